import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { Message } from "../translator.js" */
/** @import { Claim, State } from "../../pkg/wasm/source_compare.js" */

/** Never the shade alone: each state has a sign and its words. @type {Readonly<Record<State, string>>} */
export const SIGNS = { reported: "●", differs: "≠", absent: "○", unseen: "?" };

/**
 * @param {State} state
 * @param {Claim | null} claim what only one text says is not shared
 * @returns {Message}
 */
export function stateName(state, claim) {
  return state === "reported" && claim?.independent.reporting === 1 ? "state.only" : `state.${state}`;
}

/** @param {{ state: State, claim: Claim | null }} props */
export function StateLabel({ state, claim }) {
  const { t } = useReading().translator;
  return h(
    "span",
    { class: "state" },
    h("span", { "aria-hidden": "true" }, SIGNS[state], " "),
    t(stateName(state, claim)),
  );
}
