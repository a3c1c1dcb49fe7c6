import { h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { lookup as createLookup } from "../lookup.js";
import { makeStop } from "../roving.js";
import { Claims } from "./claims.js";
import { EvidencePanel } from "./evidence-panel.js";
import { Legend } from "./legend.js";
import { QualityNote } from "./quality-note.js";
import { Read } from "./read.js";
import { ReadingProvider, useReading } from "./reading.js";
import { SharedLine } from "./shared-line.js";
import { SideBySide } from "./side-by-side.js";
import { Toolbar } from "./toolbar.js";

/** @import { Comparison as ComparisonData, ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Translator } from "../translator.js" */
/** @import { ClaimOrder } from "../claim-order.js" */
/** @import { ViewName } from "../view-names.js" */
/** @import { Selection } from "./reading.js" */

/** Three texts are what a wide page holds at a comfortable measure. */
const COLUMNS_AT_FIRST = 3;

/**
 * A finished comparison.
 *
 * @param {{
 *   comparison: ComparisonData, translator: Translator, base: string | null, view: ViewName,
 *   onBase: (id: string) => void, onView: (view: ViewName) => void, onSelect: (claim: string | null) => void,
 * }} props
 */
export function Comparison({ comparison, translator, base, view, onBase, onView, onSelect }) {
  const lookup = useMemo(() => createLookup(comparison), [comparison]);
  const { articles } = lookup.comparison;
  const [allMarks, setAllMarks] = useState(false);
  const [selection, setSelection] = useState(/** @type {Selection | null} */ (null));
  const [chosenColumns, setColumns] = useState(/** @type {ComparedArticle[] | null} */ (null));
  const [order, setOrder] = useState(/** @type {ClaimOrder} */ ("story"));
  const opener = useRef(/** @type {HTMLElement | null} */ (null));
  const content = useRef(/** @type {HTMLElement | null} */ (null));
  /** Whether the passage is to take the focus where Read shows it next. */
  const goesToPassage = useRef(false);

  useEffect(() => {
    setSelection(null);
    setColumns(null);
  }, [comparison]);

  useEffect(() => {
    if (selection) reveal(opener.current, "nearest");
  }, [selection]);

  const baseArticle = (base === null ? undefined : lookup.article(base)) ?? firstInUse(articles);
  useEffect(() => {
    // The choice is the same in every view: show where it stands in this one.
    const stop = selection && chosenStop(content.current, selection.article);
    const takesFocus = goesToPassage.current && view === "read";
    if (takesFocus) goesToPassage.current = false;
    if (!stop) return;
    opener.current = stop;
    const around = stop.closest("[data-text]");
    if (around) makeStop(around, stop);
    if (takesFocus) stop.focus({ preventScroll: true });
    reveal(stop, "center");
  }, [view, baseArticle]);

  const columns = chosenColumns ?? columnsFor(baseArticle, articles);
  const reading = {
    lookup,
    translator,
    allMarks,
    selection,
    /** @param {Selection} chosen @param {HTMLElement | null} from */
    select: (chosen, from) => {
      opener.current = from;
      setSelection(chosen);
      onSelect(chosen.claim);
    },
    /** @param {ComparedArticle} article */
    outletName: (article) => article.outlet.name || translator.t("articleNumber", { id: article.id }),
  };
  const close = () => {
    // Another column or order may have taken away what opened it.
    const stop = opener.current?.isConnected ? opener.current : chosenStop(content.current, null);
    setSelection(null);
    onSelect(null);
    stop?.focus();
  };
  /** @param {string} id */
  const readBase = (id) => {
    setColumns(null);
    onBase(id);
  };
  /** @param {string} id */
  const showInRead = (id) => {
    readBase(id);
    onView("read");
  };
  const views = {
    read: () => h(Read, { base: baseArticle, onBase: readBase }),
    "side-by-side": () => h(SideBySide, { columns, onColumns: setColumns, onRead: showInRead }),
    claims: () => h(Claims, { order, onOrder: setOrder }),
  };
  /** @param {KeyboardEvent} event */
  const closeOnEscape = (event) => {
    if (event.key !== "Escape" || !selection) return;
    event.stopPropagation();
    close();
  };
  return h(
    ReadingProvider,
    { value: reading },
    h(
      "div",
      { class: "comparison", "data-view": view, "data-open": selection ? "" : undefined, onKeyDown: closeOnEscape },
      h(QualityNote, null),
      h(Toolbar, { view, onView, allMarks, onAllMarks: setAllMarks }),
      h(
        "div",
        { class: "layout", ref: content },
        h(Legend, { view }),
        views[view](),
        h(EvidencePanel, {
          beingRead: view === "read" ? baseArticle.id : null,
          onRead: (id) => {
            goesToPassage.current = true;
            showInRead(id);
          },
          onClose: close,
        }),
      ),
      h(Announcement, null),
    ),
  );
}

/**
 * What opened the evidence, or would have in this view: in running text, where the claim stands in full
 * rather than in the headline.
 *
 * @param {HTMLElement | null} content
 * @param {string | null | undefined} article whose cell it should be, where there are cells
 * @returns {HTMLElement | null}
 */
function chosenStop(content, article) {
  /** @type {HTMLElement[]} */
  const stops = Array.from(content?.querySelectorAll('[aria-expanded="true"]') ?? []);
  return (
    stops.find((stop) => article && stop.getAttribute("data-article") === article) ??
    stops.find((stop) => !stop.closest(".headline")) ??
    stops[0] ??
    null
  );
}

/**
 * Opening as a sheet, the panel may cover the very passage it is about; the style leaves room for it.
 *
 * @param {HTMLElement | null} stop
 * @param {ScrollLogicalPosition} block
 */
function reveal(stop, block) {
  stop?.scrollIntoView({ block });
  const table = stop?.closest("[role=region]");
  if (table && table.scrollHeight > table.clientHeight) table.scrollIntoView({ block: "nearest" });
}

/** Says what the panel now shows, for those who do not see it change. */
function Announcement() {
  const { lookup, translator, selection } = useReading();
  const claim = lookup.claim(selection?.claim ?? null);
  return h(
    "p",
    { class: "announcement", role: "status", "aria-live": "polite" },
    selection && [translator.t("evidence"), ": ", claim ? h(SharedLine, { claim }) : translator.t("whatDiffers")],
  );
}

/** The first whole text, since a cut one shows little of the story. @param {ComparedArticle[]} articles */
function firstInUse(articles) {
  const inUse = articles.filter((article) => !article.setAside);
  return inUse.find(({ complete }) => complete) ?? inUse[0] ?? articles[0];
}

/**
 * The base and the next texts that are neither copies of a column nor set aside; if there are too few of
 * those, copies too.
 *
 * @param {ComparedArticle} base
 * @param {ComparedArticle[]} articles
 */
function columnsFor(base, articles) {
  const others = articles.filter((article) => article !== base && !article.setAside);
  const seen = new Set([base.independentText]);
  const distinct = others.filter(({ independentText }) => !seen.has(independentText) && seen.add(independentText));
  const columns = [base, ...distinct].slice(0, COLUMNS_AT_FIRST);
  return columns.length > 1 ? columns : [base, ...articles.filter((article) => article !== base)].slice(0, 2);
}
