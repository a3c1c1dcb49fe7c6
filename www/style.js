import { CLAIMS } from "./style/claims.js";
import { CONTROLS } from "./style/controls.js";
import { EVIDENCE } from "./style/evidence.js";
import { SIDE_BY_SIDE } from "./style/side-by-side.js";
import { TEXT } from "./style/text.js";
import { THEME } from "./style/theme.js";

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
    sheet.replaceSync([THEME, CONTROLS, TEXT, SIDE_BY_SIDE, CLAIMS, EVIDENCE].join("\n"));
    sheets.set(document, sheet);
  }
  return sheet;
}
