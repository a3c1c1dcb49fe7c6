import { h } from "preact";
import { useState } from "preact/hooks";
import { isUnsure, stateIn } from "../lookup.js";
import { Quoted } from "./quoted.js";
import { useReading, useSelection } from "./reading.js";
import { sureLine } from "./shared-line.js";

/** @import { Claim, ComparedArticle, Position } from "../../pkg/wasm/source_compare.js" */

/** A text of so many characters fills any window, so that what stands below it is out of sight. */
const FILLS_WINDOW = 3000;

/** What a reader can take in before a list becomes a wall. */
const SHOWN_FIRST = 12;

/**
 * What other texts say and this one does not, proven or not.
 *
 * @param {{ article: ComparedArticle }} props
 */
export function MissingClaims({ article }) {
  const { lookup, translator, outletName } = useReading();
  const { t } = translator;
  const inOthers = lookup.comparison.claims
    .filter((claim) => claim.independent.reporting > 0)
    .sort((a, b) => b.independent.reporting - a.independent.reporting);
  const omitted = inOthers.filter((claim) => claim.omission && stateIn(claim, article.id) === "absent");
  // Passages that perhaps say something else prove no absence.
  const absent = omitted.filter((claim) => !isUnsure(claim));
  const perhapsAbsent = omitted.filter(isUnsure);
  const unseen = inOthers.filter((claim) => stateIn(claim, article.id) === "unseen");
  const outlet = outletName(article);
  const place = article.body.length > FILLS_WINDOW ? "below" : "";
  return [
    absent.length > 0 &&
      h(ClaimList, {
        key: `absent ${article.id}`,
        name: "absent",
        title: t("notInText"),
        intro: t("notInTextIntro", { outlet }),
        claims: absent,
        place,
      }),
    perhapsAbsent.length > 0 &&
      h(
        "details",
        { class: "perhaps", key: `perhaps ${article.id}` },
        h("summary", null, t("read.perhapsMissing", { count: perhapsAbsent.length })),
        h(ClaimList, {
          name: "absent",
          title: t("read.perhapsMissingTitle"),
          intro: t("read.perhapsMissingIntro", { outlet }),
          claims: perhapsAbsent,
          place,
        }),
      ),
    unseen.length > 0 &&
      h(ClaimList, {
        key: `unseen ${article.id}`,
        name: "unseen",
        title: t("couldNotSee"),
        intro: t("couldNotSeeIntro", { outlet }),
        claims: unseen,
        place,
      }),
  ];
}

/** @param {{ name: string, title: string, intro: string, claims: Claim[], place: string }} props */
function ClaimList({ name, title, intro, claims, place }) {
  const { lookup, translator, outletName, select } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const [all, setAll] = useState(false);
  const chosen = claims.findIndex(({ id }) => id === selection?.claim);
  const shown = all || chosen >= SHOWN_FIRST ? claims : claims.slice(0, SHOWN_FIRST);
  return h(
    "section",
    { class: `missing ${name} ${place}`, part: "missing-claims" },
    h("h3", null, title),
    h("p", { class: "intro" }, intro),
    h(
      "ul",
      null,
      shown.map((claim) => {
        const place = fullest(claim.members);
        const source = lookup.article(place.article);
        return h(
          "li",
          { key: claim.id, "data-claim": claim.id, "data-selected": selection?.claim === claim.id ? "" : undefined },
          h(
            "button",
            {
              type: "button",
              "data-claim": claim.id,
              "aria-expanded": selection?.claim === claim.id ? "true" : "false",
              onClick: (/** @type {MouseEvent} */ event) =>
                select({ claim: claim.id, difference: null }, /** @type {HTMLElement} */ (event.currentTarget)),
            },
            h(Quoted, { place }),
            h("span", { class: "source" }, source && outletName(source), " · ", sureLine(claim, translator)),
          ),
        );
      }),
    ),
    shown.length < claims.length &&
      h(
        "button",
        { type: "button", class: "more", onClick: () => setAll(true) },
        t("showAll", { count: claims.length }),
      ),
  );
}

/** The member that tells most by itself; a headline only if there is nothing else. @param {Position[]} members */
function fullest(members) {
  const inBody = members.filter(({ part }) => part === "body");
  return (inBody.length > 0 ? inBody : members).reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
}
