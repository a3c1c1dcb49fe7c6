// Prominence: lines from the headline down, and the same as a table.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900 };

test("the biggest shifts come first, those of a match that is only possible last", async (t) => {
  const page = await openProminence(t, WIDE);
  const { prominence, claims } = await page.read((host) => host.comparison);
  const isSure = ({ claim }) => claims.find(({ id }) => id === claim).confidence !== "low";
  const expected = [...prominence.filter(isSure), ...prominence.filter((entry) => !isSure(entry))];
  const found = [];
  for (;;) {
    found.push(...(await page.read(readClaims)));
    const next = await page.find(".prominence-pages button:last-child");
    if ((await next.getAttribute("aria-disabled")) === "true") break;
    const first = found.at(-1);
    await next.click();
    await page.until(
      "the next ones",
      (host, first) => !host.shadowRoot.querySelector(`[data-claim="${first}"]`),
      first,
    );
  }
  assert.deepEqual(
    found,
    expected.map(({ claim }) => claim),
  );
});

test("every outlet has its place and words in the table, from the top down, and who has none is said", async (t) => {
  const page = await openProminence(t, WIDE);
  const comparison = await page.read((host) => host.comparison);
  const tables = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".prominence-table tbody"), (body) => ({
      claim: body.dataset.claim,
      rows: Array.from(body.querySelectorAll("tr:not(:first-child)"), (row) =>
        Array.from(row.cells, (cell) => cell.textContent),
      ),
    })),
  );
  const nameOf = (id) => comparison.articles.find((article) => article.id === id).outlet.name;
  for (const { claim, rows } of tables) {
    const { places } = comparison.prominence.find((entry) => entry.claim === claim);
    for (const { article, place, paragraph, of, words } of places) {
      const row = rows.find(([name]) => name === nameOf(article));
      assert.ok(row, `${nameOf(article)} in ${claim}`);
      assert.equal(row[2], String(words));
      if (place === "headline") assert.match(row[1], /^headline/);
      if (place === "lede") assert.match(row[1], /^first sentences/);
      if (paragraph !== null)
        assert.ok(row[1].includes(`paragraph ${paragraph}${of === null ? ", the text is" : ` of ${of}`}`));
    }
    const { states } = comparison.claims.find(({ id }) => id === claim);
    for (const [state, words] of [
      ["absent", "not in the text we have"],
      ["unseen", "could not see"],
    ]) {
      const row = rows.find(([, place]) => place?.endsWith(words));
      const names = states.filter((entry) => entry.state === state).map(({ article }) => nameOf(article));
      assert.deepEqual(row ? names.filter((name) => !row[0].includes(name)) : names, []);
    }
  }
});

test("lines are told apart by dash, marker and number, and a claim in focus stands out", async (t) => {
  const page = await openProminence(t, WIDE);
  const lines = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".claim-line"), (line) => [
      line.querySelector(".line").getAttribute("stroke-dasharray"),
      line.querySelector(".marker").getAttribute("d"),
      line.querySelector(".number").textContent,
    ]),
  );
  assert.equal(lines.length, 5);
  for (const place of [0, 1, 2]) assert.equal(new Set(lines.map((line) => line[place])).size, 5);
  await page.read((host) => host.shadowRoot.querySelectorAll(".prominence-table .finding")[2].focus());
  const dimmed = await page.until("one line lit", (host) => {
    const lines = Array.from(host.shadowRoot.querySelectorAll(".claim-line"));
    return lines.some((line) => "lit" in line.dataset) && lines.map((line) => getComputedStyle(line).opacity);
  });
  assert.deepEqual(dimmed, ["0.3", "0.3", "1", "0.3", "0.3"]);
});

test("markers stand as far down as their claims, and a place that could not be seen in a lane of its own", async (t) => {
  const page = await openProminence(t, WIDE);
  const heights = await page.read((host) => {
    const rows = Array.from(host.shadowRoot.querySelectorAll(".claim-line"));
    return rows.map((line) =>
      Array.from(line.querySelectorAll(".marker"), (marker) => ({
        y: Number(/ (\S+)\)$/.exec(marker.getAttribute("transform"))[1]),
        isHollow: marker.classList.contains("hollow"),
      })),
    );
  });
  const comparison = await page.read((host) => host.comparison);
  const texts = [...new Set(comparison.articles.filter((a) => !a.setAside).map((a) => a.independentText))];
  const claims = await page.read(readClaims);
  const known = [];
  claims.forEach((claim, line) => {
    const { places } = comparison.prominence.find((entry) => entry.claim === claim);
    texts.forEach((text, column) => {
      const place = places.find(
        ({ article }) => comparison.articles.find(({ id }) => id === article).independentText === text,
      );
      const { y, isHollow } = heights[line][column];
      const isKnown = place !== undefined && (place.place !== "paragraph" || place.depth !== null);
      assert.equal(isHollow, !isKnown);
      if (isKnown) known.push([place.place === "headline" ? -1 : (place.depth ?? 0), y]);
    });
  });
  const sorted = known.toSorted(([a], [b]) => a - b).map(([, y]) => y);
  assert.deepEqual(
    sorted,
    sorted.toSorted((a, b) => a - b),
  );
});

test("on a narrow page a strip stands for the chart", async (t) => {
  const page = await openProminence(t, { width: 360, height: 800 });
  const shown = await page.read((host) =>
    [".prominence-chart", ".strip"].map((part) => host.shadowRoot.querySelector(part).checkVisibility()),
  );
  assert.deepEqual(shown, [false, true]);
  assert.ok((await page.read(() => document.documentElement.scrollWidth)) <= 360);
});

test("a claim chosen in another view is on the page that is shown", async (t) => {
  const page = await openReady(t, WIDE);
  const last = await page.read((host) => host.comparison.prominence.at(-1).claim);
  await page.show("claims");
  await page.read((host) => host.shadowRoot.querySelector(".claims > .more")?.click());
  const claim = await page.find(`tr[data-claim="${last}"] th button`);
  // Rows out of sight have no height of their own until they come into sight, and so move as they do.
  await page.read((host, claim) => claim.scrollIntoView({ block: "center" }), claim);
  await claim.click();
  await page.find("[part=panel]");
  await page.show("prominence");
  const opener = await page.find(`tbody[data-claim="${last}"] .finding`);
  assert.equal(await opener.getAttribute("aria-expanded"), "true");
});

async function openProminence(t, size) {
  const page = await openReady(t, size);
  await page.show("prominence");
  await page.find(".prominence-table");
  return page;
}

/** Runs in the page. */
function readClaims(host) {
  return Array.from(host.shadowRoot.querySelectorAll(".prominence-table tbody"), (body) => body.dataset.claim);
}
