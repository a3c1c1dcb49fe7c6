import { isUnsure } from "../lookup.js";
import { useReading } from "./reading.js";

/** @import { Claim } from "../../pkg/wasm/source_compare.js" */
/** @import { Translator } from "../translator.js" */

/**
 * How many independent texts have a claim, and which one if it is only one.
 *
 * @param {{ claim: Claim }} props
 */
export function SharedLine({ claim }) {
  const { lookup, translator, outletName } = useReading();
  const outlets = new Set(claim.members.map((member) => member.article));
  const only = outlets.size === 1 && claim.independent.of > 1 && lookup.article(claim.members[0].article);
  const count = countLine(claim, translator);
  return only ? `${translator.t("onlyIn", { outlet: outletName(only) })} · ${count}` : count;
}

/**
 * @param {Claim} claim
 * @param {Translator} translator
 */
export function countLine({ independent: { reporting, of } }, { t }) {
  return t(reporting > 1 ? "sharedBy" : "inOneText", { reporting, of });
}

/**
 * The same, which says so if that the passages belong together is no more than possible.
 *
 * @param {Claim} claim
 * @param {Translator} translator
 */
export function sureLine(claim, translator) {
  const line = countLine(claim, translator);
  return isUnsure(claim) ? translator.t("read.unsure", { shared: line }) : line;
}
