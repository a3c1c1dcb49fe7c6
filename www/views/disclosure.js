import { h } from "preact";
import { useState } from "preact/hooks";

/** @import { ComponentChildren } from "preact" */

/**
 * What stands open where there is room and folds behind a button on a narrow page, where it would push the
 * text off the first screen.
 *
 * @param {{ id: string, name: string, label: string, children?: ComponentChildren }} props `id`: a fixed one
 */
export function Disclosure({ id, name, label, children }) {
  const [isOpen, setOpen] = useState(false);
  return h(
    "div",
    { class: `disclosure ${name}`, "data-open": isOpen ? "" : undefined },
    h(
      "button",
      {
        type: "button",
        "aria-expanded": isOpen ? "true" : "false",
        "aria-controls": id,
        onClick: () => setOpen(!isOpen),
      },
      label,
    ),
    h("div", { id, class: "disclosed" }, children),
  );
}
