import { setTrap } from "../../pkg/wasm/source_compare.js";

/** In the widget's worker a story sets the trap for itself, by its title: `trap panic`. */
addEventListener("message", (/** @type {MessageEvent} */ { data }) => {
  const [, trap] = /^trap (.+)/.exec(data.story?.title) ?? [];
  if (trap) setTrap(trap);
});
