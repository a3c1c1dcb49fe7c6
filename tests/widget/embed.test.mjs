import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { open } from "./harness.mjs";

const pages = readdirSync("www/embed").filter((name) => name.endsWith(".html"));

for (const name of pages) {
  test(`embed/${name} shows a comparison`, async (t) => {
    const page = await open(t, { width: 1024, height: 768, path: `embed/${name}` });
    await page.read((host) => host.scrollIntoView());
    await page.until("an event", () => window.recorded.length > 0);
    assert.deepEqual(await page.events(), [{ type: "source-compare-ready", code: null }]);
    await page.find("[part=passage]");
  });
}

test("articles in the page can be read without the engine", async (t) => {
  const missing = ["/pkg/source_compare_bg.wasm"];
  const page = await open(t, { width: 1024, height: 768, path: "embed/children.html", missing });
  await page.until("the error", () => window.recorded.length > 0);
  assert.deepEqual(await page.events(), [{ type: "source-compare-error", code: "load-failed" }]);
  assert.ok(await page.read(everyArticleVisible));
});

test("articles in the page can be read without the script", async (t) => {
  const missing = ["/pkg/source-compare.js"];
  const page = await open(t, { width: 1024, height: 768, path: "embed/children.html", missing });
  assert.ok(await page.read(everyArticleVisible));
});

/** Runs in the page. */
function everyArticleVisible(host) {
  const articles = Array.from(host.querySelectorAll("article"));
  return (
    articles.length >= 2 && articles.every((article) => article.checkVisibility() && article.innerText.length > 100)
  );
}
