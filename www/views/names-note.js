import { h } from "preact";
import { useReading } from "./reading.js";

/** Says that names are hidden, and where they cannot be; gives them back. */
export function NamesNote() {
  const { translator, settings, change } = useReading();
  const { t } = translator;
  const { namesHidden } = settings;
  /** @param {MouseEvent} event */
  const show = ({ currentTarget }) => {
    const controls = /** @type {HTMLElement} */ (currentTarget).closest(".comparison")?.querySelector(".controls");
    // The button goes with the note. The box for the same stays; where it is folded away it takes no focus, and
    // what unfolds it has it.
    for (const stop of [":scope > button", "input[name=names]"]) {
      /** @type {HTMLElement | null | undefined} */ (controls?.querySelector(stop))?.focus();
    }
    change({ namesHidden: false });
  };
  // Always there: a region that comes together with its words is not always read out.
  return h(
    "p",
    { class: namesHidden ? "names-note" : undefined },
    h("span", { role: "status" }, namesHidden && t("names.hidden")),
    namesHidden && [" ", h("button", { key: "show", type: "button", class: "link", onClick: show }, t("names.show"))],
  );
}
