/** @import { Claim, Difference, Position, Side } from "../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "./lookup.js" */

/**
 * What an editor needs to judge a mark that a reader disputes, and the override that takes it back.
 *
 * @typedef {ReturnType<typeof disputeOf>} Dispute
 */

/**
 * @param {Lookup} lookup
 * @param {{ claim: Claim | undefined, difference: Difference | null }} disputed the difference, or that the
 *   passages of the claim say the same
 * @param {string | null} permalink
 */
export function disputeOf(lookup, { claim, difference }, permalink) {
  const { engine, schema } = lookup.comparison;
  const id = difference?.id ?? claim?.id ?? "";
  /** @type {readonly (Position | Side)[]} */
  const places = difference?.sides ?? claim?.members ?? [];
  return {
    kind: difference?.kind ?? "claim",
    rule: difference?.rule ?? claim?.evidence?.rule ?? null,
    confidence: difference?.confidence ?? claim?.confidence ?? null,
    claim: claim?.id ?? null,
    difference: difference?.id ?? null,
    sides: places.map((place) => ({
      article: place.article,
      part: place.part,
      start: place.start,
      end: place.end,
      text: lookup.text(place),
      reading: "reading" in place ? place.reading : null,
    })),
    articles: lookup
      .articlesOf(places.map(({ article }) => article))
      .map(({ id, outlet, headline, url }) => ({ id, outlet: outlet.name ?? null, headline, url })),
    engine,
    schema,
    override: { action: /** @type {const} */ ("dismiss"), ids: [id] },
    permalink,
  };
}
