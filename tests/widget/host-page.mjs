// Host pages of many kinds, written by the test that opens them: each holds the widget in its own way.

import { open } from "./harness.mjs";

/** The policy that a host may set, word for word as the README gives it. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** For pages whose scripts write markup, which our own policy's Trusted Types forbid. */
export const OPEN_POLICY = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

export const SCRIPT = '<script type="module" src="/pkg/source-compare.js"></script>';

export const STORY = {
  title: "Fire at the rope works",
  lang: "en",
  articles: [
    {
      id: "beacon",
      outlet: { name: "The Beacon" },
      headline: "Fire guts rope works, 12 workers hurt",
      body:
        "A fire gutted the old rope works in Tarn Bay on Friday night. Twelve workers were treated for burns, " +
        "the fire brigade said.\n\nThe roof fell in shortly before midnight. Nobody was missing.",
    },
    {
      id: "courier",
      outlet: { name: "Tarn Courier" },
      headline: "Blaze destroys Tarn Bay rope works",
      body:
        "A fire destroyed the old rope works in Tarn Bay on Friday night. The fire brigade said nine workers were " +
        "treated for burns.\n\nThe roof fell in shortly before midnight. The cause is not known.",
    },
  ],
};

export const THIRD_ARTICLE = {
  id: "mail",
  outlet: { name: "Evening Mail" },
  headline: "Night fire at rope works",
  body:
    "The old rope works in Tarn Bay burned down on Friday night. The roof fell in shortly before midnight. " +
    "Residents of two streets had to leave their homes.",
};

/** An article as a page would hold it. */
export function articleMarkup({ id, outlet, headline, body }) {
  const paragraphs = body.split("\n\n").map((text) => `<p>${text}</p>`);
  return `<article id="${id}" data-outlet="${outlet.name}"><h3>${headline}</h3>${paragraphs.join("\n")}</article>`;
}

export const ARTICLES = STORY.articles.map(articleMarkup).join("\n");

export const WIDGET = `<source-compare>${ARTICLES}</source-compare>`;

/** A document around the widget; `script` is what loads it. */
export function pageWith({ body = WIDGET, head = "", script = SCRIPT, doctype = "<!doctype html>", lang = "en" } = {}) {
  return `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}${script}</head>
    <body>${body}</body></html>`;
}

/** Answers with a fixed body. */
export function reply(type, body, status = 200) {
  return (response) => response.writeHead(status, { "Content-Type": type }).end(body);
}

/**
 * Opens a host page.
 *
 * @param {import("node:test").TestContext} t
 * @param {{ html?: string, policy?: string } & Parameters<typeof open>[1]} options
 */
export function openHost(t, { html = pageWith(), policy = STRICT_POLICY, headers = {}, answers = {}, ...rest } = {}) {
  return open(t, {
    path: "host.html",
    headers: { "Content-Security-Policy": policy, ...headers },
    answers: { "/host.html": reply("text/html; charset=utf-8", html), ...answers },
    ...rest,
  });
}

/** Waits until there are as many events as expected, and returns what they were. */
export async function eventsOf(page, count = 1) {
  await page.until(`${count} event(s)`, (host, count) => window.recorded.length >= count, count);
  return page.events();
}

export const READY = { type: "source-compare-ready", code: null };

// These run in the page, with a widget as their first argument.

/** Whether the widget has drawn a comparison that can be seen. */
export function isDrawn(host) {
  const passage = host.shadowRoot?.querySelector("[part=article] [part=passage]");
  return Boolean(passage?.checkVisibility()) && passage.getBoundingClientRect().height > 0;
}

/** The texts of the articles that can be seen, in the page or in the widget. */
export function visibleTexts(host) {
  const roots = [host, ...(host.shadowRoot ? [host.shadowRoot] : [])];
  const articles = roots.flatMap((root) => Array.from(root.querySelectorAll("article")));
  return articles.filter((article) => article.checkVisibility()).map((article) => article.innerText);
}

/** Waits past the widget's own timer, which is shorter and was set before, and past what it started. */
export async function settled() {
  await new Promise((done) => setTimeout(done, 200));
  // The engine takes one story after the other, so the widget's is done before this one.
  const { compare } = await import("/pkg/page-engine.js");
  await compare({}).catch(() => {});
  await new Promise((done) => setTimeout(done));
}
