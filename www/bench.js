/** @import { Story } from "../pkg/wasm/source_compare.js" */

/** Runs that count; before them come the first and the warm-up. What takes longer is run less often. */
const RUNS = 20;
const WARM_UP = 5;
/** No story is run again after so many milliseconds, but for the two runs that a median needs. */
const PATIENCE = 20_000;

// What is measured is the package, not the sources that the type comes from.
const { compare, load } = /** @type {typeof import("./engine.js")} */ (
  await import(new URL("./pkg/engine.js", import.meta.url).href)
);

const table = /** @type {HTMLTableSectionElement} */ (document.querySelector("tbody"));
const said = /** @type {HTMLOutputElement} */ (document.querySelector("output"));
const chosen = new URLSearchParams(location.search).get("stories") ?? "3,12,75";

try {
  const before = performance.now();
  await load();
  const loaded = performance.now() - before;
  for (const name of chosen.split(",")) {
    said.textContent = `Comparing ${name} articles`;
    addRow(await measure(name));
  }
  said.textContent = `Done. The engine was loaded in ${milliseconds(loaded)}.`;
} catch (error) {
  said.textContent = `Failed: ${error instanceof Error ? error.message : error}`;
}

/** @param {string} name */
async function measure(name) {
  const response = await fetch(`./bench/${encodeURIComponent(name)}.json`);
  if (!response.ok) throw new Error(`there is no story “${name}”; \`make bench\` writes it`);
  /** @type {Story} */
  const story = await response.json();
  const start = performance.now();
  const first = await time(story);
  const isPatient = () => performance.now() - start < PATIENCE;
  for (let run = 0; run < WARM_UP && isPatient(); run++) await time(story);
  /** @type {number[]} */
  const times = [];
  while (times.length < 2 || (times.length < RUNS && isPatient())) times.push(await time(story));
  times.sort((a, b) => a - b);
  const words = (story.articles ?? []).reduce((sum, { body }) => sum + (body ?? "").split(/\s+/).length, 0);
  const range = `${milliseconds(times[0])} to ${milliseconds(times[times.length - 1])}`;
  return [name, String(words), milliseconds(first), milliseconds(median(times)), range, String(times.length)];
}

/** @param {Story} story */
async function time(story) {
  // The page is drawn between two runs, so that neither waits for the other's rubbish.
  await new Promise((done) => setTimeout(done));
  const before = performance.now();
  await compare(story);
  return performance.now() - before;
}

/** @param {number[]} sorted */
function median(sorted) {
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** @param {number} time */
function milliseconds(time) {
  return `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
}

/** @param {string[]} cells */
function addRow(cells) {
  const row = table.insertRow();
  for (const text of cells) row.insertCell().textContent = text;
}
