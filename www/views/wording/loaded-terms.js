import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";
import { Section } from "./section.js";

/** @import { Cue, Side } from "../../../pkg/wasm/source_compare.js" */

const SHOWN_FIRST = 6;

/** @typedef {{ cue: Cue, others: Side[], claim: string | null, difference: string }} Contrast */

/** Loaded and evaluative terms where another text words the same otherwise: the term alone would say little. */
export function LoadedTerms() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const found = lookup.comparison.cues
    .filter(({ kind }) => kind === "loaded")
    .flatMap((cue) => {
      const difference = lookup.difference(cue.contrast);
      if (!difference) return [];
      const own = difference.sides.find((side) => side.article === cue.article)?.reading;
      const others = difference.sides.filter(({ reading }) => reading !== own);
      return [{ cue, others, claim: difference.claim, difference: difference.id }];
    });
  return h(
    Section,
    {
      title: t("wording.loaded"),
      intro: t("wording.loaded.intro"),
      none: t("wording.loaded.none"),
      count: found.length,
    },
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      found.map((contrast) =>
        h(LoadedTerm, { key: `${contrast.cue.article} ${contrast.cue.part} ${contrast.cue.start}`, ...contrast }),
      ),
    ),
  );
}

/** @param {Contrast} props */
function LoadedTerm({ cue, others, claim, difference }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const label = t("wording.openEvidence", { kind: t("wording.loaded") });
  const byWords = gathered(others, (side) => lookup.text(side).toLocaleLowerCase());
  return h(
    "div",
    { class: "apparatus", "data-claim": claim ?? undefined },
    h("p", { class: "term" }, h(Quoted, { place: cue }), " ", h(Outlets, { ids: [cue.article] })),
    h("p", { class: "weight" }, t("wording.loaded.elsewhere")),
    h(
      "ul",
      null,
      Array.from(byWords.values(), (sides) =>
        h(
          "li",
          { key: `${sides[0].article} ${sides[0].start}` },
          h(Quoted, { place: sides[0] }),
          " ",
          h(Outlets, { ids: sides.map(({ article }) => article) }),
        ),
      ),
    ),
    h(OpenEvidence, { claim, difference, label }),
  );
}
