// Under the policies that the README promises to work with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../pkg-config/serve.mjs";
import {
  eventsOf,
  isDrawn,
  openHost,
  pageWith,
  READY,
  reply,
  SCRIPT,
  STORY,
  STRICT_POLICY,
  WIDGET,
} from "./host-page.mjs";

const EMBEDS = {
  "articles in the page": { body: WIDGET },
  "JSON in the page": {
    body: `<source-compare><script type="application/json">${JSON.stringify(STORY)}</script></source-compare>`,
  },
  "JSON at an address": { body: '<source-compare src="/story.json"></source-compare>' },
  "the script in one file": { body: WIDGET, script: SCRIPT.replace(".js", ".min.js") },
};

const POLICIES = {
  "the strict policy": STRICT_POLICY,
  "enforced Trusted Types": `${STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types source-compare`,
};

for (const [policyName, policy] of Object.entries(POLICIES)) {
  for (const [embedName, embed] of Object.entries(EMBEDS)) {
    test(`under ${policyName}, ${embedName} are compared and styled`, async (t) => {
      const answers = { "/story.json": reply("application/json", JSON.stringify(STORY)) };
      const page = await openHost(t, { html: pageWith(embed), policy, answers });
      assert.deepEqual(await eventsOf(page), [READY]);
      assert.ok(await page.read(isDrawn));
      assert.equal(await page.read(toolbarDisplay), "flex");
      // The evidence panel is drawn later, by a script that runs in an event.
      await (await page.find("[part=article] p [part=passage]")).click();
      await page.find("[part=panel]");
      assert.deepEqual(await page.read(() => window.violations), []);
    });
  }
}

test("nothing is asked for but the script, the wasm and the story", async (t) => {
  const answers = { "/story.json": reply("application/json", JSON.stringify(STORY)) };
  const page = await openHost(t, { html: pageWith(EMBEDS["JSON at an address"]), answers });
  assert.deepEqual(await eventsOf(page), [READY]);
  const asked = await page.read(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const paths = asked.map((address) => new URL(address).pathname);
  assert.ok(paths.includes("/pkg/source_compare_bg.wasm"));
  for (const path of paths) assert.match(path, /^\/(pkg\/[\w.-]+\.js|pkg\/source_compare_bg\.wasm|story\.json)$/);
  assert.deepEqual(await page.read(() => [document.cookie, localStorage.length, sessionStorage.length]), ["", 0, 0]);
});

const WORKERS = {
  "a policy that allows a worker": { allows: true, violations: [] },
  "a policy that allows none": { allows: false, violations: ["worker-src"] },
};

for (const [policyName, { allows, violations }] of Object.entries(WORKERS)) {
  test(`the script and the wasm can come from another origin, under ${policyName}`, async (t) => {
    const { url, close } = await serve({ headers: { "Access-Control-Allow-Origin": "*" } });
    t.after(close);
    const origin = new URL(url).origin;
    const directive = allows ? `; worker-src blob: ${origin}` : "";
    const page = await openHost(t, {
      html: pageWith({ script: `<script type="module" src="${origin}/pkg/source-compare.min.js"></script>` }),
      policy: `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}${directive}`,
    });
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
    assert.deepEqual(await page.read(() => window.violations), violations);
    // The browser itself reports what a policy refuses.
    assert.equal((await page.console()).length, violations.length);
  });
}

test("where a policy refuses the name of ours for Trusted Types, the page itself compares", async (t) => {
  const policy = `${STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const page = await openHost(t, { policy });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
  assert.deepEqual(await page.read(() => window.violations), ["trusted-types"]);
  assert.equal((await page.console()).length, 1);
});

/** Runs in the page. */
function toolbarDisplay(host) {
  return getComputedStyle(host.shadowRoot.querySelector("[part=toolbar]")).display;
}
