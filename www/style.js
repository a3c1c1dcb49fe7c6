import { CLAIMS } from "./style/claims.js";
import { CONTROLS } from "./style/controls.js";
import { EVIDENCE } from "./style/evidence.js";
import { SIDE_BY_SIDE } from "./style/side-by-side.js";
import { TEXT } from "./style/text.js";
import { THEME } from "./style/theme.js";

/** @type {CSSStyleSheet | null} */
let shared = null;

/** One sheet for all elements of a page. Made late: a server has no style sheets. */
export function styleSheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync([THEME, CONTROLS, TEXT, SIDE_BY_SIDE, CLAIMS, EVIDENCE].join("\n"));
  }
  return shared;
}
