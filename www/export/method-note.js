/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../translator.js" */
/** @import { Exporting } from "./exporting.js" */

/** @typedef {{ title: string, lines: string[] }[]} Note Titles with the facts below each */

/**
 * How a comparison was made: what was compared, set aside and left out, what cannot be seen, the rules. The static
 * page has the same facts, see `src/render/html/method.rs`.
 *
 * @param {Pick<Exporting, "lookup" | "translator" | "outletName">} exporting
 * @returns {Note}
 */
export function methodNote({ lookup, translator, outletName }) {
  const { t } = translator;
  const { articles, counts, engine, published, rules } = lookup.comparison;
  const inUse = articles.filter(({ setAside }) => !setAside);
  const aside = articles.filter(({ setAside }) => setAside);
  const figures = [
    t("textsSupplied", { count: counts.supplied }),
    t("textsIndependent", { count: counts.independent }),
    t("textsIncomplete", { count: counts.incomplete }),
    t("textsSetAside", { count: counts.setAside }),
  ];
  const setAside = aside.map((article) => `${outletName(article)}: ${t("likeness", { ...article.likeness })}`);
  const principles = ["Counts", published ? "WordsExcerpted" : "Words", "Labels", "Right"];
  const notSeen = [counts.incomplete > 0 ? "notSeenIncomplete" : "allWhole", "notSeenAbsent", "notSeenRules"];
  /** @param {string[]} names */
  const fixed = (names) => names.map((name) => t(/** @type {Message} */ (`method.${name}`)));
  return [
    { title: t("method.title"), lines: [t("export.madeWith", { version: engine }), figures.join(" · ")] },
    { title: t("method.compared"), lines: inUse.map((article) => `${outletName(article)}: ${seen(article, t)}`) },
    { title: t("method.setAside"), lines: setAside.length > 0 ? setAside : [t("method.nothingSetAside")] },
    ...leftOut({ lookup, translator, outletName }),
    { title: t("method.notSeen"), lines: fixed(notSeen) },
    { title: t("method.principles"), lines: fixed(principles.map((name) => `principle${name}`)) },
    // Rules describe themselves in English only.
    { title: t("method.rules"), lines: rules.map(({ id, limits }) => `${id}: ${limits}`) },
  ].filter(({ lines }) => lines.length > 0);
}

/**
 * The note in short, for what is copied: counts, what was set aside or seen in part, what made it.
 *
 * @param {Pick<Exporting, "lookup" | "translator" | "outletName">} exporting
 * @returns {string[]}
 */
export function shortNote(exporting) {
  const { lookup, translator, outletName } = exporting;
  const { t, list } = translator;
  const { articles } = lookup.comparison;
  const [{ lines }] = methodNote(exporting);
  const aside = articles.filter(({ setAside }) => setAside);
  const incomplete = articles.filter(({ complete, setAside }) => !complete && !setAside);
  return [
    lines.toReversed().join(" · "),
    ...(aside.length > 0 ? [t("setAside", { outlets: list(aside.map(outletName)) })] : []),
    ...(incomplete.length > 0 ? [`${t("incomplete")}: ${list(incomplete.map(outletName))}`] : []),
    t("method.notSeenAbsent"),
  ];
}

/** @param {ComparedArticle} article @param {Exporting["translator"]["t"]} t */
function seen({ independentText, language, complete, incompleteReason }, t) {
  const reason = () => t(/** @type {Message} */ (`incomplete.${incompleteReason}`));
  return [
    t("method.textNumber", { number: independentText + 1 }),
    language === "und" ? t("method.languageUnknown") : t("method.language", { language }),
    complete ? t("method.whole") : t("method.incomplete", { reason: reason() }),
  ].join(" · ");
}

/**
 * What a published comparison leaves out of the articles.
 *
 * @param {Pick<Exporting, "lookup" | "translator" | "outletName">} exporting
 * @returns {Note}
 */
function leftOut({ lookup, translator: { t }, outletName }) {
  const { articles, published } = lookup.comparison;
  const own = published && lookup.article(published.own);
  if (!own) return [];
  const shares = articles.flatMap((article) =>
    article.excerpted ? `${outletName(article)}: ${t("excerpted", { ...article.excerpted })}` : [],
  );
  const bounds = `${t("published", { outlet: outletName(own), words: published.maxExcerpt })}.`;
  return [{ title: t("method.excerpts"), lines: [bounds, ...shares] }];
}
