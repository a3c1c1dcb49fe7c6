import { h } from "preact";
import { wellFormedTag } from "../language.js";

/** So many characters fill any window. */
const FILLS_WINDOW = 8000;

/** What a story has to have to be read; it may have failed the engine's check. @param {unknown} story */
function readable(story) {
  const { articles } = /** @type {{ articles?: unknown }} */ (Object(story));
  const list = Array.isArray(articles) ? articles : [];
  return list.flatMap((entry) => {
    const { outlet, headline, body, lang } = Object(entry);
    if (typeof body !== "string") return [];
    const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : null);
    return [{ outlet: text(Object(outlet).name), headline: text(headline), body, lang: wellFormedTag(lang) }];
  });
}

/** What a story that may have failed the engine's check is called. @param {unknown} story */
export function titleOf(story) {
  const known = Object(story);
  return Object.hasOwn(known, "title") && typeof known.title === "string" ? known.title : null;
}

/**
 * The articles of a story without any comparison, for pages that do not hold them themselves.
 *
 * @param {{ story: unknown, namesHidden: boolean }} props
 */
export function Plain({ story, namesHidden }) {
  let before = 0;
  return readable(story).map(({ outlet, headline, body, lang }, index) => {
    const isBelow = before > FILLS_WINDOW;
    before += body.length;
    return h(
      "article",
      { key: index, class: isBelow ? "text below" : "text", lang: lang ?? undefined, dir: "auto" },
      headline && h("h3", { class: "headline" }, headline),
      outlet && !namesHidden && h("p", { class: "byline" }, h("b", null, outlet)),
      body.split(/\n\s*\n/).map((paragraph, place) => h("p", { key: place, dir: "auto" }, paragraph)),
    );
  });
}
