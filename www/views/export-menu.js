import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { claimsCsv, differencesCsv } from "../export/csv.js";
import { download } from "../export/download.js";
import { exporting } from "../export/exporting.js";
import { comparisonJson } from "../export/json.js";
import { methodNote } from "../export/method-note.js";
import { claimText, differenceText } from "../export/text.js";
import { AfterPaint } from "./after-paint.js";
import { PublishForm } from "./publish-form.js";
import { useReading, useSelection } from "./reading.js";

/** @import { File } from "../export/download.js" */

/** @typedef {{ said: string, text: string | null }} Outcome `text`: what the reader has to copy by hand */

/** What can be taken out of the widget, as text or as a file. Opens in place, so that it needs no layer. */
export function ExportMenu() {
  const reading = useReading();
  const { lookup, translator, settings, publish, maxExcerpt } = reading;
  const selection = useSelection();
  const { t } = translator;
  const [outcome, setOutcome] = useState(/** @type {Outcome | null} */ (null));
  const menu = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  const taken = () => exporting(reading);
  const note = () => methodNote(reading);

  useEffect(() => setOutcome(null), [selection, lookup]);

  const copy = async () => {
    const text = selectionText(reading, selection);
    if (text === null) return;
    try {
      // There is no clipboard on a page that did not come over a secure connection.
      await navigator.clipboard.writeText(text);
      setOutcome({ said: t("export.copied"), text: null });
    } catch {
      setOutcome({ said: t("export.selectAndCopy"), text });
    }
  };
  /** @param {() => File} make */
  const save = (make) => {
    const file = make();
    download(/** @type {HTMLElement} */ (menu.current).ownerDocument, file);
    setOutcome({ said: t("export.saved", { file: file.name }), text: null });
  };
  /** @param {() => string} text @param {string} name */
  const saveCsv = (text, name) => save(() => ({ name: `source-compare-${name}.csv`, type: "text/csv", text: text() }));
  /** @param {import("../../pkg/wasm/source_compare.js").Comparison} comparison @param {string} name */
  const saveJson = (comparison, name) =>
    save(() => ({ name: `${name}.json`, type: "application/json", text: comparisonJson(comparison) }));
  // Where excerpts are limited, the whole texts of others are not for saving either.
  const canSaveWhole = maxExcerpt === null || lookup.comparison.published !== null;
  /** @param {KeyboardEvent} event */
  const closeOnEscape = (event) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  /** @param {string} label @param {() => void} onClick */
  const action = (label, onClick) => h("li", null, h("button", { type: "button", onClick }, label));
  return h(
    "details",
    { class: "export", part: "export", ref: menu, onKeyDown: closeOnEscape },
    h("summary", null, t("export")),
    h(
      "div",
      { class: "export-choices" },
      h(
        "ul",
        null,
        selection && action(t(lookup.claim(selection.claim) ? "export.claim" : "export.difference"), copy),
        action(t("export.claimsCsv"), () => saveCsv(() => claimsCsv(taken(), note()), "claims")),
        action(t("export.differencesCsv"), () => saveCsv(() => differencesCsv(taken(), note()), "differences")),
        canSaveWhole && action(t("export.json"), () => saveJson(lookup.whole, "source-compare")),
        action(t("export.print"), () => menu.current?.ownerDocument.defaultView?.print()),
      ),
      publish &&
        h(
          AfterPaint,
          null,
          h(PublishForm, {
            publish,
            onBegun: () => setOutcome({ said: t("export.working"), text: null }),
            onPublished: (comparison) => saveJson(comparison, "source-compare-publishable"),
            onFailed: () => setOutcome({ said: t("export.failed"), text: null }),
          }),
        ),
      settings.namesHidden && canSaveWhole && h("p", { class: "intro" }, t("export.namesInFiles")),
      h("p", { class: "outcome", role: "status" }, outcome?.said),
      outcome?.text && h(ToCopy, { text: outcome.text }),
    ),
  );
}

/**
 * The chosen claim or difference as text.
 *
 * @param {import("./reading.js").Reading} reading
 * @param {import("./reading.js").Selection | null} selection
 */
function selectionText(reading, selection) {
  const { lookup } = reading;
  const claim = lookup.claim(selection?.claim ?? null);
  const difference = lookup.difference(selection?.difference ?? null);
  if (claim) return claimText(exporting(reading), claim);
  return difference ? differenceText(exporting(reading), difference) : null;
}

/** Text for the reader to copy where the page may not. @param {{ text: string }} props */
function ToCopy({ text }) {
  const { t } = useReading().translator;
  const area = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return h("textarea", { ref: area, readOnly: true, rows: 8, "aria-label": t("export.selectAndCopy"), value: text });
}
