import { stateIn } from "../lookup.js";
import { stateName } from "../views/state-label.js";

/** @import { Exporting } from "./exporting.js" */
/** @import { Note } from "./method-note.js" */

/** How a spreadsheet knows a formula; what follows an apostrophe it leaves alone. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table in the form of RFC 4180, whose rows all have as many cells.
 *
 * @param {(string | number)[][]} rows
 */
export function csv(rows) {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const line = (/** @type {(string | number)[]} */ row) =>
    Array.from({ length: width }, (_, at) => cell(row[at] ?? ""));
  return rows.map((row) => `${line(row).join(",")}\r\n`).join("");
}

/** @param {string | number} value */
function cell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The claims by outlets: what each states of them, and in which words.
 *
 * @param {Exporting} exporting
 * @param {Note} note
 */
export function claimsCsv({ lookup, translator: { t }, outletName, wordsOf }, note) {
  const articles = lookup.comparison.articles.filter(({ setAside }) => !setAside);
  const head = [t("claim"), t("export.reporting"), t("export.of"), t("export.confidence")];
  const columns = articles.flatMap((article) => {
    const outlet = outletName(article);
    return [`${outlet}: ${t("export.state")}`, `${outlet}: ${t("export.words")}`];
  });
  const rows = lookup.comparison.claims.map((claim) => [
    claim.id,
    claim.independent.reporting,
    claim.independent.of,
    t(`confidence.${claim.confidence}`),
    ...articles.flatMap(({ id }) => {
      const state = stateIn(claim, id);
      const members = claim.members.filter(({ article }) => article === id);
      const words = members.map((member) => wordsOf(member) ?? t("withheld"));
      return [state ? t(stateName(state, claim)) : "", words.join(" / ")];
    }),
  ]);
  return csv([[...head, ...columns], ...rows, ...noteRows(note)]);
}

/**
 * The differences, a row for each outlet's side.
 *
 * @param {Exporting} exporting
 * @param {Note} note
 */
export function differencesCsv({ lookup, translator: { t }, outletName, linkTo, wordsOf }, note) {
  const head = [
    t("export.kind"),
    t("export.outlet"),
    t("export.words"),
    t("export.reading"),
    t("export.confidence"),
    t("export.rule"),
    t("export.date"),
    t("export.link"),
    t("claim"),
    "id",
  ];
  const rows = lookup.comparison.differences.flatMap(({ id, kind, rule, confidence, claim, sides }) =>
    sides.map((side) => {
      const article = lookup.article(side.article);
      const words = wordsOf(side);
      return [
        t(`kind.${kind}`),
        article ? outletName(article) : "",
        side.start === side.end ? t("nothingHere") : (words ?? t("withheld")),
        // A reading is made of the same words.
        words === lookup.text(side) ? side.reading : "",
        t(`confidence.${confidence}`),
        rule,
        article?.published ?? "",
        (article && linkTo(article)) ?? "",
        claim ?? "",
        id,
      ];
    }),
  );
  return csv([head, ...rows, ...noteRows(note)]);
}

/** The note stands below the table, after an empty row. @param {Note} note */
function noteRows(note) {
  return [[""], ...note.flatMap(({ title, lines }) => [[title], ...lines.map((line) => [line])])];
}
