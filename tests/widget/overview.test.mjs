// The Overview: what all say, where they differ, what some lack, how outlets are labelled.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { openReady } from "./harness.mjs";
import { eventsOf, openHost, pageWith, READY, reply, STORY } from "./host-page.mjs";
import { ROUGH_STORY } from "./rough-story.mjs";

const WIDE = { width: 1440, height: 900 };

test("what most report stands in source words behind how many of how many", async (t) => {
  const page = await openOverview(t);
  const comparison = await page.read((host) => host.comparison);
  const lines = await page.read(readFindings, 0);
  assert.ok(lines.length >= 3);
  for (const { claim: id, text, words } of lines) {
    const claim = comparison.claims.find((claim) => claim.id === id);
    const { reporting, of } = claim.independent;
    assert.ok(text.startsWith(`${reporting} of ${of} independent texts report`), text);
    assert.ok(reporting * 2 > of);
    assert.ok(claim.members.map((member) => sourceText(comparison, member)).includes(words), words);
    assert.equal(text.includes("a possible match"), claim.confidence === "low");
  }
});

test("a claim of which one text has another number is not told as agreement", async (t) => {
  const page = await openOverview(t);
  const comparison = await page.read((host) => host.comparison);
  const number = comparison.differences.find(({ kind, drawn }) => kind === "number" && drawn);
  const line = (await page.read(readFindings, 0)).find(({ claim }) => claim === number.claim);
  assert.match(line.text, /≠ 1 of them differs in a fact/);
});

test("each difference shows its readings in context, weighed and with who has them", async (t) => {
  const page = await openOverview(t);
  const cards = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".telling article"), (card) => ({
      kind: card.querySelector("h4").textContent,
      claim: card.dataset.claim,
      readings: Array.from(card.querySelectorAll(".weighed li"), (reading) => [
        reading.querySelector("q").textContent,
        reading.querySelector(".difference")?.textContent ?? null,
        reading.querySelector(".remark").textContent,
      ]),
    })),
  );
  assert.deepEqual(cards[0].kind, "Number");
  assert.deepEqual(cards[0].readings, [
    [
      "injuring 41 people",
      "41",
      "4 of 5 independent texts that state it: Fennick Newswire, Bayline TV, Dunmarrow Courier, Wharfside Gazette, " +
        "The Capital Ledger, The Merchant, and The Morning Register",
    ],
    ["A total of 38 people were injured", "38", "1 of 5 independent texts that state it: The Evening Flare"],
  ]);
  assert.ok(cards.length <= 5);
  assert.equal(new Set(cards.map(({ claim }) => claim)).size, cards.length);
});

test("each difference and each claim opens its evidence, and Escape returns", async (t) => {
  const page = await openOverview(t);
  for (const selector of [".telling header button", ".found section:last-child .finding"]) {
    const opener = await page.find(selector);
    await opener.click();
    const panel = await page.find("[part=panel]");
    assert.ok((await panel.getText()).length > 0);
    assert.equal(await opener.getAttribute("aria-expanded"), "true");
    await page.press(Key.ESCAPE);
    await page.until("the focus to return", (host, opener) => host.shadowRoot.activeElement === opener, opener);
  }
});

test("an omission names who lacks it and who could not be seen, apart", async (t) => {
  const page = await openOverview(t);
  const comparison = await page.read((host) => host.comparison);
  const lines = await page.read(readFindings, 2);
  assert.ok(lines.length > 0);
  for (const { claim: id, text } of lines) {
    const claim = comparison.claims.find((claim) => claim.id === id);
    assert.ok(claim.omission);
    const [, absent, unseen] = text.split(/○ Not in the text we have: |\? could not see: /);
    for (const { article, state } of claim.states) {
      const { name } = comparison.articles.find(({ id }) => id === article).outlet;
      // A text of which one copy has the claim has it.
      if (state === "unseen") assert.ok(unseen.includes(name), text);
      else assert.ok(!unseen?.includes(name), text);
      if (state === "reported") assert.ok(!absent.includes(name), text);
    }
  }
});

