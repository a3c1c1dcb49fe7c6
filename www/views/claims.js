import { Fragment, h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ORDERS, orderedClaims } from "../claim-order.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { Below } from "./after-paint.js";
import { Check } from "./check.js";
import { ClaimRows } from "./claim-rows.js";
import { ColumnWindow } from "./column-window.js";
import { useLabelFilter } from "./label-filter.js";
import { useReading, useSelection } from "./reading.js";
import { WireLink } from "./wire-link.js";

/** @import { Claim, ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { ClaimOrder } from "../claim-order.js" */

/** Cells drawn at once: a browser makes this many without a pause that a reader feels. */
const CELLS_AT_ONCE = 150;
/** Fewer rows would leave the table's window half empty, more would fill several screens. */
const FEWEST_ROWS = 3;
const MOST_ROWS = 20;
/** A slice that is out of sight is not laid out, so two small ones come sooner than one of their size. */
const SLICES_AT_FIRST = 2;

/** As many outlets of one text as the head of its column names. */
const MOST_NAMED = 3;

/** As many texts as a page has room for; of more, the table is printed as a list. */
const MOST_PRINTED = 6;

/** What the order is by the column that it goes by. */
const ARIA_SORT = /** @type {const} */ ({
  story: "none",
  most: "descending",
  fewest: "ascending",
  agrees: "other",
  differs: "other",
  place: "other",
});

/** Every claim with what each independent text does with it. */
export function Claims() {
  const { lookup, translator, settings, change } = useReading();
  const selection = useSelection();
  const { claimOrder: order, onlyMissing } = settings;
  const { t } = translator;
  const { texts, comparison } = lookup;
  const table = useRef(/** @type {HTMLElement | null} */ (null));
  const side = useLabelFilter();
  const claims = useMemo(
    () => orderedClaims(lookup, order).filter((claim) => (claim.omission || !onlyMissing) && side.keeps(claim)),
    [lookup, order, onlyMissing, side.name],
  );
  const heads = useMemo(() => texts.map((text) => h(TextHead, { key: text[0].id, text })), [texts]);
  const slices = useMemo(() => slicesOf(claims, rowsAtOnce(texts.length)), [claims]);
  const chosen = slices.findIndex((slice) => slice.some(({ id }) => id === selection?.claim));
  const [drawn, showAll] = useSlices(slices);
  const shown = slices.slice(0, Math.max(drawn, chosen + 1));
  const count = shown.reduce((total, slice) => total + slice.length, 0);
  return h(
    "div",
    { class: "claims", "data-many": texts.length > MOST_PRINTED ? "" : undefined },
    h(
      "div",
      { class: "arrangement" },
      h(OrderPicker, { order, onOrder: (claimOrder) => change({ claimOrder }) }),
      comparison.claims.some(({ omission }) => omission) &&
        h(Check, { checked: onlyMissing, onCheck: (checked) => change({ onlyMissing: checked }) }, t("onlyMissing")),
      side.picker,
      h("span", { class: "weight", role: "status" }, t("claimsShown", { shown: count, count: claims.length })),
    ),
    h(ColumnWindow, { table, count: texts.length }),
    // It scrolls on its own, so the keyboard has to reach it.
    h(
      "div",
      { class: "matrix", part: "matrix", role: "region", tabIndex: 0, "aria-labelledby": "claims-title", ref: table },
      // The roles are said aloud because styles that make cards of the rows can take them away.
      h(
        "table",
        {
          role: "table",
          // Set by script, as a strict policy refuses it in markup.
          style: { "--_columns": texts.length },
          "data-text": "",
          onKeyDown: moveAmongStops,
          onFocusIn: keepStop,
        },
        h("caption", { id: "claims-title" }, t("claimsByOutlet")),
        h(
          "thead",
          { role: "rowgroup" },
          h(
            "tr",
            { role: "row" },
            h("th", { role: "columnheader", scope: "col", "aria-sort": ARIA_SORT[order] }, t("claim")),
            heads,
          ),
        ),
        shown.map((slice, index) =>
          h(
            index === 0 ? Fragment : Below,
            { key: `${order} ${onlyMissing} ${side.name} ${index}` },
            h(ClaimRows, { claims: slice, first: index === 0, noteOn: side.noteOn }),
          ),
        ),
      ),
    ),
    shown.length < slices.length &&
      h("button", { type: "button", class: "more", onClick: showAll }, t("showAll", { count: claims.length })),
  );
}

/** @param {{ order: ClaimOrder, onOrder: (order: ClaimOrder) => void }} props */
function OrderPicker({ order, onOrder }) {
  const { t } = useReading().translator;
  return h(
    "label",
    { class: "picker" },
    h("span", { class: "label" }, t("order")),
    h(
      "select",
      {
        value: order,
        onChange: (/** @type {Event} */ event) =>
          onOrder(/** @type {ClaimOrder} */ (/** @type {HTMLSelectElement} */ (event.currentTarget).value)),
      },
      ORDERS.map((name) => h("option", { key: name, value: name }, t(`order.${name}`))),
    ),
  );
}

/** Copies are counted as one text, so they stand in one column. @param {{ text: ComparedArticle[] }} props */
function TextHead({ text }) {
  const { translator, outletName } = useReading();
  const { t, list } = translator;
  const rest = text.length - MOST_NAMED;
  const outlets = list((rest > 0 ? text.slice(0, 1) : text).map(outletName));
  const words =
    rest > 0
      ? t("claims.sameText", { outlet: outlets, count: text.length - 1 })
      : text.length > 1
        ? t("sameText", { outlets })
        : outlets;
  return h("th", { role: "columnheader", scope: "col", dir: "auto" }, h("span", null, words), h(WireLink, { text }));
}

/** @param {number} columns */
function rowsAtOnce(columns) {
  return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(CELLS_AT_ONCE / columns)));
}

/**
 * @param {Claim[]} claims
 * @param {number} rows in each slice
 */
function slicesOf(claims, rows) {
  return Array.from({ length: Math.ceil(claims.length / rows) }, (_, index) =>
    claims.slice(index * rows, (index + 1) * rows),
  );
}

/**
 * How many slices to draw: two, and once all are wanted, one more each frame, so that a long table never
 * blocks the page. What is printed is whole.
 *
 * @param {unknown[]} slices
 * @returns {[number, () => void]}
 */
function useSlices(slices) {
  const [state, setState] = useState({ slices, drawn: SLICES_AT_FIRST, all: false });
  // Another order starts anew, before any row of it is drawn.
  const { drawn, all } = state.slices === slices ? state : { drawn: SLICES_AT_FIRST, all: false };
  useEffect(() => {
    if (!all || drawn >= slices.length) return;
    const frame = requestAnimationFrame(() => setState({ slices, drawn: drawn + 1, all }));
    return () => cancelAnimationFrame(frame);
  }, [all, drawn, slices]);
  useEffect(() => {
    const drawWhole = () => setState({ slices, drawn: slices.length, all: true });
    addEventListener("beforeprint", drawWhole);
    return () => removeEventListener("beforeprint", drawWhole);
  }, [slices]);
  return [drawn, () => setState({ slices, drawn, all: true })];
}
