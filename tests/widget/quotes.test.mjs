// The ledger of quotations, on a story whose cuts were planted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARABIC_STORY } from "./arabic-story.mjs";
import { NARROW, NOTHING_SHARED, WIDE, openStory, overflow, textsOf } from "./open-story.mjs";

const ON_STORMS =
  "Gusts of ninety kilometres an hour tore at roofs all night, and two fishing boats came loose from their moorings. " +
  "Forecasters expect a calm week.";
const ON_MONEY =
  "Repairs cost the town four million last year, which the opposition wants to spend on schools. " +
  "A vote on the budget is due before Easter.";

/** Runs in the page: the strips of the first utterance. */
function firstStrips(host) {
  const [utterance] = host.shadowRoot.querySelectorAll(".utterance");
  return Array.from(utterance.querySelectorAll("dl > div"), (strip) => ({
    who: strip.querySelector("dt").innerText.replace(/\s+/g, " ").trim(),
    words: Array.from(strip.querySelectorAll("q"), (q) => q.innerText),
    gaps: strip.querySelectorAll(".gap").length,
  }));
}

for (const [where, size] of [
  ["a wide page", WIDE],
  ["a narrow page", NARROW],
]) {
  test(`on ${where}, a strip has the words that its outlets quote and a gap for the rest`, async (t) => {
    const page = await openStory(t, "dam-talks", "quotes", size);
    const [whole, ...strips] = await page.read(firstStrips);
    assert.deepEqual(whole, {
      who: "All that is quoted",
      words: ["We are stand ready to cross the river tonight, but we will not cross it uninvited"],
      gaps: 0,
    });
    const flare = strips.find(({ who }) => who === "The Flare");
    assert.deepEqual(flare, { who: "The Flare", words: ["will not cross it uninvited"], gaps: 1 });
    const agency = strips.find(({ who }) => who.includes("Newswire"));
    assert.match(agency.who, /^2 texts: Fennick Newswire and The Ledger$/);
    assert.deepEqual(agency.words, [
      "We",
      "stand ready to cross the river tonight, but we will not cross it uninvited",
    ]);
    assert.equal(await page.read(overflow), 0);
  });
}

test("a word that is kept stands under the same word of the whole", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const [whole, flare] = await page.read((host) => {
    const strips = host.shadowRoot.querySelectorAll(".utterance:first-of-type dl > div");
    const placeOf = (strip) => {
      const texts = document.createTreeWalker(strip.querySelector("dd"), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const start = texts.currentNode.data.indexOf("will not cross");
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, start);
        range.setEnd(texts.currentNode, start + 4);
        return range.getBoundingClientRect().left;
      }
      return null;
    };
    return [strips[0], [...strips].find((strip) => strip.innerText.includes("The Flare"))].map(placeOf);
  });
  assert.ok(Math.abs(whole - flare) < 3, `${whole} and ${flare}`);
});

test("the words of a gap are neither read out nor copied", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const gaps = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".gap"), (gap) => ({
      shown: gap.innerText.trim(),
      hidden: [...gap.children].every((e) => e.ariaHidden === "true" || e.classList.contains("announcement")),
    })),
  );
  assert.ok(gaps.length > 0);
  for (const gap of gaps) assert.deepEqual(gap, { shown: "(words not quoted in the text we have)", hidden: true });
});

test("a text in another language is not said to lack a quotation", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const silent = await page.read(textsOf, ".quotes > section .utterance .lacking");
  assert.deepEqual(silent, [
    "≠ in another language or translated, not compared: Diario de Kestren",
    "○ not quoted in the text we have: The Courier",
    "≠ in another language or translated, not compared: Diario de Kestren",
  ]);
});

test("an incomplete text could not be seen", async (t) => {
  const said = "“The north pier is sound and will open again on Friday morning,” said the harbour warden Orla Venn.";
  const page = await openStory(
    t,
    {
      lang: "en",
      articles: [
        { id: "a", outlet: { name: "Tide" }, body: `The north pier closed on Monday. ${ON_STORMS} ${said}` },
        { id: "b", outlet: { name: "Quay" }, body: `A storm closed the north pier on Monday. ${ON_MONEY} ${said}` },
        {
          id: "c",
          outlet: { name: "Buoy" },
          complete: false,
          body: "The north pier closed on Monday after a storm that had broken two of its lamps and a part of the",
        },
      ],
    },
    "quotes",
  );
  assert.deepEqual(await page.read(textsOf, ".quotes > section .utterance .lacking"), ["? could not see: Buoy"]);
  assert.equal(await page.count(".utterance .whole"), 0, "one cut is the whole");
  assert.deepEqual(await page.read(textsOf, ".quotes .findings > .lacking"), [
    "Incomplete; whom the rest quotes could not be seen: Buoy",
  ]);
});

