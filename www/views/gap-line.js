import { h } from "preact";
import { linkable } from "../link.js";
import { useReading } from "./reading.js";

/** @import { ComponentChildren } from "preact" */
/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/**
 * Stands for words that are left out of a published comparison, with a way to where they can be read.
 *
 * @param {{ article: ComparedArticle, children?: ComponentChildren }} props `children`: the counts of what is left out
 */
export function GapLine({ article, children }) {
  const { translator, settings, outletName } = useReading();
  const { lang, t } = translator;
  const href = settings.namesHidden ? null : linkable(article.url);
  return h(
    "p",
    { class: "gap nothing", lang },
    h("span", { "aria-hidden": "true" }, "… "),
    t("withheld"),
    children,
    href && [
      " ",
      h(
        "a",
        {
          href,
          class: "link",
          rel: "noopener noreferrer",
          "aria-label": t("link.articleAtOutlet", { outlet: outletName(article) }),
        },
        t("link.atOutlet"),
      ),
    ],
  );
}
