/** @import { Paragraph } from "./passages.js" */

const ELLIPSES = /^[…\s]*$/u;

/**
 * Whether words are left out of a published comparison: an ellipsis stands in their place, or one for each claim.
 *
 * @param {string} words of a place that is not empty
 */
export function isWithheld(words) {
  return ELLIPSES.test(words);
}

/**
 * Whether a paragraph of an article of which there are excerpts stands for words that are left out.
 *
 * @param {Pick<Paragraph, "part" | "passages">} paragraph
 */
export function isGap({ part, passages }) {
  return (
    part === "body" &&
    passages.every(({ segments, tail }) => segments.every(({ text }) => isWithheld(text)) && isWithheld(tail))
  );
}
