import { h } from "preact";
import { isCueMarked } from "../marks.js";
import { Quoted } from "./quoted.js";
import { RuleLine } from "./rule-line.js";
import { useReading } from "./reading.js";

/** @import { Claim, Cue } from "../../pkg/wasm/source_compare.js" */

/** The loaded terms that are marked in the passages of a claim, and why. @param {{ claim: Claim }} props */
export function LoadedTerms({ claim }) {
  const { lookup, translator, settings, outletName } = useReading();
  const cues = lookup.comparison.cues.filter((cue) => isCueMarked(cue, settings) && isIn(claim, cue));
  if (cues.length === 0) return null;
  return h(
    "section",
    null,
    h("h4", null, translator.t("panel.loaded")),
    cues.map((cue) => {
      const article = lookup.article(cue.article);
      return h(
        "article",
        { key: `${cue.article} ${cue.part} ${cue.start}`, class: "difference-card", part: "difference-card" },
        h("p", null, h(Quoted, { place: cue }), " ", h("span", { class: "outlets" }, article && outletName(article))),
        h(RuleLine, { rule: cue.rule, confidence: cue.confidence }),
      );
    }),
  );
}

/** @param {Claim} claim @param {Cue} cue */
function isIn({ members }, { article, part, start, end }) {
  return members.some((m) => m.article === article && m.part === part && m.start <= start && end <= m.end);
}
