import { useLayoutEffect, useState } from "preact/hooks";

/**
 * How wide an element is and which way its lines run, kept up to date: what is drawn in pixels has to know both.
 *
 * @param {import("preact").RefObject<Element | null>} element
 * @returns {{ width: number, isRightToLeft: boolean }} a width of 0 until it is laid out
 */
export function useWidth(element) {
  const [size, setSize] = useState({ width: 0, isRightToLeft: false });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => {
      const width = Math.floor(watched.getBoundingClientRect().width);
      const isRightToLeft = getComputedStyle(watched).direction === "rtl";
      setSize((known) =>
        known.width === width && known.isRightToLeft === isRightToLeft ? known : { width, isRightToLeft },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    return () => observer.disconnect();
  }, []);
  return size;
}
