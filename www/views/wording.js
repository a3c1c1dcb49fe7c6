import { h } from "preact";
import { useReading } from "./reading.js";
import { AttributionLadder } from "./wording/attribution-ladder.js";
import { LoadedTerms } from "./wording/loaded-terms.js";
import { NamingTable } from "./wording/naming-table.js";
import { ReadingTables } from "./wording/reading-tables.js";

/** How the texts word what they share: names, verbs of saying, hedges, voice, loaded terms. */
export function Wording() {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const { articles, counts } = lookup.comparison;
  const translated = articles.filter(({ translation, setAside }) => translation && !setAside);
  return h(
    "div",
    { class: "wording" },
    h("p", { class: "intro" }, t("wording.intro")),
    translated.length > 0 &&
      h("p", { class: "intro" }, t("wording.translated", { outlets: list(translated.map(outletName)) })),
    counts.languages > 1 && h("p", { class: "intro" }, t("wording.languages")),
    h(NamingTable, null),
    h(AttributionLadder, null),
    h(ReadingTables, { kind: "hedge" }),
    h(ReadingTables, { kind: "voice" }),
    h(LoadedTerms, null),
    h(
      "section",
      { class: "findings" },
      h("h3", null, t("wording.muted")),
      h("p", { class: "intro" }, t("wording.mutedCount", { count: counts.muted })),
    ),
  );
}
