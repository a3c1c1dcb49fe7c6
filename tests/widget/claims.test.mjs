import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 800 };
const STATES = {
  reported: "shared",
  differs: "differs",
  absent: "not in the text we have",
  unseen: "could not see",
};

test("every claim has a row and every independent text a column with its state", async (t) => {
  const page = await openClaims(t, WIDE);
  const comparison = await page.read((host) => host.comparison);
  const { claims } = comparison;
  const texts = independentTexts(comparison);
  assert.deepEqual(
    new Set(claims.flatMap(({ states }) => states.map(({ state }) => state))),
    new Set(Object.keys(STATES)),
    "the sample story has every state",
  );
  await showAllRows(page);
  const rows = await page.read(readRows);
  assert.deepEqual(
    rows.map(({ claim }) => claim),
    claims.map(({ id }) => id),
  );
  claims.forEach((claim, index) => {
    const { head, cells } = rows[index];
    const { reporting, of } = claim.independent;
    assert.ok(head.includes(`${reporting} of ${of} independent texts`), head);
    assert.deepEqual(
      cells.map((entries) => entries.map(({ state }) => state)),
      texts.map((articles) => [...new Set(articles.map(({ id }) => stateOf(claim, id)))]),
      claim.id,
    );
    for (const { state, label, words, article } of cells.flat()) {
      assert.equal(label, state === "reported" && reporting === 1 ? "only in this text" : STATES[state]);
      const members = claim.members.filter((member) => member.article === article);
      if (members.length === 0) assert.equal(words, null);
      else assert.ok(members.map((member) => sourceText(comparison, member)).includes(words), words);
    }
  });
});

test("copies of one text share a column, and a text set aside has none", async (t) => {
  const page = await openClaims(t, WIDE);
  const comparison = await page.read((host) => host.comparison);
  const texts = independentTexts(comparison);
  assert.ok(texts.some((articles) => articles.length > 1) && comparison.counts.setAside > 0);
  const heads = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll("thead th[scope=col]"), (head) => head.textContent),
  );
  assert.equal(heads.length, 1 + texts.length);
  texts.forEach((articles, index) => {
    for (const { outlet } of articles) assert.ok(heads[index + 1].includes(outlet.name), heads[index + 1]);
    assert.equal(heads[index + 1].includes("the same text"), articles.length > 1);
  });
});

test("what differs is told by sign, pattern and words, not by colour alone", async (t) => {
  const page = await openClaims(t, WIDE);
  await showAllRows(page);
  const looks = await page.read((host) => {
    const found = {};
    for (const entry of host.shadowRoot.querySelectorAll("td .entry")) {
      const { backgroundImage, boxShadow } = getComputedStyle(entry);
      found[entry.dataset.state] ??= [entry.querySelector("button").textContent[0], backgroundImage, boxShadow];
    }
    return found;
  });
  const [signs, patterns] = [0, 1].map((place) => Object.keys(STATES).map((state) => looks[state][place]));
  assert.equal(new Set(signs).size, 4);
  assert.match(looks.differs[1], /radial-gradient/);
  assert.match(looks.unseen[1], /repeating-linear-gradient/);
  assert.equal(patterns.filter((pattern) => pattern === "none").length, 2, "shared is filled, absent is blank");
  // There the browser takes fills and patterns away.
  await page.emulateMedia({ "forced-colors": "active" });
  const borders = await page.read((host, states) => {
    const entry = (state) => host.shadowRoot.querySelector(`td .entry[data-state=${state}]`);
    return states.map((state) => getComputedStyle(entry(state)).borderTopStyle);
  }, Object.keys(STATES));
  assert.deepEqual(borders, ["solid", "double", "none", "dashed"]);
});

