import { hash } from "./hash.js";

/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */

/** @typedef {"neutral" | "supplied" | "published"} OutletOrder */

/** The orders of outlets that a reader can choose. @type {readonly OutletOrder[]} */
export const OUTLET_ORDERS = ["neutral", "supplied", "published"];

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The articles in an order that nobody chose: drawn from the ids of the story, so it is the same for every
 * reader, and another in another story.
 *
 * @param {readonly ComparedArticle[]} articles
 * @returns {ComparedArticle[]}
 */
export function neutralOrder(articles) {
  const ids = articles.map(({ id }) => id).sort();
  const seed = JSON.stringify(ids);
  const ranks = new Map(ids.map((id, index) => [id, hash(`${seed} ${id}`) + index / ids.length]));
  return sortedBy(articles, ({ id }) => ranks.get(id) ?? 0);
}

/**
 * @param {readonly ComparedArticle[]} articles as the engine gives them
 * @param {OutletOrder} order
 * @param {readonly string[]} supplied ids in the order in which the story has them; those that are not there
 *   come last
 * @returns {ComparedArticle[]}
 */
export function inOutletOrder(articles, order, supplied) {
  if (order === "neutral") return neutralOrder(articles);
  if (order === "published") return sortedBy(articles, ({ published }) => timeOf(published));
  const places = new Map(supplied.map((id, index) => [id, index]));
  return sortedBy(articles, ({ id }) => places.get(id) ?? Infinity);
}

/**
 * A letter for each article, given in neutral order, so that it tells nothing about whose article it is.
 *
 * @param {readonly ComparedArticle[]} articles
 * @returns {Map<string, string>}
 */
export function letters(articles) {
  return new Map(neutralOrder(articles).map(({ id }, index) => [id, letter(index)]));
}

/**
 * The ids of a story's articles in its order, with the numbers that stand for missing ones. The story may not
 * be known: then none.
 *
 * @param {unknown} story
 * @returns {string[]}
 */
export function suppliedIds(story) {
  const { articles } = /** @type {{ articles?: unknown }} */ (Object(story));
  const list = Array.isArray(articles) ? articles : [];
  return list.map((article, index) => {
    const { id } = Object(article);
    return typeof id === "string" ? id : String(index + 1);
  });
}

/** A, B … Z, AA, AB … @param {number} index @returns {string} */
function letter(index) {
  const last = LETTERS[index % LETTERS.length];
  return index < LETTERS.length ? last : letter(Math.floor(index / LETTERS.length) - 1) + last;
}

/** What has no readable time comes last. @param {string | null} published */
function timeOf(published) {
  const time = published === null ? NaN : Date.parse(published);
  return Number.isNaN(time) ? Infinity : time;
}

/**
 * Stable: what ranks the same stays as it was. Ranks can be infinite, which a subtraction could not compare.
 *
 * @param {readonly ComparedArticle[]} articles
 * @param {(article: ComparedArticle) => number} rank
 */
function sortedBy(articles, rank) {
  return [...articles].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
}
