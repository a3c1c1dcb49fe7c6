/** @typedef {{ start: number, end: number, text: string, block: number }} Word `block`: number of its paragraph */

/** Scripts that set no spaces between words: there a dictionary tells them, which takes longer. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** As Unicode's annex 29 bounds words, so far as letters and digits go: `don't`, `U.S`, `300,000` are one each. */
const SPACED = /(?:[\p{L}\p{M}\p{N}_]|(?<=\p{L})['’.](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))+/gu;

/** What parts paragraphs. */
export const BREAK = /\n\s*\n/g;

/**
 * The words of a text, in lower case and with their places.
 *
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  const breaks = Array.from(text.matchAll(BREAK), ({ index }) => index);
  let block = 0;
  return pieces(text).map(({ start, end }) => {
    while (block < breaks.length && breaks[block] < start) block++;
    return { start, end, block, text: text.slice(start, end).toLowerCase() };
  });
}

/** @param {string} text @returns {{ start: number, end: number }[]} */
function pieces(text) {
  if (!UNSPACED.test(text)) {
    return Array.from(text.matchAll(SPACED), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  }
  const segments = Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(text));
  return segments.flatMap(({ isWordLike, segment, index }) =>
    isWordLike ? { start: index, end: index + segment.length } : [],
  );
}
