// axe on each view in each state of the widget, in each way that readers have set their browsers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { VIEWS } from "../../www/view-names.js";
import { ARABIC_STORY } from "./arabic-story.mjs";
import { openHost, pageWith, STORY } from "./host-page.mjs";
import { ROUGH_STORY } from "./rough-story.mjs";

/** More clicks than it takes to find, in any view, a control that opens the evidence. */
const MOST_CLICKS = 6;

/** What the size of the page, its colours and its rules are. Where only these change, so can only what these rules see. */
const MODES = {
  light: { features: { "prefers-color-scheme": "light" } },
  dark: { features: { "prefers-color-scheme": "dark" }, rules: ["color-contrast"] },
  "forced colours": { features: { "forced-colors": "active" }, rules: ["color-contrast"] },
  // So browsers do it: pixels of CSS twice as large, and half as many.
  "200 % zoom": { width: 640, height: 450, rules: ["target-size"] },
  narrow: { width: 360, height: 800 },
};
const WIDE = { width: 1280, height: 900 };

const { title } = STORY;
const [first] = STORY.articles;
const ferry = JSON.parse(readFileSync("tests/stories/ferry-ramp/story.json", "utf8"));

/** The stories, and which modes and views tell more of them than others have told. */
const STATES = {
  "a story with all that can be wrong with texts": { story: ROUGH_STORY, modes: Object.keys(MODES) },
  "a long story": { story: ferry, modes: ["light", "narrow"] },
  "texts that run from right to left": { story: ARABIC_STORY, page: 'lang="ar" dir="rtl"', modes: Object.keys(MODES) },
  "one text in two outlets": {
    story: { title, articles: [first, { ...first, id: "copy", outlet: { name: "The Copy" } }] },
    modes: ["light", "dark"],
  },
  "texts that share nothing": {
    story: { title, articles: [first, ROUGH_STORY.articles.at(-1)] },
    modes: ["light", "dark"],
  },
  "too few texts": { story: { title, articles: [first] }, modes: Object.keys(MODES), fails: true },
  "a story that is refused": {
    story: { title, articles: [first, { ...first, genre: "gossip" }] },
    modes: ["light"],
    fails: true,
  },
};

for (const [state, { story, modes, page: attributes = 'lang="en"', fails = false }] of Object.entries(STATES)) {
  test(`axe finds nothing: ${state}`, async (t) => {
    const body = `<main ${attributes}><h1>Host</h1><source-compare></source-compare></main>`;
    const page = await openHost(t, { html: pageWith({ body }), ...WIDE });
    await page.read((host, story) => void (host.story = story), story);
    await page.until("an event", () => window.recorded.length > 0);
    assert.equal((await page.events())[0].type, fails ? "source-compare-error" : "source-compare-ready");
    const found = [];
    for (const view of fails ? [null] : VIEWS) {
      if (view) await page.show(view);
      found.push(...(await lookAt(page, modes)).map((line) => `${view ?? "articles alone"}, ${line}`));
      if (!view || !(await openEvidence(page, view))) continue;
      found.push(...(await lookAt(page, modes)).map((line) => `${view} with the evidence, ${line}`));
      await page.press(Key.ESCAPE);
      await page.until("the evidence to close", (host) => !host.shadowRoot.querySelector("[part=panel]"));
    }
    assert.deepEqual(found, []);
  });
}

/** What axe finds in each mode, and whether the page has to be moved sideways to be read. */
async function lookAt(page, modes) {
  const found = [];
  for (const mode of modes) {
    const { features = {}, width = WIDE.width, height = WIDE.height, rules } = MODES[mode];
    await page.browser.resize(width, height);
    // What is under way to another colour has none that can be measured.
    await page.emulateMedia({ "prefers-reduced-motion": "reduce", ...features });
    found.push(...(await page.accessibilityViolations(rules)).map((line) => `${mode}: ${line}`));
    const [needed, there] = await page.read(() => [document.documentElement.scrollWidth, innerWidth]);
    if (needed > there) found.push(`${mode}: ${needed} pixels wide on ${there}`);
  }
  await page.browser.resize(WIDE.width, WIDE.height);
  return found;
}

/** Opens the evidence with the first control of the view that does; false if none of the first few does. */
async function openEvidence(page, view) {
  for (let index = 0; index < MOST_CLICKS; index++) {
    const clicked = await page.read(clickInView, index);
    if (!clicked) return false;
    await page.read(() => new Promise((done) => setTimeout(done)));
    if ((await page.count("[part=panel]")) > 0) return true;
    await page.show(view);
  }
  return false;
}

/** Runs in the page. */
function clickInView(host, index) {
  const controls = host.shadowRoot.querySelectorAll(".layout :is([data-stop], button)");
  controls[index]?.click();
  return index < controls.length;
}
