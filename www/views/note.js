import { h } from "preact";
import { VERSION } from "../version.js";

/** @import { Comparison } from "../../pkg/wasm/source_compare.js" */
/** @import { Message, Translator } from "../translator.js" */
/** @import { Phase } from "./widget.js" */

/** What a reader is told of a failure; of all others only that there is one. @type {ReadonlyMap<string, Message>} */
const TOLD = new Map([
  ["load-failed", "state.load-failed"],
  ["version-mismatch", "state.load-failed"],
  ["story-not-loaded", "state.not-loaded"],
  ["comparison-not-loaded", "state.not-loaded"],
  ["too-few-articles", "state.too-few-articles"],
  ["unsupported-schema", "state.unsupported-schema"],
  ["timed-out", "state.timed-out"],
]);

/**
 * One quiet line: why there is no comparison, that there is none yet, or which engine made it.
 *
 * @param {{
 *   phase: Phase, failure: string | null, isRead: boolean, comparison: Comparison | null, isUsable: boolean,
 *   translator: Translator,
 * }} props `isRead`: whether there is a story; `isUsable`: whether the comparison has a text not set aside
 */
export function Note({ phase, failure, isRead, comparison, isUsable, translator: { t } }) {
  const told = () => {
    if (phase === "failed") return t(TOLD.get(failure ?? "") ?? "failed");
    if (phase === "waiting") return isRead && t("state.comparing");
    if (!isUsable) return t("state.all-set-aside");
    return comparison && comparison.engine !== VERSION && t("state.other-engine", { version: comparison.engine });
  };
  const text = told();
  return text && h("p", { class: "note", part: "note", role: "status" }, text);
}
