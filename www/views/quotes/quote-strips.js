import { h } from "preact";
import { silence, strip } from "../../quote-strips.js";
import { gathered, witnesses } from "../../witnesses.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { textAttributes, useReading } from "../reading.js";

/** @import { Position, Quote } from "../../../pkg/wasm/source_compare.js" */

/** A longer gap says no more. */
const LONGEST_GAP = 60;

/**
 * One utterance and a strip for each cut of it: the words that outlets quote stand in their places, a hatched
 * gap where they quote nothing.
 *
 * @param {{ quote: Quote }} props
 */
export function QuoteStrips({ quote }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const texts = witnesses(
    lookup,
    quote.excerpts.map(({ article }) => article),
  );
  const cuts = gathered(texts.flat(), ({ id }) =>
    quote.union.map(({ articles }) => Number(articles.includes(id))).join(),
  );
  const paraphrases = gathered(quote.paraphrases, (place) => lookup.text(place));
  const { absent, unseen, otherLanguage } = silence(lookup, quote);
  return h(
    "article",
    { class: "utterance" },
    h("h4", null, quote.speaker ? h("bdi", null, quote.speaker) : t("quotes.unnamed")),
    h("p", { class: "weight" }, t("quotes.quotedBy", { count: texts.length, of: lookup.texts.length })),
    h(
      "dl",
      null,
      Array.from(cuts.values(), (articles) => {
        const ids = articles.map(({ id }) => id);
        return h(
          "div",
          { key: ids[0] },
          h("dt", null, h(Outlets, { ids })),
          h("dd", textAttributes(articles[0]), h(Strip, { quote, article: ids[0] })),
        );
      }),
      Array.from(paraphrases.values(), (places) =>
        h(Paraphrase, { key: `${places[0].article} ${places[0].start}`, places }),
      ),
    ),
    h(Silent, { ids: absent, sign: "○", words: t("state.absent") }),
    h(Silent, { ids: unseen, sign: "?", words: t("state.unseen") }),
    h(Silent, { ids: otherLanguage, sign: "?", words: t("quotes.otherLanguage") }),
  );
}

/**
 * @param {{ quote: Quote, article: string }} props `article`: one of those that make the same cut
 */
function Strip({ quote, article }) {
  const { lookup, translator } = useReading();
  return strip(lookup, quote, article).flatMap(({ kept, place, length }, index) => [
    index > 0 && " ",
    kept
      ? h("q", { key: index }, lookup.text(place))
      : h(
          "span",
          { key: index, class: "gap" },
          h("span", { class: "announcement" }, translator.t("quotes.gap")),
          // Thin spaces give it a length without a style of its own.
          h("span", { "aria-hidden": "true" }, "\u2009".repeat(Math.min(length, LONGEST_GAP))),
        ),
  ]);
}

/** The same in an outlet's own words, without quotation marks. @param {{ places: Position[] }} props */
function Paraphrase({ places }) {
  const { t } = useReading().translator;
  return h(
    "div",
    { class: "paraphrase" },
    h(
      "dt",
      null,
      h(Outlets, { ids: places.map(({ article }) => article) }),
      h("span", { class: "weight" }, " ", t("quotes.paraphrase")),
    ),
    h("dd", null, h(Quoted, { place: places[0] })),
  );
}

/** @param {{ ids: string[], sign: string, words: string }} props */
function Silent({ ids, sign, words }) {
  if (ids.length === 0) return null;
  return h(
    "p",
    { class: "silent" },
    h("span", { "aria-hidden": "true" }, `${sign} `),
    `${words}: `,
    h(Outlets, { ids }),
  );
}
