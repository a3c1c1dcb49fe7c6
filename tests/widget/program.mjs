// The command line tool, for tests of what it writes.

import { execFileSync } from "node:child_process";

/** What it writes. @param {string[]} options */
export function written(...options) {
  return outputOf(program(), options);
}

/** Where the program is that the Rust tests run; nothing is compiled if they have been. */
function program() {
  const build = "test --quiet --locked --features cli --test cli --no-run".split(" ");
  // The compiler's messages are rendered, so that they can be read where it fails.
  const messages = outputOf("cargo", [...build, "--message-format", "json-render-diagnostics"]);
  const artifacts = messages
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return artifacts.find(({ target, executable }) => executable && target.kind.includes("bin")).executable;
}

/** What a program says beside its output is part of the error if it fails, and of nothing else. */
function outputOf(program, options) {
  return execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
}
