import { Failure, received } from "../failure.js";
import { joined } from "./pieces.js";
import { startWorker } from "./start-worker.js";

/** @import { Comparison, Story } from "../engine.js" */
/** @import { Piece } from "./pieces.js" */
/** @import { Answer, Publication, Request } from "./worker.js" */

/**
 * A worker that does not answer at all for so long is none. Its script is a thirtieth of the wasm, which the page
 * has already fetched when it begins to wait.
 */
const ANSWER_MS = 10_000;

/**
 * No reader waits longer: 75 texts of which none is a copy take some seconds. What takes this long in a worker
 * would stop the page for as long, so it is not tried there.
 */
const COMPARE_MS = 60_000;

/**
 * The engine in a worker. Compares one story at a time, to publish it or for the page. What it throws is a `Failure`
 * if the story is to blame; any other error means that there is no worker, or that it cannot be sent the story, which
 * the page can still compare itself.
 *
 * @typedef {{
 *   compare: (story: Story, publication: Publication | null) => Promise<Comparison>, hasEnded: () => boolean,
 * }} WorkerEngine
 */

/**
 * @param {URL} script of the worker
 * @param {WebAssembly.Module} module
 * @param {{ answerMs?: number, compareMs?: number }} [limits]
 * @returns {Promise<WorkerEngine>}
 */
export async function workerEngine(script, module, { answerMs = ANSWER_MS, compareMs = COMPARE_MS } = {}) {
  const { worker, end } = startWorker(script);
  let hasEnded = false;

  /**
   * The next answer, after a request if there is one.
   *
   * @param {number} patience
   * @param {Error} tooLate
   * @param {Request} [request]
   * @returns {Promise<Answer>}
   */
  const answer = (patience, tooLate, request) =>
    new Promise((done, fail) => {
      if (request) worker.postMessage(request);
      const lose = (/** @type {Error} */ error) => {
        clearTimeout(limit);
        hasEnded = true;
        end();
        fail(error);
      };
      const limit = setTimeout(() => lose(tooLate), patience);
      worker.onmessage = ({ data }) => {
        clearTimeout(limit);
        done(data);
      };
      worker.onerror = (event) => {
        // Nothing for the page's console: the story is compared all the same.
        event.preventDefault();
        lose(new Error(event.message ?? "the worker was refused"));
      };
    });

  const silent = new Error("the worker does not answer");
  const first = await answer(answerMs, silent, { module });
  if ("failure" in first) {
    end();
    throw new Error("the worker has no engine", { cause: received(first.failure) });
  }
  return {
    hasEnded: () => hasEnded,
    compare: async (story, publication) => {
      let said = await answer(answerMs, silent, { story, publication });
      const tooLate = new Failure("timed-out", `not compared in ${compareMs / 1000} s`);
      if ("isComparing" in said) said = await answer(compareMs, tooLate);
      /** @type {Piece[]} */
      const pieces = [];
      for (; "piece" in said; said = await answer(compareMs, tooLate)) pieces.push(said.piece);
      if ("failure" in said) throw received(said.failure);
      return joined(pieces);
    },
  };
}
