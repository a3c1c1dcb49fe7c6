// Permalinks: what the fragment of an address holds, and that the address follows the reader and nobody else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { sidesOf } from "../../www/label-sides.js";
import { lookup as createLookup } from "../../www/lookup.js";
import { partOf, placeOf, placeToValues, readPart, storyMark, withPart } from "../../www/permalink.js";
import { settingsOf } from "../../www/settings.js";
import { openReady } from "./harness.mjs";
import { articleMarkup, eventsOf, OPEN_POLICY, openHost, pageWith, STORY, WIDGET } from "./host-page.mjs";

const IDS = ["a;b", "c&d=e", "f,g", "__proto__", "ü %", "half \ud800"];
const LEANS = ["left", "right, so to say", "left"];
const labels = LEANS.map((value) => [{ axis: "lean", value, by: "Ratings & Co; Ltd=" }]);
const articles = IDS.map((id, index) => ({
  id,
  headline: `H${index}`,
  body: `B${index}`,
  independentText: index,
  outlet: { labels: labels[index] ?? [] },
}));
const COMPARISON = {
  articles,
  claims: [{ id: "c-0123456789ab", members: [{ article: IDS[0] }] }],
  differences: [],
  rules: [],
};
const lookup = createLookup(COMPARISON);
const SIDES = sidesOf(lookup);
const INITIAL = settingsOf({ getAttribute: () => null }, {});
const NAME = "/demo";

/** The fragment for a place. */
function fragmentOf(some, { chosen = null, base = IDS[0], before = "" } = {}) {
  const settings = { ...INITIAL, ...some };
  const values = placeToValues(lookup, { settings, initial: INITIAL, base, chosen, story: storyMark(COMPARISON) });
  return withPart(before, NAME, values);
}

test("a place goes into a fragment and comes back", () => {
  const places = [
    {},
    { view: "claims", claimOrder: "fewest", order: "published" },
    { view: "claims", claimOrder: "agrees", onlyMissing: true },
    ...SIDES.map(({ name }) => ({ view: "claims", claimSide: name })),
    { view: "side-by-side", columns: IDS.slice(0, 5), differencesOnly: true },
    { kinds: ["number", "hedge"], allMarks: true, mutedMarks: true },
    { kinds: [] },
    { namesHidden: true, columns: [IDS[2], IDS[1]] },
  ];
  for (const place of places) {
    // Ids of a comparison made elsewhere are any text.
    const chosen = { claim: "c-1;view=quotes&x", difference: "d-1#%" };
    const { settings, claim, difference, story } = placeOf(
      lookup,
      readPart(fragmentOf(place, { base: IDS[1], chosen }), NAME),
    );
    assert.deepEqual({ ...INITIAL, ...settings }, { ...INITIAL, ...place, base: IDS[1] });
    assert.deepEqual({ claim, difference }, chosen);
    assert.equal(story, storyMark(COMPARISON));
  }
});

test("a side of a label is taken from a fragment only if the outlets have it", () => {
  assert.equal(SIDES.length, 2);
  const [{ name }] = SIDES;
  const sideIn = (value) => placeOf(lookup, new Map([["side", value]])).settings.claimSide;
  assert.equal(sideIn(encodeURIComponent(name)), name);
  const strangers = [
    name.replace("left", "up"),
    name.replace("Ratings", "Others"),
    '["lean","left"]',
    "__proto__",
    "0",
  ];
  for (const other of [...strangers.map(encodeURIComponent), "%zz", ""]) assert.equal(sideIn(other), undefined, other);
});

test("only what a reader has set otherwise than the page is written", () => {
  const hidden = { ...INITIAL, namesHidden: true };
  const values = placeToValues(lookup, { settings: hidden, initial: hidden, base: IDS[0], chosen: null, story: "" });
  assert.deepEqual([...values.keys()], ["view", "letter", "story"]);
});

