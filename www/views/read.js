import { h } from "preact";
import { useMemo } from "preact/hooks";
import { paragraphs } from "../passages.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { ArticlePicker } from "./article-picker.js";
import { Byline } from "./byline.js";
import { MissingClaims } from "./missing-claims.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/** One article, annotated with what the others share and differ in. */
export function Read() {
  const { lookup, translator, base, change } = useReading();
  const { t } = translator;
  const { counts } = lookup.comparison;
  const others = counts.independent - (base.setAside ? 0 : 1);
  return h(
    "div",
    { class: "read" },
    h(
      "div",
      { class: "bar", part: "bar" },
      h(ArticlePicker, { label: t("reading"), chosen: base, onChoose: (id) => change({ base: id, columns: null }) }),
      h("span", { class: "weight" }, t("annotatedWith", { count: others })),
    ),
    h(Text, { key: base.id, article: base }),
    h(MissingClaims, { article: base }),
  );
}

/** @param {{ article: ComparedArticle }} props */
function Text({ article }) {
  const found = useMemo(() => paragraphs(article), [article]);
  const firstStop = found.flatMap(({ passages }) => passages).find((passage) => passage.last);
  /** @param {"headline" | "body"} wanted */
  const part = (wanted) =>
    found
      .filter((paragraph) => paragraph.part === wanted)
      .map(({ passages }, index) =>
        h(Paragraph, { key: index, part: wanted, passages, article, column: 0, firstStop }),
      );
  return h(
    "article",
    {
      class: "text",
      part: "article",
      "data-text": "",
      ...textAttributes(article),
      onKeyDown: moveAmongStops,
      onFocusIn: keepStop,
    },
    part("headline"),
    h(Byline, { article }),
    part("body"),
  );
}
