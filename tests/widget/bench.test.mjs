import assert from "node:assert/strict";
import { copyFileSync, mkdirSync } from "node:fs";
import { test } from "node:test";
import { BENCH_STORIES } from "../../pkg-config/serve.mjs";
import { open } from "./harness.mjs";

test("the bench page measures the stories that it is asked for", async (t) => {
  mkdirSync(BENCH_STORIES, { recursive: true });
  copyFileSync("tests/stories/two-texts/story.json", `${BENCH_STORIES}/two-texts.json`);
  const page = await open(t, { width: 1024, height: 768, path: "bench.html?stories=two-texts" });
  await page.until("the end", () => /^(Done|Failed)/.test(document.querySelector("output").textContent));
  const rows = await page.read(() => Array.from(document.querySelectorAll("tbody tr"), (row) => row.innerText));
  assert.equal(rows.length, 1);
  assert.match(rows[0], /^two-texts\t\d+\t[\d.]+ ms\t[\d.]+ ms\t[\d.]+ ms to [\d.]+ ms\t\d+$/);
});
