/** @import { ComparedArticle, Position, Side } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */

/** As `src/publish/words.rs` counts: in scripts without spaces every character is a word, and none has no end. */
const SPACED = String.raw`(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])\S`;
const WORD = new RegExp(String.raw`(?:${SPACED}){1,24}|\S`, "gu");

/** The bounds of a comparison to publish, see `src/publish/excerpts.rs`. */
const SHARE = 3;
const LEAST_LEFT_OUT = 5;

/**
 * Which words of a text may stand in one file. Claims tile an article: each cut by itself, they would give it back.
 *
 * @typedef {ReturnType<typeof allowance>} Allowance
 */

/** @param {string} text @returns {[start: number, end: number][]} */
export function wordPlaces(text) {
  return Array.from(text.matchAll(WORD), (word) => [word.index, word.index + word[0].length]);
}

/**
 * Of a text as many words at a time as an excerpt may have, some left out between two, and a third together.
 * Headlines are free. Of copies of one text the words of the one that is asked for first stand for all.
 *
 * @param {Pick<Lookup, "article" | "text">} lookup
 * @param {number | null} longest words of an excerpt; null for any number
 */
export function allowance({ article, text }, longest) {
  /** @type {Map<number, { holder: string, body: Body, known: Set<string> }>} by independent text */
  const texts = new Map();

  /** @param {ComparedArticle} found @param {number} limit */
  const textOf = ({ id, body, independentText }, limit) => {
    let known = texts.get(independentText);
    if (!known) texts.set(independentText, (known = { holder: id, body: bodyOf(body, limit), known: new Set() }));
    return known;
  };

  return {
    /**
     * The words of a place that may be there, with an ellipsis for what is left out; null if none may.
     *
     * @param {Position | Side} place
     * @returns {string | null}
     */
    words(place) {
      const whole = text(place);
      const found = article(place.article);
      if (longest === null || !found || place.part === "headline" || place.start === place.end) return whole;
      const { holder, body, known } = textOf(found, longest);
      if (known.has(whole)) return whole;
      if (holder !== found.id) return null;
      const shown = body.show(place.start, place.end);
      if (shown === whole) known.add(whole);
      return shown;
    },
  };
}

/** @typedef {ReturnType<typeof bodyOf>} Body */

/** @param {string} text @param {number} longest */
function bodyOf(text, longest) {
  const words = wordPlaces(text);
  const isShown = new Uint8Array(words.length);
  let left = Math.floor(words.length / SHARE);

  /** How many words before or after one are shown without a gap. @param {number} at @param {1 | -1} step */
  const run = (at, step) => {
    let length = 0;
    while (isShown[at + step * (length + 1)]) length += 1;
    return length;
  };
  /** Whether the next excerpt on one side is too near to be another. @param {number} at @param {1 | -1} step */
  const isNear = (at, step) => {
    if (isShown[at + step]) return false;
    for (let away = 2; away <= LEAST_LEFT_OUT; away += 1) if (isShown[at + step * away]) return true;
    return false;
  };
  /** @param {number} at */
  const mayShow = (at) => left > 0 && run(at, -1) + 1 + run(at, 1) <= longest && !isNear(at, -1) && !isNear(at, 1);

  return {
    /** @param {number} start @param {number} end @returns {string | null} */
    show(start, end) {
      const first = words.findIndex((word) => word[1] > start);
      /** @type {string[]} */
      const pieces = [];
      let from = -1;
      let at = first < 0 ? words.length : first;
      const close = () => {
        if (from >= 0) pieces.push(text.slice(Math.max(start, words[from][0]), Math.min(end, words[at - 1][1])));
        from = -1;
      };
      let isWhole = true;
      for (; at < words.length && words[at][0] < end; at += 1) {
        if (!isShown[at] && mayShow(at)) {
          isShown[at] = 1;
          left -= 1;
        }
        if (isShown[at] && from < 0) from = at;
        else if (!isShown[at]) {
          close();
          isWhole = false;
          if (pieces.at(-1) !== "…") pieces.push("…");
        }
      }
      close();
      if (isWhole) return text.slice(start, end);
      return pieces.length === 1 ? null : pieces.join(" ");
    },
  };
}
