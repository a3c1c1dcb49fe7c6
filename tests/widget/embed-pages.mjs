// The pages of www/embed/, of which each holds the widget in its own way: in the page, in another component, in a frame.

import { readdirSync } from "node:fs";
import { open } from "./harness.mjs";

export const EMBED_PAGES = readdirSync("www/embed").filter((name) => name.endsWith(".html"));

/**
 * Opens one of them and waits until every widget shows a comparison.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} name
 * @param {Parameters<typeof open>[1]} options
 */
export async function openEmbedPage(t, name, options) {
  const page = await open(t, { path: `embed/${name}`, ...options });
  await page.until("a comparison in every widget", everyWidgetReady);
  return page;
}

/** Runs in the page: whether each widget has drawn, be it in another component or in a frame of the page. */
function everyWidgetReady() {
  const widgetsIn = (root) =>
    Array.from(root.querySelectorAll("*")).flatMap((element) => [
      ...(element.localName === "source-compare" ? [element] : []),
      ...[element.shadowRoot, element.contentDocument].flatMap((inner) => (inner ? widgetsIn(inner) : [])),
    ]);
  const widgets = widgetsIn(document);
  const waiting = widgets.filter((widget) => !widget.shadowRoot?.querySelector("[part=toolbar]"));
  // One that is far down the page waits until it comes near.
  waiting[0]?.scrollIntoView();
  return widgets.length > 0 && waiting.length === 0;
}
