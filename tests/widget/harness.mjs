// Opens a page of the demo server in headless Chromium, over WebDriver, and gathers what the console says.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder, logging } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/chrome.js";
import { serve } from "../../pkg-config/serve.mjs";

// The same browser settings as for wasm-pack's tests, which read this file too.
const { args } = JSON.parse(readFileSync("webdriver.json", "utf8"))["goog:chromeOptions"];

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const WAIT_MS = 20_000;

/**
 * When the test ends, browser and server are closed, and the console has to be empty but for what the test has
 * read with `console()`: where an error is the point, it says which.
 *
 * @param {import("node:test").TestContext} test
 * @typedef {{ width?: number, height?: number, path?: string, waitsForLoad?: boolean, start?: typeof serve }} Settings
 *   `start`: starts another server than the demo's; `waitsForLoad`: whether to go on only when all has come
 * @param {Settings & Parameters<typeof serve>[0]} options Those that the page does not need are the server's
 */
export async function open(
  test,
  { width = 1024, height = 768, path = "", waitsForLoad = true, start = serve, missing = [], ...server },
) {
  const { url, close } = await start({ missing, ...server });
  test.after(close);
  const driver = await startChromium(waitsForLoad ? "normal" : "none");
  const page = new Page(driver);
  test.after(async () => {
    try {
      // The browser itself reports a file that is not there.
      const said = (await page.console()).filter((line) => !missing.some((path) => line.includes(path)));
      assert.deepEqual(said, [], "the console is not empty");
    } finally {
      await driver.quit();
    }
  });
  // Windows cannot be as narrow as a telephone; the page's own measures can.
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${recordEvents})()` });
  await driver.get(new URL(path, url).href);
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
  constructor(driver) {
    this.driver = driver;
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
    return this.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  press(key) {
    return this.driver.actions().sendKeys(key).perform();
  }

  /** The widget's events so far. */
  events() {
    return this.read(() => window.recorded);
  }

  /** What the console has said since the last call. What is read here is no longer held against the test. */
  async console() {
    const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
    return entries.map(({ level, message }) => `${level.name}: ${message}`);
  }

  /** What axe objects to, a line each. */
  async accessibilityViolations() {
    await this.driver.executeScript(AXE);
    const violations = await this.driver.executeScript(
      "return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((n) => n.target)]))",
    );
    return violations.map(([id, targets]) => `${id}: ${targets.map((target) => target.flat().join(" ")).join(", ")}`);
  }

  /** Leaves a picture in target/screenshots for people to look at. */
  async screenshot(name) {
    await this.read((host) => host?.shadowRoot.querySelector("[part=toolbar]")?.scrollIntoView());
    mkdirSync("target/screenshots", { recursive: true });
    writeFileSync(`target/screenshots/${name}.png`, await this.driver.takeScreenshot(), "base64");
  }
}

/** A headless browser whose console can be read. The caller quits it. */
export async function startChromium(pageLoadStrategy = "normal") {
  const options = new Options();
  options.addArguments(...args);
  options.setPageLoadStrategy(pageLoadStrategy);
  const preferences = new logging.Preferences();
  preferences.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(preferences);
  // Given the driver's place, Selenium does not go looking for one to download.
  const chromedriver = execFileSync("which", ["chromedriver"], { encoding: "utf8" }).trim();
  return new Builder()
    .forBrowser("chrome")
    .setChromeOptions(options)
    .setChromeService(new ServiceBuilder(chromedriver))
    .build();
}
