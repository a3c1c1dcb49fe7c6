/** @import { ComparedArticle } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

export const FEWEST_COLUMNS = 2;
export const MOST_COLUMNS = 4;

/** Three texts are what a wide page holds at a comfortable measure. */
const COLUMNS_AT_FIRST = 3;

/**
 * The first whole text of the story, since a cut one shows little of it; of a comparison made to publish the
 * site's own. Another order of the outlets gives a reader no other text to read.
 *
 * @param {Lookup} lookup
 * @returns {ComparedArticle}
 */
export function firstInUse({ supplied, comparison }) {
  const inUse = supplied.filter((article) => !article.setAside);
  return (
    inUse.find(({ id }) => id === comparison.published?.own) ??
    inUse.find(({ complete }) => complete) ??
    inUse[0] ??
    supplied[0]
  );
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
  const wanted = [...new Set(chosen)].flatMap((id) => lookup.article(id) ?? []);
  if (wanted.length >= FEWEST_COLUMNS) return wanted.slice(0, MOST_COLUMNS);
  const { articles } = lookup.comparison;
  const others = articles.filter((article) => article !== base && !article.setAside);
  const seen = new Set([base.independentText]);
  const distinct = others.filter(({ independentText }) => !seen.has(independentText) && seen.add(independentText));
  const columns = [base, ...distinct].slice(0, COLUMNS_AT_FIRST);
  return columns.length > 1 ? columns : [base, ...articles.filter((article) => article !== base)].slice(0, 2);
}

/**
 * The article that one more column would show: a text that none of the columns is a copy of, where there is one.
 *
 * @param {Lookup} lookup
 * @param {ComparedArticle[]} columns
 * @returns {ComparedArticle | undefined}
 */
export function nextColumn(lookup, columns) {
  if (columns.length >= MOST_COLUMNS) return undefined;
  const others = lookup.comparison.articles.filter((article) => !columns.includes(article));
  const shown = new Set(columns.map(({ independentText }) => independentText));
  const inUse = others.filter(({ setAside }) => !setAside);
  return inUse.find(({ independentText }) => !shown.has(independentText)) ?? inUse[0] ?? others[0];
}
