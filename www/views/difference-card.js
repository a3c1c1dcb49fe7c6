import { h } from "preact";
import { isTooDifferent } from "../marks.js";
import { Quoted } from "./quoted.js";
import { RuleLine } from "./rule-line.js";
import { useReading } from "./reading.js";

/** @import { Difference, Side } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Message } from "../translator.js" */

/**
 * One difference: each reading with the outlets that have it.
 *
 * @param {{ difference: Difference, chosen?: boolean, heading?: "h4" | "h5" }} props `heading`: as deep as its place asks
 */
export function DifferenceCard({ difference, chosen = false, heading = "h5" }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  return h(
    "article",
    { class: "difference-card", part: "difference-card", "data-chosen": chosen ? "" : undefined },
    h(heading, null, t(`kind.${difference.kind}`)),
    isTooDifferent(difference)
      ? [
          h("p", { class: "too-different" }, t("tooDifferent")),
          h("p", { class: "outlets" }, list(articlesOf(difference.sides, lookup).map(outletName))),
        ]
      : h(
          "ul",
          { class: "readings" },
          byReading(difference.sides).map((sides) => h(Reading, { key: sides[0].reading, difference, sides })),
        ),
    h(RuleLine, { rule: difference.rule, confidence: difference.confidence }),
  );
}

/** @param {{ difference: Difference, sides: Side[] }} props */
function Reading({ difference, sides }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  /** @type {Map<string, Side[]>} */
  const byText = new Map();
  for (const side of sides) {
    const text = lookup.text(side);
    byText.set(text, [...(byText.get(text) ?? []), side]);
  }
  const { reading } = sides[0];
  const isValue = difference.kind === "number" || difference.kind === "date";
  const normalised = isValue && reading !== "" && [...byText.keys()].some((text) => text !== reading);
  return h(
    "li",
    null,
    normalised && h("p", { class: "normalised" }, t("readAs", { reading })),
    difference.kind === "prominence" && h("p", { class: "normalised" }, t(/** @type {Message} */ (`place.${reading}`))),
    [...byText.values()].map((same) =>
      h(
        "p",
        { key: lookup.text(same[0]) },
        h(Quoted, { place: same[0] }),
        " ",
        h("span", { class: "outlets" }, list(articlesOf(same, lookup).map(outletName))),
      ),
    ),
  );
}

/** Each article once, though it may have several sides. @param {Side[]} sides @param {Lookup} lookup */
function articlesOf(sides, lookup) {
  return [...new Set(sides.map((side) => side.article))].flatMap((id) => lookup.article(id) ?? []);
}

/** @param {Side[]} sides */
function byReading(sides) {
  /** @type {Map<string, Side[]>} */
  const groups = new Map();
  for (const side of sides) groups.set(side.reading, [...(groups.get(side.reading) ?? []), side]);
  return [...groups.values()];
}
