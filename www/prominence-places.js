import { statesByText } from "./coverage.js";

/** @import { Claim, ClaimProminence, ComparedArticle, ProminencePlace, State } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * Where a text has a claim: in the headline, at a depth of the body from 0 to 1, in an incomplete body, whose depth
 * cannot be told, or nowhere that was seen.
 *
 * @typedef {{ lane: "headline" | "body" | "unknown" | "absent" | "unseen", depth: number }} Height
 *
 * @typedef {{ claim: Claim, places: ProminencePlace[] }} PlacedClaim
 */

/** A chart of more columns has no room for their names. */
const MOST_COLUMNS = 8;

/**
 * The claims that several texts have, the biggest shifts first, those whose matches are only possible last.
 *
 * @param {Lookup} lookup
 * @returns {PlacedClaim[]}
 */
export function placedClaims(lookup) {
  const { prominence } = lookup.comparison;
  const found = prominence.flatMap(({ claim: id, places }) => {
    const claim = lookup.claim(id);
    return claim ? { claim, places } : [];
  });
  const isSure = (/** @type {PlacedClaim} */ { claim }) => claim.confidence !== "low";
  return [...found.filter(isSure), ...found.filter((placed) => !isSure(placed))];
}

/** @param {ProminencePlace} place @returns {Height} */
export function heightOf({ place, depth }) {
  if (place === "headline") return { lane: "headline", depth: 0 };
  if (depth !== null) return { lane: "body", depth: depth / 1000 };
  // The first sentences are at the top of any text.
  return place === "lede" ? { lane: "body", depth: 0 } : { lane: "unknown", depth: 1 };
}

/** From the headline down; what cannot be told last. @param {ProminencePlace[]} places */
export function fromTheTop(places) {
  const rank = (/** @type {ProminencePlace} */ place) => {
    const { lane, depth } = heightOf(place);
    return lane === "headline" ? -1 : lane === "unknown" ? 2 : depth;
  };
  return places.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The height of a claim in each text: that of the first of its copies which has it.
 *
 * @param {Lookup} lookup
 * @param {PlacedClaim} placed
 * @param {ComparedArticle[][]} texts
 * @returns {Height[]}
 */
export function heightsIn(lookup, { claim, places }, texts) {
  const states = statesByText(lookup).get(claim.id) ?? [];
  return texts.map((text) => {
    const place = places.find(({ article }) => text.some(({ id }) => id === article));
    if (place) return heightOf(place);
    return { lane: states[lookup.texts.indexOf(text)] === "unseen" ? "unseen" : "absent", depth: 1 };
  });
}

/**
 * The texts that have room in a chart: those that have most of its claims.
 *
 * @param {Lookup} lookup
 * @param {PlacedClaim[]} shown
 * @param {number} room how many have room
 * @returns {ComparedArticle[][]}
 */
export function chartColumns({ texts }, shown, room) {
  const most = Math.min(room, MOST_COLUMNS);
  if (texts.length <= most) return texts;
  const ranked = texts.map((text) => ({
    text,
    count: shown.filter(({ places }) => places.some(({ article }) => text.some(({ id }) => id === article))).length,
  }));
  const kept = ranked.toSorted((a, b) => b.count - a.count).slice(0, most);
  return texts.filter((text) => kept.some((other) => other.text === text));
}

/**
 * The articles that do not have a claim, by whether the whole text was seen.
 *
 * @param {Lookup} lookup
 * @param {Claim} claim
 * @param {State} state
 * @returns {ComparedArticle[]}
 */
export function articlesIn(lookup, claim, state) {
  return claim.states.flatMap((entry) => (entry.state === state ? (lookup.article(entry.article) ?? []) : []));
}
