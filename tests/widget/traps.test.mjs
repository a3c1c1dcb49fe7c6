// What ends a call from within, a panic, a full stack, the end of memory, costs that call and no other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { eventsOf, isDrawn, openHost, READY, STORY, THIRD_ARTICLE, visibleTexts } from "./host-page.mjs";
import { trapPackage } from "./trap-package.mjs";

const TRAPS = {
  panic: "RuntimeError",
  "deep-calls": "RangeError",
  "large-frames": "RuntimeError",
  memory: "RuntimeError",
};

let pkg;
before(async () => (pkg = await trapPackage()));

for (const [trap, cause] of Object.entries(TRAPS)) {
  test(`after the trap "${trap}" the next call works`, async (t) => {
    const page = await openHost(t, { pkg });
    await eventsOf(page);
    // Twice, for the fresh instance has to recover as well.
    for (let round = 0; round < 2; round++) {
      const { usual, failure, after } = await page.read(compareAroundTrap, trap, STORY);
      assert.deepEqual(failure, { name: "SourceCompareError", code: "internal", cause });
      assert.equal(after, usual);
    }
  });

  test(`after the trap "${trap}" the widget shows the articles, then the next story`, async (t) => {
    const page = await openHost(t, { pkg });
    await eventsOf(page);
    await page.read(setStory, { ...STORY, title: `trap ${trap}` });
    const failed = [READY, { type: "source-compare-error", code: "internal" }];
    assert.deepEqual(await eventsOf(page, 2), failed);
    assert.equal(await page.read(() => window.recordedDetails[1].cause.name), cause);
    assert.equal((await page.read(visibleTexts)).length, 2);
    await page.read(setStory, { ...STORY, articles: [...STORY.articles, THIRD_ARTICLE] });
    assert.deepEqual(await eventsOf(page, 3), [...failed, READY]);
    assert.ok(await page.read(isDrawn));
  });
}

test("an error of the page's own code inside a story costs that call and no other", async (t) => {
  const page = await openHost(t);
  await eventsOf(page);
  const { failures, after, usual } = await page.read(compareAroundThrowingStories, STORY);
  assert.deepEqual(failures, [
    { code: "invalid-field", path: "title" },
    { code: "invalid-field", path: "story" },
  ]);
  assert.equal(after, usual);
});

test("the published package has no export that traps", async () => {
  const glue = await import("../../pkg/wasm/source_compare.js");
  assert.deepEqual(Object.keys(glue).sort(), ["compare", "default", "initSync", "publish", "restart", "version"]);
  const { compile, Module } = WebAssembly;
  const names = Module.exports(await compile(readFileSync("pkg/source_compare_bg.wasm"))).map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => !name.startsWith("__")),
    ["memory", "compare", "publish", "restart", "version"],
  );
});

// These run in the page.

async function compareAroundTrap(host, trap, story) {
  const { compare, setTrap } = await import("/pkg/source-compare.js");
  const usual = JSON.stringify(await compare(story));
  setTrap(trap);
  const failure = await compare(story).then(
    () => "no failure",
    ({ name, code, cause }) => ({ name, code, cause: cause?.name }),
  );
  return { usual, failure, after: JSON.stringify(await compare(story)) };
}

function setStory(host, story) {
  host.story = story;
}

async function compareAroundThrowingStories(host, story) {
  const { compare } = await import("/pkg/engine.js");
  const usual = JSON.stringify(await compare(story));
  const refuse = () => {
    throw new Error("the page's own");
  };
  const getter = Object.defineProperty({ ...story }, "title", { get: refuse, enumerable: true });
  const proxy = new Proxy(story, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
  const failures = [];
  for (const bad of [getter, proxy]) {
    failures.push(await compare(bad).then(null, ({ code, path }) => ({ code, path })));
  }
  return { failures, usual, after: JSON.stringify(await compare(story)) };
}
