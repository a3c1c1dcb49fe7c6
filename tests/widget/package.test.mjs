import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const story = JSON.parse(readFileSync("tests/stories/two-texts/story.json", "utf8"));

test("the package's engine compares a story under Node", async () => {
  const { compare, load } = await import("../../pkg/engine.js");
  await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });
  const comparison = await compare(story);
  assert.equal(comparison.schema, 1);
  assert.equal(comparison.articles.length, story.articles.length);
  assert.ok(comparison.claims.length > 0);
});

test("the element's class can be imported where there are no elements", async () => {
  const { SourceCompareElement } = await import("../../pkg/element.js");
  assert.equal(typeof SourceCompareElement, "function");
});

test("the package holds what its manifest promises", () => {
  const manifest = JSON.parse(readFileSync("pkg/package.json", "utf8"));
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  for (const target of targets) assert.ok(readFileSync(`pkg/${target}`).length > 0, target);
});
