/** @import { ComparedArticle, Segment } from "../pkg/wasm/source_compare.js" */

/**
 * A run of text on one claim, on one difference outside any claim, or on neither.
 *
 * @typedef {{
 *   claim: string | null,
 *   difference: string | null,
 *   sentence: number | null,
 *   segments: Segment[],
 *   tail: string,
 *   last: boolean,
 * }} Passage `tail`: punctuation that closes the run without being part of it; `last`: no later run of the
 *   sentence is on the same claim or difference
 *
 * @typedef {{ part: "headline" | "body", passages: Passage[] }} Paragraph
 */

const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}"']+/u;

/**
 * The paragraphs of an article, headline first. The space between paragraphs is left to layout.
 *
 * @param {ComparedArticle} article
 * @returns {Paragraph[]}
 */
export function paragraphs(article) {
  /** @type {Paragraph[]} */
  const found = [];
  let previous = "";
  for (const segment of article.segments) {
    if (segment.paragraph === null) continue;
    const place = `${segment.part} ${segment.paragraph}`;
    if (place !== previous) found.push({ part: segment.part, passages: [] });
    previous = place;
    append(found[found.length - 1].passages, segment);
  }
  for (const paragraph of found) {
    paragraph.passages = withTails(paragraph.passages);
    markLast(paragraph.passages);
  }
  return found;
}

/**
 * @param {Passage[]} passages
 * @param {Segment} segment
 */
function append(passages, segment) {
  const claim = segment.claim ?? null;
  const sentence = segment.sentence ?? null;
  const difference = claim === null ? (segment.differences[0] ?? null) : null;
  joinOverSpace(passages, segment);
  const open = passages[passages.length - 1];
  const isSpace = claim === null && difference === null && sentence === null;
  const continues =
    open &&
    open.claim === claim &&
    open.difference === difference &&
    open.segments[0].removed === segment.removed &&
    (isSpace || open.sentence === sentence);
  if (continues) open.segments.push(segment);
  else passages.push({ claim, difference, sentence, segments: [segment], tail: "", last: false });
}

/**
 * A space between two statements of one claim belongs to neither; shown apart it would tear the passage.
 *
 * @param {Passage[]} passages
 * @param {Segment} segment
 */
function joinOverSpace(passages, { claim, sentence }) {
  const [before, space] = passages.slice(-2);
  if (claim === null || space?.claim !== null || space.difference !== null) return;
  if (before.claim !== claim || before.sentence !== sentence) return;
  if (space.segments.some(({ text }) => text.trim() !== "")) return;
  before.segments.push(...space.segments);
  passages.pop();
}

/**
 * Gives closing punctuation to the run before it, so that a count follows it as a footnote's number would.
 *
 * @param {Passage[]} passages
 * @returns {Passage[]}
 */
function withTails(passages) {
  /** @type {Passage[]} */
  const kept = [];
  for (const passage of passages) {
    const before = kept[kept.length - 1];
    const [first, ...rest] = passage.segments;
    const isPlain = passage.claim === null && passage.difference === null;
    const tail = before && isPlain ? (CLOSING.exec(first.text)?.[0] ?? "") : "";
    if (tail) before.tail += tail;
    const left = { ...first, start: first.start + tail.length, text: first.text.slice(tail.length) };
    if (left.text !== "") kept.push({ ...passage, segments: [left, ...rest] });
    else if (rest.length > 0) kept.push({ ...passage, segments: rest });
  }
  return kept;
}

/** @param {Passage[]} passages */
function markLast(passages) {
  const seen = new Set();
  for (const passage of passages.toReversed()) {
    const key = `${passage.sentence} ${passage.claim ?? passage.difference}`;
    passage.last = (passage.claim ?? passage.difference) !== null && !seen.has(key);
    seen.add(key);
  }
}
