import { h } from "preact";
import { useReading, useSelection } from "./reading.js";

/**
 * Opens the evidence for a difference, or for a claim alone.
 *
 * @param {{ claim: string | null, difference: string | null, label: string }} props `label`: says it in full, for
 *   those who hear it out of its place
 */
export function OpenEvidence({ claim, difference, label }) {
  const { translator, select } = useReading();
  const selection = useSelection();
  const chosen =
    selection !== null && selection.claim === claim && (difference === null || selection.difference === difference);
  return h(
    "button",
    {
      type: "button",
      class: "link evidence",
      "aria-label": label,
      "aria-expanded": chosen ? "true" : "false",
      "data-claim": claim ?? undefined,
      onClick: (/** @type {MouseEvent} */ event) =>
        select({ claim, difference }, /** @type {HTMLElement} */ (event.currentTarget)),
    },
    translator.t("evidence"),
  );
}
