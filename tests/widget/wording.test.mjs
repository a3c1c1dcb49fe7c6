// How the texts word what they share, as tables.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NARROW, NOTHING_SHARED, openStory, overflow, textsOf } from "./open-story.mjs";

/** Runs in the page: the row headers of each apparatus in the section with this heading. */
function rungsOf(host, heading) {
  const sections = Array.from(host.shadowRoot.querySelectorAll(".wording > .findings"));
  const section = sections.find((s) => s.querySelector("h3").innerText.startsWith(heading));
  return Array.from(section.querySelectorAll(".apparatus"), (apparatus) =>
    Array.from(apparatus.querySelectorAll("tbody th"), (th) => th.innerText),
  );
}

test("each outlet's names for an actor stand in its row, by kind", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  const tables = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".wording .findings:first-of-type table"), (table) => ({
      caption: table.caption.innerText,
      columns: Array.from(table.tHead.rows[0].cells, (cell) => cell.innerText),
      rows: Array.from(table.tBodies[0].rows, (row) => row.innerText.replace(/\s+/g, " ").trim()),
    })),
  );
  const hydro = tables.find(({ caption }) => caption === "Vesk Hydro");
  assert.deepEqual(hydro.columns, ["Outlets", "Full name", "Surname or acronym", "Role or description"]);
  assert.ok(hydro.rows.includes("The Flare Greedy Vesk Hydro"), hydro.rows.join("\n"));
  assert.ok(hydro.rows.includes("Fennick Newswire Vesk Hydro Vesk 3 times The dam's owner"), hydro.rows.join("\n"));
});

test("the ladder of attribution goes from no source to a verb that judges", async (t) => {
  const page = await openStory(t, "ferry-ramp", "wording");
  const ladders = await page.read(rungsOf, "Ladder of attribution");
  const order = ["no source", "neutral verb", "verb of certainty", "verb of doubt", "verb that judges"];
  assert.ok(ladders.length > 0);
  for (const ladder of ladders) {
    assert.deepEqual(
      ladder,
      order.filter((rung) => ladder.includes(rung)),
    );
  }
  assert.ok(ladders.some((ladder) => ladder.includes("no source")));
  assert.ok(ladders.some((ladder) => ladder.includes("verb of doubt")));
});

test("an act in two voices stands with what each is called", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  assert.deepEqual(await page.read(rungsOf, "Active and passive"), [
    ["active", "as a noun"],
    ["active", "passive, nobody named"],
  ]);
});

test("what the rules of a section cannot see is folded below it", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  const limits = await page.read((host) => host.shadowRoot.querySelector(".wording .limits-of li").textContent);
  const known = await page.read((host) => host.comparison.rules.map(({ limits }) => limits));
  assert.ok(known.includes(limits), limits);
});

test("a translated text is named as not compared", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  const intros = await page.read(textsOf, ".wording > .intro");
  assert.ok(intros.includes("Translated, so that their wording is not compared: Diario de Kestren"), intros.join("\n"));
});

test("texts in languages without word lists are named", async (t) => {
  const page = await openStory(t, "many-scripts", "wording");
  const intros = await page.read(textsOf, ".wording > .intro");
  assert.ok(
    intros.some((intro) => intro.includes("known in English and Spanish alone")),
    intros.join("\n"),
  );
  assert.ok(
    intros.some((intro) => intro.includes("in several languages")),
    intros.join("\n"),
  );
});

test("a loaded term stands with its class, though no other text words it otherwise", async (t) => {
  const page = await openStory(
    t,
    {
      lang: "en",
      articles: [
        { outlet: { name: "Tide" }, body: "The council closed the pier on Monday. It was an outrageous decision." },
        { outlet: { name: "Quay" }, body: "The council closed the pier on Monday. It will open again in May." },
      ],
    },
    "wording",
  );
  assert.deepEqual(await page.read(textsOf, ".wording .findings details > summary"), [
    "1 listed term for which no other wording was found",
  ]);
  await (await page.find(".wording .findings details > summary")).click();
  assert.deepEqual(await page.read(textsOf, ".wording .findings details tbody tr"), ["outrageous evaluative Tide"]);
});

test("muted differences are counted", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  const muted = await page.read((host) => host.comparison.counts.muted);
  const [last] = (await page.read(textsOf, ".wording .findings .intro")).slice(-1);
  assert.match(last, new RegExp(`^${muted} difference`));
});

test("the evidence opens from a table and closes back to its button", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  await (await page.find(".wording .evidence")).click();
  await page.find("[part=panel]");
  await (await page.find("[part=panel] .close")).click();
  assert.ok(await page.read((host) => host.shadowRoot.activeElement?.classList.contains("evidence")));
});

test("on a narrow page a row is a card that names its columns, and a table to assistive technology", async (t) => {
  const page = await openStory(t, "dam-talks", "wording", NARROW);
  const rows = await page.read(textsOf, ".wording .findings:first-of-type tbody tr");
  assert.ok(
    rows.includes(
      "Fennick Newswire Full name Vesk Hydro Surname or acronym Vesk 3 times Role or description The dam's owner",
    ),
    rows.join("\n"),
  );
  const roles = await page.read((host) =>
    ["table", "tr", "th", "td"].map(
      (name) => host.shadowRoot.querySelector(`.cards tbody ${name}, ${name}.cards`).role,
    ),
  );
  assert.deepEqual(roles, ["table", "row", "rowheader", "cell"]);
  assert.equal(await page.read(overflow), 0);
});

test("with many texts an expression has a row instead, and its outlets fold behind their count", async (t) => {
  const articles = Array.from({ length: 12 }, (_, n) => {
    const own = "abcdefghijkl"[n].repeat(5);
    return {
      outlet: { name: `The ${own}` },
      body: `The harbour warden Orla Venn closed the north pier on Monday. Venn spoke of the ${own} and its cost of ${n + 20} million.`,
    };
  });
  const page = await openStory(t, { lang: "en", articles }, "wording");
  const rows = await page.read(textsOf, ".wording .findings:first-of-type tbody tr");
  assert.ok(
    rows.some((row) => /^Venn Surname or acronym 12 texts$/.test(row)),
    rows.join("\n"),
  );
});

test("each section without a finding says so", async (t) => {
  const page = await openStory(t, NOTHING_SHARED, "wording");
  const none = await page.read(textsOf, ".wording .findings[data-none] .intro");
  assert.equal(none.length, 6);
  for (const line of none) assert.match(line, /^No /);
  assert.equal(await page.count(".wording :is(table, .evidence)"), 0);
});

for (const theme of ["light", "dark"]) {
  test(`axe has nothing to object to in ${theme}`, async (t) => {
    const page = await openStory(t, "dam-talks", "wording", NARROW);
    await page.emulateMedia({ "prefers-color-scheme": theme });
    assert.deepEqual(await page.accessibilityViolations(), []);
  });
}
