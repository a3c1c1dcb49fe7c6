/** @import { ComparedArticle, Cue, Difference, Position, Quote } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * Words of an utterance that the same articles quote.
 * @typedef {{ words: string, joint: string, articles: readonly string[] }} Run `joint`: what stands between them
 *   and the run before; `articles`: ids
 *
 * @typedef {{ kept: boolean, isSeen: boolean, runs: Run[] }} Piece Runs in a row that an article quotes, or that
 *   only others do; `isSeen`: whether that is known, as it is not of what may stand in the rest of an incomplete text
 *
 * @typedef {{ articles: ComparedArticle[], pieces: Piece[] }} Cut `articles`: those that have the same pieces
 */

/** Between two runs that follow each other in a text stand spaces and marks, no words. */
const BETWEEN = /^[\s\p{P}]*$/u;

/**
 * All that is quoted of an utterance, in the order of its words.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {Run[]}
 */
export function utterance(lookup, { union }) {
  return union.map(({ position, articles }, index) => {
    const before = union[index - 1]?.position;
    const joint = before ? between(lookup, before, position) : "";
    return { words: lookup.text(position), joint, articles };
  });
}

/** @param {Lookup} lookup @param {Position} before @param {Position} after */
function between(lookup, before, after) {
  if (before.article !== after.article || before.part !== after.part || before.end > after.start) return " ";
  const text = lookup.text({ ...before, start: before.end, end: after.start });
  return BETWEEN.test(text) ? text : " ";
}

/**
 * The cuts that outlets make of an utterance, in the order of the texts.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {Cut[]}
 */
export function cuts(lookup, quote) {
  const runs = utterance(lookup, quote);
  /** @type {Map<string, Cut>} */
  const found = new Map();
  for (const article of lookup.texts.flat()) {
    const own = quote.excerpts.filter((excerpt) => excerpt.article === article.id);
    if (own.length === 0) continue;
    const pieces = withSight(piecesOf(runs, article.id), article, own.length);
    const key = JSON.stringify(pieces.map(({ kept, isSeen, runs }) => [kept, isSeen, runs.length]));
    const known = found.get(key);
    if (known) known.articles.push(article);
    else found.set(key, { articles: [article], pieces });
  }
  return [...found.values()];
}

/**
 * What an incomplete text does not quote may stand where it could not be seen, unless its one excerpt runs on
 * over the gap.
 *
 * @param {Piece[]} pieces
 * @param {ComparedArticle} article
 * @param {number} excerpts how many the article has
 * @returns {Piece[]}
 */
function withSight(pieces, { complete }, excerpts) {
  return pieces.map((piece, index) => {
    const isInside = excerpts === 1 && index > 0 && index < pieces.length - 1;
    return { ...piece, isSeen: piece.kept || complete || isInside };
  });
}

/** @param {Run[]} runs @param {string} article @returns {Piece[]} */
function piecesOf(runs, article) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const run of runs) {
    const kept = run.articles.includes(article);
    const open = pieces[pieces.length - 1];
    if (open?.kept === kept) open.runs.push(run);
    else pieces.push({ kept, isSeen: true, runs: [run] });
  }
  return pieces;
}

/**
 * The articles that do not quote an utterance, by what can be said of that.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {{ absent: string[], unseen: string[], notCompared: string[] }} ids; `notCompared`: those that may have it
 *   in other words because they, or those that quote it, are translated or in another language
 */
export function silence(lookup, { excerpts, paraphrases }) {
  const heard = new Set([...excerpts, ...paraphrases].map(({ article }) => article));
  const quoting = excerpts.flatMap(({ article }) => lookup.article(article) ?? []);
  const languages = new Set(quoting.filter(({ translation }) => translation === null).map(primary));
  const others = lookup.texts.flat().filter(({ id }) => !heard.has(id));
  /** @param {ComparedArticle} article */
  const isComparable = (article) => article.translation === null && languages.has(primary(article));
  /** @param {(article: ComparedArticle) => boolean} wanted */
  const ids = (wanted) => others.filter(wanted).map(({ id }) => id);
  return {
    absent: ids((article) => isComparable(article) && article.complete),
    unseen: ids((article) => isComparable(article) && !article.complete),
    notCompared: ids((article) => !isComparable(article)),
  };
}

/** @param {ComparedArticle} article */
function primary({ language }) {
  return language.split("-")[0].toLowerCase();
}

/**
 * The verbs with which articles introduce their excerpts, where they are more than neutral: those alone are cues.
 * A sentence with two of them does not tell which one belongs to the excerpt.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {Cue[]} at most one for each article
 */
export function introductions(lookup, { excerpts }) {
  /** @type {Map<string, Cue>} */
  const found = new Map();
  for (const excerpt of excerpts) {
    const segments = lookup.article(excerpt.article)?.segments.filter(({ part }) => part === excerpt.part) ?? [];
    const { sentence } = segments.find(({ end }) => excerpt.start < end) ?? {};
    if (sentence === undefined || sentence === null) continue;
    const numbers = new Set(segments.flatMap((segment) => (segment.sentence === sentence ? segment.cues : [])));
    const verbs = [...numbers].map((cue) => lookup.comparison.cues[cue]).filter(({ kind }) => kind === "attribution");
    const isOutside = verbs.length === 1 && !excerpts.some((other) => overlap(other, verbs[0]));
    if (isOutside && !found.has(excerpt.article)) found.set(excerpt.article, verbs[0]);
  }
  return [...found.values()];
}

/**
 * The claim that the words belong to, if they are in one.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {string | null}
 */
export function claimOf(lookup, { excerpts }) {
  for (const { article, part, start } of excerpts) {
    const segments = lookup.article(article)?.segments ?? [];
    const holder = segments.find((segment) => segment.part === part && start < segment.end);
    if (holder && lookup.claim(holder.claim)) return holder.claim;
  }
  return null;
}

/**
 * The differences inside the quotation marks of an utterance.
 *
 * @param {Lookup} lookup
 * @param {Quote} quote
 * @returns {Difference[]}
 */
export function drifts(lookup, { excerpts }) {
  return lookup.comparison.differences.filter(
    ({ kind, rule, sides }) =>
      kind === "quote" &&
      rule !== TRANSLATION &&
      sides.every((side) => excerpts.some((excerpt) => excerpt.start <= side.start && overlap(excerpt, side))),
  );
}

/** The rule of variants of which at least one is translated. */
export const TRANSLATION = "quote/translation";

/**
 * Whether two places share text, or one that is empty lies in the other or at its end.
 *
 * @param {Position} place
 * @param {Pick<Position, "article" | "part" | "start" | "end">} other
 */
function overlap(place, other) {
  if (place.article !== other.article || place.part !== other.part) return false;
  return other.start === other.end
    ? place.start <= other.start && other.start <= place.end
    : place.start < other.end && other.start < place.end;
}
