// Opens a page of the demo server in a headless browser, over WebDriver, and gathers what the console says.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../pkg-config/serve.mjs";
import { lendBrowser, returnBrowser } from "./browsers/index.mjs";
import { logRequests } from "./browsers/request-log.mjs";

export { BROWSER } from "./browsers/index.mjs";
export { startChromium } from "./browsers/chromium.mjs";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const WAIT_MS = 20_000;

/**
 * When the test ends, browser and server are closed, and the console has to be empty but for what the test has
 * read with `console()`: where an error is the point, it says which.
 *
 * @param {import("node:test").TestContext} test
 * @typedef {{ width?: number, height?: number, path?: string, waitsForLoad?: boolean, start?: typeof serve,
 *   logsRequests?: boolean }} Settings `start`: starts another server than the demo's; `waitsForLoad`: whether to go
 *   on only when all has come; `logsRequests`: whether `requests()` is to know them, in Chromium
 * @param {Settings & Parameters<typeof serve>[0]} options Those that the page does not need are the server's
 */
export async function open(
  test,
  {
    width = 1024,
    height = 768,
    path = "",
    waitsForLoad = true,
    logsRequests = false,
    start = serve,
    missing = [],
    ...server
  },
) {
  const { url, close } = await start({ missing, ...server });
  test.after(close);
  const log = logsRequests ? await logRequests() : null;
  if (log) test.after(log.close);
  const browser = await lendBrowser(waitsForLoad ? "normal" : "none", log?.proxy ?? null);
  const page = new Page(browser, log);
  test.after(async () => {
    try {
      // The browser itself reports a file that is not there.
      const said = (await page.console()).filter((line) => !missing.some((path) => line.includes(path)));
      assert.deepEqual(said, [], "the console is not empty");
    } finally {
      await returnBrowser(browser);
    }
  });
  await browser.resize(width, height);
  const address = await browser.runFirst(recordEvents, url);
  await page.driver.get(new URL(path, address).href);
  return page;
}

/**
 * Opens a page and waits for its comparison. Takes what `open` takes.
 *
 * @param {import("node:test").TestContext} test
 */
export async function openReady(test, options) {
  const page = await open(test, options);
  await page.until("source-compare-ready", () => window.recorded.length > 0);
  const failed = (await page.events()).filter(({ type }) => type !== "source-compare-ready");
  assert.deepEqual(failed, []);
  return page;
}

/** Runs in the page before its scripts: an event fired before a test looks must not be lost. */
function recordEvents() {
  window.recorded = [];
  window.recordedDetails = [];
  window.violations = [];
  for (const type of ["source-compare-ready", "source-compare-error"]) {
    addEventListener(type, (event) => {
      window.recorded.push({ type, code: event.detail.code ?? null });
      window.recordedDetails.push(event.detail);
    });
  }
  addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
}

class Page {
  constructor(browser, log) {
    this.browser = browser;
    this.driver = browser.driver;
    this.log = log;
  }

  /** What `read` returns in the page, given the first <source-compare> and `args`. */
  read(read, ...args) {
    const call = `return (${read})(document.querySelector("source-compare"), ...arguments)`;
    return this.driver.executeScript(call, ...args);
  }

  /** Calls `read` in the page until it returns something true, and returns that. */
  until(what, read, ...args) {
    return this.driver.wait(() => this.read(read, ...args), WAIT_MS, `waited for ${what}`);
  }

  /** The first element in the widget's shadow tree that matches, as soon as there is one. */
  find(selector) {
    return this.until(selector, (host, selector) => host.shadowRoot?.querySelector(selector), selector);
  }

  /** How many elements in the widget's shadow tree match. */
  count(selector) {
    return this.read((host, selector) => host.shadowRoot.querySelectorAll(selector).length, selector);
  }

  /** Shows a view as a reader would, by the toolbar. */
  async show(view) {
    await (await this.find(`[part=toolbar] .views button[value=${view}]`)).click();
    await this.find(`[data-view=${view}]`);
  }

  /** Media features as readers set them, such as { "prefers-color-scheme": "dark" }. */
  emulateMedia(features) {
    return this.browser.emulateMedia(features);
  }

  press(key) {
    return this.driver.actions().sendKeys(key).perform();
  }

  /** The widget's events so far. */
  events() {
    return this.read(() => window.recorded);
  }

  /** What the console has said since the last call. What is read here is no longer held against the test. */
  console() {
    return this.browser.console();
  }

  /** Method and address of each request that the browser has made so far. */
  requests() {
    return this.log.requests();
  }

  /**
   * What axe objects to, a line each.
   *
   * @param {string[] | null} rules the only ones to check, if not all
   */
  async accessibilityViolations(rules = null) {
    if (!(await this.read(() => "axe" in window))) await this.driver.executeScript(AXE);
    const violations = await this.driver.executeScript(
      "return axe.run(arguments[0]).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((n) => n.target)]))",
      // Of the rules of WCAG 2.2 AA this one has to be asked for.
      rules ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } },
    );
    return violations.map(([id, targets]) => `${id}: ${targets.map((target) => target.flat().join(" ")).join(", ")}`);
  }

  /** Leaves a picture in target/screenshots for people to look at. */
  async screenshot(name) {
    await this.read((host) => host?.shadowRoot?.querySelector("[part=toolbar]")?.scrollIntoView());
    mkdirSync("target/screenshots", { recursive: true });
    writeFileSync(`target/screenshots/${name}.png`, await this.driver.takeScreenshot(), "base64");
  }
}
