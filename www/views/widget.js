import { h } from "preact";
import { Comparison } from "./comparison.js";
import { Plain, titleOf } from "./plain.js";

/** @import { Comparison as ComparisonData } from "../../pkg/wasm/source_compare.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */

/** @import { DisputeHandler, Publish } from "./reading.js" */
/** @typedef {"waiting" | "ready" | "failed"} Phase */

/**
 * The whole widget: the articles alone until there is a comparison, and again if there can be none.
 *
 * @param {{
 *   phase: Phase, story: unknown, comparison: ComparisonData | null, hasArticles: boolean,
 *   translator: Translator, settings: Settings, change: (some: Partial<Settings>) => void,
 *   onSelect: (claim: string | null) => void, linkName: string | null, onDispute: DisputeHandler | null,
 *   maxExcerpt: number | null, publish: Publish | null,
 * }} props
 */
export function Widget({ phase, story, comparison, hasArticles, translator, settings, ...rest }) {
  const { lang, t } = translator;
  const { namesHidden } = settings;
  const ready = phase === "ready" && comparison !== null;
  const articles = h("slot", { key: "articles" });
  const title = comparison?.title ?? titleOf(story);
  return h(
    "div",
    { class: "widget", part: "widget", lang },
    h("slot", { name: "heading" }, title && h("h2", { class: "title", dir: "auto" }, title)),
    phase === "failed" && h("p", { class: "note", part: "note", role: "status" }, t("failed")),
    ready && h(Comparison, { comparison, story, translator, settings, ...rest }),
    ready
      ? hasArticles &&
          h(
            "details",
            { class: "originals" },
            h("summary", null, t(namesHidden ? "names.originals" : "originalArticles")),
            articles,
          )
      : [articles, !hasArticles && story !== null && h(Plain, { story, namesHidden })],
  );
}
