import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { Confidence } from "../../pkg/wasm/source_compare.js" */

/**
 * Which rule found something, how sure it is, what it cannot see and where it comes from.
 *
 * @param {{ rule: string, confidence: Confidence }} props
 */
export function RuleLine({ rule, confidence }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const note = lookup.rule(rule);
  return h(
    "p",
    { class: "rule" },
    h("span", { class: "confidence", "data-confidence": confidence }, t(`confidence.${confidence}`)),
    // Rules describe themselves in English only.
    note && [" · ", h("span", { class: "limits", lang: "en", dir: "ltr" }, note.limits)],
    h(
      "span",
      { class: "rule-source" },
      t("rule", { rule }),
      note && [" · ", t("panel.source", { source: "" }), h("span", { lang: "en", dir: "ltr" }, note.source)],
    ),
  );
}
