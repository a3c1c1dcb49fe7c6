import { h } from "preact";
import { useState } from "preact/hooks";
import { DEFAULT_MAX_EXCERPT } from "../export/excerpt.js";
import { useReading } from "./reading.js";

/** @import { Comparison } from "../../pkg/wasm/source_compare.js" */
/** @import { Publish } from "./reading.js" */

/**
 * The choice of the text that stays whole in a comparison to publish.
 *
 * @param {{ publish: Publish, onPublished: (comparison: Comparison) => void, onFailed: () => void }} props
 */
export function PublishForm({ publish, onPublished, onFailed }) {
  const { lookup, translator, base, maxExcerpt, outletName } = useReading();
  const { t } = translator;
  const { articles } = lookup.comparison;
  // Ids are input, and the first character of a control's value may be lost: places are safe.
  const [place, setPlace] = useState(Math.max(0, articles.indexOf(base)));
  const words = maxExcerpt ?? DEFAULT_MAX_EXCERPT;
  return h(
    "div",
    { class: "publish-form" },
    h(
      "label",
      { class: "picker" },
      h("span", { class: "label" }, t("export.own")),
      h(
        "select",
        {
          value: place,
          onChange: (/** @type {Event} */ event) =>
            setPlace(Number(/** @type {HTMLSelectElement} */ (event.currentTarget).value)),
        },
        articles.map((article, index) => h("option", { key: article.id, value: index }, outletName(article))),
      ),
    ),
    h(
      "button",
      { type: "button", onClick: () => publish(articles[place].id, words).then(onPublished, onFailed) },
      t("export.publishable"),
    ),
    h("p", { class: "intro" }, t("export.publishableHow", { words })),
  );
}
