// A page may compare all day: what one call takes, it gives back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const COMPARES = 1_000;
const WARM_UP = 50;

// Two stories of the size that a reader meets, one small; the large one would take minutes.
const STORIES = ["two-texts", "many-scripts", "fuga-de-cloro"].map((name) =>
  JSON.parse(readFileSync(`tests/stories/${name}/story.json`, "utf8")),
);

test(`${COMPARES} compares need no more memory than ${WARM_UP}`, async () => {
  const memory = memoryOfNextInstance();
  const { compare, load } = await import("../../pkg/engine.js");
  await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });
  const { buffer, allocate } = memory();
  const start = buffer().byteLength;
  let warm = 0;
  for (let run = 0; run < COMPARES; run++) {
    await compare(variant(run)).catch(({ code }) => assert.equal(code, "invalid-field"));
    if (run === WARM_UP - 1) warm = buffer().byteLength;
  }
  assert.ok(warm > start, "comparing took no memory, so the wrong one is measured");
  assert.equal(buffer().byteLength, warm);
  // What is never given back does show: the test can fail.
  for (let leak = 0; leak < COMPARES; leak++) allocate(16_384, 1);
  assert.ok(buffer().byteLength > warm);
});

/** Every story of a cycle of `WARM_UP` differs from the next; some are refused half way. */
function variant(run) {
  const step = run % WARM_UP;
  const story = structuredClone(STORIES[step % STORIES.length]);
  for (const article of story.articles) article.body += ` Report ${step} was filed.`.repeat(1 + (step % 7));
  if (step % 10 === 9) story.articles.at(-1).headline = 7;
  return story;
}

/** The package does not show its memory, so the instance is caught where it is made. */
function memoryOfNextInstance() {
  const { Instance } = WebAssembly;
  let exports;
  WebAssembly.Instance = function (module, imports) {
    WebAssembly.Instance = Instance;
    const made = new Instance(module, imports);
    ({ exports } = made);
    return made;
  };
  return () => ({ buffer: () => exports.memory.buffer, allocate: exports.__wbindgen_malloc });
}
