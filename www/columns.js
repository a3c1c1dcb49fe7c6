/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/** Three texts are what a wide page holds at a comfortable measure. */
const COLUMNS_AT_FIRST = 3;

/**
 * The first whole text, since a cut one shows little of the story.
 *
 * @param {Lookup} lookup
 * @returns {ComparedArticle}
 */
export function firstInUse({ comparison: { articles } }) {
  const inUse = articles.filter((article) => !article.setAside);
  return inUse.find(({ complete }) => complete) ?? inUse[0] ?? articles[0];
}

/**
 * The articles that stand side by side: those chosen, else the base and the next texts that are neither copies
 * of a column nor set aside; if there are too few of those, copies too.
 *
 * @param {Lookup} lookup
 * @param {ComparedArticle} base
 * @param {readonly string[] | null} chosen
 * @returns {ComparedArticle[]}
 */
export function columnsFor(lookup, base, chosen) {
  const wanted = (chosen ?? []).flatMap((id) => lookup.article(id) ?? []);
  if (wanted.length > 1) return wanted;
  const { articles } = lookup.comparison;
  const others = articles.filter((article) => article !== base && !article.setAside);
  const seen = new Set([base.independentText]);
  const distinct = others.filter(({ independentText }) => !seen.has(independentText) && seen.add(independentText));
  const columns = [base, ...distinct].slice(0, COLUMNS_AT_FIRST);
  return columns.length > 1 ? columns : [base, ...articles.filter((article) => article !== base)].slice(0, 2);
}
