import { paragraphs } from "./passages.js";

/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */
/** @import { Passage } from "./passages.js" */

/**
 * A stretch of one article that stays together: a passage on a claim with the unclaimed text around it.
 *
 * @typedef {{ part: "headline" | "body", paragraph: number, claim: string | null, passages: Passage[] }} Unit
 *
 * @typedef {{ claim: string | null, lead: Unit, column: number, cells: Unit[][] }} Row
 *   `column`: the column whose order the row follows; `lead`: that column's stretch
 */

/**
 * Aligned rows: first those of the first column in its order, then what only later columns have, in
 * theirs. Every stretch of every article stands in exactly one row, so each column can be read whole.
 *
 * @param {ComparedArticle[]} columns
 * @returns {Row[]}
 */
export function alignedRows(columns) {
  const waiting = columns.map((article) => new Set(units(article)));
  /** @type {Row[]} */
  const rows = [];
  columns.forEach((_, column) => {
    /** @type {Map<string, Row[]>} */
    const byClaim = new Map();
    for (const lead of waiting[column]) {
      const cells = columns.map((_, index) => (index === column ? [lead] : []));
      const row = { claim: lead.claim, lead, column, cells };
      rows.push(row);
      if (lead.claim === null) continue;
      const known = byClaim.get(lead.claim);
      if (known) known.push(row);
      else byClaim.set(lead.claim, [row]);
    }
    for (let other = column + 1; other < columns.length; other++) {
      for (const unit of waiting[other]) {
        const candidates = unit.claim === null ? undefined : byClaim.get(unit.claim);
        if (!candidates) continue;
        waiting[other].delete(unit);
        bestRow(candidates, unit, other).cells[other].push(unit);
      }
    }
  });
  return rows;
}

/**
 * Headline beside headline, and the second mention beside the second, where both exist.
 *
 * @param {Row[]} candidates
 * @param {Unit} unit
 * @param {number} column
 */
function bestRow(candidates, unit, column) {
  const samePart = candidates.filter((row) => row.lead.part === unit.part);
  const open = samePart.find((row) => row.cells[column].length === 0);
  return open ?? samePart.at(-1) ?? candidates[candidates.length - 1];
}

/**
 * Unclaimed text goes with a claim of its own sentence, else with the claim before it in its paragraph.
 *
 * @param {ComparedArticle} article
 * @returns {Unit[]}
 */
function units(article) {
  /** @type {Unit[]} */
  const found = [];
  paragraphs(article).forEach(({ part, passages }, paragraph) => {
    /** @type {Unit | undefined} */
    let open;
    /** @type {Passage[]} */
    let waiting = [];
    for (const passage of passages) {
      const { claim, sentence } = passage;
      const continues = open?.passages.some((p) => p.sentence === sentence && (claim === null || p.claim === claim));
      if (open && (continues || (claim === null && sentence === null))) {
        open.passages.push(...waiting, passage);
        waiting = [];
      } else if (claim === null) {
        waiting.push(passage);
      } else {
        const own = waiting.findIndex((other) => other.sentence === sentence);
        const earlier = open ? waiting.splice(0, own < 0 ? waiting.length : own) : [];
        open?.passages.push(...earlier);
        open = { part, paragraph, claim, passages: [...waiting, passage] };
        waiting = [];
        found.push(open);
      }
    }
    if (open) open.passages.push(...waiting);
    else if (waiting.length > 0) found.push({ part, paragraph, claim: null, passages: waiting });
  });
  return found;
}
