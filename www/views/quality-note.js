import { h } from "preact";
import { AfterPaint } from "./after-paint.js";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../translator.js" */

/** Longer remarks are folded: the note would push the articles off the first screen. */
const LONGEST_OPEN = 160;

/** @typedef {{ label: string, items: string[], folded?: boolean }} Remark */

/**
 * What was compared, in one line of counts, since every view stands below it; opened, it says the rest. The Overview
 * says it in full.
 */
export function QualityNote() {
  const { lookup, translator, settings } = useReading();
  const { t } = translator;
  const { counts } = lookup.comparison;
  const figures = [
    t("textsSupplied", { count: counts.supplied }),
    t("overview.independent", { count: counts.independent }),
    counts.incomplete > 0 && t("textsIncomplete", { count: counts.incomplete }),
    counts.setAside > 0 && t("textsSetAside", { count: counts.setAside }),
  ].filter((figure) => figure !== false);
  const line = h(
    "span",
    { class: "figures" },
    figures.map((figure, index) => [index > 0 && " · ", h("span", { key: figure }, figure)]),
  );
  return h(
    "section",
    { class: "quality", part: "quality-note", "aria-label": t("aboutTexts") },
    settings.view === "overview"
      ? line
      : h("details", null, h("summary", null, line), h(AfterPaint, null, h(Remarks, null))),
  );
}

/** What a reader has to know of the texts, each thing said once for all articles of which it is so. */
export function Remarks() {
  return h(
    "ul",
    { class: "remarks" },
    [...useRemarksOnUse(), ...useRemarksOnMetadata()]
      .filter(({ items }) => items.length > 0)
      .map((remark) => h("li", { key: remark.label }, h(Remark, remark))),
  );
}

/** @param {Remark} remark */
function Remark({ label, items, folded = items.join().length > LONGEST_OPEN }) {
  if (!folded) return [h("b", null, label), `: ${items.join("; ")}`];
  return h(
    "details",
    null,
    h("summary", null, h("b", null, label)),
    h(
      "ul",
      null,
      items.map((item) => h("li", { key: item }, item)),
    ),
  );
}

/** Which texts count, and how. @returns {Remark[]} */
function useRemarksOnUse() {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const { articles, counts, events } = lookup.comparison;
  const group = useGroups();
  /** @param {ComparedArticle[]} some */
  const names = (some) => list(some.map(outletName));
  const setAside = articles.filter((article) => article.setAside);
  const translated = articles.filter(({ translation }) => translation);
  // Nothing is set aside for being of one of two events, so nothing of them can have been put back.
  const ofEvents = events.flat();
  const putBack = articles.filter(
    ({ id, setAside, likeness }) =>
      !setAside && likeness && likeness.overlap < likeness.limit && !ofEvents.includes(id),
  );
  /** What of the texts may not be shown here, and so is not. @returns {Remark[]} */
  const published = () => {
    const made = lookup.comparison.published;
    const own = made && lookup.article(made.own);
    if (!own) return [];
    const excerpted = articles.flatMap((article) =>
      article.excerpted ? `${outletName(article)}: ${t("excerpted", { ...article.excerpted })}` : [],
    );
    const claims = lookup.withheldClaims > 0 ? [t("claimsWithheld", { count: lookup.withheldClaims })] : [];
    const label = t("published", { outlet: outletName(own), words: made.maxExcerpt });
    return [{ label, items: [...excerpted, ...claims], folded: true }];
  };
  return [
    ...published(),
    { label: t("twoEvents"), items: events.map((ids) => names(articles.filter(({ id }) => ids.includes(id)))) },
    {
      label: t("incomplete"),
      items: group(
        articles.filter(({ complete, setAside }) => !complete && !setAside),
        ({ incompleteReason }) => t(/** @type {Message} */ (`incomplete.${incompleteReason}`)),
      ),
    },
    {
      label: t("setAside", { outlets: names(setAside) }),
      items: setAside.map((article) => `${outletName(article)}: ${t("likeness", { ...article.likeness })}`),
      folded: true,
    },
    { label: t("putBack"), items: putBack.length > 0 ? [names(putBack)] : [] },
    { label: t("languages", { number: counts.languages }), items: counts.languages > 1 ? [t("languages.how")] : [] },
    { label: t("translated"), items: translated.length > 0 ? [names(translated)] : [] },
    {
      label: t("declaredLanguage"),
      items: group(articles, ({ declaredLanguage, language }) =>
        declaredLanguage ? `${declaredLanguage} → ${language}` : "",
      ),
    },
    { label: t("copies"), items: lookup.texts.filter((same) => same.length > 1).map(names) },
  ];
}

/**
 * What articles do not say of themselves, what in them is no story, and what an editor set otherwise.
 *
 * @returns {Remark[]}
 */
function useRemarksOnMetadata() {
  const { lookup, translator, settings, outletName } = useReading();
  const { t, list } = translator;
  const { articles, overrides } = lookup.comparison;
  const group = useGroups();
  /** @param {string[]} names */
  const fields = (names) => list([...new Set(names)].map((name) => t(/** @type {Message} */ (`field.${name}`))));
  const withRemoved = articles.filter(({ removed }) => removed.length > 0);
  // A byline or an outlet in a headline tells whose text it is.
  /** @param {ComparedArticle} article */
  const ofRemoved = (article) =>
    settings.namesHidden ? fields(article.removed.map(({ kind }) => kind)) : removedWords(article).join(" · ");
  const applied = overrides.filter(({ status }) => status === "applied").length;
  return [
    {
      label: t("removed", { kinds: fields(withRemoved.flatMap(({ removed }) => removed.map(({ kind }) => kind))) }),
      items: withRemoved.map((article) => `${outletName(article)}: ${ofRemoved(article)}`),
      folded: true,
    },
    { label: t("notSupplied"), items: group(articles, ({ missing }) => fields(missing)) },
    { label: t("notUsable"), items: group(articles, ({ unusable }) => fields(unusable)) },
    {
      label: t("overrides", { applied, unmatched: overrides.length - applied }),
      items: overrides.map(
        ({ action, ids, status }) => `${ids.join(", ")}: ${t(`override.${action}`)}, ${t(`override.${status}`)}`,
      ),
      folded: true,
    },
  ];
}

/** @param {ComparedArticle} article */
function removedWords({ removed, segments }) {
  return removed.map((_, index) => segments.flatMap((s) => (s.removed === index ? s.text : [])).join(""));
}

/** What is the same for several articles is said once: `remark (outlet, outlet)`. */
function useGroups() {
  const { translator, outletName } = useReading();
  /** @param {ComparedArticle[]} articles @param {(article: ComparedArticle) => string} remarkOn */
  return (articles, remarkOn) => {
    /** @type {Map<string, string[]>} */
    const groups = new Map();
    for (const article of articles) {
      const remark = remarkOn(article);
      if (remark) groups.set(remark, [...(groups.get(remark) ?? []), outletName(article)]);
    }
    return Array.from(groups, ([remark, outlets]) => `${remark} (${translator.list(outlets)})`);
  };
}