test("rows can be sorted, what is equal stays in the order of the texts", async (t) => {
  const page = await openClaims(t, WIDE);
  const comparison = await page.read((host) => host.comparison);
  const { articles, claims, differences, prominence } = comparison;
  const textOf = new Map(articles.map(({ id, independentText }) => [id, independentText]));
  const differing = ({ states }) =>
    new Set(states.filter(({ state }) => state === "differs").map(({ article }) => textOf.get(article))).size;
  const marks = ({ id }) => differences.filter(({ claim, drawn }) => drawn && claim === id).length;
  const reporting = ({ independent }) => independent.reporting;
  const shift = ({ id }) => prominence.find(({ claim }) => claim === id)?.shift ?? -1;
  const agreeing = (claim) => reporting(claim) - differing(claim);
  const agreement = (claim) =>
    reporting(claim) < 2 ? 0 : claim.confidence === "low" ? 1 : differing(claim) > 0 ? 2 : 3;
  const expected = {
    most: claims.toSorted((a, b) => reporting(b) - reporting(a)),
    fewest: claims.toSorted((a, b) => reporting(a) - reporting(b)),
    differs: claims.toSorted((a, b) => differing(b) - differing(a) || marks(b) - marks(a)),
    agrees: claims.toSorted((a, b) => agreement(b) - agreement(a) || agreeing(b) - agreeing(a)),
    place: claims.toSorted((a, b) => shift(b) - shift(a)),
    story: claims,
  };
  assert.ok(differing(expected.differs[0]) > 0);
  assert.ok(differing(expected.agrees[0]) === 0 && reporting(expected.agrees[0]) > 1);
  assert.equal(reporting(expected.agrees.at(-1)), 1);
  const ariaSort = {
    most: "descending",
    fewest: "ascending",
    agrees: "other",
    differs: "other",
    place: "other",
    story: "none",
  };
  for (const [order, sorted] of Object.entries(expected)) {
    await (await page.find(`.arrangement option[value=${order}]`)).click();
    await page.find(`thead th[aria-sort=${ariaSort[order]}]`);
    await showAllRows(page);
    assert.deepEqual(
      await page.read(readClaimIds),
      sorted.map(({ id }) => id),
      order,
    );
  }
});

test("rows can be limited to shared claims that some text does not have", async (t) => {
  const page = await openClaims(t, WIDE);
  const omissions = await page.read((host) =>
    host.comparison.claims.filter(({ omission }) => omission).map(({ id }) => id),
  );
  assert.ok(omissions.length > 0);
  await (await page.find(".arrangement input")).click();
  await page.until(
    "the other rows to go",
    (host, count) => host.shadowRoot.querySelectorAll("tbody tr").length === count,
    omissions.length,
  );
  assert.deepEqual(await page.read(readClaimIds), omissions);
  assert.equal(
    await (await page.find(".arrangement [role=status]")).getText(),
    `${omissions.length} of ${omissions.length} claims shown`,
  );
});

test("rows can be limited to claims of one side of a label, with how many texts of each side have them", async (t) => {
  const page = await openClaims(t, WIDE);
  const { claims } = await page.read((host) => host.comparison);
  await page.read((host) => host.setAttribute("permalink", ""));
  await (await page.find('.label-filter option[value^="[\\"lean\\",\\"left\\","]')).click();
  await page.find(".side-counts");
  const rows = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll("tbody tr"), (row) => [
      row.dataset.claim,
      Array.from(row.querySelectorAll(".side-counts li"), (count) => count.textContent),
    ]),
  );
  assert.ok(rows.length > 0 && rows.length < claims.length);
  const stateIn = (claim, article) =>
    claims.find(({ id }) => id === claim).states.find((s) => s.article === article).state;
  for (const [claim, counts] of rows) {
    assert.notEqual(stateIn(claim, "ledger"), "absent");
    for (const article of ["agency", "flare", "merchant"]) assert.equal(stateIn(claim, article), "absent");
    const unknown = stateIn(claim, "gazette") === "unseen" ? "could not see" : "1 of 1";
    assert.deepEqual(counts, ["left: 1 of 1", "centre: 0 of 1", "right: 0 of 2", `unknown: ${unknown}`]);
  }

  // A link leads to the same rows.
  const hash = await page.until("the address to follow", () => location.hash.includes(";side=") && location.hash);
  await page.read((_, other) => void (location.hash = other), hash.replace(/;side=[^;]*/, ""));
  await page.until("all claims", (host) => !host.shadowRoot.querySelector(".side-counts"));
  await page.read((_, hash) => void (location.hash = hash), hash);
  await page.find(".side-counts");
  assert.deepEqual(
    await page.read(readClaimIds),
    rows.map(([claim]) => claim),
  );
});

test("a long table is drawn in steps, and printed whole", async (t) => {
  const page = await openClaims(t, WIDE);
  const total = await page.read((host) => host.comparison.claims.length);
  const before = await page.count("tbody tr");
  assert.ok(before < total, `${before} rows of ${total}`);
  await page.read(() => dispatchEvent(new Event("beforeprint")));
  await page.until("every row", (host, total) => host.shadowRoot.querySelectorAll("tbody tr").length === total, total);
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  const cut = await page.read((host) => {
    const region = host.shadowRoot.querySelector("[part=matrix]");
    return { below: region.scrollHeight - region.clientHeight, beside: region.scrollWidth - region.clientWidth };
  });
  assert.deepEqual(cut, { below: 0, beside: 0 });
});

