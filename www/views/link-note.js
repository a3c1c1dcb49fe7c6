import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { LinkRemark } from "./use-permalink.js" */

/**
 * What a reader who came by a link should know: that it was made on other texts, that what it names is gone.
 *
 * @param {{ remarks: LinkRemark[] }} props
 */
export function LinkNote({ remarks }) {
  const { t } = useReading().translator;
  if (remarks.length === 0) return null;
  return h("p", { class: "note link-note", role: "status" }, remarks.map((remark) => t(remark)).join(" "));
}
