/**
 * A line between two columns: beside the one passage, across the gap, beside the other. `isFar`: there is a column
 * between them.
 *
 * @typedef {{ path: string, isFar: boolean }} Connection
 *
 * @typedef {{ column: number, start: number, end: number, top: number, bottom: number, floor: number }} Box A
 *   passage's height, its column's sides and the end of its row, in pixels from the corner of the table; `start` and
 *   `end` as its columns follow one another
 */

/** Lines of one passage, and passages that follow one another, are no farther apart. */
const LINE_SPACE = 14;

/** How far from the text a line runs. */
const GAP = 5;

/**
 * The lines between the passages on a claim as they stand on the page: from each column to the next that has some.
 *
 * @param {HTMLElement} table
 * @param {string} claim
 * @returns {Connection[]}
 */
export function connections(table, claim) {
  const corner = table.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(table).direction === "rtl";
  /** @type {Box[]} */
  const boxes = [];
  for (const passage of table.querySelectorAll("mark[data-claim]")) {
    if (passage.getAttribute("data-claim") !== claim) continue;
    const cell = passage.closest("[role=cell]");
    if (!cell?.parentElement) continue;
    const column = Array.prototype.indexOf.call(cell.parentElement.children, cell);
    const sides = cell.getBoundingClientRect();
    const { top, bottom } = passage.getBoundingClientRect();
    const [start, end] = isRightToLeft ? [sides.right, sides.left] : [sides.left, sides.right];
    boxes.push({
      column,
      start: start - corner.left,
      end: end - corner.left,
      top: top - corner.top,
      bottom: bottom - corner.top,
      floor: cell.parentElement.getBoundingClientRect().bottom - corner.top,
    });
  }
  return linesBetween(boxes, isRightToLeft ? -1 : 1);
}

/**
 * @param {Box[]} boxes in reading order
 * @param {1 | -1} towards where the columns go: to the right or to the left
 * @returns {Connection[]}
 */
export function linesBetween(boxes, towards) {
  const passages = joined(boxes);
  const columns = [...new Set(passages.map(({ column }) => column))].sort((a, b) => a - b);
  return columns.slice(1).flatMap((column, index) => {
    const before = columns[index];
    const from = passages.filter((box) => box.column === before);
    const to = passages.filter((box) => box.column === column);
    const pairs = from.flatMap((a) =>
      to.filter((b) => nearest(a, to) === b || nearest(b, from) === a).map((b) => ({ a, b })),
    );
    const isFar = column - before > 1;
    return pairs.map(({ a, b }) => ({ path: line(a, b, towards, isFar), isFar }));
  });
}

/** A claim can stand several times in a text; lines from each place to each would be a web. @param {Box} box @param {Box[]} others */
function nearest(box, others) {
  return others.reduce((a, b) => (Math.abs(b.top - box.top) < Math.abs(a.top - box.top) ? b : a));
}

/** A passage is cut where its last word is kept with its count: what touches is one. @param {Box[]} boxes */
function joined(boxes) {
  /** @type {Box[]} */
  const found = [];
  for (const box of boxes) {
    const last = found.at(-1);
    if (last && last.column === box.column && box.top <= last.bottom + LINE_SPACE) {
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
      last.floor = Math.max(last.floor, box.floor);
    } else found.push({ ...box });
  }
  return found;
}

/** @param {Box} a @param {Box} b @param {1 | -1} towards @param {boolean} isFar */
function line(a, b, towards, isFar) {
  const from = a.end + GAP * towards;
  const to = b.start - GAP * towards;
  const [startY, endY] = [(a.top + a.bottom) / 2, (b.top + b.bottom) / 2];
  const bend = (from + to) / 2;
  // Through the words of the column between, a line would seem to strike them out: it runs below the row.
  const between = Math.min(a.floor, b.floor);
  const across = isFar ? `V${between}H${to}V${endY}` : `C${bend} ${startY} ${bend} ${endY} ${to} ${endY}`;
  return [`M${from} ${a.top}V${a.bottom}`, `M${from} ${startY}${across}`, `M${to} ${b.top}V${b.bottom}`].join("");
}
