// Writes again what the command line made for three pages of www/embed/: after a change of the comparison's shape, or
// when they are to show what the engine finds now. Run it as CONTRIBUTING.md says.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const STORY = "tests/stories/two-texts/story.json";
const COMPARISON = "www/embed/precomputed.json";
const PAGE = "www/embed/static.html";
const ELEMENT = ["--format", "element", "--package", "../pkg"];
const PUBLISHED = { story: "tests/stories/ferry-ramp/story.json", own: "ledger", page: "www/embed/published.html" };

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
writeFileSync(COMPARISON, compare(STORY, "--format", "json"));
fill(PAGE, compare(STORY, ...ELEMENT));
fill(PUBLISHED.page, compare(PUBLISHED.story, "--publish", PUBLISHED.own, ...ELEMENT));

/** Puts what the command wrote between the comments of a page that mark its place. */
function fill(path, fragment) {
  const page = readFileSync(path, "utf8");
  const [before, , after] = page.split(/(?<=<!-- (?:What the command wrote|Until here) -->\n)/);
  writeFileSync(path, `${before}${fragment}<!-- Until here -->\n${after}`);
}

function compare(story, ...options) {
  const run = ["run", "--quiet", "--locked", "--features", "cli", "--", "compare", story, ...options];
  return execFileSync("cargo", run, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}
