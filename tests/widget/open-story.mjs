// Opens the demo's page with one of the golden stories, or any other, in one of its views.

import { Key } from "selenium-webdriver";
import { openReady } from "./harness.mjs";

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 360, height: 740 };

/**
 * @param {import("node:test").TestContext} test
 * @param {string | object} story the name of a golden story, or a story
 * @param {string} view
 */
export async function openStory(test, story, view, size = WIDE) {
  const page = await openReady(test, size);
  await page.read((host, story) => {
    if (typeof story === "string") host.setAttribute("src", `./stories/${story}/story.json`);
    else host.story = story;
  }, story);
  // The demo shows one of the stories itself.
  if (story !== "ferry-ramp") await page.until("the story", () => window.recorded.length > 1);
  // As a reader would, since until somebody acts the widget is no longer than what it took the place of; by
  // keyboard, since on a narrow page the button may be out of sight.
  const button = await page.find(`[part=toolbar] .views button[value=${view}]`);
  await page.driver.executeScript("arguments[0].focus()", button);
  await page.press(Key.ENTER);
  await page.find(`.comparison .${view}`);
  return page;
}

/** Runs in the page: the text of each element that matches, with its spaces collapsed. */
export function textsOf(host, selector) {
  return Array.from(host.shadowRoot.querySelectorAll(selector), (element) =>
    element.innerText.replace(/\s+/g, " ").trim(),
  );
}

/** Runs in the page: how far it reaches beyond its right or left edge. */
export function overflow() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Two texts about different things, without headlines, quotations or names. */
export const NOTHING_SHARED = {
  articles: [{ body: "Rain fell on the moor all day." }, { body: "The museum bought a painting." }],
};
