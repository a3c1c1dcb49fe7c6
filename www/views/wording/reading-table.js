import { h } from "preact";
import { headWords } from "../../claim-cells.js";
import { gathered } from "../../witnesses.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";
import { Table } from "../table.js";

/** @import { Difference, Side } from "../../../pkg/wasm/source_compare.js" */

/**
 * Sides that are worded alike.
 * @typedef {{ name: string | null, sides: Side[] }} Rung `name`: what kind of wording it is, in the interface's
 *   words; null where the words alone tell
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
  const hasNames = rungs.every(({ name }) => name !== null);
  return h(
    "div",
    { class: "apparatus", "data-claim": difference.claim ?? undefined },
    claim && h("p", { class: "claim" }, h(Quoted, { place: headWords(claim) })),
    h(Table, {
      caption: t(`kind.${difference.kind}`),
      isCaptionSeen: false,
      columns: [...(hasNames ? [t("wording.kind")] : []), t("wording.words"), t("wording.outlets")],
      rows: rungs.map(({ name, sides }) => {
        const wordings = h(Wordings, { sides, nothing });
        const outlets = [
          h(Outlets, { ids: sides.map(({ article }) => article) }),
          sides.map((side) => h(Elsewhere, { key: side.article, side })),
        ];
        return {
          key: `${name} ${sides[0].article} ${sides[0].start}`,
          head: hasNames ? name : wordings,
          cells: hasNames ? [wordings, outlets] : [outlets],
        };
      }),
    }),
    h(OpenEvidence, {
      claim: difference.claim,
      difference: difference.id,
      label: t("wording.openEvidence", { kind: t(`kind.${difference.kind}`) }),
    }),
  );
}

/** Each wording once. @param {{ sides: Side[], nothing: string }} props */
function Wordings({ sides, nothing }) {
  const { lookup } = useReading();
  const byWords = gathered(sides, (side) => lookup.text(side).toLowerCase());
  return Array.from(byWords.values(), ([side], index) => [
    index > 0 && " / ",
    side.start < side.end ? h(Quoted, { key: index, place: side }) : h("i", { key: index, class: "nothing" }, nothing),
  ]);
}

/** Where an article that leaves somebody out here names them all the same. @param {{ side: Side }} props */
function Elsewhere({ side }) {
  const { lookup, translator, outletName } = useReading();
  const article = lookup.article(side.article);
  if (!side.elsewhere || !article) return null;
  return h(
    "p",
    { class: "weight" },
    translator.t("panel.elsewhere", { outlet: outletName(article) }),
    " ",
    h(Quoted, { place: side.elsewhere }),
  );
}
