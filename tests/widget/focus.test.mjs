// What a reader presses and what then goes away: the focus stays where reading goes on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { eventsOf, openHost, pageWith } from "./host-page.mjs";
import { NARROW, WIDE } from "./open-story.mjs";

/** @type {((number: number) => string)[]} */
const SHARED = [
  (number) => `The storm damage to the harbour wall will cost ${20 + number} crowns.`,
  (number) => `Rescuers brought ${40 + number} sailors ashore from a drifting ferry.`,
  (number) => `Schools in the valley stayed closed for ${3 + number} days.`,
  (number) => `A falling chimney killed ${60 + number} sheep on the Tansy farm.`,
  (number) => `Firemen pumped water out of ${90 + number} cellars along Mill Lane.`,
  (number) => `The railway cancelled ${130 + number} trains between Ruddock and Senden.`,
  (number) => `Electricity failed in ${200 + number} households near the orchard.`,
  (number) => `The bakery gave ${300 + number} loaves to volunteers who cleared the road.`,
];
const OWN_SENTENCES = 14;

/** Texts that share some claims, each in its own order and with its own numbers, among sentences of their own. */
const STORY = {
  title: "Storm at Ruddock",
  lang: "en",
  articles: Array.from({ length: 10 }, (_, index) => ({
    id: `text-${index}`,
    outlet: {
      name: `Outlet ${index}`,
      labels: [{ axis: "owner", value: `Owner ${index % 7}`, by: "Invented register", date: "2024-05-01" }],
    },
    headline: `Storm at Ruddock, ${word(index, 0)}`,
    body: [
      ...SHARED.map((_, at) => SHARED[(at + index) % SHARED.length](index)),
      ...Array.from({ length: OWN_SENTENCES }, (_, at) => {
        const [who, what, how, where] = [1, 2, 3, 4].map((place) => word(index, at * 4 + place));
        return `${who} keepers ${what}ed their ${how} beyond ${where}.`;
      }),
    ].join("\n\n"),
    complete: true,
  })),
};

/** A word that no other place of the story has. */
function word(text, place) {
  const syllables = ["ba", "ko", "mi", "tu", "re", "sol", "fen", "gar", "dil", "vop"];
  return [text, place % 10, Math.floor(place / 10)].map((digit) => syllables[digit]).join("");
}

/** Everything that shows the rest of a list, or steps on in one, or takes itself away. */
const PRESSED = "button:is(.more, .readings ~ .link, td > .link, .prominence-pages .link)";

for (const view of ["overview", "claims", "prominence"]) {
  test(`what shows more keeps the focus in ${view}`, async (t) => {
    const page = await openFocus(t);
    await page.show(view);
    if (view === "claims") {
      await page.read((host) => host.shadowRoot.querySelector("tbody [data-stop]").click());
      await page.find("[part=panel] .difference-card");
    }
    const count = await page.count(PRESSED);
    assert.ok(count > 0, `nothing to press in ${view}`);
    // From the last on, since a step to another page of Prominence takes away what is below it.
    for (let index = count - 1; index >= 0; index--) {
      const said = await focusOn(page, PRESSED, index);
      await page.press(Key.ENTER);
      await settled(page);
      assert.notEqual(await focused(page), null, `the focus is lost by ${said}`);
    }
  });
}

test("the last page of Prominence keeps the focus, and says that it is the last", async (t) => {
  const page = await openFocus(t);
  await page.show("prominence");
  const next = ".prominence-pages button:last-child";
  await focusOn(page, next);
  for (let step = 0; step < 20 && (await page.count(`${next}[aria-disabled]`)) === 0; step++) {
    await page.press(Key.ENTER);
    await settled(page);
  }
  assert.equal(await page.count(`${next}[aria-disabled]:focus`), 1);
  const words = () => page.read((host) => host.shadowRoot.querySelector(".prominence-pages").innerText);
  const last = await words();
  await page.press(Key.ENTER);
  await settled(page);
  assert.equal(await words(), last);
});

