import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { columnsFor, nextColumn } from "../../www/columns.js";
import { linesBetween } from "../../www/connections.js";
import { lookup as createLookup, stateIn } from "../../www/lookup.js";
import { markFor } from "../../www/marks.js";
import { differencesBetween } from "../../www/row-differences.js";
import { stretchesOf } from "../../www/row-folds.js";
import { alignedRows } from "../../www/rows.js";
import { sentenceAround } from "../../www/sentence.js";
import { tellingVersions, wireOf } from "../../www/wire.js";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900, path: "embed/src.html" };
const NARROW = { width: 360, height: 800, path: "embed/src.html" };
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

test("lines go from each column to the next that has the claim, and the other way where texts run so", () => {
  const box = (column, top) => ({
    column,
    start: column * 100,
    end: column * 100 + 80,
    top,
    bottom: top + 20,
    floor: top + 60,
  });
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

test("copies show what each made of the text: the shared text folded, the reference named", async (t) => {
  const page = await openFerry(t, WIDE);
  await setColumns(page, COPIES);
  const wire = wireOf(ferry, articlesNamed(ferry, COPIES));
  const shown = await page.read((host) => ({
    summary: host.shadowRoot.querySelector(".wire-shared summary").textContent,
    isOpen: host.shadowRoot.querySelector(".wire-shared details").open,
    // Rows out of sight are not drawn yet, and have no inner text then.
    cells: Array.from(host.shadowRoot.querySelectorAll("[data-wire]"), (cell) => [cell.dataset.wire, cell.textContent]),
  }));
  assert.equal(shown.summary, "13 sentences shared by more than half of 3 articles, in the words of Fennick Newswire");
  assert.equal(shown.isOpen, false);
  for (const part of ["only", "missing", "unseen", "worded"]) {
    const cells = shown.cells.filter(([name]) => name === part);
    const expected = COPIES.map((id) => wire.versions.find(({ article }) => article === id)[part]);
    assert.equal(cells.length, expected.some((found) => found.length > 0) ? 3 : 0, part);
    cells.forEach(([, text], column) => {
      for (const found of expected[column]) {
        const place = found.position ?? found.own ?? found;
        assert.ok(squeezed(text).includes(squeezed(ferry.text(place))), `${part}: ${text}`);
      }
    });
  }
  assert.deepEqual(await page.accessibilityViolations(), []);
  await (await page.find(".modes button[aria-pressed=false]")).click();
  await page.find(".side-by-side .count");
  assert.equal(await page.count("[data-wire]"), 0);
});

test("lines lead from passage to passage while one has the focus, for the eye alone", async (t) => {
  const page = await openFerry(t, WIDE);
  await setColumns(page, ["agency", "ledger", "flare"]);
  assert.equal(await page.count(".connectors path"), 0);
  // Again until it holds: what is drawn late takes the focus with it.
  await page.until("lines", (host) => {
    const counts = Array.from(host.shadowRoot.querySelectorAll(".side-by-side .count"));
    const count = counts.find((count) => count.textContent.includes("5/5"));
    if (host.shadowRoot.activeElement !== count) count.focus();
    return host.shadowRoot.querySelector(".connectors path");
  });
  assert.equal(await page.count(".connectors[aria-hidden=true]"), 1);
  await page.read((host) => host.shadowRoot.activeElement.blur());
  await page.until("the lines to go", (host) => !host.shadowRoot.querySelector(".connectors path"));
});

for (const size of [WIDE, NARROW]) {
  test(`at ${size.width} px, differences only says first what is shared and folds it in place`, async (t) => {
    const page = await openFerry(t, size);
    await setColumns(page, COPIES);
    await (await page.find(".modes button[aria-pressed=false]")).click();
    await page.read((host) => {
      const all = Array.from(host.shadowRoot.querySelectorAll(".controls input[type=checkbox]"));
      all.find((box) => box.closest("label").textContent.includes("Differences only")).click();
    });
    const first = await (await page.find(".shared-first")).getText();
    const [, total] = /^(\d+) shared passages folded: \d+ word for word, \d+ alike$/.exec(first);
    const folds = await page.read((host) =>
      Array.from(host.shadowRoot.querySelectorAll(".fold-row .fold"), ({ textContent }) => parseInt(textContent)),
    );
    assert.ok(folds.length > 1);
    assert.equal(
      folds.reduce((sum, count) => sum + count, 0),
      Number(total),
    );
    const before = await page.count(".side-by-side .row");
    await (await page.find(".fold-row .fold")).click();
    await page.find(".fold-row .fold[aria-expanded=true]");
    assert.equal(await page.count(".side-by-side .row"), before + folds[0]);
    assert.deepEqual(await page.accessibilityViolations(), []);
    assert.ok(await page.read(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
  });
}

async function compared(name) {
  const { compare, load } = await import("../../pkg/engine.js");
  await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });
  return createLookup(await compare(JSON.parse(readFileSync(`tests/stories/${name}/story.json`, "utf8"))));
}

function articlesNamed(lookup, ids) {
  return ids.map((id) => lookup.article(id));
}

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

function squeezed(text) {
  return text.replace(/\s+/gu, "");
}

async function openFerry(t, size) {
  const page = await openReady(t, size);
  await page.read((host) => {
    window.recorded.length = 0;
    host.lang = "en";
    host.setAttribute("view", "side-by-side");
    host.setAttribute("src", "/stories/ferry-ramp/story.json");
  });
  await page.until("the story", () => window.recorded.length > 0);
  return page;
}

async function setColumns(page, ids) {
  for (const [index, id] of ids.entries()) {
    await page.read(
      (host, index, id) => {
        const select = host.shadowRoot.querySelectorAll(".side-by-side .bar select")[index];
        select.value = id;
        select.dispatchEvent(new Event("change"));
      },
      index,
      id,
    );
    // The list has its value at once; the name in the label beside it comes with the drawing.
    await page.until(
      `column ${index}`,
      (host, index, id) => {
        const { outlet } = host.comparison.articles.find((article) => article.id === id);
        const links = host.shadowRoot.querySelectorAll(".side-by-side .bar .column-actions .link");
        return links[index].getAttribute("aria-label").includes(outlet.name);
      },
      index,
      id,
    );
  }
}
