import { h } from "preact";

/** TO BE BUILT. */
export function Headlines() {
  return h("div", { class: "headlines" });
}
