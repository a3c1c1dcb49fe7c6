// The lines between passages that stand side by side. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { linesBetween } from "../../www/connections.js";

const box = (column, top) => ({
  column,
  start: column * 100,
  end: column * 100 + 80,
  top,
  bottom: top + 20,
  floor: top + 60,
});

test("lines go from each column to the next that has the claim, and the other way where texts run so", () => {
  assert.deepEqual(linesBetween([box(0, 0)], 1), []);
  const [line, ...more] = linesBetween([box(0, 0), box(1, 0)], 1);
  assert.equal(more.length, 0);
  assert.deepEqual(line, { path: "M85 0V20M85 10C90 10 90 10 95 10M95 0V20", isFar: false });
  // Never through the words of the column between.
  for (const [first, second] of [
    [0, 0],
    [0, 200],
    [200, 0],
  ]) {
    const [far] = linesBetween([box(0, first), box(2, second)], 1);
    const from = `M85 ${first + 10}V60H195V${second + 10}`;
    assert.deepEqual([far.isFar, far.path.includes(from)], [true, true], far.path);
  }
  // A second mention far down is not led to from every other mention.
  assert.equal(linesBetween([box(0, 0), box(0, 500), box(1, 0), box(1, 500)], 1).length, 2);
  const mirrored = [box(0, 0), box(1, 0)].map((b) => ({ ...b, start: -b.start, end: -b.end }));
  assert.equal(linesBetween(mirrored, -1)[0].path, "M-85 0V20M-85 10C-90 10 -90 10 -95 10M-95 0V20");
});

test("a passage of several pieces has one line, and it begins beside all of them", () => {
  const [line, ...more] = linesBetween([box(0, 0), box(0, 24), box(1, 0)], 1);
  assert.equal(more.length, 0);
  assert.ok(line.path.startsWith("M85 0V44M85 22"), line.path);
});

test("lines lead from the first column to the next, though the next has the claim farther up", () => {
  const [line] = linesBetween([box(1, 0), box(0, 50)], 1);
  assert.ok(line.path.startsWith("M85 50V70") && line.path.endsWith("M95 0V20"), line.path);
});
