import { linkable } from "./link.js";
import { BREAK, words } from "./words.js";

/** @import { Word } from "./words.js" */

/** Longer passages are named by their first and last words: an address is not to hold a paragraph. */
const LONGEST_WHOLE = 160;
/** How many words name the start and the end of a long passage at first. */
const ENDS = 5;
/** How many words around a passage, or more of its ends, may be needed to tell it from others. */
const MOST_CONTEXT = 8;
/** More passages would make the address longer than some servers take. */
const MOST_DIRECTIVES = 4;

/**
 * The address of passages where an article was published, as a text fragment of the WICG's "URL Fragment Text
 * Directives": `#:~:text=prefix-,start,end,-suffix`. A browser scrolls to the first one and highlights all; one
 * that cannot opens the page.
 *
 * @param {string | null} address untrusted
 * @param {string} text where the passages stand: the whole of it, to tell them from others like them
 * @param {readonly { start: number, end: number }[]} passages
 * @returns {string | null} null if there is no address to link to
 */
export function passageAddress(address, text, passages) {
  const href = linkable(address);
  if (href === null) return null;
  const all = words(text);
  const directives = passages.slice(0, MOST_DIRECTIVES).flatMap((passage) => directive(text, all, passage) ?? []);
  if (directives.length === 0) return href;
  const [page, fragment = ""] = splitOnce(href, "#");
  // The page's own fragment stays; a directive that it has already would compete with ours.
  return `${page}#${splitOnce(fragment, ":~:")[0]}:~:${directives.join("&")}`;
}

/**
 * @param {string} text
 * @param {Word[]} all
 * @param {{ start: number, end: number }} passage
 * @returns {string | null}
 */
function directive(text, all, passage) {
  // Only whole words can match.
  const first = all.findIndex((word) => word.end > passage.start);
  const last = all.findLastIndex((word) => word.start < passage.end);
  if (first < 0 || last < first) return null;
  const isWhole = all[first].block === all[last].block && all[last].end - all[first].start <= LONGEST_WHOLE;
  const [opening, closing] = isWhole ? [last, null] : ends(all, first, last);
  const before = contextBefore(all, first, opening);
  const prefix = context(text.slice(all[first - before].start, all[first].start));
  const from = prefix === null ? first : first - before;
  const isTold = firstPlace(all, from, opening) === from;
  const after = closing === null && !isTold ? contextAfter(all, from, last) : 0;
  const suffix = context(text.slice(all[last].end, all[last + after].end));
  const part = (/** @type {number} */ start, /** @type {number} */ end) =>
    encode(text.slice(all[start].start, all[end].end));
  const parts = [
    prefix && `${encode(prefix)}-`,
    part(first, opening),
    closing !== null && part(closing, last),
    suffix && `-${encode(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/**
 * What stands beside a passage, with the punctuation between, since a browser skips nothing but space. Null for
 * nothing, and for the punctuation of one paragraph after the words of another, which are not found together.
 *
 * @param {string} beside
 */
function context(beside) {
  const trimmed = beside.trim();
  return trimmed === "" || trimmed.search(BREAK) >= 0 ? null : trimmed;
}

/**
 * The last word of the start and the first word of the end of a passage that is not named whole: neither goes
 * beyond its paragraph, and they do not meet.
 *
 * @param {Word[]} all
 * @param {number} first
 * @param {number} last
 * @returns {[number, number | null]}
 */
function ends(all, first, last) {
  if (first === last) return [first, null];
  const half = Math.floor((last - first - 1) / 2);
  let opening = first;
  while (opening - first < Math.min(ENDS - 1, half) && all[opening + 1].block === all[first].block) opening++;
  let closing = last;
  const mayGrow = () => closing - 1 > opening && all[closing - 1].block === all[last].block;
  while (last - closing < ENDS - 1 && mayGrow()) closing--;
  // A browser takes the first end that it meets.
  const meetsAnother = () => firstPlace(all, closing, last, opening + 1) < closing;
  while (last - closing < ENDS + MOST_CONTEXT && meetsAnother() && mayGrow()) closing--;
  return [opening, closing];
}

/**
 * How many words before a passage tell it from the first one like it, none if it is the first.
 *
 * @param {Word[]} all
 * @param {number} first
 * @param {number} last
 */
function contextBefore(all, first, last) {
  const most = sameBlock(all, first, -1);
  for (let count = 0; count < most; count++) if (firstPlace(all, first - count, last) === first - count) return count;
  return most;
}

/** The same behind it. @param {Word[]} all @param {number} first @param {number} last */
function contextAfter(all, first, last) {
  const most = sameBlock(all, last, 1);
  for (let count = 1; count < most; count++) if (firstPlace(all, first, last + count) === first) return count;
  return most;
}

/**
 * How many words on one side of a word can serve as context: those of one paragraph, its own or, at the edge,
 * the next.
 *
 * @param {Word[]} all
 * @param {number} from
 * @param {-1 | 1} step
 */
function sameBlock(all, from, step) {
  const block = all[from + step]?.block;
  let count = 0;
  while (count < MOST_CONTEXT && block !== undefined && all[from + step * (count + 1)]?.block === block) count++;
  return count;
}

/**
 * Where the words from `first` to `last` stand first.
 *
 * @param {Word[]} all
 * @param {number} first
 * @param {number} last
 * @param {number} [from] the first word to look at
 */
function firstPlace(all, first, last, from = 0) {
  for (let place = from; place < first; place++) {
    let length = 0;
    while (first + length <= last && all[place + length].text === all[first + length].text) length++;
    if (first + length > last) return place;
  }
  return first;
}

/** A hyphen is percent-encoded too: it sets off the context. Space counts once. @param {string} words */
function encode(words) {
  // Half of a surrogate pair cannot be encoded, nor can it be found.
  const wellFormed = words.replace(/\p{Surrogate}/gu, "").replace(/\s+/g, " ");
  return encodeURIComponent(wellFormed).replaceAll("-", "%2D");
}

/** @param {string} text @param {string} mark @returns {[string, string | undefined]} */
function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
