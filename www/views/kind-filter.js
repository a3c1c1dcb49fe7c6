import { h } from "preact";
import { countByKind, GROUPS, KINDS, kindsOf } from "../marks.js";
import { Check } from "./check.js";
import { useReading } from "./reading.js";

/** @import { DifferenceKind } from "../../pkg/wasm/source_compare.js" */

/**
 * Which kinds of difference are marked: four groups with how many each holds, and in a fold their kinds
 * one by one, with what is muted.
 */
export function KindFilter() {
  const { lookup, translator, settings, change } = useReading();
  const { t } = translator;
  const counts = countByKind(lookup.comparison.differences, settings);
  const shown = settings.kinds ?? KINDS;
  /** @param {readonly DifferenceKind[]} kinds @param {boolean} wanted */
  const set = (kinds, wanted) =>
    change({ kinds: KINDS.filter((kind) => (kinds.includes(kind) ? wanted : shown.includes(kind))) });
  /** @param {readonly DifferenceKind[]} kinds */
  const total = (kinds) => kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const groups = GROUPS.map((group) => ({ group, kinds: kindsOf(group).filter((kind) => counts.has(kind)) })).filter(
    ({ kinds }) => kinds.length > 0,
  );
  const { muted } = lookup.comparison.counts;
  if (groups.length === 0 && muted === 0) return null;
  return h(
    "div",
    { class: "kind-filter", role: "group", "aria-label": t("controls.kinds") },
    groups.map(({ group, kinds }) =>
      h(
        "button",
        {
          key: group,
          type: "button",
          value: group,
          "aria-pressed": kinds.some((kind) => shown.includes(kind)) ? "true" : "false",
          onClick: () => set(kindsOf(group), !kinds.some((kind) => shown.includes(kind))),
        },
        h("span", { class: `difference ${group}` }, t(`group.${group}`)),
        " ",
        h("span", { class: "held" }, total(kinds)),
      ),
    ),
    h(
      "details",
      { class: "kinds" },
      h("summary", null, t("controls.eachKind")),
      h(
        "ul",
        null,
        groups
          .flatMap(({ kinds }) => kinds)
          .map((kind) =>
            h(
              "li",
              { key: kind },
              h(
                Check,
                { checked: shown.includes(kind), onCheck: (wanted) => set([kind], wanted) },
                t("controls.kindCount", { kind: t(`kind.${kind}`), number: counts.get(kind) ?? 0 }),
              ),
            ),
          ),
        muted > 0 &&
          h(
            "li",
            null,
            h(
              Check,
              { checked: settings.mutedMarks, onCheck: (mutedMarks) => change({ mutedMarks }) },
              t("controls.muted", { count: muted }),
            ),
          ),
      ),
    ),
  );
}
