import { h } from "preact";
import { useMemo } from "preact/hooks";
import { isGap } from "../withheld.js";
import { GapLine } from "./gap-line.js";
import { countNode, passageNode } from "./passage.js";
import { useReading, useSelection } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { MarkChoice } from "../marks.js" */
/** @import { Passage } from "../passages.js" */
/** @import { Selection } from "./reading.js" */

/**
 * A headline or a paragraph of an article, or the stretch of one that a cell holds. Its passages are plain
 * nodes, made again only when the choice enters or leaves them: there are hundreds in a long text.
 *
 * @param {{
 *   part: "headline" | "body", passages: Passage[], article: ComparedArticle, column: number,
 *   firstStop: Passage | undefined, choice?: MarkChoice,
 * }} props `firstStop`: the passage whose count Tab reaches; `choice`: of marks, if not that of the settings
 */
export function Paragraph({ part, passages, article, column, firstStop, choice }) {
  const reading = useReading();
  const { lookup, translator, settings } = reading;
  const marks = choice ?? settings;
  const chosen = useSelection();
  const selection = selectionIn(passages, chosen);
  return useMemo(() => {
    const local = { ...reading, selection };
    /** @param {Passage} passage */
    const count = (passage) => passage.last && countNode(local, passage, { column, first: passage === firstStop });
    if (article.excerpted && isGap({ part, passages })) return h(GapLine, { article }, passages.map(count));
    /** @param {boolean} withCounts */
    const text = (withCounts) =>
      passages.map((passage) => passageNode(local, passage, article, marks, withCounts && count(passage)));
    if (part === "body") return h("p", { dir: "auto" }, text(true));
    // The counts stand beside the heading, so that its name is the headline alone.
    return h("div", { class: "headline", dir: "auto" }, h("h3", null, text(false)), passages.map(count));
  }, [part, passages, article, column, firstStop, lookup, translator, settings, marks, selection]);
}

/**
 * The choice, if it is of something here.
 *
 * @param {Passage[]} passages
 * @param {Selection | null} selection
 */
function selectionIn(passages, selection) {
  /** @param {Passage} passage */
  const isHere = ({ claim, difference }) =>
    claim === null ? difference !== null && difference === selection?.difference : claim === selection?.claim;
  return selection && passages.some(isHere) ? selection : null;
}
