import { h } from "preact";
import { isUnsure, stateIn } from "../lookup.js";
import { passageAddress } from "../text-fragment.js";
import { Quoted } from "./quoted.js";
import { useReading, useSelection } from "./reading.js";
import { StateLabel } from "./state-label.js";

/** @import { Claim, ComparedArticle, Position, State } from "../../pkg/wasm/source_compare.js" */

/** A claim as each outlet words it, and the state of each that does not. @param {{ claim: Claim }} props */
export function OutletWords({ claim }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const rows = lookup.comparison.articles.flatMap((article) => {
    const state = stateIn(claim, article.id);
    return state ? h(Entry, { key: article.id, claim, article, state }) : [];
  });
  return h(
    "section",
    null,
    h("h4", null, t("everyOutlet")),
    isUnsure(claim) && h("p", { class: "unsure" }, t("panel.unsure")),
    h("ul", { class: "words" }, rows),
  );
}

/** @param {{ claim: Claim, article: ComparedArticle, state: State }} props */
function Entry({ claim, article, state }) {
  const { translator, settings, base, outletName, openInRead } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const members = claim.members.filter((member) => member.article === article.id);
  const outlet = outletName(article);
  // Its passages are in sight already.
  const isBeingRead = settings.view === "read" && article.id === base.id;
  const address = settings.namesHidden ? null : addressOf(article, members);
  return h(
    "li",
    { "data-state": state, "data-chosen": selection?.article === article.id ? "" : undefined },
    h("p", { class: "source" }, h("b", null, outlet), " ", h(StateLabel, { state, claim })),
    members.map((member) =>
      h(
        "p",
        { key: `${member.part} ${member.start}` },
        h(Quoted, { place: member }),
        member.part === "headline" && h("span", { class: "part" }, " ", t("part.headline")),
      ),
    ),
    members.length > 0 &&
      h(
        "p",
        { class: "ways" },
        !isBeingRead &&
          h(
            "button",
            {
              type: "button",
              class: "link",
              "aria-label": t("openOutletInRead", { outlet }),
              onClick: () => openInRead(article.id, "passage"),
            },
            t("openInRead"),
          ),
        address !== null &&
          h(
            "a",
            {
              href: address,
              class: "link",
              rel: "noopener noreferrer",
              "aria-label": t("link.atOutletLabel", { outlet }),
            },
            t("link.atOutlet"),
          ),
      ),
  );
}

/**
 * Where the passages stand at the outlet: those of the body, which say most.
 *
 * @param {ComparedArticle} article
 * @param {Position[]} members
 */
function addressOf({ url, headline, body }, members) {
  const inBody = members.filter(({ part }) => part === "body");
  return inBody.length > 0 ? passageAddress(url, body, inBody) : passageAddress(url, headline ?? "", members);
}
