import { h } from "preact";
import { VIEWS } from "../view-names.js";
import { useReading } from "./reading.js";

/** The choice of view. */
export function Toolbar() {
  const { translator, settings, change } = useReading();
  const { t } = translator;
  return h(
    "div",
    { class: "toolbar", part: "toolbar" },
    h(
      "div",
      { role: "group", class: "views", "aria-label": t("view") },
      VIEWS.map((view) =>
        h(
          "button",
          {
            key: view,
            type: "button",
            value: view,
            "aria-pressed": settings.view === view ? "true" : "false",
            onClick: () => change({ view }),
          },
          t(`view.${view}`),
        ),
      ),
    ),
  );
}
