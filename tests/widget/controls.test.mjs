// What a reader can set beside the view: what is marked, how densely, in what order and under what names the
// outlets stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inOutletOrder, letters, neutralOrder, suppliedIds } from "../../www/outlet-order.js";
import { shownKinds, shownWords } from "../../www/shown-kinds.js";
import { VIEWS } from "../../www/view-names.js";
import { openReady } from "./harness.mjs";
import { eventsOf, OPEN_POLICY, openHost, pageWith } from "./host-page.mjs";
import { ROUGH_STORY } from "./rough-story.mjs";

const NARROW = { width: 360, height: 740 };

test("the neutral order is the same for any order and any names of the articles, and another in another story", () => {
  const articles = "abcdefgh".split("").map((id) => ({ id, outlet: { name: id } }));
  const ids = (some) => neutralOrder(some).map(({ id }) => id);
  const expected = ids(articles);
  assert.deepEqual(ids(articles.toReversed().map(({ id }) => ({ id, outlet: { name: "Z" } }))), expected);
  assert.notDeepEqual(expected, [...expected].sort());
  const firsts = new Set(
    Array.from({ length: 20 }, (_, story) => ids([...articles, { id: `story ${story}` }]).filter((id) => id < "i")[0]),
  );
  assert.ok(firsts.size > 4, `${[...firsts]} come first in twenty stories`);
  assert.deepEqual(
    expected.map((id) => letters(articles).get(id)),
    ["A", "B", "C", "D", "E", "F", "G", "H"],
  );
  const many = Array.from({ length: 75 }, (_, id) => ({ id: String(id) }));
  assert.equal(new Set(letters(many).values()).size, 75);
});

test("articles stand as supplied or by time of publication; without a time they come last", () => {
  const story = { articles: [{ id: "c" }, {}, { id: "a" }] };
  const articles = [
    { id: "2", published: "2026-05-09T06:00:00+02:00" },
    { id: "a", published: "last night" },
    { id: "c", published: "2026-05-09T05:00:00Z" },
  ];
  const ids = (order) => inOutletOrder(articles, order, suppliedIds(story)).map(({ id }) => id);
  assert.deepEqual(ids("supplied"), ["c", "2", "a"]);
  assert.deepEqual(ids("published"), ["2", "c", "a"]);
  for (const nothing of [null, 7, { articles: {} }]) assert.deepEqual(suppliedIds(nothing), []);
});

test("words of the attribute name kinds and groups of them, and come back the shortest way", () => {
  assert.equal(shownKinds(null), null);
  assert.deepEqual(shownKinds(""), []);
  assert.deepEqual(shownKinds("hedge  facts\nnothing"), [
    "number",
    "date",
    "name",
    "role",
    "agent",
    "negation",
    "hedge",
  ]);
  assert.equal(shownKinds("facts quotes sayings words"), null);
  assert.equal(shownWords(shownKinds("words speaker quote")), "quotes words");
  assert.equal(shownWords(null), null);
});

test("each group of differences can be left out, by the reader and by the page", async (t) => {
  const page = await openReady(t, {});
  const marks = (group) => page.count(`[part=article] [part=difference].${group}`);
  assert.ok((await marks("fact")) > 0 && (await marks("wording")) > 0);
  const held = await page.read(
    ({ comparison }) =>
      comparison.differences.filter(({ drawn, kind }) => drawn && ["number", "negation"].includes(kind)).length,
  );
  const facts = await page.find(".kind-filter button[value=fact]");
  assert.equal(await facts.getText(), `facts differ ${held}`);
  await facts.click();
  await page.find(".kind-filter button[value=fact][aria-pressed=false]");
  assert.equal(await marks("fact"), 0);
  assert.ok((await marks("wording")) > 0);
  assert.equal(await page.read((host) => host.getAttribute("show")), "quotes sayings words");
  await page.read((host) => host.setAttribute("show", "number"));
  assert.ok((await marks("fact")) > 0);
  assert.equal(await marks("wording"), 0);
  // Kinds one by one.
  await page.read((host) => void (host.shadowRoot.querySelector(".kinds").open = true));
  await (await page.find(".kinds li:first-child input")).click();
  await page.until(
    "the number to go",
    (host) => !host.shadowRoot.querySelector("[part=article] .fact[part=difference]"),
  );
  assert.equal(await page.read((host) => host.getAttribute("show")), "");
});

