import { h } from "preact";
import { isWithheld } from "../withheld.js";
import { textAttributes, useReading } from "./reading.js";

/** @import { Position, Side } from "../../pkg/wasm/source_compare.js" */

/**
 * Source text at a place, set off by its element rather than by quotation marks, which would not be
 * source text.
 *
 * @param {{ place: Position | Side }} props
 */
export function Quoted({ place }) {
  const { lookup, translator } = useReading();
  const article = lookup.article(place.article);
  if (!article) return null;
  if (place.start === place.end) return h("i", { class: "nothing" }, translator.t("nothingHere"));
  const words = lookup.text(place);
  if (isWithheld(words)) return h("i", { class: "nothing" }, translator.t("withheld"));
  return h("q", textAttributes(article), words);
}
