// The licences of what others wrote and the package contains: crates compiled into the wasm, and Preact.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const LICENCE_FILE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

/** What has no licence file beside its sources here. Both may be used under Apache-2.0. */
const STANDARD_LIBRARY = { name: "Rust's standard library", licence: "MIT OR Apache-2.0", texts: [] };

/**
 * @param {object} metadata What `cargo metadata` says for the wasm target
 * @param {string[]} npmPackages Folders of npm packages in the bundles
 * @returns {string} the same for the same lock files
 */
export function notices(metadata, npmPackages) {
  const components = [STANDARD_LIBRARY, ...compiledCrates(metadata).map(crate), ...npmPackages.map(npmPackage)];
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const { name, texts } of components) {
    for (const text of texts) users.set(text, [...(users.get(text) ?? []), name]);
  }
  const list = components.map(({ name, licence, texts }) => {
    const where = texts.length > 0 ? "" : "; see LICENSE-APACHE";
    return `- ${name}: ${licence}${where}`;
  });
  const bodies = Array.from(users, ([text, names]) => `${"=".repeat(80)}\n${names.join("\n")}\n\n${text}\n`);
  return `This package contains:\n\n${list.join("\n")}\n\n${bodies.join("\n")}`;
}

/** Everything that the root depends on, but for what only runs at build time. */
function compiledCrates({ packages, resolve }) {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const byId = new Map(packages.map((found) => [found.id, found]));
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const seen = new Set([resolve.root]);
  for (const id of seen) {
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) seen.add(pkg);
    }
  }
  seen.delete(resolve.root);
  return Array.from(seen, (id) => byId.get(id)).sort((a, b) => compare(label(a), label(b)));
}

function crate(found) {
  return { name: label(found), licence: found.license, texts: licenceTexts(dirname(found.manifest_path)) };
}

function npmPackage(folder) {
  const found = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name: label(found), licence: found.license, texts: licenceTexts(folder) };
}

/** Who offers MIT and Apache-2.0 is taken at the shorter one. */
function licenceTexts(folder) {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const offersMit = files.some((name) => /mit/i.test(name));
  const taken = files.filter((name) => !(offersMit && /apache/i.test(name))).sort(compare);
  return taken.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
}

function label({ name, version }) {
  return `${name} ${version}`;
}

/** By code unit: the order must not depend on anybody's locale. */
function compare(a, b) {
  return Number(a > b) - Number(a < b);
}