test("what is held back first, and what is muted, can be marked too", async (t) => {
  const page = await openReady(t, {});
  const marks = () => page.count("[part=article] [part=difference]");
  const drawn = await marks();
  const { held, muted } = await page.read(({ comparison: { differences, counts } }) => {
    const isPhrase = ({ rule, kind }) =>
      !/house-style|synonym|function-words|too-different/.test(rule) && kind !== "prominence";
    return { held: differences.filter((d) => !d.drawn && isPhrase(d)).length, muted: counts.muted };
  });
  const more = await page.find(".controls > .disclosed > .group .check:nth-of-type(2)");
  assert.equal(await more.getText(), `Show ${held} more marks`);
  await more.click();
  await page.until("more marks", (host) => host.shadowRoot.querySelector(".check:nth-of-type(2) input").checked);
  const all = await marks();
  assert.ok(all > drawn, `${all} of ${drawn}`);
  await page.read((host) => void (host.shadowRoot.querySelector(".kinds").open = true));
  const last = await page.find(".kinds li:last-child .check");
  assert.ok((await last.getText()).startsWith(`${muted} muted`));
  await last.click();
  await page.until(
    "the muted",
    (host, all) => host.shadowRoot.querySelectorAll("[part=article] [part=difference]").length > all,
    all,
  );
});

test("text without a mark is folded to a line that says what is shared, and can be opened", async (t) => {
  const page = await openReady(t, {});
  const paragraphs = await page.count("[part=article] > p:not(.byline)");
  await (await page.find(".controls > .disclosed > .group .check")).click();
  const fold = await page.find("[part=article] .fold");
  const [, count, shared, claims] = /^(\d+) paragraphs? .*: (\d+) of (\d+) claims/.exec(await fold.getText());
  assert.ok(Number(shared) <= Number(claims) && Number(claims) > 0);
  const shown = () => page.count("[part=article] > p:not(.byline)");
  const folded = await shown();
  assert.ok(folded < paragraphs);
  // Every paragraph that is left has a mark.
  assert.equal(
    await page.read(
      ({ shadowRoot }) =>
        Array.from(shadowRoot.querySelectorAll("[part=article] > p:not(.byline)")).filter(
          (paragraph) => !paragraph.querySelector("[part=difference]"),
        ).length,
    ),
    0,
  );
  await fold.click();
  await page.find("[part=article] .fold[aria-expanded=true]");
  assert.equal(await shown(), folded + Number(count));
});

test("another order of the outlets holds in every list, and the text that is read stays", async (t) => {
  const page = await openReady(t, {});
  const options = () =>
    page.read(({ shadowRoot }) =>
      Array.from(shadowRoot.querySelectorAll(".read [part=picker] option"), (option) => option.value),
    );
  const base = await page.read(({ shadowRoot }) => shadowRoot.querySelector(".read select").value);
  const supplied = await options();
  await (await page.find(".controls .picker option[value=neutral]")).click();
  await page.until("the order", (host) => host.getAttribute("order") === "neutral");
  const neutral = await options();
  assert.notDeepEqual(neutral, supplied);
  assert.deepEqual([...neutral].sort(), [...supplied].sort());
  assert.equal(await page.read(({ shadowRoot }) => shadowRoot.querySelector(".read select").value), base);
  await (await page.find("[part=article] p [part=count]")).click();
  await page.find("[part=panel]");
  const names = await page.read(({ comparison, shadowRoot }) => {
    const nameOf = new Map(comparison.articles.map(({ id, outlet }) => [outlet.name, id]));
    return Array.from(shadowRoot.querySelectorAll(".words .source b"), (b) => nameOf.get(b.textContent));
  });
  assert.deepEqual(
    names,
    neutral.filter((id) => names.includes(id)),
  );
});

