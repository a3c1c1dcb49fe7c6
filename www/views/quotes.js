import { h } from "preact";
import { witnesses } from "../witnesses.js";
import { DifferenceCard } from "./difference-card.js";
import { FoldedList } from "./folded-list.js";
import { QuoteStrips } from "./quotes/quote-strips.js";
import { SpeakerTable } from "./quotes/speaker-table.js";
import { useReading } from "./reading.js";

/** @import { Difference, Quote } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */

const SHOWN_FIRST = 8;

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
  const speakers = differences.filter(({ kind }) => kind === "speaker");
  /** @param {{ quote: Quote }} entry */
  const draw = ({ quote }) => h(QuoteStrips, { key: quote.id, quote });
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
    speakers.length > 0 &&
      h(
        "section",
        { class: "findings" },
        h("h3", null, t("quotes.speakersDiffer")),
        h(
          FoldedList,
          { first: SHOWN_FIRST },
          speakers.map((difference) => h(DifferenceCard, { key: difference.id, difference, heading: "h4" })),
        ),
      ),
    h(SpeakerTable, null),
    single.length > 0 &&
      h(
        "details",
        { class: "findings" },
        h("summary", null, t("quotes.single", { count: single.length })),
        h(FoldedList, { first: SHOWN_FIRST }, single.map(draw)),
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
