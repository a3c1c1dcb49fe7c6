import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";
import { Table } from "../table.js";
import { Section } from "./section.js";

/** @import { Cue, Difference, Side } from "../../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../../translator.js" */

const SHOWN_FIRST = 6;

/** What the classes of the word list are called. @type {ReadonlyMap<string, Message>} */
const CLASSES = new Map([
  ["loaded/conflict", "wording.loaded.conflict"],
  ["loaded/emotive", "wording.loaded.emotive"],
  ["loaded/evaluative", "wording.loaded.evaluative"],
  ["loaded/insinuation", "wording.loaded.insinuation"],
  ["loaded/intensifier", "wording.loaded.intensifier"],
  ["loaded/label", "wording.loaded.label"],
  ["loaded/metaphor", "wording.loaded.metaphor"],
  ["loaded/scare", "wording.loaded.scare"],
]);

/** Loaded and evaluative terms: what others say instead, and those for which no other words were found. */
export function LoadedTerms() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const cues = lookup.comparison.cues.filter(
    ({ kind, article }) => kind === "loaded" && lookup.article(article)?.setAside === null,
  );
  const contrasts = cues.flatMap((cue) => {
    const difference = lookup.difference(cue.contrast);
    return difference ? [{ cue, difference }] : [];
  });
  const alone = cues.filter((cue) => cue.drawn && !lookup.difference(cue.contrast));
  return h(
    Section,
    {
      title: t("wording.loaded"),
      intro: t("wording.loaded.intro"),
      none: t("wording.loaded.none"),
      count: contrasts.length + alone.length,
    },
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      contrasts.map((contrast) => h(Contrast, { key: keyOf(contrast.cue), ...contrast })),
    ),
    alone.length > 0 && h(Alone, { cues: alone }),
  );
}

/** A term and what other texts say in its place. @param {{ cue: Cue, difference: Difference }} props */
function Contrast({ cue, difference }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const own = difference.sides.find((side) => side.article === cue.article)?.reading;
  const others = difference.sides.filter(({ reading }) => reading !== own);
  const byWords = gathered(others, (side) => lookup.text(side).toLowerCase());
  return h(
    "div",
    { class: "apparatus", "data-claim": difference.claim ?? undefined },
    h(
      "p",
      { class: "term" },
      h(Quoted, { place: cue }),
      " ",
      h("span", { class: "weight" }, className(cue, t)),
      " ",
      h(Outlets, { ids: [cue.article] }),
    ),
    h("p", { class: "weight" }, t("wording.loaded.elsewhere")),
    h(
      "ul",
      null,
      Array.from(byWords.values(), (sides) => h(Instead, { key: `${sides[0].article} ${sides[0].start}`, sides })),
    ),
    h(OpenEvidence, {
      claim: difference.claim,
      difference: difference.id,
      label: t("wording.openEvidence", { kind: t("wording.loaded") }),
    }),
  );
}

/** @param {{ sides: Side[] }} props */
function Instead({ sides }) {
  return h("li", null, h(Quoted, { place: sides[0] }), " ", h(Outlets, { ids: sides.map(({ article }) => article) }));
}

/** Terms whose place no other text words otherwise: a word of the list and no more. @param {{ cues: Cue[] }} props */
function Alone({ cues }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const byWords = [...gathered(cues, (cue) => `${cue.rule} ${lookup.text(cue).toLowerCase()}`).values()];
  return h(
    "details",
    null,
    h("summary", null, t("wording.loaded.alone", { count: byWords.length })),
    h(Table, {
      caption: t("wording.loaded"),
      isCaptionSeen: false,
      columns: [t("wording.words"), t("wording.kind"), t("wording.outlets")],
      rows: byWords.map((same) => ({
        key: keyOf(same[0]),
        head: h(Quoted, { place: same[0] }),
        cells: [className(same[0], t), h(Outlets, { ids: same.map(({ article }) => article) })],
      })),
    }),
  );
}

/** @param {Cue} cue @param {import("../../translator.js").Translate} t */
function className({ rule }, t) {
  return t(CLASSES.get(rule) ?? "wording.loaded.other");
}

/** @param {Cue} cue */
function keyOf({ article, part, start }) {
  return `${article} ${part} ${start}`;
}
