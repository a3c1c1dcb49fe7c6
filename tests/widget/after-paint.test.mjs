// What is out of sight is drawn after what is in sight, and at once where the view comes to a choice in it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openStory } from "./open-story.mjs";

const PLACES = ["Alder Bend", "Coopers Row", "Fenland", "Nettle Hill", "Quarry End", "Tansy", "Wick", "Senden"];
const THINGS = ["sawmill", "chapel", "garage", "library", "kiosk", "stable", "depot"];
const PARAGRAPHS = 56;
const ROWS = ".aligned [role=rowgroup]:not(.bar) > .row";

const STORY = {
  title: "Flood at Senden",
  lang: "en",
  articles: [
    article(
      "long",
      Array.from({ length: PARAGRAPHS }, (_, index) => sentence(index)),
    ),
    article("short", ["The Ottel left its bed on Tuesday night.", "Wardens closed the market square at Senden."]),
  ],
};

test("all rows of a long text are drawn, those that fill the window first", async (t) => {
  const page = await openStory(t, STORY, "read");
  const first = await page.read(async (host, rowsIn) => {
    host.setAttribute("view", "side-by-side");
    // What is drawn at once is drawn in microtasks.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return host.shadowRoot.querySelectorAll(rowsIn).length;
  }, ROWS);
  assert.ok(first > 5 && first < PARAGRAPHS / 2, `${first} rows at first`);
  await page.until(
    "all rows",
    (host, rowsIn, count) => host.shadowRoot.querySelectorAll(rowsIn).length >= count,
    ROWS,
    PARAGRAPHS,
  );
  const said = await page.read((host) => host.shadowRoot.querySelector(".aligned").textContent);
  assert.ok(said.includes(`day ${PARAGRAPHS}`));
});

test("a view comes to the choice also where it stands far below", async (t) => {
  const page = await openStory(t, STORY, "read");
  await page.read((host) => Array.from(host.shadowRoot.querySelectorAll(".read .text .count")).at(-1).click());
  await page.find("[part=panel]");
  await page.read((host) => host.setAttribute("view", "side-by-side"));
  await page.until("the choice in sight", (host) => {
    const stop = host.shadowRoot.querySelector('.aligned [data-stop][aria-expanded="true"]');
    const { top, bottom } = stop?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top > 0 && bottom < innerHeight;
  });
});

function sentence(index) {
  const thing = THINGS[index % THINGS.length];
  const place = PLACES[index % PLACES.length];
  return `The ${thing} in ${place} lost ${index + 3} windows, said a neighbour who counted them on day ${index + 1}.`;
}

function article(id, paragraphs) {
  const headline = `Flood at Senden, ${id}`;
  return { id, outlet: { name: `Outlet ${id}` }, headline, body: paragraphs.join("\n\n"), complete: true };
}
