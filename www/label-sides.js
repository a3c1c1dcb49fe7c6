import { statesByText } from "./coverage.js";
import { labelScales } from "./labels.js";

/** @import { Claim } from "../pkg/wasm/source_compare.js" */
/** @import { Bucket, Scale } from "./labels.js" */
/** @import { Lookup } from "./lookup.js" */

/** @typedef {{ scale: Scale, value: string, name: string }} Side `name`: what it is known by in settings and links */

/** @typedef {{ bucket: Bucket, reporting: number, of: number }} SideCount `of`: without texts that could not be seen */

/**
 * Only where a rater has two labels is there a side and another.
 *
 * @param {Lookup} lookup
 * @returns {Side[]}
 */
export function sidesOf(lookup) {
  return labelScales(lookup).flatMap((scale) => {
    const values = scale.buckets.filter(({ kind }) => kind === "value");
    if (values.length < 2) return [];
    return values.map(({ value }) => ({ scale, value, name: JSON.stringify([scale.axis, value, scale.by]) }));
  });
}

/**
 * How many independent texts with each label of a scale have a claim.
 *
 * @param {Lookup} lookup
 * @param {Scale} scale
 * @param {Claim} claim
 * @returns {SideCount[]}
 */
export function countsBySide(lookup, scale, claim) {
  const states = statesByText(lookup).get(claim.id) ?? [];
  return scale.buckets.map((bucket) => {
    const seen = bucket.texts.filter(({ index }) => states[index] !== "unseen");
    const reporting = seen.filter(({ index }) => states[index] !== "absent");
    return { bucket, reporting: reporting.length, of: seen.length };
  });
}

/**
 * Whether texts with one label have a claim and no text with another label has it, which at least one such text that
 * was seen whole has to prove. Texts without a label prove nothing either way.
 *
 * @param {SideCount[]} counts
 * @param {string} value
 */
export function isOfOneSide(counts, value) {
  const own = counts.find(({ bucket }) => bucket.kind === "value" && bucket.value === value);
  const others = counts.filter((count) => count !== own && count.bucket.kind !== "unknown");
  return (
    own !== undefined &&
    own.reporting > 0 &&
    others.some(({ bucket, of }) => bucket.kind === "value" && of > 0) &&
    others.every(({ reporting }) => reporting === 0)
  );
}
