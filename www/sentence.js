/** @import { ComparedArticle, Position } from "../pkg/wasm/source_compare.js" */

/**
 * The sentence around a place, or the sentences if it reaches into several. Where there is none, the place itself.
 *
 * @param {ComparedArticle} article
 * @param {Position} place which may be empty
 * @returns {Position}
 */
export function sentenceAround(article, place) {
  const { part, start, end } = place;
  const segments = article.segments.filter((segment) => segment.part === part && segment.sentence !== null);
  const held = segments.filter((segment) => segment.start < end && start < segment.end);
  // An empty place lies in the segment that it begins or, at the very end of a sentence, ends.
  const touched = held.length > 0 ? held : segments.filter((s) => s.start <= start && start <= s.end).slice(0, 1);
  const sentences = new Set(touched.map(({ sentence }) => sentence));
  const whole = segments.filter(({ sentence }) => sentences.has(sentence));
  if (whole.length === 0) return place;
  return { ...place, start: Math.min(start, whole[0].start), end: Math.max(end, whole[whole.length - 1].end) };
}
