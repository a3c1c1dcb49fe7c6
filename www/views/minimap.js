import { h } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { MinimapGrid } from "./minimap-grid.js";
import { useReading } from "./reading.js";
import { useWidth } from "./use-width.js";

/** Narrower, the map opens on request: the text needs the screen. */
const OPEN_FROM = 640;
/** One text has nothing beside it to be compared with. */
const FEWEST_TEXTS = 2;

/** All claims by all independent texts, in sight in every view; each place in it leads to the claim. */
export function Minimap() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const map = useRef(/** @type {HTMLElement | null} */ (null));
  const { width, isRightToLeft } = useWidth(map);
  const [choice, setChoice] = useState(/** @type {boolean | null} */ (null));
  const [readout, setReadout] = useState("");
  const isOpen = choice ?? width >= OPEN_FROM;
  const isEmpty = lookup.texts.length < FEWEST_TEXTS || lookup.comparison.claims.length === 0;
  useStickyRoom(map, isOpen && !isEmpty);
  return h(
    "section",
    {
      class: "minimap",
      part: "minimap",
      ref: map,
      hidden: isEmpty,
      "aria-label": t("minimap.title"),
      "data-open": isOpen ? "" : undefined,
    },
    h(
      "div",
      { class: "minimap-head" },
      h(
        "button",
        {
          type: "button",
          class: "link",
          "aria-expanded": isOpen ? "true" : "false",
          onClick: () => setChoice(!isOpen),
        },
        t("minimap.title"),
      ),
      // The map says the same of its current cell by itself.
      isOpen && h("p", { class: "readout", "aria-hidden": "true" }, readout || t("minimap.key")),
    ),
    isOpen && !isEmpty && width > 0 && h(MinimapGrid, { map, width, isRightToLeft, onReadout: setReadout }),
  );
}

/**
 * What else stays in sight at the top of the window has to know how much of it the map takes.
 *
 * @param {import("preact").RefObject<HTMLElement | null>} map
 * @param {boolean} isSticky
 */
function useStickyRoom(map, isSticky) {
  useLayoutEffect(() => {
    const element = map.current;
    const around = element?.parentElement;
    if (!element || !around || !isSticky) return;
    const measure = () => around.style.setProperty("--_map", `${element.offsetHeight}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => {
      observer.disconnect();
      around.style.removeProperty("--_map");
    };
  }, [isSticky]);
}
