// Makes the npm package in pkg/: Rust to wasm, glue, optimiser, bundles, types, manifest. Does nothing if
// neither what goes in nor what came out has changed since the last time; `--sizes` then prints the sizes all
// the same. Run it through `make build`.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeBundles } from "./bundles.mjs";
import { elementManifest } from "./manifest.mjs";
import { notices } from "./notices.mjs";
import { namedByLikeness } from "./order.mjs";
import { withoutPanicMessages } from "./panics.mjs";
import { sizes } from "./sizes.mjs";

/** What the wasm and its glue are made from. */
const ENGINE_SOURCES = ["Cargo.toml", "build.rs", "Cargo.lock", "package-lock.json", "src", "pkg-config"];
const SOURCES = [...ENGINE_SOURCES, "tsconfig.json", "www"];
const TARGET = "wasm32-unknown-unknown";
const WASM = "source_compare_bg.wasm";
const NOTICES = "THIRD-PARTY-NOTICES.txt";
const BUNDLED = ["node_modules/preact"];
const TEXTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "LICENSE-APACHE",
  "LICENSE-MIT",
];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const cargo = JSON.parse(quietly("cargo", ["metadata", "--format-version", "1", "--no-deps", "--locked"]));
const { version } = cargo.packages[0];
const compiler = quietly("rustc", ["-vV"]);
const ENGINE = ["pkg/wasm", `pkg/${WASM}`];

const isMade = await unlessMade("package", [...SOURCES, ...TEXTS, "pkg"], async () => {
  checkVersion();
  await unlessMade("engine", [...ENGINE_SOURCES, ...ENGINE], async () => {
    rmSync("pkg", { recursive: true, force: true });
    mkdirSync("pkg");
    await makeWasm();
  });
  const old = filesIn("pkg").filter((path) => !ENGINE.some((made) => path === made || path.startsWith(`${made}/`)));
  for (const path of old) rmSync(path);
  await makeBundles().catch(() => stop("esbuild could not make the bundles."));
  makeTypes();
  makeManifest();
  await makeElementManifest();
  makeNotices();
  reportSizes();
});
if (isMade && process.argv.includes("--sizes")) reportSizes();

/**
 * Makes something again if anything that goes in or came out has changed: a package overwritten by
 * `wasm-pack build` too.
 *
 * @returns {Promise<boolean>} whether nothing had
 */
async function unlessMade(name, paths, make) {
  const stamp = join(cargo.target_directory, `${name}.stamp`);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(paths)) return true;
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, fingerprint(paths));
  return false;
}

