import { h } from "preact";
import { useReading } from "../reading.js";

/**
 * A group of findings under its heading, or that there are none.
 *
 * @param {{
 *   title: string, intro: string, none: string, count: number, children?: import("preact").ComponentChildren,
 * }} props `none`: what to say if `count` is 0
 */
export function Section({ title, intro, none, count, children }) {
  const { t } = useReading().translator;
  return h(
    "section",
    { class: "findings" },
    h("h3", null, title, count > 0 && h("span", { class: "weight" }, " ", t("wording.count", { count }))),
    h("p", { class: "intro" }, count > 0 ? intro : none),
    children,
  );
}
