// Host pages that are hidden, framed, old, hostile or broken.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  eventsOf,
  isDrawn,
  OPEN_POLICY,
  openHost,
  pageWith,
  READY,
  reply,
  SCRIPT,
  settled,
  STORY,
  STRICT_POLICY,
  visibleTexts,
  WIDGET,
} from "./host-page.mjs";

test("in a hidden part of the page it waits to be shown, or not, as the page likes", async (t) => {
  const lazy = await openHost(t, { html: pageWith({ body: `<aside hidden>${WIDGET}</aside>` }) });
  await lazy.read(settled);
  assert.deepEqual(await lazy.events(), []);
  await lazy.read(() => void (document.querySelector("aside").hidden = false));
  assert.deepEqual(await eventsOf(lazy), [READY]);
  assert.ok(await lazy.read(isDrawn));

  const eager = WIDGET.replace("<source-compare", '$& loading="eager"');
  const page = await openHost(t, { html: pageWith({ body: `<aside hidden>${eager}</aside>` }) });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.equal(await page.read(isDrawn), false);
  // What hides the whole widget leaves nothing out of its articles.
  assert.deepEqual(
    await page.read((host) => host.comparison.articles.map(({ body }) => body)),
    STORY.articles.map(({ body }) => body),
  );
  await page.read(() => void (document.querySelector("aside").hidden = false));
  assert.ok(await page.read(isDrawn));
});

test("in a sandboxed frame it works", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: '<iframe sandbox="allow-scripts" src="/inner.html"></iframe>', script: "" }),
    policy: `${STRICT_POLICY}; frame-src 'self'`,
    // The frame's origin is nobody's, so its modules come from another one.
    headers: { "Access-Control-Allow-Origin": "*" },
    answers: { "/inner.html": reply("text/html", pageWith()) },
  });
  await page.driver.switchTo().frame(0);
  await page.until("the comparison", isDrawn);
  assert.equal(await page.read(() => globalThis.origin), "null");
});

const DOCUMENTS = {
  "in quirks mode": { doctype: "", check: () => document.compatMode === "BackCompat" },
  "in a page that runs from right to left": {
    lang: "ar",
    body: `<div dir="rtl">${WIDGET}</div>`,
    check: (host) => getComputedStyle(host.shadowRoot.querySelector("[part=toolbar]")).direction === "rtl",
  },
};

for (const [where, { check, ...made }] of Object.entries(DOCUMENTS)) {
  test(`${where} it works`, async (t) => {
    const page = await openHost(t, { html: pageWith(made) });
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
    assert.ok(await page.read(check));
    await (await page.find("[part=article] p [part=passage]")).click();
    await page.find("[part=panel]");
  });
}

test("English words keep their punctuation in a page that runs from right to left, and texts their own direction", async (t) => {
  const page = await openHost(t, { html: pageWith({ lang: "ar", body: `<div dir="rtl">${WIDGET}</div>` }) });
  assert.deepEqual(await eventsOf(page), [READY]);
  // From left to right: the end of the sentence, its stop, the begin of a text.
  const found = await page.read(({ shadowRoot }) => {
    shadowRoot.querySelector(".legend [aria-expanded=false]")?.click();
    return new Promise((done) =>
      setTimeout(() => {
        const [meaning] = shadowRoot.querySelectorAll(".legend .meanings p");
        const { firstChild } = meaning;
        const at = firstChild.data.lastIndexOf(".");
        const place = (from) => {
          const range = document.createRange();
          range.setStart(firstChild, from);
          range.setEnd(firstChild, from + 1);
          return range.getBoundingClientRect();
        };
        const text = shadowRoot.querySelector(".read .headline");
        done({
          letter: place(at - 1).left,
          stop: place(at).left,
          line: place(at).top - place(at - 1).top,
          words: meaning.textContent,
          direction: getComputedStyle(text).direction,
        });
      }),
    );
  });
  assert.equal(found.line, 0);
  assert.ok(found.letter < found.stop, JSON.stringify(found));
  assert.match(found.words, /independent texts/);
  assert.equal(found.direction, "ltr");
});

const STYLES = {
  "hide whatever the widget is made of": `
    div, p, span, section, aside, button, select, details, table, [part], [class] { display: none !important }
    slot, article { visibility: hidden }`,
  "unset everything": "* { all: unset !important } article { all: unset }",
  "turn everything": "* { position: absolute; transform: rotate(90deg); z-index: 9 } html, body { position: static }",
};

for (const [what, style] of Object.entries(STYLES)) {
  test(`page styles that ${what} do not reach into it`, async (t) => {
    const page = await openHost(t, {
      html: pageWith({ head: '<link rel="stylesheet" href="/hostile.css">' }),
      answers: { "/hostile.css": reply("text/css", style) },
    });
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
    const looks = await page.read((host) => {
      const of = (part) => getComputedStyle(host.shadowRoot.querySelector(`[part~=${part}]`));
      return [of("toolbar").display, of("passage").position, of("toolbar").transform, of("passage").visibility];
    });
    assert.deepEqual(looks.slice(0, 1).concat(looks.slice(2)), ["flex", "none", "visible"]);
    assert.notEqual(looks[1], "absolute");
  });
}

