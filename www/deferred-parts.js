import { Failure } from "./failure.js";

/** @import { Comparison, Story } from "../pkg/wasm/source_compare.js" */
/** @import { Publish } from "./views/reading.js" */
/** @import { Source } from "./source.js" */

// The parts of the package that a page fetches only when a reader comes near.

/** What draws, a class. */
export async function displayClass() {
  return (await import("./display.js").catch(notLoaded)).Display;
}

/**
 * What makes a comparison of a source of this kind: the engine, or, where one was made before, only a check.
 *
 * @param {Source["kind"]} kind
 * @returns {Promise<(value: unknown, signal: AbortSignal) => Comparison | Promise<Comparison>>}
 */
export async function comparingOf(kind) {
  if (kind === "comparison") return (await import("./precomputed.js").catch(notLoaded)).asComparison;
  const { compare, load } = await import("./page-engine.js").catch(notLoaded);
  await load();
  return (story, signal) => compare(/** @type {Story} */ (story), { signal });
}

/** Makes comparisons to publish of a story, where the whole of it is known. @param {unknown} story @returns {Publish} */
export function publishing(story) {
  return async (own, maxExcerpt) => {
    const { publish } = await import("./page-engine.js").catch(notLoaded);
    return publish(/** @type {Story} */ (story), own, maxExcerpt);
  };
}

/** @param {unknown} cause @returns {never} */
function notLoaded(cause) {
  throw new Failure("load-failed", "a part of the script could not be loaded", { cause });
}
