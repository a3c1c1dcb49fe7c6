import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */

/**
 * @typedef {{ claim: string | null, difference: string | null, article?: string | null }} Selection `article`:
 *   the one in whose place it was chosen
 *
 * @typedef {{
 *   lookup: Lookup,
 *   translator: Translator,
 *   settings: Settings,
 *   change: (some: Partial<Settings>) => void,
 *   base: ComparedArticle,
 *   selection: Selection | null,
 *   select: (selection: Selection, opener: HTMLElement | null) => void,
 *   close: () => void,
 *   openInRead: (article: string, to?: "passage") => void,
 *   outletName: (article: ComparedArticle) => string,
 * }} Reading What every piece of a view needs. `base`: the article that is read; `change`: sets some settings;
 *   `select` and `close`: open and close the evidence; `openInRead`: reads an article, with the focus on the
 *   chosen passage if asked to
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
