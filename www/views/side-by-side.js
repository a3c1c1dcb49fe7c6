import { h } from "preact";
import { columnsFor } from "../columns.js";
import { stateIn } from "../lookup.js";
import { alignedRows } from "../rows.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { ArticlePicker } from "./article-picker.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Row } from "../rows.js" */

const MOST_COLUMNS = 4;
const FEWEST_COLUMNS = 2;

/** Two to four articles with a row for each claim. */
export function SideBySide() {
  const { lookup, translator, settings, change, base, outletName } = useReading();
  const { t } = translator;
  const columns = columnsFor(lookup, base, settings.columns);
  /** @param {ComparedArticle[]} articles */
  const onColumns = (articles) => change({ columns: articles.map(({ id }) => id) });
  const next = lookup.comparison.articles.find((article) => !columns.includes(article));
  const rows = alignedRows(columns);
  const firstStop = rows
    .flatMap((row) => row.cells.flat(2))
    .flatMap((unit) => unit.passages)
    .find((p) => p.last);
  return h(
    "div",
    { class: "side-by-side", "data-columns": columns.length },
    h(
      "div",
      {
        role: "table",
        "aria-label": t("view.side-by-side"),
        "data-text": "",
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
        rows.map((row, index) => h(AlignedRow, { key: index, row, before: rows[index - 1], columns, firstStop })),
      ),
    ),
    next &&
      columns.length < MOST_COLUMNS &&
      h(
        "button",
        { type: "button", class: "more add-column", onClick: () => onColumns([...columns, next]) },
        t("addColumn"),
        h("span", { class: "outlets" }, " ", outletName(next)),
      ),
  );
}

/**
 * @param {{
 *   columns: ComparedArticle[], article: ComparedArticle, index: number,
 *   onColumns: (columns: ComparedArticle[]) => void,
 * }} props
 */
function ColumnHead({ columns, article, index, onColumns }) {
  const { lookup, translator, outletName, openInRead } = useReading();
  const { t } = translator;
  const outlet = outletName(article);
  /** An article that stands in another column trades places. @param {string} id */
  const choose = (id) => {
    const chosen = lookup.article(id);
    if (!chosen) return;
    onColumns(columns.map((other, place) => (place === index ? chosen : other === chosen ? article : other)));
  };
  return h(
    "div",
    { role: "columnheader", class: "cell" },
    h(ArticlePicker, { label: t("column", { number: index + 1 }), chosen: article, onChoose: choose }),
    h(
      "span",
      { class: "column-actions" },
      h(
        "button",
        {
          type: "button",
          class: "link",
          "aria-label": t("readWhole", { outlet }),
          onClick: () => openInRead(article.id),
        },
        t("wholeText"),
      ),
      columns.length > FEWEST_COLUMNS &&
        h(
          "button",
          {
            type: "button",
            class: "close",
            "aria-label": t("removeColumn", { outlet }),
            onClick: () => onColumns(columns.filter((other) => other !== article)),
          },
          "×",
        ),
    ),
  );
}

/**
 * @param {{
 *   row: Row, before: Row | undefined, columns: ComparedArticle[],
 *   firstStop: import("../passages.js").Passage | undefined,
 * }} props
 */
function AlignedRow({ row, before, columns, firstStop }) {
  const { translator, outletName } = useReading();
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
      columns.map((article, index) => h(Cell, { key: article.id, row, article, index, firstStop })),
    ),
  ];
}

/**
 * @param {{
 *   row: Row, article: ComparedArticle, index: number, firstStop: import("../passages.js").Passage | undefined,
 * }} props
 */
function Cell({ row, article, index, firstStop }) {
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
            h(Paragraph, { key: passages[0].segments[0].start, part, passages, article, column: index, firstStop }),
          ),
        )
      : note &&
          h(
            "p",
            { class: "nothing" },
            h("span", { "aria-hidden": "true" }, missing && state === "unseen" ? "? " : missing ? "○ " : "↕ "),
            note,
          ),
  );
}
