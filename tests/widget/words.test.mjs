// The views of words: quotes, headlines and wording, on a story whose differences were planted.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";

const SIZES = [
  ["a wide page", { width: 1280, height: 900 }],
  ["a narrow page", { width: 360, height: 740 }],
];

const DEMO = "ferry-ramp";

/** The demo's page with another story in it. */
async function openStory(t, story, view, size = SIZES[0][1]) {
  const page = await openReady(t, size);
  await page.read(
    (host, story, view) => {
      host.setAttribute("src", `./stories/${story}/story.json`);
      host.setAttribute("view", view);
    },
    story,
    view,
  );
  // The demo shows one of the stories itself.
  if (story !== DEMO) await page.until("the story", () => window.recorded.length > 1);
  await page.find(`.comparison .${view}`);
  return page;
}

/** Runs in the page: the text of each element that matches, with its spaces collapsed. */
function textsOf(host, selector) {
  return Array.from(host.shadowRoot.querySelectorAll(selector), (element) =>
    element.innerText.replace(/\s+/g, " ").trim(),
  );
}

for (const [where, size] of SIZES) {
  test(`on ${where}, a strip has the words that its outlets quote and a gap for the rest`, async (t) => {
    const page = await openStory(t, "dam-talks", "quotes", size);
    const cuts = await page.read((host) =>
      Array.from(host.shadowRoot.querySelectorAll(".utterance:first-of-type dl > div"), (cut) => ({
        outlets: cut.querySelector("dt").innerText.replace(/\s+/g, " "),
        words: Array.from(cut.querySelectorAll("q"), (q) => q.textContent),
        gaps: cut.querySelectorAll(".gap").length,
      })),
    );
    const flare = cuts.find(({ outlets }) => outlets.includes("The Flare"));
    assert.deepEqual(flare, { outlets: "The Flare", words: ["will not cross it uninvited"], gaps: 1 });
    const agency = cuts.find(({ outlets }) => outlets.includes("Fennick Newswire"));
    assert.match(agency.outlets, /^2 texts: Fennick Newswire and The Ledger$/);
    assert.equal(
      agency.words.join(" "),
      "We stand ready to cross the river tonight, but we will not cross it uninvited",
    );
  });
}

test("a text in another language is not said to lack a quotation", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const silent = await page.read(textsOf, ".quotes > section .utterance:first-of-type .silent");
  assert.deepEqual(silent, ["? in another language, not compared: Diario de Kestren"]);
});

test("who is quoted stands with the words of each text", async (t) => {
  const page = await openStory(t, "dam-talks", "quotes");
  const rows = await page.read(textsOf, ".quotes table tbody tr");
  assert.match(rows[0], /^Maren .*15 words in 1 quotation · 2 texts: Fennick Newswire and The Ledger/);
  const headers = await page.read(textsOf, ".quotes table th[scope=col]");
  assert.deepEqual(headers, ["Speaker", "Words quoted"]);
});

test("every headline stands with its outlets, copies together", async (t) => {
  const page = await openStory(t, "ferry-ramp", "headlines");
  const supplied = await page.read((host) =>
    host.comparison.articles.filter((a) => !a.setAside && a.headline).map((a) => a.outlet.name),
  );
  const shown = await page.read(textsOf, ".headlines .all h3");
  assert.equal(new Set(shown).size, shown.length, "a headline of copies is said once");
  const outlets = await page.read(textsOf, ".headlines .all .byline");
  for (const name of supplied) assert.equal(outlets.filter((line) => line.includes(name)).length, 1, name);
});

test("a headline that differs from its own text is told with both", async (t) => {
  const page = await openStory(t, "dam-talks", "headlines");
  const [card] = await page.read(textsOf, ".headlines [part=difference-card]");
  assert.match(card, /400/);
  assert.match(card, /The Flare/);
});

test("each outlet's names for an actor stand in its row", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  const rows = await page.read(textsOf, ".wording .findings:first-of-type tbody tr");
  assert.ok(rows.includes("The Flare Greedy Vesk Hydro"), rows.join("\n"));
});

test("the ladder of attribution goes from no source to a verb that judges", async (t) => {
  const page = await openStory(t, "ferry-ramp", "wording");
  const ladders = await page.read((host) =>
    Array.from(host.shadowRoot.querySelectorAll(".wording .apparatus"), (apparatus) =>
      Array.from(apparatus.querySelectorAll("tbody th"), (th) => th.innerText),
    ),
  );
  assert.ok(
    ladders.some((rungs) => rungs.join() === "neutral verb,verb of certainty,verb of doubt") ||
      ladders.some((rungs) => rungs.join() === "neutral verb,verb of doubt,verb that judges"),
    JSON.stringify(ladders),
  );
  assert.ok(ladders.some((rungs) => rungs.join() === "no source,neutral verb"));
});

test("the evidence opens from the view of wording, and closes back to its button", async (t) => {
  const page = await openStory(t, "dam-talks", "wording");
  await (await page.find(".wording .evidence")).click();
  await page.find("[part=panel]");
  await (await page.find("[part=panel] .close")).click();
  assert.ok(await page.read((host) => host.shadowRoot.activeElement?.classList.contains("evidence")));
});

for (const view of ["quotes", "headlines", "wording"]) {
  test(`${view}: two texts without anything to tell say so`, async (t) => {
    const page = await openReady(t, SIZES[0][1]);
    await page.read((host, view) => {
      host.setAttribute("view", view);
      host.story = {
        articles: [{ body: "Rain fell on the moor all day." }, { body: "The museum bought a painting." }],
      };
    }, view);
    await page.until("the story", () => window.recorded.length > 1);
    await page.find(`.comparison .${view} .intro`);
    assert.equal(await page.count(`.comparison .${view} :is(table, dl)`), 0);
  });

  for (const theme of ["light", "dark"]) {
    test(`${view}: axe has nothing to object to in ${theme}`, async (t) => {
      const page = await openStory(t, "dam-talks", view, SIZES[1][1]);
      await page.emulateMedia({ "prefers-color-scheme": theme });
      assert.deepEqual(await page.accessibilityViolations(), []);
    });
  }
}
