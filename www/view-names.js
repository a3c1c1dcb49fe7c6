/** @typedef {"read" | "side-by-side" | "claims"} ViewName */

/** The views in the order of the toolbar. @type {readonly ViewName[]} */
export const VIEWS = ["read", "side-by-side", "claims"];

/**
 * @param {string | null} wanted
 * @returns {ViewName}
 */
export function viewNamed(wanted) {
  return VIEWS.find((name) => name === wanted) ?? "read";
}
