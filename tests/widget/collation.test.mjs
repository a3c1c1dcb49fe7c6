// Witnesses in columns. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { agreement, collate } from "../../www/collation.js";
import { words } from "../../www/words.js";

/** The columns as lines: `=` before what all have, and the words of each witness. */
function table(...texts) {
  return collate(texts.map(words)).map(
    ({ isShared, cells }) =>
      (isShared ? "= " : "") +
      cells.map((cell, index) => (cell ? texts[index].slice(cell.start, cell.end) : "–")).join(" / "),
  );
}

test("what all read stands in one column, what differs side by side", () => {
  assert.deepEqual(table("Cracked rail found at scene of crash", "Cracked bolt found at site of crash"), [
    "= Cracked / Cracked",
    "rail / bolt",
    "= found at / found at",
    "scene / site",
    "= of crash / of crash",
  ]);
});

test("a witness without words in a place has none there", () => {
  assert.deepEqual(table("Ferry ramp falls", "Old ferry ramp falls on quay"), [
    "– / Old",
    "= Ferry ramp falls / ferry ramp falls",
    "– / on quay",
  ]);
});

test("capitals and the marks between words part no columns", () => {
  assert.deepEqual(table("Pier closed, mayor says", "pier closed: Mayor says"), [
    "= Pier closed, mayor says / pier closed: Mayor says",
  ]);
});

test("a third witness joins the column of the one that it reads with", () => {
  assert.deepEqual(table("Rail found at scene", "Bolt found at site", "Rail seen at site"), [
    "Rail found / Bolt found / Rail seen",
    "= at / at / at",
    "scene / site / site",
  ]);
});

test("the longest run of words that witnesses share is what they are aligned by", () => {
  assert.deepEqual(table("old pier closed", "pier closed by old mayor"), [
    "old / –",
    "= pier closed / pier closed",
    "– / by old mayor",
  ]);
});

test("the order of the witnesses decides nothing", () => {
  const readings = (...texts) => {
    const columns = collate(texts.map(words));
    return texts.map((text, witness) =>
      columns.map(({ cells }) => text.slice(cells[witness]?.start, cells[witness]?.end ?? 0)).join("|"),
    );
  };
  const [a, b, c] = readings("a b", "b a b a", "b c c d");
  assert.deepEqual(readings("b c c d", "a b", "b a b a"), [c, a, b]);
  assert.deepEqual(readings("b a b a", "b c c d", "a b"), [b, c, a]);
});

test("every word of every witness stands in one column, in its order", () => {
  const texts = ["a b c d e", "e d c b a", "x a y b z c", "c", ""];
  const columns = collate(texts.map(words));
  for (const [witness, text] of texts.entries()) {
    const found = columns.flatMap(({ cells }) => cells[witness] ?? []);
    const covered = found.flatMap(({ start, end }) => words(text.slice(start, end)));
    assert.equal(covered.length, words(text).length, text);
    for (let at = 1; at < found.length; at++) assert.ok(found[at - 1].end <= found[at].start, text);
  }
});

test("agreement is the part of all words that all witnesses share", () => {
  const of = (...texts) => agreement(texts.map(words), collate(texts.map(words)));
  assert.equal(of("one two three four", "one two five six"), 0.5);
  assert.equal(of("one", "two"), 0);
  assert.equal(of("one two", "one two"), 1);
  assert.equal(of("", ""), 0);
});
