import { sharing } from "./lookup.js";
import { markFor } from "./marks.js";

/** @import { Lookup } from "./lookup.js" */
/** @import { MarkChoice } from "./marks.js" */
/** @import { Paragraph } from "./passages.js" */

/**
 * Paragraphs that follow one another, all with marks or all without.
 *
 * @typedef {{ isFolded: boolean, paragraphs: Paragraph[] }} Stretch
 */

/**
 * Paragraphs in stretches, those without a mark to be folded.
 *
 * @param {Lookup} lookup
 * @param {Paragraph[]} paragraphs
 * @param {MarkChoice} choice
 * @returns {Stretch[]}
 */
export function stretches(lookup, paragraphs, choice) {
  /** @type {Stretch[]} */
  const found = [];
  for (const paragraph of paragraphs) {
    const isFolded = paragraph.passages.every(({ segments }) =>
      segments.every((segment) => markFor(lookup, segment, choice) === null),
    );
    const open = found.at(-1);
    if (open?.isFolded === isFolded) open.paragraphs.push(paragraph);
    else found.push({ isFolded, paragraphs: [paragraph] });
  }
  return found;
}

/**
 * How many claims some paragraphs have, and how many of these other texts have too.
 *
 * @param {Lookup} lookup
 * @param {Paragraph[]} paragraphs
 */
export function claimCounts(lookup, paragraphs) {
  const ids = new Set(paragraphs.flatMap(({ passages }) => passages.map(({ claim }) => claim)));
  const claims = [...ids].flatMap((id) => lookup.claim(id) ?? []);
  return { claims: claims.length, shared: claims.filter((claim) => sharing(claim) !== "one").length };
}
