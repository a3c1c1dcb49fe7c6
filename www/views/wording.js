import { h } from "preact";

/** TO BE BUILT. */
export function Wording() {
  return h("div", { class: "wording" });
}
