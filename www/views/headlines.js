import { h } from "preact";
import { paragraphs } from "../passages.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { gathered } from "../witnesses.js";
import { DifferenceCard } from "./difference-card.js";
import { FoldedList } from "./folded-list.js";
import { HeadlineTable } from "./headlines/headline-table.js";
import { Outlets } from "./outlets.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { ComparedArticle, Difference } from "../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 12;

/** All headlines, large, with what they share and where they differ from each other and from their texts. */
export function Headlines() {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const articles = lookup.texts.flat();
  const without = articles.filter(({ headline }) => !headline);
  const found = lookup.comparison.differences.filter(({ kind }) => kind === "headline");
  // Copies mostly have one headline, too; where an outlet wrote its own, it stands by itself.
  const groups = [
    ...gathered(
      articles.filter(({ headline }) => headline),
      ({ headline, independentText }) => `${independentText} ${headline}`,
    ).values(),
  ];
  const firstStop = groups
    .flatMap(([article]) => headlineOf(article))
    .flatMap(({ passages }) => passages)
    .find(({ last }) => last);
  return h(
    "div",
    { class: "headlines" },
    groups.length === 0
      ? h("p", { class: "intro" }, t("headlines.none"))
      : h(
          "ol",
          { class: "all", "data-text": "", onKeyDown: moveAmongStops, onFocusIn: keepStop },
          h(
            FoldedList,
            { first: SHOWN_FIRST },
            groups.map((group) =>
              h(
                "li",
                { key: group[0].id, class: "text" },
                h(
                  "div",
                  textAttributes(group[0]),
                  headlineOf(group[0]).map(({ passages }, index) =>
                    h(Paragraph, { key: index, part: "headline", passages, article: group[0], column: 0, firstStop }),
                  ),
                ),
                h("p", { class: "byline" }, h(Outlets, { ids: group.map(({ id }) => id) })),
              ),
            ),
          ),
        ),
    without.length > 0 &&
      h("p", { class: "intro" }, t("headlines.without", { outlets: list(without.map(outletName)) })),
    h(HeadlineTable, { groups }),
    h(
      "section",
      { class: "findings" },
      h("h3", null, t("headlines.differences")),
      found.length === 0 && h("p", { class: "intro" }, t("headlines.noDifferences")),
      h(
        FoldedList,
        { first: SHOWN_FIRST },
        found.map((difference) => h(DifferenceCard, { key: difference.id, difference, heading: "h4" })),
      ),
    ),
  );
}

/** @param {ComparedArticle} article */
function headlineOf(article) {
  return paragraphs(article).filter(({ part }) => part === "headline");
}
