import { h } from "preact";
import { useReading } from "./reading.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/**
 * Chooses one of the articles. Copies and texts set aside are named as such.
 *
 * @param {{ label: string, chosen: ComparedArticle, onChoose: (id: string) => void }} props
 */
export function ArticlePicker({ label, chosen, onChoose }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  /** @param {ComparedArticle} article */
  const text = (article) => {
    const outlet = outletName(article);
    if (article.setAside) return t("setAsideOption", { outlet });
    const original = lookup.original(article);
    return original ? t("sameTextAs", { outlet, other: outletName(original) }) : outlet;
  };
  return h(
    "label",
    { class: "picker", part: "picker" },
    h("span", { class: "label" }, label),
    h(
      "select",
      {
        value: chosen.id,
        onChange: (/** @type {Event} */ event) =>
          onChoose(/** @type {HTMLSelectElement} */ (event.currentTarget).value),
      },
      lookup.comparison.articles.map((article) => h("option", { key: article.id, value: article.id }, text(article))),
    ),
  );
}
