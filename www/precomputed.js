import { comparisonShape } from "./comparison-shape.js";
import { Failure } from "./failure.js";
import { refuse } from "./shape.js";

/** @import { ComparedArticle, Comparison, Position } from "../pkg/wasm/source_compare.js" */

/** The version of the comparison's shape that the views can draw. */
const SCHEMA = 1;

/**
 * A comparison that was made before, checked like a story: whoever wrote the file, the views meet only what an
 * engine could have made of its texts.
 *
 * @param {unknown} value
 * @returns {Comparison}
 */
export function asComparison(value) {
  checkSchema(value);
  const comparison = comparisonShape(value, "");
  if (comparison.articles.length < 2)
    throw new Failure("too-few-articles", "fewer than two articles", { path: "articles" });
  checkReferences(comparison);
  comparison.articles.forEach((article, index) => checkArticle(article, `articles[${index}]`, comparison.cues.length));
  return comparison;
}

/** Told first: in another shape nothing else need be as it is here. @param {unknown} value */
function checkSchema(value) {
  if (typeof value !== "object" || value === null) refuse("comparison", "not an object");
  const schema = Object.hasOwn(value, "schema") ? Reflect.get(value, "schema") : undefined;
  if (schema === SCHEMA) return;
  const message = `the schema is ${String(schema).slice(0, 20)}, this script knows ${SCHEMA}`;
  throw new Failure("unsupported-schema", message, { path: "schema" });
}

/** The fields that name something, wherever they stand, and what has to have that name. */
const REFERENCES = new Map([
  ["article", "articles"],
  ["articles", "articles"],
  ["also", "articles"],
  ["events", "articles"],
  ["reference", "articles"],
  ["claim", "claims"],
  ["contrast", "differences"],
  ["differences", "differences"],
  ["rule", "rules"],
]);

/** @param {Comparison} comparison */
function checkReferences(comparison) {
  const { articles, claims, differences, quotes, rules } = comparison;
  const texts = new Map(articles.map((article) => [article.id, article]));
  const ids = new Map(
    Object.entries({ articles, claims, differences, quotes, rules }).map(([name, list]) => [name, idsIn(list, name)]),
  );

  /** @param {unknown} value @param {string} name @param {string} path */
  const check = (value, name, path) => {
    if (typeof value === "string") {
      const named = REFERENCES.get(name);
      if (named && !ids.get(named)?.has(value)) refuse(path, "names nothing");
    } else if (Array.isArray(value)) value.forEach((item, index) => check(item, name, `${path}[${index}]`));
    else if (typeof value === "object" && value !== null) {
      for (const [field, inner] of Object.entries(value)) check(inner, field, path === "" ? field : `${path}.${field}`);
      if ("article" in value && "start" in value) checkPlace(/** @type {Position} */ (value), path);
    }
  };
  /** @param {Position} place @param {string} path */
  const checkPlace = ({ article, part, start, end }, path) => {
    const found = texts.get(article);
    checkSpan(start, end, (part === "headline" ? found?.headline : found?.body) ?? "", path);
  };

  // What editors asked for may name what is gone; it is listed and not looked up.
  const { overrides: _, ...found } = comparison;
  check(found, "", "");
}

/** @param {{ id: string }[]} list @param {string} path */
function idsIn(list, path) {
  const ids = new Set();
  list.forEach(({ id }, index) => {
    if (ids.has(id)) refuse(`${path}[${index}].id`, "stands twice");
    ids.add(id);
  });
  return ids;
}

/** @param {number} start @param {number} end @param {string} text @param {string} path */
function checkSpan(start, end, text, path) {
  if (start > end || end > text.length) refuse(path, "reaches beyond its text");
}

/**
 * The segments of a part, joined, are that part.
 *
 * @param {ComparedArticle} article
 * @param {string} path
 * @param {number} cues how many there are in all
 */
function checkArticle({ headline, body, removed, segments }, path, cues) {
  const texts = { headline: headline ?? "", body };
  const reached = { headline: 0, body: 0 };
  removed.forEach(({ part, start, end }, index) => checkSpan(start, end, texts[part], `${path}.removed[${index}]`));
  segments.forEach((segment, index) => {
    const { part, start, end, text } = segment;
    const place = `${path}.segments[${index}]`;
    checkSpan(start, end, texts[part], place);
    if (start !== reached[part] || text !== texts[part].slice(start, end)) refuse(place, "is not the next of its text");
    reached[part] = end;
    if (segment.cues.some((cue) => cue >= cues)) refuse(`${place}.cues`, "names nothing");
    if (segment.removed !== null && segment.removed >= removed.length) refuse(`${place}.removed`, "names nothing");
  });
  for (const part of /** @type {const} */ (["headline", "body"])) {
    if (reached[part] !== texts[part].length) refuse(`${path}.segments`, `do not reach the end of the ${part}`);
  }
}
