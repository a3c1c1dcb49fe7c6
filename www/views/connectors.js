import { h } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { connections } from "../connections.js";
import { useReading } from "./reading.js";

/** @import { Connection } from "../connections.js" */

/**
 * Lines between the passages of one claim, of that under the pointer or in focus, else of the one chosen. Only
 * for the eye: the passages say by themselves who shares them.
 *
 * @param {{ table: { readonly current: HTMLElement | null } }} props `table`: around the columns; the lines lie over it
 */
export function Connectors({ table }) {
  const { selection } = useReading();
  const [pointed, setPointed] = useState(/** @type {string | null} */ (null));
  const [lines, setLines] = useState(/** @type {Connection[]} */ ([]));
  const svg = useRef(/** @type {SVGSVGElement | null} */ (null));
  const claim = pointed ?? selection?.claim ?? null;

  useEffect(() => {
    const watched = table.current;
    if (!watched) return;
    /** @param {Event} event */
    const point = ({ target, type }) => {
      const leaves = type === "pointerleave" || type === "focusout";
      const passage = target instanceof Element && !leaves ? target.closest("[data-claim]") : null;
      setPointed(passage?.getAttribute("data-claim") ?? null);
    };
    const types = ["pointerover", "pointerleave", "focusin", "focusout"];
    for (const type of types) watched.addEventListener(type, point);
    return () => {
      for (const type of types) watched.removeEventListener(type, point);
    };
  }, []);

  useLayoutEffect(() => {
    const around = table.current;
    if (!around || !svg.current || claim === null) return setLines([]);
    const draw = () => setLines(connections(around, claim));
    draw();
    // Rows move when the page gets narrower or a fold is opened.
    const observer = new ResizeObserver(draw);
    observer.observe(around);
    return () => observer.disconnect();
  }, [claim]);

  return h(
    "svg",
    { class: "connectors", ref: svg, "aria-hidden": "true", focusable: "false" },
    lines.map(({ path, isFar }, index) => h("path", { key: index, d: path, class: isFar ? "far" : undefined })),
  );
}