function fingerprint(paths) {
  const hash = createHash("sha256").update(compiler);
  for (const path of paths.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** The script refuses an engine of another version, so the two must say the same. */
function checkVersion() {
  const found = /VERSION = "(.*)"/.exec(readFileSync("www/version.js", "utf8"))?.[1];
  if (found !== version) stop(`www/version.js says ${found}, Cargo.toml ${version}.`);
}

/** Without the folders of this machine in the wasm: the same sources give the same bytes everywhere. */
function remappedPaths(packages) {
  const registries = packages.filter(({ source }) => source).map((crate) => dirname(dirname(crate.manifest_path)));
  return [...new Set(registries)].map((folder) => `--remap-path-prefix=${folder}/=`);
}

async function makeWasm() {
  const { packages } = metadata();
  // The kind of library is named because cargo optimises across crates only what is no Rust library too.
  const kind = ["--lib", "--crate-type", "cdylib", "--target", TARGET, "--profile", "wasm"];
  const build = ["rustc", "--quiet", "--locked", ...kind];
  quietly("cargo", build, { CARGO_ENCODED_RUSTFLAGS: remappedPaths(packages).join("\x1f") });
  const compiled = join(cargo.target_directory, TARGET, "wasm", "source_compare.wasm");
  // engine.js says where the wasm is; a second default path in the glue would make bundlers copy it twice.
  quietly("wasm-bindgen", ["--target", "web", "--omit-default-module-path", "--out-dir", "pkg/wasm", compiled]);
  shortenImportNames();
  writeFileSync(`pkg/wasm/${WASM}`, withoutPanicMessages(readFileSync(`pkg/wasm/${WASM}`)));
  // No feature flags: wasm-opt reads the features from the module, and with --all-features it writes one
  // that browsers refuse.
  // What is called once stays a function of its own: inlined, it is a little smaller raw and 7 % larger packed.
  // Likewise longer when packed: memory cut where it is zero, and values kept to be used again.
  // The first kilobyte of memory is the far end of the stack, so no offset of an address reaches across zero.
  quietly("wasm-opt", [
    "-Os",
    "--one-caller-inline-max-function-size=0",
    "--skip-pass=memory-packing",
    "--skip-pass=local-cse",
    "--low-memory-unused",
    "--converge",
    `pkg/wasm/${WASM}`,
    "-o",
    `pkg/wasm/${WASM}`,
  ]);
  writeFileSync(`pkg/wasm/${WASM}`, namedByLikeness(readFileSync(`pkg/wasm/${WASM}`)));
  const strip = ["--strip-target-features", "--strip-producers"];
  quietly("wasm-opt", ["--reorder-functions-by-name", ...strip, `pkg/wasm/${WASM}`, "-o", `pkg/${WASM}`]);
  rmSync(`pkg/wasm/${WASM}`);
  await WebAssembly.compile(readFileSync(`pkg/${WASM}`)).catch((error) =>
    stop(`The wasm does not compile: ${error.message}`),
  );
}

/**
 * Names of imports end in 16 digits of a hash, which do not pack. Four tell them apart; the others become zeros,
 * in the glue and in the wasm, where a name has to stay as long as it is.
 */
function shortenImportNames() {
  const glue = readFileSync("pkg/wasm/source_compare.js", "latin1");
  const wasm = readFileSync(`pkg/wasm/${WASM}`, "latin1");
  const names = new Set(glue.match(/\b__wbg_\w+_[0-9a-f]{16}\b/g));
  const short = (name) => name.slice(0, -12) + "0".repeat(12);
  if (new Set(Array.from(names, short)).size < names.size) stop("Two imports have the same short name.");
  const shortened = (text) => [...names].reduce((text, name) => text.replaceAll(name, short(name)), text);
  writeFileSync("pkg/wasm/source_compare.js", shortened(glue), "latin1");
  writeFileSync(`pkg/wasm/${WASM}`, shortened(wasm), "latin1");
}

/** What the JSDoc types say, as declarations. Whether they are right is for `make test` to check. */
function makeTypes() {
  quietly("tsc", ["--project", "pkg-config"]);
  for (const path of filesIn("pkg/types")) {
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("../pkg/wasm/", "../wasm/"));
  }
}

function makeManifest() {
  const { name, ...rest } = JSON.parse(readFileSync("pkg-config/package.json", "utf8"));
  writeFileSync("pkg/package.json", `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
  copyFileSync("src/render/element.css", "pkg/source-compare.css");
  for (const path of TEXTS.filter((path) => existsSync(path))) copyFileSync(path, join("pkg", path));
}

async function makeElementManifest() {
  writeFileSync("pkg/custom-elements.json", `${JSON.stringify(await elementManifest(), null, 2)}\n`);
}

function makeNotices() {
  writeFileSync(join("pkg", NOTICES), notices(metadata(), BUNDLED));
}

/** The crates that the wasm is built from. */
function metadata() {
  const command = ["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET];
  return JSON.parse(quietly("cargo", command));
}

/** Prints what a page with one script tag loads, step by step, and fails if something is over its budget. */
function reportSizes() {
  const { table, excess } = sizes("pkg");
  console.log(table);
  if (excess.length > 0) stop(excess.join(" "));
}

/** Runs a command and returns its output; shows it only if the command fails. */
function quietly(command, args, env = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env },
  });
  if (error) stop(`${command} cannot be run (${error.code}); use \`make build\`.`);
  if (status !== 0) {
    console.error(`${stdout}${stderr}`.trimEnd());
    stop(`${command} failed.`);
  }
  return stdout;
}

function stop(reason) {
  console.error(`Stopped: ${reason}`);
  process.exit(1);
}
