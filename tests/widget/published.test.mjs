// A comparison made to publish, as a page has it: the own article whole, of the others excerpts, and every view.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { VIEWS } from "../../www/view-names.js";
import { openReady } from "./harness.mjs";

const OWN = "ledger";
const LONGEST = 25;
const file = readFileSync("www/embed/published.html", "utf8");
const [, json] = /data-comparison>(.*?)<\/script>/s.exec(file);
const comparison = JSON.parse(json);
const { articles } = JSON.parse(readFileSync("tests/stories/ferry-ramp/story.json", "utf8"));
const own = articles.find(({ id }) => id === OWN);

/** Words alone, and where some are left out: marks and spaces may be set otherwise. */
const words = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+|…/gu) ?? []).join(" ");

/** Every text in the file, those of the comparison and those of the markup. */
const texts = [...stringsIn(comparison), ...file.replace(json, "").split(/<[^>]*>/)].map((text) => ` ${words(text)} `);
const ownWords = words(own.body);

test("the own article is in the file, whole", () => {
  assert.equal(comparison.articles.find(({ id }) => id === OWN).body, own.body);
});

for (const { id, body, headline } of articles.filter(({ id }) => id !== OWN)) {
  test(`of ${id} no more than ${LONGEST} words stand together`, () => {
    const found = words(body).split(" ");
    const known = `${ownWords} # ${words(headline ?? "")}`;
    for (let at = 0; at + LONGEST < found.length; at++) {
      const run = found.slice(at, at + LONGEST + 1).join(" ");
      if (!known.includes(run))
        assert.equal(
          texts.find((text) => text.includes(` ${run} `)),
          undefined,
          run,
        );
    }
  });
}

test("every view works from it, and says at each excerpt whose it is", async (t) => {
  const opened = await openReady(t, { path: "embed/published.html", width: 1280, height: 900 });
  await opened.find("[data-view=read]");
  assert.match(await opened.read((host) => host.shadowRoot.querySelector(".read h3").textContent), /Port authority/);
  for (const view of VIEWS) {
    await opened.show(view);
    const shown = await opened.read((host) => host.shadowRoot.querySelector(".layout").innerText);
    assert.ok(shown.length > 200, view);
    assert.doesNotMatch(shown, /undefined|\[object|NaN/);
  }
  const withheld = comparison.claims.filter(({ members }) => members.length === 0).length;
  assert.ok(withheld > 0);
  await opened.show("overview");
  const remarks = await opened.read((host) => host.shadowRoot.querySelector(".about").textContent);
  assert.ok(remarks.includes(`${withheld} more claims were found in the other texts`), remarks);
  for (const { outlet, excerpted } of comparison.articles.filter(({ excerpted }) => excerpted)) {
    assert.ok(remarks.includes(`${outlet.name}: excerpts, ${excerpted.words} of ${excerpted.of} words`), remarks);
  }
  assert.deepEqual(await opened.read((host) => host.comparison.published), { own: OWN, maxExcerpt: LONGEST });
});

test("what is left out between two excerpts is one line, with its counts and a way to the article", async (t) => {
  const page = await openReady(t, { path: "embed/published.html", width: 1280, height: 900 });
  const rival = comparison.articles.find(({ id }) => id === "agency");
  await page.read((host, id) => host.setAttribute("base", id), rival.id);
  const paragraphs = await page.until(
    "its text",
    (host, headline) => {
      const text = host.shadowRoot.querySelector(".read article");
      return (
        text.querySelector("h3").textContent === headline &&
        Array.from(text.querySelectorAll("p:not(.byline)"), (paragraph) => ({
          isGap: paragraph.classList.contains("gap"),
          words: paragraph.textContent,
          claims: Array.from(paragraph.querySelectorAll("button"), ({ dataset }) => dataset.claim),
          links: Array.from(paragraph.querySelectorAll("a"), ({ href }) => href),
        }))
      );
    },
    rival.headline,
  );
  const gaps = paragraphs.filter(({ isGap }) => isGap);
  assert.ok(gaps.length > 1 && gaps.length < paragraphs.length);
  for (const { words, links } of gaps) {
    assert.match(words, /^… words not in this file/);
    assert.deepEqual(links, [rival.url]);
  }
  for (const [index, { isGap, words }] of paragraphs.entries()) {
    assert.ok(isGap || /\p{L}/u.test(words), words);
    assert.ok(!(isGap && paragraphs[index + 1]?.isGap), "two lines for one gap");
  }
  const claims = new Set(rival.segments.flatMap(({ part, claim }) => (part === "body" && claim ? claim : [])));
  assert.deepEqual(new Set(paragraphs.flatMap(({ claims }) => claims.filter(Boolean))), claims);

  await page.show("side-by-side");
  const cells = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".cell .text"), ({ textContent }) => textContent),
  );
  assert.ok(cells.some((words) => words.includes("words not in this file")));
  for (const words of cells) assert.match(words, /\p{L}/u);
});

function stringsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
