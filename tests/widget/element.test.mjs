// The element wherever a page puts it, however often, and however it got there.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ARTICLES,
  eventsOf,
  isDrawn,
  OPEN_POLICY,
  openHost,
  pageWith,
  READY,
  SCRIPT,
  settled,
  STORY,
  THIRD_ARTICLE,
  WIDGET,
} from "./host-page.mjs";

const OTHER_STORY = { ...STORY, title: "Another", articles: [STORY.articles[0], THIRD_ARTICLE] };

test("two elements show two stories with one engine", async (t) => {
  const other = `<source-compare><script type="application/json">${JSON.stringify(OTHER_STORY)}</script></source-compare>`;
  const page = await openHost(t, { html: pageWith({ body: WIDGET + other }) });
  assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
  assert.deepEqual(await page.read(idsShown), [
    ["beacon", "courier"],
    ["beacon", "mail"],
  ]);
  const loads = await page.read(() =>
    performance.getEntriesByType("resource").filter(({ name }) => name.includes(".wasm")),
  );
  assert.equal(loads.length, 1);
  // What is opened in one stays closed in the other. The first is cut off where its articles ended.
  await (await page.find("[part=show-whole]")).click();
  await (await page.find("[part=article] p [part=passage]")).click();
  await page.find("[part=panel]");
  const panels = await page.read(() =>
    Array.from(document.querySelectorAll("source-compare"), ({ shadowRoot }) =>
      Boolean(shadowRoot.querySelector("[part=panel]")),
    ),
  );
  assert.deepEqual(panels, [true, false]);
});

const SCRIPTS = {
  "twice from one address": SCRIPT + SCRIPT,
  "from two addresses": SCRIPT + SCRIPT.replace(".js", ".js?again"),
  "as modules and as one file": SCRIPT.replace(".js", ".min.js") + SCRIPT,
};

for (const [how, script] of Object.entries(SCRIPTS)) {
  test(`the script can be loaded ${how}`, async (t) => {
    const page = await openHost(t, { html: pageWith({ script }) });
    assert.deepEqual(await eventsOf(page), [READY]);
    // Every script has run by now: they are in order, and the page has loaded.
    await page.until("the page", () => document.readyState === "complete");
    assert.deepEqual(await page.events(), [READY]);
    assert.ok(await page.read(isDrawn));
  });
}

test("an element made by a script works, with its story set before or after it is put in", async (t) => {
  for (const isEarly of [true, false]) {
    const page = await openHost(t, { html: pageWith({ body: "" }) });
    await page.read(createWith, STORY, isEarly);
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
  }
});

test("an element made before the script came works", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: "", script: "" }) });
  await page.read(createWith, STORY, true);
  await page.read(() => import("/pkg/source-compare.js").then(() => null));
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("an element written as markup by the page's script works", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: "" }), policy: OPEN_POLICY });
  await page.read((host, markup) => void (document.body.innerHTML = markup), WIDGET);
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("moved, removed and put back, an element shows what it showed and computes nothing again", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: `${WIDGET}<div id="there"></div>` }) });
  await eventsOf(page);
  await page.read((host) => document.querySelector("#there").append(host));
  assert.ok(await page.read(isDrawn));
  await page.read((host) => {
    window.taken = host;
    host.remove();
  });
  await page.read(() => document.body.append(window.taken));
  assert.ok(await page.read(isDrawn));
  // A view chosen while it is away holds when it is back.
  await page.read((host) => {
    host.remove();
    host.setAttribute("view", "side-by-side");
    document.body.append(host);
  });
  await page.find("[role=columnheader]");
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
});

test("removed before the engine came and put back, an element still shows its story once", async (t) => {
  const page = await openHost(t, { html: pageWith({ script: "" }) });
  await page.read(async (host) => {
    await import("/pkg/source-compare.js");
    for (let round = 0; round < 3; round++) {
      host.remove();
      document.body.append(host);
    }
  });
  await eventsOf(page);
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("an element keeps its styles when it moves to a frame", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: `${WIDGET}<iframe></iframe>` }), policy: OPEN_POLICY });
  await eventsOf(page);
  const display = await page.read((host) => {
    const frame = document.querySelector("iframe");
    frame.contentDocument.body.append(host);
    return frame.contentWindow.getComputedStyle(host.shadowRoot.querySelector("[part=toolbar]")).display;
  });
  assert.equal(display, "flex");
});

test("of stories set one after the other the last is shown, and no other is told of", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: "<source-compare></source-compare>" }) });
  await page.until("the class", () => customElements.get("source-compare"));
  await page.read(
    (host, first, last) => {
      host.story = first;
      host.story = { articles: [] };
      host.story = last;
    },
    STORY,
    OTHER_STORY,
  );
  await eventsOf(page);
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
  assert.deepEqual(await page.read(idsShown), [["beacon", "mail"]]);
  // Taken back, the widget is as it was before any story.
  await page.read((host) => void (host.story = null));
  await page.until("nothing to be shown", (host) => host.comparison === null);
  assert.equal(await page.count("[part=article]"), 0);
  await page.read((host, story) => void (host.story = story), OTHER_STORY);
  assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
});

test("an answer that comes late does not replace a newer story", async (t) => {
  let send = () => {};
  const page = await openHost(t, {
    html: pageWith({ body: '<source-compare src="/slow.json"></source-compare>' }),
    answers: { "/slow.json": (response) => (send = () => response.end(JSON.stringify(STORY))) },
  });
  await page.until("the class", () => customElements.get("source-compare"));
  await page.read((host, story) => void (host.story = story), OTHER_STORY);
  await eventsOf(page);
  send();
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
  assert.deepEqual(await page.read(idsShown), [["beacon", "mail"]]);
});

test("inside another element's shadow root it works and finds the language outside", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: '<div id="outer"></div>', lang: "es" }),
    policy: OPEN_POLICY,
  });
  await page.read((host, articles) => {
    const root = document.querySelector("#outer").attachShadow({ mode: "open" });
    root.innerHTML = `<source-compare>${articles}</source-compare>`;
  }, ARTICLES);
  assert.deepEqual(await eventsOf(page), [READY]);
  const shown = await page.read(() => {
    const inner = document.querySelector("#outer").shadowRoot.querySelector("source-compare");
    const passage = inner.shadowRoot.querySelector("[part=article] [part=passage]");
    return { lang: inner.shadowRoot.querySelector("[part=widget]").lang, isVisible: passage.checkVisibility() };
  });
  assert.deepEqual(shown, { lang: "es", isVisible: true });
});

// These run in the page.

/** The ids of the articles that each widget of the page shows. */
function idsShown() {
  return Array.from(document.querySelectorAll("source-compare"), ({ comparison }) =>
    comparison.articles.map(({ id }) => id),
  );
}

function createWith(host, story, isEarly) {
  const made = document.createElement("source-compare");
  if (isEarly) made.story = story;
  document.body.append(made);
  if (!isEarly) made.story = story;
}
