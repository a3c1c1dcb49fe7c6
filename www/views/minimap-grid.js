import { h } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { headWords } from "../claim-cells.js";
import { columnsFor } from "../columns.js";
import { stateOfText } from "../coverage.js";
import { cellAt, cellPaths, gridIn, placeOf } from "../minimap-cells.js";
import { useAfterPaint } from "./after-paint.js";
import { useClaimsInView } from "./claims-in-view.js";
import { useOutletNames } from "./outlet-names.js";
import { useReading, useSelection } from "./reading.js";
import { countLine } from "./shared-line.js";
import { SIGNS, stateName } from "./state-label.js";

/** @import { Claim } from "../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../lookup.js" */
/** @import { Grid, Place, Shape } from "../minimap-cells.js" */

/** @typedef {{ row: number, column: number }} Cell */

/** Where there is room for a name beside each row. */
const MOST_NAMES = 6;
const WIDTH_WITH_NAMES = 800;
const WIDTH_OF_NAMES = 170;
/** How far Page Up and Page Down go. */
const PAGE = 10;
/** As much of a claim as a line holds. */
const LONGEST_WORDS = 90;

const SHAPES = /** @type {const} @satisfies {readonly Shape[]} */ (["reported", "only", "differs", "unseen"]);

/**
 * One tab stop: the arrow keys move a current cell, which assistive technology is told in words, and Enter chooses
 * it. Only that cell is an element of its own; the rest is drawn.
 *
 * @param {{
 *   map: import("preact").RefObject<HTMLElement | null>, width: number, isRightToLeft: boolean,
 *   onReadout: (words: string) => void,
 * }} props
 */
