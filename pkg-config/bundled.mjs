// Bundles the examples in www/embed/ that import packages by name, as a site's own build would.

import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The package is served as it was built, and every example loads that one. */
const ourPackage = {
  name: "our-package",
  setup({ onResolve }) {
    onResolve({ filter: /^source-compare$/ }, () => ({ path: "/pkg/source-compare.js", external: true }));
  },
};

/**
 * @param {string} path of the address, `/bundled/NAME.js`
 * @returns {Promise<string | null>} the script, or null if there is no such example
 */
export async function bundled(path) {
  const name = basename(path, ".js");
  const sources = [`${name}.jsx`, `${name}.js`].map((file) => new URL(`../www/embed/${file}`, import.meta.url));
  const source = sources.find((url) => existsSync(url));
  if (!source) return null;
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    jsx: "automatic",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [ourPackage],
  });
  return outputFiles[0].text;
}
