// How large is what a page with one script tag loads, step by step, and is each step within size-budget.json?
// 1 kB is 1000 bytes.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The steps of a page with one script tag and an English interface, and the files that each fetches. */
const STEPS = {
  // With the page.
  bootstrap: [/^source-compare\.min\.js$/],
  // When a reader comes near.
  views: [/^display-\w+\.js$/, /^en-\w+\.js$/],
  engine: [/^page-engine\.js$/, /^worker\.js$/, /\.wasm$/],
};

/** What some pages fetch instead or besides. */
const OTHERS = {
  "Spanish for English": [/^es-\w+\.js$/],
  "made before": [/^precomputed-\w+\.js$/],
  "no worker": [/^engine\.js$/],
};

/**
 * @param {string} folder with the package
 * @returns {{ table: string, excess: string[] }} `excess`: a sentence for each budget that is exceeded
 */
export function sizes(folder) {
  const files = readdirSync(folder);
  const measured = (steps) =>
    Object.fromEntries(
      Object.entries(steps).map(([name, patterns]) => [
        name,
        patterns.map((pattern) => measure(join(folder, fileNamed(files, pattern)))).reduce(add),
      ]),
    );
  const steps = measured(STEPS);
  const found = { ...steps, together: Object.values(steps).reduce(add), ...measured(OTHERS) };
  const { gzipBytes } = JSON.parse(readFileSync("pkg-config/size-budget.json", "utf8"));
  const over = Object.entries(gzipBytes).filter(([name, limit]) => found[name].gzip > limit);
  return {
    table: Object.entries(found).map(line).join("\n"),
    excess: over.map(
      ([name, limit]) => `${name} has ${kB(found[name].gzip)} kB gzip, its budget is ${kB(limit)} kB gzip.`,
    ),
  };
}

function fileNamed(files, pattern) {
  const [file, ...more] = files.filter((name) => pattern.test(name));
  if (!file || more.length > 0) throw new Error(`not one file ${pattern}`);
  return file;
}

function measure(path) {
  const bytes = readFileSync(path);
  return {
    raw: bytes.length,
    // As files are packed for a server; Node's own zlib trades 2 % of size for speed.
    gzip: execFileSync("gzip", ["-9", "-c"], { input: bytes, maxBuffer: 1 << 26 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

function add(a, b) {
  return { raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli };
}

function line([name, { raw, gzip, brotli }]) {
  const [before, packed, smaller] = [raw, gzip, brotli].map((bytes) => kB(bytes).padStart(7));
  return `${name.padEnd(20)}${before} kB,${packed} gzip,${smaller} brotli`;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