test("any cell opens the evidence at its outlet", async (t) => {
  const page = await openClaims(t, WIDE);
  const cell = await page.find("td .entry[data-state=unseen]");
  const outlet = await cell.findElement({ css: ".outlet" }).then((element) => element.getAttribute("textContent"));
  await cell.click();
  const entry = await page.find("[part=panel] li[data-chosen]");
  assert.ok((await entry.getText()).startsWith(outlet));
});

test("a table too wide for its place scrolls in a region, the claims stay in sight", async (t) => {
  const page = await openClaims(t, { width: 900, height: 800 });
  const region = await page.find("[part=matrix]");
  assert.equal(await region.getAriaRole(), "region");
  assert.equal(await region.getAccessibleName(), "Claims by outlet");
  const places = await page.read((host) => {
    const region = host.shadowRoot.querySelector("[part=matrix]");
    region.scrollLeft = region.scrollWidth;
    const left = (selector) => region.querySelector(selector).getBoundingClientRect().left;
    return {
      hidden: region.scrollWidth - region.clientWidth,
      tabIndex: region.tabIndex,
      head: left("tbody th") - region.getBoundingClientRect().left,
    };
  });
  assert.ok(places.hidden > 0, "the table is not too wide");
  assert.equal(places.tabIndex, 0);
  assert.ok(Math.abs(places.head) <= 1, `the row's head is ${places.head} px off`);
  assert.ok((await page.read(() => document.documentElement.scrollWidth)) <= 900);
});

test("on a narrow page each claim is a card that names its outlets, and still a table", async (t) => {
  const page = await openClaims(t, NARROW);
  const card = await page.read((host) => {
    const row = host.shadowRoot.querySelector("tbody tr");
    const edges = (element) => [element.getBoundingClientRect().left, element.getBoundingClientRect().right];
    return {
      row: edges(row),
      cells: Array.from(row.children, edges),
      outlets: Array.from(row.querySelectorAll("td .entry"), (entry) => entry.innerText.split("\n")[0]),
      page: document.documentElement.scrollWidth,
    };
  });
  const [left, right] = card.row;
  for (const [from, to] of card.cells) assert.ok(from >= left && to <= right, `${from} to ${to}`);
  const articles = await page.read((host) => host.comparison.articles.filter(({ setAside }) => !setAside));
  for (const { outlet } of articles)
    assert.ok(
      card.outlets.some((names) => names.includes(outlet.name)),
      outlet.name,
    );
  assert.ok(card.page <= NARROW.width, `the page is ${card.page} px wide`);
  const roles = {
    table: "table",
    "tbody tr": "row",
    "tbody th": "rowheader",
    "tbody td": "cell",
    "thead th": "columnheader",
  };
  for (const [selector, role] of Object.entries(roles)) {
    assert.equal(await (await page.find(selector)).getAriaRole(), role);
  }
  await page.screenshot("360-claims");
});

async function openClaims(t, size) {
  const page = await openReady(t, size);
  await page.show("claims");
  return page;
}

/** The articles in use, copies together, in the order of the articles. */
function independentTexts({ articles }) {
  const inUse = articles.filter(({ setAside }) => !setAside);
  const numbers = [...new Set(inUse.map(({ independentText }) => independentText))];
  return numbers.map((number) => inUse.filter(({ independentText }) => independentText === number));
}

function stateOf(claim, id) {
  return claim.states.find(({ article }) => article === id).state;
}

function sourceText({ articles }, { article, part, start, end }) {
  const { headline, body } = articles.find(({ id }) => id === article);
  return (part === "headline" ? headline : body).slice(start, end);
}

async function showAllRows(page) {
  await page.read((host) => host.shadowRoot.querySelector(".claims > .more")?.click());
  await page.until(
    "every row",
    (host) => host.shadowRoot.querySelectorAll("tbody tr").length === host.comparison.claims.length,
  );
}

// These run in the page, with the widget as their first argument.

function readClaimIds(host) {
  return Array.from(host.shadowRoot.querySelectorAll("tbody tr"), (row) => row.dataset.claim);
}

function readRows(host) {
  const readEntry = (entry) => ({
    state: entry.dataset.state,
    label: entry.querySelector("button").textContent.slice(2),
    words: entry.querySelector("q")?.textContent ?? null,
    article: entry.querySelector("button").dataset.article,
  });
  return Array.from(host.shadowRoot.querySelectorAll("tbody tr"), (row) => ({
    claim: row.dataset.claim,
    head: row.querySelector("th[scope=row]").textContent,
    cells: Array.from(row.querySelectorAll("td"), (cell) => Array.from(cell.querySelectorAll(".entry"), readEntry)),
  }));
}
