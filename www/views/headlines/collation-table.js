import { h } from "preact";
import { Outlets } from "../outlets.js";
import { textAttributes, useReading } from "../reading.js";

/** @import { ComparedArticle, Position } from "../../../pkg/wasm/source_compare.js" */
/** @import { Column } from "../../collation.js" */

/** @typedef {{ articles: ComparedArticle[], place: Position }} Witness `articles`: those that read the same */

/**
 * A collation table: a row for each witness, and what all share in one column. Where it has no room each row is a
 * line of text again.
 *
 * @param {{ caption: string, witnesses: Witness[], columns: Column[] }} props
 */
export function CollationTable({ caption, witnesses, columns }) {
  const { t } = useReading().translator;
  return h(
    "table",
    { class: "collation", role: "table" },
    h("caption", null, h("span", { class: "announcement" }, caption)),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        h("th", { scope: "col", role: "columnheader" }, t("wording.outlets")),
        columns.map(({ isShared }, index) =>
          h(
            "th",
            { key: index, scope: "col", role: "columnheader" },
            t(isShared ? "headlines.columnShared" : "headlines.columnDiffers"),
          ),
        ),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      witnesses.map((witness, row) =>
        h(
          "tr",
          { key: witness.articles[0].id, role: "row" },
          h("th", { scope: "row", role: "rowheader" }, h(Outlets, { ids: witness.articles.map(({ id }) => id) })),
          columns.map(({ isShared }, index) =>
            h(
              "td",
              { key: index, role: "cell", "data-shared": isShared ? "" : undefined },
              h(Cell, { witness, row, columns, index }),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * The words of a witness in a column, with the marks between them and its next words: joined, the cells are the
 * whole reading.
 *
 * @param {{ witness: Witness, row: number, columns: Column[], index: number }} props
 */
function Cell({ witness: { articles, place }, row, columns, index }) {
  const { lookup, translator } = useReading();
  const own = columns[index].cells[row];
  if (!own) {
    return [
      h("span", { class: "nothing", "aria-hidden": "true" }, "–"),
      h("span", { class: "announcement" }, translator.t("nothingHere")),
    ];
  }
  const isFirst = columns.slice(0, index).every(({ cells }) => cells[row] === null);
  const next = columns.slice(index + 1).find(({ cells }) => cells[row] !== null)?.cells[row];
  const start = isFirst ? place.start : place.start + own.start;
  const end = next ? place.start + next.start : place.end;
  // Where the cells are a line of text, the space stands between its words.
  return [h("q", textAttributes(articles[0]), lookup.text({ ...place, start, end }).trim()), " "];
}
