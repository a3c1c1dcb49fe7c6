import { h } from "preact";
import { paragraphs } from "../passages.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { gathered } from "../witnesses.js";
import { FoldedList } from "./folded-list.js";
import { HeadlineClaims } from "./headlines/headline-claims.js";
import { HeadlineFindings } from "./headlines/headline-findings.js";
import { Outlets } from "./outlets.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 12;

/** All headlines, large, the same words once, with what they share and where they differ from each other and from their texts. */
export function Headlines() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const articles = lookup.texts.flat();
  const without = articles.filter(({ headline }) => !headline);
  const groups = [
    ...gathered(
      articles.filter(({ headline }) => headline),
      ({ headline }) => headline,
    ).values(),
  ];
  const firstStop = groups
    .flatMap(([article]) => headlineOf(article))
    .flatMap(({ passages }) => passages)
    .find(({ last }) => last);
  return h(
    "div",
    { class: "headlines" },
    h("p", { class: "intro" }, t(groups.length > 0 ? "headlines.intro" : "headlines.none")),
    groups.length > 0 &&
      h(
        "ol",
        { class: "all", "data-text": "", onKeyDown: moveAmongStops, onFocusIn: keepStop },
        h(
          FoldedList,
          { first: SHOWN_FIRST, wrap: "li" },
          groups.map((group) =>
            h(
              "li",
              { key: group[0].id, class: "text" },
              h(
                "div",
                textAttributes(group[0]),
                headlineOf(group[0]).map(({ part, passages }, index) =>
                  h(Paragraph, { key: index, part, passages, article: group[0], column: 0, firstStop }),
                ),
              ),
              h("p", { class: "byline" }, h(Outlets, { ids: group.map(({ id }) => id) })),
            ),
          ),
        ),
      ),
    without.length > 0 &&
      groups.length > 0 &&
      h("p", { class: "intro" }, t("headlines.without"), " ", h(Outlets, { ids: without.map(({ id }) => id) })),
    groups.length > 0 && [h(HeadlineFindings, null), h(HeadlineClaims, { groups })],
  );
}

/** @param {ComparedArticle} article */
function headlineOf(article) {
  return paragraphs(article).filter(({ part }) => part === "headline");
}
