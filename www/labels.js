/** @import { ComparedArticle, Label } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * What hosts say of outlets, counted by independent text. Whoever rates has a scale of their own: two raters may
 * call one outlet two things, and neither is told to be wrong.
 *
 * @typedef {{ article: ComparedArticle, labels: Label[] }} Labelled An article and what one rater says of its outlet
 *
 * @typedef {{
 *   kind: "value" | "several" | "unknown", value: string, texts: { index: number, articles: Labelled[] }[],
 * }} Bucket `several`: texts whose outlets have more than one value; `index`: of the text in `lookup.texts`
 *
 * @typedef {{ axis: string, by: string | null, buckets: Bucket[], of: number }} Scale `of`: all independent texts
 */

/** Values with a usual order are shown in it; others by the alphabet. */
const USUAL_ORDERS = [
  ["far left", "left", "lean left", "left-center", "center", "right-center", "lean right", "right", "far right"],
  ["izquierda", "centroizquierda", "centro", "centroderecha", "derecha"],
  ["very low", "low", "mixed", "mostly factual", "high", "very high"],
];

/**
 * A scale for each axis and rater, in the order in which the articles name them.
 *
 * @param {Lookup} lookup
 * @returns {Scale[]}
 */
export function labelScales({ texts }) {
  /** @type {Map<string, Map<string | null, Scale>>} */
  const byAxis = new Map();
  for (const { axis = "", by } of texts.flat().flatMap(({ outlet }) => outlet.labels ?? [])) {
    const byRater = byAxis.get(axis) ?? new Map();
    byAxis.set(axis, byRater.set(by ?? null, { axis, by: by ?? null, of: texts.length, buckets: [] }));
  }
  const scales = [...byAxis.values()].flatMap((byRater) => [...byRater.values()]);
  return scales.map((scale) => ({ ...scale, buckets: bucketsOf(scale, texts) }));
}

/**
 * @param {Scale} scale
 * @param {ComparedArticle[][]} texts
 * @returns {Bucket[]} values in order, then texts of several values, then those without one
 */
function bucketsOf({ axis, by }, texts) {
  /** @type {Map<string, Bucket>} */
  const values = new Map();
  /** @type {Bucket} */
  const several = { kind: "several", value: "", texts: [] };
  /** @type {Bucket} */
  const unknown = { kind: "unknown", value: "", texts: [] };
  texts.forEach((text, index) => {
    const articles = text.map((article) => ({
      article,
      labels: (article.outlet.labels ?? []).filter((label) => label.axis === axis && (label.by ?? null) === by),
    }));
    const given = new Set(articles.flatMap(({ labels }) => labels.map(({ value = "" }) => value)));
    const [value] = given;
    if (given.size === 1 && !values.has(value)) values.set(value, { kind: "value", value, texts: [] });
    const bucket = given.size > 1 ? several : (given.size === 1 && values.get(value)) || unknown;
    bucket.texts.push({ index, articles });
  });
  const rest = [several, unknown].filter((bucket) => bucket.texts.length > 0);
  return [...inUsualOrder([...values.values()]), ...rest];
}

/** @param {Bucket[]} buckets */
function inUsualOrder(buckets) {
  /** @param {Bucket} bucket */
  const name = ({ value }) => value.trim().toLowerCase().replace("centre", "center").replaceAll("_", " ");
  const usual = USUAL_ORDERS.find((order) => buckets.every((bucket) => order.includes(name(bucket))));
  if (!usual) return buckets.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  return buckets.sort((a, b) => usual.indexOf(name(a)) - usual.indexOf(name(b)));
}
