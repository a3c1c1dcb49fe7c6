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
  // Always there: a region that comes together with its words is not always read out.
  return h(
    "p",
    { class: remarks.length > 0 ? "note link-note" : undefined, role: "status" },
    remarks.map((remark) => t(remark)).join(" "),
  );
}
