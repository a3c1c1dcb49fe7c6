import { languageOf } from "./language.js";

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
 * The story that the articles in `host` tell.
 *
 * @param {HTMLElement} host
 * @returns {{ lang?: string, articles: PageArticle[] } | null} null if there are none
 */
export function storyOf(host) {
  const articles = host.querySelectorAll(":scope > article");
  if (articles.length === 0) return null;
  const lang = languageOf(host);
  return { ...(lang && { lang }), articles: Array.from(articles, readArticle) };
}

/**
 * Fields that the markup does not give stay away, so that the engine's defaults hold.
 *
 * @param {Element} article
 * @returns {PageArticle}
 */
export function readArticle(article) {
  const heading = headingOf(article);
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

/** The first heading of the story itself: asides and what is hidden have theirs. @param {Element} article */
function headingOf(article) {
  const isOwn = (/** @type {Element} */ heading) => {
    const outside = heading.closest(NOT_STORY);
    return !outside || outside === article || !article.contains(outside);
  };
  return Array.from(article.querySelectorAll("h1, h2, h3, h4")).find(isOwn) ?? null;
}

/**
 * The text of an article's paragraphs; if it has none, all of its text.
 *
 * @param {Element} article
 * @param {Element | null} heading
 */
function paragraphs(article, heading) {
  const steps = walk(article, heading);
  const hasParagraphs = steps.some(({ edge }) => edge);
  /** @type {string[]} */
  const found = [];
  let open = "";
  let depth = 0;
  const close = () => {
    const text = collapse(open);
    if (text) found.push(text);
    open = "";
  };
  for (const { edge, text } of steps) {
    if (edge) {
      close();
      depth += edge;
    } else if (depth > 0 || !hasParagraphs) open += text;
  }
  close();
  return found;
}

/**
 * Texts and the edges of paragraphs (1 where one opens, -1 where it closes), in the order of the page and
 * without what is no part of the story. In a loop: markup can be nested deeper than calls can.
 *
 * @param {Element} article
 * @param {Element | null} heading
 */
function walk(article, heading) {
  /** @type {{ edge: number, text: string }[]} */
  const steps = [];
  const isSkipped = (/** @type {Node} */ node) =>
    node !== article && node instanceof Element && (node === heading || node.matches(NOT_STORY));
  const isParagraph = (/** @type {Node} */ node) =>
    node !== article && node instanceof Element && node.matches(PARAGRAPHS);
  /** @type {Node} */
  let node = article;
  for (;;) {
    const skipped = isSkipped(node);
    if (isParagraph(node) && !skipped) steps.push({ edge: 1, text: "" });
    if (node instanceof Text) steps.push({ edge: 0, text: node.data });
    if (node instanceof HTMLBRElement) steps.push({ edge: 0, text: " " });
    if (node.firstChild && !skipped) {
      node = node.firstChild;
      continue;
    }
    for (;;) {
      if (isParagraph(node) && !isSkipped(node)) steps.push({ edge: -1, text: "" });
      if (node === article) return steps;
      if (node.nextSibling) break;
      node = /** @type {Node} */ (node.parentNode);
    }
    node = node.nextSibling;
  }
}

/** Collapses what HTML collapses, and only that: other spaces are the author's. @param {string} text */
function collapse(text) {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}
