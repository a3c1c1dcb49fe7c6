/** @import { Comparison } from "../../pkg/wasm/source_compare.js" */

/**
 * A comparison as JSON: the contract's own shape and nothing beside it, so that every reader of comparisons takes
 * it. What the method note tells is in it: articles set aside with the reason, incomplete ones, counts, the limits
 * of the rules, the version of the engine.
 *
 * @param {Comparison} comparison
 */
export function comparisonJson(comparison) {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