test("what differs inside the marks opens its evidence and closes back to its button", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  assert.deepEqual(await page.read(textsOf, ".drift li"), [
    "stand 2 texts: Fennick Newswire and The Ledger",
    "are The Courier",
  ]);
  await (await page.find(".drift .evidence")).click();
  await page.find("[part=panel]");
  await (await page.find("[part=panel] .close")).click();
  assert.ok(await page.read((host) => host.shadowRoot.activeElement?.classList.contains("evidence")));
});

test("what could not be said of a text is in sight", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const hidden = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".quotes > section .lacking"), (e) => e.checkVisibility()),
  );
  assert.ok(hidden.length > 0 && hidden.every(Boolean));
});

test("words that two texts ascribe to different people are told with both", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const [card] = await page.read(textsOf, ".quotes [part=difference-card]");
  assert.match(card, /Brannock Tull The Flare/);
  assert.match(card, /Mr Lund The Ledger/);
});

test("who is quoted stands with the words of each text", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const rows = await page.read(textsOf, ".quotes table tbody tr");
  assert.match(rows[0], /^Maren 15 words, 1 quotation · 2 texts: Fennick Newswire and The Ledger/);
  assert.match(rows.at(-1), /^Speakers not named beside their words 15 words, 1 quotation/);
  assert.deepEqual(await page.read(textsOf, ".quotes table th[scope=col]"), ["Speaker", "Words quoted"]);
});

test("quotations of one text alone are folded, with their count", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  assert.equal(await page.read((host) => host.shadowRoot.querySelector(".quotes details.findings").open), false);
  assert.deepEqual(await page.read(textsOf, ".quotes details.findings > summary"), ["Quoted in one text only: 1"]);
});

test("with names hidden no outlet's name is left", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  await page.read((host) => host.setAttribute("names", "hidden"));
  const names = await page.read((host) => host.comparison.articles.map(({ outlet }) => outlet.name));
  const text = await page.read((host) => host.shadowRoot.querySelector(".quotes").textContent);
  for (const name of names) assert.ok(!text.includes(name), name);
  assert.match(text, /Outlet A/);
});

test("the button for the rest of a list keeps the focus", async (t) => {
  const said = [
    "The northern lock has to be mended before winter",
    "Nobody asked the fishermen about the new tariff",
    "Our lamps were bought with borrowed money",
    "This council never saw a single invoice",
    "A pier without planks helps no ferry company",
    "My grandmother swam here every summer morning",
    "Engineers warned us twice about the rusty bolts",
    "Tourists will find other beaches to sleep on",
    "Every harbour on this coast has the same trouble",
    "The insurance pays for storms but not for rust",
  ].map((words) => `“${words},” said Orla Venn.`);
  // Each with a text of its own, so that they are no copies.
  const articles = [ON_STORMS, ON_MONEY].map((own) => ({ body: [own, ...said].join(`\n\n${own}\n\n`) }));
  const page = await openStory(t, { lang: "en", articles }, "quotes");
  const more = await page.find(".quotes .more");
  const before = await page.count(".quotes .utterance");
  await more.click();
  // Those out of sight are drawn after the paint.
  await page.until(
    "more utterances",
    (host, before) => host.shadowRoot.querySelectorAll(".quotes .utterance").length > before,
    before,
  );
  assert.equal(await page.read((host) => host.shadowRoot.activeElement?.ariaExpanded), "true");
});

test("words in Arabic keep their language and run from the right", async (t) => {
  const page = await openStory(t, ARABIC_STORY, "quotes", NARROW);
  const strips = await page.read((host) => {
    for (const details of host.shadowRoot.querySelectorAll(".quotes details")) details.open = true;
    return Array.from(host.shadowRoot.querySelectorAll(".utterance dd"), (dd) => [
      dd.lang,
      getComputedStyle(dd).direction,
    ]);
  });
  assert.ok(strips.length > 0);
  for (const strip of strips) assert.deepEqual(strip, ["ar", "rtl"]);
  assert.equal(await page.read(overflow), 0);
});

test("texts without a quotation say so", async (t) => {
  const page = await openStory(t, NOTHING_SHARED, "quotes");
  assert.deepEqual(await page.read(textsOf, ".quotes .intro"), [
    "No utterance was found that two independent texts quote.",
    "No text quotes anybody, as far as quotation marks show.",
  ]);
  assert.equal(await page.count(".quotes :is(table, dl)"), 0);
});

for (const theme of ["light", "dark"]) {
  test(`axe has nothing to object to in ${theme}`, async (t) => {
    const page = await openStory(t, "dam-talks", "quotes", NARROW);
    await page.emulateMedia({ "prefers-color-scheme": theme });
    assert.deepEqual(await page.accessibilityViolations(), []);
  });
}
