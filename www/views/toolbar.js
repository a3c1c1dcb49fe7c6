import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { ViewName } from "./comparison.js" */

const VIEWS = /** @type {const} */ ([
  ["read", "read"],
  ["side-by-side", "sideBySide"],
]);

/**
 * @param {{
 *   view: ViewName, onView: (view: ViewName) => void, allMarks: boolean, onAllMarks: (all: boolean) => void,
 * }} props
 */
export function Toolbar({ view, onView, allMarks, onAllMarks }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const more = lookup.comparison.differences.some((difference) => !difference.drawn);
  return h(
    "div",
    { class: "toolbar", part: "toolbar" },
    h(
      "div",
      { role: "group", class: "views", "aria-label": t("view") },
      VIEWS.map(([name, message]) =>
        h(
          "button",
          { key: name, type: "button", "aria-pressed": view === name ? "true" : "false", onClick: () => onView(name) },
          t(message),
        ),
      ),
    ),
    more &&
      h(
        "label",
        { class: "all-marks" },
        h("input", {
          type: "checkbox",
          checked: allMarks,
          onChange: (/** @type {Event} */ event) =>
            onAllMarks(/** @type {HTMLInputElement} */ (event.currentTarget).checked),
        }),
        t("showAllMarks"),
      ),
  );
}
