// What stands beside what, what of it is folded and what is marked between columns. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookup as createLookup, stateIn } from "../../www/lookup.js";
import { markFor } from "../../www/marks.js";
import { differencesBetween } from "../../www/row-differences.js";
import { stretchesOf } from "../../www/row-folds.js";
import { alignedRows } from "../../www/rows.js";
import { articlesNamed, compared, squeezed } from "./compared.mjs";

const CHOICE = { kinds: null, allMarks: false, mutedMarks: false };
const COPIES = ["agency", "bayline", "courier"];

const ferry = await compared("ferry-ramp");

test("every word of every column stands in exactly one row, headlines beside headlines", async () => {
  for (const name of ["ferry-ramp", "dam-talks", "many-scripts", "two-texts"]) {
    const lookup = await compared(name);
    const { articles } = lookup.comparison;
    for (const count of [2, 3, 4]) {
      const columns = articles.slice(0, count);
      const rows = alignedRows(columns);
      columns.forEach((article, column) => {
        const held = rows.flatMap(({ cells }) => cells[column]);
        assert.equal(wordsOf(held), squeezed(`${article.headline ?? ""} ${article.body}`), `${name}: ${article.id}`);
        const parts = rows.map(({ cells }) => cells[column].map(({ part }) => part));
        assert.ok(parts[0].every((part) => part === "headline"));
        assert.ok(parts.slice(1).every((row) => !row.includes("headline")));
      });
    }
  }
});

test("only rows that all columns share without a mark are folded, and counted", () => {
  const columns = articlesNamed(ferry, COPIES);
  const rows = alignedRows(columns);
  const choiceOf = (row) => ({ ...CHOICE, between: differencesBetween(ferry, row, columns) });
  const stretches = stretchesOf(ferry, rows, columns, choiceOf);
  assert.deepEqual(
    stretches.flatMap((stretch) => stretch.rows),
    rows,
  );
  const folded = stretches.filter(({ isShared }) => isShared);
  assert.ok(folded.length > 1 && folded.length < stretches.length);
  for (const { rows, same } of folded) {
    assert.ok(same <= rows.length);
    for (const row of rows) {
      const claim = ferry.claim(row.claim);
      assert.ok(columns.every(({ id }) => stateIn(claim, id) === "reported"));
      for (const segment of row.cells.flat().flatMap(segmentsOf)) {
        assert.equal(markFor(ferry, segment, choiceOf(row)), null);
      }
    }
  }
});

test("what all columns read alike is not marked between them, what they read otherwise is", () => {
  const readings = (ids) => {
    const columns = articlesNamed(ferry, ids);
    const rows = alignedRows(columns);
    const marked = rows.flatMap((row) => {
      const choice = { ...CHOICE, between: differencesBetween(ferry, row, columns) };
      const segments = row.cells.flat().flatMap(segmentsOf);
      return segments.filter((segment) => markFor(ferry, segment, choice)?.difference).map(({ text }) => text);
    });
    return marked.join(" ");
  };
  assert.match(readings(["agency", "flare"]), /41.*38/);
  assert.doesNotMatch(readings(["agency", "courier"]), /\b41\b/);
});

/** An article of paragraphs; a run of text has its words, the number of its sentence, its claim and its differences. */
function articleOf(id, ...paragraphs) {
  let at = 0;
  const segments = paragraphs.flatMap((runs, paragraph) =>
    runs.map(([text, sentence, claim = null, differences = []]) => {
      const start = at;
      at += text.length;
      const place = { part: "body", start, end: at, paragraph };
      return { ...place, text, sentence, claim, differences, cues: [], removed: null };
    }),
  );
  const body = segments.map(({ text }) => text).join("");
  return { id, headline: null, body, segments, independentText: 0, setAside: null, outlet: {} };
}

/** A claim that all report, but for the states given. */
function claimOf(id, articles, states = {}, confidence = "high") {
  return {
    id,
    confidence,
    dismissed: false,
    members: [{}],
    states: articles.map(({ id: article }) => ({ article, state: states[article] ?? "reported" })),
  };
}

function storyOf(articles, claims = [], differences = []) {
  return createLookup({ articles, claims, differences, rules: [], cues: [] });
}

/** The words of each cell of each row. */
const wordsIn = (rows) =>
  rows.map(({ cells }) =>
    cells.map((units) =>
      units
        .flatMap(({ passages }) => passages)
        .map(textOf)
        .join(""),
    ),
  );
const textOf = ({ segments, tail }) => segments.map(({ text }) => text).join("") + tail;

/** Whether each stretch is folded, how many rows it has, and how many of them read the same. */
const foldsIn = (story, articles) =>
  stretchesOf(story, alignedRows(articles), articles, () => CHOICE).map(({ isShared, rows, same }) => [
    isShared,
    rows.length,
    same,
  ]);

