import { h } from "preact";
import { FEWEST_COLUMNS } from "../columns.js";
import { ArticlePicker } from "./article-picker.js";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/**
 * Names the article of a column, and takes it away or another in its place.
 *
 * @param {{
 *   columns: ComparedArticle[], article: ComparedArticle, index: number,
 *   onColumns: (columns: ComparedArticle[], focus?: number) => void,
 * }} props `focus`: the column that is to take the focus
 */
export function ColumnHead({ columns, article, index, onColumns }) {
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
            onClick: () =>
              onColumns(
                columns.filter((other) => other !== article),
                index,
              ),
          },
          "×",
        ),
    ),
  );
}
