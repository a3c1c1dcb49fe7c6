import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { useReading } from "../reading.js";
import { ReadingTables, useDifferences } from "./reading-tables.js";

/** What some texts hedge and others state flatly. */
export function Hedges() {
  const { t } = useReading().translator;
  return h(ReadingTables, {
    title: t("wording.hedge"),
    intro: t("wording.hedge.intro"),
    none: t("wording.hedge.none"),
    differences: useDifferences("hedge"),
    rungsOf: ({ sides }) =>
      Array.from(
        gathered(sides, ({ start, end }) => start < end),
        ([isHedged, sides]) => ({ name: t(isHedged ? "wording.hedge.hedged" : "wording.hedge.flat"), sides }),
      ),
    nothing: t("wording.hedge.flat"),
  });
}
