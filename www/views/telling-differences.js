import { h } from "preact";
import { useMemo, useState } from "preact/hooks";
import { headWords } from "../claim-cells.js";
import { groupOf } from "../marks.js";
import { mostTelling, textsIn, textsWith } from "../telling.js";
import { useOutletNames } from "./outlet-names.js";
import { Quoted } from "./quoted.js";
import { textAttributes, useReading, useSelection } from "./reading.js";

/** @import { Claim, Difference, Reading, Side } from "../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 5;
/** The evidence has the others. */
const MOST_READINGS = 4;

/** The few differences that tell most, each with its readings, weighed, and who has them. */
export function TellingDifferences() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const [all, setAll] = useState(false);
  const telling = useMemo(() => mostTelling(lookup), [lookup]);
  if (lookup.comparison.counts.independent < 2) return null;
  const shown = all ? telling : telling.slice(0, SHOWN_FIRST);
  return h(
    "section",
    null,
    h("h3", null, t("overview.differences")),
    h("p", { class: "intro" }, t(telling.length === 0 ? "overview.nothingDiffers" : "overview.differencesIntro")),
    h(
      "ul",
      { class: "telling" },
      shown.map((difference) => h("li", { key: difference.id }, h(TellingDifference, { difference }))),
    ),
    shown.length < telling.length &&
      h(
        "button",
        { type: "button", class: "more", onClick: () => setAll(true) },
        t("showAll", { count: telling.length }),
      ),
  );
}

/** @param {{ difference: Difference }} props */
function TellingDifference({ difference }) {
  const { lookup, translator, select } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const { kind, readings, claim } = difference;
  const of = textsIn(lookup, difference);
  const about = lookup.claim(claim);
  const name = t(`kind.${kind}`);
  const chosen = selection?.difference === difference.id;
  return h(
    "article",
    { "data-claim": claim ?? undefined, "data-selected": chosen ? "" : undefined },
    h(
      "header",
      null,
      h("h4", null, name),
      h(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": `${t("overview.evidence")}: ${name}`,
          "aria-expanded": chosen ? "true" : "false",
          onClick: (/** @type {MouseEvent} */ event) =>
            select({ claim, difference: difference.id }, /** @type {HTMLElement} */ (event.currentTarget)),
        },
        t("overview.evidence"),
      ),
    ),
    about &&
      !readings.some((reading) => memberAround(about, sideWith(difference, reading))) &&
      h(Quoted, { place: headWords(about) }),
    h(
      "ul",
      { class: "weighed" },
      readings
        .slice(0, MOST_READINGS)
        .map((reading) => h(WeighedReading, { key: reading.reading, difference, reading, of })),
    ),
    readings.length > MOST_READINGS &&
      h("p", { class: "remark" }, t("overview.moreReadings", { count: readings.length - MOST_READINGS })),
  );
}

/** @param {{ difference: Difference, reading: Reading, of: number }} props */
function WeighedReading({ difference, reading, of }) {
  const { lookup, translator } = useReading();
  const namesOf = useOutletNames();
  const side = sideWith(difference, reading);
  return h(
    "li",
    null,
    side && h(InContext, { difference, side }),
    h(
      "p",
      { class: "remark" },
      h("b", null, translator.t("overview.weight", { count: textsWith(lookup, reading.articles), of })),
      " ",
      namesOf(reading.articles.map((id) => lookup.article(id))),
    ),
  );
}

/**
 * A reading in the words around it, without which a number says little.
 *
 * @param {{ difference: Difference, side: Side }} props
 */
function InContext({ difference, side }) {
  const { lookup } = useReading();
  const { article: id, part, start, end } = side;
  const around = memberAround(lookup.claim(difference.claim), side);
  const article = lookup.article(id);
  if (!around || !article || start === end) return h(Quoted, { place: side });
  /** @param {number} from @param {number} to */
  const text = (from, to) => lookup.text({ article: id, part, start: from, end: to });
  return h(
    "q",
    textAttributes(article),
    text(around.start, start),
    h("span", { class: `difference ${groupOf(difference)}` }, text(start, end)),
    text(end, around.end),
  );
}

/** @param {Difference} difference @param {Reading} reading */
function sideWith({ sides }, { reading, articles }) {
  return sides.find((side) => side.article === articles[0] && side.reading === reading);
}

/** @param {Claim | undefined} claim @param {Side | undefined} side */
function memberAround(claim, side) {
  return claim?.members.find(
    ({ article, part, start, end }) =>
      article === side?.article && part === side.part && start <= side.start && side.end <= end,
  );
}
