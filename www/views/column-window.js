import { h } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useReading } from "./reading.js";

/** Less than this of a column out of sight is no loss: browsers round lengths. */
const ROUNDING = 2;

/**
 * Which texts of a table that is wider than its place are in sight, and a step to those that are not: a scrollbar
 * alone does not say how many there are.
 *
 * @param {{ table: { readonly current: HTMLElement | null }, count: number }} props `table`: what scrolls; `count`:
 *   columns of texts in it
 */
export function ColumnWindow({ table, count }) {
  const { t } = useReading().translator;
  const [{ first, last }, setWindow] = useState({ first: 1, last: count });
  useLayoutEffect(() => {
    const scroller = table.current;
    if (!scroller) return;
    const measure = () => {
      const found = columnsInSight(scroller, count);
      setWindow((known) => (known.first === found.first && known.last === found.last ? known : found));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener("scroll", measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", measure);
    };
  }, [count]);
  if (first === 1 && last === count) return null;
  /** @param {1 | -1} towards */
  const step = (towards) => {
    const scroller = table.current;
    if (!scroller) return;
    const { room } = measures(scroller, count);
    const turned = getComputedStyle(scroller).direction === "rtl" ? -1 : 1;
    scroller.scrollBy({ left: room * towards * turned });
  };
  /** @param {"claims.before" | "claims.after"} words @param {1 | -1} towards @param {boolean} isEnd */
  const button = (words, towards, isEnd) =>
    h(
      "button",
      {
        type: "button",
        class: "step",
        "aria-label": t(words),
        // It keeps the focus at the end, where a disabled button would lose it.
        "aria-disabled": isEnd ? "true" : undefined,
        onClick: () => step(towards),
      },
      h("span", { class: "arrow", "aria-hidden": "true" }, towards > 0 ? "→" : "←"),
    );
  return h(
    "div",
    { role: "group", class: "column-window", "aria-label": t("claims.window") },
    button("claims.before", -1, first === 1),
    h("span", null, t("claims.inSight", { first, last, count })),
    button("claims.after", 1, last === count),
  );
}

/** @param {HTMLElement} scroller @param {number} count */
function measures(scroller, count) {
  const [head] = scroller.querySelectorAll("thead th");
  const headWidth = head?.getBoundingClientRect().width ?? 0;
  return { room: scroller.clientWidth - headWidth, column: (scroller.scrollWidth - headWidth) / count };
}

/** The columns that are whole in sight, at least one. @param {HTMLElement} scroller @param {number} count */
function columnsInSight(scroller, count) {
  if (scroller.scrollWidth <= scroller.clientWidth) return { first: 1, last: count };
  const { room, column } = measures(scroller, count);
  const start = Math.abs(scroller.scrollLeft);
  const first = Math.ceil((start - ROUNDING) / column) + 1;
  const last = Math.floor((start + room + ROUNDING) / column);
  return { first: Math.min(first, count), last: Math.max(Math.min(first, count), Math.min(last, count)) };
}
