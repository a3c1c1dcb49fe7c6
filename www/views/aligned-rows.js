import { Fragment, h } from "preact";
import { useMemo, useState } from "preact/hooks";
import { stateIn } from "../lookup.js";
import { stretchesOf } from "../row-folds.js";
import { differencesBetween } from "../row-differences.js";
import { alignedRows } from "../rows.js";
import { Below } from "./after-paint.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading, useSelection } from "./reading.js";
import { SIGNS } from "./state-label.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { MarkChoice } from "../marks.js" */
/** @import { Passage } from "../passages.js" */
/** @import { Row } from "../rows.js" */
/** @import { Stretch } from "../row-folds.js" */

/** So many rows fill a window, and are drawn without a pause that a reader feels. */
const ROWS_AT_ONCE = 20;

/** @typedef {{ columns: ComparedArticle[], firstStop: Passage | undefined, choiceOf: (row: Row) => MarkChoice }} Drawing What all rows need */

/**
 * The rows of the columns, in stretches where what is shared is folded.
 *
 * @param {ComparedArticle[]} columns
 * @returns {{ stretches: Stretch[], choiceOf: (row: Row) => MarkChoice }}
 */
export function useStretches(columns) {
  const { lookup, settings } = useReading();
  const rows = useMemo(() => alignedRows(columns), columns);
  const choiceOf = useMemo(() => {
    const choices = new Map(
      rows.map((row) => [row, { ...settings, between: differencesBetween(lookup, row, columns) }]),
    );
    return (/** @type {Row} */ row) => choices.get(row) ?? settings;
  }, [lookup, rows, settings]);
  const stretches = useMemo(
    () =>
      settings.differencesOnly ? stretchesOf(lookup, rows, columns, choiceOf) : [{ isShared: false, rows, same: 0 }],
    [lookup, rows, choiceOf],
  );
  return { stretches, choiceOf };
}

/** @param {{ stretches: Stretch[], columns: ComparedArticle[], choiceOf: (row: Row) => MarkChoice }} props */
export function AlignedRows({ stretches, columns, choiceOf }) {
  const open = stretches.filter(({ isShared }) => !isShared);
  const firstStop = firstIn(open.length > 0 ? open : stretches);
  const drawing = { columns, firstStop, choiceOf };
  return stretches.map((stretch, index) => {
    const before = stretches[index - 1]?.rows.at(-1);
    const key = stretch.rows[0]?.lead.passages[0].segments[0].start ?? index;
    return h(stretch.isShared ? FoldedRows : Rows, {
      key: `${stretch.isShared} ${index} ${key}`,
      stretch,
      before,
      drawing,
    });
  });
}

/** @param {Stretch[]} stretches */
function firstIn(stretches) {
  return stretches
    .flatMap(({ rows }) => rows.flatMap((row) => row.cells.flat(2)))
    .flatMap((unit) => unit.passages)
    .find((passage) => passage.last);
}

/**
 * What all columns share, folded to a line that says how much it is. Not drawn while it is folded: the arrow keys
 * would lead into what cannot be seen.
 *
 * @param {{ stretch: Stretch, before: Row | undefined, drawing: Drawing }} props
 */
function FoldedRows({ stretch, before, drawing }) {
  const { translator } = useReading();
  const selection = useSelection();
  const [isOpen, setOpen] = useState(false);
  const { rows, same } = stretch;
  const holdsChoice = rows.some(({ claim }) => claim !== null && claim === selection?.claim);
  const isShown = isOpen || holdsChoice;
  return [
    h(
      "div",
      { key: "fold", role: "row", class: "row fold-row" },
      h(
        "div",
        { role: "cell", "aria-colspan": drawing.columns.length },
        h(
          "button",
          {
            type: "button",
            class: "fold",
            "aria-expanded": isShown ? "true" : "false",
            onClick: () => setOpen(!isShown),
          },
          translator.t("columns.fold", { count: rows.length, same, alike: rows.length - same }),
        ),
      ),
    ),
    isShown && h(Rows, { key: "rows", stretch, before, drawing }),
  ];
}

/** @param {{ stretch: Stretch, before: Row | undefined, drawing: Drawing }} props */
function Rows({ stretch, before, drawing }) {
  const { rows } = stretch;
  const drawn = rows.map((row, index) =>
    h(AlignedRow, { key: index, row, before: rows[index - 1] ?? before, drawing }),
  );
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    h(index === 0 ? Fragment : Below, { key: index }, drawn.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE)),
  );
}

/** @param {{ row: Row, before: Row | undefined, drawing: Drawing }} props */
function AlignedRow({ row, before, drawing }) {
  const { translator, outletName } = useReading();
  const { columns } = drawing;
  const startsSection = row.column > 0 && row.column !== before?.column;
  const startsParagraph =
    !before || startsSection || row.lead.part !== before.lead.part || row.lead.paragraph !== before.lead.paragraph;
  return [
    startsSection &&
      h(
        "div",
        { role: "row", class: "row section" },
        h(
          "div",
          { role: "cell", "aria-colspan": columns.length },
          translator.t("furtherIn", { outlet: outletName(columns[row.column]) }),
        ),
      ),
    h(
      "div",
      { role: "row", class: `row${startsParagraph ? " paragraph" : ""}` },
      columns.map((article, index) => h(Cell, { key: article.id, row, article, index, drawing })),
    ),
  ];
}

/** @param {{ row: Row, article: ComparedArticle, index: number, drawing: Drawing }} props */
function Cell({ row, article, index, drawing: { firstStop, choiceOf } }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  const claim = lookup.claim(row.claim);
  const state = claim ? stateIn(claim, article.id) : null;
  const found = row.cells[index];
  const missing = state === "absent" || state === "unseen";
  const note = missing ? t(`state.${state}`) : state ? t("elsewhere") : null;
  return h(
    "div",
    {
      role: "cell",
      class: "cell",
      "data-state": state ?? undefined,
      "data-empty": found.length === 0 ? "" : undefined,
    },
    h("span", { class: "cell-outlet" }, outletName(article)),
    found.length > 0
      ? h(
          "div",
          { class: "text", ...textAttributes(article) },
          found.map(({ part, passages }) =>
            h(Paragraph, {
              key: passages[0].segments[0].start,
              part,
              passages,
              article,
              column: index,
              firstStop,
              choice: choiceOf(row),
            }),
          ),
        )
      : note &&
          h("p", { class: "nothing" }, h("span", { "aria-hidden": "true" }, missing ? SIGNS[state] : "↕", " "), note),
  );
}
