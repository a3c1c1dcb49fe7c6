import { h } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { stateIn } from "../lookup.js";
import { DifferenceCard } from "./difference-card.js";
import { Quoted } from "./quoted.js";
import { useReading } from "./reading.js";
import { RuleLine } from "./rule-line.js";
import { SharedLine } from "./shared-line.js";
import { StateLabel } from "./state-label.js";

/** @import { Claim, ComparedArticle, Difference, State } from "../../pkg/wasm/source_compare.js" */

/** Everything known about the chosen passage. Not modal: the text stays in reach. */
export function EvidencePanel() {
  const reading = useReading();
  const { lookup, translator, selection, close } = reading;
  const { t } = translator;
  const panel = useRef(/** @type {HTMLElement | null} */ (null));

  useEffect(() => {
    if (!selection || !panel.current) return;
    panel.current.scrollTop = 0;
    panel.current.focus({ preventScroll: true });
    scrollWithin(panel.current, panel.current.querySelector("[data-chosen]"));
  }, [selection]);

  if (!selection) return null;
  const claim = lookup.claim(selection.claim);
  const differences = orderedDifferences(reading);
  return h(
    "aside",
    { class: "panel", part: "panel", ref: panel, tabIndex: -1, "aria-labelledby": "evidence-title" },
    h(
      "header",
      null,
      h("h3", { id: "evidence-title" }, claim ? h(SharedLine, { claim }) : t("whatDiffers")),
      h("button", { type: "button", class: "close", "aria-label": t("close"), onClick: close }, "×"),
    ),
    claim && h(Words, { claim }),
    differences.length > 0 &&
      h(
        "section",
        null,
        claim && h("h4", null, t("whatDiffers")),
        differences.map((difference) =>
          h(DifferenceCard, { key: difference.id, difference, chosen: difference.id === selection.difference }),
        ),
      ),
    claim?.evidence &&
      h(
        "section",
        { class: "why" },
        h("h4", null, t("whyAligned")),
        claim.evidence.shared.length > 0 &&
          h("p", null, t("sharedWords", { words: "" }), h(SharedWords, { claim, words: claim.evidence.shared })),
        h(RuleLine, { rule: claim.evidence.rule, confidence: claim.confidence }),
      ),
  );
}

/** The claim as each outlet words it, and the state of each that does not. @param {{ claim: Claim }} props */
function Words({ claim }) {
  const { lookup, translator, settings, base, selection, outletName, openInRead } = useReading();
  const { t } = translator;
  // Its passages are in sight already.
  const beingRead = settings.view === "read" ? base.id : null;
  /** @param {ComparedArticle} article @param {State} state */
  const entry = (article, state) => {
    const members = claim.members.filter((member) => member.article === article.id);
    return h(
      "li",
      { key: article.id, "data-state": state, "data-chosen": selection?.article === article.id ? "" : undefined },
      h("p", { class: "source" }, h("b", null, outletName(article)), " ", h(StateLabel, { state, claim })),
      members.map((member) =>
        h(
          "p",
          { key: `${member.part} ${member.start}` },
          h(Quoted, { place: member }),
          member.part === "headline" && h("span", { class: "part" }, " ", t("part.headline")),
        ),
      ),
      members.length > 0 &&
        article.id !== beingRead &&
        h(
          "button",
          {
            type: "button",
            class: "link",
            "aria-label": t("openOutletInRead", { outlet: outletName(article) }),
            onClick: () => openInRead(article.id, "passage"),
          },
          t("openInRead"),
        ),
    );
  };
  const rows = lookup.comparison.articles.flatMap((article) => {
    const state = stateIn(claim, article.id);
    return state ? [entry(article, state)] : [];
  });
  return h("section", null, h("h4", null, t("everyOutlet")), h("ul", { class: "words" }, rows));
}

/** @param {{ claim: Claim, words: string[] }} props */
function SharedWords({ claim, words }) {
  const { lookup } = useReading();
  const lang = lookup.article(claim.members[0].article)?.language;
  return h("span", { lang: lang === "und" ? undefined : lang }, words.join(" · "));
}

/** The chosen one first, then those that are drawn, then the rest. @param {ReturnType<typeof useReading>} reading */
function orderedDifferences({ lookup, selection }) {
  const chosen = lookup.difference(selection?.difference ?? null);
  const ofClaim = selection?.claim ? lookup.differencesOf(selection.claim) : [];
  const rank = (/** @type {Difference} */ d) => (d === chosen ? 0 : d.drawn ? 1 : 2);
  return [...new Set(chosen ? [chosen, ...ofClaim] : ofClaim)].sort((a, b) => rank(a) - rank(b));
}

/** Scrolls the panel alone, never the page. @param {HTMLElement} panel @param {Element | null} target */
function scrollWithin(panel, target) {
  if (!target) return;
  const below = target.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
  if (below > 0) panel.scrollTop += below;
}
