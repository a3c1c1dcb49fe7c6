import { h } from "preact";
import { useFolded } from "./folded-list.js";
import { useOutletNames } from "./outlet-names.js";
import { useReading } from "./reading.js";
import { WireLink } from "./wire-link.js";

/** @import { ComparedArticle } from "../../pkg/wasm/source_compare.js" */

/** More would push what was compared about them out of sight. */
const SHOWN_FIRST = 6;

/** The independent texts, each with all outlets that carry it. */
export function TextList() {
  const { texts } = useReading().lookup;
  const [shown, more] = useFolded(texts, texts.length === SHOWN_FIRST + 1 ? texts.length : SHOWN_FIRST);
  return [
    h(
      "ol",
      { class: "texts" },
      shown.map((text) => h(TextLine, { key: text[0].id, text })),
    ),
    more,
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
