// Measures how long a reader waits for the next paint after a click or a key, in every view, in headless Chromium,
// with real input and the browser's own event timing; and which tasks of the page's main thread are long from the
// start of the document until the comparison is drawn. Run it through `make bench`. Arguments say which generated
// stories it shows, as for bench.mjs; `--views=read,claims` measures those views alone. Where other programs keep the
// machine busy, the processor time of the page's main thread says more than the clock.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { startChromium } from "../tests/widget/browsers/chromium.mjs";
import { VIEWS } from "../www/view-names.js";
import { print, writeStory } from "./bench-story.mjs";
import { BENCH_STORIES, serve } from "./serve.mjs";

const USUAL = ["75", "75-75"];
const WINDOW = { width: 1280, height: 900 };
const RUNS = 3;
/** The browser names no interaction that is shorter. */
const SHORTEST_MS = 16;
const LONGEST_MS = 2 * 60_000;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const stories = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const chosen = process.argv.find((argument) => argument.startsWith("--views="))?.slice("--views=".length);
const views = chosen ? VIEWS.filter((view) => chosen.split(",").includes(view)) : VIEWS;
for (const name of stories.length > 0 ? stories : USUAL) await measure(name);

/** @param {string} name of the story */
async function measure(name) {
  if (!existsSync(`${BENCH_STORIES}/${name}.json`)) writeStory(name);
  const server = await serve();
  const driver = await startChromium();
  try {
    await driver.manage().window().setRect(WINDOW);
    await driver.manage().setTimeouts({ script: LONGEST_MS });
    const source = `(${watchFromStart})(${JSON.stringify(`/bench/${name}.json`)})`;
    await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
    const version = (await driver.getCapabilities()).get("browserVersion");
    const loads = [];
    for (let run = 0; run < RUNS; run++) {
      await driver.get(`${server.url}embed/src.html`);
      loads.push(await driver.executeAsyncScript(whenShown));
    }
    const head = [`Story ${name}, Chromium ${version}`, `Tasks over 50 ms in ${RUNS} loads`, "Longest"];
    print(head, longTasks(loads));
    await driver.sendDevToolsCommand("Performance.enable", { timeDomain: "threadTicks" });
    const rows = [];
    for (const view of views) rows.push(...(await measureView(driver, view)));
    print([`Story ${name}, Chromium ${version}`, "What is done", "Median", "Longest", "Longest task", "Work"], rows);
  } finally {
    await driver.quit();
    await server.close();
  }
}

/**
 * The long tasks of some loads, by what the page waits for meanwhile.
 *
 * @param {{ asked: number, answered: number, tasks: { start: number, duration: number }[] }[]} loads
 */
function longTasks(loads) {
  /** @param {string} label @param {(start: number, load: typeof loads[number]) => boolean} isIn */
  const row = (label, isIn) => {
    const found = loads.flatMap((load) => load.tasks.filter(({ start }) => isIn(start, load)));
    const durations = found.map(({ duration }) => duration);
    return [label, String(found.length), found.length > 0 ? say(Math.max(...durations)) : "none"];
  };
  return [
    row("until the worker has the story", (start, { asked }) => start < asked),
    row("while the worker compares", (start, { asked, answered }) => start >= asked && start < answered),
    row("from its first answer on", (start, { answered }) => start >= answered),
  ];
}

/**
 * @param {import("selenium-webdriver").WebDriver} driver
 * @param {import("../www/view-names.js").ViewName} view
 */
