// Every payload in every field of a story: nothing runs, loads or becomes markup, and all is there to read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { VIEWS } from "../../www/view-names.js";
import { eventsOf, OPEN_POLICY, openHost, pageWith, READY, reply, STRICT_POLICY } from "./host-page.mjs";
import { PAYLOADS, setTraps } from "./payloads.mjs";

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types source-compare";

/** So many texts are walked through in seconds, and few stories hold all payloads. */
const STORY_SIZE = 50;

/** A story with a payload in each field of each article. Their other words are nearly the same, so all are compared. */
function storyOf(payloads) {
  return {
    title: payloads.join(" "),
    lang: "en",
    summary: payloads,
    articles: payloads.map((payload, index) => ({
      id: payload,
      outlet: {
        name: payload,
        url: payload,
        labels: [{ axis: payload, value: payload, by: payload, date: payload }],
      },
      headline: `Crane ${payload} falls, ${index + 3} people hurt`,
      byline: payload,
      published: payload,
      url: payload,
      lang: payload,
      genre: "news",
      body: [
        payload,
        `A crane fell on the north quay on Monday and ${index + 3} people were hurt, the port authority said.`,
        `The sign on the crane read ${payload} before it fell. Nobody has explained that.`,
        `“We heard ${payload} and then the crane came down,” said Dara Quill, who was on the quay.`,
      ].join("\n\n"),
    })),
    options: { include: payloads, restore: payloads },
    overrides: [{ action: "dismiss", ids: [payloads[0]], members: [] }],
  };
}

const stories = [];
for (let start = 0; start < PAYLOADS.length; start += STORY_SIZE) {
  stories.push(storyOf(PAYLOADS.slice(start, start + STORY_SIZE).map(({ text }) => text)));
}

const ANSWERS = {
  "/walk.js": reply("text/javascript", readFileSync("tests/widget/walk.js")),
  "/look-for-harm.js": reply("text/javascript", readFileSync("tests/widget/look-for-harm.js")),
  ...Object.fromEntries(
    stories.map((story, index) => [`/story-${index}.json`, reply("application/json", JSON.stringify(story))]),
  ),
};

test(`there are ${PAYLOADS.length} payloads`, () => {
  assert.ok(PAYLOADS.length >= 100);
  assert.equal(new Set(PAYLOADS.map(({ text }) => text)).size, PAYLOADS.length);
});

test("a story of payloads is compared and shown as text, whatever a reader does", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare></source-compare>" }),
    policy: `${STRICT_POLICY}; ${TRUSTED_TYPES}`,
    answers: ANSWERS,
    logsRequests: true,
  });
  await page.read(setTraps);
  for (const [index, story] of stories.entries()) {
    await page.read((host, index) => host.setAttribute("src", `/story-${index}.json`), index);
    assert.deepEqual((await eventsOf(page, index + 1)).at(-1), READY);
    assert.deepEqual(await page.read(lookEverywhere, VIEWS, shownOf(story)), []);
    assert.deepEqual(await page.read(lookIntoArticles), []);
  }
  assert.deepEqual(await page.read(() => [window.trapped, window.violations]), [[], []]);
  const asked = page.requests().map((request) => new URL(request.replace("GET ", "")));
  assert.ok(asked.length > stories.length);
  const paths = asked.filter(({ hostname }) => hostname === "127.0.0.1").map(({ pathname }) => pathname);
  assert.equal(paths.length, asked.length, asked.join());
  for (const path of paths) assert.match(path, /^\/(pkg\/[\w.-]+|host\.html|(walk|look-for-harm)\.js|story-\d\.json)$/);
});

// Where no policy forbids it, what gets through would run.

test("a story that is refused for a payload stays text", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare></source-compare>" }),
    policy: OPEN_POLICY,
    answers: ANSWERS,
  });
  await page.read(setTraps);
  for (const index of stories.keys()) assert.deepEqual(await page.read(refuseEach, index), []);
  assert.deepEqual(await page.read(() => window.trapped), []);
});

