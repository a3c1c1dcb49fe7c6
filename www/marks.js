/** @import { Difference, DifferenceKind } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** @typedef {"fact" | "quote" | "saying" | "wording"} MarkGroup */

/** Fifteen kinds are too many underlines to learn: four can be told apart. In order of precedence. */
export const GROUPS = /** @type {const} */ (["fact", "quote", "saying", "wording"]);

/** @type {Readonly<Record<DifferenceKind, MarkGroup>>} */
const GROUP_OF = {
  number: "fact",
  date: "fact",
  name: "fact",
  role: "fact",
  agent: "fact",
  negation: "fact",
  quote: "quote",
  speaker: "quote",
  attribution: "saying",
  hedge: "saying",
  voice: "wording",
  naming: "wording",
  wording: "wording",
  prominence: "wording",
  headline: "wording",
};

const TOO_DIFFERENT = "wording/too-different";

/** @param {Difference} difference */
export function isTooDifferent(difference) {
  return difference.rule === TOO_DIFFERENT;
}

/** Whether a difference is of whole passages, and so of no words to mark. @param {Difference} difference */
export function isOfPassages(difference) {
  return isTooDifferent(difference) || difference.kind === "prominence";
}

/** @param {Difference} difference @returns {MarkGroup} */
export function groupOf({ kind }) {
  return GROUP_OF[kind];
}

/** Whether the texts state it otherwise, and not only word it so. @param {Difference} difference */
export function isFactual({ kind }) {
  return GROUP_OF[kind] === "fact" || GROUP_OF[kind] === "quote";
}

/**
 * The mark to draw on a run of text with these differences.
 *
 * @param {Lookup} lookup
 * @param {string[]} ids
 * @param {boolean} all whether to draw more than the comparison shows first
 * @returns {{ difference: string, group: MarkGroup } | null}
 */
export function markFor(lookup, ids, all) {
  let best = null;
  for (const id of ids) {
    const difference = lookup.difference(id);
    if (!difference || isOfPassages(difference) || !(difference.drawn || all)) continue;
    const group = GROUP_OF[difference.kind];
    if (!best || GROUPS.indexOf(group) < GROUPS.indexOf(best.group)) best = { difference: id, group };
  }
  return best;
}

/**
 * The groups that are drawn somewhere, for the key.
 *
 * @param {Difference[]} differences
 * @param {boolean} all
 * @returns {MarkGroup[]}
 */
export function groupsDrawn(differences, all) {
  const drawn = new Set(differences.filter((d) => (d.drawn || all) && !isOfPassages(d)).map((d) => GROUP_OF[d.kind]));
  return GROUPS.filter((group) => drawn.has(group));
}
