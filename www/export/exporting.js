import { linkable } from "../link.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Translator } from "../translator.js" */

/**
 * What writing a comparison down needs. `linkTo`: where an article can be read, if it may be told; `maxExcerpt`:
 * words that an excerpt has at most, null for any number.
 *
 * @typedef {{
 *   lookup: Lookup,
 *   translator: Translator,
 *   outletName: (article: ComparedArticle) => string,
 *   linkTo: (article: ComparedArticle) => string | null,
 *   maxExcerpt: number | null,
 * }} Exporting
 */

/**
 * Where names are hidden, no address may tell them.
 *
 * @param {Pick<Exporting, "lookup" | "translator" | "outletName" | "maxExcerpt"> & { settings: { namesHidden: boolean } }} reading
 * @returns {Exporting}
 */
export function exporting({ lookup, translator, outletName, maxExcerpt, settings }) {
  const linkTo = (/** @type {ComparedArticle} */ { url }) => (settings.namesHidden ? null : linkable(url));
  return { lookup, translator: { ...translator, t: translator.plain }, outletName, maxExcerpt, linkTo };
}
