// Labels are counted by independent text, each rater's apart, and what is unknown stays unknown. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countsBySide, isOfOneSide } from "../../www/label-sides.js";
import { labelScales } from "../../www/labels.js";
import { lookup } from "../../www/lookup.js";

const label = (value, by = "Rater", date = "2026-01-01", axis = "lean") => ({ axis, value, by, date });

test("a scale for each axis and rater, values in their usual order, then several, then unknown", () => {
  const found = labelScales(
    storyOf([
      [[label("right")], [label("centre")]],
      [[label("right")]],
      [[label("left"), label("high", "Rater", null, "factuality")]],
      [[label("right", "Other rater")]],
      [[], []],
    ]),
  );
  assert.deepEqual(
    found.map(summary),
    [
      ["lean", "Rater", ["value left 1", "value right 1", "several  1", "unknown  2"], 5],
      ["factuality", "Rater", ["value high 1", "unknown  4"], 5],
      ["lean", "Other rater", ["value right 1", "unknown  4"], 5],
    ].toSorted(byAxis),
  );
});

test("a copy without a label does not change what its text counts as, and is told apart", () => {
  const [{ buckets }] = labelScales(storyOf([[[label("left")], []], [[label("right")]]]));
  assert.deepEqual(
    buckets.map(({ value, texts }) => [value, texts.length]),
    [
      ["left", 1],
      ["right", 1],
    ],
  );
  assert.deepEqual(
    buckets[0].texts[0].articles.map(({ labels }) => labels.length),
    [1, 0],
  );
});

test("one rater's two values for one outlet are several", () => {
  const [{ buckets }] = labelScales(storyOf([[[label("left"), label("centre")]], [[label("left")]]]));
  assert.deepEqual(
    buckets.map(({ kind }) => kind),
    ["value", "several"],
  );
});

test("without a label there is no scale, and a text set aside has no part in any", () => {
  assert.deepEqual(labelScales(storyOf([[[]], [[]]])), []);
  const aside = storyOf([[[label("left")]], [[label("right")]]], ["1-0"]);
  assert.deepEqual(labelScales(aside).map(summary), [["lean", "Rater", ["value left 1"], 1]]);
});

test("names that objects inherit are values like any other", () => {
  const [scale] = labelScales(storyOf([[[label("__proto__", "constructor", null, "toString")]], [[]]]));
  assert.deepEqual(summary(scale), ["toString", "constructor", ["value __proto__ 1", "unknown  1"], 2]);
});

const TEXTS = [[[label("left")]], [[label("left")]], [[label("right")]], [[label("right")]], [[]]];

test("a claim is of one side if the other side was seen not to have it", () => {
  const cases = [
    [["reported", "absent", "absent", "absent", "absent"], true, ["1/2", "0/2", "0/1"]],
    // Those without a label prove nothing either way.
    [["reported", "differs", "absent", "absent", "reported"], true, ["2/2", "0/2", "1/1"]],
    [["reported", "reported", "absent", "differs", "absent"], false, ["2/2", "1/2", "0/1"]],
    // What could not be seen is out of the denominators.
    [["reported", "unseen", "unseen", "absent", "unseen"], true, ["1/1", "0/1", "0/0"]],
    [["reported", "reported", "unseen", "unseen", "absent"], false, ["2/2", "0/0", "0/1"]],
    [["absent", "absent", "absent", "absent", "reported"], false, ["0/2", "0/2", "1/1"]],
  ];
  for (const [states, expected, counted] of cases) {
    const story = storyOf(TEXTS, [], [states]);
    const [scale] = labelScales(story);
    const counts = countsBySide(story, scale, story.comparison.claims[0]);
    assert.deepEqual(
      counts.map(({ reporting, of }) => `${reporting}/${of}`),
      counted,
      states.join(),
    );
    assert.equal(isOfOneSide(counts, "left"), expected, states.join());
  }
});

test("a text whose copies stand on both sides is of neither", () => {
  const texts = [[[label("left")]], [[label("right")]], [[label("left")], [label("right")]]];
  const story = storyOf(texts, [], [["reported", "absent", "reported"]]);
  const [scale] = labelScales(story);
  assert.equal(isOfOneSide(countsBySide(story, scale, story.comparison.claims[0]), "left"), false);
});

/**
 * @param {object[][][]} texts of each independent text the labels of each of its outlets
 * @param {string[]} aside ids of articles set aside
 * @param {string[][]} claims of each claim the state of each text
 */
function storyOf(texts, aside = [], claims = []) {
  const articles = texts.flatMap((outlets, text) =>
    outlets.map((labels, copy) => ({
      id: `${text}-${copy}`,
      independentText: text,
      setAside: aside.includes(`${text}-${copy}`) ? { reason: "off-topic" } : null,
      outlet: { name: `Outlet ${text}-${copy}`, labels },
      segments: [],
    })),
  );
  return lookup({
    articles,
    claims: claims.map((states, index) => ({
      id: `c-${index}`,
      states: articles.map(({ id, independentText }) => ({ article: id, state: states[independentText] })),
      members: [{ article: articles[0].id, part: "body", start: 0, end: 1 }],
      dismissed: false,
    })),
    differences: [],
    prominence: [],
    rules: [],
  });
}

function summary({ axis, by, buckets, of }) {
  return [axis, by, buckets.map(({ kind, value, texts }) => `${kind} ${value} ${texts.length}`), of];
}

/** Scales come axis by axis. */
function byAxis([a], [b]) {
  const order = ["lean", "factuality"];
  return order.indexOf(a) - order.indexOf(b);
}
