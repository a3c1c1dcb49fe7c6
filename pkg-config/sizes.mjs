// How large is what a page with one script tag loads, and is it within size-budget.json? 1 kB is 1000 bytes.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

/**
 * @param {{ wasm: Uint8Array, script: Uint8Array, styles: Uint8Array }} parts `styles`: the part of the
 *   script that is CSS, measured by itself
 * @returns {{ table: string, excess: string[] }} `excess`: a sentence for each budget that is exceeded
 */
export function sizes({ wasm, script, styles }) {
  const measured = { wasm: measure(wasm), script: measure(script) };
  const together = add(measured.wasm, measured.script);
  const rows = Object.entries({ ...measured, "  of it styles": measure(styles), together });
  const { gzipBytes } = JSON.parse(readFileSync("pkg-config/size-budget.json", "utf8"));
  const found = { ...measured, together };
  const over = Object.entries(gzipBytes).filter(([part, limit]) => found[part].gzip > limit);
  return {
    table: rows.map(([name, { raw, gzip, brotli }]) => line(name, raw, gzip, brotli)).join("\n"),
    excess: over.map(
      ([part, limit]) => `${part} has ${kB(found[part].gzip)} kB gzip, its budget is ${kB(limit)} kB gzip.`,
    ),
  };
}

function measure(bytes) {
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

function line(name, raw, gzip, brotli) {
  const [before, packed, smaller] = [raw, gzip, brotli].map((bytes) => kB(bytes).padStart(7));
  return `${name.padEnd(16)}${before} kB,${packed} gzip,${smaller} brotli`;
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}
