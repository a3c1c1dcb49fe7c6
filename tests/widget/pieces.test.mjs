// What the worker sends in pieces is the comparison that it made.

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, piecesOf } from "../../www/engine/pieces.js";

test("a comparison that was cut up is the same when it is joined, to the byte", () => {
  const lists = { articles: 75, claims: 8, differences: 9, cues: 1, events: 0 };
  const comparison = { schema: 1, title: null, counts: { supplied: 75 }, ...listsOf(lists), overrides: [["a"], ["b"]] };
  const pieces = piecesOf(comparison);
  assert.equal(JSON.stringify(joined(structuredClone(pieces))), JSON.stringify(comparison));
});

test("no piece holds more than a few entries of a list", () => {
  const pieces = piecesOf({ schema: 1, ...listsOf({ articles: 75, claims: 400 }) });
  assert.ok(pieces.every(({ value }) => !Array.isArray(value) || value.length <= 8));
  assert.ok(pieces.length > 50);
});

function listsOf(lengths) {
  return Object.fromEntries(
    Object.entries(lengths).map(([name, length]) => [
      name,
      Array.from({ length }, (_, id) => ({ id: `${name} ${id}` })),
    ]),
  );
}
