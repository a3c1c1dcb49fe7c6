import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { useReading } from "../reading.js";
import { ReadingTable } from "./reading-table.js";
import { drawnFirst } from "./reading-tables.js";
import { Section } from "./section.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */
/** @import { Lookup } from "../../lookup.js" */

const SHOWN_FIRST = 4;

/** From a statement without a source to a verb that takes a stand on it. */
const RUNGS = /** @type {const} */ (["none", "neutral", "certain", "doubtful", "loaded"]);

/** @typedef {(typeof RUNGS)[number]} Rung */

/** With which verbs of saying the texts ascribe the same statement, and which tell it in their own voice. */
export function AttributionLadder() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const found = drawnFirst(lookup.comparison.differences.filter(({ kind }) => kind === "attribution"));
  /** @param {Difference} difference */
  const rungs = ({ sides }) => {
    const byRung = gathered(sides, (side) => rungOf(lookup, side));
    return RUNGS.flatMap((rung) => {
      const sides = byRung.get(rung);
      return sides ? [{ name: t(`wording.attribution.${rung}`), sides }] : [];
    });
  };
  return h(
    Section,
    {
      title: t("wording.attribution"),
      intro: t("wording.attribution.intro"),
      none: t("wording.attribution.noneFound"),
      count: found.length,
    },
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      found.map((difference) =>
        h(ReadingTable, {
          key: difference.id,
          difference,
          rungs: rungs(difference),
          nothing: t("wording.attribution.ownVoice"),
        }),
      ),
    ),
  );
}

/**
 * The engine has a cue for each verb that is not neutral.
 *
 * @param {Lookup} lookup
 * @param {Side} side
 * @returns {Rung}
 */
function rungOf(lookup, side) {
  if (side.start === side.end) return "none";
  const cue = lookup.comparison.cues.find(
    ({ kind, article, part, start, end }) =>
      kind === "attribution" && article === side.article && part === side.part && start < side.end && side.start < end,
  );
  return RUNGS.find((rung) => cue?.rule === `attribution/${rung}`) ?? "neutral";
}
