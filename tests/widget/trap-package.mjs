// A package like the published one, whose engine can be made to trap: built in the same way, with the
// feature `trap-test`, into target/. Cargo keeps what it compiled, so the second time is quick.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { withoutPanicMessages } from "../../pkg-config/panics.mjs";

const FOLDER = "target/trap-package";

/** Exports what a page needs of the package, and `setTrap`, all on one instance of the engine. */
const ENTRY = `
  export * from "./www/source-compare.js";
  export { compare, load } from "./www/engine.js";
  export { setTrap } from "./pkg/wasm/source_compare.js";
`;

/** The trap is set before the engine has the story. */
const WORKER = `
  import "./tests/widget/trap-worker.js";
  import "./www/engine/worker.js";
`;

/** @returns {Promise<string>} the folder: `source-compare.js`, its worker and the wasm */
export async function trapPackage() {
  const target = "wasm32-unknown-unknown";
  const kind = ["--lib", "--crate-type", "cdylib", "--target", target, "--profile", "wasm"];
  // A target folder of its own would compile every dependency again.
  run("cargo", ["rustc", "--quiet", "--locked", ...kind, "--features", "trap-test"]);
  const compiled = join("target", target, "wasm", "source_compare.wasm");
  run("wasm-bindgen", ["--target", "web", "--omit-default-module-path", "--out-dir", join(FOLDER, "wasm"), compiled]);
  mkdirSync(FOLDER, { recursive: true });
  const wasm = withoutPanicMessages(readFileSync(join(FOLDER, "wasm/source_compare_bg.wasm")));
  writeFileSync(join(FOLDER, "source_compare_bg.wasm"), wasm);
  const glue = resolve(FOLDER, "wasm/source_compare.js");
  const bundle = (contents, name) =>
    build({
      stdin: { contents, resolveDir: "." },
      outfile: join(FOLDER, name),
      bundle: true,
      format: "esm",
      logLevel: "warning",
      plugins: [
        {
          name: "glue of the engine that traps",
          setup: ({ onResolve }) => onResolve({ filter: /pkg\/wasm\/source_compare\.js$/ }, () => ({ path: glue })),
        },
      ],
    });
  await Promise.all([bundle(ENTRY, "source-compare.js"), bundle(WORKER, "worker.js")]);
  return FOLDER;
}

function run(command, args) {
  execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}
