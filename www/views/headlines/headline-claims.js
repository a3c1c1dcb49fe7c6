import { h } from "preact";
import { agreement, collate } from "../../collation.js";
import { headWords } from "../../claim-cells.js";
import { gathered } from "../../witnesses.js";
import { words } from "../../words.js";
import { FoldedList, useFolded } from "../folded-list.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";
import { countLine, sureLine } from "../shared-line.js";
import { Table } from "../table.js";
import { CollationTable } from "./collation-table.js";

/** @import { Claim, ComparedArticle } from "../../../pkg/wasm/source_compare.js" */

/** @typedef {import("./collation-table.js").Witness} Witness */

const SHOWN_FIRST = 3;

/** Headlines that share less than this of their words are not made easier to read by columns. */
const LEAST_AGREEMENT = 0.5;

/** More readings than these are a wall. */
const MOST_ROWS = 8;

/** As many columns as stand beside each other on a desk. */
const MOST_COLUMNS = 9;

/**
 * The headlines aligned: for each claim that two of them make, the words in which each makes it, in columns where
 * they share enough of them.
 *
 * @param {{ groups: ComparedArticle[][] }} props `groups`: articles with one headline together
 */
export function HeadlineClaims({ groups }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const claims = lookup.comparison.claims
    .map((claim) => {
      const makers = groups.flatMap((group) => witnessOf(claim, group) ?? []);
      return { claim, makers, witnesses: withSameWords(makers, ({ place }) => lookup.text(place)) };
    })
    .filter(({ makers }) => makers.length > 1)
    .sort((a, b) => b.makers.length - a.makers.length);
  if (groups.length < 2) return null;
  return h(
    "section",
    { class: "findings" },
    h("h3", null, t("headlines.aligned")),
    h("p", { class: "intro" }, t(claims.length > 0 ? "headlines.alignedIntro" : "headlines.noneAligned")),
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      claims.map(({ claim, makers, witnesses }) =>
        h(
          "div",
          { key: claim.id, class: "apparatus", "data-claim": claim.id },
          h(
            "p",
            { class: "claim" },
            h(Quoted, { place: headWords(claim) }),
            " ",
            h("span", { class: "weight" }, sureLine(claim, translator)),
          ),
          h(Readings, { witnesses }),
          makers.length < groups.length &&
            h("p", { class: "weight" }, t("headlines.others", { count: groups.length - makers.length })),
          h(OpenEvidence, {
            claim: claim.id,
            difference: null,
            label: t("wording.openEvidence", { kind: countLine(claim, translator) }),
          }),
        ),
      ),
    ),
  );
}

/** @param {{ witnesses: Witness[] }} props */
function Readings({ witnesses }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const texts = witnesses.map(({ place }) => words(lookup.text(place)));
  const columns = collate(texts);
  const [shown, more] = useFolded(witnesses, MOST_ROWS);
  const caption = t("headlines.collation");
  if (columns.length > 1 && columns.length <= MOST_COLUMNS && agreement(texts, columns) >= LEAST_AGREEMENT) {
    return [h(CollationTable, { caption, witnesses: shown, columns }), more];
  }
  return [
    h(Table, {
      caption,
      isCaptionSeen: false,
      columns: [t("wording.outlets"), t("headlines.words")],
      rows: shown.map(({ articles, place }) => ({
        key: articles[0].id,
        head: h(Outlets, { ids: articles.map(({ id }) => id) }),
        cells: [h(Quoted, { place })],
      })),
    }),
    more,
  ];
}

/**
 * Headlines may say more than the claim in different words, and the claim in the same.
 *
 * @param {Witness[]} witnesses
 * @param {(witness: Witness) => string} wordsOf
 * @returns {Witness[]}
 */
function withSameWords(witnesses, wordsOf) {
  return Array.from(gathered(witnesses, wordsOf).values(), (same) => ({
    articles: same.flatMap(({ articles }) => articles),
    place: same[0].place,
  }));
}

/**
 * What a headline has of a claim, from the first word to the last.
 *
 * @param {Claim} claim
 * @param {ComparedArticle[]} articles with one headline
 * @returns {Witness | null}
 */
function witnessOf(claim, articles) {
  const places = claim.members.filter(({ article, part }) => article === articles[0].id && part === "headline");
  if (places.length === 0) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return { articles, place: { ...places[0], start, end } };
}
