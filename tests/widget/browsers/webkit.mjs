// WebKitGTK's own small browser. It has no headless mode, so it gets a virtual screen; and neither a log nor a way to
// run a script before those of the page, so a server between it and the pages puts that script in.

import { spawn } from "node:child_process";
import { Builder, Capabilities } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { findFreePort } from "selenium-webdriver/net/portprober.js";
import { serveWithScript } from "./script-first.mjs";

/** @returns {Promise<import("./index.mjs").Browser>} */
export async function start(pageLoadStrategy) {
  const screen = await startScreen();
  const port = await findFreePort();
  const service = new DriverService("WebKitWebDriver", {
    port,
    args: [`--port=${port}`],
    loopback: true,
    env: { ...process.env, ...screen.env },
  });
  let closeServer = async () => {};
  const stop = async () => {
    await service.kill();
    screen.close();
    await closeServer();
  };
  try {
    const driver = await new Builder()
      .usingServer(await service.start())
      .withCapabilities(new Capabilities({ browserName: "MiniBrowser", pageLoadStrategy }))
      .build();
    return {
      driver,
      resize: (width, height) => resize(driver, width, height),
      async runFirst(script, url) {
        const server = await serveWithScript(url, `(${recordConsole})();(${script})()`);
        closeServer = server.close;
        return server.url;
      },
      console: () => driver.executeScript("return window.saidInConsole?.splice(0) ?? []"),
      quit: () => driver.quit().finally(stop),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A screen that nobody sees, with a number that is free. */
async function startScreen() {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const child = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((done, fail) => {
    child.once("error", fail).once("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].setEncoding("utf8").once("data", (text) => done(text.trim()));
  });
  // A desktop that runs under Wayland would show the windows there.
  return { env: { DISPLAY: `:${number}`, GDK_BACKEND: "x11" }, close: () => child.kill() };
}

/** WebDriver sets the size of the window with its frame and bars; the page's is what counts. */
async function resize(driver, width, height) {
  const shown = await driver.executeScript("return { width: innerWidth, height: innerHeight }");
  const rect = await driver.manage().window().getRect();
  await driver
    .manage()
    .window()
    .setRect({ width: width + rect.width - shown.width, height: height + rect.height - shown.height });
}

/** Runs in the page before its scripts. */
function recordConsole() {
  const said = (window.saidInConsole = []);
  for (const level of ["debug", "error", "info", "log", "warn"]) {
    const write = console[level];
    console[level] = (...args) => {
      said.push(`${level}: ${args.join(" ")}`);
      write.apply(console, args);
    };
  }
  // What does not load tells only itself, and those who listen on the way down.
  addEventListener(
    "error",
    ({ message, target }) => {
      const what = message ?? target.src ?? target.href;
      if (what) said.push(`error: ${what}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => said.push(`error: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // The browser asks for an icon on its own.
    if (!blockedURI.endsWith("/favicon.ico")) said.push(`error: ${effectiveDirective} refuses ${blockedURI}`);
  });
}
