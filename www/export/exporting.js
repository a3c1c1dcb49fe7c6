import { linkable } from "../link.js";
import { allowance } from "./allowance.js";

/** @import { ComparedArticle, Position, Side } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Translator } from "../translator.js" */

/**
 * What writing one file or copy needs. `linkTo`: where an article can be read, if it may be told; `wordsOf`: the words
 * of a place that may stand in it, null if none may.
 *
 * @typedef {{
 *   lookup: Lookup,
 *   translator: Translator,
 *   outletName: (article: ComparedArticle) => string,
 *   linkTo: (article: ComparedArticle) => string | null,
 *   wordsOf: (place: Position | Side) => string | null,
 * }} Exporting
 */

/**
 * Where names are hidden, no address may tell them.
 *
 * @param {Pick<Exporting, "lookup" | "translator" | "outletName"> & { maxExcerpt: number | null, settings: { namesHidden: boolean } }} reading
 * @returns {Exporting}
 */
export function exporting({ lookup, translator, outletName, maxExcerpt, settings }) {
  const linkTo = (/** @type {ComparedArticle} */ { url }) => (settings.namesHidden ? null : linkable(url));
  // What was made to publish keeps to its own bounds.
  const longest = lookup.comparison.published ? null : maxExcerpt;
  const wordsOf = allowance(lookup, longest).words;
  return { lookup, translator: { ...translator, t: translator.plain }, outletName, wordsOf, linkTo };
}
