/**
 * @typedef {"overview" | "read" | "claims" | "side-by-side" | "quotes" | "headlines" | "wording" | "prominence"} ViewName
 */

/** The views in the order in which a reader chooses among them. @type {readonly ViewName[]} */
export const VIEWS = ["overview", "read", "claims", "side-by-side", "quotes", "headlines", "wording", "prominence"];

/**
 * @param {string | null} wanted
 * @returns {ViewName}
 */
export function viewNamed(wanted) {
  return VIEWS.find((name) => name === wanted) ?? "read";
}
