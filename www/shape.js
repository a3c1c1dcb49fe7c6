import { Failure } from "./failure.js";

/**
 * Reads a value of unknown origin: returns it as a plain one of its own that has this shape, or throws a
 * `Failure` that names the place.
 *
 * @template T
 * @typedef {(value: unknown, path: string) => T} Shape
 */

/**
 * @param {string} path
 * @param {string} expected
 * @returns {never}
 */
export function refuse(path, expected) {
  throw new Failure("invalid-comparison", `${path}: ${expected}`, { path });
}

/** @type {Shape<string>} */
export const text = (value, path) => (typeof value === "string" ? value : refuse(path, "not a text"));

/** @type {Shape<boolean>} */
export const flag = (value, path) => (typeof value === "boolean" ? value : refuse(path, "not true or false"));

/** @type {Shape<number>} */
export const count = (value, path) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : refuse(path, "not a whole number");

/** @type {Shape<number>} */
export const whole = (value, path) =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : refuse(path, "not a whole number");

/**
 * @template {string} T
 * @param {readonly T[]} names
 * @returns {Shape<T>}
 */
export const oneOf = (names) => (value, path) =>
  names.find((name) => name === value) ?? refuse(path, "none of the words that can stand here");

/**
 * What is missing is null: whoever wrote the value may have had no word for it yet.
 *
 * @template T
 * @param {Shape<T>} shape
 * @returns {Shape<T | null>}
 */
export const orNull = (shape) => (value, path) => (value === null || value === undefined ? null : shape(value, path));

/**
 * The same where the engine's types say `undefined`; its output says null there too.
 *
 * @template T
 * @param {Shape<T>} shape
 * @returns {Shape<T | undefined>}
 */
export const optional = (shape) => /** @type {Shape<any>} */ (orNull(shape));

/**
 * @template T
 * @param {Shape<T>} shape
 * @returns {Shape<T[]>}
 */
export const list = (shape) => (value, path) =>
  Array.isArray(value)
    ? Array.from(value, (item, index) => shape(item, `${path}[${index}]`))
    : refuse(path, "not a list");

/**
 * An object with these fields; others are left out.
 *
 * @template {object} T
 * @param {{ [Name in keyof T]-?: Shape<T[Name]> }} fields
 * @returns {Shape<T>}
 */
export const record = (fields) => (value, path) => {
  if (typeof value !== "object" || value === null) return refuse(path, "not an object");
  /** @type {Record<string, unknown>} */
  const read = {};
  for (const name of Object.keys(fields)) {
    // A page may have put anything on the prototype.
    const own = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    read[name] = fields[/** @type {keyof T} */ (name)](own, path === "" ? name : `${path}.${name}`);
  }
  return /** @type {T} */ (read);
};