test("what a page has put on prototypes stays out of the story and out of the widget", async (t) => {
  const before = `
    Object.assign(Object.prototype, {
      x: "polluted", title: "polluted", headline: "polluted", byline: "polluted", complete: false, summary: ["polluted"],
      href: "javascript:polluted", onclick: "polluted",
      dangerouslySetInnerHTML: { __html: "<b id='polluted'>polluted</b>" },
    });
    Array.prototype.each = function () { return "polluted"; };
    Array.prototype.toJSON = function () { return "polluted"; };
    String.prototype.polluted = "polluted";`;
  const bare = { articles: STORY.articles.map(({ id, body }) => ({ id, body })) };
  const page = await openHost(t, {
    html: pageWith({
      head: '<script src="/before.js"></script>',
      body: `<source-compare><script type="application/json">${JSON.stringify(bare)}</script></source-compare>`,
    }),
    answers: { "/before.js": reply("text/javascript", before) },
  });
  await page.until("an event", () => window.recorded.length > 0);
  assert.equal(
    await page.read(() => window.recorded.map(({ type, code }) => `${type} ${code}`).join()),
    `${READY.type} null`,
  );
  assert.ok(await page.read(isDrawn));
  // The driver cannot hand over elements of such a page, so the page does the click.
  await page.read((host) => host.shadowRoot.querySelector("[part=article] p [part=passage]").click());
  await page.until("the panel", (host) => host.shadowRoot.querySelector("[part=panel]") !== null);
  const leaks = await page.read((host) => {
    const found = [];
    for (const { localName, attributes } of host.shadowRoot.querySelectorAll("*")) {
      for (const { name, value } of attributes) {
        if (
          name === "onclick" ||
          (name === "style" && !/^--_[\w-]+: [\d.]+(px)?;$/.test(value)) ||
          value.includes("polluted")
        )
          found.push(`${localName} ${name}`);
      }
    }
    if (host.shadowRoot.textContent.includes("polluted")) found.push("text");
    const [article] = host.comparison.articles;
    if (host.comparison.title !== null || article.headline !== null || !article.complete) found.push("comparison");
    return found.join();
  });
  assert.equal(leaks, "");
});

test("where the browser lacks what the widget draws with, the articles stay", async (t) => {
  for (const missing of ["delete Intl.ListFormat", "globalThis.CSSStyleSheet = undefined"]) {
    const page = await openHost(t, {
      html: pageWith({ head: '<script src="/before.js"></script>' }),
      answers: { "/before.js": reply("text/javascript", missing) },
    });
    assert.deepEqual(await eventsOf(page), [{ type: "source-compare-error", code: "internal" }]);
    assert.equal((await page.read(visibleTexts)).length, 2);
  }
});

for (const often of ["once", "for good"]) {
  test(`when drawing fails ${often}, the articles are back`, async (t) => {
    const page = await openHost(t);
    await eventsOf(page);
    await page.read((host, often) => {
      document.createElementNS = () => {
        if (often === "once") delete document.createElementNS;
        throw new Error("cannot draw");
      };
    }, often);
    await (await page.find("[part=article] p [part=passage]")).click();
    const failed = { type: "source-compare-error", code: "internal" };
    assert.deepEqual(await eventsOf(page, 2), [READY, failed]);
    assert.equal(await page.read(() => window.recordedDetails[1].cause.message), "cannot draw");
    await page.until("the articles", (host) => host.querySelector("article").checkVisibility());
    assert.equal((await page.read(visibleTexts)).length, 2);
    assert.equal(await page.count("[part=note]"), often === "once" ? 1 : 0);
  });
}

test("a page's own failing listener harms neither the widget nor another listener", async (t) => {
  const page = await openHost(t, { html: pageWith({ script: "" }) });
  await page.read(async (host) => {
    host.addEventListener("source-compare-ready", () => {
      throw new Error("the page's own");
    });
    await import("/pkg/source-compare.js");
  });
  assert.deepEqual(await eventsOf(page), [READY]);
  assert.ok(await page.read(isDrawn));
  // The error is the point, and it is the page's.
  const said = await page.console();
  assert.ok(
    said.every((line) => line.includes("the page's own")),
    said.join(),
  );
});

test("an address that is none is told of as one, and the widget goes on with the next", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ body: '<source-compare src="http://["></source-compare>', script: SCRIPT }),
    policy: OPEN_POLICY,
    answers: { "/story.json": reply("application/json", JSON.stringify(STORY)) },
  });
  const failed = { type: "source-compare-error", code: "story-not-loaded" };
  assert.deepEqual(await eventsOf(page), [failed]);
  await page.read((host) => host.setAttribute("src", "/story.json"));
  assert.deepEqual(await eventsOf(page, 2), [failed, READY]);
});

test("on a page that sets no fonts, what is drawn has the page's font and its own size and weight", async (t) => {
  const html = pageWith({ head: "<style>body { font: 400 20px monospace; }</style>" });
  const page = await openHost(t, { html, policy: OPEN_POLICY });
  assert.deepEqual(await eventsOf(page), [READY]);
  const [headline, byline, picker] = await page.read((host) =>
    [".headline h3", ".byline", "[part=picker] select"].map((selector) => {
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(host.shadowRoot.querySelector(selector));
      return { fontFamily, size: parseFloat(fontSize), fontWeight };
    }),
  );
  for (const { fontFamily } of [headline, byline, picker]) assert.equal(fontFamily, "monospace");
  assert.ok(headline.size > 24 && headline.fontWeight === "700", JSON.stringify(headline));
  assert.ok(byline.size < 20, JSON.stringify(byline));
  assert.ok(picker.size > 20 && picker.fontWeight === "700", JSON.stringify(picker));
});
