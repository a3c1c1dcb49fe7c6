// What goes out of the widget as text, without a browser: tables, copies with their sources, the method note.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { claimsCsv, csv, differencesCsv } from "../../www/export/csv.js";
import { exporting } from "../../www/export/exporting.js";
import { allowance, wordPlaces } from "../../www/export/allowance.js";
import { comparisonJson } from "../../www/export/json.js";
import { methodNote } from "../../www/export/method-note.js";
import { claimText, differenceText } from "../../www/export/text.js";
import { lookup } from "../../www/lookup.js";

const table = JSON.parse(readFileSync("www/messages/en.json", "utf8"));

/** As the translator fills in, without the browser's bundler. */
const plain = (message, values = {}) => {
  const entry = table[message];
  const template = typeof entry === "string" ? entry : values.count === 1 ? entry.one : entry.other;
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
};
const translator = {
  lang: "en",
  list: (items) => items.join(", "),
  time: (iso) => iso,
  // Files are made without what a page needs.
  t: () => assert.fail("not for files"),
  plain,
};

const BODY = {
  a: 'A crane fell at Dorn Wharf. "It was rust," she said.',
  b: "=SUM(1), a crane fell at Dorn Wharf on Monday.",
  c: "Plums sold well.",
};

/** @param {keyof typeof BODY} id @param {object} [more] */
const article = (id, more = {}) => ({
  id,
  outlet: { name: `The ${id.toUpperCase()}`, url: null, labels: [] },
  headline: null,
  byline: null,
  published: "2026-05-04T09:30:00Z",
  url: `https://${id}.example/crane`,
  body: BODY[id],
  excerpted: null,
  independentText: 0,
  complete: true,
  incompleteReason: null,
  setAside: null,
  likeness: null,
  language: "en",
  removed: [],
  segments: [],
  ...more,
});

const place = (article, start, end) => ({ article, part: "body", start, end });

const comparison = (more = {}) => ({
  schema: 1,
  engine: "9.9.9",
  title: "A crane falls",
  counts: { supplied: 3, independent: 2, incomplete: 1, setAside: 1, muted: 0, languages: 1 },
  articles: [
    article("a"),
    article("b", { url: "javascript:alert(1)", independentText: 1, complete: false, incompleteReason: "ellipsis" }),
    article("c", { setAside: { reason: "off-topic" }, likeness: { overlap: 1, median: 100, limit: 50 } }),
  ],
  claims: [
    {
      id: "c-1",
      members: [place("a", 0, 27), place("b", 0, 47)],
      states: [
        { article: "a", state: "reported" },
        { article: "b", state: "differs" },
      ],
      independent: { reporting: 2, of: 2 },
      confidence: "high",
    },
    {
      id: "c-2",
      members: [place("a", 28, 52)],
      states: [
        { article: "a", state: "reported" },
        { article: "b", state: "unseen" },
      ],
      independent: { reporting: 1, of: 1 },
      confidence: "high",
    },
  ],
  differences: [
    {
      id: "d-1",
      kind: "date",
      rule: "date/day",
      claim: "c-1",
      confidence: "medium",
      drawn: true,
      sides: [
        { ...place("a", 26, 26), reading: "" },
        { ...place("b", 0, 6), reading: "=SUM(1)" },
      ],
    },
  ],
  cues: [],
  quotes: [],
  prominence: [],
  rules: [{ id: "date/day", limits: "Days without a year are not told apart.", source: "-" }],
  published: null,
  ...more,
});

const writing = (maxExcerpt = null, more = {}, namesHidden = false) =>
  exporting({
    lookup: lookup(comparison(more)),
    translator,
    outletName: (article) => article.outlet.name,
    maxExcerpt,
    settings: { namesHidden },
  });

/** Reads a table of RFC 4180 back. */
function read(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

test("a table quotes what it has to and can be read back", () => {
  const rows = [
    ["plain", "with, comma", 'with "quotes"', "two\r\nlines"],
    ["é", "", "last", "one\nline"],
  ];
  assert.ok(csv(rows).startsWith('plain,"with, comma","with ""quotes""","two\r\nlines"\r\n'));
  assert.deepEqual(read(csv(rows)), rows);
});

test("all rows have as many cells", () => {
  assert.equal(csv([["a", "b"], ["note"]]), "a,b\r\nnote,\r\n");
});

test("no cell is a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
    const [[cell]] = read(csv([[`${start}1+1`, "x"]]));
    assert.equal(cell, `'${start}1+1`);
  }
  assert.equal(csv([[-5, "a=b"]]), "-5,a=b\r\n", "numbers of our own and signs inside are none");
});

