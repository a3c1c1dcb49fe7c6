import { h } from "preact";
import { useMemo } from "preact/hooks";
import { countsBySide, isOfOneSide, sidesOf } from "../label-sides.js";
import { useReading } from "./reading.js";

/** @import { VNode } from "preact" */
/** @import { Claim } from "../../pkg/wasm/source_compare.js" */
/** @import { Side, SideCount } from "../label-sides.js" */

/**
 * Limits claims to those of one side of a label, and says for each how many texts of each side have it.
 *
 * @returns {{
 *   name: string, keeps: (claim: Claim) => boolean, noteOn: ((claim: Claim) => VNode) | null, picker: VNode | null,
 * }} `name`: of the side chosen, empty for none; `picker`: null where no rater has two labels
 */
export function useLabelFilter() {
  const { lookup, translator, settings, change } = useReading();
  const sides = useMemo(() => sidesOf(lookup), [lookup]);
  const side = sides.find(({ name }) => name === settings.claimSide);
  const chosen = side?.name ?? "";
  return {
    name: chosen,
    keeps: (claim) => !side || isOfOneSide(countsBySide(lookup, side.scale, claim), side.value),
    noteOn: side ? (claim) => h(SideCounts, { counts: countsBySide(lookup, side.scale, claim) }) : null,
    picker:
      sides.length === 0
        ? null
        : h(SidePicker, {
            label: translator.t("labels.onlyOf"),
            sides,
            chosen,
            onChoose: (name) => change({ claimSide: name || null }),
          }),
  };
}

/** @param {{ label: string, sides: Side[], chosen: string, onChoose: (name: string) => void }} props */
function SidePicker({ label, sides, chosen, onChoose }) {
  const { t } = useReading().translator;
  return h(
    "label",
    { class: "picker label-filter" },
    h("span", { class: "label" }, label),
    h(
      "select",
      {
        value: chosen,
        onChange: (/** @type {Event} */ event) =>
          onChoose(/** @type {HTMLSelectElement} */ (event.currentTarget).value),
      },
      h("option", { value: "" }, t("labels.anySide")),
      sides.map(({ scale: { axis, by }, name, value }) =>
        h("option", { key: name, value: name }, t("labels.side", { axis, value, by: by ?? t("labels.byUnknown") })),
      ),
    ),
  );
}

/** @param {{ counts: SideCount[] }} props */
function SideCounts({ counts }) {
  const { t } = useReading().translator;
  return h(
    "ul",
    { class: "side-counts" },
    counts.map(({ bucket: { kind, value }, reporting, of }) =>
      h(
        "li",
        { key: `${kind} ${value}` },
        h("bdi", null, kind === "value" ? value : t(`labels.${kind}`)),
        ": ",
        of > 0 ? t("labels.reporting", { reporting, of }) : t("state.unseen"),
      ),
    ),
  );
}
