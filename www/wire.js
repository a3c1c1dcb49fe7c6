/** @import { ComparedArticle, Wire } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * The text that all of some articles carry, as agency copy is carried.
 *
 * @param {Lookup} lookup
 * @param {readonly ComparedArticle[]} articles
 * @returns {Wire | null} null unless all are versions of one text
 */
export function wireOf({ comparison }, articles) {
  const holds = (/** @type {Wire} */ { versions }) =>
    articles.every(({ id }) => versions.some(({ article }) => article === id));
  return comparison.wire.find(holds) ?? null;
}

/**
 * The versions to show first: the one that the others are held against, and those that depart most from it.
 *
 * @param {Wire} wire
 * @param {number} most
 * @returns {string[]} ids of articles
 */
export function tellingVersions({ reference, versions }, most) {
  const others = versions.filter(({ article }) => article !== reference);
  const weight = (/** @type {(typeof others)[number]} */ { only, missing, unseen, worded }) =>
    only.length + missing.length + unseen.length + worded.length;
  const ranked = others.sort((a, b) => weight(b) - weight(a));
  return [reference, ...ranked.map(({ article }) => article)].slice(0, most);
}
