import { h } from "preact";
import { isUnsure, sharing, stateIn } from "../lookup.js";
import { isSameMark, markFor } from "../marks.js";
import { sureLine } from "./shared-line.js";

/** @import { ComparedArticle, Segment } from "../../pkg/wasm/source_compare.js" */
/** @import { Mark, MarkChoice } from "../marks.js" */
/** @import { Passage } from "../passages.js" */
/** @import { Message } from "../translator.js" */
/** @import { Reading, Selection } from "./reading.js" */
/** @import { ComponentChildren } from "preact" */

/** @typedef {{ text: string, mark: Mark | null }} Piece */
/** @typedef {Reading & { selection: Selection | null }} LocalReading `selection`: the choice, if it is of something here */

/** A longer last word, or a text without spaces, may be parted from its count sooner than overflow. */
const LONGEST_KEPT_WORD = 24;

/**
 * A run of text with its tint and marks. The text stays plain text for assistive technology; the count
 * behind it is the button. A click anywhere on the run does the same.
 *
 * @param {LocalReading} reading
 * @param {Passage} passage
 * @param {ComparedArticle} article
 * @param {MarkChoice} choice
 * @param {ComponentChildren} count
 */
export function passageNode({ lookup, translator, settings, selection, select }, passage, article, choice, count) {
  const { t } = translator;
  const key = passage.segments[0].start;
  const claim = lookup.claim(passage.claim);
  const pieces = mergeByMark(passage.segments, (segment) => markFor(lookup, segment, choice));
  if (!claim && pieces.every(({ mark }) => mark === null)) {
    const { removed } = passage.segments[0];
    if (removed === null) return h("span", { key }, pieces.map(inline), passage.tail);
    // A byline, a dateline or the outlet in a headline tells whose text it is.
    const kind = /** @type {Message} */ (`field.${article.removed[removed].kind}`);
    const words = settings.namesHidden ? t("names.furniture", { kind: t(kind) }) : [pieces.map(inline), passage.tail];
    return h("span", { key, class: "removed" }, words);
  }
  /** @param {MouseEvent} event */
  const open = (event) => {
    if (hasSelectedText()) return;
    const clicked = /** @type {Element} */ (event.target);
    const run = /** @type {Element} */ (event.currentTarget);
    const difference = clicked.closest("[data-difference]")?.getAttribute("data-difference") ?? null;
    select({ claim: passage.claim, difference: difference ?? passage.difference }, countOf(run));
  };
  /** @param {Piece[]} some */
  const tinted = (some) =>
    h(
      "mark",
      {
        class: "passage",
        part: "passage",
        "data-claim": passage.claim,
        "data-step": claim ? sharing(claim) : undefined,
        "data-state": claim ? stateIn(claim, article.id) : undefined,
        "data-selected": claim && selection?.claim === claim.id ? "" : undefined,
        onClick: open,
      },
      some.map(inline),
    );
  const [start, end] = count ? beforeLastWord(pieces) : [pieces, []];
  return h(
    "span",
    { key, class: "run" },
    start.length > 0 && tinted(start),
    // The count keeps to the last word, or it would begin a line on its own.
    end.length > 0 ? h("span", { class: "end" }, tinted(end), passage.tail, count) : [passage.tail, count],
  );
}

/** @param {Piece} piece */
function inline({ text, mark }) {
  if (!mark) return text;
  return h("span", { class: `difference ${mark.group}`, part: "difference", "data-difference": mark.difference }, text);
}

/**
 * @param {Piece[]} pieces
 * @returns {[Piece[], Piece[]]} the pieces up to the last word, and the last word
 */
function beforeLastWord(pieces) {
  const before = pieces.slice(0, -1);
  const { text, mark } = pieces[pieces.length - 1];
  const at = text.search(/\S+\s*$/);
  if (at < 0 || text.length - at > LONGEST_KEPT_WORD) return [pieces, []];
  return [at > 0 ? [...before, { text: text.slice(0, at), mark }] : before, [{ text: text.slice(at), mark }]];
}

/**
 * How many independent texts share a passage; opens the evidence.
 *
 * @param {LocalReading} reading
 * @param {Passage} passage
 * @param {{ column: number, first: boolean }} place `first`: whether Tab reaches it
 */
export function countNode({ lookup, translator, selection, select }, passage, { column, first }) {
  const { t } = translator;
  const claim = lookup.claim(passage.claim);
  const counts = claim && t(isUnsure(claim) ? "read.unsureCount" : "count", { ...claim.independent });
  const label =
    claim && counts ? t("openEvidence", { count: counts, shared: sureLine(claim, translator) }) : t("openDifference");
  const selected =
    selection !== null && selection.claim === passage.claim && (claim || selection.difference === passage.difference);
  return h(
    "button",
    {
      key: passage.segments[0].start,
      type: "button",
      class: counts ? "count" : "count sign",
      part: "count",
      "aria-label": label,
      "aria-expanded": selected ? "true" : "false",
      "data-claim": passage.claim,
      "data-stop": "",
      "data-column": column,
      tabIndex: first ? 0 : -1,
      onClick: (/** @type {MouseEvent} */ event) =>
        select(
          { claim: passage.claim, difference: passage.difference },
          /** @type {HTMLElement} */ (event.currentTarget),
        ),
    },
    counts ?? "≠",
  );
}

/**
 * Segments are cut at boundaries that a reader does not see; one mark is one piece.
 *
 * @param {Segment[]} segments
 * @param {(segment: Segment) => Mark | null} markOf
 */
function mergeByMark(segments, markOf) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const segment of segments) {
    const mark = markOf(segment);
    const open = pieces[pieces.length - 1];
    if (open && isSameMark(open.mark, mark)) open.text += segment.text;
    else pieces.push({ text: segment.text, mark });
  }
  return pieces;
}

/** The count of a run, also where the run that was clicked carries none. @param {Element} run */
function countOf(run) {
  const claim = run.getAttribute("data-claim");
  const own = run.closest(".run")?.querySelector(".count");
  const any = Array.from(run.closest("[data-text]")?.querySelectorAll(".count") ?? []).find(
    (count) => count.getAttribute("data-claim") === claim,
  );
  return /** @type {HTMLElement | null} */ (own ?? any ?? null);
}

/** Whether a click ends a selection of text, which then is what the reader wants. */
export function hasSelectedText() {
  return document.getSelection()?.type === "Range";
}
