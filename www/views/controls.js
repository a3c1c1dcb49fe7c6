import { h } from "preact";
import { useReading } from "./reading.js";

/** What a reader can set beside the view. */
export function Controls() {
  const { lookup, translator, settings, change } = useReading();
  const { t } = translator;
  // Underlines stand in running text alone.
  const more = settings.view !== "claims" && lookup.comparison.differences.some((difference) => !difference.drawn);
  return (
    more &&
    h(
      "label",
      { class: "check" },
      h("input", {
        type: "checkbox",
        checked: settings.allMarks,
        onChange: (/** @type {Event} */ event) =>
          change({ allMarks: /** @type {HTMLInputElement} */ (event.currentTarget).checked }),
      }),
      t("showAllMarks"),
    )
  );
}
