import { Fragment, h } from "preact";
import { isUnsure, sharing } from "../lookup.js";
import { groupsMarked } from "../marks.js";
import { Disclosure } from "./disclosure.js";
import { useReading } from "./reading.js";
import { StateLabel } from "./state-label.js";

/** @import { VNode } from "preact" */
/** @import { ViewName } from "../view-names.js" */

const STEPS = /** @type {const} */ (["all", "most", "some", "one"]);

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
  const of = lookup.texts.length;
  const samples = samplesFor(of);
  const reporting = samples.get("most") ?? of;
  const sample = t("count", { reporting, of });
  return h(
    Fragment,
    null,
    h(
      "ul",
      null,
      STEPS.filter((step) => samples.has(step)).map((step) =>
        h(
          "li",
          { key: step },
          h("span", { class: "swatch", "data-step": step }, t("count", { reporting: samples.get(step) ?? 0, of })),
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
      h("p", null, t("countMeaning", { sample, reporting, of })),
      hasUnsure && h("p", null, t("read.unsureMeaning", { sample })),
      h("p", null, t("hint")),
    ),
  );
}

/**
 * The steps that there can be among so many texts, each with the most texts that it can have.
 *
 * @param {number} of
 */
function samplesFor(of) {
  const counts = Array.from({ length: of }, (_, index) => index + 1);
  return new Map(counts.map((reporting) => [sharing({ independent: { reporting, of } }), reporting]));
}
