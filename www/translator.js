import { Failure } from "./failure.js";
import { wellFormedTag } from "./language.js";

/**
 * The tables hold every word that is not source text. `{name}` is filled in; an object holds one template
 * for each plural form of `count`.
 *
 * @typedef {keyof typeof import("./messages/en.json")} Message
 * @typedef {Record<string, string | number>} Values
 * @typedef {(message: Message, values?: Values) => string} Translate
 * @typedef {string | { one: string, other: string }} Template
 * @typedef {{
 *   lang: string, t: Translate, plain: Translate, list: (items: string[]) => string, time: (iso: string) => string,
 * }} Translator `t`: for the page; `plain`: for files, without the marks that a page written from right to left takes
 */

/** A file a language, of which only the one needed is fetched. @type {ReadonlyMap<string, () => Promise<{ default: Record<Message, Template> }>>} */
const TABLES = new Map([
  ["en", () => import("./messages/en.json")],
  ["es", () => import("./messages/es.json")],
]);

const FALLBACK = "en";

// Only a full date and time can be set in the reader's language; anything else stays as supplied.
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Syrc|Thaa/;

/**
 * Text set apart from the direction of what is around it, as Unicode has it: else the stop of an English sentence in
 * an Arabic page stands before it.
 *
 * @param {string} text
 * @param {"\u2066" | "\u2068"} [mark] left to right, or as its first letter runs
 */
const isolate = (text, mark = "\u2066") => `${mark}${text}\u2069`;

/**
 * @param {string | null | undefined} wanted A BCP 47 tag
 * @returns {Promise<Translator>}
 */
export async function translator(wanted) {
  const primary = (wanted ?? "").toLowerCase().split("-")[0];
  const lang = TABLES.has(primary) ? primary : FALLBACK;
  const table = await /** @type {() => Promise<{ default: Record<Message, Template> }>} */ (TABLES.get(lang))().then(
    (file) => file.default,
    (cause) => {
      throw new Failure("load-failed", "the words of the interface could not be loaded", { cause });
    },
  );
  // Made when they are first needed: browsers take longer to make one than to draw an article.
  const plural = once(() => new Intl.PluralRules(lang));
  const lists = once(() => new Intl.ListFormat(lang, { type: "conjunction" }));
  // One time zone for all, so that the order of publication can be read off the page.
  const times = once(() => new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }));
  /** @type {(message: Message, values: Values, valueOf: (value: string | number) => string | number) => string} */
  const filled = (message, values, valueOf) => {
    // A comparison made elsewhere may name a kind of thing that this version has no word for.
    if (!Object.hasOwn(table, message)) return message.slice(message.indexOf(".") + 1);
    const entry = table[message];
    const template =
      typeof entry === "string"
        ? entry
        : plural().select(Number(values.count ?? 0)) === "one"
          ? entry.one
          : entry.other;
    return template.replace(/\{(\w+)\}/g, (_, name) => String(valueOf(values[name] ?? "")));
  };
  /** @type {Translate} */
  const plain = (message, values = {}) => filled(message, values, (value) => value);
  /** @type {Translate} */
  const isolated = (message, values = {}) =>
    isolate(filled(message, values, (value) => (typeof value === "string" ? isolate(value, "\u2068") : value)));
  return {
    lang,
    plain,
    t: RIGHT_TO_LEFT.test(scriptOf(wanted)) ? isolated : plain,
    list: (items) => lists().format(items),
    time: (iso) => {
      const date = new Date(iso);
      return DATE_TIME.test(iso) && !Number.isNaN(date.valueOf()) ? `${times().format(date)} UTC` : iso;
    },
  };
}

/** @param {string | null | undefined} tag */
function scriptOf(tag) {
  const known = wellFormedTag(tag);
  return (known && new Intl.Locale(known).maximize().script) ?? "";
}

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
