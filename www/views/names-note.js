import { h } from "preact";
import { useReading } from "./reading.js";

/** Says that names are hidden, and where they cannot be; gives them back. */
export function NamesNote() {
  const { translator, settings, change } = useReading();
  const { t } = translator;
  if (!settings.namesHidden) return null;
  return h(
    "p",
    { class: "names-note", role: "status" },
    t("names.hidden"),
    " ",
    h("button", { type: "button", class: "link", onClick: () => change({ namesHidden: false }) }, t("names.show")),
  );
}
