/** @import { Expression, ExpressionKind, NamedActor } from "../pkg/wasm/source_compare.js" */

/**
 * What kinds of expression a column holds.
 * @typedef {"name" | "title" | "short" | "description"} NamingColumn
 *
 * @typedef {{ expression: Expression, uses: Map<string, number> }} Usage `uses`: how often, by id of the article
 */

/** @type {Readonly<Record<ExpressionKind, NamingColumn>>} */
const COLUMN_OF = {
  "full-name": "name",
  "title-and-name": "title",
  surname: "short",
  acronym: "short",
  role: "description",
  description: "description",
};

/** @type {readonly NamingColumn[]} */
const COLUMNS = ["name", "title", "short", "description"];

/**
 * What an actor is called, by column: only columns that hold something, and each expression once, however it is
 * capitalised.
 *
 * @param {NamedActor} actor
 * @returns {{ column: NamingColumn, usages: Usage[] }[]}
 */
export function namingColumns({ expressions }) {
  return COLUMNS.flatMap((column) => {
    /** @type {Map<string, Usage>} */
    const usages = new Map();
    for (const expression of expressions.filter(({ kind }) => COLUMN_OF[kind] === column)) {
      const key = expression.text.toLowerCase();
      const usage = usages.get(key) ?? { expression, uses: new Map() };
      usages.set(key, usage);
      for (const { first, count } of expression.uses) {
        usage.uses.set(first.article, (usage.uses.get(first.article) ?? 0) + count);
      }
    }
    return usages.size > 0 ? [{ column, usages: [...usages.values()] }] : [];
  });
}

/**
 * Those first whom the texts describe in most ways: what all call by one name tells least.
 *
 * @param {NamedActor[]} actors
 * @returns {NamedActor[]}
 */
export function mostVaried(actors) {
  const ranked = actors.map((actor) => {
    const columns = namingColumns(actor);
    /** @param {NamingColumn} wanted */
    const count = (wanted) => columns.find(({ column }) => column === wanted)?.usages.length ?? 0;
    return { actor, ways: count("title") + count("description") };
  });
  return ranked.sort((a, b) => b.ways - a.ways).map(({ actor }) => actor);
}
