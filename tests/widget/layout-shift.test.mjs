// The host page does not move while the widget takes the place of its articles: measured by the browser itself.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { open } from "./harness.mjs";
import { articleMarkup, eventsOf, openHost, pageWith, READY, STORY } from "./host-page.mjs";

/** Far below what readers notice, which is 0.1. */
const LIMIT = 0.02;

const SIZES = [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
];
/** The page around a frame has no widget of its own; that in the frame has a page of its own. */
const pages = readdirSync("www/embed").filter((name) => name.endsWith(".html") && name !== "iframe.html");

for (const size of SIZES) {
  for (const name of pages) {
    test(`embed/${name} stays where it is at ${size.width} px`, async (t) => {
      const page = await open(t, { ...size, path: `embed/${name}` });
      await page.read(() => document.querySelector("source-compare")?.setAttribute("loading", "eager"));
      await assertStill(page);
    });
  }

  for (const [what, articles] of Object.entries({ "long articles": 6, "short articles": 2 })) {
    for (const missing of [[], ["/pkg/source_compare_bg.wasm"]]) {
      const outcome = missing.length > 0 ? "no comparison" : "the comparison";
      test(`what follows ${what} stays where it is at ${size.width} px when there is ${outcome}`, async (t) => {
        const page = await openHost(t, { ...size, html: hostOf(articles), missing });
        const before = await page.read(() => document.querySelector("#after").getBoundingClientRect().top);
        await eventsOf(page);
        await assertStill(page);
        const after = await page.read(() => document.querySelector("#after").getBoundingClientRect().top);
        // What is out of sight may move, a line of note at most what is in sight.
        if (Math.min(before, after) < size.height) assert.ok(Math.abs(after - before) < 80, `${before} to ${after}`);
      });
    }
  }
}

test("a widget that is cut off says so, and is whole as soon as the reader acts", async (t) => {
  for (const act of ["click", "focus"]) {
    const page = await openHost(t, { ...SIZES[1], html: hostOf(2) });
    assert.deepEqual(await eventsOf(page), [READY]);
    const cut = await page.read((host) => host.getBoundingClientRect().height);
    const button = await page.find("[part=show-whole]");
    if (act === "click") await button.click();
    else await page.read((host) => host.shadowRoot.querySelector("[part=toolbar] button").focus());
    await page.until("the whole widget", (host, cut) => host.getBoundingClientRect().height > cut + 100, cut);
    assert.equal(await page.count("[part=show-whole]"), 0);
  }
});

async function assertStill(page) {
  await page.until("an event", () => window.recorded.length > 0);
  // Two frames later what was drawn has been counted.
  const shifts = await page.driver.executeAsyncScript((done) => {
    const found = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map(
          ({ node }) => node?.parentElement?.localName + ">" + (node?.localName ?? node?.nodeName),
        );
        if (!entry.hadRecentInput) found.push([entry.value, moved.join()]);
      }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(found), 300);
  });
  const total = shifts.reduce((sum, [value]) => sum + value, 0);
  assert.ok(total <= LIMIT, `${total}: ${shifts.join(" | ")}`);
}

/** A page with so many articles in the widget, and text after it. */
function hostOf(count) {
  const long = count > 2;
  const articles = Array.from({ length: count }, (_, index) => {
    const { body, ...rest } = STORY.articles[index % 2];
    const more = Array.from({ length: 12 }, (_, line) =>
      `The harbour master kept watch number ${index} ${line}.`.repeat(6),
    );
    return articleMarkup({ ...rest, id: `a${index}`, body: long ? [body, ...more].join("\n\n") : body });
  });
  const after = "<p>What the page says next.</p>".repeat(8);
  return pageWith({
    head: '<meta name="viewport" content="width=device-width">',
    body: `<h1>Host</h1><source-compare>${articles.join("")}</source-compare><section id="after">${after}</section>`,
  });
}
