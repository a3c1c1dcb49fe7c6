import { h } from "preact";
import { Quoted } from "./quoted.js";
import { useReading } from "./reading.js";

/** @import { Difference, Reading, Side } from "../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../translator.js" */

/** Kinds whose readings are values that several words can stand for. */
const OF_VALUES = new Set(["number", "date"]);

/**
 * One reading of a difference: its words, who has them, and how many independent texts that are.
 *
 * @param {{ difference: Difference, reading: Reading }} props
 */
export function ReadingItem({ difference, reading }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const sides = difference.sides.filter((side) => side.reading === reading.reading);
  const wordings = byWords(sides, lookup.text);
  const isRead =
    OF_VALUES.has(difference.kind) &&
    reading.reading !== "" &&
    wordings.some(([side]) => lookup.text(side) !== reading.reading);
  const of = lookup.textCount(lookup.articlesOf(difference.sides.map(({ article }) => article)));
  const reporting = lookup.textCount(lookup.articlesOf(reading.articles));
  return h(
    "li",
    null,
    isRead && h("p", { class: "normalised" }, t("readAs", { reading: reading.reading })),
    difference.kind === "prominence" &&
      h("p", { class: "normalised" }, t(/** @type {Message} */ (`place.${reading.reading}`))),
    wordings.map((same) => h(Wording, { key: `${same[0].article} ${same[0].start}`, difference, sides: same })),
    of > 2 && h("p", { class: "weight" }, t("panel.texts", { reporting, of })),
  );
}

/** The same words, in one article or in several. @param {{ difference: Difference, sides: Side[] }} props */
function Wording({ difference, sides }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const [first] = sides;
  const isEmpty = first.start === first.end;
  // Two sides of one article: its headline against its body.
  const isWithinOne = new Set(difference.sides.map(({ article }) => article)).size === 1;
  const outlets = list(lookup.articlesOf(sides.map(({ article }) => article)).map(outletName));
  return [
    h(
      "p",
      null,
      isEmpty && isWithinOne ? h("i", { class: "nothing" }, t("panel.notInBody")) : h(Quoted, { place: first }),
      " ",
      h("span", { class: "outlets" }, isWithinOne ? `${outlets}, ${t(`part.${first.part}`)}` : outlets),
    ),
    sides.map((side) => h(Elsewhere, { key: side.article, side })),
  ];
}

/** Where an article that leaves somebody out here names them all the same. @param {{ side: Side }} props */
function Elsewhere({ side }) {
  const { lookup, translator, outletName } = useReading();
  const article = lookup.article(side.article);
  if (!side.elsewhere || !article) return null;
  return h(
    "p",
    { class: "elsewhere" },
    translator.t("panel.elsewhere", { outlet: outletName(article) }),
    " ",
    h(Quoted, { place: side.elsewhere }),
  );
}

/**
 * Sides with the same words together, and with them those that have nothing there.
 *
 * @param {Side[]} sides
 * @param {(side: Side) => string} textOf
 * @returns {Side[][]}
 */
function byWords(sides, textOf) {
  /** @type {Map<string, Side[]>} */
  const groups = new Map();
  for (const side of sides) groups.set(textOf(side), [...(groups.get(textOf(side)) ?? []), side]);
  return [...groups.values()];
}
