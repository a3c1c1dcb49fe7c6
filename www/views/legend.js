import { h } from "preact";
import { groupsDrawn } from "../marks.js";
import { useReading } from "./reading.js";
import { StateLabel } from "./state-label.js";

/** @import { VNode } from "preact" */
/** @import { ViewName } from "../view-names.js" */

const STEPS = /** @type {const} */ ([
  ["all", 4],
  ["most", 3],
  ["some", 2],
  ["one", 1],
]);

const STATES = /** @type {const} */ (["reported", "differs", "absent", "unseen"]);

/** The key to the signs of a view; a view of words alone has none. @type {Partial<Record<ViewName, () => VNode>>} */
const KEY_OF = { read: MarkLegend, "side-by-side": MarkLegend, claims: StateLegend };

/** What the signs of a view mean, each with a sample of itself. */
export function Legend() {
  const { settings } = useReading();
  return KEY_OF[settings.view]?.() ?? null;
}

function StateLegend() {
  const { t } = useReading().translator;
  return h(
    "section",
    { class: "legend", part: "legend", "aria-label": t("legend") },
    h(
      "ul",
      null,
      STATES.map((state) =>
        h("li", { key: state, class: "entry", "data-state": state }, h(StateLabel, { state, claim: null })),
      ),
    ),
    h("p", null, t("hintClaims")),
  );
}

function MarkLegend() {
  const { lookup, translator, settings } = useReading();
  const { t } = translator;
  const groups = groupsDrawn(lookup.comparison.differences, settings.allMarks);
  return h(
    "section",
    { class: "legend", part: "legend", "aria-label": t("legend") },
    h(
      "ul",
      null,
      STEPS.map(([step, reporting]) =>
        h(
          "li",
          { key: step },
          h("span", { class: "swatch", "data-step": step }, t("count", { reporting, of: 4 })),
          t(`step.${step}`),
        ),
      ),
      groups.map((group) => h("li", { key: group }, h("span", { class: `difference ${group}` }, t(`group.${group}`)))),
    ),
    h("p", null, t("countMeaning")),
    h("p", null, t("hint")),
  );
}
