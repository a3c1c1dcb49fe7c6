// Prints what criterion measured last, then runs the bench page in headless Chromium and prints its table: both as
// ARCHITECTURE.md has them. Run it through `make bench`. Arguments say which stories the page compares: `75` is the
// usual mix of texts and copies, `75-75` has no copy.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startChromium } from "../tests/widget/browsers/chromium.mjs";
import { print, writeStory } from "./bench-story.mjs";
import { serve } from "./serve.mjs";

const USUAL = ["3", "12", "75", "75-75"];
const CRITERION = "target/criterion";
const LONGEST_MS = 20 * 60_000;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const stories = process.argv.length > 2 ? process.argv.slice(2) : USUAL;
printNative();
for (const name of stories) writeStory(name);
await runPage();

function printNative() {
  if (!existsSync(CRITERION)) return;
  const found = readdirSync(CRITERION, { recursive: true }).filter((path) =>
    path.endsWith(join("new", "estimates.json")),
  );
  const rows = found.map((path) => {
    const { median } = JSON.parse(readFileSync(join(CRITERION, path), "utf8"));
    const { full_id: name } = JSON.parse(readFileSync(join(CRITERION, path, "..", "benchmark.json"), "utf8"));
    const { lower_bound: low, upper_bound: high } = median.confidence_interval;
    return [name, milliseconds(median.point_estimate), `${milliseconds(low)} to ${milliseconds(high)}`];
  });
  print(
    ["Native", "Median", "95 % confidence"],
    rows.sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })),
  );
}

/** Criterion counts in nanoseconds. */
function milliseconds(nanoseconds) {
  const time = nanoseconds / 1e6;
  return `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
}

async function runPage() {
  const server = await serve();
  const driver = await startChromium();
  try {
    // A question to the page waits until the comparison under way is done.
    await driver.manage().setTimeouts({ script: LONGEST_MS });
    await driver.get(`${server.url}bench.html?stories=${stories.join(",")}`);
    const said = () => driver.executeScript("return document.querySelector('output').textContent");
    await driver.wait(async () => /^(Done|Failed)/.test(await said()), LONGEST_MS, "waited for the bench page", 1000);
    const rows = await driver.executeScript(
      "return Array.from(document.querySelectorAll('tr'), (row) => Array.from(row.cells, (cell) => cell.innerText))",
    );
    const version = (await driver.getCapabilities()).get("browserVersion");
    const [[, ...head], ...body] = rows;
    print([`Chromium ${version}`, ...head], body);
    const end = await said();
    console.log(end);
    if (!end.startsWith("Done")) process.exitCode = 1;
  } finally {
    await driver.quit();
    await server.close();
  }
}