test("the claims have a state and words for each outlet, and the note below", () => {
  const rows = read(claimsCsv(writing(), methodNote(writing())));
  assert.deepEqual(rows[0].slice(0, 4), ["Claim", "Independent texts that have it", "Of", "Confidence"]);
  assert.deepEqual(rows[0].slice(4), ["The A: State", "The A: Words", "The B: State", "The B: Words"]);
  assert.deepEqual(rows[1].slice(1), [
    "2",
    "2",
    "nearly certain",
    "shared",
    BODY.a.slice(0, 27),
    "differs",
    `'${BODY.b.slice(0, 47)}`,
  ]);
  assert.deepEqual(rows[2].slice(4), ["only in this text", '"It was rust," she said.', "could not see", ""]);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  const below = rows.slice(3).map(([first]) => first);
  assert.equal(below[0], "");
  assert.ok(below.includes("Compared with source-compare 9.9.9"));
});

test("the differences have a row for each side", () => {
  const rows = read(differencesCsv(writing(), methodNote(writing())));
  assert.deepEqual(rows[1].slice(0, 4), ["Date", "The A", "nothing in this place", ""]);
  assert.deepEqual(rows[2].slice(0, 4), ["Date", "The B", "'=SUM(1", "'=SUM(1)"]);
  assert.deepEqual([rows[1][7], rows[2][7]], ["https://a.example/crane", ""], "an address that is no link is none");
  assert.ok(rows.slice(3).some(([first]) => first === "Compared with source-compare 9.9.9"));
});

test("a claim is copied with each outlet's words, date and link", () => {
  const text = claimText(writing(), writing().lookup.claim("c-1"));
  const [title, count, first] = text.split("\n\n");
  assert.deepEqual([title, count], ["A crane falls", "Shared by 2 of 2 independent texts"]);
  assert.deepEqual(first.split("\n"), [
    "The A: shared",
    "“A crane fell at Dorn Wharf.”",
    "2026-05-04T09:30:00Z · https://a.example/crane",
  ]);
  assert.ok(!text.includes("javascript:"));
  assert.ok(text.includes("The A: nothing in this place"));
});

test("what the page does not mark at first is not copied with a claim", () => {
  const [difference] = comparison().differences;
  const copied = (drawn) => {
    const found = writing(null, { differences: [{ ...difference, drawn }] });
    return claimText(found, found.lookup.claim("c-1"));
  };
  assert.ok(copied(true).includes("date/day"));
  assert.ok(!copied(false).includes("date/day"));
});

test("where names are hidden no address tells them", () => {
  const hidden = writing(null, {}, true);
  assert.ok(!claimText(hidden, hidden.lookup.claim("c-1")).includes("a.example"));
  assert.ok(!differencesCsv(hidden, []).includes("a.example"));
});

test("every copy tells how it was made", () => {
  for (const text of [
    claimText(writing(), writing().lookup.claim("c-2")),
    differenceText(writing(), writing().lookup.difference("d-1")),
  ]) {
    assert.ok(text.includes("Compared with source-compare 9.9.9"), text);
    assert.ok(text.includes("3 texts supplied · 2 independent texts"), text);
    assert.ok(text.includes("The C") && text.includes("Incomplete"), text);
    assert.ok(text.includes("speaks of the text that was supplied"), text);
  }
});

