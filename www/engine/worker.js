/**
 * The engine in a worker of its own. The page sends the compiled wasm once, then one story after the other,
 * each when the one before is answered.
 */

import { compare, load, publish } from "../engine.js";
import { sendable } from "../failure.js";
import { piecesOf } from "./pieces.js";

/** @import { SentFailure } from "../failure.js" */
/** @import { Story } from "../engine.js" */
/** @import { Piece } from "./pieces.js" */

/**
 * @typedef {{ own: string, maxExcerpt: number }} Publication what `publish` in `engine.js` takes beside the story
 * @typedef {{ module: WebAssembly.Module } | { story: Story, publication: Publication | null }} Request
 * @typedef {{ isReady: true } | { isComparing: true } | { piece: Piece } | { isWhole: true } | { failure: SentFailure }} Answer
 */

addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data }) => {
  try {
    if ("module" in data) {
      await load({ wasm: data.module });
      answer({ isReady: true });
    } else {
      // A page that waits has to know a worker that is at work from one that is dead.
      answer({ isComparing: true });
      const { story, publication } = data;
      const comparison = publication
        ? await publish(story, publication.own, publication.maxExcerpt)
        : await compare(story);
      for (const piece of piecesOf(comparison)) answer({ piece });
      answer({ isWhole: true });
    }
  } catch (error) {
    answer({ failure: sendable(error) });
  }
});

/** @param {Answer} message */
function answer(message) {
  postMessage(message);
}
