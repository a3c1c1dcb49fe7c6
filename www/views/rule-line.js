import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { Confidence } from "../../pkg/wasm/source_compare.js" */

/**
 * Which rule found something, how sure it is and what it cannot see.
 *
 * @param {{ rule: string, confidence: Confidence }} props
 */
export function RuleLine({ rule, confidence }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const limits = lookup.rule(rule)?.limits;
  return h(
    "p",
    { class: "rule" },
    h("span", { class: "confidence", "data-confidence": confidence }, t(`confidence.${confidence}`)),
    " · ",
    h("span", null, t("rule", { rule })),
    // Rules describe themselves in English only.
    limits && h("span", { class: "limits", lang: "en" }, limits),
  );
}
