import { h } from "preact";
import { useMemo } from "preact/hooks";
import { stretches } from "../folds.js";
import { paragraphs } from "../passages.js";
import { keepStop, moveAmongStops } from "../roving.js";
import { ArticlePicker } from "./article-picker.js";
import { Byline } from "./byline.js";
import { Folded } from "./folded.js";
import { MissingClaims } from "./missing-claims.js";
import { Paragraph } from "./paragraph.js";
import { textAttributes, useReading, useSelection } from "./reading.js";
import { useMarkedSoFar } from "./use-marked-so-far.js";
import { WireLink } from "./wire-link.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */
/** @import { Paragraph as ParagraphData, Passage } from "../passages.js" */

/** Of a text with more paragraphs those out of sight are not laid out. */
const MOST_LAID_OUT = 40;

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
      h(WireLink, { text: lookup.texts.find((text) => text.includes(base)) ?? [] }),
    ),
    h(Text, { key: base.id, article: base }),
    h(MissingClaims, { article: base }),
  );
}

/** @param {{ article: ComparedArticle }} props */
function Text({ article }) {
  const { lookup, settings } = useReading();
  const selection = useSelection();
  const found = useMemo(() => paragraphs(article), [article]);
  const parts = useMemo(() => {
    const body = found.filter(({ part }) => part === "body");
    return settings.differencesOnly ? stretches(lookup, body, settings) : [{ isFolded: false, paragraphs: body }];
  }, [lookup, found, settings]);
  const places = useMemo(() => new Map(found.map((paragraph, index) => [paragraph, index])), [found]);
  const marked = useMarkedSoFar(found);
  const headline = found.filter(({ part }) => part === "headline");
  const unfolded = [...headline, ...parts.flatMap(({ isFolded, paragraphs }) => (isFolded ? [] : paragraphs))];
  const firstStop = firstIn(unfolded) ?? firstIn(found);
  /** @param {ParagraphData[]} some */
  const hasChoice = (some) => some.some(({ passages }) => hasClaim(passages, selection?.claim ?? null));
  /** @param {ParagraphData[]} some */
  const drawn = (some) =>
    some.map((paragraph) => {
      const key = places.get(paragraph) ?? 0;
      const isMarked = key < marked || hasChoice([paragraph]);
      return isMarked
        ? h(Paragraph, { key, ...paragraph, article, column: 0, firstStop })
        : h("p", { key, dir: "auto" }, wordsOf(paragraph));
    });
  return h(
    "article",
    {
      class: "text",
      part: "article",
      "data-text": "",
      "data-long": found.length > MOST_LAID_OUT ? "" : undefined,
      ...textAttributes(article),
      onKeyDown: moveAmongStops,
      onFocusIn: keepStop,
    },
    drawn(headline),
    h(Byline, { article }),
    parts.map(({ isFolded, paragraphs }, index) =>
      isFolded
        ? h(
            Folded,
            { key: index, paragraphs, holdsChoice: hasChoice(paragraphs) && !hasChoice(unfolded) },
            drawn(paragraphs),
          )
        : drawn(paragraphs),
    ),
  );
}

/** @param {ParagraphData} paragraph */
function wordsOf({ passages }) {
  return passages.map(({ segments, tail }) => segments.map(({ text }) => text).join("") + tail).join("");
}

/** The first passage with a count. @param {ParagraphData[]} some */
function firstIn(some) {
  return some.flatMap(({ passages }) => passages).find((passage) => passage.last);
}

/** @param {Passage[]} passages @param {string | null} claim */
function hasClaim(passages, claim) {
  return claim !== null && passages.some((passage) => passage.claim === claim);
}
