// The map's places and shapes. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookup } from "../../www/lookup.js";
import { cellAt, cellPaths, gridIn, placeOf } from "../../www/minimap-cells.js";

const PLAIN = { isRightToLeft: false, hasNames: false };

for (const isRightToLeft of [false, true]) {
  test(`every cell is found again at its own middle, ${isRightToLeft ? "from the right" : "from the left"}`, () => {
    for (const [texts, claims] of [
      [1, 1],
      [5, 85],
      [14, 397],
      [74, 1001],
    ]) {
      const grid = gridIn(storyOf(texts, claims), 1200, { isRightToLeft, hasNames: texts < 6 });
      for (const row of [0, Math.floor(texts / 2), texts - 1]) {
        for (const column of [0, 1, Math.floor(claims / 2), claims - 1].filter((column) => column < claims)) {
          const { x, y, width, height } = placeOf(grid, row, column);
          assert.ok(width >= 1 && height >= 1, `${width} by ${height}`);
          assert.ok(x >= 0 && x + width <= Math.ceil(grid.width), `${x} of ${grid.width}`);
          assert.deepEqual(cellAt(grid, x + width / 2, y + height / 2), { row, column }, `${texts} by ${claims}`);
        }
      }
    }
  });
}

test("cells do not touch, and the edge of the map belongs to its last cells", () => {
  const grid = gridIn(storyOf(3, 20), 400, PLAIN);
  const [cell, below, beside] = [placeOf(grid, 0, 0), placeOf(grid, 1, 0), placeOf(grid, 0, 1)];
  assert.ok(cell.y + cell.height < below.y && cell.x + cell.width < beside.x);
  assert.deepEqual(cellAt(grid, grid.width, grid.height), { row: 2, column: 19 });
  assert.deepEqual(cellAt(grid, -1, -1), { row: 0, column: 0 });
});

test("few claims do not become wide, and many do not become invisible", () => {
  assert.ok(gridIn(storyOf(2, 3), 1200, PLAIN).column <= 24);
  const large = gridIn(storyOf(75, 1000), 300, PLAIN);
  assert.ok(large.column >= 3 && large.width > 300);
});

test("each state has a shape of its own, and what is absent is blank", () => {
  const states = ["reported", "differs", "absent", "unseen"];
  const story = storyOf(4, 1, () => states, 2);
  const paths = cellPaths(story, gridIn(story, 100, PLAIN));
  assert.equal(new Set([paths.reported, paths.differs, paths.unseen]).size, 3);
  assert.equal(paths.only, "");
  const alone = storyOf(4, 1, () => ["reported", "absent", "absent", "absent"], 1);
  const only = cellPaths(alone, gridIn(alone, 100, PLAIN));
  assert.equal(only.reported, "");
  assert.notEqual(only.only, paths.reported);
  const none = storyOf(2, 1, () => ["absent", "absent"], 0);
  assert.deepEqual(cellPaths(none, gridIn(none, 100, PLAIN)), { reported: "", only: "", differs: "", unseen: "" });
});

function storyOf(texts, claims, statesOf = () => Array.from({ length: texts }, () => "reported"), reporting = texts) {
  const articles = Array.from({ length: texts }, (_, index) => ({
    id: String(index),
    independentText: index,
    setAside: null,
    segments: [],
  }));
  return lookup({
    articles,
    claims: Array.from({ length: claims }, (_, index) => ({
      id: `c-${index}`,
      dismissed: false,
      independent: { reporting, of: texts },
      members: [{ article: "0", part: "body", start: 0, end: 1 }],
      states: statesOf().map((state, text) => ({ article: String(text), state })),
    })),
    differences: [],
    prominence: [],
    rules: [],
  });
}
