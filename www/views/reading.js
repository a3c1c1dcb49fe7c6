import { createContext, h } from "preact";
import { useContext } from "preact/hooks";

/** @import { ComparedArticle, Comparison } from "../../pkg/wasm/source_compare.js" */
/** @import { Dispute } from "../dispute.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */

/** @typedef {(own: string, maxExcerpt: number) => Promise<Comparison>} Publish */

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
 *   select: (selection: Selection, opener: HTMLElement | null) => void,
 *   show: (selection: Selection, opener: HTMLElement) => void,
 *   close: () => void,
 *   openInRead: (article: string, to?: "passage") => void,
 *   outletName: (article: ComparedArticle) => string,
 *   address: (chosen?: Selection) => string | null,
 *   onDispute: DisputeHandler | null,
 *   maxExcerpt: number | null,
 *   publish: Publish | null,
 *   isShown: { readonly current: boolean },
 * }} Reading What every piece of a view needs; the choice is apart. `base`: the article that is read; `change`: sets some settings;
 *   `select` and `close`: open and close the evidence; `show`: selects and comes to where that stands in the view;
 *   `openInRead`: reads an article, with the focus on the chosen passage if asked to; `address`: of the page with
 *   this place in it, or with another choice, null without permalinks; `onDispute`: null if readers are not asked;
 *   `maxExcerpt`: words that what is copied or published has of a text at a time, null for any number; `publish`:
 *   makes a comparison to publish, null where the whole texts are not at hand; `isShown`: whether it has been painted
 *
 * @typedef {(dispute: Dispute) => boolean} DisputeHandler Whether the page has taken it
 */

/** @type {import("preact").Context<Reading | null>} */
const Context = createContext(/** @type {Reading | null} */ (null));

/** What a reader chooses most often changes alone: only what shows it is drawn anew. */
const Chosen = createContext(/** @type {Selection | null} */ (null));

/**
 * @param {{ reading: Reading, selection: Selection | null, children?: import("preact").ComponentChildren }} props
 */
export function ReadingProvider({ reading, selection, children }) {
  return h(Context.Provider, { value: reading }, h(Chosen.Provider, { value: selection }, children));
}

/** @returns {Reading} */
export function useReading() {
  const reading = useContext(Context);
  if (!reading) throw new Error("a view piece was rendered outside a reading");
  return reading;
}

/** The claim or difference whose evidence is open. */
export function useSelection() {
  return useContext(Chosen);
}

/** A host may have given any words as the language, and whoever wrote a comparison too. */
const LANGUAGE_TAG = /^(?!und$)[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/**
 * What the attribute `lang` says of an article's words.
 *
 * @param {ComparedArticle | undefined} article
 */
export function textLanguage(article) {
  return article && LANGUAGE_TAG.test(article.language) ? article.language : undefined;
}

/**
 * Attributes for source text: its own language and direction, not the page's.
 *
 * @param {ComparedArticle} article
 */
export function textAttributes(article) {
  return { lang: textLanguage(article), dir: /** @type {const} */ ("auto") };
}
