import { h } from "preact";
import { Comparison } from "./comparison.js";
import { Plain } from "./plain.js";

/** @import { Comparison as ComparisonData } from "../../pkg/wasm/source_compare.js" */
/** @import { Publish } from "./reading.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */

/** @typedef {"waiting" | "ready" | "failed"} Phase */

/**
 * The whole widget: the articles alone until there is a comparison, and again if there can be none.
 *
 * @param {{
 *   phase: Phase, story: unknown, comparison: ComparisonData | null, hasArticles: boolean,
 *   translator: Translator, settings: Settings, change: (some: Partial<Settings>) => void,
 *   onSelect: (claim: string | null) => void, maxExcerpt: number | null, publish: Publish | null,
 * }} props
 */
export function Widget({ phase, story, comparison, hasArticles, translator, ...rest }) {
  const { lang, t } = translator;
  const ready = phase === "ready" && comparison !== null;
  const articles = h("slot", { key: "articles" });
  return h(
    "div",
    { class: "widget", part: "widget", lang },
    h("slot", { name: "heading" }, comparison?.title && h("h2", { class: "title", dir: "auto" }, comparison.title)),
    phase === "failed" && h("p", { class: "note", part: "note", role: "status" }, t("failed")),
    ready && h(Comparison, { comparison, translator, ...rest }),
    ready
      ? hasArticles && h("details", { class: "originals" }, h("summary", null, t("originalArticles")), articles)
      : [articles, !hasArticles && story !== null && h(Plain, { story })],
  );
}