export function MinimapGrid({ map, width, isRightToLeft, onReadout }) {
  const reading = useReading();
  const { lookup, translator, show } = reading;
  const selection = useSelection();
  const { t } = translator;
  const { texts, comparison } = lookup;
  const namesOf = useOutletNames();
  const hasNames = texts.length <= MOST_NAMES && width >= WIDTH_WITH_NAMES;
  const grid = useMemo(
    () => gridIn(lookup, hasNames ? width - WIDTH_OF_NAMES : width, { isRightToLeft, hasNames }),
    [lookup, width, isRightToLeft],
  );
  const cells = useMemo(() => h(Cells, { lookup, grid }), [lookup, grid]);
  const [current, setCurrent] = useState(/** @type {Cell} */ ({ row: 0, column: 0 }));
  const [pointed, setPointed] = useState(/** @type {Cell | null} */ (null));
  const [hasFocus, setHasFocus] = useState(false);
  const chosen = comparison.claims.findIndex(({ id }) => id === selection?.claim);
  const scroller = useRef(/** @type {HTMLElement | null} */ (null));
  const inView = useClaimsInView(map);
  const rowsRead = useRowsRead();

  /** @param {Cell} cell */
  const words = ({ row, column }) => {
    const claim = comparison.claims[column];
    const state = stateOfText(claim, texts[row]);
    const said = lookup.text(headWords(claim));
    return {
      outlets: namesOf(texts[row]),
      state: t(stateName(state, claim)),
      sign: SIGNS[state],
      shared: countLine(claim, translator),
      words: said.length > LONGEST_WORDS ? `${said.slice(0, LONGEST_WORDS).trimEnd()}…` : said,
    };
  };
  const told = pointed ?? (hasFocus ? current : null);
  const readout = told ? t("minimap.readout", words(told)) : "";
  useEffect(() => onReadout(readout), [readout]);

  useEffect(() => {
    if (chosen >= 0) setCurrent(({ row }) => ({ row: rowOf(selection?.article) ?? row, column: chosen }));
  }, [chosen, selection]);
  const firstInView = comparison.claims.findIndex(({ id }) => inView.has(id));
  useEffect(() => keepInSight(scroller.current, placeOf(grid, current.row, current.column)), [grid, current]);
  useEffect(() => {
    if (firstInView >= 0) keepInSight(scroller.current, { ...placeOf(grid, 0, firstInView), y: null });
  }, [grid, firstInView]);

  /** @param {string | null | undefined} article */
  const rowOf = (article) => {
    const row = texts.findIndex((text) => text.some(({ id }) => id === article));
    return row < 0 ? undefined : row;
  };
  /** @param {Cell} cell @param {HTMLElement} from */
  const choose = (cell, from) => {
    const claim = comparison.claims[cell.column];
    setCurrent(cell);
    show({ claim: claim.id, difference: null, article: articleIn(claim, cell.row) }, from);
  };
  /** The copy that has the claim, where others of the text do not. @param {Claim} claim @param {number} row */
  const articleIn = ({ members }, row) =>
    (texts[row].find(({ id }) => members.some(({ article }) => article === id)) ?? texts[row][0]).id;
  /** @param {MouseEvent} event */
  const cellUnder = (event) => {
    const { left, top } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    return cellAt(grid, event.clientX - left, event.clientY - top);
  };
  /** @param {KeyboardEvent} event */
  const onKeyDown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = /** @type {HTMLElement} */ (event.currentTarget);
    const next = cellAfter(event.key, current, grid);
    if (next) setCurrent(next);
    else if (event.key === "Enter" || event.key === " ") choose(current, from);
    else return;
    event.preventDefault();
  };
  const place = placeOf(grid, current.row, current.column);
  return h(
    "div",
    { class: "minimap-body" },
    hasNames &&
      h(
        "ol",
        { class: "minimap-names", "aria-hidden": "true" },
        texts.map((text, row) =>
          h("li", { key: text[0].id, "data-read": rowsRead.has(row) ? "" : undefined }, namesOf(text)),
        ),
      ),
    h(
      "div",
      { class: "minimap-window", ref: scroller },
      h(
        "div",
        {
          class: "minimap-grid",
          role: "grid",
          tabIndex: 0,
          "aria-label": t("minimap.label", { count: texts.length, claims: comparison.claims.length }),
          "aria-describedby": "minimap-hint",
          "aria-rowcount": grid.rows,
          "aria-colcount": grid.columns,
          "aria-activedescendant": `minimap-${current.row}-${current.column}`,
          onKeyDown,
          onFocus: () => setHasFocus(true),
          onBlur: () => setHasFocus(false),
          onPointerMove: (/** @type {PointerEvent} */ event) => setPointed(cellUnder(event)),
          onPointerLeave: () => setPointed(null),
          onClick: (/** @type {MouseEvent} */ event) =>
            choose(cellUnder(event), /** @type {HTMLElement} */ (event.currentTarget)),
        },
        h(RowsRead, { grid, rowsRead }),
        cells,
        h(Marks, { grid, inView, chosen, pointed, current: hasFocus ? place : null }),
        h(
          "div",
          { role: "row", "aria-rowindex": current.row + 1 },
          h("div", {
            key: `${current.row} ${current.column}`,
            id: `minimap-${current.row}-${current.column}`,
            role: "gridcell",
            "aria-colindex": current.column + 1,
            "aria-selected": chosen === current.column ? "true" : "false",
            "aria-label": t("minimap.cell", words(current)),
          }),
        ),
      ),
    ),
    h("p", { id: "minimap-hint", class: "announcement" }, t("minimap.hint")),
  );
}

/** Not of the reading, or each choice would draw it anew. @param {{ lookup: Lookup, grid: Grid }} props */
function Cells({ lookup, grid }) {
  // Its place is kept meanwhile.
  const isPainted = useAfterPaint(false);
  const paths = isPainted ? cellPaths(lookup, grid) : null;
  return h(
    "svg",
    { class: "minimap-cells", width: grid.width, height: grid.height, "aria-hidden": "true" },
    SHAPES.map((shape) => h("path", { key: shape, class: shape, d: paths?.[shape] })),
  );
}

