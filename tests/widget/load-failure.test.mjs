// When the engine cannot be had, the articles stay, a note says so quietly, and one event tells why.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
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

const WASM_PATH = "/pkg/source_compare_bg.wasm";
const wasm = readFileSync("pkg/source_compare_bg.wasm");
const { version } = JSON.parse(readFileSync("pkg/package.json", "utf8"));

const wasmAnswered = (type, body, status) => ({ answers: { [WASM_PATH]: reply(type, body, status) } });

/** What fails, with what it should be told as; `noise`: what the browser itself says about it. */
const FAILURES = {
  "the policy forbids wasm": {
    policy: STRICT_POLICY.replace(" 'wasm-unsafe-eval'", ""),
    code: "load-failed",
    cause: "CompileError",
    noise: /Content Security Policy/,
  },
  "the policy forbids the request": {
    policy: STRICT_POLICY.replace("; connect-src 'self'", ""),
    code: "load-failed",
    cause: "TypeError",
    noise: /Content Security Policy/,
  },
  "the wasm is not there": { missing: [WASM_PATH], code: "load-failed", cause: "Error", noise: /404/ },
  "the server answers with a page": {
    ...wasmAnswered("text/html", "<!doctype html><title>Home</title>"),
    code: "load-failed",
    cause: "CompileError",
  },
  "the server answers with a page and calls it wasm": {
    ...wasmAnswered("application/wasm", "<!doctype html><title>Home</title>"),
    code: "load-failed",
    cause: "CompileError",
  },
  "the wasm breaks off": {
    ...wasmAnswered("application/wasm", wasm.subarray(0, wasm.length / 2)),
    code: "load-failed",
    cause: "CompileError",
  },
  "the wasm says it is of another version": {
    ...wasmAnswered(
      "application/wasm",
      patched(
        version,
        version.replace(/^\d+/, (major) => 9 - major),
      ),
    ),
    code: "version-mismatch",
    cause: "Error",
  },
  "the wasm wants what the script lacks": {
    ...wasmAnswered("application/wasm", patched("__wbindgen_init_externref_table", "__wbindgen_last_externref_table")),
    code: "version-mismatch",
    cause: "LinkError",
  },
};

for (const [what, { code, cause, noise, ...served }] of Object.entries(FAILURES)) {
  test(`when ${what}, the articles stay and one error tells why`, async (t) => {
    const page = await openHost(t, served);
    const expected = [{ type: "source-compare-error", code }];
    assert.deepEqual(await eventsOf(page), expected);
    const { isError, name } = await page.read(causeGiven);
    assert.equal(isError, true);
    assert.equal(name, cause);
    await assertArticlesStay(page);

    // However often it is tried again, it stays one event.
    for (let round = 0; round < 3; round++) {
      await page.read(tryAgain, round);
      await page.read(settled);
    }
    assert.deepEqual(await page.events(), expected);
    await assertArticlesStay(page);
    const said = await page.console();
    assert.deepEqual(noise ? said.filter((line) => !noise.test(line)) : said, []);
  });
}

test("a story that is not in the page is readable too when the engine cannot be had", async (t) => {
  const json = JSON.stringify(STORY);
  const page = await openHost(t, {
    html: pageWith({ body: `<source-compare><script type="application/json">${json}</script></source-compare>` }),
    missing: [WASM_PATH],
  });
  assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "load-failed" }]);
  await assertArticlesStay(page);
});

test("a story is readable while the engine is still on its way", async (t) => {
  let send = () => {};
  const page = await openHost(t, {
    html: pageWith({ body: '<source-compare src="/story.json"></source-compare>' }),
    answers: {
      "/story.json": reply("application/json", JSON.stringify(STORY)),
      [WASM_PATH]: (response) => (send = () => reply("application/wasm", wasm)(response)),
    },
  });
  await page.until("the articles", (host) => host.shadowRoot?.querySelectorAll("article").length === 2);
  assert.equal((await page.read(visibleTexts)).length, 2);
  assert.deepEqual(await page.events(), []);
  send();
  assert.deepEqual(await eventsOf(page), [READY]);
});

for (const type of ["application/octet-stream", "application/wasm; charset=utf-8"]) {
  test(`the right bytes work as ${type}`, async (t) => {
    const page = await openHost(t, wasmAnswered(type, wasm));
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
  });
}

test("where there is no WebAssembly at all, the articles stay", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ head: '<script src="/before.js"></script>' }),
    answers: { "/before.js": reply("text/javascript", "delete globalThis.WebAssembly;") },
  });
  assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "load-failed" }]);
  await assertArticlesStay(page);
});

test("the engine comes back with the next try", async (t) => {
  let isThere = false;
  const page = await openHost(t, {
    answers: {
      [WASM_PATH]: (response) => (isThere ? reply("application/wasm", wasm) : reply("text/plain", "", 503))(response),
    },
  });
  await eventsOf(page);
  isThere = true;
  await page.read(readded);
  const events = await eventsOf(page, 2);
  assert.deepEqual(events, [{ type: "source-compare-error", code: "load-failed" }, READY]);
  assert.ok(await page.read(isDrawn));
  // The browser itself reports the answer.
  const said = await page.console();
  assert.ok(said.length === 1 && said[0].includes("503"), said.join());
});

test("the address of the wasm names the version", async (t) => {
  const page = await openHost(t);
  await eventsOf(page);
  const asked = await page.read(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const queries = asked.filter((name) => name.includes(".wasm")).map((name) => new URL(name).search);
  assert.deepEqual(queries, [`?version=${version}`]);
});

/** The real wasm with other bytes in place of some, wherever they stand. */
function patched(from, to) {
  assert.equal(from.length, to.length);
  const text = wasm.toString("latin1");
  assert.ok(text.includes(from));
  return Buffer.from(text.replaceAll(from, to), "latin1");
}

async function assertArticlesStay(page) {
  const texts = await page.read(visibleTexts);
  assert.equal(texts.length, 2, texts.join(" | "));
  for (const { headline, body } of STORY.articles) {
    for (const part of [headline, ...body.split("\n\n")]) {
      assert.ok(
        texts.some((text) => text.includes(part)),
        part,
      );
    }
  }
  assert.ok(await page.read((host) => host.shadowRoot.querySelector("[part=note]").checkVisibility()));
}

// These run in the page.

function causeGiven() {
  const { cause } = window.recordedDetails[0];
  return { isError: cause instanceof Error, name: cause?.name };
}

/** What a page may do in a hurry: move the element, edit an article, set attributes. */
function tryAgain(host, round) {
  document.body.append(host);
  host.remove();
  document.body.append(host);
  host.querySelector("p").append(` Edit ${round}.`);
  host.setAttribute("base", "courier");
}

function readded(host) {
  const parent = host.parentNode;
  host.remove();
  parent.append(host);
}
