import { h } from "preact";
import { isWithheld } from "../../withheld.js";
import { Quoted } from "../quoted.js";
import { textAttributes, useReading } from "../reading.js";

/** @import { Position } from "../../../pkg/wasm/source_compare.js" */

/**
 * Words at a place, strong, in what stands around them. Where they are all of it or none,
 * nothing stands out.
 *
 * @param {{ place: Position, around: Position }} props
 */
export function InContext({ place, around }) {
  const { lookup } = useReading();
  const article = lookup.article(place.article);
  const words = lookup.text(place);
  if (place.start === place.end) return h(Quoted, { place: around });
  const isWhole = place.start <= around.start && around.end <= place.end;
  if (!article || isWhole || isWithheld(words)) return h(Quoted, { place });
  return h(
    "q",
    { class: "context", ...textAttributes(article) },
    lookup.text({ ...around, end: place.start }),
    h("b", null, words),
    lookup.text({ ...around, start: place.end }),
  );
}
