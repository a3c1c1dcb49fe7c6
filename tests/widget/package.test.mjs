import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const story = JSON.parse(readFileSync("tests/stories/two-texts/story.json", "utf8"));

test("the package's engine compares a story under Node", async () => {
  const { compare, load } = await import("../../pkg/engine.js");
  await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });
  const comparison = await compare(story);
  assert.equal(comparison.schema, 1);
  assert.equal(comparison.articles.length, story.articles.length);
  assert.ok(comparison.claims.length > 0);
});

test("the element's class can be imported where there are no elements", async () => {
  const { SourceCompareElement } = await import("../../pkg/element.js");
  assert.equal(typeof SourceCompareElement, "function");
});

test("the package holds what its manifest promises", () => {
  const manifest = JSON.parse(readFileSync("pkg/package.json", "utf8"));
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  for (const target of targets) assert.ok(readFileSync(`pkg/${target}`).length > 0, target);
});

test("the README's example of the engine runs where the package is installed", (t) => {
  const examples = Array.from(readFileSync("README.md", "utf8").matchAll(/^```js\n(.*?)^```$/gms), ([, code]) => code);
  const example = examples.find((code) => code.includes('from "source-compare/engine"'));
  const folder = installed(t);
  writeFileSync(join(folder, "example.mjs"), example);
  const output = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  assert.match(output, /^number\/value \[/m);
});

test("what goes in and comes out has types where the package is installed", (t) => {
  const folder = installed(t);
  const example = `
    import { compare, type Comparison, type Override, type Removed, type Story } from "source-compare/engine";
    const overrides: Override[] = [{ action: "dismiss", ids: ["d-04c1f7e2ab95"] }];
    const story = { articles: [{ body: "…" }], options: { restore: ["a"] }, overrides } satisfies Story;
    export const comparison: Comparison = await compare(story);
    export const [{ removed, likeness, missing, unusable, incompleteReason }] = comparison.articles;
    export const kinds: string[] = removed.map(({ kind }: Removed) => kind);
    export const only = comparison.wire.flatMap(({ versions }) => versions.map(({ only }) => only.length));
    export const unmatched = comparison.overrides.filter(({ status }) => status === "unmatched");
    export const ids: string[] = comparison.events.flat();
  `;
  writeFileSync(join(folder, "example.mts"), example);
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
  execFileSync("tsc", [...flags, "example.mts"], { cwd: folder, stdio: "inherit" });
});

test("the package names the licences of what it contains", () => {
  const notices = readFileSync("pkg/THIRD-PARTY-NOTICES.txt", "utf8");
  for (const name of ["serde", "icu_segmenter", "frostem", "preact"]) {
    assert.match(notices, new RegExp(`^- ${name} \\d.*: .+`, "m"));
  }
  assert.match(notices, /Permission is hereby granted/);
});

/** A folder in which the package is installed. */
function installed(t) {
  const folder = mkdtempSync(join(tmpdir(), "source-compare-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(resolve("pkg"), join(folder, "node_modules", "source-compare"), "dir");
  return folder;
}
