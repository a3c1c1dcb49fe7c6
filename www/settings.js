import { OUTLET_ORDERS } from "./outlet-order.js";
import { shownKinds, shownWords } from "./shown-kinds.js";
import { viewNamed } from "./view-names.js";

/** @import { DifferenceKind } from "../pkg/wasm/source_compare.js" */
/** @import { ClaimOrder } from "./claim-order.js" */
/** @import { OutletOrder } from "./outlet-order.js" */
/** @import { ViewName } from "./view-names.js" */

/**
 * How a comparison is shown: what a reader or the page can set and a permalink holds.
 *
 * @typedef {{
 *   view: ViewName,
 *   base: string | null,
 *   columns: readonly string[] | null,
 *   claimOrder: ClaimOrder,
 *   claimSide: string | null,
 *   onlyMissing: boolean,
 *   kinds: readonly DifferenceKind[] | null,
 *   allMarks: boolean,
 *   mutedMarks: boolean,
 *   differencesOnly: boolean,
 *   namesHidden: boolean,
 *   order: OutletOrder,
 * }} Settings `base`: id of the article that is read; `columns`: ids of those that stand side by side, null for
 *   the base and its neighbours; `claimSide`: name of the side of a label that claims are limited to; `onlyMissing`:
 *   whether they are limited to those that some text does not have; `kinds`: of differences that are marked, null for all; `allMarks`: whether to
 *   draw more marks than the comparison shows first; `mutedMarks`: whether to draw also those that say the same;
 *   `differencesOnly`: whether text without a mark is folded; `order`: of the outlets
 */

/** @type {Settings} */
const DEFAULTS = {
  view: "read",
  base: null,
  columns: null,
  claimOrder: "story",
  claimSide: null,
  onlyMissing: false,
  kinds: null,
  allMarks: false,
  mutedMarks: false,
  differencesOnly: false,
  namesHidden: false,
  order: "supplied",
};

/**
 * @param {Element} host
 * @param {Partial<Settings>} chosen what the reader chose, apart from what attributes hold
 * @returns {Settings}
 */
export function settingsOf(host, chosen) {
  const read = (/** @type {string} */ name) => host.getAttribute(name);
  return {
    ...DEFAULTS,
    ...chosen,
    base: read("base"),
    view: viewNamed(read("view")),
    kinds: shownKinds(read("show")),
    namesHidden: read("names") === "hidden",
    order: OUTLET_ORDERS.find((order) => order === read("order")) ?? DEFAULTS.order,
  };
}

/**
 * Some settings as the attributes that hold them, null where there is to be none, and the rest, which none
 * holds.
 *
 * @param {Partial<Settings>} some
 * @returns {{ attributes: Map<string, string | null>, rest: Partial<Settings> }}
 */
export function asAttributes({ view, base, kinds, namesHidden, order, ...rest }) {
  /** @type {Map<string, string | null>} */
  const attributes = new Map();
  if (view !== undefined) attributes.set("view", view);
  if (base !== undefined && base !== null) attributes.set("base", base);
  if (kinds !== undefined) attributes.set("show", shownWords(kinds));
  if (namesHidden !== undefined) attributes.set("names", namesHidden ? "hidden" : null);
  if (order !== undefined) attributes.set("order", order);
  return { attributes, rest };
}
