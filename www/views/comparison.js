import { h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { firstInUse } from "../columns.js";
import { lookup as createLookup } from "../lookup.js";
import { makeStop } from "../roving.js";
import { EvidencePanel } from "./evidence-panel.js";
import { VIEW_OF } from "./index.js";
import { Legend } from "./legend.js";
import { Minimap } from "./minimap.js";
import { QualityNote } from "./quality-note.js";
import { ReadingProvider, useReading } from "./reading.js";
import { SharedLine } from "./shared-line.js";
import { Toolbar } from "./toolbar.js";

/** @import { Comparison as ComparisonData } from "../../pkg/wasm/source_compare.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */
/** @import { Reading, Selection } from "./reading.js" */

/**
 * A finished comparison.
 *
 * @param {{
 *   comparison: ComparisonData, translator: Translator, settings: Settings,
 *   change: (some: Partial<Settings>) => void, onSelect: (claim: string | null) => void,
 * }} props
 */
export function Comparison({ comparison, translator, settings, change, onSelect }) {
  const lookup = useMemo(() => createLookup(comparison), [comparison]);
  const [selection, setSelection] = useState(/** @type {Selection | null} */ (null));
  const opener = useRef(/** @type {HTMLElement | null} */ (null));
  const content = useRef(/** @type {HTMLElement | null} */ (null));
  /** Whether the passage is to take the focus where Read shows it next. */
  const goesToPassage = useRef(false);
  const { view } = settings;
  // The same node each time: what in a view depends on the choice draws itself anew, nothing else.
  const shown = useMemo(() => h(VIEW_OF[view], null), [view]);

  useEffect(() => setSelection(null), [comparison]);

  useEffect(() => {
    if (selection) reveal(opener.current, "nearest");
  }, [selection]);

  const base = (settings.base === null ? undefined : lookup.article(settings.base)) ?? firstInUse(lookup);
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
  }, [view, base]);

  /** @type {Reading} */
  const reading = {
    lookup,
    translator,
    settings,
    change,
    base,
    selection,
    select: (chosen, from) => {
      opener.current = from;
      setSelection(chosen);
      onSelect(chosen.claim);
    },
    close: () => {
      // Another column or order may have taken away what opened it.
      const stop = opener.current?.isConnected ? opener.current : chosenStop(content.current, null);
      setSelection(null);
      onSelect(null);
      stop?.focus();
    },
    openInRead: (article, to) => {
      goesToPassage.current = to === "passage";
      change({ view: "read", base: article, columns: null });
    },
    outletName: (article) => article.outlet.name || translator.t("articleNumber", { id: article.id }),
  };
  /** @param {KeyboardEvent} event */
  const closeOnEscape = (event) => {
    if (event.key !== "Escape" || !selection) return;
    event.stopPropagation();
    reading.close();
  };
  return h(
    ReadingProvider,
    { value: reading },
    h(
      "div",
      { class: "comparison", "data-view": view, "data-open": selection ? "" : undefined, onKeyDown: closeOnEscape },
      h(QualityNote, null),
      h(Toolbar, null),
      h(Minimap, null),
      h("div", { class: "layout", ref: content }, h(Legend, null), shown, h(EvidencePanel, null)),
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
