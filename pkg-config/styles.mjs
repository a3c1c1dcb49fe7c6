// The modules in www/style/ hold CSS as text, which esbuild would ship as it is written.

import { pathToFileURL } from "node:url";
import { transform } from "esbuild";

/** For esbuild: the same modules with their CSS minified. */
export const minifiedStyles = {
  name: "minified styles",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]www[\\/]style[\\/][^\\/]+\.js$/ }, async ({ path }) => {
      const sheets = Object.entries(await minified(path));
      return { contents: sheets.map(([name, css]) => `export const ${name} = ${JSON.stringify(css)};`).join("\n") };
    });
  },
};

/**
 * @param {string} path A module in www/style/
 * @returns {Promise<Record<string, string>>} its exports, minified
 */
export async function minified(path) {
  const sheets = Object.entries(await import(pathToFileURL(path).href));
  const minify = async ([name, css]) => [name, (await transform(css, { loader: "css", minify: true })).code.trim()];
  return Object.fromEntries(await Promise.all(sheets.map(minify)));
}
