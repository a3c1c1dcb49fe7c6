import { h } from "preact";

/** TO BE BUILT. */
export function Overview() {
  return h("div", { class: "overview" });
}
