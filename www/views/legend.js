import { h } from "preact";
import { groupsDrawn } from "../marks.js";
import { useReading } from "./reading.js";

const STEPS = /** @type {const} */ ([
  ["all", 4],
  ["most", 3],
  ["some", 2],
  ["one", 1],
]);

/** What tints, counts and underlines mean, each with a sample of itself. */
export function Legend() {
  const { lookup, translator, allMarks } = useReading();
  const { t } = translator;
  const groups = groupsDrawn(lookup.comparison.differences, allMarks);
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
