// The page that `compare --format html` writes, in a browser whose scripts are off, under the policy that the
// page declares itself, sent as a header too.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { open } from "./harness.mjs";
import { written } from "./program.mjs";

const STORY = "tests/stories/ferry-ramp/story.json";
const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 800 },
];

const source = written("compare", STORY, "--format", "html");
const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(source)[1];
const story = JSON.parse(readFileSync(STORY, "utf8"));

for (const size of SIZES) {
  for (const scheme of ["light", "dark"]) {
    test(`at ${size.width} px, ${scheme}, the page is whole and axe finds nothing to object to`, async (t) => {
      const page = await openStatic(t, { ...size, scheme });
      assert.deepEqual(await page.read(shownTexts), suppliedTexts());
      assert.notEqual(await page.read(backgroundOf, "mark[data-step=all]"), "rgba(0, 0, 0, 0)");
      const reach = await page.read(() => document.documentElement.scrollWidth);
      assert.ok(reach <= size.width, `the page is ${reach} px wide, the window ${size.width}`);
      for (const place of ["articles", "claims", "differences", "method"]) {
        await page.read((_, place) => document.getElementById(place).scrollIntoView(), place);
        await page.screenshot(`${size.width}-static-${place}-${scheme}`);
      }
      // The policy still keeps the page's own scripts away; axe's have to run.
      await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
      assert.deepEqual(await page.accessibilityViolations(), []);
    });
  }

  test(`at ${size.width} px, a count leads to its claim and the claim back to the passage`, async (t) => {
    const page = await openStatic(t, size);
    await page.read(() => document.querySelector(".body .count").click());
    const claim = await page.read(() => document.querySelector(":target")?.id);
    assert.match(claim, /^c-/);
    await page.read((_, claim) => document.getElementById(claim).querySelector("td a").click(), claim);
    assert.equal(await page.read(() => document.querySelector(":target")?.localName), "mark");
  });
}

test("no script can run in the page", async (t) => {
  const page = await openStatic(t, { ...SIZES[0], scripts: true });
  const ran = await page.read(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return window.ran === true;
  });
  assert.equal(ran, false);
  const complaints = await page.console();
  assert.ok(complaints.length > 0 && complaints.every((line) => line.includes("Content Security Policy")), complaints);
});

test("on paper everything is there, and no row or card is cut", async (t) => {
  const page = await openStatic(t, SIZES[0]);
  const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", {});
  const pdf = Buffer.from(data, "base64");
  mkdirSync("target/screenshots", { recursive: true });
  writeFileSync("target/screenshots/static-page.pdf", pdf);
  assert.ok(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length > 1);
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  assert.deepEqual(await page.read(shownTexts), suppliedTexts());
  const { cards, hidden, cut } = await page.read(() => {
    const cards = Array.from(document.querySelectorAll(".card"));
    const whole = [...cards, ...document.querySelectorAll(".matrix tr")];
    return {
      cards: cards.length,
      hidden: cards.filter((card) => !card.checkVisibility()).length,
      cut: whole.filter((element) => getComputedStyle(element).breakInside !== "avoid").length,
    };
  });
  assert.ok(cards > 10);
  assert.deepEqual({ hidden, cut }, { hidden: 0, cut: 0 });
});

async function openStatic(t, { width, height, scheme = "light", scripts = false }) {
  const page = await open(t, { width, height, start: servePage });
  await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: !scripts });
  const features = [{ name: "prefers-color-scheme", value: scheme }];
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
  await page.driver.navigate().refresh();
  return page;
}

async function servePage() {
  const server = createServer((request, response) => {
    // Browsers ask for an icon on their own; an empty answer keeps the console empty.
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(source);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** What a story says, by outlet. */
function suppliedTexts() {
  const texts = story.articles.map(({ outlet, headline, body }) => [outlet.name, headline, body]);
  return texts.sort(([a], [b]) => (a < b ? -1 : 1));
}

// These run in the page.

/** The articles that take up room, by outlet, without their counts. */
function shownTexts() {
  const bare = (element) => {
    const copy = element.cloneNode(true);
    for (const count of copy.querySelectorAll(".count")) count.remove();
    return copy.textContent;
  };
  const shown = Array.from(document.querySelectorAll("article.text")).filter((article) => article.checkVisibility());
  const texts = shown.map((article) => [".outlet", "h3", ".body"].map((part) => bare(article.querySelector(part))));
  return texts.sort(([a], [b]) => (a < b ? -1 : 1));
}

function backgroundOf(_, selector) {
  return getComputedStyle(document.querySelector(selector)).backgroundColor;
}
