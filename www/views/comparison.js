import { h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { firstInUse } from "../columns.js";
import { isUnsure, lookup as createLookup } from "../lookup.js";
import { suppliedIds } from "../outlet-order.js";
import { reveal } from "../reveal.js";
import { makeStop } from "../roving.js";
import { AfterPaint } from "./after-paint.js";
import { Controls } from "./controls.js";
import { EvidencePanel } from "./evidence-panel.js";
import { VIEW_OF } from "./index.js";
import { Legend } from "./legend.js";
import { ExportMenu } from "./export-menu.js";
import { LinkNote } from "./link-note.js";
import { MethodNote } from "./method-note.js";
import { Minimap } from "./minimap.js";
import { NamesNote } from "./names-note.js";
import { QualityNote } from "./quality-note.js";
import { ReadingProvider, useReading, useSelection } from "./reading.js";
import { SharedLine } from "./shared-line.js";
import { TakenBack } from "./taken-back.js";
import { Toolbar } from "./toolbar.js";
import { usePermalink } from "./use-permalink.js";

/** @import { Comparison as ComparisonData } from "../../pkg/wasm/source_compare.js" */
/** @import { Settings } from "../settings.js" */
/** @import { Translator } from "../translator.js" */
/** @import { DisputeHandler, Publish, Reading, Selection } from "./reading.js" */

/**
 * A finished comparison.
 *
 * @param {{
 *   comparison: ComparisonData, story: unknown, translator: Translator, settings: Settings,
 *   change: (some: Partial<Settings>) => void, onSelect: (chosen: Selection | null) => void,
 *   linkName: string | null, onDispute: DisputeHandler | null,
 *   maxExcerpt: number | null, publish: Publish | null,
 * }} props
 */
export function Comparison(props) {
  const { comparison, story, translator, settings, change, onSelect, linkName, onDispute, maxExcerpt, publish } = props;
  // With names, an order that the page chose would tell whose text it is.
  const order = settings.namesHidden ? "neutral" : settings.order;
  const lookup = useMemo(() => createLookup(comparison, { order, supplied: suppliedIds(story) }), [comparison, order]);
  const [selection, setSelection] = useState(/** @type {Selection | null} */ (null));
  /** What the page was told last. */
  const told = useRef(/** @type {Selection | null} */ (null));
  const opener = useRef(/** @type {HTMLElement | null} */ (null));
  const content = useRef(/** @type {HTMLElement | null} */ (null));
  /** Whether the passage is to take the focus where Read shows it next. */
  const goesToPassage = useRef(false);
  /** Whether what was chosen elsewhere, or came with a link, is to be shown where it stands in the view. */
  const goesToPlace = useRef(false);
  const shown = useRef(comparison);
  const isShown = useRef(false);
  const { view } = settings;
  // The same nodes each time: what in them depends on the choice or the settings draws itself anew, nothing else.
  const viewNode = useMemo(() => h(VIEW_OF[view], null), [view]);
  const above = useMemo(() => [QualityNote, TakenBack, Toolbar, NamesNote, Minimap].map((piece) => h(piece, null)), []);
  const beside = useMemo(() => [Controls, Legend, ExportMenu].map((piece) => h(piece, null)), []);
  const below = useMemo(() => [h(Announcement, null), h(AfterPaint, null, h(MethodNote, null))], []);

  /** @param {Selection | null} chosen */
  const choose = (chosen) => {
    if (chosen === null && told.current === null) return;
    told.current = chosen;
    setSelection(chosen);
    onSelect(chosen);
  };

  useEffect(() => {
    isShown.current = true;
  }, []);

  useEffect(() => {
    if (shown.current !== comparison) choose(null);
    shown.current = comparison;
  }, [comparison]);

  useEffect(() => {
    const stop = goesToPlace.current && selection ? chosenStop(content.current, selection.article) : null;
    goesToPlace.current = false;
    if (stop) comeTo(stop);
    else if (selection && opener.current) reveal(opener.current, "nearest");
  }, [selection]);

  const base = (settings.base === null ? undefined : lookup.article(settings.base)) ?? firstInUse(lookup);
  useEffect(() => {
    // The choice is the same in every view: show where it stands in this one.
    const stop = selection && chosenStop(content.current, selection.article);
    const takesFocus = goesToPassage.current && view === "read";
    if (takesFocus) goesToPassage.current = false;
    if (!stop) return;
    if (takesFocus) stop.focus({ preventScroll: true });
    comeTo(stop);
  }, [view, base]);

  /** @param {HTMLElement} stop */
  const comeTo = (stop) => {
    opener.current = stop;
    const around = stop.closest("[data-text]");
    if (around) makeStop(around, stop);
    reveal(stop, "center");
  };

  const link = usePermalink({
    name: linkName,
    lookup,
    settings,
    base: base.id,
    selection,
    change,
    choose: (chosen) => {
      goesToPlace.current = chosen !== null;
      choose(chosen);
    },
  });

  // The same as long as only the choice changes, so that what does not show the choice is not drawn anew.
  const { address, act } = link;
  const latestAddress = useRef(address);
  latestAddress.current = address;
  const reading = useMemo(() => {
    /** @type {Reading} */
    const made = {
      lookup,
      translator,
      settings,
      change: (some) => {
        act();
        change(some);
      },
      base,
      select: (chosen, from) => {
        act();
        opener.current = from;
        choose(chosen);
      },
      show: (chosen, from) => {
        goesToPlace.current = true;
        made.select(chosen, from);
      },
      close: () => {
        act();
        // Another column or order may have taken away what opened it.
        const stop = opener.current?.isConnected ? opener.current : chosenStop(content.current, null);
        choose(null);
        stop?.focus();
      },
      openInRead: (article, to) => {
        goesToPassage.current = to === "passage";
        made.change({ view: "read", base: article, columns: null });
      },
      maxExcerpt,
      publish,
      outletName: (article) =>
        settings.namesHidden
          ? translator.t("names.letter", { letter: lookup.letter(article) })
          : article.outlet.name || translator.t("articleNumber", { id: article.id }),
      address: (chosen) => latestAddress.current(chosen),
      onDispute,
      isShown,
    };
    return made;
  }, [props, lookup, base]);
  /** @param {KeyboardEvent} event */
  const closeOnEscape = (event) => {
    if (event.key !== "Escape" || !selection) return;
    event.stopPropagation();
    reading.close();
  };
  return h(
    ReadingProvider,
    { reading, selection },
    h(
      "div",
      { class: "comparison", "data-view": view, "data-open": selection ? "" : undefined, onKeyDown: closeOnEscape },
      h(LinkNote, { remarks: link.remarks }),
      above,
      h("div", { class: "layout", ref: content }, beside, viewNode, h(EvidencePanel, null)),
      below,
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
  const stops = Array.from(content?.querySelectorAll(':is([data-stop], [data-claim])[aria-expanded="true"]') ?? []);
  return (
    stops.find((stop) => article && stop.getAttribute("data-article") === article) ??
    stops.find((stop) => !stop.closest(".headline")) ??
    stops[0] ??
    null
  );
}

/** Says what the panel now shows, for those who do not see it change. */
function Announcement() {
  const { lookup, translator } = useReading();
  const selection = useSelection();
  const claim = lookup.claim(selection?.claim ?? null);
  return h(
    "p",
    { class: "announcement", role: "status", "aria-live": "polite" },
    selection && [
      translator.t("evidence"),
      ": ",
      claim ? h(SharedLine, { claim }) : translator.t("whatDiffers"),
      claim && isUnsure(claim) && ` (${translator.t("confidence.low")})`,
    ],
  );
}
