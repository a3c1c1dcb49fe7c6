// The map of claims by texts, in every view.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { VIEWS } from "../../www/view-names.js";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };
const GRID = "[part=minimap] [role=grid]";

test("it is open on a wide page and folded on a narrow one, in every view", async (t) => {
  for (const [size, open] of [
    [WIDE, true],
    [NARROW, false],
  ]) {
    const page = await openReady(t, size);
    for (const view of VIEWS) {
      await page.show(view);
      assert.equal(await page.count(GRID), open ? 1 : 0, `${view} at ${size.width} px`);
    }
    const button = await page.find("[part=minimap] button");
    assert.equal(await button.getAttribute("aria-expanded"), String(open));
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), String(!open));
    await page.until("the other", (host, [grid, count]) => host.shadowRoot.querySelectorAll(grid).length === count, [
      GRID,
      open ? 0 : 1,
    ]);
    const height = await page.read((host) => host.shadowRoot.querySelector("[part=minimap]").offsetHeight);
    assert.ok(height < 140, `${height} px`);
    assert.ok((await page.read(() => document.documentElement.scrollWidth)) <= size.width);
  }
});

test("the current cell is told in words for each text, claim and state", async (t) => {
  const page = await openReady(t, WIDE);
  const { articles, claims } = await page.read((host) => host.comparison);
  const inUse = articles.filter(({ setAside }) => !setAside);
  const texts = [...new Set(inUse.map(({ independentText }) => independentText))];
  const grid = await page.find(GRID);
  assert.deepEqual(
    [await grid.getAttribute("aria-rowcount"), await grid.getAttribute("aria-colcount")],
    [String(texts.length), String(claims.length)],
  );
  const label = await grid.getAttribute("aria-label");
  assert.ok(label.includes(String(texts.length)) && label.includes(String(claims.length)), label);
  await page.read((host, grid) => host.shadowRoot.querySelector(grid).focus(), GRID);
  const scrolled = await page.read(() => scrollY);
  for (const [key, row, column] of [
    [Key.HOME, 0, 0],
    [Key.ARROW_DOWN, 1, 0],
    [Key.ARROW_RIGHT, 1, 1],
    [Key.ARROW_DOWN, 2, 1],
    [Key.END, 2, claims.length - 1],
    [Key.ARROW_RIGHT, 2, claims.length - 1],
    [Key.ARROW_LEFT, 2, claims.length - 2],
    [Key.ARROW_UP, 1, claims.length - 2],
    [Key.PAGE_UP, 1, claims.length - 12],
    [Key.PAGE_DOWN, 1, claims.length - 2],
  ]) {
    await page.press(key);
    const { reporting, of } = claims[column].independent;
    const told = await page.until(
      `row ${row}, column ${column}`,
      (host, [grid, id]) => {
        const around = host.shadowRoot.querySelector(grid);
        return around.getAttribute("aria-activedescendant") === id && around.querySelector(`#${id}`)?.ariaLabel;
      },
      [GRID, `minimap-${row}-${column}`],
    );
    const article = inUse.find(({ independentText }) => independentText === texts[row]);
    const state = claims[column].states.find(({ article: id }) => id === article.id).state;
    const words = {
      reported: /shared|only in this text/,
      differs: /differs/,
      absent: /not in the/,
      unseen: /could not/,
    };
    assert.ok(told.startsWith(article.outlet.name), told);
    assert.match(told, words[state]);
    assert.ok(told.includes(`${reporting} of ${of} independent texts`), told);
    assert.deepEqual(await page.read(readCell, GRID), [String(row + 1), String(column + 1), "false"]);
    const readout = await (await page.find("[part=minimap] .readout")).getText();
    assert.ok(readout.includes(article.outlet.name) && words[state].test(readout), readout);
  }
  assert.equal(await page.read(() => scrollY), scrolled, "the keys move in the map and not the page");
  await page.press(Key.SPACE);
  await page.find("[part=panel]");
  assert.equal((await page.read(readCell, GRID))[2], "true");
});

