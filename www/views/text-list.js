import { h } from "preact";
import { useState } from "preact/hooks";
import { useOutletNames } from "./outlet-names.js";
import { useReading } from "./reading.js";
import { WireLink } from "./wire-link.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/** More would push what was compared about them out of sight. */
const SHOWN_FIRST = 6;

/** The independent texts, each with all outlets that carry it. */
export function TextList() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const [all, setAll] = useState(false);
  const { texts } = lookup;
  const shown = all || texts.length <= SHOWN_FIRST + 1 ? texts : texts.slice(0, SHOWN_FIRST);
  return [
    h(
      "ol",
      { class: "texts" },
      shown.map((text) => h(TextLine, { key: text[0].id, text })),
    ),
    shown.length < texts.length &&
      h(
        "button",
        { type: "button", class: "more", onClick: () => setAll(true) },
        t("showAll", { count: texts.length }),
      ),
  ];
}

/** @param {{ text: ComparedArticle[] }} props */
function TextLine({ text }) {
  const { translator } = useReading();
  const { t, list } = translator;
  const namesOf = useOutletNames();
  const incomplete = text.filter(({ complete }) => !complete);
  const genres = [...new Set(text.flatMap(({ genre }) => (genre && genre !== "news" ? t(`genre.${genre}`) : [])))];
  const remarks = [
    text.length > 1 && t("overview.oneText", { count: text.length }),
    genres.length > 0 && list(genres),
    incomplete.length === text.length && t("overview.incomplete"),
    incomplete.length > 0 &&
      incomplete.length < text.length &&
      t("overview.incompleteIn", { outlets: namesOf(incomplete) }),
  ].filter(Boolean);
  return h(
    "li",
    null,
    h("bdi", null, namesOf(text)),
    remarks.length > 0 && h("span", { class: "source" }, " ", remarks.join(" · ")),
    " ",
    h(WireLink, { text }),
  );
}
