import { statesByText } from "./coverage.js";
import { GROUPS, groupOf, isOfPassages } from "./marks.js";

/** @import { Claim, Confidence, Difference, State } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** @type {readonly Confidence[]} */
const SUREST_FIRST = ["high", "medium", "low"];

/**
 * The differences that tell most, chosen by rule: facts before quotes before saying before wording, the surest first,
 * then those of most independent texts; one a claim, none that is not drawn and none within one text's copies.
 *
 * @param {Lookup} lookup
 * @returns {Difference[]}
 */
export function mostTelling(lookup) {
  const drawn = lookup.comparison.differences.filter((difference) => difference.drawn && !isOfPassages(difference));
  const weighed = drawn.map((difference) => ({ difference, texts: textsIn(lookup, difference) }));
  const ranked = weighed
    .filter(({ texts }) => texts > 1)
    .map(({ difference, texts }) => ({
      difference,
      rank: [GROUPS.indexOf(groupOf(difference)), SUREST_FIRST.indexOf(difference.confidence), -texts],
    }));
  ranked.sort((a, b) => inOrder(a.rank, b.rank));
  const claims = new Set();
  return ranked.flatMap(({ difference }) => {
    if (difference.claim === null) return [difference];
    if (claims.has(difference.claim)) return [];
    claims.add(difference.claim);
    return [difference];
  });
}

/**
 * What more than half of the texts report: first what none that was seen whole lacks, then those of most texts. Among
 * equals, the surest matches come first.
 *
 * @param {Lookup} lookup
 * @returns {Claim[]}
 */
export function mostShared({ comparison }) {
  const ofMost = byWeight(
    comparison.claims.filter(({ independent: { reporting, of } }) => reporting > 1 && reporting * 2 > of),
  );
  const isOfAll = (/** @type {Claim} */ { independent: { reporting, of } }) => reporting === of;
  return [...ofMost.filter(isOfAll), ...ofMost.filter((claim) => !isOfAll(claim))];
}

/**
 * What enough texts report and some text that was seen whole does not have, those of most texts first. Where the
 * match is only possible, so is the absence, and it comes last.
 *
 * @param {Lookup} lookup
 * @returns {Claim[]}
 */
export function biggestOmissions({ comparison }) {
  const found = byWeight(comparison.claims.filter(({ omission }) => omission));
  const isSure = (/** @type {Claim} */ { confidence }) => confidence !== "low";
  return [...found.filter(isSure), ...found.filter((claim) => !isSure(claim))];
}

/**
 * How many different texts some articles are.
 *
 * @param {Lookup} lookup
 * @param {readonly string[]} articles
 */
export function textsWith(lookup, articles) {
  return new Set(articles.map((id) => lookup.article(id)?.independentText)).size;
}

/** How many different texts a difference is of. @param {Lookup} lookup @param {Difference} difference */
export function textsIn(lookup, { sides }) {
  return textsWith(
    lookup,
    sides.map(({ article }) => article),
  );
}

/**
 * How many independent texts have a claim in one of the states.
 *
 * @param {Lookup} lookup
 * @param {Claim} claim
 * @param {State} state
 */
export function textsInState(lookup, claim, state) {
  return (statesByText(lookup).get(claim.id) ?? []).filter((other) => other === state).length;
}

/** @param {Claim[]} claims */
function byWeight(claims) {
  const ranked = claims.map((claim) => ({
    claim,
    rank: [-claim.independent.reporting, SUREST_FIRST.indexOf(claim.confidence)],
  }));
  ranked.sort((a, b) => inOrder(a.rank, b.rank));
  return ranked.map(({ claim }) => claim);
}

/** @param {number[]} a @param {number[]} b */
function inOrder(a, b) {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place] - b[place];
}
