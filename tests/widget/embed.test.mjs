import assert from "node:assert/strict";
import { test } from "node:test";
import { EMBED_PAGES, openEmbedPage } from "./embed-pages.mjs";
import { BROWSER, open } from "./harness.mjs";

for (const name of EMBED_PAGES) {
  test(`embed/${name} shows a comparison`, async (t) => {
    const page = await openEmbedPage(t, name);
    const events = await page.events();
    assert.ok(
      events.every(({ type }) => type === "source-compare-ready"),
      JSON.stringify(events),
    );
    await page.screenshot(`embed-${name.replace(".html", "")}-${BROWSER}`);
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
