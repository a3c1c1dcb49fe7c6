// The scripts of the package. Each file is whole in itself, so that none waits for a chain of others; what a page
// loads only when it needs it, with `import()` in the sources, is a file of its own.

import { basename } from "node:path";
import { build } from "esbuild";
import { minifiedStyles } from "./styles.mjs";

/** Files that others name: by the manifest, by a script tag, or, the worker, by its address. */
const ENTRIES = ["engine", "page-engine", "engine/worker", "element", "source-compare"];

/** What the element fetches when a reader comes near. Named with a hash: a cache cannot mix two releases. */
const PARTS = ["display", "precomputed", "messages/en.json", "messages/es.json"];

/** The script for a script tag, with the element's class inside. */
const SINGLE_FILE = "source-compare.min";

const COMMON = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: true,
  legalComments: "none",
  logLevel: "warning",
  outdir: "pkg",
  // Only wasm-bindgen's glue would write there, and nothing is to.
  drop: ["console"],
};

export async function makeBundles() {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: PARTS.map(source),
    entryNames: "[name]-[hash]",
    metafile: true,
    plugins: [minifiedStyles],
  });
  const parts = new Map(
    Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
      entryPoint ? [[basename(entryPoint, ".js"), basename(path)]] : [],
    ),
  );
  const apart = { ...COMMON, entryNames: "[name]", plugins: [fetchedApart(parts)] };
  await Promise.all([
    build({ ...apart, entryPoints: ENTRIES.map(source), external: ["./element.js"] }),
    build({ ...apart, entryPoints: { [SINGLE_FILE]: source("source-compare") } }),
  ]);
}

/** @param {string} name of a module in www/ */
function source(name) {
  return `www/${name.endsWith(".json") ? name : `${name}.js`}`;
}

/**
 * For esbuild: leaves `import()` as it is, with the name that the file has in the package.
 *
 * @param {ReadonlyMap<string, string>} parts
 */
function fetchedApart(parts) {
  return {
    name: "parts fetched apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        if (kind !== "dynamic-import") return null;
        const name = basename(path, ".js");
        return { path: `./${parts.get(name) ?? `${name}.js`}`, external: true };
      });
    },
  };
}
