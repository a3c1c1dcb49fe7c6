// Which texts stand side by side, and which of them carry one wire. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsFor, firstInUse, nextColumn } from "../../www/columns.js";
import { lookup as createLookup } from "../../www/lookup.js";
import { sentenceAround } from "../../www/sentence.js";
import { tellingVersions, wireOf } from "../../www/wire.js";
import { articlesNamed, compared } from "./compared.mjs";

const COPIES = ["agency", "bayline", "courier"];

const ferry = await compared("ferry-ramp");

test("there are two to four columns, whatever is asked for", () => {
  const { articles } = ferry.comparison;
  const base = articles[0];
  const ids = (columns) => columns.map(({ id }) => id);
  const all = articles.map(({ id }) => id);
  assert.deepEqual(ids(columnsFor(ferry, base, all)), all.slice(0, 4));
  assert.equal(columnsFor(ferry, base, [all[1], all[1]]).length, 3, "one article twice is no comparison");
  assert.equal(columnsFor(ferry, base, ["gone"]).length, 3);
  const three = columnsFor(ferry, base, null);
  assert.ok(!three.some(({ independentText }) => independentText === nextColumn(ferry, three).independentText));
  assert.equal(nextColumn(ferry, columnsFor(ferry, base, all)), undefined);
});

test("a wire is that of all columns or of none; the reference comes first, then who departs most", () => {
  const wire = wireOf(ferry, articlesNamed(ferry, COPIES));
  assert.equal(wire.reference, "agency");
  assert.equal(wireOf(ferry, articlesNamed(ferry, ["agency", "flare"])), null);
  assert.deepEqual(tellingVersions(wire, 2), ["agency", "courier"]);
  for (const { own, shared } of wire.versions.flatMap(({ worded }) => worded)) {
    for (const place of [own, shared]) {
      const whole = sentenceAround(ferry.article(place.article), place);
      assert.ok(whole.start <= place.start && place.end <= whole.end);
      assert.ok(ferry.text(whole).length >= ferry.text(place).length);
    }
  }
});

const article = (id, independentText, rest = {}) => ({
  id,
  independentText,
  setAside: null,
  complete: true,
  segments: [],
  outlet: {},
  ...rest,
});
const ASIDE = { setAside: { reason: "off-topic" } };
const storyOf = (articles, published = null) =>
  createLookup({ articles, claims: [], differences: [], rules: [], published });
const idsOf = (articles) => articles.map(({ id }) => id);

test("at first the base has the next texts beside it, neither its copies nor what was set aside", () => {
  const articles = [article("a", 0), article("copy", 0), article("aside", 1, ASIDE)];
  articles.push(article("b", 2), article("copy of b", 2), article("c", 3), article("d", 4));
  assert.deepEqual(idsOf(columnsFor(storyOf(articles), articles[0], null)), ["a", "b", "c"]);
  assert.deepEqual(idsOf(columnsFor(storyOf(articles), articles[3], null)), ["b", "a", "c"]);
});

test("where there is no other text, a copy stands beside the base", () => {
  const articles = [article("a", 0), article("copy", 0), article("another", 0)];
  assert.deepEqual(idsOf(columnsFor(storyOf(articles), articles[1], null)), ["copy", "a"]);
});

test("one more column shows another text, else a copy, and only then what was set aside", () => {
  const [a, b, copy, aside, c] = [
    article("a", 0),
    article("b", 1),
    article("copy", 0),
    article("aside", 2, ASIDE),
    article("c", 3),
  ];
  assert.equal(nextColumn(storyOf([a, b, aside, copy, c]), [a, b])?.id, "c");
  assert.equal(nextColumn(storyOf([a, b, aside, copy]), [a, b])?.id, "copy");
  assert.equal(nextColumn(storyOf([a, b, aside]), [a, b])?.id, "aside");
  assert.equal(nextColumn(storyOf([a, b]), [a, b]), undefined);
});

test("read first is the site's own text, else the first whole one that was not set aside", () => {
  const articles = [article("aside", 0, ASIDE), article("cut", 1, { complete: false }), article("whole", 2)];
  articles.push(article("own", 3));
  const read = (count, own) => firstInUse(storyOf(articles.slice(0, count), own && { own, maxExcerpt: 25 })).id;
  assert.equal(read(4, "own"), "own");
  assert.equal(read(4, null), "whole");
  assert.equal(read(2, null), "cut");
  assert.equal(read(1, null), "aside");
});