test("while names are hidden no id, which may be a name, is in the fragment", () => {
  const fragment = fragmentOf({ namesHidden: true, columns: IDS.slice(0, 4) }, { base: IDS[3] });
  for (const id of IDS.slice(0, 5)) assert.ok(!fragment.includes(encodeURIComponent(id)), fragment);
});

test("parts of other elements stay, and so does a fragment of the page's own", () => {
  const other = partOf("/other", new Map([["view", "claims"]]));
  const both = fragmentOf({ view: "quotes" }, { before: `#${other}` });
  assert.equal(both.split("&")[0], other);
  assert.equal(readPart(both, NAME).get("view"), "quotes");
  assert.equal(readPart(withPart(both, "/other", new Map([["view", "read"]])), NAME).get("view"), "quotes");
  for (const own of ["#section-2", "#/route?x=1", `#${other}&tab=3`, "#source-comparePLUS"]) {
    assert.equal(fragmentOf({}, { before: own }), null, own);
    assert.equal(readPart(own, NAME), null, own);
  }
});

test("a part is told from another whose name begins like its own", () => {
  assert.equal(readPart("#source-compare/demo-2;view=claims", NAME), null);
  assert.equal(readPart("#source-compare:12;view=claims", ":1"), null);
});

test("what cannot be encoded, read or found is passed over, and the rest of the link holds", () => {
  const settingsIn = (fragment) => placeOf(lookup, readPart(fragment, NAME)).settings;
  assert.deepEqual(settingsIn(fragmentOf({ view: "claims" }, { base: IDS[5] })), { view: "claims" });
  assert.deepEqual(settingsIn("#source-compare/demo;view=claims;base=%zz"), { view: "claims" });
  assert.deepEqual(settingsIn("#source-compare/demo;view=none;base=gone;columns=gone,f%2Cg;order=none"), {});
});

test("a link knows the story by every word of its texts", () => {
  const [first, ...others] = articles;
  const mark = storyMark(COMPARISON);
  for (const change of [{ id: "other" }, { headline: "Other" }, { body: "Other" }]) {
    assert.notEqual(storyMark({ ...COMPARISON, articles: [{ ...first, ...change }, ...others] }), mark);
  }
  assert.equal(storyMark({ ...COMPARISON, articles: [{ ...first, url: "https://a.example/" }, ...others] }), mark);
});

test("of nonsense comes nothing but what is known, and no error", () => {
  const pieces = [
    "source-compare",
    "/demo",
    ":1",
    ";",
    "=",
    "&",
    ",",
    "%",
    "%zz",
    "%ED%A0%80",
    "view",
    "base",
    "letter",
  ];
  pieces.push(
    "columns",
    "show",
    "all",
    "side",
    encodeURIComponent(SIDES[0].name),
    "claim",
    "__proto__",
    "constructor",
    "marks",
    "1",
    "\u0000",
    "ü",
    "c-",
    "A",
    "#",
  );
  let seed = 7;
  const next = (below) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
  const known = { view: "string", base: "string", claimOrder: "string", claimSide: "string", order: "string" };
  for (let round = 0; round < 3000; round++) {
    const noise = Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join("");
    const part = readPart(`#source-compare${NAME};${noise}`, NAME) ?? readPart(noise, NAME);
    withPart(noise, NAME, new Map());
    if (!part) continue;
    const { settings } = placeOf(lookup, part);
    for (const [key, type] of Object.entries(known)) {
      if (Object.hasOwn(settings, key)) assert.equal(typeof settings[key], type, noise);
    }
    for (const id of [settings.base, ...(settings.columns ?? [])])
      assert.ok(id === undefined || IDS.includes(id), noise);
  }
});

const LINKED = { html: hostPage("permalink"), policy: OPEN_POLICY };

