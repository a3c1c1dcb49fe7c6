import { h } from "preact";
import { isTooDifferent } from "../marks.js";
import { DisputeButton } from "./dispute-button.js";
import { useFolded } from "./folded-list.js";
import { ReadingItem } from "./reading-item.js";
import { RuleLine } from "./rule-line.js";
import { useReading } from "./reading.js";

/** @import { Difference } from "../../pkg/wasm/source_compare.js" */

/** As many readings as can be held against each other at a glance. */
const READINGS_AT_FIRST = 4;

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
    h(Remark, { difference }),
    isTooDifferent(difference)
      ? [
          h("p", { class: "too-different" }, t("tooDifferent")),
          h(
            "p",
            { class: "outlets" },
            list(lookup.articlesOf(difference.sides.map(({ article }) => article)).map(outletName)),
          ),
        ]
      : h(Readings, { difference }),
    h(RuleLine, { rule: difference.rule, confidence: difference.confidence }),
    h(DisputeButton, { claim: lookup.claim(difference.claim), difference }),
  );
}

/** What the readings alone do not say. @param {{ difference: Difference }} props */
function Remark({ difference }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  if (difference.rule === "agent/interchanged") return h("p", { class: "remark" }, t("panel.interchanged"));
  const [most, least] = difference.readings.map(({ articles }) => lookup.articlesOf(articles));
  if (difference.readings.length !== 2 || isTooDifferent(difference)) return null;
  const count = lookup.textCount(most);
  if (count < 2 || lookup.textCount(least) !== 1) return null;
  return h("p", { class: "remark" }, t("panel.departs", { outlet: outletName(least[0]), count }));
}

/** @param {{ difference: Difference }} props */
function Readings({ difference }) {
  const [shown, more] = useFolded(difference.readings, READINGS_AT_FIRST, "link");
  return [
    h(
      "ul",
      { class: "readings" },
      shown.map((reading) => h(ReadingItem, { key: reading.reading, difference, reading })),
    ),
    more,
  ];
}
