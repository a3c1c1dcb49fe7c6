import { inOutletOrder, letters } from "./outlet-order.js";

/**
 * @import { Claim, Comparison, ComparedArticle, Difference, RuleNote, State } from "../pkg/wasm/source_compare.js"
 * @import { OutletOrder } from "./outlet-order.js"
 */

/**
 * A comparison with the ways into it that the views need. Maps, never objects: ids are input.
 *
 * @typedef {ReturnType<typeof lookup>} Lookup
 */

/**
 * @param {Comparison} whole
 * @param {{ order?: OutletOrder, supplied?: readonly string[] }} [outlets] the order in which every view shows
 *   them; `supplied`: ids in the order of the story, where it is known
 */
export function lookup(whole, { order = "supplied", supplied = [] } = {}) {
  const known = withoutDismissed(whole);
  const kept = withoutWithheld(known);
  const comparison = { ...kept, articles: inOutletOrder(kept.articles, order, supplied) };
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  /** @type {Map<string, string> | undefined} */
  let letterOf;
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
    /** As the engine gives it. */
    whole,
    /** With the articles in the order chosen, and without what an editor dismissed. */
    comparison,
    /** How many claims there are none of whose words may be shown. */
    withheldClaims: known.claims.length - kept.claims.length,
    /** What an editor dismissed. */
    dismissed: {
      claims: whole.claims.filter(({ dismissed }) => dismissed),
      differences: whole.differences.filter(({ dismissed }) => dismissed),
    },
    /** The articles in the order of the story. */
    supplied: inOutletOrder(kept.articles, "supplied", supplied),
    /** The articles not set aside, those that are copies of one text together. */
    texts: [...texts.values()],
    /** @param {string} id @returns {ComparedArticle | undefined} */
    article: (id) => articles.get(id),
    /** Each article once, in the order chosen. @param {Iterable<string>} ids @returns {ComparedArticle[]} */
    articlesOf: (ids) => {
      const wanted = new Set(ids);
      return comparison.articles.filter(({ id }) => wanted.has(id));
    },
    /** How many independent texts some articles are. @param {ComparedArticle[]} some */
    textCount: (some) => new Set(some.flatMap((a) => (a.setAside ? [] : a.independentText))).size,
    /** What stands for an outlet's name while names are hidden. @param {ComparedArticle} article */
    letter: (article) => (letterOf ??= letters(whole.articles)).get(article.id) ?? "",
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

/**
 * Of some claims no word is in the comparison, as in a published one: there is nothing of them to draw.
 *
 * @param {Comparison} comparison
 * @returns {Comparison}
 */
function withoutWithheld(comparison) {
  const claims = comparison.claims.filter(({ members }) => members.length > 0);
  if (claims.length === comparison.claims.length) return comparison;
  const ids = new Set(claims.map(({ id }) => id));
  return { ...comparison, claims, prominence: comparison.prominence.filter(({ claim }) => ids.has(claim)) };
}

/**
 * @param {Claim} claim
 * @param {string} article
 * @returns {State | null} null for an article that was set aside
 */
export function stateIn(claim, article) {
  return claim.states.find((entry) => entry.article === article)?.state ?? null;
}

/**
 * How widely a claim is shared, in four steps that a reader can tell apart.
 *
 * @param {Pick<Claim, "independent">} claim
 * @returns {"all" | "most" | "some" | "one"}
 */
export function sharing({ independent: { reporting, of } }) {
  if (reporting <= 1) return "one";
  if (reporting === of) return "all";
  return reporting * 2 > of ? "most" : "some";
}

/**
 * Whether it is no more than possible that the passages of a claim say the same. What follows from that, a count
 * or an absence, is not to be told as if it were known.
 *
 * @param {Claim} claim
 */
export function isUnsure({ confidence }) {
  return confidence === "low";
}
