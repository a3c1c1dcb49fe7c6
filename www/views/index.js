import { Claims } from "./claims.js";
import { Headlines } from "./headlines.js";
import { Overview } from "./overview.js";
import { Prominence } from "./prominence.js";
import { Quotes } from "./quotes.js";
import { Read } from "./read.js";
import { SideBySide } from "./side-by-side.js";
import { Wording } from "./wording.js";

/** @import { FunctionComponent } from "preact" */
/** @import { ViewName } from "../view-names.js" */

/** What draws each view. All that a view needs is in its reading. @type {Readonly<Record<ViewName, FunctionComponent>>} */
export const VIEW_OF = {
  overview: Overview,
  read: Read,
  claims: Claims,
  "side-by-side": SideBySide,
  quotes: Quotes,
  headlines: Headlines,
  wording: Wording,
  prominence: Prominence,
};
