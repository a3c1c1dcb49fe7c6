import { isUnsure, stateIn } from "./lookup.js";
import { markFor } from "./marks.js";

/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */
/** @import { MarkChoice } from "./marks.js" */
/** @import { Row, Unit } from "./rows.js" */

/**
 * Rows that follow one another, all shared by all columns or none so. `same`: how many of the shared rows read
 * the same, word for word.
 *
 * @typedef {{ isShared: boolean, rows: Row[], same: number }} Stretch
 */

/**
 * Rows in stretches; those that are shared and carry no mark are to be folded where only differences are wanted.
 *
 * @param {Lookup} lookup
 * @param {Row[]} rows
 * @param {ComparedArticle[]} columns
 * @param {(row: Row) => MarkChoice} choiceOf
 * @returns {Stretch[]}
 */
export function stretchesOf(lookup, rows, columns, choiceOf) {
  /** @type {Stretch[]} */
  const found = [];
  for (const row of rows) {
    const isShared = isSharedRow(lookup, row, columns, choiceOf(row));
    const same = isShared && isWordForWord(row) ? 1 : 0;
    const open = found.at(-1);
    // What only later columns have begins under a heading of its own.
    if (open?.isShared === isShared && open.rows[0].column === row.column) {
      open.rows.push(row);
      open.same += same;
    } else found.push({ isShared, rows: [row], same });
  }
  return found;
}

/**
 * Whether each column reports the claim, in the same words or surely enough, and no word of the row is marked.
 * Text on no claim is not known to be shared.
 *
 * @param {Lookup} lookup
 * @param {Row} row
 * @param {ComparedArticle[]} columns
 * @param {MarkChoice} choice
 */
function isSharedRow(lookup, row, columns, choice) {
  const claim = lookup.claim(row.claim);
  if (!claim || (isUnsure(claim) && !isWordForWord(row))) return false;
  if (!columns.every(({ id }) => stateIn(claim, id) === "reported")) return false;
  const segments = row.cells.flat().flatMap(({ passages }) => passages.flatMap(({ segments }) => segments));
  return segments.every((segment) => markFor(lookup, segment, choice) === null);
}

/** Whether every column has the same words here. @param {Row} row */
function isWordForWord({ cells }) {
  const [first, ...others] = cells.map(wordsOf);
  return others.every((words) => words === first);
}

/** The words of a cell; signs around them and the space between make no difference. @param {Unit[]} units */
function wordsOf(units) {
  const text = units.flatMap(({ passages }) => passages.flatMap(({ segments }) => segments.map(({ text }) => text)));
  return text
    .join("")
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}
