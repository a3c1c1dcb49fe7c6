// Runs the bench page in headless Chromium and prints its table. Run it through `make bench`, which sees to the
// package; arguments say which stories: `75` is the usual mix of texts and copies, `75-75` has no copy.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startChromium } from "../tests/widget/harness.mjs";
import { BENCH_STORIES, serve } from "./serve.mjs";

const USUAL = ["3", "12", "75", "75-75"];
const LONGEST_MS = 20 * 60_000;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const stories = process.argv.length > 2 ? process.argv.slice(2) : USUAL;
for (const name of stories) writeStory(name);
await runPage();

function writeStory(name) {
  const generator = ["run", "--quiet", "--release", "--locked", "--features", "cli", "--example", "generate_story"];
  const story = execFileSync("cargo", [...generator, "--", ...name.split("-")], { maxBuffer: 1 << 26 });
  mkdirSync(BENCH_STORIES, { recursive: true });
  writeFileSync(`${BENCH_STORIES}/${name}.json`, story);
}

async function runPage() {
  const server = await serve();
  const driver = await startChromium();
  try {
    await driver.get(`${server.url}bench.html?stories=${stories.join(",")}`);
    const said = () => driver.executeScript("return document.querySelector('output').textContent");
    await driver.wait(async () => /^(Done|Failed)/.test(await said()), LONGEST_MS, "waited for the bench page", 1000);
    const rows = await driver.executeScript(
      "return Array.from(document.querySelectorAll('tr'), (row) => Array.from(row.cells, (cell) => cell.innerText))",
    );
    const version = (await driver.getCapabilities()).get("browserVersion");
    console.log(`In Chromium ${version}:`);
    for (const row of rows)
      console.log(
        row
          .map((cell) => cell.padEnd(12))
          .join("  ")
          .trimEnd(),
      );
    const end = await said();
    console.log(end);
    if (!end.startsWith("Done")) process.exitCode = 1;
  } finally {
    await driver.quit();
    await server.close();
  }
}
