import { h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { lookup as createLookup } from "../lookup.js";
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
/** @import { Selection } from "./reading.js" */

/** @typedef {"read" | "side-by-side"} ViewName */

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
  const [allMarks, setAllMarks] = useState(false);
  const [selection, setSelection] = useState(/** @type {Selection | null} */ (null));
  const [chosenColumns, setColumns] = useState(/** @type {ComparedArticle[] | null} */ (null));
  const opener = useRef(/** @type {HTMLElement | null} */ (null));

  useEffect(() => {
    setSelection(null);
    setColumns(null);
  }, [comparison]);

  useEffect(() => {
    // Opening as a sheet, the panel may cover the very passage it is about; the style leaves room for it.
    if (selection) opener.current?.scrollIntoView({ block: "nearest" });
  }, [selection]);

  const baseArticle = (base === null ? undefined : lookup.article(base)) ?? firstInUse(comparison.articles);
  const columns = chosenColumns ?? columnsFor(baseArticle, comparison.articles);
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
    setSelection(null);
    opener.current?.focus();
  };
  /** @param {string} id */
  const readBase = (id) => {
    setSelection(null);
    setColumns(null);
    onBase(id);
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
        { class: "layout" },
        h(Legend, null),
        view === "side-by-side"
          ? h(SideBySide, {
              columns,
              onColumns: setColumns,
              onRead: (id) => {
                readBase(id);
                onView("read");
              },
            })
          : h(Read, { base: baseArticle, onBase: readBase }),
        h(EvidencePanel, { onClose: close }),
      ),
      h(Announcement, null),
    ),
  );
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
