/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * Those independent texts that have something, each with the articles that carry it; articles that were set
 * aside are no witnesses.
 *
 * @param {Lookup} lookup
 * @param {Iterable<string>} ids of articles, once or several times each
 * @returns {ComparedArticle[][]} in the order of the texts
 */
export function witnesses(lookup, ids) {
  const wanted = new Set(ids);
  return lookup.texts.map((text) => text.filter(({ id }) => wanted.has(id))).filter((text) => text.length > 0);
}

/**
 * Gathers entries by what stands for them, in the order in which each is met first.
 *
 * @template T, K
 * @param {Iterable<T>} entries
 * @param {(entry: T) => K} keyOf
 * @returns {Map<K, T[]>}
 */
export function gathered(entries, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
