import { h } from "preact";
import { useReading } from "../reading.js";

/** @import { Difference } from "../../../pkg/wasm/source_compare.js" */

/**
 * A group of findings under its heading with what their rules cannot see, or that there are none.
 *
 * @param {{
 *   title: string, intro: string, none: string, count: number, differences?: Difference[],
 *   children?: import("preact").ComponentChildren,
 * }} props `none`: what to say if `count` is 0
 */
export function Section({ title, intro, none, count, differences = [], children }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const limits = [...new Set(differences.map(({ rule }) => rule))].flatMap((rule) => lookup.rule(rule)?.limits ?? []);
  return h(
    "section",
    { class: "findings", "data-none": count === 0 ? "" : undefined },
    h("h3", null, title, count > 0 && h("span", { class: "weight" }, " ", t("wording.count", { count }))),
    h("p", { class: "intro" }, count > 0 ? intro : none),
    children,
    limits.length > 0 &&
      h(
        "details",
        { class: "limits-of" },
        h("summary", null, t("wording.limits")),
        // Rules describe themselves in English only.
        h(
          "ul",
          { lang: "en", dir: "ltr" },
          limits.map((limit) => h("li", { key: limit }, limit)),
        ),
      ),
  );
}
