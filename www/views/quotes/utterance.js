import { h } from "preact";
import { claimOf, cuts, drifts, introductions, silence, utterance } from "../../quote-strips.js";
import { gathered, witnesses } from "../../witnesses.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { textAttributes, useReading } from "../reading.js";
import { Drift } from "./drift.js";
import { Strip } from "./strip.js";

/** @import { Cue, Position, Quote } from "../../../pkg/wasm/source_compare.js" */

/** Of a longer utterance the gaps would push what is quoted of it out of sight. */
const LONGEST_ALIGNED = 600;

/**
 * One utterance: all that is quoted of it, and below it a strip for each cut that outlets make of it.
 *
 * @param {{ quote: Quote }} props
 */
export function Utterance({ quote }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const found = cuts(lookup, quote);
  const runs = utterance(lookup, quote);
  const texts = witnesses(
    lookup,
    quote.excerpts.map(({ article }) => article),
  );
  const verbs = introductions(lookup, quote);
  const paraphrases = gathered(quote.paraphrases, (place) => lookup.text(place));
  const { absent, unseen, notCompared } = silence(lookup, quote);
  const claim = claimOf(lookup, quote);
  const differing = drifts(lookup, quote);
  const source = lookup.article(quote.union[0]?.position.article ?? "");
  const length = runs.reduce((sum, { words, joint }) => sum + words.length + joint.length, 0);
  return h(
    "article",
    { class: "utterance", "data-long": length > LONGEST_ALIGNED ? "" : undefined },
    h("h4", null, quote.speaker ? h("bdi", null, quote.speaker) : t("quotes.unnamed")),
    h("p", { class: "weight" }, t("quotes.quotedBy", { count: texts.length, of: lookup.texts.length })),
    h(
      "dl",
      null,
      // Where all keep the same words, the strip is the whole.
      found.length > 1 &&
        h(
          "div",
          { class: "whole" },
          h("dt", null, t("quotes.whole")),
          h("dd", source ? textAttributes(source) : null, h(Strip, { pieces: [{ kept: true, isSeen: true, runs }] })),
        ),
      found.map(({ articles, pieces }) => {
        const ids = articles.map(({ id }) => id);
        return h(
          "div",
          { key: ids[0] },
          h(
            "dt",
            null,
            h(Outlets, { ids }),
            h(Introductions, { verbs: verbs.filter(({ article }) => ids.includes(article)), of: ids.length }),
          ),
          h("dd", textAttributes(articles[0]), h(Strip, { pieces })),
        );
      }),
      Array.from(paraphrases.values(), (places) =>
        h(Paraphrase, { key: `${places[0].article} ${places[0].start}`, places }),
      ),
    ),
    differing.map((difference) => h(Drift, { key: difference.id, difference })),
    h(Lacking, { ids: absent, sign: "○", words: t("quotes.absent") }),
    h(Lacking, { ids: unseen, sign: "?", words: t("state.unseen") }),
    h(Lacking, { ids: notCompared, sign: "≠", words: t("quotes.notCompared") }),
    claim !== null &&
      differing.length === 0 &&
      h(OpenEvidence, { claim, difference: null, label: t("wording.openEvidence", { kind: t("quotes.words") }) }),
  );
}

/**
 * With which verbs outlets introduce the words, where those say more than "said".
 *
 * @param {{ verbs: Cue[], of: number }} props `of`: how many articles make the cut
 */
function Introductions({ verbs, of }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const byWords = gathered(verbs, (verb) => lookup.text(verb).toLowerCase());
  return Array.from(byWords.values(), (same) =>
    h(
      "span",
      { key: `${same[0].article} ${same[0].start}`, class: "introduction" },
      t("quotes.introduced"),
      " ",
      h(Quoted, { place: same[0] }),
      same.length < of && [" · ", h(Outlets, { ids: same.map(({ article }) => article) })],
    ),
  );
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
function Lacking({ ids, sign, words }) {
  if (ids.length === 0) return null;
  return h(
    "p",
    { class: "lacking" },
    h("span", { "aria-hidden": "true" }, `${sign} `),
    `${words}: `,
    h(Outlets, { ids }),
  );
}
