// The headlines, large and set against each other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARABIC_STORY } from "./arabic-story.mjs";
import { NARROW, NOTHING_SHARED, WIDE, openStory, overflow, textsOf } from "./open-story.mjs";

const article = (id, headline, body) => ({ id, outlet: { name: `The ${id}` }, headline, body });

/** Three headlines on one statement, one of them in two independent texts, and a text without any. */
const RAILS = {
  lang: "en",
  articles: [
    article(
      "Anvil",
      "Cracked rail found at scene of Marlow crash",
      "Inspectors found a cracked rail at the scene of the crash at Marlow on Monday.\n\nNobody was hurt, the railway said. Trains will run again on Friday.",
    ),
    article(
      "Bellows",
      "Cracked bolt found at site of Marlow crash",
      "A cracked bolt was found by inspectors at the site of the crash at Marlow on Monday.\n\nThe line stays closed until Friday.",
    ),
    article(
      "Chisel",
      "Cracked rail found at scene of Marlow crash",
      "A cracked rail lay at the scene of the crash at Marlow, where inspectors found it on Monday.\n\nThree waggons were damaged, and farmers nearby heard a bang.",
    ),
    article(
      "Drill",
      undefined,
      "Inspectors went to Marlow after the crash on Monday. They found a cracked rail at the scene.",
    ),
  ],
};

test("every headline stands with its outlets, the same words once", async (t) => {
  const page = await openStory(t, RAILS, "headlines");
  const shown = await page.read(textsOf, ".headlines .all h3");
  assert.deepEqual(shown, [
    "Cracked rail found at scene of Marlow crash",
    "Cracked bolt found at site of Marlow crash",
  ]);
  const outlets = await page.read(textsOf, ".headlines .all .byline");
  assert.deepEqual(outlets, ["2 texts: The Anvil and The Chisel", "The Bellows"]);
});

test("a text without a headline is named", async (t) => {
  const page = await openStory(t, RAILS, "headlines");
  const intros = await page.read(textsOf, ".headlines > .intro");
  assert.equal(intros.at(-1), "No headline supplied: The Drill");
});

test("what headlines share stands in columns", async (t) => {
  const page = await openStory(t, RAILS, "headlines");
  const columns = await page.read(textsOf, ".collation th[scope=col]");
  assert.deepEqual(columns, ["Outlets", "all", "differs", "all", "differs", "all"]);
  assert.deepEqual(
    await page.read((host) =>
      Array.from(host.shadowRoot.querySelectorAll(".collation tbody tr"), (row) =>
        Array.from(row.querySelectorAll("td"), (cell) => cell.innerText.trim()),
      ),
    ),
    [
      ["Cracked", "rail", "found at", "scene", "of Marlow crash"],
      ["Cracked", "bolt", "found at", "site", "of Marlow crash"],
    ],
  );
});

test("on a narrow page a row of the collation is a line of text", async (t) => {
  const page = await openStory(t, RAILS, "headlines", NARROW);
  const rows = await page.read(textsOf, ".collation tbody tr");
  assert.equal(rows[1], "The Bellows Cracked bolt found at site of Marlow crash");
  assert.equal(await page.read(overflow), 0);
});

test("a headline that differs from its own text is told with both", async (t) => {
  const page = await openStory(t, "dam-talks", "headlines");
  const [found] = await page.read(textsOf, ".headlines .findings article");
  assert.match(found, /^Headline against its own text The Flare In the headline .*400 Torvian troops/);
  assert.match(found, /In the text below it nothing that says so in the body/);
  const [strong] = await page.read(textsOf, ".headlines .findings article b");
  assert.equal(strong, "400");
});

test("the evidence opens from a statement of headlines and closes back to its button", async (t) => {
  const page = await openStory(t, RAILS, "headlines");
  await (await page.find(".headlines .apparatus .evidence")).click();
  await page.find("[part=panel]");
  await (await page.find("[part=panel] .close")).click();
  assert.ok(await page.read((host) => host.shadowRoot.activeElement?.classList.contains("evidence")));
});

test("many headlines are folded behind their count, and the button is an item of the list", async (t) => {
  const many = Array.from({ length: 20 }, (_, n) => {
    const word = "abcdefghijklmnopqrst"[n].repeat(4);
    return article(
      word,
      `Crash at Marlow, says ${word}`,
      `A train crashed at Marlow on Monday. It was ${word} that saw it.`,
    );
  });
  const page = await openStory(t, { lang: "en", articles: many }, "headlines");
  assert.equal(await page.count(".headlines .all h3"), 12);
  await (await page.find(".headlines .all > li > .more")).click();
  assert.equal(await page.count(".headlines .all h3"), 20);
});

test("headlines in Arabic keep their language and direction", async (t) => {
  const page = await openStory(t, ARABIC_STORY, "headlines", NARROW);
  const directions = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".headlines .all .headline"), (e) => [
      e.closest("[lang]").lang,
      getComputedStyle(e).direction,
    ]),
  );
  assert.equal(directions.length, ARABIC_STORY.articles.length);
  for (const direction of directions) assert.deepEqual(direction, ["ar", "rtl"]);
  assert.equal(await page.read(overflow), 0);
});

test("with names hidden no outlet's name is left", async (t) => {
  const page = await openStory(t, RAILS, "headlines", WIDE);
  await page.read((host) => host.setAttribute("names", "hidden"));
  const text = await page.read((host) => host.shadowRoot.querySelector(".headlines").textContent);
  for (const { outlet } of RAILS.articles) assert.ok(!text.includes(outlet.name), outlet.name);
});

test("texts without headlines say so", async (t) => {
  const page = await openStory(t, NOTHING_SHARED, "headlines");
  assert.deepEqual(await page.read(textsOf, ".headlines"), ["No text has a headline."]);
  assert.equal(await page.count(".headlines :is(table, ol)"), 0);
});

for (const theme of ["light", "dark"]) {
  test(`axe has nothing to object to in ${theme}`, async (t) => {
    const page = await openStory(t, RAILS, "headlines", NARROW);
    await page.emulateMedia({ "prefers-color-scheme": theme });
    assert.deepEqual(await page.accessibilityViolations(), []);
  });
}
