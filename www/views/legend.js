import { Fragment, h } from "preact";
import { isUnsure } from "../lookup.js";
import { groupsMarked } from "../marks.js";
import { Disclosure } from "./disclosure.js";
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
  const { settings, translator } = useReading();
  const signs = KEY_OF[settings.view]?.();
  if (!signs) return null;
  return h(
    "section",
    { class: "legend", part: "legend", "aria-label": translator.t("legend") },
    h(Disclosure, { id: "key", name: "key", label: translator.t("legend") }, signs),
  );
}

function StateLegend() {
  const { t } = useReading().translator;
  return h(
    Fragment,
    null,
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
  const hasUnsure = lookup.comparison.claims.some(isUnsure);
  const groups = groupsMarked(lookup.comparison.differences, settings);
  return h(
    Fragment,
    null,
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
    ),
    // Where there is room the filter above the text shows the same samples.
    h(
      "ul",
      { class: "groups" },
      groups.map((group) => h("li", { key: group }, h("span", { class: `difference ${group}` }, t(`group.${group}`)))),
    ),
    h(
      "div",
      { class: "meanings" },
      h("p", null, t("countMeaning")),
      hasUnsure && h("p", null, t("read.unsureMeaning")),
      h("p", null, t("hint")),
    ),
  );
}
