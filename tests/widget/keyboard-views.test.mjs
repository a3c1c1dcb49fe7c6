// Every view by keyboard alone: each stop of Tab is seen, and Tab goes through the widget and out of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { VIEWS } from "../../www/view-names.js";
import { eventsOf, openHost, pageWith } from "./host-page.mjs";
import { ROUGH_STORY } from "./rough-story.mjs";

const SIZES = { "a wide page": { width: 1280, height: 900 }, "a narrow page": { width: 360, height: 740 } };
/** More than any view has: its lists and tables have one stop each. */
const MOST_STOPS = 90;

for (const [where, size] of Object.entries(SIZES)) {
  test(`on ${where}, Tab goes through every view and sees where it is`, async (t) => {
    const body = "<source-compare permalink dispute></source-compare><p><a id=after href=#after>After</a></p>";
    const page = await openHost(t, { html: pageWith({ body }), ...size });
    await page.read((host, story) => void (host.story = story), ROUGH_STORY);
    await eventsOf(page);
    for (const view of VIEWS) {
      await tabTo(page, `.views button[value=${view}]`);
      await page.press(Key.ENTER);
      await page.find(`[data-view=${view}]`);
      for (let stops = 0; ; stops++) {
        assert.ok(stops < MOST_STOPS, `Tab does not leave ${view}`);
        await page.press(Key.TAB);
        const focus = await page.read(readFocus);
        if (focus === null) break;
        assert.ok(focus.isSeen, `${view}: nothing shows that ${focus.what} has the focus`);
      }
      assert.equal(await page.read(() => document.activeElement.id), "after", view);
      await page.read(() => document.activeElement.blur());
    }
  });
}

test("on a narrow page the controls are opened and used by keys", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare></source-compare>" }),
    ...SIZES["a narrow page"],
  });
  await page.read((host, story) => void (host.story = story), ROUGH_STORY);
  await eventsOf(page);
  await tabTo(page, ".controls > button");
  await page.press(Key.ENTER);
  await tabTo(page, ".kind-filter button[value=fact]");
  await page.press(Key.SPACE);
  await page.find(".kind-filter button[value=fact][aria-pressed=false]");
  await tabTo(page, ".kinds summary");
  await page.press(Key.ENTER);
  await tabTo(page, ".kinds input");
  await page.press(Key.SPACE);
  await page.find(".kind-filter button[value=fact][aria-pressed=true]");
  await tabTo(page, ".group .check input");
  await page.press(Key.SPACE);
  await page.find("[part=article] .fold");
  await tabTo(page, "[part=article] .fold");
  await page.press(Key.ENTER);
  await page.find("[part=article] .fold[aria-expanded=true]");
});

/** Presses Tab until the focus is on what `selector` names. */
async function tabTo(page, selector) {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.press(Key.TAB);
    if (await page.read(({ shadowRoot }, selector) => shadowRoot.activeElement?.matches(selector), selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

/** Runs in the page. Null while the focus is outside the widget. */
function readFocus({ shadowRoot }) {
  const focused = shadowRoot.activeElement;
  if (!focused) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  return {
    what: focused.outerHTML.slice(0, 120),
    isSeen:
      outlineStyle !== "none" &&
      parseFloat(outlineWidth) > 0 &&
      bottom > 0 &&
      right > 0 &&
      top < innerHeight &&
      left < innerWidth,
  };
}
