import { useEffect, useState } from "preact/hooks";
import { useReading, useSelection } from "./reading.js";

/** @import { ComponentChildren } from "preact" */

/**
 * What a reader cannot see yet, since it is folded or for paper: drawn in a task of its own, when what can be seen is
 * painted.
 *
 * @param {{ children?: ComponentChildren }} props
 */
export function AfterPaint({ children }) {
  return useAfterPaint(false) && children;
}

/**
 * The same for what is out of sight below the rest of a view. Drawn at once the first time, when the room that the
 * widget needs is measured, and where something is chosen, since the view then comes to the place of it.
 *
 * @param {{ children?: ComponentChildren }} props
 */
export function Below({ children }) {
  const { isShown } = useReading();
  const selection = useSelection();
  return useAfterPaint(!isShown.current || selection !== null) && children;
}

/**
 * Whether to draw what can wait for the first paint.
 *
 * @param {boolean} isDue whether it is to be drawn at once
 */
export function useAfterPaint(isDue) {
  const [isDrawn, setDrawn] = useState(isDue);
  useEffect(() => {
    if (isDrawn) return;
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  return isDrawn || isDue;
}
