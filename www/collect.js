import { Failure } from "./failure.js";

/**
 * What a page can say about an article; the engine checks it.
 * @typedef {{
 *   id?: string, outlet?: { name: string }, headline?: string, byline?: string, published?: string,
 *   url?: string, lang?: string, complete?: boolean, body: string,
 * }} PageArticle
 */

const PARAGRAPHS = "p, li, blockquote, h1, h2, h3, h4, h5, h6";
const NOT_STORY = "script, style, template, noscript, figure, aside, nav, footer, [hidden]";

/**
 * The story that `host` holds: from `src`, else from a JSON script, else from its articles.
 *
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>} null if the page holds none
 */
export async function collect(host, signal) {
  const address = host.getAttribute("src");
  if (address) return fetchStory(new URL(address, host.baseURI), signal);
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (script) return parse(script.textContent ?? "", "script");
  const articles = host.querySelectorAll(":scope > article");
  if (articles.length === 0) return null;
  const lang = host.closest("[lang]")?.getAttribute("lang");
  return { ...(lang && { lang }), articles: Array.from(articles, readArticle) };
}

/**
 * @param {URL} address
 * @param {AbortSignal} signal
 */
async function fetchStory(address, signal) {
  let text;
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    text = await response.text();
  } catch (cause) {
    throw new Failure("story-not-loaded", `no story at ${address}`, { path: "src", cause });
  }
  return parse(text, "src");
}

/**
 * @param {string} json
 * @param {string} path
 * @returns {unknown}
 */
function parse(json, path) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Failure("invalid-json", "the story is not valid JSON", { path, cause });
  }
}

/**
 * Fields that the markup does not give stay away, so that the engine's defaults hold.
 *
 * @param {Element} article
 * @returns {PageArticle}
 */
export function readArticle(article) {
  const heading = article.querySelector("h1, h2, h3, h4");
  const field = (/** @type {string} */ name) => article.getAttribute(name) ?? undefined;
  const outlet = field("data-outlet");
  const complete = field("data-complete");
  /** @type {PageArticle} */
  const read = {
    id: article.id || undefined,
    outlet: outlet === undefined ? undefined : { name: outlet },
    headline: heading ? collapse(heading.textContent ?? "") : undefined,
    byline: field("data-byline"),
    published: field("data-published"),
    url: field("data-url") ?? field("cite"),
    lang: field("lang"),
    complete: complete === undefined ? undefined : complete !== "false",
    body: paragraphs(article, heading).join("\n\n"),
  };
  return /** @type {PageArticle} */ (
    Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
  );
}

/**
 * @param {Element} article
 * @param {Element | null} heading
 */
function paragraphs(article, heading) {
  /** @type {string[]} */
  const found = [];
  let open = "";
  const close = () => {
    const text = collapse(open);
    if (text) found.push(text);
    open = "";
  };
  /** @param {Node} node @param {boolean} inside whether a paragraph holds the node */
  const walk = (node, inside) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (inside) open += child.nodeValue;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (child);
        if (element === heading || element.matches(NOT_STORY)) continue;
        if (element.localName === "br") open += " ";
        const block = element.matches(PARAGRAPHS);
        if (block) close();
        walk(element, inside || block);
        if (block) close();
      }
    }
  };
  const blocks = Array.from(article.querySelectorAll(PARAGRAPHS));
  walk(article, !blocks.some((block) => block !== heading && !block.closest(NOT_STORY)));
  close();
  return found;
}

/** Collapses what HTML collapses, and only that: other spaces are the author's. @param {string} text */
function collapse(text) {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}
