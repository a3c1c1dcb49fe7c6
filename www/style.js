import { CLAIMS } from "./style/claims.js";
import { CONTROLS } from "./style/controls.js";
import { EVIDENCE } from "./style/evidence.js";
import { HEADLINES } from "./style/headlines.js";
import { LEGEND } from "./style/legend.js";
import { MINIMAP } from "./style/minimap.js";
import { EXPORT } from "./style/export.js";
import { OVERVIEW } from "./style/overview.js";
import { PRINT } from "./style/print.js";
import { PROMINENCE } from "./style/prominence.js";
import { QUOTES } from "./style/quotes.js";
import { SIDE_BY_SIDE } from "./style/side-by-side.js";
import { TABLE } from "./style/table.js";
import { TEXT } from "./style/text.js";
import { THEME } from "./style/theme.js";
import { WIRE } from "./style/wire.js";
import { WORDING } from "./style/wording.js";

/** Later pieces win over earlier ones of the same weight. */
const PIECES = [
  THEME,
  CONTROLS,
  LEGEND,
  TEXT,
  OVERVIEW,
  SIDE_BY_SIDE,
  WIRE,
  CLAIMS,
  QUOTES,
  HEADLINES,
  WORDING,
  TABLE,
  PROMINENCE,
  MINIMAP,
  EVIDENCE,
  EXPORT,
  PRINT,
];

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * One sheet for all elements of a document: a sheet made for one document is refused by another, and an
 * element can be moved to a frame.
 *
 * @param {Document} document
 */
export function styleSheet(document) {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(PIECES.join("\n"));
    sheets.set(document, sheet);
  }
  return sheet;
}
