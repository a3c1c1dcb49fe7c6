/** @import { ComparedArticle, Position, Quote } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * A piece of an utterance: words that an article quotes, or a gap as long as those that only others quote.
 * @typedef {{ kept: boolean, place: Position, length: number }} Piece `length`: UTF-16 code units
 */

/** Between two runs that follow each other in a text stand spaces and marks, no words. */
const BETWEEN = /^[\s\p{P}]*$/u;

/**
 * An utterance as one article quotes it, in as few pieces as can be.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @param {string} article
 * @returns {Piece[]}
 */
export function strip(lookup, quote, article) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const { position, articles } of quote.union) {
    const kept = articles.includes(article);
    const length = position.end - position.start;
    const open = pieces[pieces.length - 1];
    if (open?.kept !== kept) pieces.push({ kept, place: position, length });
    else if (!kept) open.length += length;
    else if (follows(lookup, open.place, position)) open.place = { ...open.place, end: position.end };
    else pieces.push({ kept, place: position, length });
  }
  return pieces;
}

/** @param {Lookup} lookup @param {Position} before @param {Position} after */
function follows(lookup, before, after) {
  if (before.article !== after.article || before.part !== after.part || before.end > after.start) return false;
  return BETWEEN.test(lookup.text({ ...before, start: before.end, end: after.start }));
}

/**
 * The articles that do not quote an utterance, by what can be said of that.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {{ absent: string[], unseen: string[], otherLanguage: string[] }} ids; `otherLanguage`: those that may
 *   have it in other words because they are translated or in another language
 */
export function silence(lookup, { excerpts, paraphrases }) {
  const heard = new Set([...excerpts, ...paraphrases].map(({ article }) => article));
  const languages = new Set(excerpts.map(({ article }) => primary(lookup.article(article))));
  const others = lookup.texts.flat().filter(({ id }) => !heard.has(id));
  /** @param {ComparedArticle} article */
  const isOther = (article) => article.translation !== null || !languages.has(primary(article));
  /** @param {(article: ComparedArticle) => boolean} wanted */
  const ids = (wanted) => others.filter(wanted).map(({ id }) => id);
  return {
    absent: ids((article) => !isOther(article) && article.complete),
    unseen: ids((article) => !isOther(article) && !article.complete),
    otherLanguage: ids(isOther),
  };
}

/** @param {ComparedArticle | undefined} article */
function primary(article) {
  return (article?.language ?? "und").split("-")[0].toLowerCase();
}
