// Writes again what the command line made for two pages of www/embed/: after a change of the comparison's shape, or
// when they are to show what the engine finds now. Run it as CONTRIBUTING.md says.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const STORY = "tests/stories/two-texts/story.json";
const COMPARISON = "www/embed/precomputed.json";
const PAGE = "www/embed/static.html";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
writeFileSync(COMPARISON, compare("--format", "json"));
const fragment = compare("--format", "element", "--package", "../pkg");
const page = readFileSync(PAGE, "utf8");
const [before, , after] = page.split(/(?<=<!-- (?:What the command wrote|Until here) -->\n)/);
writeFileSync(PAGE, `${before}${fragment}<!-- Until here -->\n${after}`);

function compare(...options) {
  const run = ["run", "--quiet", "--locked", "--features", "cli", "--", "compare", STORY, ...options];
  return execFileSync("cargo", run, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}
