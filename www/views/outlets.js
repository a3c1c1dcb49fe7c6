import { h } from "preact";
import { witnesses } from "../witnesses.js";
import { useReading } from "./reading.js";

/** More names than this are a wall; the count stands before them. */
const SHOWN_FIRST = 8;

/**
 * The outlets that have something, after the count of the independent texts that they are.
 *
 * @param {{ ids: Iterable<string> }} props ids of articles
 */
export function Outlets({ ids }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const texts = witnesses(lookup, ids);
  const names = texts.flat().map(outletName);
  const count = t("outlets.texts", { count: texts.length });
  if (names.length <= SHOWN_FIRST) {
    return h("span", { class: "outlets" }, names.length > 1 && [h("b", null, count), ": "], list(names));
  }
  return h(
    "details",
    { class: "outlets" },
    h("summary", null, h("b", null, count)),
    h(
      "ul",
      null,
      names.map((name, index) => h("li", { key: index }, name)),
    ),
  );
}
