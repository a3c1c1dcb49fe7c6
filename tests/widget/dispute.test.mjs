// A reader disputes a mark: what the page is told, what the reader is told, and what becomes of a mark that an
// editor takes back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";
import { eventsOf, OPEN_POLICY, openHost, pageWith, STORY } from "./host-page.mjs";

const LINKED = {
  ...STORY,
  articles: STORY.articles.map((article) => ({ ...article, url: `https://${article.id}.example/fire` })),
};

const OPTIONS = {
  html: pageWith({ body: "<source-compare permalink dispute></source-compare>" }),
  policy: OPEN_POLICY,
};

test("the page is told all that an editor needs", async (t) => {
  const page = await openFact(t);
  await dispute(page, ".difference-card");
  const [told] = await page.read(() => window.disputes);
  const [difference, engine] = await page.read(({ comparison }) => [
    comparison.differences.find(({ kind }) => kind === "number"),
    comparison.engine,
  ]);
  const { permalink, sides, ...rest } = told.detail;
  assert.deepEqual(rest, {
    kind: "number",
    rule: difference.rule,
    confidence: difference.confidence,
    claim: difference.claim,
    difference: difference.id,
    articles: LINKED.articles.map(({ id, outlet, headline, url }) => ({ id, outlet: outlet.name, headline, url })),
    engine,
    schema: 1,
    override: { action: "dismiss", ids: [difference.id] },
  });
  assert.deepEqual(
    sides.map(({ text, ...side }) => [side.article, text, sliceOf(side), side.reading]),
    difference.sides.map((side) => [side.article, sliceOf(side), sliceOf(side), side.reading]),
  );
  assert.ok(permalink.includes(`claim=${difference.claim};difference=${difference.id}`), permalink);
  assert.deepEqual(told.flags, { bubbles: true, composed: true, cancelable: true });
});

test("the reader is told whether the page took it", async (t) => {
  const page = await openFact(t);
  assert.equal(await dispute(page, ".difference-card"), "Not passed on: this page did not take it.");
  await page.read(() => addEventListener("source-compare-dispute", (event) => event.preventDefault()));
  assert.equal(await dispute(page, ".why"), "Passed on to this site’s editors.");
  const { kind, difference, override, claim } = await page.read(() => window.disputes.at(-1).detail);
  assert.deepEqual([kind, difference, override], ["claim", null, { action: "dismiss", ids: [claim] }]);
});

test("readers are asked only where the page wants to hear of it", async (t) => {
  const page = await openReady(t, {});
  await (await page.find("[part=article] .fact[part=difference]")).click();
  await page.find("[part=panel] .difference-card");
  assert.equal(await page.count(".dispute"), 0);
  await page.read((host) => host.setAttribute("dispute", ""));
  await page.find(".dispute button");
});

test("the override in the event takes the mark back, and a note says so", async (t) => {
  const page = await openFact(t);
  assert.equal(await page.count(".taken-back"), 0);
  await dispute(page, ".difference-card");
  const mark = await (await page.find("[part=article] .fact[part=difference]")).getText();
  await page.read((host, story) => {
    host.story = { ...story, overrides: [window.disputes[0].detail.override] };
  }, LINKED);
  const note = await page.find(".taken-back summary");
  assert.equal(await note.getText(), "1 mark taken back by the editor");
  await note.click();
  const entry = await (await page.find(".taken-back li")).getText();
  assert.ok(entry.startsWith("Number: ") && entry.includes(mark) && entry.includes("Tarn Courier"), entry);
  assert.equal(await page.count("[part=article] .fact[part=difference]"), 0);
});

test("a claim that is taken back goes with what differs in it, and the note counts it once", async (t) => {
  const page = await openFact(t);
  await dispute(page, ".why");
  await page.read((host, story) => {
    host.story = { ...story, overrides: [window.disputes[0].detail.override] };
  }, LINKED);
  assert.equal(await (await page.find(".taken-back summary")).getText(), "1 mark taken back by the editor");
});

/** Opens the evidence on a number that differs. */
async function openFact(t) {
  const page = await openHost(t, OPTIONS);
  await page.read((host, story) => {
    window.disputes = [];
    addEventListener("source-compare-dispute", ({ detail, bubbles, composed, cancelable }) =>
      window.disputes.push({ detail, flags: { bubbles, composed, cancelable } }),
    );
    host.story = story;
  }, LINKED);
  await eventsOf(page);
  await (await page.find("[part=article] .fact[part=difference]")).click();
  await page.find("[part=panel] .difference-card[data-chosen]");
  return page;
}

/** Disputes what `where` shows; what the reader is told. */
async function dispute(page, where) {
  await (await page.find(`[part=panel] ${where} .dispute button`)).click();
  await page.until(
    "an answer",
    ({ shadowRoot }, where) => shadowRoot.querySelector(`${where} [role=status]`).textContent,
    where,
  );
  return (await page.find(`[part=panel] ${where} [role=status]`)).getText();
}

function sliceOf({ article, part, start, end }) {
  const { headline, body } = STORY.articles.find(({ id }) => id === article);
  return (part === "headline" ? headline : body).slice(start, end);
}
