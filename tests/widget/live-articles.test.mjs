// Articles that change while the page is open: one new comparison for each burst of edits, and no more.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  articleMarkup,
  eventsOf,
  isDrawn,
  OPEN_POLICY,
  openHost,
  pageWith,
  READY,
  settled,
  STORY,
  THIRD_ARTICLE,
  visibleTexts,
  WIDGET,
} from "./host-page.mjs";

const THREE = WIDGET.replace("</source-compare>", `${articleMarkup(THIRD_ARTICLE)}</source-compare>`);

/** What a page does to an article, and where the comparison must show it. */
const EDITS = {
  "text is edited in place": {
    edit: (host) => void (host.querySelector("#beacon p").firstChild.data += " Flames were seen from the pier."),
    shows: ({ comparison }) => comparison.articles[0].body.includes("Flames were seen from the pier."),
  },
  "a paragraph is added": {
    edit: (host) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = "The works closed in March.";
      host.querySelector("#courier").append(paragraph);
    },
    shows: ({ comparison }) => comparison.articles[1].body.endsWith("\n\nThe works closed in March."),
  },
  "an attribute is changed": {
    edit: (host) => host.querySelector("#courier").setAttribute("data-outlet", "The Courier"),
    shows: ({ comparison }) => comparison.articles[1].outlet.name === "The Courier",
  },
  "a paragraph is hidden": {
    edit: (host) => void (host.querySelector("#beacon p:last-child").hidden = true),
    shows: ({ comparison }) => !comparison.articles[0].body.includes("Nobody was missing"),
  },
  "an aside comes before the headline": {
    edit: (host) => {
      const aside = document.createElement("aside");
      aside.append(Object.assign(document.createElement("h2"), { textContent: "Most read today" }));
      const headline = Object.assign(document.createElement("h3"), { textContent: "Rope works burn" });
      host.querySelector("#courier").prepend(aside, headline);
    },
    shows: ({ comparison }) => comparison.articles[1].headline === "Rope works burn",
  },
  "an article is added": {
    edit: (host) => {
      const article = document.createElement("article");
      article.id = "mail";
      article.textContent = "The rope works burned down on Friday night.";
      host.append(article);
    },
    shows: ({ comparison }) => comparison.articles.length === 3,
  },
  "an article is removed": {
    body: THREE,
    edit: (host) => host.querySelector("#courier").remove(),
    shows: ({ comparison }) => comparison.articles.map(({ id }) => id).join() === "beacon,mail",
  },
};

for (const [what, { edit, shows, body }] of Object.entries(EDITS)) {
  test(`when ${what}, the comparison follows`, async (t) => {
    const page = await openHost(t, { html: pageWith({ body }) });
    await eventsOf(page);
    await page.read(edit);
    assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
    assert.ok(await page.read(shows));
    assert.ok(await page.read(isDrawn));
  });
}

test("JSON in the page is followed too", async (t) => {
  const json = JSON.stringify(STORY);
  const body = `<source-compare><script type="application/json">${json}</script></source-compare>`;
  const page = await openHost(t, { html: pageWith({ body }) });
  await eventsOf(page);
  await page.read(
    (host, json) => void (host.querySelector("script").textContent = json),
    json.replace("Beacon", "Lamp"),
  );
  assert.deepEqual(await eventsOf(page, 2), [READY, READY]);
  assert.equal(await page.read((host) => host.comparison.articles[0].outlet.name), "The Lamp");
});

test("a burst of edits makes one comparison", async (t) => {
  const page = await openHost(t);
  await eventsOf(page);
  await page.read(async (host) => {
    const { firstChild } = host.querySelector("#beacon p");
    for (let edit = 0; edit < 20; edit++) {
      firstChild.data += ` Edit ${edit}.`;
      // A task of its own each, so that the browser does not gather the edits by itself.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
    }
  });
  await page.until("the last edit", (host) => host.comparison?.articles[0].body.includes("Edit 19."));
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY, READY]);
});

test("a page that answers each comparison with marks of its own starts no loop", async (t) => {
  const page = await openHost(t, { html: pageWith({ script: "" }) });
  await page.read(async (host) => {
    host.addEventListener("source-compare-ready", () => {
      const article = host.querySelector("article");
      article.setAttribute("data-compared", String(performance.now()));
      article.classList.toggle("compared");
      article.querySelector("p").lang = "en";
      article.append(document.createComment("compared"));
    });
    await import("/pkg/source-compare.js");
  });
  await eventsOf(page);
  await page.read(settled);
  assert.deepEqual(await page.events(), [READY]);
});

test("with one article left the reader has it and is told; with none there is nothing; then all is back", async (t) => {
  const page = await openHost(t);
  await eventsOf(page);
  await page.read((host) => {
    window.taken = Array.from(host.querySelectorAll("article"));
    window.taken[1].remove();
  });
  const failed = { type: "source-compare-error", code: "too-few-articles" };
  assert.deepEqual(await eventsOf(page, 2), [READY, failed]);
  assert.equal((await page.read(visibleTexts)).length, 1);
  await page.read(() => window.taken[0].remove());
  await page.until("the note to go", (host) => !host.shadowRoot.querySelector("[part=note]"));
  await page.read((host) => host.append(...window.taken));
  assert.deepEqual(await eventsOf(page, 3), [READY, failed, READY]);
  assert.ok(await page.read(isDrawn));
});

test("while the page still comes in, no half of it is compared", async (t) => {
  const html = pageWith({ script: '<script type="module" async src="/pkg/source-compare.js"></script>' });
  const cut = html.indexOf('<article id="courier"');
  let sendRest = () => {};
  const page = await openHost(t, {
    waitsForLoad: false,
    answers: {
      "/host.html": (response) => {
        response.writeHead(200, { "Content-Type": "text/html" });
        response.write(html.slice(0, cut));
        sendRest = () => response.end(html.slice(cut));
      },
    },
  });
  // It has no shadow root yet: the articles in the page are left alone until there is something to show.
  await page.until("the element", (host) => host?.matches(":defined"));
  await page.read(() => import("/pkg/engine.js").then(({ load }) => load()));
  assert.deepEqual(await page.events(), []);
  assert.equal((await page.read(visibleTexts)).length, 1);
  sendRest();
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
});

test("markup nested deeper than calls can be is read", async (t) => {
  const page = await openHost(t, { html: pageWith({ script: "" }), policy: OPEN_POLICY });
  const body = await page.read(async () => {
    const article = document.createElement("article");
    let inner = article;
    for (let depth = 0; depth < 20_000; depth++) inner = inner.appendChild(document.createElement("i"));
    inner.textContent = "The rope works in Tarn Bay burned down on Friday night.";
    const { readArticle } = await import("/collect.js");
    return readArticle(article).body;
  });
  assert.equal(body, "The rope works in Tarn Bay burned down on Friday night.");
});
