import init, { compare as compareInWasm, restart, version } from "../pkg/wasm/source_compare.js";
import { asFailure, Failure } from "./failure.js";
import { VERSION } from "./version.js";

/** @import { Comparison, Story } from "../pkg/wasm/source_compare.js" */

/** @type {Promise<void> | null} */
let loading = null;

/**
 * Loads the engine once; later calls return the same promise. After a failure the next call tries
 * again, so a reader who comes back online needs no reload.
 *
 * @param {{ wasm?: URL | string | BufferSource | WebAssembly.Module }} [options] Where the wasm is, if it
 *   does not stand beside this script.
 * @returns {Promise<void>}
 */
export function load(options = {}) {
  loading ??= instantiate(options.wasm ?? new URL("source_compare_bg.wasm", import.meta.url)).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * @param {Story} story
 * @returns {Promise<Comparison>}
 */
export async function compare(story) {
  await load();
  try {
    return compareInWasm(story);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      // A trap leaves the instance's memory in an unknown state.
      restart();
      throw new Failure("internal", "the engine stopped", { cause: error });
    }
    throw asFailure(error);
  }
}

/** @param {URL | string | BufferSource | WebAssembly.Module} wasm */
async function instantiate(wasm) {
  try {
    const isAddress = wasm instanceof URL || typeof wasm === "string";
    await init({ module_or_path: isAddress ? await fetchWasm(wasm) : wasm });
  } catch (error) {
    throw new Failure("load-failed", "the engine could not be loaded", { cause: error });
  }
  const found = version();
  if (found !== VERSION) {
    throw new Failure("version-mismatch", `the script is ${VERSION}, the engine is ${found}`);
  }
}

/** @param {URL | string} address */
async function fetchWasm(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}
