import { h } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { connections } from "../connections.js";
import { useSelection } from "./reading.js";

/** @import { Connection } from "../connections.js" */

/**
 * Lines between the passages of one claim, of that under the pointer or in focus, else of the one chosen. Only
 * for the eye: the passages say by themselves who shares them.
 *
 * @param {{ table: { readonly current: HTMLElement | null } }} props `table`: around the columns; the lines lie over it
 */
export function Connectors({ table }) {
  const selection = useSelection();
  const [hovered, setHovered] = useState(/** @type {string | null} */ (null));
  const [focused, setFocused] = useState(/** @type {string | null} */ (null));
  const [lines, setLines] = useState(/** @type {Connection[]} */ ([]));
  const svg = useRef(/** @type {SVGSVGElement | null} */ (null));
  const claim = hovered ?? focused ?? selection?.claim ?? null;

  // With the drawing, not after it: the focus may come to a passage before the next frame, and come only once. With
  // each drawing, since the table can be another one then.
  useLayoutEffect(() => {
    const watched = table.current;
    if (!watched) return;
    // Of a pointer only what it moves over counts: rows that come under one at rest are no reason to forget the focus.
    const hover = (/** @type {Event} */ event) => setHovered(claimAt(event));
    const focus = (/** @type {Event} */ event) => {
      setHovered(null);
      setFocused(claimAt(event));
    };
    const listeners = /** @type {const} */ ([
      ["pointermove", hover],
      ["pointerleave", hover],
      ["focusin", focus],
      ["focusout", focus],
    ]);
    for (const [type, listener] of listeners) watched.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) watched.removeEventListener(type, listener);
    };
  });

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

/** The claim of the passage that an event came to. @param {Event} event @returns {string | null} */
function claimAt({ target, type }) {
  if (type === "pointerleave" || type === "focusout" || !(target instanceof Element)) return null;
  return target.closest("[data-claim]")?.getAttribute("data-claim") ?? null;
}
