import { h } from "preact";
import { Count, Passage } from "./passage.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Passage as PassageData } from "../passages.js" */

/**
 * A headline or a paragraph of an article, or the stretch of one that a cell holds.
 *
 * @param {{
 *   part: "headline" | "body", passages: PassageData[], article: ComparedArticle, column: number,
 *   firstStop: PassageData | undefined,
 * }} props `firstStop`: the passage whose count Tab reaches
 */
export function Paragraph({ part, passages, article, column, firstStop }) {
  /** @param {PassageData} passage */
  const count = (passage) =>
    passage.last && h(Count, { key: passage.segments[0].start, passage, column, first: passage === firstStop });
  /** @param {boolean} withCounts */
  const text = (withCounts) =>
    passages.map((passage) =>
      h(Passage, {
        key: passage.segments[0].start,
        passage,
        article,
        count: withCounts && count(passage),
      }),
    );
  if (part === "body") return h("p", { dir: "auto" }, text(true));
  // The counts stand beside the heading, so that its name is the headline alone.
  return h("div", { class: "headline", dir: "auto" }, h("h3", null, text(false)), passages.map(count));
}
