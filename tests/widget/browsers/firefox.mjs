// Headless Firefox. What WebDriver cannot do is asked for over WebDriver BiDi.

import { execFileSync } from "node:child_process";
import { Builder } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/firefox.js";

/** @returns {Promise<import("./index.mjs").Browser>} */
export async function start(pageLoadStrategy) {
  const options = new Options();
  options.addArguments("-headless");
  options.setPageLoadStrategy(pageLoadStrategy);
  options.enableBidi();
  // Firefox tells of its own request for an icon where a page's policy forbids it.
  options.setPreference("browser.chrome.site_icons", false);
  // Given the driver's place, Selenium does not go looking for one to download.
  const geckodriver = execFileSync("which", ["geckodriver"], { encoding: "utf8" }).trim();
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new ServiceBuilder(geckodriver))
    .build();
  const bidi = await driver.getBidi();
  const ask = async (method, params) => {
    const { type, message, result } = await bidi.send({ method, params });
    if (type !== "success") throw new Error(`${method}: ${message}`);
    return result;
  };
  let said = [];
  bidi.on("log.entryAdded", ({ level, text }) => said.push(`${level}: ${text}`));
  await bidi.subscribe("log.entryAdded");
  let context = await driver.getWindowHandle();
  let preload = null;
  return {
    driver,
    resize: (width, height) => ask("browsingContext.setViewport", { context, viewport: { width, height } }),
    async runFirst(script, url) {
      ({ script: preload } = await ask("script.addPreloadScript", { functionDeclaration: String(script) }));
      return url;
    },
    async console() {
      // What was said before this is answered comes before the answer.
      await ask("session.status", {});
      const lines = said;
      said = [];
      return lines;
    },
    // It takes seconds to start, a tab does not; and each test's pages are an origin of their own.
    async renew() {
      if (preload) await ask("script.removePreloadScript", { script: preload });
      const { context: next } = await ask("browsingContext.create", { type: "tab" });
      await ask("browsingContext.close", { context });
      context = next;
      preload = null;
      said = [];
      await driver.switchTo().window(context);
    },
    quit: () => driver.quit(),
  };
}
