import { viewNamed } from "./view-names.js";

/** @import { ClaimOrder } from "./claim-order.js" */
/** @import { ViewName } from "./view-names.js" */

/**
 * How a comparison is shown: what a reader or the page can set and a permalink holds.
 *
 * @typedef {{
 *   view: ViewName,
 *   base: string | null,
 *   columns: readonly string[] | null,
 *   claimOrder: ClaimOrder,
 *   allMarks: boolean,
 * }} Settings `base`: id of the article that is read; `columns`: ids of those that stand side by side, null for
 *   the base and its neighbours; `allMarks`: whether to draw more marks than the comparison shows first
 */

/** @type {Settings} */
const DEFAULTS = { view: "read", base: null, columns: null, claimOrder: "story", allMarks: false };

/**
 * @param {Element} host
 * @param {Partial<Settings>} chosen what the reader chose, apart from what attributes hold
 * @returns {Settings}
 */
export function settingsOf(host, chosen) {
  return { ...DEFAULTS, ...chosen, base: host.getAttribute("base"), view: viewNamed(host.getAttribute("view")) };
}
