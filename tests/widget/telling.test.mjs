// What the Overview shows of many findings is chosen by rule. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookup } from "../../www/lookup.js";
import { biggestOmissions, mostShared, mostTelling } from "../../www/telling.js";

const article = (id, independentText) => ({ id, independentText, setAside: null, segments: [], outlet: {} });
const ARTICLES = [article("a", 0), article("b", 1), article("c", 2), article("copy", 0)];

const difference = (id, kind, rest = {}) => ({
  id,
  kind,
  rule: `${kind}/some`,
  claim: `c-${id}`,
  confidence: "medium",
  drawn: true,
  dismissed: false,
  sides: ["a", "b"].map((article) => ({ article })),
  ...rest,
});
const sides = (...articles) => ({ sides: articles.map((article) => ({ article })) });

const tellingOf = (...differences) => mostTelling(storyOf({ differences })).map(({ id }) => id);

test("facts come before quotes, saying and wording", () => {
  const found = [
    difference("w", "naming"),
    difference("s", "hedge"),
    difference("q", "speaker"),
    difference("f", "date"),
  ];
  assert.deepEqual(tellingOf(...found), ["f", "q", "s", "w"]);
});

test("in a group the surest come first, then those of most independent texts, then as in the texts", () => {
  const found = [
    difference("low", "number", { confidence: "low", ...sides("a", "b", "c") }),
    difference("copies", "date", sides("a", "b", "copy")),
    difference("later", "date"),
    difference("three", "role", sides("a", "b", "c")),
    difference("high", "negation", { confidence: "high" }),
  ];
  assert.deepEqual(tellingOf(...found), ["high", "three", "copies", "later", "low"]);
});

test("one a claim; none that is not drawn, is of whole passages, or is within the copies of one text", () => {
  const found = [
    difference("second", "wording", { claim: "c-1" }),
    difference("first", "number", { claim: "c-1" }),
    difference("headline", "headline", { claim: null }),
    difference("other-headline", "headline", { claim: null }),
    difference("hidden", "number", { drawn: false }),
    difference("place", "prominence"),
    difference("too-different", "wording", { rule: "wording/too-different" }),
    difference("copies", "number", sides("a", "copy")),
  ];
  assert.deepEqual(tellingOf(...found), ["first", "headline", "other-headline"]);
});

const claim = (id, reporting, of, rest = {}) => ({
  id,
  independent: { reporting, of },
  confidence: "high",
  omission: false,
  states: [],
  members: [{ article: "a" }],
  dismissed: false,
  ...rest,
});

test("what all have comes before what most have; half of the texts are not most", () => {
  const claims = [
    claim("half", 3, 6),
    claim("most", 5, 6),
    claim("all", 3, 3),
    claim("alone", 1, 1),
    claim("unsure", 3, 3, { confidence: "low" }),
  ];
  assert.deepEqual(
    mostShared(storyOf({ claims })).map(({ id }) => id),
    ["all", "unsure", "most"],
  );
});

test("omissions of most texts come first, those of a match that is only possible last", () => {
  const claims = [
    claim("unsure", 5, 6, { omission: true, confidence: "low" }),
    claim("two", 2, 6, { omission: true }),
    claim("none", 5, 6),
    claim("four", 4, 6, { omission: true, confidence: "medium" }),
  ];
  assert.deepEqual(
    biggestOmissions(storyOf({ claims })).map(({ id }) => id),
    ["four", "two", "unsure"],
  );
});

function storyOf({ claims = [], differences = [] }) {
  return lookup({ articles: ARTICLES, claims, differences, rules: [] });
}
