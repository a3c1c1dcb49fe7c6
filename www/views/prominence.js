import { h } from "preact";

/** TO BE BUILT. */
export function Prominence() {
  return h("div", { class: "prominence" });
}
