import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { FoldedList } from "../folded-list.js";
import { useReading } from "../reading.js";
import { ReadingTable } from "./reading-table.js";
import { Section } from "./section.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */
/** @import { Message } from "../../translator.js" */

const SHOWN_FIRST = 4;

/** The readings that the engine's rules give, and what each is called. @type {Readonly<Record<string, Message>>} */
const VOICES = {
  active: "wording.voice.active",
  passive: "wording.voice.passive",
  agentless: "wording.voice.agentless",
  nominalised: "wording.voice.nominalised",
};

/**
 * All hedges on what others state flatly, or all differences of grammatical voice.
 *
 * @param {{ kind: "hedge" | "voice" }} props
 */
export function ReadingTables({ kind }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const found = drawnFirst(lookup.comparison.differences.filter((difference) => difference.kind === kind));
  /** @param {Side} side */
  const name = ({ reading, start, end }) => {
    if (kind === "voice") return t(Object.hasOwn(VOICES, reading) ? VOICES[reading] : "wording.voice.other");
    return t(start < end ? "wording.hedge.hedged" : "wording.hedge.flat");
  };
  /** @param {Difference} difference */
  const rungs = ({ sides }) => Array.from(gathered(sides, name), ([name, sides]) => ({ name, sides }));
  return h(
    Section,
    {
      title: t(`wording.${kind}`),
      intro: t(`wording.${kind}.intro`),
      none: t(`wording.${kind}.none`),
      count: found.length,
    },
    h(
      FoldedList,
      { first: SHOWN_FIRST },
      found.map((difference) =>
        h(ReadingTable, { key: difference.id, difference, rungs: rungs(difference), nothing: t("wording.hedge.flat") }),
      ),
    ),
  );
}

/** What the comparison shows first, before the rest. @param {Difference[]} differences */
export function drawnFirst(differences) {
  return [...differences.filter(({ drawn }) => drawn), ...differences.filter(({ drawn }) => !drawn)];
}