test("articles of payloads in the page stay text, and so do the widget's attributes", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare></source-compare>" }),
    policy: OPEN_POLICY,
    answers: ANSWERS,
  });
  await page.read(setTraps);
  for (const index of stories.keys()) {
    await page.read(holdArticles, index);
    assert.deepEqual((await eventsOf(page, index + 1)).at(-1), READY);
    assert.deepEqual(await page.read(look), []);
  }
  const texts = PAYLOADS.map(({ text }) => text).filter((text) => text.isWellFormed());
  assert.deepEqual(await page.read(setAttributes, texts), []);
  assert.deepEqual(await page.read(() => window.trapped), []);
});

/** What of a story is to be read in some view, in one piece. */
function shownOf({ title, articles }) {
  return [title, ...articles.flatMap(({ outlet, byline }) => [outlet.name, byline])].map((text) => text.toWellFormed());
}

/** Runs in the page: what of the widget is not as it should be in some view and state. */
async function lookEverywhere(host, views, texts) {
  const { walk } = await import("/walk.js");
  const { Watch } = await import("/look-for-harm.js");
  const watch = new Watch(host);
  await walk(host, views, (what) => watch.look(what));
  return [...watch.findings(), ...watch.missing(texts)];
}

/** Runs in the page: what of the articles as they came is not in Read, word for word. */
async function lookIntoArticles(host) {
  const { drawn } = await import("/walk.js");
  const { Watch } = await import("/look-for-harm.js");
  host.setAttribute("view", "read");
  const missing = [];
  for (const { id, headline, body } of host.story ?? (await (await fetch(host.getAttribute("src"))).json()).articles) {
    host.setAttribute("base", id.toWellFormed());
    await drawn();
    const shown = Watch.textOf(host.shadowRoot.querySelector("[part=article]"));
    missing.push(...[headline, ...body.split("\n\n")].filter((text) => !shown.includes(text.toWellFormed())));
  }
  return missing;
}

/** Runs in the page. */
async function look(host) {
  const { Watch } = await import("/look-for-harm.js");
  const watch = new Watch(host);
  watch.look("as it is");
  return watch.findings();
}

/** Runs in the page: gives stories with one of a story's payloads where only certain words may stand. */
async function refuseEach(host, index) {
  const { Watch } = await import("/look-for-harm.js");
  const { articles } = await (await fetch(`/story-${index}.json`)).json();
  const watch = new Watch(host);
  const wrong = [];
  for (const { id: text } of articles) {
    const stories = {
      "articles[0].genre": { articles: [{ ...articles[0], genre: text }, articles[1]] },
      "overrides[0].action": { articles: articles.slice(0, 2), overrides: [{ action: text, ids: [text] }] },
    };
    for (const [path, story] of Object.entries(stories)) {
      const told = new Promise((done) => host.addEventListener("source-compare-error", done, { once: true }));
      host.story = story;
      const { detail } = await told;
      if (detail.code !== "invalid-field" || detail.path !== path) wrong.push(`${text}: ${detail.code} ${detail.path}`);
      watch.look(path);
    }
  }
  return [...wrong, ...watch.findings(), ...watch.missing([articles[0].outlet.name.toWellFormed()])];
}

/** Runs in the page: makes articles of a story the widget's own children. */
async function holdArticles(host, index) {
  const { articles } = await (await fetch(`/story-${index}.json`)).json();
  const made = articles.map(({ id, headline, byline, body }) => {
    const article = document.createElement("article");
    const fields = { id, lang: "en", cite: id };
    for (const name of ["outlet", "url", "published", "byline"]) fields[`data-${name}`] = byline;
    for (const [name, value] of Object.entries(fields)) article.setAttribute(name, value);
    article.append(document.createElement("h3"), ...body.split("\n\n").map(() => document.createElement("p")));
    for (const [place, text] of [headline, ...body.split("\n\n")].entries()) article.children[place].append(text);
    return article;
  });
  host.replaceChildren(...made);
}

/** Runs in the page. */
async function setAttributes(host, texts) {
  const { drawn } = await import("/walk.js");
  const { Watch } = await import("/look-for-harm.js");
  const watch = new Watch(host);
  for (const name of host.constructor.observedAttributes.filter((name) => !["src", "comparison"].includes(name))) {
    for (const text of texts) {
      host.setAttribute(name, text);
      await drawn();
      watch.look(`${name}=${text}`);
    }
    host.removeAttribute(name);
  }
  return watch.findings();
}
