// Texts side by side as a reader meets them: copies, lines, folds. Their logic is tested in columns.test.mjs,
// aligned-rows.test.mjs and connections.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { wireOf } from "../../www/wire.js";
import { articlesNamed, compared, squeezed } from "./compared.mjs";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900, path: "embed/src.html" };
const NARROW = { width: 360, height: 800, path: "embed/src.html" };
const COPIES = ["agency", "bayline", "courier"];

const ferry = await compared("ferry-ramp");

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
    if (cells.length > 0 && part !== "only")
      assert.ok(cells[0][1].includes("the others are held against this version"), cells[0][1]);
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

test("an empty cell says whether the claim is not in the text, could not be seen, or stands elsewhere", async (t) => {
  const page = await openFerry(t, WIDE);
  await setColumns(page, ["agency", "merchant", "gazette"]);
  const empty = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".side-by-side [data-empty][data-state]"), (cell) => [
      cell.dataset.state,
      cell.querySelector(".nothing").textContent,
    ]),
  );
  const WORDS = {
    absent: "○ not in the text we have",
    unseen: "? could not see",
    reported: "↕ Shared, in another row",
  };
  assert.ok(new Set(empty.map(([state]) => state)).size > 1);
  for (const [state, said] of empty) assert.equal(said, WORDS[state], state);
});

test("columns trade places, are added and taken away, and two stay", async (t) => {
  const page = await openFerry(t, WIDE);
  await setColumns(page, ["agency", "ledger", "flare"]);
  const shows = (...ids) =>
    page.until(
      ids.join(),
      (host, ids) => {
        const lists = Array.from(host.shadowRoot.querySelectorAll(".side-by-side .bar select"));
        return lists.map(({ value }) => value).join() === ids.join();
      },
      ids,
    );
  await setColumns(page, ["flare"]);
  await shows("flare", "ledger", "agency");
  await (await page.find(".add-column")).click();
  await page.find(".side-by-side[data-columns='4']");
  assert.equal(await page.count(".add-column"), 0);
  await (await page.find(".side-by-side .bar [role=columnheader]:last-child .close")).click();
  await shows("flare", "ledger", "agency");
  await (await page.find(".side-by-side .bar [role=columnheader]:first-child .close")).click();
  await shows("ledger", "agency");
  assert.equal(await page.count(".side-by-side .close"), 0);
});

for (const size of [WIDE, NARROW]) {
  test(`at ${size.width} px, differences only says first what is shared and folds it in place`, async (t) => {
    const page = await openFerry(t, size);
    await setColumns(page, COPIES);
    await (await page.find(".modes button[aria-pressed=false]")).click();
    await page.read(toggleDifferencesOnly);
    const first = await (await page.find(".shared-first[role=status]")).getText();
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
    // What is chosen stays in sight when it is folded anew.
    await page.read((host) =>
      host.shadowRoot.querySelector(".fold-row:has([aria-expanded=true]) + .row [part=count]").click(),
    );
    await page.find("[part=panel]");
    await page.read(toggleDifferencesOnly);
    await page.until("all rows", (host) => !host.shadowRoot.querySelector(".fold-row"));
    await page.read(toggleDifferencesOnly);
    await page.find(".fold-row [aria-expanded=true]");
    assert.equal(await page.count(".fold-row [aria-expanded=true]"), 1);
  });
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

/** Runs in the page. */
function toggleDifferencesOnly(host) {
  const all = Array.from(host.shadowRoot.querySelectorAll(".controls input[type=checkbox]"));
  all.find((box) => box.closest("label").textContent.includes("Differences only")).click();
}
