import { statesByText } from "./coverage.js";

/** @import { State } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** What a cell of the map shows: absent is a blank. @typedef {"reported" | "only" | "differs" | "unseen"} Shape */

/**
 * @typedef {{
 *   rows: number, columns: number, column: number, row: number, width: number, height: number,
 *   isRightToLeft: boolean,
 * }} Grid `column` and `row`: how wide and high one is with the gap behind it, in pixels; `width`, `height`: of all
 */

/** Narrower columns can no longer be told apart: the map then scrolls. Wider ones would not be cells. */
const NARROWEST = 3;
const WIDEST = 24;
/** How high a row is with room for a name beside it, to be pointed at, and where many have to be seen at once. */
const HEIGHTS = { named: 14, usual: 8, many: 5 };
const MANY = 9;
/** How far apart the strokes of a hatching are, in pixels. */
const HATCH = 7;
/** From here on a gap between the columns does not cost what they show. */
const WIDTH_WITH_GAP = 4;

/**
 * @param {Lookup} lookup
 * @param {number} room in pixels
 * @param {{ isRightToLeft: boolean, hasNames: boolean }} how `hasNames`: whether a name stands beside each row
 * @returns {Grid}
 */
export function gridIn({ texts, comparison }, room, { isRightToLeft, hasNames }) {
  const rows = texts.length;
  const columns = comparison.claims.length;
  const column = Math.max(NARROWEST, Math.min(WIDEST, room / Math.max(1, columns)));
  const row = hasNames ? HEIGHTS.named : rows < MANY ? HEIGHTS.usual : HEIGHTS.many;
  return { rows, columns, column, row, width: column * columns, height: row * rows, isRightToLeft };
}

/**
 * Outlines for each shape, one path for all cells that have it: a large story has tens of thousands of them.
 *
 * @param {Lookup} lookup
 * @param {Grid} grid
 * @returns {Record<Shape, string>}
 */
export function cellPaths(lookup, grid) {
  /** @type {Record<Shape, string[]>} */
  const paths = { reported: [], only: [], differs: [], unseen: [] };
  const states = statesByText(lookup);
  lookup.comparison.claims.forEach(({ id, independent }, column) => {
    states.get(id)?.forEach((state, row) => {
      if (state === "absent") return;
      const shape = state === "reported" && independent.reporting === 1 ? "only" : state;
      paths[shape].push(OUTLINE[shape](placeOf(grid, row, column)));
    });
  });
  return {
    reported: paths.reported.join(""),
    only: paths.only.join(""),
    differs: paths.differs.join(""),
    unseen: paths.unseen.join(""),
  };
}

/** @typedef {{ x: number, y: number, width: number, height: number }} Place */

/**
 * @param {Grid} grid
 * @param {number} row
 * @param {number} column
 * @returns {Place} of the cell, without the gap
 */
export function placeOf(grid, row, column) {
  const start = Math.round(column * grid.column);
  const end = Math.round((column + 1) * grid.column);
  const width = end - start - (grid.column < WIDTH_WITH_GAP ? 0 : 1);
  const x = grid.isRightToLeft ? Math.round(grid.width) - start - width : start;
  return { x, y: row * grid.row, width, height: grid.row - (grid.row > NARROWEST ? 1 : 0) };
}

/**
 * @param {Grid} grid
 * @param {number} x from the left edge of the map
 * @param {number} y from its top
 */
export function cellAt(grid, x, y) {
  const fromStart = grid.isRightToLeft ? grid.width - x : x;
  return {
    row: Math.max(0, Math.min(grid.rows - 1, Math.floor(y / grid.row))),
    column: Math.max(0, Math.min(grid.columns - 1, Math.floor(fromStart / grid.column))),
  };
}

/** @param {number} x @param {number} y @param {number} width @param {number} height */
function box(x, y, width, height) {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** Each shape differs from the others without its colour. @type {Record<Shape, (place: Place) => string>} */
const OUTLINE = {
  reported: ({ x, y, width, height }) => box(x, y, width, height),
  // A low block.
  only: ({ x, y, width, height }) => box(x, y + Math.floor(height / 2), width, Math.ceil(height / 2)),
  // Two bars, as in ≠.
  differs: ({ x, y, width, height }) => {
    const bar = Math.max(1, Math.floor((height - 1) / 3));
    return box(x, y, width, bar) + box(x, y + height - bar, width, bar);
  },
  unseen: ({ x, y, width, height }) => {
    const strokes = Math.max(1, Math.round(width / HATCH));
    const step = width / strokes;
    return Array.from({ length: strokes }, (_, index) => `M${x + index * step} ${y + height}l${step} ${-height}`).join(
      "",
    );
  },
};
