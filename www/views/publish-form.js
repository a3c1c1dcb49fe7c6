import { h } from "preact";
import { useState } from "preact/hooks";
import { DEFAULT_MAX_EXCERPT } from "../export/excerpt.js";
import { useReading } from "./reading.js";

/** @import { Comparison } from "../../pkg/wasm/source_compare.js" */
/** @import { Publish } from "./reading.js" */

/**
 * The choice of the text that stays whole in a comparison to publish.
 *
 * @param {{
 *   publish: Publish, onBegun: () => void, onPublished: (comparison: Comparison) => void, onFailed: () => void,
 * }} props `onBegun`: the whole story is compared anew, which takes its time
 */
export function PublishForm({ publish, onBegun, onPublished, onFailed }) {
  const { lookup, translator, base, maxExcerpt, outletName } = useReading();
  const { t } = translator;
  const { articles } = lookup.comparison;
  // The order of articles changes with the reader's choice, so what is kept is an id, of an article that may be gone.
  const [chosen, setChosen] = useState(base.id);
  const [isBusy, setBusy] = useState(false);
  const own = lookup.article(chosen) ?? base;
  const words = maxExcerpt ?? DEFAULT_MAX_EXCERPT;
  const save = async () => {
    if (isBusy) return;
    setBusy(true);
    onBegun();
    await publish(own.id, words).then(onPublished, onFailed);
    setBusy(false);
  };
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
          // Ids are input, and the first character of a control's value may be lost: places are safe.
          value: articles.indexOf(own),
          onChange: (/** @type {Event} */ event) =>
            setChosen(articles[/** @type {HTMLSelectElement} */ (event.currentTarget).selectedIndex].id),
        },
        articles.map((article, index) => h("option", { key: article.id, value: index }, outletName(article))),
      ),
    ),
    h(
      "button",
      { type: "button", "aria-disabled": isBusy ? "true" : undefined, onClick: save },
      t("export.publishable"),
    ),
    h("p", { class: "intro" }, t("export.publishableHow", { words })),
  );
}