test("a limit on excerpts holds in every file and copy", async () => {
  const { compared } = await import("./compared.mjs");
  const found = await compared("ferry-ramp");
  const limited = () =>
    exporting({
      lookup: found,
      translator,
      outletName: ({ id }) => id,
      maxExcerpt: 6,
      settings: { namesHidden: false },
    });
  const files = [
    claimsCsv(limited(), []),
    differencesCsv(limited(), []),
    ...found.comparison.claims.map((claim) => claimText(limited(), claim)),
    ...found.comparison.differences.map((difference) => differenceText(limited(), difference)),
  ];
  const RUN = 7;
  for (const { id, body } of found.comparison.articles) {
    const words = wordPlaces(body).map(([start, end]) => body.slice(start, end));
    for (const file of files) {
      const text = ` ${file.replaceAll('""', '"').replace(/[\s“”]+/gu, " ")} `;
      for (let at = 0; at + RUN <= words.length; at += 1) {
        const run = words
          .slice(at, at + RUN)
          .join(" ")
          .replace(/[“”]/gu, " ")
          .replace(/\s+/gu, " ")
          .trim();
        const isHeadline = found.comparison.articles.some(({ headline }) => headline?.includes(run));
        assert.ok(isHeadline || run.includes("…") || !text.includes(run), `${id}: ${run}`);
      }
    }
  }
  assert.ok(files[0].includes("words not in this file"));
});

test("excerpts of a text are a third of it together, apart from each other, and the same in its copies", () => {
  const body = Array.from({ length: 90 }, (_, at) => `w${at + 10}`).join(" ");
  const article = (id) => ({ id, body, independentText: 0 });
  const { words } = allowance({ article, text: ({ start, end }) => body.slice(start, end) }, 10);
  const all = (id) => Array.from({ length: 15 }, (_, at) => words({ article: id, start: at * 24, end: at * 24 + 23 }));
  const shown = all("a").flatMap((found) => found?.match(/w\d+/gu) ?? []);
  const at = shown.map((word) => Number(word.slice(1)) - 10);
  assert.equal(at.length, 30);
  assert.deepEqual([at[9], at[10], at[19], at[20]], [9, 15, 24, 30], "ten at a time, five left out");
  const copied = all("b").flatMap((found) => found?.match(/w\d+/gu) ?? []);
  assert.ok(copied.length > 0 && copied.every((word) => shown.includes(word)));
});

test("scripts without spaces count by characters", () => {
  assert.deepEqual(wordPlaces("東京 ab"), [
    [0, 1],
    [1, 2],
    [3, 5],
  ]);
});

test("the method note has what the static page's has", () => {
  const note = methodNote(writing());
  assert.deepEqual(
    note.map(({ title }) => title),
    [
      "How this comparison was made",
      "What was compared",
      "What was set aside",
      "What can’t be seen",
      "What holds for every comparison",
      "The rules that found something, and their limits",
    ],
  );
  const lines = new Map(note.map(({ title, lines }) => [title, lines]));
  assert.deepEqual(lines.get("What was compared"), [
    "The A: independent text 1 · language: en · seen whole",
    "The B: independent text 2 · language: en · incomplete, ends in an ellipsis",
  ]);
  assert.match(lines.get("What was set aside")[0], /^The C: 1 of 1,000 alike/);
  assert.match(lines.get("What can’t be seen")[0], /incomplete text/);
  assert.deepEqual(lines.get(note.at(-1).title), ["date/day: Days without a year are not told apart."]);
});

test("of a published comparison the note tells what was left out", () => {
  const published = writing(null, {
    published: { own: "a", maxExcerpt: 25 },
    articles: [article("a"), article("b", { excerpted: { words: 3, of: 9 } })],
  });
  const { lines } = methodNote(published).find(({ title }) => title === "What was left out");
  assert.match(lines[0], /^Only the text of The A is whole here.*at most 25 words/);
  assert.equal(lines[1], "The B: excerpts, 3 of 9 words");
  assert.ok(methodNote(published).some(({ lines }) => lines.some((line) => line.includes("but for what is left out"))));
});

test("of claims whose words may not be shown none is drawn, and their number is known", () => {
  const [shared, single] = comparison().claims;
  const claims = [shared, { ...single, members: [] }, { ...single, id: "c-3", members: [] }];
  const prominence = [{ claim: "c-1" }, { claim: "c-2" }];
  const found = lookup(comparison({ published: { own: "a", maxExcerpt: 25 }, claims, prominence }));
  assert.deepEqual(
    found.comparison.claims.map(({ id }) => id),
    ["c-1"],
  );
  assert.deepEqual(found.comparison.prominence, [{ claim: "c-1" }]);
  assert.equal(found.withheldClaims, 2);
  assert.equal(found.whole.claims.length, 3);
});

test("JSON is the comparison and nothing else", () => {
  assert.deepEqual(JSON.parse(comparisonJson(comparison())), comparison());
});
