// The views of words on a comparison to publish, in which the words of others are excerpts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { NARROW, WIDE, openStory, overflow, textsOf } from "./open-story.mjs";

const { load, publish } = await import("../../pkg/engine.js");
await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });

const story = JSON.parse(readFileSync("tests/stories/dam-talks/story.json", "utf8"));

/** At most six words at a time: less than most quotations have. */
const published = await publish(story, "ledger", 6);

/** The demo's page with the published comparison in a view. */
async function openPublished(t, view, size = WIDE) {
  const page = await openStory(t, "dam-talks", view, size);
  await page.read((host, comparison) => void (host.comparison = comparison), published);
  await page.until("the comparison", (host) => host.comparison.published?.own === "ledger");
  await page.find(`.comparison .${view}`);
  return page;
}

for (const view of ["quotes", "headlines", "wording"]) {
  test(`${view}: every word shown is in the file, and nothing breaks`, async (t) => {
    const page = await openPublished(t, view, NARROW);
    const quoted = await page.read(textsOf, `.${view} q`);
    assert.ok(quoted.length > 0);
    assert.deepEqual(
      quoted.filter((words) => words === "" || words === "…"),
      [],
    );
    assert.equal(await page.read(overflow), 0);
    assert.deepEqual(await page.events().then((events) => events.filter(({ type }) => type.endsWith("error"))), []);
  });
}

test("a strip says where words are not in the file, and keeps the whole ones of the own article", async (t) => {
  const page = await openPublished(t, "quotes");
  const strips = await page.read(textsOf, ".quotes .utterance dl > div");
  assert.ok(
    strips.some((strip) => strip.includes("words not in this file")),
    strips.join("\n"),
  );
});
