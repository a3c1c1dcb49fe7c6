import { h } from "preact";

/** Each line has a dash and a marker of its own, so that none needs a colour. */
const DASHES = [undefined, "7 4", "2 3", "10 3 2 3", "14 5"];
const OUTLINES = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  "M-4 -4h8v8h-8z",
  "M0 -5l5 9h-10z",
  "M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
  "M-4.5 -1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3z",
];

/** @param {number} line */
export function dashOf(line) {
  return DASHES[line % DASHES.length];
}

/** @param {{ line: number, x: number, y: number, isHollow?: boolean }} props */
export function Marker({ line, x, y, isHollow = false }) {
  return h("path", {
    class: isHollow ? "marker hollow" : "marker",
    d: OUTLINES[line % OUTLINES.length],
    transform: `translate(${x} ${y})`,
  });
}

/** The line's sample in the table. @param {{ line: number }} props */
export function LineSample({ line }) {
  return h(
    "svg",
    { class: "line-sample", width: 36, height: 14, "aria-hidden": "true" },
    h("path", { class: "line", d: "M1 7h34", "stroke-dasharray": dashOf(line) }),
    h(Marker, { line, x: 18, y: 7 }),
  );
}
