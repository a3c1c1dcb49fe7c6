import { GROUPS, KINDS, kindsOf } from "./marks.js";

/** @import { DifferenceKind } from "../pkg/wasm/source_compare.js" */
/** @import { MarkGroup } from "./marks.js" */

/**
 * What a page writes for a whole group. Other words than those for kinds, two of which are named as their
 * group is.
 *
 * @type {Readonly<Record<MarkGroup, string>>}
 */
const GROUP_WORDS = { fact: "facts", quote: "quotes", saying: "sayings", wording: "words" };

/**
 * The kinds that the words of an attribute name: groups and single kinds, in any order. Null for all, if there
 * is no attribute; words that nobody knows name nothing.
 *
 * @param {string | null} words
 * @returns {readonly DifferenceKind[] | null}
 */
export function shownKinds(words) {
  if (words === null) return null;
  const named = new Set(words.split(/\s+/));
  const all = GROUPS.flatMap((group) =>
    kindsOf(group).filter((kind) => named.has(GROUP_WORDS[group]) || named.has(kind)),
  );
  return all.length === KINDS.length ? null : all;
}

/**
 * The words that name these kinds, the shortest way.
 *
 * @param {readonly DifferenceKind[] | null} kinds
 * @returns {string | null}
 */
export function shownWords(kinds) {
  if (kinds === null || KINDS.every((kind) => kinds.includes(kind))) return null;
  const words = GROUPS.flatMap((group) => {
    const own = kindsOf(group).filter((kind) => kinds.includes(kind));
    return own.length === kindsOf(group).length ? [GROUP_WORDS[group]] : own;
  });
  return words.join(" ");
}
