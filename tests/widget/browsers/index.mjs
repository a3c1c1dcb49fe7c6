import { after } from "node:test";

/**
 * What the tests need of a browser beyond WebDriver.
 *
 * @typedef {object} Browser
 * @property {import("selenium-webdriver").WebDriver} driver
 * @property {(width: number, height: number) => Promise<unknown>} resize The page's own measures
 * @property {(script: () => void, url: string) => Promise<string>} runFirst Makes a function run in each document
 *   before the page's scripts, and returns where the server at this address is then to be reached
 * @property {(features: Record<string, string>) => Promise<unknown>} [emulateMedia]
 * @property {() => Promise<string[]>} console What the console has said since the last call
 * @property {() => Promise<unknown>} [renew] Makes it as good as new for another test
 * @property {() => Promise<unknown>} quit
 */

/** The browser that the tests run in: "chromium", "firefox" or "webkit". */
export const BROWSER = process.env.TEST_BROWSER ?? "chromium";

/** Browsers that a test is done with, by how they wait for pages. @type {Map<string, Browser>} */
const idle = new Map();

after(() => Promise.all(Array.from(idle.values(), (browser) => browser.quit())));

/**
 * A browser for one test, which gives it back with `returnBrowser`. To start one takes longer than
 * most tests, so it serves many.
 *
 * @param {string} pageLoadStrategy
 * @param {string | null} proxy What all its requests go through; only Chromium can be given one
 * @returns {Promise<Browser>}
 */
export async function lendBrowser(pageLoadStrategy, proxy) {
  if (proxy && BROWSER !== "chromium") throw new Error(`${BROWSER} is given no proxy`);
  const waiting = proxy ? undefined : idle.get(pageLoadStrategy);
  if (waiting) idle.delete(pageLoadStrategy);
  if (waiting) return waiting;
  const { start } = await import(`./${BROWSER}.mjs`);
  return Object.assign(await start(pageLoadStrategy, proxy), { pageLoadStrategy, proxy });
}

/** @param {Browser & { pageLoadStrategy: string, proxy: string | null }} browser */
export async function returnBrowser(browser) {
  const { pageLoadStrategy, proxy, renew } = browser;
  if (!renew || proxy || idle.has(pageLoadStrategy)) return browser.quit();
  try {
    await renew();
    idle.set(pageLoadStrategy, browser);
  } catch {
    // What a test has broken is of no use to the next.
    await browser.quit();
  }
}