test("the address follows the reader, and leads back to the same place", async (t) => {
  const page = await openLinked(t, LINKED);
  assert.equal(await hashOf(page), "");
  // The page sets something: no act of the reader's.
  await page.read((host) => host.setAttribute("view", "claims"));
  await page.find("[data-view=claims]");
  assert.equal(await hashOf(page), "");

  const steps = await page.read(() => history.length);
  await page.show("read");
  const claim = await page.read((host) => {
    const count = host.shadowRoot.querySelector("[part=article] p [part=count]");
    count.click();
    return count.getAttribute("data-claim");
  });
  await page.find("[part=panel]");
  await (await page.find(".kind-filter button[value=fact]")).click();
  const hash = await page.until(
    "the address to follow",
    (_, claim) => location.hash.includes(claim) && location.hash.includes("show=") && location.hash,
    claim,
  );
  assert.match(hash, /^#source-compare\/demo;view=read;base=beacon;show=/);
  assert.equal(await page.read(() => history.length), steps, "one step back leads to where the reader came from");

  await page.driver.get("about:blank");
  await page.driver.get(page.address + hash);
  await eventsOf(page);
  await page.until(
    "the place",
    (host, claim) =>
      host.shadowRoot.querySelector("[part=panel]") &&
      host.shadowRoot.querySelector(`[part=article] [part=count][data-claim="${claim}"][aria-expanded=true]`) &&
      host.shadowRoot.querySelector(".kind-filter button[value=fact][aria-pressed=false]"),
    claim,
  );
  assert.equal(await page.count(".link-note"), 0);
});

test("a link within the page is followed, and what it does not find is said", async (t) => {
  const page = await openLinked(t, LINKED);
  await page.read(() => void (location.hash = "#source-compare/demo;view=claims;claim=c-gone;story=00000000"));
  await page.find("[data-view=claims]");
  assert.equal(
    await (await page.find(".link-note")).getText(),
    "The texts have changed since this link was made. The claim that this link names is no longer here.",
  );
  // What the link does not hold is as the page set it.
  await page.read(() => void (location.hash = "#source-compare/demo;order=published"));
  await page.find("[data-view=read]");
  assert.equal(await page.read((host) => host.getAttribute("order")), "published");
  assert.equal(await page.count(".link-note"), 0);
});

test("when the page takes the attribute back, links are no longer followed", async (t) => {
  const page = await openLinked(t, LINKED);
  await page.read((host) => host.removeAttribute("permalink"));
  await page.read(() => new Promise((done) => setTimeout(done)));
  await page.read(async () => {
    const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = "#source-compare/demo;view=claims";
    await heard;
    await new Promise((done) => setTimeout(done));
  });
  assert.equal(await page.count("[data-view=read]"), 1);
});

test("a fragment of the page's own is left alone", async (t) => {
  const page = await openLinked(t, LINKED);
  await page.read(() => void (location.hash = "#comments"));
  await page.show("claims");
  await page.show("read");
  assert.equal(await hashOf(page), "#comments");
});

test("without the attribute the address is neither read nor written", async (t) => {
  const page = await openLinked(t, { ...LINKED, html: hostPage("") }, "#source-compare/demo;view=claims");
  await page.find("[data-view=read]");
  await page.show("quotes");
  assert.equal(await hashOf(page), "#source-compare/demo;view=claims");
  await page.show("read");
  await (await page.find("[part=article] p [part=count]")).click();
  await page.find("[part=panel]");
  assert.equal(await page.count(".copy-link"), 0);
});

test("two elements on a page each keep their own part", async (t) => {
  const widget = (id) =>
    `<source-compare permalink ${id}>${STORY.articles.map(articleMarkup).join("")}</source-compare>`;
  const html = pageWith({ body: widget("") + widget('id="second"').replaceAll('<article id="', '<article id="x-') });
  const page = await openLinked(t, { html, policy: OPEN_POLICY }, "", 2);
  await page.read(() => {
    const [first, second] = document.querySelectorAll("source-compare");
    const choose = (host, view) => host.shadowRoot.querySelector(`.views button[value=${view}]`).click();
    choose(first, "claims");
    choose(second, "quotes");
  });
  await page.until("both parts", () => location.hash.split("&").length === 2);
  assert.match(await hashOf(page), /^#source-compare:1;view=claims;.*&source-compare\/second;view=quotes;/);
});

test("elements in shadow trees each keep their own part", async (t) => {
  const page = await openLinked(t, {
    html: pageWith({ body: `${"<div></div>".repeat(2)}${WIDGET}` }),
    policy: OPEN_POLICY,
  });
  await page.read((_, story) => {
    for (const around of document.querySelectorAll("div")) {
      const inner = document.createElement("source-compare");
      inner.setAttribute("permalink", "");
      around.attachShadow({ mode: "open" }).append(inner);
      inner.story = story;
    }
  }, STORY);
  await page.until("all three", () => window.recorded.length === 3);
  await page.read(() => {
    const [first, second] = Array.from(document.querySelectorAll("div"), (around) => around.shadowRoot.firstChild);
    first.shadowRoot.querySelector(".views button[value=claims]").click();
    second.shadowRoot.querySelector(".views button[value=quotes]").click();
  });
  await page.until("both parts", () => location.hash.split("&").length === 2);
  assert.match(await hashOf(page), /^#source-compare:div\.1:1;view=claims;.*&source-compare:div\.2:1;view=quotes;/);
});

test("a link to a mark opens its evidence, and the page is told of it", async (t) => {
  const page = await openLinked(t, LINKED);
  const difference = await page.read(({ comparison }) => comparison.differences.find(({ claim }) => claim !== null));
  await page.read((host, { id }) => {
    window.selected = [];
    host.addEventListener("source-compare-select", ({ detail }) => window.selected.push(detail));
    location.hash = `#source-compare/demo;difference=${id}`;
  }, difference);
  await page.find("[part=panel] .difference-card");
  const { id, claim } = difference;
  assert.deepEqual(await page.read(() => window.selected), [{ claim, difference: id }]);
  await page.press(Key.ESCAPE);
  await page.until("both", () => window.selected.length === 2);
  assert.deepEqual(await page.read(() => window.selected[1]), { claim: null, difference: null });
});

test("a link to the claim is copied, or shown where the browser forbids that", async (t) => {
  const page = await openLinked(t, LINKED);
  await (await page.find("[part=article] p [part=count]")).click();
  await page.read(() => {
    const clipboard = { writeText: async (text) => void (window.copied = text) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  });
  await (await page.find(".copy-link button")).click();
  await page.until("the word", (host) => host.shadowRoot.querySelector(".copy-link [role=status]").textContent !== "");
  const claim = await page.read(
    (host) => host.shadowRoot.querySelector("[aria-expanded=true][data-claim]").dataset.claim,
  );
  const copied = await page.read(() => window.copied);
  assert.ok(copied.startsWith(`${page.address}#source-compare/demo;`) && copied.includes(`claim=${claim}`), copied);

  await page.read(() => void (navigator.clipboard.writeText = () => Promise.reject(new Error("refused"))));
  await (await page.find(".copy-link button")).click();
  assert.equal(await (await page.find(".copy-link input")).getAttribute("value"), copied);
});

test("under the strict policy too", async (t) => {
  const page = await openReady(t, { path: "embed/children.html" });
  await page.read((host) => host.setAttribute("permalink", ""));
  await page.show("claims");
  await page.until("the address", () => location.hash.startsWith("#source-compare"));
  assert.deepEqual(await page.read(() => window.violations), []);
});

function hostPage(attributes) {
  return pageWith({
    body: `<source-compare id="demo" ${attributes}>${STORY.articles.map(articleMarkup).join("")}</source-compare>`,
  });
}

async function openLinked(t, options, hash = "", count = 1) {
  const page = await openHost(t, { ...options, path: `host.html${hash}` });
  page.address = (await page.driver.getCurrentUrl()).split("#")[0];
  await eventsOf(page, count);
  await page.find("[part=toolbar]");
  return page;
}

function hashOf(page) {
  return page.read(() => location.hash);
}
