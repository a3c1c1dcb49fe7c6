import { compiledWasm } from "./engine/wasm.js";
import { workerEngine } from "./engine/worker-engine.js";
import { Failure } from "./failure.js";
import { VERSION } from "./version.js";

/** @import { Comparison, Story } from "./engine.js" */
/** @import { Wasm } from "./engine/wasm.js" */
/** @import { Publication } from "./engine/worker.js" */
/** @import { WorkerEngine } from "./engine/worker-engine.js" */

/** @type {Promise<WebAssembly.Module> | null} */
let loading = null;

/** The worker that all elements of the page share; null where there can be none. @type {Promise<WorkerEngine | null> | null} */
let worker = null;

/** The comparison under way and those that wait for it. @type {Promise<unknown>} */
let queue = Promise.resolve();

/**
 * Fetches the engine once; later calls return the same promise. After a failure the next call tries again.
 *
 * @param {{ wasm?: Wasm }} [options] Where the wasm is, if it does not stand beside this script.
 * @returns {Promise<void>}
 */
export async function load(options = {}) {
  await module(options.wasm);
}

/**
 * The engine of a page: like `compare` in `engine.js`, but in a worker wherever the page allows one, so that
 * reading goes on meanwhile. Else, and for what no worker can be sent, in the page itself.
 *
 * @param {Story} story
 * @param {{ signal?: AbortSignal }} [options] `signal`: takes back a story that still waits for others
 * @returns {Promise<Comparison>}
 */
export function compare(story, { signal } = {}) {
  return inTurn(story, null, signal);
}

/**
 * Like `publish` in `engine.js`, and in a worker as `compare`.
 *
 * @param {Story} story
 * @param {string} own
 * @param {number} maxExcerpt
 * @returns {Promise<Comparison>}
 */
export function publish(story, own, maxExcerpt) {
  return inTurn(story, { own, maxExcerpt });
}

/** @param {Story} story @param {Publication | null} publication @param {AbortSignal} [signal] */
function inTurn(story, publication, signal) {
  const turn = queue.then(() => {
    signal?.throwIfAborted();
    return compareNow(story, publication);
  });
  queue = turn.catch(() => {});
  return turn;
}

/** @param {Story} story @param {Publication | null} publication */
async function compareNow(story, publication) {
  const compiled = await module();
  const inWorker = await sharedWorker(compiled);
  if (inWorker) {
    try {
      return await inWorker.compare(story, publication);
    } catch (error) {
      if (error instanceof Failure) throw error;
    }
  }
  const here = await engineHere(compiled);
  return publication ? here.publish(story, publication.own, publication.maxExcerpt) : here.compare(story);
}

/** @param {WebAssembly.Module} compiled */
async function engineHere(compiled) {
  const here = await import("./engine.js");
  await here.load({ wasm: compiled });
  return here;
}

/** @param {Wasm} [wasm] */
function module(wasm) {
  loading ??= compiledWasm(wasm).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** @param {WebAssembly.Module} compiled */
async function sharedWorker(compiled) {
  // One that was ended for being slow is replaced; where there was none, there will be none.
  if (worker && (await worker)?.hasEnded()) worker = null;
  worker ??= workerEngine(besideThisScript(), compiled).catch(() => null);
  return worker;
}

/** With the version, so that a cache cannot answer with the worker of another release. */
function besideThisScript() {
  const address = new URL("worker.js", import.meta.url);
  if (address.protocol.startsWith("http")) address.searchParams.set("version", VERSION);
  return address;
}
