import { stateIn } from "./lookup.js";
import { isFactual } from "./marks.js";

/** @import { Claim, ComparedArticle, Position, Side, State } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * @typedef {Position & { side: Side | null }} Words A member, and the reading in it that differs elsewhere
 *
 * @typedef {{ state: State, articles: ComparedArticle[], words: Words | null }} Entry `articles`: those of one
 *   text that have the state; `words`: the first one's
 */

/** Of words that may not be published one character is left, an ellipsis. */
const WITHHELD = 1;

/**
 * What one independent text does with a claim. One entry, but where an article departs from the others
 * that share its text.
 *
 * @param {Lookup} lookup
 * @param {Claim} claim
 * @param {ComparedArticle[]} text the articles that are copies of one another
 * @returns {Entry[]}
 */
export function cellEntries(lookup, claim, text) {
  /** @type {Map<State, ComparedArticle[]>} */
  const byState = new Map();
  for (const article of text) {
    const state = stateIn(claim, article.id);
    if (state) byState.set(state, [...(byState.get(state) ?? []), article]);
  }
  return Array.from(byState, ([state, articles]) => ({
    state,
    articles,
    words: wordsOf(lookup, claim, articles[0].id),
  }));
}

/**
 * The words that stand for a claim: those of the first article that is not against the majority.
 *
 * @param {Claim} claim
 * @returns {Position}
 */
export function headWords(claim) {
  const reported = new Set(claim.states.filter(({ state }) => state === "reported").map(({ article }) => article));
  const shown = claim.members.filter(({ start, end }) => end - start > WITHHELD);
  return firstInBody(shown.filter(({ article }) => reported.has(article))) ?? shown[0] ?? claim.members[0];
}

/**
 * The member in which an article's facts differ, else its first in the body; a headline says least.
 *
 * @param {Lookup} lookup
 * @param {Claim} claim
 * @param {string} article
 * @returns {Words | null}
 */
function wordsOf(lookup, claim, article) {
  const members = claim.members.filter((member) => member.article === article);
  const sides = lookup
    .differencesOf(claim.id)
    .filter(isFactual)
    .flatMap((difference) => difference.sides)
    .filter((side) => side.article === article && side.start < side.end);
  for (const side of sides) {
    const holder = members.find(({ part, start, end }) => part === side.part && start <= side.start && side.end <= end);
    if (holder) return { ...holder, side };
  }
  const first = firstInBody(members);
  return first ? { ...first, side: null } : null;
}

/**
 * @param {Position[]} members
 * @returns {Position | undefined}
 */
function firstInBody(members) {
  return members.find(({ part }) => part === "body") ?? members[0];
}
