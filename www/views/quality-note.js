import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Message, Translator } from "../translator.js" */

/** Above so many remarks the note would push the articles off the first screen. */
const OPEN_REMARKS = 4;

/** What was compared and of what use each text is. Comes before anything that depends on it. */
export function QualityNote() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { counts } = lookup.comparison;
  const remarks = useRemarks();
  const figures = [
    t("textsSupplied", { count: counts.supplied }),
    t("textsIndependent", { count: counts.independent }),
    counts.incomplete > 0 && t("textsIncomplete", { count: counts.incomplete }),
    counts.setAside > 0 && t("textsSetAside", { count: counts.setAside }),
  ].filter((figure) => figure !== false);
  const list = h(
    "ul",
    { class: "remarks" },
    remarks.map((remark) => h("li", { key: remark }, remark)),
  );
  return h(
    "section",
    { class: "quality", part: "quality-note", "aria-label": t("aboutTexts") },
    h(
      "ul",
      { class: "figures" },
      figures.map((figure) => h("li", { key: figure }, figure)),
    ),
    remarks.length > OPEN_REMARKS
      ? h("details", null, h("summary", null, t("aboutTexts")), list)
      : remarks.length > 0 && list,
  );
}

/** @returns {string[]} */
function useRemarks() {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const { articles, counts, events } = lookup.comparison;
  /** @param {string[]} ids */
  const named = (ids) => list(articles.filter(({ id }) => ids.includes(id)).map(outletName));
  const copies = lookup.texts.filter((same) => same.length > 1);
  return [
    ...copies.map((same) => t("copies", { outlets: list(same.map(outletName)) })),
    ...events.flatMap((first, at) =>
      at % 2 ? [] : [t("twoEvents", { first: named(first), second: named(events[at + 1]) })],
    ),
    ...articles
      .filter((article) => !article.complete && !article.setAside)
      .map((article) => t("incomplete", { outlet: outletName(article), reason: t(incompleteReason(article)) })),
    ...(counts.languages > 1 ? [t("languages", { number: counts.languages })] : []),
    ...articles.flatMap((article) => {
      const { declaredLanguage: declared, language, translation } = article;
      const outlet = outletName(article);
      return [
        ...(translation ? [t("translated", { outlet })] : []),
        ...(declared ? [t("declaredLanguage", { outlet, declared, language })] : []),
      ];
    }),
    ...articles.flatMap(({ setAside, ...article }) => {
      if (!setAside) return [];
      const { overlap, median } = setAside;
      const reason =
        setAside.reason === "off-topic" ? t("setAside.off-topic", { overlap, median }) : t("setAside.other");
      return [t("setAside", { outlet: outletName({ setAside, ...article }), reason })];
    }),
    ...articles.flatMap((article) =>
      metadataRemarks(article, translator).map((remark) => `${outletName(article)}: ${remark}`),
    ),
  ];
}

/**
 * What is missing or cannot be used of what an article says of itself, and what is no part of its story.
 *
 * @param {ComparedArticle} article
 * @param {Translator} translator
 */
function metadataRemarks({ missing, unusable, removed, segments }, { t, list }) {
  /** @param {string[]} fields */
  const names = (fields) => list(fields.map((field) => t(/** @type {Message} */ (`field.${field}`))));
  const pieces = removed.map((_, index) =>
    segments
      .filter((segment) => segment.removed === index)
      .map(({ text }) => text)
      .join(""),
  );
  return [
    missing.length > 0 && t("notSupplied", { fields: names(missing) }),
    unusable.length > 0 && t("notUsable", { fields: names(unusable) }),
    pieces.length > 0 && t("removed", { pieces: pieces.join(" · ") }),
  ].filter((remark) => remark !== false);
}

/** @param {ComparedArticle} article */
function incompleteReason({ incompleteReason }) {
  switch (incompleteReason) {
    case "declared":
    case "ellipsis":
    case "cut-sentence":
    case "paywall":
    case "equal-length":
    case "teaser":
      return /** @type {const} */ (`incomplete.${incompleteReason}`);
    default:
      return "incomplete.other";
  }
}