async function measureView(driver, view) {
  const elsewhere = view === "read" ? "headlines" : "read";
  const button = (name) => `[part=toolbar] .views button[value=${name}]`;
  /** @type {[string, () => Promise<object | null>][]} */
  const actions = [
    ["show the view", () => click(driver, button(view))],
    ["choose a claim", () => click(driver, ".layout [data-stop]", 2)],
    ["choose another", () => click(driver, ".layout [data-stop]", 4)],
    ["arrow key", () => press(driver, Key.ARROW_DOWN)],
    ["close the evidence", () => press(driver, Key.ESCAPE)],
    ...(await checkboxes(driver, button(view))).map((label, index) => [
      `check “${label}”`,
      () => click(driver, ".comparison input[type=checkbox]", index),
    ]),
    ...(await choices(driver)).map((label, index) => [
      `change “${label}”`,
      async () => (await focus(driver, ".comparison select", index)) && (await press(driver, Key.ARROW_DOWN)),
    ]),
    ["show more", () => click(driver, ".layout .more")],
  ];
  const times = new Map(actions.map(([name]) => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    await click(driver, button(elsewhere));
    for (const [name, act] of actions) {
      const time = await act();
      if (time) times.get(name).push(time);
    }
    await press(driver, Key.ESCAPE);
  }
  return Array.from(times)
    .filter(([, measured]) => measured.length > 0)
    .map(([name, measured]) => {
      const waits = measured.map(({ wait }) => wait).sort((a, b) => a - b);
      const task = Math.max(...measured.map(({ task }) => task));
      const work = Math.max(...measured.map(({ work }) => work));
      return [view, name, say(waits[waits.length >> 1]), say(waits[waits.length - 1]), say(task), say(work)];
    });
}

/** @param {number} time */
function say(time) {
  return time < SHORTEST_MS ? `under ${SHORTEST_MS} ms` : `${Math.round(time)} ms`;
}

/** The labels of what can be checked in a view. */
async function checkboxes(driver, button) {
  await click(driver, button);
  return driver.executeScript(labelsOf, ".comparison input[type=checkbox]");
}

async function choices(driver) {
  return driver.executeScript(labelsOf, ".comparison select");
}

/** Clicks an element as a hand does, and tells how long the page took to show it; null if there is none. */
async function click(driver, selector, index = 0) {
  const element = await driver.executeScript(find, selector, index);
  if (!element) return null;
  // What lies behind something that sticks, or out of sight, is left to the keyboard.
  if (!(await driver.executeScript(comeInSight, element))) return press(driver, Key.SPACE);
  return timed(driver, () => driver.actions({ async: true }).move({ origin: element }).click().perform());
}

async function focus(driver, selector, index) {
  const element = await driver.executeScript(find, selector, index);
  if (element) await driver.executeScript("arguments[0].focus()", element);
  return element !== null;
}

async function press(driver, key) {
  return timed(driver, () => driver.actions({ async: true }).sendKeys(key).perform());
}

/**
 * @returns {Promise<{ wait: number, task: number, work: number }>} milliseconds until the next paint, of the longest
 *   task till the page rests, and of processor time in all till then
 */
async function timed(driver, act) {
  await driver.executeScript("window.interactions = []; window.tasks = []");
  const before = await processorTime(driver);
  await act();
  const times = await driver.executeAsyncScript(whenAtRest);
  return { ...times, work: (await processorTime(driver)) - before };
}

async function processorTime(driver) {
  const { metrics } = await driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

// What follows runs in the page.

/** Before anything of the page runs. */
function watchFromStart(address) {
  const load = { asked: Infinity, answered: Infinity, tasks: [] };
  Object.assign(window, { load, interactions: [], tasks: [], isShown: false });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) window.interactions.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.tasks.push(duration);
      load.tasks.push({ start: startTime, duration });
    }
  }).observe({ type: "longtask" });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    if ("story" in message) {
      load.asked = performance.now();
      // The worker first says that it is at work.
      let said = 0;
      const listen = () => (load.answered = ++said === 2 ? performance.now() : load.answered);
      this.addEventListener("message", listen);
    }
    postMessage.call(this, message, ...rest);
  };
  document.addEventListener("source-compare-ready", () => (window.isShown = true), { once: true });
  // Its script comes after the whole document.
  const found = new MutationObserver(() => {
    const element = document.querySelector("source-compare");
    if (!element) return;
    found.disconnect();
    element.lang = "en";
    element.setAttribute("src", address);
  });
  found.observe(document, { childList: true, subtree: true });
}

function whenShown(done) {
  const REST_MS = 1000;
  const look = () => (window.isShown ? setTimeout(() => done(window.load), REST_MS) : setTimeout(look, 50));
  look();
}

/** Waits until the page has had nothing to do for a while, so that slices drawn later are seen too. */
function whenAtRest(done) {
  const RESTS_MS = 250;
  let last = performance.now();
  let rested = 0;
  const look = () => {
    const now = performance.now();
    rested = now - last > 40 ? 0 : rested + (now - last);
    last = now;
    if (rested < RESTS_MS) requestAnimationFrame(look);
    else done({ wait: Math.max(0, ...window.interactions), task: Math.max(0, ...window.tasks) });
  };
  requestAnimationFrame(look);
}

/** The `index`th element in sight of those that match, else the last. */
function find(selector, index) {
  const all = Array.from(document.querySelector("source-compare").shadowRoot.querySelectorAll(selector));
  const inSight = all.filter((element) => element.getClientRects().length > 0);
  return inSight[Math.min(index, inSight.length - 1)] ?? null;
}

/** Whether a pointer can come to an element; else it has the focus. */
function comeInSight(element) {
  element.scrollIntoView({ block: "center", inline: "center" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const { shadowRoot } = document.querySelector("source-compare");
  const hit = shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
  const isReached = hit !== null && (element.contains(hit) || hit.contains(element));
  if (!isReached) element.focus({ preventScroll: true });
  return isReached;
}

function labelsOf(selector) {
  const all = Array.from(document.querySelector("source-compare").shadowRoot.querySelectorAll(selector));
  return all
    .filter((element) => element.getClientRects().length > 0)
    .map((element) =>
      (element.closest("label")?.querySelector(".label") ?? element.closest("label"))?.innerText.trim(),
    );
}
