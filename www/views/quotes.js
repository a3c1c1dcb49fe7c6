import { Fragment, h } from "preact";
import { TRANSLATION } from "../quote-strips.js";
import { witnesses } from "../witnesses.js";
import { AfterPaint, Below } from "./after-paint.js";
import { DifferenceCard } from "./difference-card.js";
import { FoldedList } from "./folded-list.js";
import { SpeakerTable } from "./quotes/speaker-table.js";
import { Utterance } from "./quotes/utterance.js";
import { useReading } from "./reading.js";

/** @import { Difference, Quote } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */

const SHOWN_FIRST = 8;
/** So many utterances fill a window. */
const FILL_WINDOW = 3;

/** The ledger of quotations: what each outlet kept of an utterance, and who is quoted at what length. */
export function Quotes() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { quotes, differences } = lookup.comparison;
  const ranked = quotes
    .map((quote) => ({ quote, texts: textsOf(lookup, quote) }))
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.texts - a.texts);
  const several = ranked.filter(({ texts }) => texts > 1);
  const single = ranked.filter(({ texts }) => texts === 1);
  /** @param {{ quote: Quote }} entry @param {number} index */
  const draw = ({ quote }, index) =>
    h(index < FILL_WINDOW ? Fragment : Below, { key: quote.id }, h(Utterance, { quote }));
  return h(
    "div",
    { class: "quotes" },
    h(
      "section",
      { class: "findings" },
      h("h3", null, t("quotes.several")),
      h("p", { class: "intro" }, several.length > 0 ? t("quotes.intro") : t("quotes.noneShared")),
      h(FoldedList, { first: SHOWN_FIRST }, several.map(draw)),
    ),
    h(Findings, {
      title: t("quotes.speakersDiffer"),
      intro: t("quotes.speakersDifferIntro"),
      differences: differences.filter(({ kind }) => kind === "speaker"),
    }),
    h(Findings, {
      title: t("quotes.translations"),
      intro: t("quotes.translationsIntro"),
      differences: differences.filter(({ rule }) => rule === TRANSLATION),
    }),
    h(several.length < FILL_WINDOW ? Fragment : Below, null, h(SpeakerTable, null)),
    single.length > 0 &&
      h(
        "details",
        { class: "findings" },
        h("summary", null, t("quotes.single", { count: single.length })),
        h(AfterPaint, null, h(FoldedList, { first: SHOWN_FIRST }, single.map(draw))),
      ),
  );
}

/** @param {{ title: string, intro: string, differences: Difference[] }} props */
function Findings({ title, intro, differences }) {
  if (differences.length === 0) return null;
  return h(
    "section",
    { class: "findings" },
    h("h3", null, title),
    h("p", { class: "intro" }, intro),
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      differences.map((difference) => h(DifferenceCard, { key: difference.id, difference, heading: "h4" })),
    ),
  );
}

/** How many independent texts quote some of it. @param {Lookup} lookup @param {Quote} quote */
function textsOf(lookup, { excerpts }) {
  return witnesses(
    lookup,
    excerpts.map(({ article }) => article),
  ).length;
}
