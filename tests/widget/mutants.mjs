// A value with one place changed at a time, as a careless or hostile hand would.

/** What stands in the place of a value. */
const STRANGERS = [
  null,
  undefined,
  true,
  -1,
  0.5,
  1e9,
  2 ** 60,
  "",
  "__proto__",
  "constructor",
  [],
  {},
  [[]],
  { length: 1 },
];

/**
 * Every place of `value` with a few of the strangers in turn, so that each place meets other ones.
 *
 * @param {unknown} value as JSON holds it
 * @param {number} every take each so many-th place
 * @returns {Generator<{ value: unknown, path: string }>}
 */
export function* mutants(value, every) {
  let number = 0;
  for (const path of places(value, [])) {
    if (number++ % every !== 0) continue;
    for (let step = 0; step < 3; step++) {
      const stranger = STRANGERS[(number + step * 5) % STRANGERS.length];
      yield { value: changed(value, path, stranger), path: `${path.join(".")} = ${JSON.stringify(stranger)}` };
    }
  }
}

function* places(value, path) {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const name of Object.keys(value)) yield* places(value[name], [...path, name]);
}

/** Only what lies on the way is copied. */
function changed(value, [name, ...rest], stranger) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[name] = rest.length > 0 ? changed(value[name], rest, stranger) : stranger;
  return copy;
}
