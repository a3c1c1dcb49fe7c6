// Comparisons made before: shown without an engine, and trusted as little as a story.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asComparison } from "../../www/precomputed.js";
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
  STRICT_POLICY,
  visibleTexts,
} from "./host-page.mjs";
import { mutants } from "./mutants.mjs";

const { compare, load } = await import("../../pkg/engine.js");
await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });
const comparison = await compare(STORY);
const rich = await compare(JSON.parse(readFileSync("tests/stories/ferry-ramp/story.json", "utf8")));
/** So many comparisons are drawn in a few seconds. */
const CHUNK = 50;

const json = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

/** Neither wasm nor a worker, and no request but for scripts and the comparison. */
const POLICY = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "");

const WAYS = {
  "at an address": '<source-compare comparison="/comparison.json"></source-compare>',
  "in a script of the page": `<source-compare><script type="application/json" data-comparison>${json(comparison)}</script></source-compare>`,
  "set by a script": "<source-compare></source-compare>",
};

for (const [where, body] of Object.entries(WAYS)) {
  test(`a comparison ${where} is shown, and no engine is fetched`, async (t) => {
    const page = await openHost(t, {
      html: pageWith({ body }),
      policy: POLICY,
      answers: { "/comparison.json": reply("application/json", json(comparison)) },
    });
    if (where === "set by a script") await page.read((host, value) => void (host.comparison = value), comparison);
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
    assert.equal(await page.count("[part=note]"), 0);
    const asked = await page.read(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.ok(!asked.some((name) => /wasm|worker|engine/.test(name)), asked.join());
    assert.deepEqual(await page.read((host) => host.comparison), comparison);
    assert.deepEqual(await page.read(() => window.violations), []);
  });
}

test("a comparison is taken back and set again, and moving the element shows it as it was", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: "<source-compare></source-compare>" }) });
  await page.read((host, value) => void (host.comparison = value), comparison);
  assert.deepEqual(await eventsOf(page), [READY]);
  await page.read((host) => document.body.append(host));
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
  await page.read((host) => void (host.comparison = null));
  await page.until("nothing to show", (host) => host.comparison === null);
  await page.read((host, story) => void (host.story = story), STORY);
  assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
});

test("of a comparison by another release a quiet note tells", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: withScript({ ...comparison, engine: "0.0.7" }) }) });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.match(await (await page.find("[part=note]")).getText(), /0\.0\.7/);
});

/** What is refused, with its code and place, and what a reader is told. */
const REFUSED = {
  "a comparison of another schema": [{ ...comparison, schema: 2 }, "unsupported-schema schema", /another version/],
  "a comparison without one": [{ articles: [] }, "unsupported-schema schema", /another version/],
  "something else": [[7], "unsupported-schema schema", /another version/],
  "no object": [7, "invalid-comparison comparison", /could not be shown/],
  "a comparison of one text": [
    { ...comparison, articles: comparison.articles.slice(0, 1) },
    "too-few-articles articles",
    /fewer than two/,
  ],
  "a claim on no article": [
    {
      ...comparison,
      claims: comparison.claims.map((claim) => ({ ...claim, states: [{ article: "gone", state: "absent" }] })),
    },
    "invalid-comparison claims[0].states[0].article",
    /could not be shown/,
  ],
};

for (const [what, [value, told, note]] of Object.entries(REFUSED)) {
  test(`${what} is refused, and its articles can be read`, async (t) => {
    const page = await openHost(t, { html: pageWith({ body: withScript(value) }) });
    await eventsOf(page);
    const [{ code, path }] = await page.read(() => window.recordedDetails.map(({ code, path }) => ({ code, path })));
    assert.equal(`${code} ${path}`, told);
    assert.match(await (await page.find("[part=note]")).getText(), note);
    const texts = await page.read(visibleTexts);
    assert.equal(texts.length, Array.isArray(value.articles) ? value.articles.length : 0);
  });
}

test("where all texts were set aside, they can be read below a note that says so", async (t) => {
  const setAside = { reason: "off-topic", overlap: 1, median: 9 };
  const articles = comparison.articles.map((article) => ({ ...article, setAside }));
  const page = await openHost(t, { html: pageWith({ body: withScript({ ...comparison, articles }) }) });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.match(await (await page.find("[part=note]")).getText(), /set aside/);
  assert.equal((await page.read(visibleTexts)).length, 2);
});

test("an address that has no comparison is told of", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: '<source-compare comparison="/none.json"></source-compare>' }),
    missing: ["/none.json"],
  });
  assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "comparison-not-loaded" }]);
});

test("what an engine wrote is let through as it is", () => {
  for (const whole of [comparison, rich]) assert.deepEqual(asComparison(JSON.parse(JSON.stringify(whole))), whole);
});

test("of thousands of changed comparisons each is refused with its place, or whole", () => {
  const codes = new Map();
  for (const { value, path } of mutants(rich, 4)) {
    const told = outcome(value);
    codes.set(told.code, (codes.get(told.code) ?? 0) + 1);
    if (told.code === "internal") assert.fail(`${path}: ${told.message}`);
    if (told.code === "invalid-comparison") assert.ok(told.path, path);
  }
  for (const code of ["invalid-comparison", "unsupported-schema", "accepted"]) assert.ok(codes.get(code) > 0, code);
});

test("of changed comparisons none that is let through breaks a view", async (t) => {
  const views = ["overview", "read", "claims", "side-by-side", "quotes", "headlines", "wording", "prominence"];
  const page = await open(t, { path: "embed/property.html" });
  await eventsOf(page);
  const accepted = [];
  for (const { value, path } of mutants(comparison, 1)) {
    if (outcome(value).code === "accepted") accepted.push([path, JSON.stringify(value)]);
  }
  assert.ok(accepted.length > 100, accepted.length);
  // A browser gives one script of a test half a minute.
  for (let start = 0; start < accepted.length; start += CHUNK) {
    assert.deepEqual(await page.read(drawEach, accepted.slice(start, start + CHUNK), views), []);
  }
});

function outcome(value) {
  try {
    asComparison(value);
    return { code: "accepted" };
  } catch ({ code = "internal", path, message }) {
    return { code, path, message };
  }
}

function withScript(value) {
  return `<source-compare><script type="application/json" data-comparison>${json(value)}</script></source-compare>`;
}

// These run in the page.

/** Draws each comparison in each view; returns those of which something else than readiness was told. */
async function drawEach(host, comparisons, views) {
  const broken = [];
  for (const [path, text] of comparisons) {
    for (const view of views) {
      host.setAttribute("view", view);
      const told = new Promise((done) => {
        for (const type of ["source-compare-ready", "source-compare-error"]) {
          host.addEventListener(type, ({ detail }) => done(detail.code ?? null), { once: true });
        }
      });
      host.comparison = JSON.parse(text);
      const code = await told;
      if (code !== null) broken.push(`${path} ${view}: ${code}`);
    }
  }
  return broken;
}