test("the second mention stands beside the second, and what is left over beside the last", () => {
  const a = articleOf("a", [["Once a. ", 0, "c-1"]], [["Again a. ", 1, "c-1"]]);
  const b = articleOf("b", [["Once b. ", 0, "c-1"]], [["Again b. ", 1, "c-1"]], [["And again. ", 2, "c-1"]]);
  assert.deepEqual(wordsIn(alignedRows([a, b])), [
    ["Once a. ", "Once b. "],
    ["Again a. ", "Again b. And again. "],
  ]);
});

test("text on no claim goes with the claim of its sentence, else with the one before it, and is never lost", () => {
  const runs = [
    ["One. ", 0, "c-1"],
    ["Nothing known. ", 1],
    ["Later, ", 2],
    ["two. ", 2, "c-2"],
    ["The end. ", 3],
  ];
  assert.deepEqual(wordsIn(alignedRows([articleOf("a", runs), articleOf("b", [["Alone. ", 0]])])), [
    ["One. Nothing known. ", ""],
    ["Later, two. The end. ", ""],
    ["", "Alone. "],
  ]);
});

test("rows in other words are folded, and not counted as the same; signs and spaces make no other words", () => {
  const words = ["The mill, which burned, ", "The mill which  burned ", "The mill that burned "];
  const articles = words.map((text, index) =>
    articleOf(String(index), [[text, 0, "c-1"]], [["It was old. ", 1, "c-2"]]),
  );
  const claims = ["c-1", "c-2"].map((id) => claimOf(id, articles));
  assert.deepEqual(foldsIn(storyOf(articles, claims), articles), [[true, 2, 1]]);
  const two = articles.slice(0, 2);
  assert.deepEqual(foldsIn(storyOf(two, claims), two), [[true, 2, 2]]);
});

test("what one text states otherwise, or could not be seen in, is not folded", () => {
  const articles = ["a", "b"].map((id) => articleOf(id, [["Nine. ", 0, "c-1"]]));
  for (const state of ["differs", "unseen", "absent"]) {
    const story = storyOf(articles, [claimOf("c-1", articles, { b: state })]);
    assert.deepEqual(foldsIn(story, articles), [[false, 1, 0]], state);
  }
});

test("a match that is only possible is folded where the words are the same, and nowhere else", () => {
  const articles = ["Nine. ", "Ten. "].map((words, index) =>
    articleOf(String(index), [["Here. ", 0, "c-1"]], [[words, 1, "c-2"]]),
  );
  const claims = ["c-1", "c-2"].map((id) => claimOf(id, articles, {}, "low"));
  assert.deepEqual(foldsIn(storyOf(articles, claims), articles), [
    [true, 1, 1],
    [false, 1, 0],
  ]);
});

test("what only a later column has is a stretch of its own", () => {
  const articles = [articleOf("a", [["Mine. ", 0, "c-1"]]), articleOf("b", [["Yours. ", 0, "c-2"]])];
  assert.deepEqual(foldsIn(storyOf(articles), articles), [
    [false, 1, 0],
    [false, 1, 0],
  ]);
});

test("words differ from those beside them alone, a fact from wherever the other text has it", () => {
  const ids = ["d-word", "d-number"];
  const articles = ["a", "b"].map((id) => articleOf(id, [["Nine came. ", 0, "c-1"]], [["Nine. ", 1, "c-1", ids]]));
  const side = (article, start, end, part = "body") => ({ article, part, start, end, reading: `${article} ${start}` });
  const between = (...sides) => {
    const differences = ["wording", "number"].map((kind, index) => ({ id: ids[index], kind, claim: "c-1", sides }));
    const [, second] = alignedRows(articles);
    return [...differencesBetween(storyOf(articles, [], differences), second, articles)];
  };
  assert.deepEqual(between(side("a", 11, 15), side("b", 11, 15)), ids);
  assert.deepEqual(between(side("a", 11, 15), side("b", 0, 4)), ["d-number"]);
  assert.deepEqual(between(side("a", 11, 15), side("b", 11, 15, "headline")), ["d-number"]);
});

function segmentsOf({ passages }) {
  return passages.flatMap(({ segments }) => segments);
}

function wordsOf(units) {
  return squeezed(
    units
      .toSorted((a, b) => (a.part === b.part ? startOf(a) - startOf(b) : a.part === "headline" ? -1 : 1))
      .flatMap(({ passages }) => passages.map(({ segments, tail }) => segments.map((s) => s.text).join("") + tail))
      .join(""),
  );
}

function startOf({ passages }) {
  return passages[0].segments[0].start;
}