/** @param {{ grid: Grid, rowsRead: ReadonlySet<number> }} props */
function RowsRead({ grid, rowsRead }) {
  return h(
    "svg",
    { class: "minimap-marks", width: grid.width, height: grid.height, "aria-hidden": "true" },
    [...rowsRead].map((row) => {
      const { y, height } = placeOf(grid, row, 0);
      return h("rect", { key: row, class: "read-row", x: 0, y, width: grid.width, height });
    }),
  );
}

/**
 * Where the reader is, what is chosen and what is pointed at.
 *
 * @param {{
 *   grid: Grid, inView: ReadonlySet<string>, chosen: number, pointed: Cell | null, current: Place | null,
 * }} props
 */
function Marks({ grid, inView, chosen, pointed, current }) {
  const { claims } = useReading().lookup.comparison;
  const columns = claims.flatMap(({ id }, column) => (inView.has(id) ? [placeOf(grid, 0, column)] : []));
  const hovered = pointed && placeOf(grid, pointed.row, pointed.column);
  const selected = chosen < 0 ? null : placeOf(grid, 0, chosen);
  return h(
    "svg",
    { class: "minimap-marks", width: grid.width, height: grid.height, "aria-hidden": "true" },
    h("path", {
      class: "in-view",
      d: columns.map(({ x, width }) => `M${x} 0h${width}M${x} ${grid.height}h${width}`).join(""),
    }),
    hovered && h("rect", { class: "pointed", ...hovered }),
    selected && h("rect", { class: "chosen", x: selected.x, y: 0, width: selected.width, height: grid.height }),
    current && h("rect", { class: "current", ...current }),
  );
}

/** The rows of the texts that the view shows whole. */
function useRowsRead() {
  const { lookup, settings, base } = useReading();
  const shown =
    settings.view === "read"
      ? [base]
      : settings.view === "side-by-side"
        ? columnsFor(lookup, base, settings.columns)
        : [];
  return new Set(lookup.texts.flatMap((text, row) => (text.some((article) => shown.includes(article)) ? [row] : [])));
}

/**
 * @param {string} key
 * @param {Cell} cell
 * @param {Grid} grid
 * @returns {Cell | null}
 */
function cellAfter(key, { row, column }, { rows, columns, isRightToLeft }) {
  const forward = isRightToLeft ? -1 : 1;
  /** @param {number} down @param {number} along */
  const by = (down, along) => ({
    row: Math.max(0, Math.min(rows - 1, row + down)),
    column: Math.max(0, Math.min(columns - 1, column + along)),
  });
  if (key === "ArrowUp") return by(-1, 0);
  if (key === "ArrowDown") return by(1, 0);
  if (key === "ArrowLeft") return by(0, -forward);
  if (key === "ArrowRight") return by(0, forward);
  if (key === "Home") return by(0, -columns);
  if (key === "End") return by(0, columns);
  if (key === "PageUp") return by(0, -PAGE);
  if (key === "PageDown") return by(0, PAGE);
  return null;
}

/**
 * A long map scrolls within its window, never the page.
 *
 * @param {HTMLElement | null} scroller
 * @param {{ x: number, y: number | null, width: number, height: number }} place
 */
function keepInSight(scroller, { x, y, width, height }) {
  if (!scroller) return;
  const { scrollWidth, clientWidth, clientHeight, scrollTop } = scroller;
  // Where lines run from the right, offsets count down from zero.
  const start =
    getComputedStyle(scroller).direction === "rtl"
      ? scroller.scrollLeft + scrollWidth - clientWidth
      : scroller.scrollLeft;
  if (x < start || x + width > start + clientWidth) scroller.scrollLeft += x - start - clientWidth / 2;
  if (y !== null && (y < scrollTop || y + height > scrollTop + clientHeight)) scroller.scrollTop = y - clientHeight / 2;
}
