// The golden stories, compared, for tests that need no browser.

import { readFileSync } from "node:fs";
import { lookup as createLookup } from "../../www/lookup.js";

const { compare, load } = await import("../../pkg/engine.js");
await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });

/** @param {string} name of a golden story */
export async function compared(name) {
  return createLookup(await compare(JSON.parse(readFileSync(`tests/stories/${name}/story.json`, "utf8"))));
}

/** @param {readonly string[]} ids */
export function articlesNamed(lookup, ids) {
  return ids.map((id) => lookup.article(id));
}

/** @param {string} text */
export function squeezed(text) {
  return text.replace(/\s+/gu, "");
}
