import { h } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VIEWS } from "../view-names.js";
import { useReading } from "./reading.js";

/** The choice of view. */
export function Toolbar() {
  const { translator, settings, change } = useReading();
  const { t } = translator;
  const strip = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    const chosen = strip.current?.querySelector("[aria-pressed=true]");
    if (strip.current && chosen) centre(strip.current, chosen);
  }, [settings.view]);
  return h(
    "div",
    { class: "toolbar", part: "toolbar" },
    h(
      "div",
      { role: "group", class: "views", "aria-label": t("view"), ref: strip },
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

/** On a telephone the choice is a strip that scrolls; the page itself stays. @param {Element} strip @param {Element} chosen */
function centre(strip, chosen) {
  const [around, place] = [strip.getBoundingClientRect(), chosen.getBoundingClientRect()];
  strip.scrollLeft += place.left + place.width / 2 - (around.left + around.width / 2);
}
