/** @import { Difference, DifferenceKind } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */
/** @import { Settings } from "./settings.js" */

/**
 * What is marked of all that was found.
 *
 * @typedef {Pick<Settings, "allMarks"> & { between?: ReadonlySet<string> }} MarkChoice `between`: ids of the
 *   differences between passages that stand side by side, where some do
 */

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
function isOfPassages(difference) {
  return isTooDifferent(difference) || difference.kind === "prominence";
}

/**
 * Whether a difference is marked in the text.
 *
 * @param {Difference} difference
 * @param {MarkChoice} choice
 */
export function isMarked(difference, choice) {
  const isDense = difference.drawn || choice.allMarks || (choice.between !== undefined && isSureWording(difference));
  return isDense && !isOfPassages(difference) && (choice.between?.has(difference.id) ?? true);
}

/** Rows that stand side by side are read for their words, and have room for them. @param {Difference} difference */
function isSureWording({ kind, confidence }) {
  return kind === "wording" && confidence === "high";
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
 * @param {MarkChoice} choice
 * @returns {{ difference: string, group: MarkGroup } | null}
 */
export function markFor(lookup, ids, choice) {
  let best = null;
  for (const id of ids) {
    const difference = lookup.difference(id);
    if (!difference || !isMarked(difference, choice)) continue;
    const group = GROUP_OF[difference.kind];
    if (!best || GROUPS.indexOf(group) < GROUPS.indexOf(best.group)) best = { difference: id, group };
  }
  return best;
}

/**
 * The groups that are drawn somewhere, for the key.
 *
 * @param {Difference[]} differences
 * @param {MarkChoice} choice
 * @returns {MarkGroup[]}
 */
export function groupsDrawn(differences, choice) {
  const drawn = new Set(differences.filter((d) => isMarked(d, choice)).map((d) => GROUP_OF[d.kind]));
  return GROUPS.filter((group) => drawn.has(group));
}
