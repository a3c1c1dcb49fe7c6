import { h } from "preact";

/** TO BE BUILT. */
export function Minimap() {
  return h("div", { class: "minimap" });
}
