import { h } from "preact";
import { useMemo } from "preact/hooks";
import { cellEntries, headWords } from "../claim-cells.js";
import { stateIn } from "../lookup.js";
import { hasSelectedText } from "./passage.js";
import { textAttributes, useReading, useSelection } from "./reading.js";
import { countLine } from "./shared-line.js";
import { SIGNS, stateName } from "./state-label.js";

/** @import { VNode } from "preact" */
/** @import { Claim, ComparedArticle, Position } from "../../pkg/wasm/source_compare.js" */
/** @import { Entry, Words } from "../claim-cells.js" */
/** @import { Reading } from "./reading.js" */

/** As many outlets as a cell names where copies of one text depart from one another. */
const MOST_NAMED = 3;

/**
 * Some rows of the table. They are plain nodes, made again only when the choice enters or leaves them: a
 * large story has tens of thousands of cells.
 *
 * @param {{ claims: Claim[], first: boolean, noteOn: ((claim: Claim) => VNode) | null }} props `first`: whether Tab
 *   reaches the first of these rows; `noteOn`: what to say of a claim beside its counts
 */
export function ClaimRows({ claims, first, noteOn }) {
  const reading = useReading();
  const { lookup, translator, settings, select } = reading;
  const selection = useSelection();
  const chosen = claims.find(({ id }) => id === selection?.claim)?.id ?? null;
  const rows = useMemo(
    () => claims.map((claim, index) => row(reading, claim, claim.id === chosen, first && index === 0, noteOn)),
    [claims, chosen, lookup, translator, settings, first],
  );
  /** @param {MouseEvent} event */
  const open = (event) => {
    const clicked = /** @type {Element} */ (event.target);
    const cell = clicked.closest("th, td");
    const claim = clicked.closest("[data-claim]")?.getAttribute("data-claim");
    const stop = clicked.closest("button") ?? cell?.querySelector("button");
    if (!claim || !stop || hasSelectedText()) return;
    select({ claim, difference: null, article: stop.getAttribute("data-article") }, stop);
  };
  return h("tbody", { role: "rowgroup", onClick: open }, rows);
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 * @param {boolean} chosen
 * @param {boolean} first
 * @param {((claim: Claim) => VNode) | null} noteOn
 */
function row(reading, claim, chosen, first, noteOn) {
  const { lookup } = reading;
  return h(
    "tr",
    { key: claim.id, role: "row", "data-claim": claim.id, "aria-current": chosen ? "true" : undefined },
    rowHead(reading, claim, chosen, first, noteOn),
    lookup.texts.map((text, index) => {
      const entries = cellEntries(lookup, claim, text);
      return h(
        "td",
        { key: text[0].id, role: "cell" },
        entries.map((entry) =>
          cellEntry(reading, claim, entry, { text, column: index + 1, chosen, mixed: entries.length > 1 }),
        ),
      );
    }),
  );
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 * @param {boolean} chosen
 * @param {boolean} first
 * @param {((claim: Claim) => VNode) | null} noteOn
 */
function rowHead(reading, claim, chosen, first, noteOn) {
  const { translator } = reading;
  const words = headWords(claim);
  const shared = countLine(claim, translator);
  return h(
    "th",
    { role: "rowheader", scope: "row" },
    quoted(reading, { ...words, side: null }),
    inWordsOf(reading, words),
    h(
      "button",
      {
        type: "button",
        "aria-label": translator.t("openClaim", { shared }),
        "aria-expanded": chosen ? "true" : "false",
        "data-stop": "",
        "data-column": 0,
        tabIndex: first ? 0 : -1,
      },
      shared,
    ),
    noteOn?.(claim),
    h(Silent, { reading, claim }),
  );
}

/**
 * How many texts do not have a claim, proven or not, for a card that has no room for each.
 *
 * @param {{ reading: Reading, claim: Claim }} props
 */
function Silent({ reading, claim }) {
  const { lookup, translator } = reading;
  const { t } = translator;
  const states = lookup.texts.map((text) => text.map(({ id }) => stateIn(claim, id)));
  return /** @type {const} */ (["absent", "unseen"]).map((state) => {
    const count = states.filter((ofText) => ofText.every((other) => other === state)).length;
    const values = { state: t(`state.${state}`), count, of: lookup.texts.length };
    return count > 0 && h("span", { key: state, class: "silent" }, `${SIGNS[state]} ${t("claims.silent", values)}`);
  });
}

/**
 * @param {Reading} reading
 * @param {Claim} claim
 * @param {Entry} entry
 * @param {{ text: ComparedArticle[], column: number, chosen: boolean, mixed: boolean }} cell `mixed`: whether the
 *   articles of the text have more than one state
 */
function cellEntry(reading, claim, { state, articles, words }, { text, column, chosen, mixed }) {
  const { translator, outletName } = reading;
  const { t, list } = translator;
  const rest = articles.length - MOST_NAMED;
  const outlets =
    rest > 0
      ? t("claims.outlets", { outlet: outletName(articles[0]), count: articles.length - 1 })
      : list(articles.map(outletName));
  const name = t(stateName(state, claim));
  return h(
    "div",
    {
      key: state,
      class: "entry",
      "data-state": state,
      "data-only": claim.independent.reporting === 1 ? "" : undefined,
    },
    h("span", { class: mixed ? "outlet" : "outlet of-column" }, outlets),
    h(
      "button",
      {
        type: "button",
        "aria-label": t("openCell", { outlets, state: name }),
        "aria-expanded": chosen ? "true" : "false",
        "data-stop": "",
        "data-column": column,
        "data-article": articles[0].id,
        tabIndex: -1,
      },
      `${SIGNS[state]} ${name}`,
    ),
    words && quoted(reading, words),
    words && text.length > 1 && inWordsOf(reading, words),
  );
}

/** @param {Reading} reading @param {Words} words */
function quoted({ lookup }, words) {
  const { article: id, part, start, end, side } = words;
  const article = lookup.article(id);
  /** @param {number} from @param {number} to */
  const text = (from, to) => lookup.text({ article: id, part, start: from, end: to });
  return h(
    "q",
    article ? textAttributes(article) : null,
    side
      ? [
          text(start, side.start),
          h("span", { class: "difference fact" }, text(side.start, side.end)),
          text(side.end, end),
        ]
      : text(start, end),
  );
}

/** @param {Reading} reading @param {Position} words */
function inWordsOf({ lookup, translator, outletName }, words) {
  const article = lookup.article(words.article);
  return article && h("span", { class: "source" }, translator.t("inWordsOf", { outlet: outletName(article) }));
}
