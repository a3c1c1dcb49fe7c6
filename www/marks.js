/** @import { Cue, Difference, DifferenceKind, Segment } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */
/** @import { Settings } from "./settings.js" */

/** @typedef {"fact" | "quote" | "saying" | "wording"} MarkGroup */

/**
 * What is marked of all that was found.
 *
 * @typedef {Pick<Settings, "kinds" | "allMarks" | "mutedMarks"> & { between?: ReadonlySet<string> }} MarkChoice
 *   `between`: ids of the differences between passages that stand side by side, where some do
 */

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

/** Every kind, group by group. */
export const KINDS = /** @type {readonly DifferenceKind[]} */ (Object.keys(GROUP_OF));

/** @param {MarkGroup} group */
export function kindsOf(group) {
  return KINDS.filter((kind) => GROUP_OF[kind] === group);
}

const TOO_DIFFERENT = "wording/too-different";

/** The rules of what says the same: house style, plain synonyms, grammar. As `counts.muted` counts them. */
const MUTED = new Set(["wording/function-words", "wording/house-style", "wording/synonym"]);

/** @param {Difference} difference */
export function isTooDifferent(difference) {
  return difference.rule === TOO_DIFFERENT;
}

/** @param {Difference} difference */
export function isMuted(difference) {
  return MUTED.has(difference.rule);
}

/** Whether a difference is of whole passages, and so of no words to mark. @param {Difference} difference */
export function isOfPassages(difference) {
  return isTooDifferent(difference) || difference.kind === "prominence";
}

/** Rows that stand side by side are read for their words, and have room for them. @param {Difference} difference */
function isSureWording({ kind, confidence }) {
  return kind === "wording" && confidence === "high";
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
 * Whether the reader wants to see a difference of this kind, marked or not.
 *
 * @param {Difference} difference
 * @param {MarkChoice} choice
 */
export function isWanted(difference, { kinds, mutedMarks }) {
  return (kinds === null || kinds.includes(difference.kind)) && (mutedMarks || !isMuted(difference));
}

/**
 * Whether a difference is marked in the text.
 *
 * @param {Difference} difference
 * @param {MarkChoice} choice
 */
export function isMarked(difference, choice) {
  const { between, allMarks, mutedMarks } = choice;
  const isAsked = isMuted(difference) ? mutedMarks : allMarks || (between !== undefined && isSureWording(difference));
  if (!(difference.drawn || isAsked) || isOfPassages(difference)) return false;
  return isWanted(difference, choice) && (between?.has(difference.id) ?? true);
}

/**
 * A mark on a run of text: on a difference, or on a loaded term, which may stand in no difference.
 *
 * @typedef {{ group: MarkGroup, difference: string | null, cue: number | null }} Mark
 */

/**
 * The mark to draw on a run of text.
 *
 * @param {Lookup} lookup
 * @param {Pick<Segment, "claim" | "differences" | "cues">} segment
 * @param {MarkChoice} choice
 * @returns {Mark | null}
 */
export function markFor(lookup, { claim, differences, cues }, choice) {
  /** @type {Mark | null} */
  let best = null;
  for (const id of differences) {
    const difference = lookup.difference(id);
    if (!difference || !isMarked(difference, choice)) continue;
    const group = GROUP_OF[difference.kind];
    if (!best || GROUPS.indexOf(group) < GROUPS.indexOf(best.group)) best = { group, difference: id, cue: null };
  }
  if (best || claim === null) return best;
  const cue = cues.find((index) => isCueMarked(lookup.comparison.cues[index], choice));
  return cue === undefined ? null : { group: "wording", difference: null, cue };
}

/** @param {Mark | null} a @param {Mark | null} b */
export function isSameMark(a, b) {
  return a?.difference === b?.difference && a?.cue === b?.cue;
}

/**
 * Whether a loaded term is marked; the other cues show in differences alone.
 *
 * @param {Cue} cue
 * @param {MarkChoice} choice
 */
export function isCueMarked(cue, { kinds }) {
  return cue.drawn && (kinds === null || kinds.includes("wording"));
}

/**
 * How many differences of each kind would be marked if all kinds were wanted.
 *
 * @param {Difference[]} differences
 * @param {MarkChoice} choice
 * @returns {Map<DifferenceKind, number>}
 */
export function countByKind(differences, choice) {
  /** @type {Map<DifferenceKind, number>} */
  const counts = new Map();
  for (const difference of differences) {
    if (!isMarked(difference, { ...choice, kinds: null })) continue;
    counts.set(difference.kind, (counts.get(difference.kind) ?? 0) + 1);
  }
  return counts;
}

/**
 * The groups that are marked somewhere, for the key.
 *
 * @param {Difference[]} differences
 * @param {MarkChoice} choice
 * @returns {MarkGroup[]}
 */
export function groupsMarked(differences, choice) {
  const marked = new Set(differences.filter((d) => isMarked(d, choice)).map((d) => GROUP_OF[d.kind]));
  return GROUPS.filter((group) => marked.has(group));
}
