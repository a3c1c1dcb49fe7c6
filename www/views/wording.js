import { h } from "preact";
import { Outlets } from "./outlets.js";
import { useReading } from "./reading.js";
import { AttributionLadder } from "./wording/attribution-ladder.js";
import { Hedges } from "./wording/hedges.js";
import { LoadedTerms } from "./wording/loaded-terms.js";
import { NamingTable } from "./wording/naming-table.js";
import { Sources } from "./wording/sources.js";
import { Voices } from "./wording/voices.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../translator.js" */

/** The languages that the engine has word lists for. */
const KNOWN = new Set(["en", "es"]);

/** How the texts word what they share: names, verbs of saying, hedges, voice, loaded terms. */
export function Wording() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { counts } = lookup.comparison;
  const articles = lookup.texts.flat();
  /** @param {ComparedArticle} article */
  const isKnown = ({ language }) => KNOWN.has(language.split("-")[0].toLowerCase());
  /** @param {Message} message @param {ComparedArticle[]} some */
  const remark = (message, some) =>
    some.length > 0 && h("p", { class: "intro" }, t(message), " ", h(Outlets, { ids: some.map(({ id }) => id) }));
  return h(
    "div",
    { class: "wording" },
    h("p", { class: "intro" }, t("wording.intro")),
    remark(
      "wording.translated",
      articles.filter(({ translation }) => translation !== null),
    ),
    remark(
      "wording.unknown",
      articles.filter((article) => article.translation === null && !isKnown(article)),
    ),
    counts.languages > 1 && h("p", { class: "intro" }, t("wording.languages")),
    remark(
      "wording.incomplete",
      articles.filter(({ complete }) => !complete),
    ),
    h(NamingTable, null),
    h(AttributionLadder, null),
    h(Sources, null),
    h(Hedges, null),
    h(Voices, null),
    h(LoadedTerms, null),
    h(
      "section",
      { class: "findings" },
      h("h3", null, t("wording.muted")),
      h("p", { class: "intro" }, t("wording.mutedCount", { count: counts.muted })),
    ),
  );
}
