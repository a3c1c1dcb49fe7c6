const widget = /** @type {HTMLElement & { story: unknown }} */ (document.querySelector("source-compare"));
const said = /** @type {HTMLOutputElement} */ (document.querySelector("#said"));

widget.addEventListener("source-compare-ready", (event) => {
  const { counts } = /** @type {CustomEvent} */ (event).detail.comparison;
  said.textContent = `source-compare-ready: ${counts.independent} independent texts`;
});
widget.addEventListener("source-compare-error", (event) => {
  said.textContent = `source-compare-error: ${/** @type {CustomEvent} */ (event).detail.code}`;
});

fetch("../stories/two-texts/story.json")
  .then((response) => response.json())
  .then((story) => (widget.story = story));
