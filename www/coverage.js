import { stateIn } from "./lookup.js";

/** @import { Claim, ComparedArticle, State } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** Where copies of one text have several states, the text has the one that says most. @type {Record<State, number>} */
const WEIGHT = { unseen: 0, absent: 1, reported: 2, differs: 3 };

/** @type {WeakMap<Lookup, Map<string, State[]>>} */
const known = new WeakMap();

/**
 * What each independent text does with each claim, once a comparison, since a large story has tens of thousands of
 * such places.
 *
 * @param {Lookup} lookup
 * @returns {ReadonlyMap<string, readonly State[]>} by id of the claim, in the order of `lookup.texts`
 */
export function statesByText(lookup) {
  const found = known.get(lookup) ?? collect(lookup);
  known.set(lookup, found);
  return found;
}

/**
 * What one independent text does with a claim.
 *
 * @param {Claim} claim
 * @param {ComparedArticle[]} text
 */
export function stateOfText(claim, text) {
  const states = text.map(({ id }) => stateIn(claim, id) ?? "unseen");
  return states.reduce((most, state) => (WEIGHT[state] > WEIGHT[most] ? state : most));
}

/** @param {Lookup} lookup @returns {Map<string, State[]>} */
function collect({ comparison, texts }) {
  const textOf = new Map(texts.flatMap((text, index) => text.map(({ id }) => /** @type {const} */ ([id, index]))));
  return new Map(
    comparison.claims.map(({ id, states }) => {
      /** @type {State[]} */
      const ofTexts = texts.map(() => "unseen");
      for (const { article, state } of states) {
        const text = textOf.get(article);
        if (text === undefined) continue;
        if (WEIGHT[state] > WEIGHT[ofTexts[text]]) ofTexts[text] = state;
      }
      return [id, ofTexts];
    }),
  );
}
