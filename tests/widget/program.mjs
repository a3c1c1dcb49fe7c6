// The command line tool, for tests of what it writes.

import { execFileSync } from "node:child_process";

/** What it writes. @param {string[]} options */
export function written(...options) {
  return execFileSync(program(), options, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });
}

/** Where the program is that the Rust tests run; nothing is compiled if they have been. */
function program() {
  const build = "test --quiet --locked --features cli --test cli --no-run --message-format json".split(" ");
  const messages = execFileSync("cargo", build, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const artifacts = messages
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return artifacts.find(({ target, executable }) => executable && target.kind.includes("bin")).executable;
}
