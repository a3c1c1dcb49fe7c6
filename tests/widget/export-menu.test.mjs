import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const MENU = "[part=export]";

/** A page whose downloads land in a folder of their own. */
async function openWithDownloads(t, options = {}) {
  const page = await openReady(t, { width: 1024, ...options });
  const folder = mkdtempSync(join(tmpdir(), "source-compare-"));
  t.after(() => rmSync(folder, { recursive: true }));
  await page.driver.sendDevToolsCommand("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await (await page.find(`${MENU} summary`)).click();
  return { page, folder };
}

async function press(page, label) {
  const button = await page.until(
    label,
    (host, label) =>
      [...host.shadowRoot.querySelectorAll("[part=export] button")].find(({ textContent }) => textContent === label),
    label,
  );
  await button.click();
}

const outcome = (page) => page.read((host) => host.shadowRoot.querySelector(".outcome").textContent);

async function saved(page, folder, name) {
  await page.until(
    "the file",
    (host, name) => host.shadowRoot.querySelector(".outcome").textContent.includes(name),
    name,
  );
  await page.driver.wait(() => readdirSync(folder).includes(name), 20_000, `waited for ${name}`);
  return readFileSync(join(folder, name), "utf8");
}

const requests = (page) => page.read(() => performance.getEntriesByType("resource").length);

test("files are saved from the page's own memory, under its policy and without a request", async (t) => {
  const { page, folder } = await openWithDownloads(t);
  const comparison = await page.read((host) => host.comparison);
  const before = await requests(page);
  await press(page, "Save the claims as CSV");
  const claims = await saved(page, folder, "source-compare-claims.csv");
  assert.ok(claims.startsWith("\uFEFFClaim,"));
  for (const { id } of comparison.claims) assert.ok(claims.includes(`\r\n${id},`), id);
  await press(page, "Save the differences as CSV");
  const differences = await saved(page, folder, "source-compare-differences.csv");
  for (const { id } of comparison.differences) assert.ok(differences.includes(`,${id}\r\n`), id);
  // The order of the outlets is the reader's, not the file's.
  await page.read((host) => host.setAttribute("order", "published"));
  await press(page, "Save the comparison as JSON");
  assert.deepEqual(JSON.parse(await saved(page, folder, "source-compare.json")), comparison);
  assert.equal(await requests(page), before);
  assert.deepEqual(await page.read(() => window.violations), []);
});

test("a comparison to publish has the chosen text whole and excerpts of the others", async (t) => {
  const { page, folder } = await openWithDownloads(t);
  const comparison = await page.read((host) => host.comparison);
  await page.read((host) => {
    host.setAttribute("max-excerpt", "9");
    const own = host.shadowRoot.querySelector("[part=export] select");
    own.value = "1";
    own.dispatchEvent(new Event("change"));
  });
  await press(page, "Save to publish");
  const published = JSON.parse(await saved(page, folder, "source-compare-publishable.json"));
  const own = comparison.articles[1];
  assert.deepEqual(published.published, { own: own.id, maxExcerpt: 9 });
  for (const article of published.articles) {
    const before = comparison.articles.find(({ id }) => id === article.id);
    if (article.id === own.id) assert.equal(article.body, before.body);
    else
      assert.ok(
        article.body.length < before.body.length / 2 && (article.setAside || article.excerpted.words > 0),
        article.id,
      );
  }
  const menu = await page.read((host) => host.shadowRoot.querySelector("[part=export]").textContent);
  assert.ok(!menu.includes("as JSON"), "with a limit whole texts are not saved");
});

test("what is published is the text that was chosen, in whatever order outlets stand, and made in the worker", async (t) => {
  const { page, folder } = await openWithDownloads(t);
  const chosen = await page.read((host) => {
    const own = host.shadowRoot.querySelector("[part=export] select");
    own.value = "2";
    own.dispatchEvent(new Event("change"));
    host.setAttribute("names", "hidden");
    return host.comparison.articles[2].id;
  });
  await page.until("the note on names", (host) =>
    host.shadowRoot.querySelector("[part=export]").textContent.includes("have the names of the outlets"),
  );
  await press(page, "Save to publish");
  const { published } = JSON.parse(await saved(page, folder, "source-compare-publishable.json"));
  assert.equal(published.own, chosen);
  const fetched = await page.read(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual(
    fetched.filter((address) => address.endsWith("/engine.js")),
    [],
    "the page has no engine of its own",
  );
});

test("a limit that cannot be read is the usual one, not none", async (t) => {
  const { page, folder } = await openWithDownloads(t);
  const hasWhole = (host) => host.shadowRoot.querySelector("[part=export]").textContent.includes("as JSON");
  assert.ok(await page.read(hasWhole));
  for (const limit of ["25 words", "-1", "25.5"]) {
    await page.read((host, limit) => host.setAttribute("max-excerpt", limit), limit);
    await page.until(
      "no whole texts",
      (host) => !host.shadowRoot.querySelector("[part=export]").textContent.includes("as JSON"),
    );
    await page.read((host) => host.removeAttribute("max-excerpt"));
    await page.until("whole texts", hasWhole);
  }
  await page.read((host) => host.setAttribute("max-excerpt", "25 words"));
  await press(page, "Save to publish");
  const { published } = JSON.parse(await saved(page, folder, "source-compare-publishable.json"));
  assert.equal(published.maxExcerpt, 25);
});

test("where no comparison to publish can be made, the menu says so", async (t) => {
  const { page, folder } = await openWithDownloads(t, { missing: ["/pkg/engine.js"] });
  await page.read(() => {
    Worker.prototype.postMessage = () => {
      throw new Error("the worker cannot be reached any more");
    };
  });
  await press(page, "Save to publish");
  await page.until("the outcome", (host) =>
    host.shadowRoot.querySelector(".outcome[role=status]").textContent.includes("."),
  );
  assert.equal(await outcome(page), "This could not be saved.");
  assert.deepEqual(readdirSync(folder), []);
});

test("what is chosen can be copied, and selected where there is no clipboard", async (t) => {
  const { page } = await openWithDownloads(t);
  await (await page.find(".count")).click();
  await page.find("[part=panel]");
  await page.read(() => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text) => (window.copied = text) },
    });
  });
  await press(page, "Copy this claim as text");
  await page.until("the copy", () => window.copied !== undefined);
  const copied = await page.read(() => window.copied);
  assert.match(copied, /independent texts/);
  assert.match(copied, /Compared with source-compare/);
  assert.equal(await outcome(page), "Copied");

  await page.read(() => void Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }));
  await press(page, "Copy this claim as text");
  await page.find(`${MENU} textarea`);
  const selected = () =>
    page.read((host) => {
      const area = host.shadowRoot.querySelector("[part=export] textarea");
      const isAll = area.selectionStart === 0 && area.selectionEnd === area.value.length;
      return isAll && host.shadowRoot.activeElement === area && area.readOnly ? area.value : null;
    });
  assert.equal(await selected(), copied);
});