test("labels are counted by text, each rater's apart, with origin, date and what is unknown", async (t) => {
  const page = await openOverview(t);
  const scales = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".label-scale"), (scale) => ({
      head: [scale.querySelector("h4").textContent, scale.querySelector(".source").textContent],
      rows: Array.from(scale.querySelectorAll("tbody tr"), (row) =>
        Array.from(row.cells, (cell) => cell.innerText.replace(/\s+/g, " ").trim()),
      ),
      bar: Array.from(scale.querySelectorAll(".label-bar > span"), (part) => [
        part.textContent,
        part.getBoundingClientRect().width,
      ]),
    })),
  );
  assert.deepEqual(
    scales.map(({ head }) => head),
    [
      ["lean", "according to Provincial Press Council"],
      ["lean", "according to Open Desk Index · as of 2025-11-02"],
      ["factuality", "according to Open Desk Index · as of 2025-11-02"],
    ],
  );
  assert.deepEqual(scales[0].rows, [
    ["left", "1 of 5", "The Capital Ledger (2026-01-15) and The Morning Register (no date)"],
    ["centre", "1 of 5", "Fennick Newswire (2026-01-15) (same text, no such label: Bayline TV and Dunmarrow Courier)"],
    ["right", "2 of 5", "The Evening Flare (2026-01-15) The Merchant (2026-01-15)"],
    ["unknown", "1 of 5", "Wharfside Gazette"],
  ]);
  const width = Object.fromEntries(scales[0].bar);
  assert.ok(Math.abs(width["2right"] - 2 * width["1left"]) < 12, JSON.stringify(width));
  // Whoever sees no colours has the words, and what is unknown is hatched.
  const pattern = await page.read(
    (host) => getComputedStyle(host.shadowRoot.querySelector('.label-bar [data-kind="unknown"]')).backgroundImage,
  );
  assert.match(pattern, /repeating-linear-gradient/);
});

test("a text that cannot be seen whole says so, and of copies those say so that are cut", async (t) => {
  const story = JSON.parse(readFileSync("tests/stories/ferry-ramp/story.json", "utf8"));
  const articles = story.articles.map((article) =>
    article.id === "courier" ? { ...article, complete: false } : article,
  );
  const page = await openStory(t, { ...story, articles });
  const lines = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".texts li"), ({ textContent }) => textContent),
  );
  const lineOf = (outlet) => lines.find((line) => line.includes(outlet));
  assert.match(lineOf("Wharfside Gazette"), /Gazette incomplete\s*$/);
  assert.match(lineOf("Fennick Newswire"), /one text in 3 outlets · incomplete in Dunmarrow Courier/);
  assert.doesNotMatch(lineOf("The Merchant"), /incomplete/);
});

test("no label, no bar", async (t) => {
  const page = await openStory(t, ROUGH_STORY);
  assert.equal(await page.count("[part=labels]"), 0);
});

const FEW = {
  "copies of one text": {
    story: { ...STORY, articles: [STORY.articles[0], { ...STORY.articles[0], id: "echo" }] },
    says: "There is only one independent text here, so nothing can be weighed.",
    sections: ["What most texts report"],
  },
  "texts about different things": {
    story: { ...ROUGH_STORY, articles: [ROUGH_STORY.articles[0], ROUGH_STORY.articles[4]] },
    says: "No claim was found that two independent texts share.",
    sections: ["What most texts report", "Where they differ most", "What some texts do not have"],
  },
};

for (const [what, { story, says, sections }] of Object.entries(FEW)) {
  test(`of ${what} it says so, and claims no more`, async (t) => {
    const page = await openStory(t, story);
    const found = await page.read((host) =>
      Array.from(host.shadowRoot.querySelectorAll(".found section"), (section) => [
        section.querySelector("h3").textContent,
        section.querySelector(".intro").textContent,
        section.querySelectorAll("li").length,
      ]),
    );
    assert.deepEqual(
      found.map(([title]) => title),
      sections,
    );
    assert.equal(found[0][1], says);
    assert.ok(found.every(([, , count]) => count === 0));
  });
}

test("where every text is incomplete, nothing is said to be absent", async (t) => {
  const articles = ROUGH_STORY.articles.map((article) => ({ ...article, complete: false }));
  const page = await openStory(t, { ...ROUGH_STORY, articles });
  assert.deepEqual(await page.read(readFindings, 2), []);
  assert.match(
    await (await page.find(".found section:last-child .intro")).getText(),
    /^Nothing that several texts report was found to be absent/,
  );
});

async function openOverview(t) {
  const page = await openReady(t, WIDE);
  await page.show("overview");
  return page;
}

async function openStory(t, story) {
  const page = await openHost(t, {
    html: pageWith({ body: '<source-compare src="/story.json" view="overview"></source-compare>' }),
    answers: { "/story.json": reply("application/json", JSON.stringify(story)) },
  });
  assert.deepEqual(await eventsOf(page), [READY]);
  await page.find(".overview");
  return page;
}

function sourceText({ articles }, { article, part, start, end }) {
  const { headline, body } = articles.find(({ id }) => id === article);
  return (part === "headline" ? headline : body).slice(start, end);
}

// These run in the page, with the widget as their first argument.

function readFindings(host, section) {
  const lines = host.shadowRoot.querySelectorAll(".found section")[section].querySelectorAll("li[data-claim]");
  return Array.from(lines, (line) => ({
    claim: line.dataset.claim,
    text: line.textContent,
    words: line.querySelector("q").textContent,
  }));
}
