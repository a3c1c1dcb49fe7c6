import { h } from "preact";
import { linkable } from "../link.js";
import { textLanguage, useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/**
 * Who wrote an article, when, and where it can be read.
 *
 * @param {{ article: ComparedArticle }} props
 */
export function Byline({ article }) {
  const { translator, outletName, settings } = useReading();
  const { lang, t, time } = translator;
  const { published } = article;
  // A writer or an address tells whose article it is.
  const byline = settings.namesHidden ? null : article.byline;
  const href = settings.namesHidden ? null : linkable(article.url);
  return h(
    "p",
    { class: "byline", lang, dir: "auto" },
    h("b", null, outletName(article)),
    byline && h("span", { lang: textLanguage(article) }, byline),
    article.excerpted && h("span", null, t("excerpted", { ...article.excerpted })),
    published && h("time", { dateTime: published }, time(published)),
    href && h("a", { href, rel: "noopener noreferrer" }, t("original")),
  );
}
