import { h } from "preact";
import { useReading } from "../reading.js";
import { ReadingTables, byReading, useDifferences } from "./reading-tables.js";

/** The rule of sources that differ, whatever the verb. */
export const SOURCES = "attribution/source";

/** To whom the texts ascribe the same statement. */
export function Sources() {
  const { t } = useReading().translator;
  return h(ReadingTables, {
    title: t("wording.sources"),
    intro: t("wording.sources.intro"),
    none: t("wording.sources.none"),
    differences: useDifferences("attribution").filter(({ rule }) => rule === SOURCES),
    rungsOf: byReading,
    nothing: t("nothingHere"),
  });
}
