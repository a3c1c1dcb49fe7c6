import { h } from "preact";
import { useState } from "preact/hooks";
import { claimCounts } from "../folds.js";
import { useReading } from "./reading.js";

/** @import { ComponentChildren } from "preact" */
/** @import { Paragraph } from "../passages.js" */

/**
 * Paragraphs in which nothing differs, folded to a line that says first what they share. Not drawn while they
 * are folded: the arrow keys would lead into what cannot be seen.
 *
 * @param {{ paragraphs: Paragraph[], holdsChoice: boolean, children?: ComponentChildren }} props `holdsChoice`:
 *   whether what is chosen stands here alone, and so has to be seen
 */
export function Folded({ paragraphs, holdsChoice, children }) {
  const { lookup, translator } = useReading();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || holdsChoice;
  return [
    h(
      "button",
      { type: "button", class: "fold", "aria-expanded": isShown ? "true" : "false", onClick: () => setOpen(!isShown) },
      translator.t("read.folded", { count: paragraphs.length, ...claimCounts(lookup, paragraphs) }),
    ),
    isShown && children,
  ];
}
