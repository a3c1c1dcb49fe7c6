import { h } from "preact";
import { headWords } from "../../claim-cells.js";
import { OpenEvidence } from "../open-evidence.js";
import { Outlets } from "../outlets.js";
import { Quoted } from "../quoted.js";
import { useReading } from "../reading.js";
import { countLine } from "../shared-line.js";

/** @import { Claim, ComparedArticle } from "../../../pkg/wasm/source_compare.js" */

/** More than these would be a second table of claims. */
const MOST_CLAIMS = 6;

/**
 * The headlines aligned: for each claim that two of them make, the words in which each makes it.
 *
 * @param {{ groups: ComparedArticle[][] }} props `groups`: articles with one headline together
 */
export function HeadlineTable({ groups }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const claims = lookup.comparison.claims
    .map((claim) => ({ claim, makers: groups.filter(([article]) => membersOf(claim, article).length > 0) }))
    .filter(({ makers }) => makers.length > 1)
    .sort((a, b) => b.makers.length - a.makers.length)
    .slice(0, MOST_CLAIMS);
  if (claims.length === 0) return null;
  return h(
    "section",
    { class: "findings" },
    h("h3", null, t("headlines.aligned")),
    h("p", { class: "intro" }, t("headlines.alignedIntro")),
    claims.map(({ claim, makers }) =>
      h(
        "div",
        { key: claim.id, class: "apparatus", "data-claim": claim.id },
        h(
          "p",
          { class: "claim" },
          h(Quoted, { place: headWords(claim) }),
          " ",
          h("span", { class: "weight" }, countLine(claim, translator)),
        ),
        h(
          "table",
          { "aria-label": t("headlines.aligned") },
          h(
            "thead",
            null,
            h(
              "tr",
              null,
              h("th", { scope: "col" }, t("wording.outlets")),
              h("th", { scope: "col" }, t("headlines.words")),
            ),
          ),
          h(
            "tbody",
            null,
            makers.map((group) =>
              h(
                "tr",
                { key: group[0].id },
                h("th", { scope: "row" }, h(Outlets, { ids: group.map(({ id }) => id) })),
                h(
                  "td",
                  null,
                  membersOf(claim, group[0]).map((place) => h(Quoted, { key: place.start, place })),
                ),
              ),
            ),
          ),
        ),
        h("p", { class: "weight" }, t("headlines.others", { count: groups.length - makers.length })),
        h(OpenEvidence, {
          claim: claim.id,
          difference: null,
          label: t("wording.openEvidence", { kind: countLine(claim, translator) }),
        }),
      ),
    ),
  );
}

/** @param {Claim} claim @param {ComparedArticle} article */
function membersOf(claim, article) {
  return claim.members.filter((member) => member.article === article.id && member.part === "headline");
}
