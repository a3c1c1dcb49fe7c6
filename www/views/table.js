import { h } from "preact";

/** @import { ComponentChildren } from "preact" */

/** @typedef {{ key: string, head: ComponentChildren, cells: ComponentChildren[] }} Row */

/**
 * A table that turns into a card for each row where it has no room, with the name of the column in each field. The
 * roles are said, since some browsers forget them with another display.
 *
 * @param {{ caption: ComponentChildren, isCaptionSeen?: boolean, columns: string[], rows: Row[] }} props
 *   `columns`: the first is that of the heads; `isCaptionSeen`: false where a heading beside it says the same
 */
export function Table({ caption, isCaptionSeen = true, columns, rows }) {
  return h(
    "table",
    { class: "cards", role: "table" },
    h("caption", null, h("span", { class: isCaptionSeen ? undefined : "announcement" }, caption)),
    h(
      "thead",
      { role: "rowgroup" },
      h(
        "tr",
        { role: "row" },
        columns.map((column) => h("th", { key: column, scope: "col", role: "columnheader" }, column)),
      ),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      rows.map(({ key, head, cells }) =>
        h(
          "tr",
          { key, role: "row" },
          h("th", { scope: "row", role: "rowheader" }, head),
          cells.map((cell, index) =>
            h(
              "td",
              { key: index, role: "cell", "data-empty": cell === null ? "" : undefined },
              h("span", { class: "column", "aria-hidden": "true" }, columns[index + 1]),
              cell,
            ),
          ),
        ),
      ),
    ),
  );
}
