import { Failure } from "../failure.js";
import { VERSION } from "../version.js";

/** What a caller may give as the engine's wasm. @typedef {URL | string | BufferSource | WebAssembly.Module} Wasm */

/**
 * The engine's wasm, fetched and compiled, ready for a page and its worker alike: a worker is sent the module,
 * so that one request serves both.
 *
 * @param {Wasm} [wasm]
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiledWasm(wasm = besideThisScript()) {
  try {
    return await compiled(wasm);
  } catch (cause) {
    throw new Failure("load-failed", "the engine could not be loaded", { cause });
  }
}

/** With the version, so that a cache cannot answer with the wasm of another release. */
function besideThisScript() {
  const address = new URL("source_compare_bg.wasm", import.meta.url);
  // Bundlers may have put a `data:` address there, which takes no query.
  if (address.protocol.startsWith("http")) address.searchParams.set("version", VERSION);
  return address;
}

/**
 * Compiled here, since the glue's own loader, which can do more, would be a third of it.
 *
 * @param {Wasm} wasm
 */
async function compiled(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (!(wasm instanceof URL || typeof wasm === "string")) return WebAssembly.compile(wasm);
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} for ${wasm}`);
  // Streaming insists on this type; servers that do not know it send the right bytes all the same.
  const canStream = response.headers.get("Content-Type") === "application/wasm";
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
