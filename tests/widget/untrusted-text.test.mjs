// Stories with anything in them: broken characters, clever ids, depth without end. Markup is in payloads.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsOf, isDrawn, openHost, pageWith, READY, reply, STORY } from "./host-page.mjs";

const EMPTY = pageWith({ body: "<source-compare></source-compare>" });

test("lone surrogates leave every offset right", async (t) => {
  const page = await openHost(t, { html: EMPTY });
  const found = await page.read(async (host, story) => {
    const lone = [String.fromCharCode(0xd83d), String.fromCharCode(0xdc00)];
    const broken = structuredClone(story);
    for (const [index, article] of broken.articles.entries()) {
      article.headline = `${lone[index]}${article.headline}`;
      article.body = `${lone[1]}😀 ${article.body.replaceAll(". ", `. ${lone[0]} `)}${lone[0]}`;
      article.outlet.name += lone[0];
    }
    const { compare } = await import("/pkg/engine.js");
    const result = await compare(broken);
    host.story = broken;
    return {
      given: broken.articles.map(({ body }) => body.toWellFormed()),
      bodies: result.articles.map(({ body }) => body),
      joined: result.articles.map(({ segments }) =>
        segments
          .filter(({ part }) => part === "body")
          .map(({ text }) => text)
          .join(""),
      ),
      lengths: broken.articles.map(({ body }, index) => body.length === result.articles[index].body.length),
      readings: result.differences
        .filter(({ kind }) => kind === "number")
        .flatMap(({ sides }) =>
          sides.map(({ article, part, start, end }) => {
            const { headline, body } = result.articles.find(({ id }) => id === article);
            return (part === "headline" ? headline : body).slice(start, end);
          }),
        ),
    };
  }, STORY);
  assert.deepEqual(found.bodies, found.given);
  assert.deepEqual(found.joined, found.given);
  assert.deepEqual(found.lengths, [true, true]);
  assert.ok(found.readings.length >= 2, "no number differs");
  for (const reading of found.readings) assert.match(reading, /^(Twelve|12|nine)\b/);
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("lone surrogates in the page's own articles do no harm", async (t) => {
  const page = await openHost(t, { html: pageWith({ script: "" }) });
  await page.read(async (host) => {
    for (const paragraph of host.querySelectorAll("p")) {
      paragraph.textContent = `${String.fromCharCode(0xdc00)}${paragraph.textContent}${String.fromCharCode(0xd83d)}`;
    }
    await import("/pkg/source-compare.js");
  });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

/** What an article and its outlet may be called; the name of the bridge tells whose words are shown. */
const NAMES = [
  { id: "__proto__", outlet: "__proto__", bridge: "Arden" },
  { id: "constructor", outlet: "toString", bridge: "Birch" },
  { id: "10", outlet: "The 10", bridge: "Cedar" },
  { id: "2", outlet: "The 2", bridge: "Denholm" },
  { id: "🗞️👩‍👩‍👧", outlet: "🗞️👩‍👩‍👧", bridge: "Elder" },
  { id: "جريدة", outlet: "جريدة الميناء", bridge: "Fenwick" },
  { id: "Zo\u0065\u0301", outlet: "Zo\u0065\u0301's", bridge: "Garnet" },
  { id: "a b'\"<c>&[d]", outlet: "<b>Bold</b> & Co", bridge: "Hazel" },
];
const NAMED_STORY = {
  lang: "en",
  articles: NAMES.map(({ id, outlet, bridge }) => ({
    id,
    outlet: { name: outlet },
    headline: `${bridge} bridge is shut`,
    body:
      `Engineers shut the old ${bridge} bridge on Monday after an inspection found cracks in two piers. ` +
      `The ${bridge} council said that repairs will take four months.`,
  })),
};

test("whatever articles are called, each outlet is shown with its own words", async (t) => {
  const page = await openHost(t, { html: EMPTY });
  await page.read((host, story) => void (host.story = story), NAMED_STORY);
  assert.deepEqual(await eventsOf(page), [READY]);
  const order = await page.read((host) => host.comparison.articles.map(({ id }) => id));
  assert.ok(order.indexOf("2") < order.indexOf("10"));
  for (const { id, bridge } of NAMES) {
    await page.read((host, id) => host.setAttribute("base", id), id);
    await page.until(`the words of ${bridge}`, showsOnly, bridge);
  }
  // The evidence names each outlet beside what that outlet wrote.
  await (await page.find("[part=article] p [part=passage]")).click();
  await page.find("[part=panel]");
  const entries = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll("[part=panel] li"), (item) => item.textContent),
  );
  for (const { outlet, bridge } of NAMES) {
    const own = entries.filter((entry) => entry.includes(outlet) && /bridge|council/.test(entry));
    assert.ok(own.length > 0, `${outlet} is not in the evidence: ${entries.join(" | ")}`);
    for (const entry of own) assert.ok(entry.includes(bridge), `${outlet} is beside other words: ${entry}`);
  }
  await page.read((host) => host.setAttribute("view", "side-by-side"));
  await page.find("[role=columnheader]");
});

const DEPTH = 100_000;
const DEEP = `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`;
const deepStory = (field) => `{${JSON.stringify(field)}:${DEEP},${JSON.stringify(STORY).slice(1)}`;

/** How a story with a list in a list in a list … comes in. */
const WAYS = {
  "as JSON in the page": (json) => ({
    html: pageWith({ body: `<source-compare><script type="application/json">${json}</script></source-compare>` }),
  }),
  "as JSON at an address": (json) => ({
    html: pageWith({ body: '<source-compare src="/story.json"></source-compare>' }),
    answers: { "/story.json": reply("application/json", json) },
  }),
  "as an object": (json) => ({
    html: pageWith({ body: '<source-compare></source-compare><script type="module" src="/set.js"></script>' }),
    answers: {
      "/set.js": reply(
        "text/javascript",
        `document.querySelector("source-compare").story = JSON.parse(${JSON.stringify(json)})`,
      ),
    },
  }),
};

for (const [how, made] of Object.entries(WAYS)) {
  test(`a field nobody knows, ${DEPTH} lists deep, is a warning ${how}`, async (t) => {
    const page = await openHost(t, made(deepStory("extra")));
    assert.deepEqual(await eventsOf(page), [READY]);
    const warnings = await page.read((host) => host.comparison.warnings);
    assert.deepEqual(warnings, [{ code: "unknown-field", path: "extra" }]);
  });

  test(`a known field, ${DEPTH} lists deep, is refused ${how}`, async (t) => {
    const page = await openHost(t, made(deepStory("byline").replace('"byline"', '"lang"').replace('"lang":"en",', "")));
    assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "invalid-field" }]);
    assert.equal(await page.read(() => window.recordedDetails[0].path), "lang");
  });
}

test("a story that holds itself is compared, and compared anew each time", async (t) => {
  const page = await openHost(t, { html: EMPTY });
  const set = (host, story) => {
    story.self = story;
    story.articles[0].outlet.story = story;
    host.story = story;
  };
  await page.read(set, STORY);
  await eventsOf(page);
  await page.read(set, STORY);
  assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
  const paths = await page.read((host) => host.comparison.warnings.map(({ path }) => path));
  assert.deepEqual(paths, ["articles[0].outlet.story", "self"]);
});

/** Runs in the page: whether the article shown is the one about this bridge. */
function showsOnly(host, bridge) {
  const text = host.shadowRoot.querySelector("[part=article]").textContent;
  return text.includes(`the old ${bridge} bridge`);
}
