import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Translator } from "../translator.js" */

/**
 * @typedef {{ claim: string | null, difference: string | null, article?: string | null }} Selection `article`:
 *   the one in whose place it was chosen
 *
 * @typedef {{
 *   lookup: Lookup,
 *   translator: Translator,
 *   allMarks: boolean,
 *   selection: Selection | null,
 *   select: (selection: Selection, opener: HTMLElement | null) => void,
 *   outletName: (article: ComparedArticle) => string,
 * }} Reading What every piece of a view needs
 */

/** @type {import("preact").Context<Reading | null>} */
const Context = createContext(/** @type {Reading | null} */ (null));

export const ReadingProvider = Context.Provider;

/** @returns {Reading} */
export function useReading() {
  const reading = useContext(Context);
  if (!reading) throw new Error("a view piece was rendered outside a reading");
  return reading;
}

/**
 * Attributes for source text: its own language and direction, not the page's.
 *
 * @param {ComparedArticle} article
 */
export function textAttributes(article) {
  return { lang: article.language === "und" ? undefined : article.language, dir: /** @type {const} */ ("auto") };
}