for (const [where, size, taker] of [
  ["a wide page", WIDE, "input[name=names]"],
  ["a narrow page", NARROW, ".controls > button"],
]) {
  test(`names shown again on ${where} leave the focus where they are hidden`, async (t) => {
    const page = await openFocus(t, size);
    const region = () =>
      page.read((host) => host.shadowRoot.querySelectorAll(".comparison > p > [role=status]").length);
    assert.equal(await region(), 1, "the region is there before its words are");
    await page.read((host) => host.setAttribute("names", "hidden"));
    await page.find(".names-note button");
    await focusOn(page, ".names-note button");
    await page.press(Key.ENTER);
    await settled(page);
    assert.equal(await page.count(".names-note"), 0);
    assert.equal(await page.count(`${taker}:focus`), 1);
    assert.equal(await region(), 1);
  });
}

test("columns that come and go hand the focus to a column", async (t) => {
  const page = await openFocus(t);
  await page.show("side-by-side");
  while ((await page.count(".add-column")) > 0) {
    await focusOn(page, ".add-column");
    await page.press(Key.ENTER);
    await settled(page);
    assert.notEqual(await focused(page), null, "the focus is lost by adding a column");
  }
  const columns = await page.count(".column-actions");
  assert.equal(columns, 4);
  assert.equal(await page.read(readColumn), 3);
  for (const [left, removed] of [
    [3, 3],
    [2, 1],
  ]) {
    await focusOn(page, ".column-actions .close", removed);
    await page.press(Key.ENTER);
    await settled(page);
    assert.equal(await page.count(".column-actions"), left);
    assert.equal(await page.read(readColumn), Math.min(removed, left - 1));
  }
});

test("how many claims are shown is said once, however long they take to draw", async (t) => {
  const page = await openFocus(t);
  await page.show("claims");
  await page.find(".claims > .more");
  await page.read(({ shadowRoot }) => {
    window.said = [];
    const status = shadowRoot.querySelector(".arrangement [role=status]");
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await focusOn(page, ".claims > .more");
  await page.press(Key.ENTER);
  await page.until(
    "all rows",
    (host) => host.shadowRoot.querySelectorAll(".matrix tbody tr").length >= host.comparison.claims.length,
  );
  assert.equal((await page.read(() => window.said)).length, 1);
  assert.equal(await page.count(".claims > .more:focus[aria-expanded=true]"), 1);
});

async function openFocus(t, size = WIDE) {
  const page = await openHost(t, { html: pageWith({ body: "<source-compare></source-compare>" }), ...size });
  await page.read((host, story) => void (host.story = story), STORY);
  await eventsOf(page);
  return page;
}

/** @returns the words of what now has the focus */
async function focusOn(page, selector, index = 0) {
  const words = await page.read(
    ({ shadowRoot }, selector, index) => {
      const stop = shadowRoot.querySelectorAll(selector)[index];
      for (let around = stop; around; around = around.parentElement)
        if (around.localName === "details") around.open = true;
      stop?.focus();
      return shadowRoot.activeElement === stop ? stop?.textContent : null;
    },
    selector,
    index,
  );
  assert.ok(words, `${selector} ${index} takes no focus`);
  return words;
}

/** What was pressed has been drawn. */
function settled(page) {
  return page.driver.executeAsyncScript((done) => requestAnimationFrame(() => setTimeout(done, 50)));
}

/** Null where the focus has left the widget. */
function focused(page) {
  return page.read(({ shadowRoot }) => shadowRoot.activeElement?.localName ?? null);
}

/** Runs in the page: the column whose picker has the focus. */
function readColumn({ shadowRoot }) {
  return Array.from(shadowRoot.querySelectorAll("[role=columnheader] select")).indexOf(shadowRoot.activeElement);
}
