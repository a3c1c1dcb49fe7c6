/** @import { Comparison } from "../engine.js" */

/**
 * As many entries of a list as a browser receives without a pause that a reader feels: all of a comparison of 75
 * articles at once took it 30 to 80 ms.
 */
const ENTRIES = 8;

/** A part of a comparison. @typedef {{ name: keyof Comparison, value: unknown }} Piece */

/**
 * Cuts a comparison up, so that the page can take each piece in a task of its own.
 *
 * @param {Comparison} comparison
 * @returns {Piece[]}
 */
export function piecesOf(comparison) {
  return /** @type {(keyof Comparison)[]} */ (Object.keys(comparison)).flatMap((name) => {
    const value = comparison[name];
    if (!Array.isArray(value) || value.length === 0) return [{ name, value }];
    return Array.from({ length: Math.ceil(value.length / ENTRIES) }, (_, index) => ({
      name,
      value: value.slice(index * ENTRIES, (index + 1) * ENTRIES),
    }));
  });
}

/**
 * The comparison that was cut up.
 *
 * @param {Piece[]} pieces in their order
 * @returns {Comparison}
 */
export function joined(pieces) {
  /** @type {Map<string, unknown>} */
  const found = new Map();
  for (const { name, value } of pieces) {
    const before = found.get(name);
    if (Array.isArray(before) && Array.isArray(value)) before.push(...value);
    else found.set(name, value);
  }
  return /** @type {Comparison} */ (/** @type {unknown} */ (Object.fromEntries(found)));
}
