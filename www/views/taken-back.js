import { h } from "preact";
import { Quoted } from "./quoted.js";
import { useReading } from "./reading.js";

/** @import { Claim, Difference } from "../../pkg/wasm/source_compare.js" */

/** What an editor dismissed: gone from the texts, but not without a word. */
export function TakenBack() {
  const { lookup, translator } = useReading();
  const { claims, differences } = lookup.dismissed;
  // What differs on a claim goes with it.
  const gone = new Set(claims.map(({ id }) => id));
  const own = differences.filter(({ claim }) => claim === null || !gone.has(claim));
  const count = claims.length + own.length;
  if (count === 0) return null;
  return h(
    "details",
    { class: "taken-back" },
    h("summary", null, translator.t("takenBack", { count })),
    h(
      "ul",
      null,
      claims.map((claim) => h(TakenBackItem, { key: claim.id, claim, difference: null })),
      own.map((difference) => h(TakenBackItem, { key: difference.id, claim: null, difference })),
    ),
  );
}

/** @param {{ claim: Claim | null, difference: Difference | null }} props */
function TakenBackItem({ claim, difference }) {
  const { lookup, translator, outletName } = useReading();
  const { t, list } = translator;
  const on = claim ?? lookup.claim(difference?.claim ?? null);
  const places = on?.members ?? difference?.sides ?? [];
  const outlets = lookup.articlesOf((difference?.sides ?? places).map(({ article }) => article)).map(outletName);
  return h(
    "li",
    null,
    t(difference ? `kind.${difference.kind}` : "takenBack.claim"),
    ": ",
    places.length > 0 && h(Quoted, { place: places[0] }),
    " ",
    h("span", { class: "outlets" }, list(outlets)),
  );
}
