import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { useReading } from "../reading.js";
import { ReadingTables, useDifferences } from "./reading-tables.js";

/** @import { Message } from "../../translator.js" */

/** What the readings of the engine's rules are called. @type {ReadonlyMap<string, Message>} */
const NAMES = new Map([
  ["active", "wording.voice.active"],
  ["passive", "wording.voice.passive"],
  ["agentless", "wording.voice.agentless"],
  ["nominalised", "wording.voice.nominalised"],
]);

/** The same act in the active, the passive, without who did it, or as a noun. */
export function Voices() {
  const { t } = useReading().translator;
  return h(ReadingTables, {
    title: t("wording.voice"),
    intro: t("wording.voice.intro"),
    none: t("wording.voice.none"),
    differences: useDifferences("voice"),
    rungsOf: ({ sides }) =>
      Array.from(
        gathered(sides, ({ reading }) => reading),
        ([reading, sides]) => ({ name: t(NAMES.get(reading) ?? "wording.voice.other"), sides }),
      ),
    nothing: t("nothingHere"),
  });
}
