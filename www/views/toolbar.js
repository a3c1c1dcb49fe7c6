import { h } from "preact";
import { VIEWS } from "../view-names.js";
import { useReading } from "./reading.js";

/** @import { ViewName } from "../view-names.js" */

const NAMES = /** @type {const} */ ({ read: "read", "side-by-side": "sideBySide", claims: "claims" });

/**
 * @param {{
 *   view: ViewName, onView: (view: ViewName) => void, allMarks: boolean, onAllMarks: (all: boolean) => void,
 * }} props
 */
export function Toolbar({ view, onView, allMarks, onAllMarks }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  // Underlines stand in running text alone.
  const more = view !== "claims" && lookup.comparison.differences.some((difference) => !difference.drawn);
  return h(
    "div",
    { class: "toolbar", part: "toolbar" },
    h(
      "div",
      { role: "group", class: "views", "aria-label": t("view") },
      VIEWS.map((name) =>
        h(
          "button",
          { key: name, type: "button", "aria-pressed": view === name ? "true" : "false", onClick: () => onView(name) },
          t(NAMES[name]),
        ),
      ),
    ),
    more &&
      h(
        "label",
        { class: "check" },
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
