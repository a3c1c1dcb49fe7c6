import { h } from "preact";

/** @import { ComponentChildren } from "preact" */

/**
 * A box to tick, with its words.
 *
 * @param {{
 *   checked: boolean, onCheck: (checked: boolean) => void, name?: string, children?: ComponentChildren,
 * }} props
 */
export function Check({ checked, onCheck, name, children }) {
  return h(
    "label",
    { class: "check" },
    h("input", {
      type: "checkbox",
      name,
      checked,
      onChange: (/** @type {Event} */ event) => onCheck(/** @type {HTMLInputElement} */ (event.currentTarget).checked),
    }),
    h("span", null, children),
  );
}
