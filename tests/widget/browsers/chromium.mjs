// Headless Chromium. What WebDriver cannot do is asked for over its DevTools.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Builder, logging } from "selenium-webdriver";
import { manual } from "selenium-webdriver/proxy.js";
import { Options, ServiceBuilder } from "selenium-webdriver/chrome.js";

// The same browser settings as for wasm-pack's tests, which read this file too.
const { args } = JSON.parse(readFileSync("webdriver.json", "utf8"))["goog:chromeOptions"];

/** @returns {Promise<import("./index.mjs").Browser>} */
export async function start(pageLoadStrategy, proxy) {
  const driver = await startChromium(pageLoadStrategy, proxy);
  return {
    driver,
    // Windows cannot be as narrow as a telephone; the page's own measures can.
    resize: async (width, height) => {
      // A new tab may be without the focus, and its page then hears nothing of what is focused in it.
      await driver.sendDevToolsCommand("Emulation.setFocusEmulationEnabled", { enabled: true });
      await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    async runFirst(script, url) {
      await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: `(${script})()` });
      return url;
    },
    emulateMedia: (features) =>
      driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      }),
    async console() {
      const entries = await driver.manage().logs().get(logging.Type.BROWSER);
      return entries.map(({ level, message }) => `${level.name}: ${message}`);
    },
    // A new tab has none of what was set in the old one.
    async renew() {
      await driver.switchTo().newWindow("tab");
      const tab = await driver.getWindowHandle();
      for (const handle of await driver.getAllWindowHandles()) {
        if (handle === tab) continue;
        await driver.switchTo().window(handle);
        await driver.close();
      }
      await driver.switchTo().window(tab);
      await driver.manage().logs().get(logging.Type.BROWSER);
    },
    quit: () => driver.quit(),
  };
}

/** A headless browser whose console can be read. The caller quits it. */
export async function startChromium(pageLoadStrategy = "normal", proxy = null) {
  const options = new Options();
  options.addArguments(...args);
  // What is on this machine goes past a proxy, unless it is told not to.
  if (proxy) options.setProxy(manual({ http: proxy, https: proxy, bypass: ["<-loopback>"] }));
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
