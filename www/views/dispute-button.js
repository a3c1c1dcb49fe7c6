import { h } from "preact";
import { useState } from "preact/hooks";
import { disputeOf } from "../dispute.js";
import { useReading } from "./reading.js";

/** @import { Claim, Difference } from "../../pkg/wasm/source_compare.js" */

/**
 * Tells the page that a reader disputes a mark, and the reader whether the page took it. Only where the page
 * asks its readers.
 *
 * @param {{ claim: Claim | undefined, difference: Difference | null }} props
 */
export function DisputeButton({ claim, difference }) {
  const { lookup, translator, address, onDispute } = useReading();
  const { t } = translator;
  const [isTaken, setTaken] = useState(/** @type {boolean | null} */ (null));
  if (!onDispute) return null;
  const dispute = () => {
    // Of the mark, which can be on another claim than the one that was chosen.
    const link = address({
      claim: (difference ? difference.claim : claim?.id) ?? null,
      difference: difference?.id ?? null,
    });
    setTaken(onDispute(disputeOf(lookup, { claim, difference }, link)));
  };
  return h(
    "p",
    { class: "dispute" },
    h("button", { type: "button", class: "link", onClick: dispute }, t(difference ? "dispute.mark" : "dispute.claim")),
    // There from the start, so that what comes into it is said.
    h("span", { role: "status" }, isTaken !== null && t(isTaken ? "dispute.taken" : "dispute.notTaken")),
  );
}