test("the menu is reached and left by keyboard and holds against axe", async (t) => {
  const { page } = await openWithDownloads(t);
  assert.deepEqual(await page.accessibilityViolations(), []);
  await (await page.find(".count")).click();
  await page.find("[part=panel]");
  await (await page.find(`${MENU} button`)).sendKeys("\uE00C");
  const after = await page.read((host) => {
    const menu = host.shadowRoot.querySelector("[part=export]");
    return [menu.open, host.shadowRoot.activeElement === menu.querySelector("summary")];
  });
  assert.deepEqual(after, [false, true]);
  assert.equal(await page.count("[part=panel]"), 1, "Escape closes what it was pressed in");
});

test("on paper the method note stands below the view and what a screen needs is gone", async (t) => {
  const page = await openReady(t, { width: 1024 });
  const shown = (selector) =>
    page.read((host, selector) => {
      const found = [...host.shadowRoot.querySelectorAll(selector)];
      return found.length > 0 && found.every((element) => element.getClientRects().length > 0);
    }, selector);
  assert.equal(await shown("[part=method-note]"), false);
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  assert.equal(await shown("[part=method-note]"), true);
  assert.equal(await shown("[part=toolbar]"), false);
  const note = await page.read((host) => host.shadowRoot.querySelector("[part=method-note]").textContent);
  assert.match(note, /Compared with source-compare \d/);
  const address = await page.read((host) => {
    const link = host.shadowRoot.querySelector(".byline a[href]");
    return [getComputedStyle(link, "::after").content, link.getAttribute("href")];
  });
  assert.ok(address[0].includes(address[1]) || address[0].includes("attr(href)"), address[0]);
});
