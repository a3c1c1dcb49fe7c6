import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { open, openReady } from "./harness.mjs";

const SIZES = {
  "a wide page": { width: 1440, height: 900 },
  "a narrow page": { width: 360, height: 800 },
};
const WASM = "/pkg/source_compare_bg.wasm";

for (const [where, size] of Object.entries(SIZES)) {
  const picture = size.width;

  test(`on ${where}, Read shows one article whole, with counts`, async (t) => {
    const page = await openReady(t, size);
    const { shown, supplied } = await page.read(readText);
    assert.ok(supplied.length > 0);
    assert.equal(shown, supplied);
    assert.ok((await page.count("[part=article] [part=count]")) > 0);
    await page.screenshot(`${picture}-read`);
    await assertTidy(page, size);
  });

  test(`on ${where}, Side by side shows columns with text of each outlet`, async (t) => {
    const page = await openReady(t, size);
    await page.show("side-by-side");
    const columns = await page.count("[role=columnheader]");
    assert.ok(columns >= 2, `${columns} columns`);
    // A row with something in two cells is what the view is for.
    assert.ok(await page.read(hasAlignedRow), "no row has text in two columns");
    await page.screenshot(`${picture}-side-by-side`);
    await assertTidy(page, size);
  });

  test(`on ${where}, a click on a passage opens its evidence and Escape closes it`, async (t) => {
    const page = await openReady(t, size);
    await (await page.find("[part=article] p [part=passage]")).click();
    await assertEvidence(page);
    await page.screenshot(`${picture}-evidence`);
    await page.press(Key.ESCAPE);
    await page.until("the panel to close", (host) => !host.shadowRoot.querySelector("[part=panel]"));
    await assertTidy(page, size);
  });

  test(`on ${where}, the keyboard alone opens the evidence and comes back`, async (t) => {
    const page = await openReady(t, size);
    for (let presses = 0; (await page.read(focusedPart)) !== "count"; presses++) {
      assert.ok(presses < 60, "Tab does not reach a count");
      await page.press(Key.TAB);
    }
    await page.press(Key.ARROW_RIGHT);
    assert.equal(await page.read(focusedPart), "count");
    await page.press(Key.ENTER);
    await assertEvidence(page);
    await page.until("the focus to enter", (host) => host.shadowRoot.activeElement?.part.contains("panel"));
    await page.press(Key.ESCAPE);
    await page.until("the focus to return", (host) => host.shadowRoot.activeElement?.part.contains("count"));
    await assertTidy(page, size);
  });

  test(`on ${where}, another article can be made the base`, async (t) => {
    const page = await openReady(t, size);
    const before = await page.read(readText);
    const other = await page.read((host) => host.shadowRoot.querySelector("[part=picker] select").options[1].value);
    await (await page.find(`[part=picker] option[value="${other}"]`)).click();
    await page.until("the base to change", (host, other) => host.getAttribute("base") === other, other);
    const after = await page.read(readText);
    assert.notEqual(after.shown, before.shown);
    assert.equal(after.shown, after.supplied);
    await assertTidy(page, size);
  });
}

test("without the engine the articles stay readable and one error tells why", async (t) => {
  const page = await open(t, { ...SIZES["a wide page"], missing: [WASM] });
  await page.until("the error", () => window.recorded.length > 0);
  assert.deepEqual(await page.events(), [{ type: "source-compare-error", code: "load-failed" }]);
  const articles = await page.read(visibleArticles);
  assert.ok(articles.length >= 2, `${articles.length} articles can be seen`);
  for (const text of articles) assert.ok(text.length > 200, `only this can be seen: ${text}`);
  assert.ok(await page.find("[part=note]"));
  await page.screenshot("1440-without-engine");
});

test("the single-file script can be loaded beside the modules", async (t) => {
  const page = await openReady(t, SIZES["a wide page"]);
  const registered = await page.read(async () => {
    const { SourceCompareElement } = await import("/pkg/source-compare.min.js");
    return typeof SourceCompareElement === "function" && customElements.get("source-compare") !== SourceCompareElement;
  });
  assert.equal(registered, true);
});

/** The panel shows what outlets wrote, and which rule put it together. */
async function assertEvidence(page) {
  await page.find("[part=panel]");
  const words = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll("[part=panel] li"), (item) => item.textContent.trim()),
  );
  assert.ok(words.length >= 2, `the panel lists ${words.length} entries`);
  assert.ok(words.every((text) => text.length > 0));
}

async function assertTidy(page, { width }) {
  const reach = await page.read(() => document.documentElement.scrollWidth);
  assert.ok(reach <= width, `the page is ${reach} px wide, the window ${width}`);
}

// These run in the page, with the widget as their first argument.

function focusedPart(host) {
  return host.shadowRoot.activeElement?.getAttribute("part") ?? null;
}

/** The article as shown and as supplied, both without white space, which layout decides. */
function readText(host) {
  const { comparison, shadowRoot } = host;
  const chosen = shadowRoot.querySelector("[part=picker] select").value;
  const { headline, body } = comparison.articles.find(({ id }) => id === chosen);
  const copy = shadowRoot.querySelector("[part=article]").cloneNode(true);
  for (const addition of copy.querySelectorAll(".byline, [part=count]")) addition.remove();
  const bare = (text) => text.replace(/\s+/g, "");
  return { shown: bare(copy.textContent), supplied: bare(`${headline ?? ""}${body}`) };
}

function hasAlignedRow(host) {
  const rows = Array.from(host.shadowRoot.querySelectorAll("[role=row]"));
  return rows.some((row) => row.querySelectorAll("[role=cell] [part=passage]").length >= 2);
}

/** The texts of the articles that take up room, in the page or in the widget. */
function visibleArticles(host) {
  const articles = [...host.querySelectorAll("article"), ...host.shadowRoot.querySelectorAll("article")];
  // What is below the window is laid out when the reader comes there, and has no inner text before.
  return articles.filter((article) => article.checkVisibility()).map((article) => article.textContent);
}
