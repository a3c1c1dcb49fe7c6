import { stateIn } from "../lookup.js";
import { stateName } from "../views/state-label.js";
import { countLine } from "../views/shared-line.js";
import { shortNote } from "./method-note.js";

/** @import { Claim, ComparedArticle, Difference, Position, Side } from "../../pkg/wasm/source_compare.js" */
/** @import { Exporting } from "./exporting.js" */

/**
 * A claim as text: each outlet's words with outlet, date and link, and the state of each that has none.
 *
 * @param {Exporting} exporting
 * @param {Claim} claim
 */
export function claimText(exporting, claim) {
  const { lookup, translator, outletName } = exporting;
  const { t } = translator;
  const entries = lookup.comparison.articles.flatMap((article) => {
    const state = stateIn(claim, article.id);
    if (!state) return [];
    const members = claim.members.filter((member) => member.article === article.id);
    const name = `${outletName(article)}: ${t(stateName(state, claim))}`;
    return [[name, ...members.map((member) => quoted(exporting, member)), ...source(exporting, article)].join("\n")];
  });
  const differences = lookup.differencesOf(claim.id).filter(({ drawn }) => drawn);
  const differing = differences.map((difference) => readings(exporting, difference));
  return whole(exporting, [countLine(claim, translator), ...entries, ...differing]);
}

/**
 * A difference as text: each outlet's words with outlet, date and link.
 *
 * @param {Exporting} exporting
 * @param {Difference} difference
 */
export function differenceText(exporting, difference) {
  const ids = new Set(difference.sides.map(({ article }) => article));
  const sources = [...ids].flatMap((id) => {
    const article = exporting.lookup.article(id);
    const lines = article ? source(exporting, article) : [];
    return article && lines.length > 0 ? [[exporting.outletName(article), ...lines].join("\n")] : [];
  });
  return whole(exporting, [readings(exporting, difference), ...sources]);
}

/** @param {Exporting} exporting @param {Difference} difference */
function readings(exporting, { kind, rule, confidence, sides }) {
  const { lookup, translator, outletName } = exporting;
  const { t } = translator;
  const lines = sides.flatMap((side) => {
    const article = lookup.article(side.article);
    const words = side.start === side.end ? t("nothingHere") : quoted(exporting, side);
    return article ? [`${outletName(article)}: ${words}`] : [];
  });
  return [`${t(`kind.${kind}`)} (${t(`confidence.${confidence}`)}, ${t("rule", { rule })})`, ...lines].join("\n");
}

/** @param {Exporting} exporting @param {Position | Side} place */
function quoted({ wordsOf, translator }, place) {
  const words = wordsOf(place);
  return words === null ? translator.t("withheld") : `“${words}”`;
}

/** When and where an article was published. @param {Exporting} exporting @param {ComparedArticle} article */
function source({ translator, linkTo }, article) {
  const { published } = article;
  const facts = [published ? translator.time(published) : null, linkTo(article)].filter((fact) => fact !== null);
  return facts.length > 0 ? [facts.join(" · ")] : [];
}

/** @param {Exporting} exporting @param {string[]} parts */
function whole(exporting, parts) {
  const { title } = exporting.lookup.comparison;
  return [...(title ? [title] : []), ...parts, shortNote(exporting).join("\n")].join("\n\n") + "\n";
}