for (const view of ["read", "side-by-side", "claims", "prominence"]) {
  test(`in ${view}, a choice in it opens the evidence at the outlet and comes to the claim`, async (t) => {
    const page = await openReady(t, WIDE);
    await page.show(view);
    const { claims, articles } = await page.read((host) => host.comparison);
    const inUse = articles.filter(({ setAside }) => !setAside);
    const column = claims.findLastIndex(
      ({ members, confidence }) =>
        confidence !== "low" &&
        inUse.slice(0, 5).every(({ id }) => members.some(({ article }) => article === id) || id === "gazette"),
    );
    assert.ok(column > 0);
    const id = claims[column].id;
    await page.read(choose, [GRID, 0, column]);
    await page.find("[part=panel] li[data-chosen]");
    await page.until(
      "the claim in sight",
      (host, id) => {
        const stops = Array.from(host.shadowRoot.querySelectorAll('.layout [aria-expanded="true"]'));
        return stops.some((stop) => {
          const { left, top, height } = stop.getBoundingClientRect();
          const seen = host.shadowRoot.elementFromPoint(left + 4, top + height / 2);
          return stop.closest("[data-claim]").dataset.claim === id && stop.contains(seen);
        });
      },
      id,
    );
    await page.press(Key.ESCAPE);
    await page.until(
      "the focus on the claim",
      (host, id) => host.shadowRoot.activeElement?.closest("[data-claim]")?.dataset.claim === id,
      id,
    );
  });
}

test("of copies of one text the evidence opens at the one that has the claim", async (t) => {
  const page = await openReady(t, WIDE);
  const { claims, articles } = await page.read((host) => host.comparison);
  const [first, ...copies] = articles.filter(({ independentText }) => independentText === articles[0].independentText);
  const has = ({ members }, { id }) => members.some(({ article }) => article === id);
  const column = claims.findIndex((claim) => !has(claim, first) && copies.some((copy) => has(claim, copy)));
  await page.read(choose, [GRID, 0, column]);
  const chosen = await (await page.find("[part=panel] li[data-chosen]")).getText();
  assert.ok(chosen.includes(copies.find((copy) => has(claims[column], copy)).outlet.name), chosen);
});

test("who scrolls on after a choice is not brought back", async (t) => {
  const page = await openReady(t, WIDE);
  await page.show("claims");
  const moved = await page.read(async (host) => {
    const stop = host.shadowRoot.querySelector(".layout [data-stop]");
    // As soon as the widget has brought the place into sight.
    await new Promise((done) => {
      stop.scrollIntoView = (options) => {
        delete stop.scrollIntoView;
        stop.scrollIntoView(options);
        done();
      };
      stop.click();
    });
    const before = scrollY;
    scrollBy(0, innerHeight);
    for (let frames = 0; frames < 8; frames++) await new Promise(requestAnimationFrame);
    return (scrollY - before) / innerHeight;
  });
  assert.equal(moved, 1);
});

test("a choice that the view does not show gives the focus back to the map", async (t) => {
  const page = await openReady(t, WIDE);
  await page.show("quotes");
  await page.read((host, grid) => host.shadowRoot.querySelector(grid).focus(), GRID);
  await page.press(Key.END);
  await page.press(Key.ENTER);
  await page.find("[part=panel]");
  await page.press(Key.ESCAPE);
  await page.until("the focus", (host, grid) => host.shadowRoot.activeElement?.matches(grid), GRID);
});

test("it marks where the reader is, and moves on as the reader does", async (t) => {
  const page = await openReady(t, WIDE);
  const marked = () => page.read((host) => host.shadowRoot.querySelector("[part=minimap] .in-view").getAttribute("d"));
  await page.read((host) => host.shadowRoot.querySelector("[part=minimap]").scrollIntoView());
  await page.until("marks", (host) => host.shadowRoot.querySelector("[part=minimap] .in-view")?.getAttribute("d"));
  const before = await marked();
  await page.read(() => scrollBy(0, 1200));
  await page.until(
    "other marks",
    (host, before) => {
      const now = host.shadowRoot.querySelector("[part=minimap] .in-view").getAttribute("d");
      return now && now !== before;
    },
    before,
  );
  const top = await page.read((host) => host.shadowRoot.querySelector("[part=minimap]").getBoundingClientRect().top);
  assert.equal(Math.round(top), 0, "it stays in sight");
  const overlap = await page.read((host) => {
    const bottom = (part) => host.shadowRoot.querySelector(part).getBoundingClientRect();
    return bottom(".read > .bar").top - bottom("[part=minimap]").bottom;
  });
  assert.ok(Math.abs(overlap) < 2, `the bar is ${overlap} px off`);
});

/** Runs in the page: row, column and choice of the map's current cell, as assistive technology is told. */
function readCell(host, grid) {
  const row = host.shadowRoot.querySelector(`${grid} [role=row]`);
  const cell = row.querySelector("[role=gridcell]");
  return [row.ariaRowIndex, cell.ariaColIndex, cell.ariaSelected];
}

/** Runs in the page: clicks in the middle of a cell of the map. */
function choose(host, [selector, row, column]) {
  const grid = host.shadowRoot.querySelector(selector);
  const { left, top, width, height } = grid.getBoundingClientRect();
  const clientX = left + ((column + 0.5) * width) / grid.ariaColCount;
  const clientY = top + ((row + 0.5) * height) / grid.ariaRowCount;
  grid.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX, clientY }));
}
