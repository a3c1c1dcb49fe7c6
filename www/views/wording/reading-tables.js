import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { useReading } from "../reading.js";
import { ReadingTable } from "./reading-table.js";
import { Section } from "./section.js";

/** @import { Difference } from "../../../pkg/wasm/source_compare.js" */
/** @import { Rung } from "./reading-table.js" */

const SHOWN_FIRST = 4;

/**
 * A section with a table for each of some differences, those that are drawn first.
 *
 * @param {{
 *   title: string, intro: string, none: string, differences: Difference[],
 *   rungsOf: (difference: Difference) => Rung[], nothing: string,
 * }} props `none` and `nothing` as in the parts
 */
export function ReadingTables({ title, intro, none, differences, rungsOf, nothing }) {
  return h(
    Section,
    { title, intro, none, count: differences.length, differences },
    h(ReadingList, { differences, rungsOf, nothing }),
  );
}

/**
 * The tables alone, for a section that has more.
 *
 * @param {{ differences: Difference[], rungsOf: (difference: Difference) => Rung[], nothing: string }} props
 */
export function ReadingList({ differences, rungsOf, nothing }) {
  const ranked = [...differences.filter(({ drawn }) => drawn), ...differences.filter(({ drawn }) => !drawn)];
  return h(
    FoldedList,
    { first: SHOWN_FIRST },
    ranked.map((difference) =>
      h(ReadingTable, { key: difference.id, difference, rungs: rungsOf(difference), nothing }),
    ),
  );
}

/** Where the words of each reading tell enough. @param {Difference} difference @returns {Rung[]} */
export function byReading({ sides }) {
  return Array.from(gathered(sides, ({ reading }) => reading).values(), (sides) => ({ name: null, sides }));
}

/** The differences of a kind. @param {Difference["kind"]} kind @returns {Difference[]} */
export function useDifferences(kind) {
  return useReading().lookup.comparison.differences.filter((difference) => difference.kind === kind);
}
