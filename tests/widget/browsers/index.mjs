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
 * A browser for one test, which gives it back with `returnBrowser`. One that is slow to start serves many tests.
 *
 * @param {string} pageLoadStrategy
 * @param {string | null} proxy What all its requests go through; only Chromium can be given one
 * @returns {Promise<Browser>}
 */
export async function lendBrowser(pageLoadStrategy, proxy) {
  if (proxy && BROWSER !== "chromium") throw new Error(`${BROWSER} is given no proxy`);
  const waiting = idle.get(pageLoadStrategy);
  idle.delete(pageLoadStrategy);
  if (waiting) return waiting;
  const { start } = await import(`./${BROWSER}.mjs`);
  return Object.assign(await start(pageLoadStrategy, proxy), { pageLoadStrategy });
}

/** @param {Browser & { pageLoadStrategy: string }} browser */
export async function returnBrowser(browser) {
  if (!browser.renew || idle.has(browser.pageLoadStrategy)) return browser.quit();
  await browser.renew();
  idle.set(browser.pageLoadStrategy, browser);
}
