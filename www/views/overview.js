import { h } from "preact";
import { LabelScales } from "./label-scales.js";
import { Remarks } from "./quality-note.js";
import { useReading } from "./reading.js";
import { MissingSomewhere, SharedByMost } from "./weight-of-evidence.js";
import { TellingDifferences } from "./telling-differences.js";
import { TextList } from "./text-list.js";

/** What there is to know in ten seconds: what all say, where they differ, what some lack, and what was compared. */
export function Overview() {
  const { t } = useReading().translator;
  return h(
    "div",
    { class: "overview" },
    h("div", { class: "found" }, h(SharedByMost, null), h(TellingDifferences, null), h(MissingSomewhere, null)),
    h(
      "div",
      { class: "sources" },
      h("section", null, h("h3", null, t("overview.texts")), h(TextList, null)),
      h(LabelScales, null),
      h("section", { class: "about" }, h("h3", null, t("aboutTexts")), h(Remarks, null)),
    ),
  );
}
