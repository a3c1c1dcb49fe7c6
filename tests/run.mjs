// Runs every check, one line each; what a check printed is shown only if it failed. Ends with the line
// `N passed, N failed`, where a check without tests of its own counts as one. Run it through `make test`.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const widgetTests = readdirSync("tests/widget")
  .filter((name) => name.endsWith(".test.mjs"))
  .map((name) => `tests/widget/${name}`);

/** `count` reads test counts from the output of a check that has tests; to run none is a failure. */
const CHECKS = [
  { name: "package builds within its size budget", run: "node pkg-config/build.mjs" },
  { name: "Rust is formatted", run: "cargo fmt --check" },
  { name: "everything else is formatted", run: "prettier --check --log-level=warn ." },
  { name: "JavaScript lint", run: "oxlint --deny-warnings www tests pkg-config" },
  { name: "JavaScript types", run: "tsc" },
  { name: "README's tables are those of the element", run: "node pkg-config/reference.mjs --check" },
  { name: "clippy, native", run: "cargo clippy --locked --all-targets --features cli -- -D warnings" },
  {
    name: "clippy, wasm",
    run: `cargo clippy --locked --target wasm32-unknown-unknown --lib --tests --features trap-test -- -D warnings`,
  },
  {
    name: "Rust documentation",
    run: "cargo doc --locked --no-deps --features cli",
    env: { RUSTDOCFLAGS: "-D warnings" },
  },
  { name: "Rust tests", run: "cargo test --locked --features cli --no-fail-fast", count: countRust },
  {
    name: "wasm tests in the browser",
    run: "wasm-pack test --headless --chrome --chromedriver chromedriver --mode no-install -- --locked --test web",
    count: countRust,
    browser: true,
  },
  {
    name: "widget tests in the browser",
    run: ["node", "--test", "--test-reporter=tap", ...widgetTests],
    count: countNode,
    browser: true,
  },
  ...["Firefox", "WebKit"].map((browser) => ({
    name: `pages of www/embed/ in ${browser}`,
    run: ["node", "--test", "--test-reporter=tap", "tests/widget/embed.test.mjs"],
    env: { TEST_BROWSER: browser.toLowerCase() },
    count: countNode,
    browser: true,
  })),
];

const noBrowser = process.argv.includes("--no-browser");
const total = { passed: 0, failed: 0 };
for (const check of CHECKS.filter((check) => !(noBrowser && check.browser))) {
  const started = performance.now();
  const { ok, output } = await run(check);
  const counted = check.count?.(output) ?? { passed: ok ? 1 : 0, failed: 0 };
  const ran = counted.passed + counted.failed > 0;
  // A check can fail without a failed test: it did not compile, say.
  if (counted.failed === 0 && (!ok || !ran)) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const tests = check.count ? `, ${counted.passed} passed` : "";
  console.log(`${counted.failed ? "FAILED" : "ok    "} ${check.name} (${seconds} s${tests})`);
  if (counted.failed) console.log(`${output.trimEnd()}${ok && !ran ? "\nno test ran" : ""}\n`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** @returns {Promise<{ ok: boolean, output: string }>} */
function run({ run, env }) {
  const [command, ...args] = typeof run === "string" ? run.split(" ") : run;
  return new Promise((done) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => done({ ok: false, output: `${command}: ${error.message}` }));
    child.on("close", (code) => done({ ok: code === 0, output }));
  });
}

function countRust(output) {
  const found = Array.from(output.matchAll(/test result: \w+\. (\d+) passed; (\d+) failed/g));
  return { passed: sum(found, 1), failed: sum(found, 2) };
}

function countNode(output) {
  return {
    passed: sum(output.matchAll(/^# pass (\d+)$/gm), 1),
    failed: sum(output.matchAll(/^# (?:fail|cancelled) (\d+)$/gm), 1),
  };
}

function sum(matches, group) {
  return Array.from(matches).reduce((total, match) => total + Number(match[group]), 0);
}
