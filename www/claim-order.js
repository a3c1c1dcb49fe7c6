import { isUnsure } from "./lookup.js";

/** @import { Claim } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** @typedef {"story" | "most" | "fewest" | "agrees" | "differs" | "place"} ClaimOrder */

/** @type {readonly ClaimOrder[]} */
export const ORDERS = ["story", "most", "fewest", "agrees", "differs", "place"];

/**
 * The story's claims in an order that a reader chose. The sort is stable: what is equal stays as in the
 * texts.
 *
 * @param {Lookup} lookup
 * @param {ClaimOrder} order
 * @returns {Claim[]}
 */
export function orderedClaims(lookup, order) {
  const { claims, prominence } = lookup.comparison;
  if (order === "story") return claims;
  const shifts = new Map(prominence.map(({ claim, shift }) => [claim, shift]));
  const ranked = claims.map((claim) => ({ claim, rank: rank(lookup, claim, order, shifts) }));
  ranked.sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1]);
  return ranked.map(({ claim }) => claim);
}

/**
 * @param {Lookup} lookup
 * @param {Claim} claim
 * @param {ClaimOrder} order
 * @param {ReadonlyMap<string, number>} shifts how far apart the places of a claim are
 * @returns {[number, number]} higher comes first
 */
function rank(lookup, claim, order, shifts) {
  const { reporting } = claim.independent;
  if (order === "most") return [reporting, 0];
  if (order === "fewest") return [-reporting, 0];
  // What only one text has is in one place.
  if (order === "place") return [shifts.get(claim.id) ?? -1, 0];
  const differing = claim.states.filter(({ state }) => state === "differs");
  const texts = lookup.textCount(lookup.articlesOf(differing.map(({ article }) => article)));
  if (order === "agrees") return [agreement(claim, texts), reporting - texts];
  return [texts, lookup.differencesOf(claim.id).filter(({ drawn }) => drawn).length];
}

/**
 * Whether all texts that have a claim agree on it. What only one has nobody agrees with, and where it is not sure
 * that they say the same, neither is that they agree.
 *
 * @param {Claim} claim
 * @param {number} differing texts
 */
function agreement(claim, differing) {
  if (claim.independent.reporting < 2) return 0;
  if (isUnsure(claim)) return 1;
  return differing > 0 ? 2 : 3;
}
