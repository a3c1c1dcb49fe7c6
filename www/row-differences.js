/** @import { ComparedArticle, Difference, Side } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */
/** @import { Row } from "./rows.js" */

/**
 * The differences between what stands in one row. What all columns read alike differs from none of them, and words
 * differ only from the words beside them, not from those of another mention farther up.
 *
 * @param {Lookup} lookup
 * @param {Row} row
 * @param {ComparedArticle[]} columns
 * @returns {ReadonlySet<string>} their ids
 */
export function differencesBetween(lookup, row, columns) {
  const shown = new Set(columns.map(({ id }) => id));
  const segments = row.cells.flat().flatMap(({ passages }) => passages.flatMap(({ segments }) => segments));
  const ids = new Set(segments.flatMap(({ differences }) => differences));
  /** @param {Side} side */
  const isInRow = (side) =>
    row.cells[columns.findIndex(({ id }) => id === side.article)].some((unit) => holds(unit, side));
  /** @param {Difference} difference */
  const isBetween = ({ kind, sides }) => {
    const here = sides.filter((side) => shown.has(side.article) && (kind !== "wording" || isInRow(side)));
    return new Set(here.map(({ reading }) => reading)).size > 1;
  };
  return new Set(
    [...ids].filter((id) => {
      const difference = lookup.difference(id);
      return difference !== undefined && isBetween(difference);
    }),
  );
}

/** @param {import("./rows.js").Unit} unit @param {Side} side */
function holds({ part, passages }, side) {
  const { start } = passages[0].segments[0];
  const last = passages[passages.length - 1].segments;
  return part === side.part && start <= side.start && side.end <= last[last.length - 1].end;
}
