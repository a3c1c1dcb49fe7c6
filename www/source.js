import { storyOf } from "./collect.js";
import { Failure } from "./failure.js";

/**
 * Where an element has what it shows: a story to compare, or a comparison made before. `key` tells what was read
 * from what was read earlier; null is never the same.
 *
 * @typedef {{
 *   kind: "story" | "comparison",
 *   read: (signal: AbortSignal) => Promise<{ value: unknown, key: unknown }>,
 * }} Source
 */

/** The attributes that name an address. */
export const ADDRESSES = /** @type {const} */ (["comparison", "src"]);

/** What in the element can change its story: its articles' text and what `collect.js` reads of them. */
export const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: [
    "id",
    "cite",
    "hidden",
    "lang",
    "type",
    "data-outlet",
    "data-url",
    "data-published",
    "data-byline",
    "data-complete",
    "data-comparison",
  ],
};

/**
 * The source that `host` has in its markup: of several the first of the attributes `comparison` and `src`, a
 * JSON script that holds a comparison, one that holds a story, and its articles.
 *
 * @param {HTMLElement} host
 * @returns {Source | null}
 */
export function sourceIn(host) {
  return (
    atAddress(host, "comparison", "comparison") ??
    atAddress(host, "src", "story") ??
    inScript(host, "[data-comparison]", "comparison") ??
    inScript(host, ":not([data-comparison])", "story") ??
    inArticles(host)
  );
}

/**
 * A source that a script has set.
 *
 * @param {Source["kind"]} kind
 * @param {unknown} value
 * @returns {Source}
 */
export function given(kind, value) {
  // A comparison is large, and nobody edits one in place.
  return { kind, read: async () => ({ value, key: kind === "comparison" ? value : fingerprint(value) }) };
}

/**
 * @param {HTMLElement} host
 * @param {typeof ADDRESSES[number]} attribute
 * @param {Source["kind"]} kind
 * @returns {Source | null}
 */
function atAddress(host, attribute, kind) {
  const address = host.getAttribute(attribute);
  if (!address) return null;
  const read = async (/** @type {AbortSignal} */ signal) => {
    let text;
    try {
      const response = await fetch(new URL(address, host.baseURI), { signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      text = await response.text();
    } catch (cause) {
      throw new Failure(`${kind}-not-loaded`, `no ${kind} at ${address}`, { path: attribute, cause });
    }
    return { value: parse(text, kind, attribute), key: text };
  };
  return { kind, read };
}

/**
 * @param {HTMLElement} host
 * @param {string} which
 * @param {Source["kind"]} kind
 * @returns {Source | null}
 */
function inScript(host, which, kind) {
  const script = host.querySelector(`:scope > script[type="application/json"]${which}`);
  if (!script) return null;
  const text = script.textContent ?? "";
  return { kind, read: async () => ({ value: parse(text, kind, "script"), key: text }) };
}

/** @param {HTMLElement} host @returns {Source | null} */
function inArticles(host) {
  const story = storyOf(host);
  return story && given("story", story);
}

/**
 * @param {string} json
 * @param {Source["kind"]} kind
 * @param {string} path
 * @returns {unknown}
 */
function parse(json, kind, path) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Failure("invalid-json", `the ${kind} is not valid JSON`, { path, cause });
  }
}

/** Null for what JSON cannot hold. @param {unknown} story */
function fingerprint(story) {
  try {
    return JSON.stringify(story) ?? null;
  } catch {
    return null;
  }
}

/**
 * Resolves when the parser is done: before, half of the articles may be missing.
 *
 * @param {Document} document
 * @param {AbortSignal} signal
 */
export function wholePage(document, signal) {
  if (document.readyState !== "loading") return null;
  return new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true, signal }));
}
