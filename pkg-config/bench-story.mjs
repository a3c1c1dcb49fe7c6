// What the benches share: the generated stories that they measure and the form of their tables.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { BENCH_STORIES } from "./serve.mjs";

/** @param {string} name number of articles, and after a hyphen that of independent texts if it is not the usual one */
export function writeStory(name) {
  const generator = ["run", "--quiet", "--release", "--locked", "--features", "cli", "--example", "generate_story"];
  const story = execFileSync("cargo", [...generator, "--", ...name.split("-")], { maxBuffer: 1 << 26 });
  mkdirSync(BENCH_STORIES, { recursive: true });
  writeFileSync(`${BENCH_STORIES}/${name}.json`, story);
}

/** As a Markdown table. @param {string[]} head @param {string[][]} rows */
export function print(head, rows) {
  for (const cells of [head, head.map(() => "---"), ...rows]) console.log(`| ${cells.join(" | ")} |`);
  console.log();
}
