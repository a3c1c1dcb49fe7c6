import { h } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { columnsFor, nextColumn } from "../columns.js";
import { wireOf } from "../wire.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { AlignedRows, useStretches } from "./aligned-rows.js";
import { ColumnHead } from "./column-head.js";
import { Connectors } from "./connectors.js";
import { useReading } from "./reading.js";
import { Wire } from "./wire.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/** Two to four articles with a row for each claim. */
export function SideBySide() {
  const { lookup, translator, settings, change, base, outletName } = useReading();
  const { t } = translator;
  const table = useRef(/** @type {HTMLElement | null} */ (null));
  const columns = columnsFor(lookup, base, settings.columns);
  /** The column to take the focus, where what had it goes away. */
  const goesTo = useRef(/** @type {number | null} */ (null));
  /** @param {ComparedArticle[]} articles @param {number | null} [focus] */
  const onColumns = (articles, focus = null) => {
    goesTo.current = focus;
    change({ columns: articles.map(({ id }) => id) });
  };
  useLayoutEffect(() => {
    if (goesTo.current === null) return;
    const pickers = table.current?.querySelectorAll("[role=columnheader] select") ?? [];
    /** @type {HTMLElement | undefined} */ (pickers[Math.min(goesTo.current, pickers.length - 1)])?.focus();
    goesTo.current = null;
  }, [columns.length]);
  const next = nextColumn(lookup, columns);
  const add = () => {
    const added = [...columns, next].flatMap((article) => article ?? []);
    onColumns(added, nextColumn(lookup, added) ? null : columns.length);
  };
  const { stretches, choiceOf } = useStretches(columns);
  const wire = wireOf(lookup, columns);
  const [isInRows, setInRows] = useState(false);
  const showsWire = wire !== null && !isInRows;
  return h(
    "div",
    { class: "side-by-side", "data-columns": columns.length },
    wire && h(Modes, { isInRows, setInRows }),
    h(SharedFirst, { stretches: settings.differencesOnly && !showsWire ? stretches : null }),
    h(
      "div",
      { class: "aligned" },
      h(
        "div",
        {
          role: "table",
          "aria-label": t("view.side-by-side"),
          "data-text": "",
          ref: table,
          onKeyDown: moveAmongStops,
          onFocusIn: keepStop,
        },
        h(
          "div",
          { role: "rowgroup", class: "bar", part: "bar" },
          h(
            "div",
            { role: "row", class: "row" },
            columns.map((article, index) => h(ColumnHead, { key: index, columns, article, index, onColumns })),
          ),
        ),
        h(
          "div",
          { role: "rowgroup" },
          showsWire
            ? h(Wire, { wire, columns, onColumns: (ids) => change({ columns: ids }) })
            : h(AlignedRows, { stretches, columns, choiceOf }),
        ),
      ),
      !showsWire && h(Connectors, { table }),
    ),
    next &&
      h(
        "button",
        { type: "button", class: "more add-column", onClick: add },
        t("addColumn"),
        h("span", { class: "outlets" }, " ", outletName(next)),
      ),
  );
}

/**
 * Copies can be read in rows as other texts can; what was made of them is seen sooner by what departs.
 *
 * @param {{ isInRows: boolean, setInRows: (isInRows: boolean) => void }} props
 */
function Modes({ isInRows, setInRows }) {
  const { t } = useReading().translator;
  /** @param {boolean} inRows @param {string} words */
  const button = (inRows, words) =>
    h(
      "button",
      { type: "button", "aria-pressed": isInRows === inRows ? "true" : "false", onClick: () => setInRows(inRows) },
      words,
    );
  return h(
    "div",
    { role: "group", class: "modes", "aria-label": t("wire.mode") },
    button(false, t("wire.changes")),
    button(true, t("wire.rows")),
  );
}

/**
 * How much the columns share comes before what differs: folded, agreement would be out of sight.
 *
 * @param {{ stretches: import("../row-folds.js").Stretch[] | null }} props
 */
function SharedFirst({ stretches }) {
  const { t } = useReading().translator;
  // Always there: a region that comes together with its words is not always read out.
  if (!stretches) return h("p", { role: "status" });
  const shared = stretches.filter(({ isShared }) => isShared);
  const count = shared.reduce((sum, { rows }) => sum + rows.length, 0);
  const same = shared.reduce((sum, stretch) => sum + stretch.same, 0);
  return h(
    "p",
    { class: "shared-first", role: "status" },
    count > 0 ? t("columns.folded", { count, same, alike: count - same }) : t("columns.nothingFolded"),
  );
}
