import { h } from "preact";
import { VERSION } from "../version.js";
import { Comparison } from "./comparison.js";
import { Note } from "./note.js";
import { Plain, titleOf } from "./plain.js";

/** @import { Comparison as ComparisonData } from "../../pkg/wasm/source_compare.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */

/** @import { DisputeHandler, Publish, Selection } from "./reading.js" */
/** @typedef {"waiting" | "ready" | "failed"} Phase */

/**
 * The whole widget: the articles alone until there is a comparison, and again if there can be none.
 *
 * @param {{
 *   phase: Phase, failure: string | null, story: unknown, comparison: ComparisonData | null, hasArticles: boolean,
 *   translator: Translator, settings: Settings, change: (some: Partial<Settings>) => void,
 *   onSelect: (chosen: Selection | null) => void, linkName: string | null, onDispute: DisputeHandler | null,
 *   maxExcerpt: number | null, publish: Publish | null, isCut: boolean, showWhole: () => void,
 * }} props `failure`: the code of what failed; `isCut`: whether the end of the widget is out of sight
 */
export function Widget(props) {
  const { phase, failure, story, comparison, hasArticles, translator, settings, isCut, showWhole, ...rest } = props;
  const { lang, t } = translator;
  const { namesHidden } = settings;
  const isUsable = comparison !== null && comparison.articles.some(({ setAside }) => !setAside);
  const ready = phase === "ready" && isUsable;
  const articles = h("slot", { key: "articles" });
  const note = h(Note, { key: "note", phase, failure, isRead: story !== null, comparison, isUsable, translator });
  const title = comparison?.title ?? titleOf(story);
  const originals = () =>
    h(
      "details",
      { key: "originals", class: "originals" },
      h("summary", null, t(namesHidden ? "names.originals" : "originalArticles")),
      articles,
    );
  return h(
    "div",
    {
      class: "widget",
      part: "widget",
      lang,
      "data-cut": isCut ? phase : undefined,
      "data-bare": !ready && hasArticles ? "" : undefined,
    },
    h("slot", { name: "heading" }, title && h("h2", { class: "title", dir: "auto" }, title)),
    ready
      ? [
          h(Comparison, { key: "comparison", comparison, story, translator, settings, ...rest }),
          hasArticles && originals(),
          comparison.engine !== VERSION && note,
        ]
      : // Articles in the page stay where they are, with the note below them.
        hasArticles
        ? [articles, note]
        : [note, articles, story !== null && h(Plain, { key: "plain", story, namesHidden })],
    isCut &&
      ready &&
      h("p", { class: "cut" }, h("button", { part: "show-whole", onClick: showWhole }, t("state.showWhole"))),
  );
}