test("with names hidden none is to be read in any view, panel, list or link, until the reader asks", async (t) => {
  const html = pageWith({ body: '<source-compare names="hidden" permalink dispute></source-compare>' });
  const page = await openHost(t, { html, policy: OPEN_POLICY });
  // Names that no text has in it.
  const names = ["Zyxwv Herald", "Qoph Times", "Vlar Post", "Ombix Daily", "Plim Mirror", "Urtz Echo", "Kwem Star"];
  const writers = "Yorick Bland";
  await page.read(
    (host, story, names, byline) => {
      host.story = {
        ...story,
        articles: story.articles.map((article, index) => ({
          ...article,
          id: names[index].toLowerCase(),
          outlet: { name: names[index], labels: [{ axis: "lean", value: "left", by: "somebody" }] },
          byline,
          url: `https://${names[index].split(" ")[0].toLowerCase()}.example/fire`,
          headline: article.headline && `${article.headline.replace(/ \|.*/, "")} | ${names[index]}`,
        })),
      };
    },
    ROUGH_STORY,
    names,
    writers,
  );
  await eventsOf(page);
  const told = [...names.flatMap((name) => [name, name.split(" ")[0]]), writers];
  for (const view of VIEWS) {
    await page.show(view);
    await page.read(({ shadowRoot }) =>
      (shadowRoot.querySelector("[part=article] p [part=count]") ?? shadowRoot.querySelector("[data-stop]"))?.click(),
    );
    const said = await page.read(readWords);
    assert.deepEqual(
      told.filter((name) => said.toLowerCase().includes(name.toLowerCase())),
      [],
      view,
    );
  }
  assert.ok((await page.read(readWords)).includes("Outlet A"));
  assert.ok(!/zyxwv|qoph/i.test(await page.read(() => decodeURIComponent(location.hash))));
  await page.show("read");
  await (await page.find(".names-note button")).click();
  await page.until(
    "the names",
    (host, name) => host.shadowRoot.querySelector(".read select").textContent.includes(name),
    names[0],
  );
  assert.equal(await page.read((host) => host.hasAttribute("names")), false);
});

test("on a narrow page the controls and the key fold behind a button each, and the text begins on the first screen", async (t) => {
  const page = await openReady(t, NARROW);
  const places = await page.read(({ shadowRoot }) => {
    const from = shadowRoot.querySelector("[part=toolbar]").getBoundingClientRect().top;
    const bottom = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().bottom - from;
    const isSeen = (selector) => shadowRoot.querySelector(selector).checkVisibility();
    return {
      headline: bottom("[part=article] .headline"),
      mark: bottom("[part=article] p [part=difference]"),
      open: [".controls .check", ".kind-filter", ".legend li"].filter(isSeen),
    };
  });
  assert.deepEqual(places.open, []);
  assert.ok(places.headline < places.mark && places.mark < NARROW.height, JSON.stringify(places));
  for (const [name, inside] of [
    ["controls", ".kind-filter"],
    ["key", ".legend li"],
  ]) {
    await (await page.find(`.${name} > button[aria-expanded=false]`)).click();
    await page.find(`.${name} > button[aria-expanded=true]`);
    assert.ok(await page.read(({ shadowRoot }, inside) => shadowRoot.querySelector(inside).checkVisibility(), inside));
  }
  assert.ok((await page.read(() => document.documentElement.scrollWidth)) <= NARROW.width);
});

test("at twice the text size nothing is cut or wider than the page", async (t) => {
  const page = await openReady(t, { width: 720, height: 900 });
  await page.read(() => void (document.documentElement.style.fontSize = "200%"));
  await (await page.find("[part=article] p [part=count]")).click();
  await page.find("[part=panel]");
  assert.ok((await page.read(() => document.documentElement.scrollWidth)) <= 720);
  await page.screenshot("720-double-size");
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing with all that folds open, ${scheme}`, async (t) => {
    const body = '<main><h1>Host</h1><source-compare names="hidden" permalink dispute></source-compare></main>';
    const head = '<meta name="color-scheme" content="light dark">';
    const page = await openHost(t, { html: pageWith({ body, head }), ...NARROW });
    await page.emulateMedia({ "prefers-color-scheme": scheme });
    await page.read((host, story) => void (host.story = story), ROUGH_STORY);
    await eventsOf(page);
    await page.read((host, story) => {
      const overrides = [{ action: "dismiss", ids: [host.comparison.claims.at(-1).id] }];
      host.story = { ...story, overrides };
    }, ROUGH_STORY);
    await page.find(".taken-back");
    await page.read(() => void (location.hash = "#source-compare:1;differences=1;story=0"));
    await page.find("[part=article] .fold");
    await page.read(({ shadowRoot }) => {
      for (const details of shadowRoot.querySelectorAll("details")) details.open = true;
      for (const button of shadowRoot.querySelectorAll(".disclosure > button, .fold")) button.click();
      shadowRoot.querySelector("[part=article] [part=difference]").click();
    });
    await page.find("[part=panel] .dispute");
    assert.equal(await page.count(".link-note"), 1);
    assert.deepEqual(await page.accessibilityViolations(), []);
    await page.screenshot(`360-${scheme}-all-open`);
  });
}

/** Everything that a reader can come upon: texts, and what stands for them. Runs in the page. */
function readWords({ shadowRoot }) {
  const words = Array.from(shadowRoot.querySelectorAll("*"), (element) => [
    ...["aria-label", "title", "href", "alt"].map((name) => element.getAttribute(name) ?? ""),
    ...Array.from(element.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.data : "")),
  ]);
  return words.flat().join("\n");
}
