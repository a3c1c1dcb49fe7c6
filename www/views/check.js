import { h } from "preact";

/** @import { ComponentChildren } from "preact" */

/**
 * A box to tick, with its words.
 *
 * @param {{ checked: boolean, onCheck: (checked: boolean) => void, children?: ComponentChildren }} props
 */
export function Check({ checked, onCheck, children }) {
  return h(
    "label",
    { class: "check" },
    h("input", {
      type: "checkbox",
      checked,
      onChange: (/** @type {Event} */ event) => onCheck(/** @type {HTMLInputElement} */ (event.currentTarget).checked),
    }),
    h("span", null, children),
  );
}
