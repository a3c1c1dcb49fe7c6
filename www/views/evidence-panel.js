import { h } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { isWanted } from "../marks.js";
import { CopyLink } from "./copy-link.js";
import { DifferenceCard } from "./difference-card.js";
import { DisputeButton } from "./dispute-button.js";
import { LoadedTerms } from "./loaded-terms.js";
import { OutletWords } from "./outlet-words.js";
import { textLanguage, useReading, useSelection } from "./reading.js";
import { RuleLine } from "./rule-line.js";
import { SharedLine } from "./shared-line.js";

/** @import { Claim } from "../../pkg/wasm/source_compare.js" */

/** Everything known about the chosen passage. Not modal: the text stays in reach. */
export function EvidencePanel() {
  const { lookup, translator, close } = useReading();
  const selection = useSelection();
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
  // What was asked for comes first.
  const chosen = lookup.difference(selection.difference);
  return h(
    "aside",
    { class: "panel", part: "panel", ref: panel, tabIndex: -1, "aria-labelledby": "evidence-title" },
    h(
      "header",
      null,
      h("h3", { id: "evidence-title" }, claim ? h(SharedLine, { claim }) : t("whatDiffers")),
      h("button", { type: "button", class: "close", "aria-label": t("close"), onClick: close }, "×"),
    ),
    chosen && h(DifferenceCard, { key: chosen.id, difference: chosen, chosen: true, heading: "h4" }),
    claim && h(OutletWords, { claim }),
    h(OtherDifferences, { key: `${selection.claim} ${selection.difference}`, hasTitle: claim !== undefined }),
    claim && h(LoadedTerms, { claim }),
    claim?.evidence && h(WhyAligned, { key: claim.id, claim }),
    h(CopyLink, { key: `link ${selection.claim}` }),
  );
}

/**
 * What else differs here: what the reader wants to see, and in a fold the rest of what was found.
 *
 * @param {{ hasTitle: boolean }} props
 */
function OtherDifferences({ hasTitle }) {
  const { lookup, translator, settings } = useReading();
  const selection = useSelection();
  const { t } = translator;
  const all = selection?.claim ? lookup.differencesOf(selection.claim) : [];
  const others = all.filter(({ id }) => id !== selection?.difference);
  if (others.length === 0) return null;
  /** @param {boolean} wanted */
  const cards = (wanted) =>
    others
      .filter((difference) => isWanted(difference, settings) === wanted)
      .sort((a, b) => Number(b.drawn) - Number(a.drawn))
      .map((difference) => h(DifferenceCard, { key: difference.id, difference, chosen: false }));
  const rest = cards(false);
  return h(
    "section",
    null,
    hasTitle && h("h4", null, t(selection?.difference ? "panel.alsoDiffers" : "whatDiffers")),
    cards(true),
    rest.length > 0 &&
      h("details", { class: "rest" }, h("summary", null, t("panel.rest", { count: rest.length })), rest),
  );
}

/** Why passages were taken to say the same. @param {{ claim: Claim }} props */
function WhyAligned({ claim }) {
  const { lookup, translator } = useReading();
  const { t } = translator;
  const { evidence, confidence, members } = claim;
  if (!evidence) return null;
  const lang = textLanguage(lookup.article(members[0].article));
  return h(
    "section",
    { class: "why" },
    h("h4", null, t("whyAligned")),
    evidence.shared.length > 0 &&
      h("p", null, t("sharedWords", { words: "" }), h("span", { lang }, evidence.shared.join(" · "))),
    h(RuleLine, { rule: evidence.rule, confidence }),
    h(DisputeButton, { claim, difference: null }),
  );
}

/**
 * Scrolls the panel alone, never the page, and no farther than to the start of what it is to show.
 *
 * @param {HTMLElement} panel
 * @param {Element | null} target
 */
function scrollWithin(panel, target) {
  if (!target) return;
  const { top, bottom } = target.getBoundingClientRect();
  const below = bottom - panel.getBoundingClientRect().bottom;
  const head = panel.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  panel.scrollTop += Math.max(0, Math.min(below, top - head));
}
