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
 * Aligned rows: the headlines, then the rows of the first column in its order, then what only later columns have,
 * in theirs. Every stretch of every article stands in exactly one row, so each column can be read whole.
 *
 * @param {ComparedArticle[]} columns
 * @returns {Row[]}
 */
export function alignedRows(columns) {
  const waiting = columns.map((article) => new Set(units(article)));
  const rows = headlineRow(waiting);
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
        bestRow(candidates, other).cells[other].push(unit);
      }
    }
  });
  return rows;
}

/**
 * Headline stands beside headline, whatever they claim: in the midst of a text it would be taken for a part of it.
 *
 * @param {Set<Unit>[]} waiting
 * @returns {Row[]}
 */
function headlineRow(waiting) {
  const cells = waiting.map((units) => [...units].filter(({ part }) => part === "headline"));
  const [lead] = cells.flat();
  cells.forEach((headlines, column) => headlines.forEach((unit) => waiting[column].delete(unit)));
  return lead ? [{ claim: null, lead, column: 0, cells }] : [];
}

/**
 * The second mention stands beside the second, where both exist.
 *
 * @param {Row[]} candidates
 * @param {number} column
 */
function bestRow(candidates, column) {
  return candidates.find((row) => row.cells[column].length === 0) ?? candidates[candidates.length - 1];
}

/**
 * A headline is whole. In the body, unclaimed text goes with a claim of its own sentence, else with the claim before it in its paragraph.
 *
 * @param {ComparedArticle} article
 * @returns {Unit[]}
 */
function units(article) {
  /** @type {Unit[]} */
  const found = [];
  for (const [paragraph, { part, passages }] of paragraphs(article).entries()) {
    if (part === "headline") {
      found.push({ part, paragraph, claim: null, passages });
      continue;
    }
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
  }
  return found;
}
