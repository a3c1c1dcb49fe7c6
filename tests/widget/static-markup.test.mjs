// What `compare --format element` writes, in a page: read without scripts, and taken over by the widget with them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventsOf, isDrawn, openHost, READY, visibleTexts } from "./host-page.mjs";
import { written } from "./program.mjs";

const STORY = "tests/stories/many-scripts/story.json";
const story = JSON.parse(readFileSync(STORY, "utf8"));
const fragment = written("compare", STORY, "--format", "element", "--package", "/pkg");
const comparison = JSON.parse(written("compare", STORY));

/** No wasm, no worker, no request but for the files that the markup names. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${fragment}</body></html>`;

test("with scripts the widget shows the comparison that the command made", async (t) => {
  const page = await openHost(t, { html: HTML, policy: POLICY });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
  assert.deepEqual(await page.read((host) => host.comparison), comparison);
  assert.equal(await page.count("[part=note]"), 0);
  const asked = await page.read(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(!asked.some((name) => /wasm|worker|engine/.test(name)), asked.join());
  assert.deepEqual(await page.read(() => window.violations), []);
});

for (const { width, height } of [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
]) {
  test(`without scripts every article can be read at ${width} px`, async (t) => {
    const page = await openHost(t, { html: HTML, policy: POLICY, width, height });
    await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
    await page.driver.navigate().refresh();
    const texts = await page.read(visibleTexts);
    assert.equal(texts.length, story.articles.length);
    const bare = (text) => text.replaceAll(/\s+/g, " ").trim();
    for (const { headline, body } of story.articles) {
      const found = texts.map(bare).some((text) => text.includes(bare(headline)) && text.includes(bare(body)));
      assert.ok(found, headline);
    }
    assert.equal(await page.read((host) => host.shadowRoot), null);
    assert.equal(await page.read((host) => getComputedStyle(host).display), "block");
    const reach = await page.read(() => document.documentElement.scrollWidth);
    assert.ok(reach <= width, `${reach}`);
  });
}

test("a comparison of another schema leaves the articles as they are", async (t) => {
  const page = await openHost(t, {
    html: HTML.replace('data-comparison>{"schema":1', 'data-comparison>{"schema":2'),
    policy: POLICY,
  });
  assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "unsupported-schema" }]);
  assert.equal((await page.read(visibleTexts)).length, story.articles.length);
});
