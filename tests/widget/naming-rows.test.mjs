// What actors are called, by column. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { mostVaried, namingColumns } from "../../www/naming-rows.js";

const expression = (text, kind, ...uses) => ({
  text,
  kind,
  uses: uses.map(([article, count]) => ({ first: { article, part: "body", start: 0, end: text.length }, count })),
});
const shape = (actor) =>
  namingColumns(actor).map(({ column, usages }) => [
    column,
    ...usages.map(({ expression, uses }) => `${expression.text}: ${[...uses].join(" ")}`),
  ]);

test("columns that hold nothing are left out, kinds of one column stand together", () => {
  const actor = {
    expressions: [
      expression("Orla Venn", "full-name", ["a", 1]),
      expression("Venn", "surname", ["a", 2], ["b", 1]),
      expression("the warden", "role", ["b", 3]),
      expression("an engineer", "description", ["a", 1]),
    ],
  };
  assert.deepEqual(shape(actor), [
    ["name", "Orla Venn: a,1"],
    ["short", "Venn: a,2 b,1"],
    ["description", "the warden: b,3", "an engineer: a,1"],
  ]);
});

test("one expression in two spellings of its first letter is one, counted together", () => {
  const actor = {
    expressions: [
      expression("The warden", "role", ["a", 1], ["b", 1]),
      expression("the warden", "description", ["a", 2]),
    ],
  };
  assert.deepEqual(shape(actor), [["description", "The warden: a,3 b,1"]]);
});

test("ids of articles are no keys of objects", () => {
  const actor = { expressions: [expression("Venn", "surname", ["__proto__", 2], ["constructor", 1])] };
  assert.deepEqual(shape(actor), [["short", "Venn: __proto__,2 constructor,1"]]);
});

test("who is described in most ways comes first, the rest as they were", () => {
  const called = (id, ...texts) => ({ id, expressions: texts.map((text) => expression(text, "role", ["a", 1])) });
  const named = (id) => ({ id, expressions: [expression(id, "full-name", ["a", 1])] });
  const actors = [named("first"), called("one", "x"), named("second"), called("two", "x", "y")];
  assert.deepEqual(
    mostVaried(actors).map(({ id }) => id),
    ["two", "one", "first", "second"],
  );
});
