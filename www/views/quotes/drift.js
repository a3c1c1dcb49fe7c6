import { h } from "preact";
import { gathered } from "../../witnesses.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";

/** @import { Difference } from "../../../pkg/wasm/source_compare.js" */

/** What stands otherwise inside the quotation marks. @param {{ difference: Difference }} props */
export function Drift({ difference }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const readings = [...gathered(difference.sides, (side) => lookup.text(side)).values()];
  return h(
    "div",
    { class: "drift", "data-claim": difference.claim ?? undefined },
    h("p", { class: "weight" }, t("quotes.drift")),
    h(
      "ul",
      null,
      readings.map((sides) =>
        h(
          "li",
          { key: sides[0].article },
          h(Quoted, { place: sides[0] }),
          " ",
          h(Outlets, { ids: sides.map(({ article }) => article) }),
        ),
      ),
    ),
    h(OpenEvidence, {
      claim: difference.claim,
      difference: difference.id,
      label: t("wording.openEvidence", { kind: t("kind.quote") }),
    }),
  );
}
