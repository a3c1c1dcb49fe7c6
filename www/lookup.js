/**
 * @import { Claim, Comparison, ComparedArticle, Difference, RuleNote, State } from "../pkg/wasm/source_compare.js"
 */

/**
 * A comparison with the ways into it that the views need. Maps, never objects: ids are input.
 *
 * @typedef {ReturnType<typeof lookup>} Lookup
 */

/** @param {Comparison} whole */
export function lookup(whole) {
  const comparison = withoutDismissed(whole);
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const differences = new Map(comparison.differences.map((difference) => [difference.id, difference]));
  const rules = new Map(comparison.rules.map((rule) => [rule.id, rule]));
  /** @type {Map<string, Difference[]>} */
  const byClaim = new Map();
  for (const difference of comparison.differences) {
    if (!difference.claim) continue;
    const known = byClaim.get(difference.claim);
    if (known) known.push(difference);
    else byClaim.set(difference.claim, [difference]);
  }
  /** @type {Map<number, ComparedArticle[]>} */
  const texts = new Map();
  for (const article of comparison.articles) {
    if (article.setAside) continue;
    texts.set(article.independentText, [...(texts.get(article.independentText) ?? []), article]);
  }
  return {
    comparison,
    /** The articles not set aside, those that are copies of one text together. */
    texts: [...texts.values()],
    /** @param {string} id @returns {ComparedArticle | undefined} */
    article: (id) => articles.get(id),
    /** @param {string | null} id @returns {Claim | undefined} */
    claim: (id) => (id === null ? undefined : claims.get(id)),
    /** @param {string | null} id @returns {Difference | undefined} */
    difference: (id) => (id === null ? undefined : differences.get(id)),
    /** @param {string} id @returns {RuleNote | undefined} */
    rule: (id) => rules.get(id),
    /** @param {string} claim @returns {Difference[]} */
    differencesOf: (claim) => byClaim.get(claim) ?? [],
    /** The first article with the same text, if `article` is a copy of it. @param {ComparedArticle} article */
    original: (article) => {
      const first = article.setAside ? undefined : texts.get(article.independentText)?.[0];
      return first && first !== article ? first : null;
    },
    /**
     * The source text at a place.
     * @param {{ article: string, part: "headline" | "body", start: number, end: number }} place
     */
    text: ({ article, part, start, end }) => {
      const found = articles.get(article);
      return (part === "headline" ? found?.headline : found?.body)?.slice(start, end) ?? "";
    },
  };
}

/**
 * What an editor dismissed is nowhere to be drawn; the text on it is text like any other.
 *
 * @param {Comparison} comparison
 * @returns {Comparison}
 */
function withoutDismissed(comparison) {
  const { articles, claims, differences } = comparison;
  const dismissed = new Set([...claims, ...differences].flatMap(({ id, dismissed }) => (dismissed ? id : [])));
  if (dismissed.size === 0) return comparison;
  /** @param {{ id: string }} finding */
  const isKept = ({ id }) => !dismissed.has(id);
  return {
    ...comparison,
    claims: claims.filter(isKept),
    differences: differences.filter(isKept),
    articles: articles.map((article) => ({
      ...article,
      segments: article.segments.map((segment) => ({
        ...segment,
        claim: segment.claim !== null && dismissed.has(segment.claim) ? null : segment.claim,
        differences: segment.differences.filter((id) => !dismissed.has(id)),
      })),
    })),
  };
}

/** Views ask for each article and claim, so no list is searched twice. @type {WeakMap<Claim, Map<string, State>>} */
const statesOf = new WeakMap();

/**
 * @param {Claim} claim
 * @param {string} article
 * @returns {State | null} null for an article that was set aside
 */
export function stateIn(claim, article) {
  let states = statesOf.get(claim);
  if (!states) {
    states = new Map(claim.states.map((entry) => [entry.article, entry.state]));
    statesOf.set(claim, states);
  }
  return states.get(article) ?? null;
}

/**
 * How widely a claim is shared, in four steps that a reader can tell apart.
 *
 * @param {Claim} claim
 * @returns {"all" | "most" | "some" | "one"}
 */
export function sharing({ independent: { reporting, of } }) {
  if (reporting <= 1) return "one";
  if (reporting === of) return "all";
  return reporting * 2 > of ? "most" : "some";
}
