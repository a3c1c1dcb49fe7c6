import { h } from "preact";
import { headWords } from "../../claim-cells.js";
import { gathered } from "../../witnesses.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */

/**
 * A row of the table: sides that are worded alike.
 * @typedef {{ name: string, sides: Side[] }} Rung `name`: what kind of wording it is, in the interface's words
 */

/**
 * One difference as a small apparatus: under the words that it is about, each wording with the texts that have
 * it.
 *
 * @param {{ difference: Difference, rungs: Rung[], nothing: string }} props `nothing`: says of a side without
 *   words what it has instead
 */
export function ReadingTable({ difference, rungs, nothing }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const claim = lookup.claim(difference.claim);
  const label = t("wording.openEvidence", { kind: t(`kind.${difference.kind}`) });
  return h(
    "div",
    { class: "apparatus", "data-claim": difference.claim ?? undefined },
    claim && h("p", { class: "claim" }, h(Quoted, { place: headWords(claim) })),
    h(
      "table",
      { "aria-label": t(`kind.${difference.kind}`) },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          ["wording.kind", "wording.words", "wording.outlets"].map((head) =>
            h("th", { key: head, scope: "col" }, t(/** @type {import("../../translator.js").Message} */ (head))),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rungs.map(({ name, sides }) =>
          h(
            "tr",
            { key: `${name} ${sides[0].article} ${sides[0].start}` },
            h("th", { scope: "row" }, name),
            h("td", null, h(Wordings, { sides, nothing })),
            h("td", null, h(Outlets, { ids: sides.map(({ article }) => article) })),
          ),
        ),
      ),
    ),
    h(OpenEvidence, { claim: difference.claim, difference: difference.id, label }),
  );
}

/** Each wording once. @param {{ sides: Side[], nothing: string }} props */
function Wordings({ sides, nothing }) {
  const { lookup } = useReading();
  const byWords = gathered(sides, (side) => lookup.text(side).toLocaleLowerCase());
  return Array.from(byWords.values(), ([side], index) => [
    index > 0 && " / ",
    side.start < side.end ? h(Quoted, { key: index, place: side }) : h("i", { key: index, class: "nothing" }, nothing),
  ]);
}
