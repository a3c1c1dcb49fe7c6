import { h } from "preact";
import { useMemo, useState } from "preact/hooks";
import { headWords } from "../claim-cells.js";
import { statesByText } from "../coverage.js";
import { biggestOmissions, mostShared, textsInState } from "../telling.js";
import { useOutletNames } from "./outlet-names.js";
import { Quoted } from "./quoted.js";
import { useReading, useSelection } from "./reading.js";

/** @import { ComponentChildren } from "preact" */
/** @import { Claim, State } from "../../pkg/wasm/source_compare.js" */

/** A handful is read; a longer list is asked for. */
const SHOWN_FIRST = 3;

/** What most texts report, with how many of how many: agreement comes before what differs. */
export function SharedByMost() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const shared = useMemo(() => mostShared(lookup), [lookup]);
  const { claims, counts } = lookup.comparison;
  const byTwo = claims.filter(({ independent }) => independent.reporting > 1);
  const byAll = byTwo.filter(({ independent }) => independent.reporting === independent.of);
  const summary =
    counts.independent < 2
      ? t("overview.oneIndependent")
      : byTwo.length === 0
        ? t("overview.nothingShared")
        : t("overview.sharedClaims", { count: byTwo.length, of: claims.length, all: byAll.length });
  return h(ClaimList, {
    title: t("overview.shared"),
    intro: summary,
    claims: shared,
    remarkOn: (claim) => {
      const differing = textsInState(lookup, claim, "differs");
      return differing > 0 && t("overview.differing", { count: differing });
    },
  });
}

/** What several texts report and others, seen whole, do not have. */
export function MissingSomewhere() {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const namesOf = useOutletNames();
  const omissions = useMemo(() => biggestOmissions(lookup), [lookup]);
  if (lookup.comparison.counts.independent < 2) return null;
  /** @param {Claim} claim @param {State} state */
  const outletsIn = (claim, state) => {
    const states = statesByText(lookup).get(claim.id) ?? [];
    return namesOf(lookup.texts.filter((_, index) => states[index] === state).flat());
  };
  return h(ClaimList, {
    title: t("overview.missing"),
    intro: omissions.length === 0 ? t("overview.nothingMissing") : t("overview.missingIntro"),
    claims: omissions,
    remarkOn: (claim) => [
      h(
        "span",
        { key: "absent" },
        h("span", { "aria-hidden": "true" }, "○ "),
        t("notInText"),
        ": ",
        outletsIn(claim, "absent"),
      ),
      textsInState(lookup, claim, "unseen") > 0 &&
        h(
          "span",
          { key: "unseen" },
          h("span", { "aria-hidden": "true" }, "? "),
          t("state.unseen"),
          ": ",
          outletsIn(claim, "unseen"),
        ),
    ],
  });
}

/**
 * Claims in their own words, each behind how many texts report it.
 *
 * @param {{ title: string, intro: string, claims: Claim[], remarkOn: (claim: Claim) => ComponentChildren }} props
 */
function ClaimList({ title, intro, claims, remarkOn }) {
  const { translator, select } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const [all, setAll] = useState(false);
  const chosen = claims.findIndex(({ id }) => id === selection?.claim);
  const shown = all ? claims : claims.slice(0, Math.max(SHOWN_FIRST, chosen + 1));
  /** @param {Claim} claim */
  const line = (claim) =>
    h(
      "li",
      { key: claim.id, "data-claim": claim.id, "data-selected": claim.id === selection?.claim ? "" : undefined },
      h(
        "button",
        {
          type: "button",
          class: "finding",
          "aria-expanded": claim.id === selection?.claim ? "true" : "false",
          onClick: (/** @type {MouseEvent} */ event) =>
            select({ claim: claim.id, difference: null }, /** @type {HTMLElement} */ (event.currentTarget)),
        },
        h(
          "span",
          { class: "reporting" },
          t(claim.confidence === "low" ? "overview.reportPossibly" : "overview.report", { ...claim.independent }),
        ),
        " ",
        h(Quoted, { place: headWords(claim) }),
        h("span", { class: "remark" }, remarkOn(claim)),
      ),
    );
  return h(
    "section",
    null,
    h("h3", null, title),
    h("p", { class: "intro" }, intro),
    claims.length > 0 && h("ul", { class: "findings-list" }, shown.map(line)),
    shown.length < claims.length &&
      h(
        "button",
        { type: "button", class: "more", onClick: () => setAll(true) },
        t("showAll", { count: claims.length }),
      ),
  );
}
