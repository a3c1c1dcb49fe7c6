import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { useReading } from "../reading.js";
import { ReadingTables, useDifferences } from "./reading-tables.js";
import { SOURCES } from "./sources.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../../lookup.js" */
/** @import { Rung } from "./reading-table.js" */

/** From a statement without a source to a verb that takes a stand on it: the classes of the engine's word lists. */
const RUNGS = /** @type {const} */ (["none", "neutral", "certain", "doubtful", "loaded"]);

/** With which verbs of saying the texts ascribe the same statement, and which tell it in their own voice. */
export function AttributionLadder() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  /** @param {Difference} difference @returns {Rung[]} */
  const rungsOf = ({ sides }) => {
    const byRung = gathered(sides, (side) => rungOf(lookup, side));
    return RUNGS.flatMap((rung) => {
      const sides = byRung.get(rung);
      return sides ? [{ name: t(`wording.attribution.${rung}`), sides }] : [];
    });
  };
  return h(ReadingTables, {
    title: t("wording.attribution"),
    intro: t("wording.attribution.intro"),
    none: t("wording.attribution.noneFound"),
    differences: useDifferences("attribution").filter(({ rule }) => rule !== SOURCES),
    rungsOf,
    nothing: t("wording.attribution.ownVoice"),
  });
}

/**
 * The engine has a cue for each verb that is not neutral.
 *
 * @param {Lookup} lookup
 * @param {Side} side
 * @returns {typeof RUNGS[number]}
 */
function rungOf(lookup, side) {
  if (side.start === side.end) return "none";
  const cue = lookup.comparison.cues.find(
    ({ kind, article, part, start, end }) =>
      kind === "attribution" && article === side.article && part === side.part && start < side.end && side.start < end,
  );
  return RUNGS.find((rung) => cue?.rule === `attribution/${rung}`) ?? "neutral";
}
