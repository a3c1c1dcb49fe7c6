// What is fetched when, and what the page has in the meantime.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./harness.mjs";
import {
  eventsOf,
  isDrawn,
  openHost,
  pageWith,
  READY,
  reply,
  settled,
  STORY,
  visibleTexts,
  WIDGET,
} from "./host-page.mjs";

const FAR = '<link rel="stylesheet" href="/far.css"><div class="far"></div>';
const ANSWERS = { "/far.css": reply("text/css", ".far { block-size: 500vh }") };

test("on embed/lazy.html nothing but the small script is fetched until a reader comes near", async (t) => {
  const page = await open(t, { width: 1024, height: 768, path: "embed/lazy.html" });
  await page.until("the class", () => customElements.get("source-compare"));
  await page.read(() => new Promise((done) => setTimeout(done, 300)));
  const early = await page.read(fetched);
  assert.deepEqual(early, ["element.js", "source-compare.js"]);
  assert.deepEqual(await page.events(), []);
  assert.equal(await page.read((host) => host.shadowRoot), null);
  assert.equal((await page.read(visibleTexts)).length, 3);

  await page.read((host) => window.scrollTo(0, host.offsetTop - 1.5 * innerHeight));
  assert.deepEqual(await eventsOf(page), [READY]);
  const later = await page.read(fetched);
  for (const part of [/^display-/, /^en-/, /^page-engine\.js$/, /^source_compare_bg\.wasm$/]) {
    assert.equal(later.filter((name) => part.test(name)).length, 1, `${part} of ${later}`);
  }
  assert.ok(!later.some((name) => /^(es-|precomputed|engine\.js)/.test(name)), later.join());
});

/** What begins the loading of a widget far down. */
const BEGINNINGS = {
  "the focus goes inside": (host) => host.querySelector("article").focus({ preventScroll: true }),
  "the page is printed": () => void window.dispatchEvent(new Event("beforeprint")),
  "a script sets a story": (host) => void (host.story = JSON.parse(document.querySelector("#story").textContent)),
  "the page wants it at once": (host) => host.setAttribute("loading", "eager"),
};

for (const [what, begin] of Object.entries(BEGINNINGS)) {
  test(`far down a page the comparison comes when ${what}`, async (t) => {
    const story = `<script type="application/json" id="story">${JSON.stringify(STORY)}</script>`;
    const body = FAR + WIDGET.replace("<article", '<article tabindex="0"') + story;
    const page = await openHost(t, { html: pageWith({ body }), answers: ANSWERS });
    await page.until("the class", () => customElements.get("source-compare"));
    await page.read(settled);
    assert.deepEqual(await page.events(), []);
    await page.read(begin);
    assert.deepEqual(await eventsOf(page), [READY]);
  });
}

test("an element without any room of its own is found when it comes near", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: `${FAR}<p><source-compare src="/story.json"></source-compare></p>` }),
    answers: { ...ANSWERS, "/story.json": reply("application/json", JSON.stringify(STORY)) },
  });
  await page.until("the class", () => customElements.get("source-compare"));
  assert.ok(!(await page.read(fetched)).includes("story.json"));
  await page.read(() => window.scrollTo(0, document.body.scrollHeight));
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("of the languages only the one that is needed is fetched, and another when it is", async (t) => {
  const page = await openHost(t, { html: pageWith({ lang: "es-AR" }) });
  assert.deepEqual(await eventsOf(page), [READY]);
  const tables = () =>
    page.read(fetched).then((names) => names.filter((name) => /^(en|es)-/.test(name)).map((name) => name.slice(0, 2)));
  assert.deepEqual(await tables(), ["es"]);
  await page.read((host) => host.setAttribute("lang", "fr"));
  await page.until("English", (host) => host.shadowRoot.querySelector("[part=widget]").lang === "en");
  assert.deepEqual(await tables(), ["en", "es"]);
});

test("attributes can change at any time, in any order", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare></source-compare>" }),
    answers: {
      "/story.json": reply("application/json", JSON.stringify(STORY)),
      "/other.json": reply("application/json", JSON.stringify({ ...STORY, title: "Another" })),
    },
  });
  await page.until("the class", () => customElements.get("source-compare"));
  await page.read((host) => {
    host.setAttribute("view", "claims");
    host.setAttribute("base", "courier");
    host.setAttribute("src", "/story.json");
    host.setAttribute("lang", "es");
    host.setAttribute("loading", "lazy");
  });
  await page.find("[part=matrix]");
  await page.read((host) => {
    host.setAttribute("loading", "eager");
    host.removeAttribute("view");
    host.setAttribute("src", "/other.json");
    host.removeAttribute("lang");
  });
  await page.until("the other story", (host) => host.comparison?.title === "Another");
  await page.find("[data-view=read]");
  assert.equal(await page.read((host) => host.shadowRoot.querySelector("[part=widget]").lang), "en");
  await page.read((host) => host.removeAttribute("src"));
  await page.until("nothing to show", (host) => host.comparison === null);
});

test("where a part of the script cannot be had, the articles stay as they are", async (t) => {
  const page = await openHost(t, { answers: { "/pkg/page-engine.js": reply("text/javascript", "", 404) } });
  assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "load-failed" }]);
  assert.equal((await page.read(visibleTexts)).length, 2);
  const said = await page.console();
  assert.ok(said.length > 0 && said.every((line) => line.includes("page-engine.js")), said.join());
});

// These run in the page.

/** The files that the page has asked for, by name, without the page's own. */
function fetched() {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname.split("/").pop())
    .filter((name) => !/\.(css|ico)$/.test(name))
    .sort();
}
