import { h } from "preact";

/** TO BE BUILT. */
export function Quotes() {
  return h("div", { class: "quotes" });
}
