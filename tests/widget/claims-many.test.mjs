import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const WIDE = { width: 1024, height: 768, path: "embed/property.html" };
const NARROW = { width: 360, height: 800, path: "embed/property.html" };

const OWN = [
  "The weir keeper had asked for new gates in spring.",
  "Two cellars in Mill Lane were pumped out by noon.",
  "A ferry timetable was changed because of the current.",
  "School buses took the upper road until the evening.",
  "An angler found the old boundary stone in the mud.",
  "The bakery gave bread to the volunteers for free.",
  "Insurers expect to hear from forty households.",
  "A heron was seen on the roof of the town hall.",
];
const THINGS = ["sawmill", "chapel", "garage", "library", "kiosk", "stable", "depot", "orchard"];
const PLACES = ["Alder Bend", "Coopers Row", "Fenland", "the old bridge", "Nettle Hill", "Quarry End", "Tansy", "Wick"];
const SHARED = "The river Ottel flooded the market square at Senden.";

/** Eight outlets with texts of their own, and five more that carry the first one's. */
const STORY = {
  title: "Flood at Senden",
  lang: "en",
  articles: [
    ...OWN.map((_, index) => article(`own-${index}`, bodyOf(index))),
    ...Array.from({ length: 5 }, (_, index) => article(`copy-${index}`, bodyOf(0))),
  ],
};

function bodyOf(index) {
  const [thing, place] = [THINGS[index], PLACES[index]];
  const rest = [
    `Nobody near ${place} would guess what a new ${thing} costs.`,
    `The owner of this ${thing} slept in ${place}, with ${index + 4} neighbours.`,
    `From ${place} a drowned ${thing} could be seen by ${THINGS[(index + 3) % 8]} roof.`,
  ].join(" ");
  return `${SHARED}\n\n${OWN[index]} ${rest}`;
}

function article(id, body) {
  return { id, outlet: { name: `Outlet ${id}` }, headline: `Flood at Senden, ${id}`, body, complete: true };
}

test("a table wider than its place says which texts are in sight and steps to the others", async (t) => {
  const page = await openClaims(t, WIDE);
  const before = await sightOf(page);
  assert.equal(before.first, 1);
  assert.ok(before.last < before.count, "not all fit");
  const [back, on] = ["first-of-type", "last-of-type"].map((place) => `.column-window button:${place}`);
  assert.equal(await page.count(`${back}[aria-disabled]`), 1);
  await (await page.find(on)).click();
  await page.until("the step", (host) =>
    /Texts (?!1 )/.test(host.shadowRoot.querySelector(".column-window").innerText),
  );
  assert.ok((await sightOf(page)).last > before.last);
  const heads = await page.read((host) => {
    const { left } = host.shadowRoot.querySelector(".matrix").getBoundingClientRect();
    const head = host.shadowRoot.querySelector("tbody th").getBoundingClientRect();
    return [left, head.left].map(Math.round);
  });
  assert.equal(heads[0], heads[1], "the claims stay in sight");
});

test("of many texts a card names those that have the claim and counts those that do not", async (t) => {
  const page = await openClaims(t, NARROW);
  const { cards, count } = await page.read((host) => ({
    count: host.comparison.counts.independent,
    cards: Array.from(host.shadowRoot.querySelectorAll("tbody tr"), (row) => ({
      reporting: host.comparison.claims.find(({ id }) => id === row.dataset.claim).independent.reporting,
      shown: Array.from(row.cells).filter((cell) => cell.tagName === "TD" && cell.getClientRects().length > 0).length,
      silent: Array.from(row.querySelectorAll(".silent"), (line) => line.innerText),
    })),
  }));
  const single = cards.filter(({ reporting }) => reporting === 1);
  assert.ok(single.length > 0);
  for (const { shown, silent } of single) {
    assert.equal(shown, 1);
    assert.deepEqual(silent, [`○ not in the text we have: ${count - 1} of ${count} texts`]);
  }
  assert.ok(cards.some(({ reporting, silent }) => reporting === count && silent.length === 0));
  assert.deepEqual(await page.accessibilityViolations(), []);
});

test("copies are named shortly and lead to what each made of the text", async (t) => {
  const page = await openClaims(t, WIDE);
  const head = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll("thead th"), (th) => th.innerText).find((text) =>
      text.includes("the same text"),
    ),
  );
  assert.match(head, /^Outlet \S+ and 5 other outlets: the same text\s+What each made of it$/);
  await (await page.find("thead .wire-link")).click();
  await page.find("[data-view=side-by-side] .wire-shared");
  const rows = await page.read((host) => host.shadowRoot.querySelectorAll(".versions tbody tr").length);
  assert.equal(rows, 6);
  await (await page.find(".versions button")).click();
  await page.until("two columns", (host) => host.shadowRoot.querySelector(".side-by-side[data-columns='2']"));
  assert.deepEqual(await page.accessibilityViolations(), []);
});

async function sightOf(page) {
  const words = await (await page.find(".column-window")).getText();
  const [, first, last, count] = /Texts (\d+) to (\d+) of (\d+) in sight/.exec(words).map(Number);
  return { first, last, count };
}

async function openClaims(t, size) {
  const page = await openReady(t, size);
  await page.read((host, story) => {
    window.recorded.length = 0;
    host.lang = "en";
    host.setAttribute("view", "claims");
    host.story = story;
  }, STORY);
  await page.until("the story", () => window.recorded.length > 0);
  await page.find(".matrix tbody");
  return page;
}
