import {
  compare as compareInWasm,
  initSync,
  publish as publishInWasm,
  restart,
  version,
} from "../pkg/wasm/source_compare.js";
import { compiledWasm } from "./engine/wasm.js";
import { asFailure, Failure } from "./failure.js";
import { VERSION } from "./version.js";

// What goes in and comes out, for those who import the package.
/** @typedef {import("../pkg/wasm/source_compare.js").Story} Story */
/** @typedef {import("../pkg/wasm/source_compare.js").Article} Article */
/** @typedef {import("../pkg/wasm/source_compare.js").Options} Options */
/** @typedef {import("../pkg/wasm/source_compare.js").Override} Override */
/** @typedef {import("../pkg/wasm/source_compare.js").Comparison} Comparison */
/** @typedef {import("../pkg/wasm/source_compare.js").ComparedArticle} ComparedArticle */
/** @typedef {import("../pkg/wasm/source_compare.js").Claim} Claim */
/** @typedef {import("../pkg/wasm/source_compare.js").Difference} Difference */
/** @typedef {import("../pkg/wasm/source_compare.js").Removed} Removed */
/** @typedef {import("../pkg/wasm/source_compare.js").Likeness} Likeness */
/** @typedef {import("../pkg/wasm/source_compare.js").Wire} Wire */
/** @typedef {import("../pkg/wasm/source_compare.js").AppliedOverride} AppliedOverride */

/** @import { Wasm } from "./engine/wasm.js" */

/** @type {Promise<void> | null} */
let loading = null;

/**
 * Loads the engine once; later calls return the same promise. After a failure the next call tries
 * again, so a reader who comes back online needs no reload. It runs where it is called: in a page that is its
 * main thread, which `page-engine.js` keeps free.
 *
 * @param {{ wasm?: Wasm }} [options] Where the wasm is, if it does not stand beside this script.
 * @returns {Promise<void>}
 */
export function load(options = {}) {
  loading ??= compiledWasm(options.wasm)
    .then(instantiate)
    .catch((error) => {
      loading = null;
      throw error;
    });
  return loading;
}

/**
 * @param {Story} story
 * @returns {Promise<Comparison>}
 */
export function compare(story) {
  return run(() => compareInWasm(story));
}

/**
 * The comparison as it may be published: one article whole, of all others excerpts.
 *
 * @param {Story} story
 * @param {string} own Id of the article that stays whole.
 * @param {number} [maxExcerpt] Words that an excerpt of another one has at most; 25 if not given.
 * @returns {Promise<Comparison>}
 */
export function publish(story, own, maxExcerpt) {
  return run(() => publishInWasm(story, own, maxExcerpt));
}

/** @param {() => Comparison} call @returns {Promise<Comparison>} */
async function run(call) {
  await load();
  try {
    return call();
  } catch (error) {
    if (isTyped(error)) throw asFailure(error);
    restartAfterTrap();
    throw new Failure("internal", "the engine stopped", { cause: error });
  }
}

/** Errors that the engine returns have a code. @param {unknown} error */
function isTyped(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/**
 * Whatever else is thrown, a trap, a full stack or an error of the page's own code inside a story, went
 * through the engine's frames without its leave: its stack and memory are in an unknown state.
 */
function restartAfterTrap() {
  try {
    restart();
  } catch {
    // No room for a fresh instance now; the next call traps again, and then asks again.
  }
}

/** @param {WebAssembly.Module} module */
function instantiate(module) {
  let found;
  try {
    initSync({ module });
    found = version();
  } catch (cause) {
    // A wasm that asks for imports this script lacks was built with another script. Told by its name:
    // where there is no WebAssembly, there is no such class.
    const code = Object(cause).name === "LinkError" ? "version-mismatch" : "load-failed";
    throw new Failure(code, "the engine could not be loaded", { cause });
  }
  if (found !== VERSION) {
    const cause = new Error(`the script is ${VERSION}, the engine is ${found}`);
    throw new Failure("version-mismatch", "the engine could not be loaded", { cause });
  }
}
