// The note above the articles says what a reader has to know of the texts before reading on, in few lines.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsOf, openHost, pageWith, READY, reply } from "./host-page.mjs";
import { VIEWS } from "../../www/view-names.js";
import { MORE_ON_ROSES, ROUGH_STORY } from "./rough-story.mjs";

const SIZES = [1440, 360];

for (const width of SIZES) {
  test(`at ${width} px, the note says what was cut, set aside, copied and not supplied`, async (t) => {
    const page = await openStory(t, ROUGH_STORY, { width });
    assert.deepEqual(await page.read(remarks), [
      "Incomplete, the rest counts as “could not see”: breaks off where its page asks to subscribe, sign in or " +
        "continue (Evening Mail)",
      "Set aside as about something else, not counted: Tarn Weekly ▸",
      "The same text, counted once: The Beacon and Harbour Echo",
      "Not part of the story, not compared: outlet in the headline, dateline, byline, link, promotion, and paywall ▸",
      "Not supplied: byline and address (Harbour Echo and Evening Mail)",
      "Supplied, but not readable as such: time of publication (Tarn Courier)",
    ]);
    await page.screenshot(`${width}-quality-note`);
  });
}

for (const width of SIZES) {
  test(`at ${width} px, every view begins with one line of counts, and the Overview says the rest`, async (t) => {
    const page = await openStory(t, ROUGH_STORY, { width });
    const said = await page.read(remarks);
    for (const view of VIEWS) {
      await page.show(view);
      const note = await page.read((host) => {
        const note = host.shadowRoot.querySelector("[part=quality-note]");
        if (note.querySelector("details")) note.querySelector("details").open = false;
        return { text: note.innerText.replace(/\s+/g, " ").trim(), height: note.getBoundingClientRect().height };
      });
      assert.equal(note.text, "5 texts supplied · 3 independent · 1 incomplete · 1 set aside", view);
      assert.ok(note.height < 70, `${note.height} px in ${view}`);
    }
    await page.show("overview");
    assert.deepEqual(
      await page.read((host) => {
        const lines = host.shadowRoot.querySelectorAll(".overview .remarks > li");
        return Array.from(lines, (line) => {
          const summary = line.querySelector("summary");
          return summary ? `${summary.innerText} ▸` : line.innerText;
        });
      }),
      said,
    );
  });
}

test("what is set apart is listed in its own words, and muted where it stands", async (t) => {
  const page = await openStory(t, ROUGH_STORY);
  const [scores, removed] = await page.read(foldedLines);
  const { overlap, median, limit } = await page.read(
    (host) => host.comparison.articles.find(({ setAside }) => setAside).likeness,
  );
  assert.deepEqual(scores, [
    `Tarn Weekly: ${overlap} of 1,000 alike to the other texts; ${median} is usual here, below ${limit} is set aside`,
  ]);
  assert.deepEqual(removed, [
    "The Beacon: | The Beacon · TARN BAY (Coast Wire) —",
    "Tarn Courier: By Ruth Ansell · READ MORE: How the harbour changed in ten pictures · Sign up for our newsletter",
    "Evening Mail: Subscribe to continue reading",
  ]);
  await page.read((host) => host.setAttribute("base", "courier"));
  await page.until("the other article", (host) => host.shadowRoot.querySelectorAll(".removed").length === 3);
});

test("what the supplier put back or restored is compared, and said to be", async (t) => {
  const page = await openStory(t, { ...ROUGH_STORY, options: { include: ["weekly"], restore: ["courier"] } });
  const said = await page.read(remarks);
  assert.ok(said.includes("Put back by the supplier: Tarn Weekly"), said.join("\n"));
  assert.ok(!said.some((remark) => remark.startsWith("Set aside")), said.join("\n"));
  const [removed] = await page.read(foldedLines);
  assert.ok(removed.length > 0 && !removed.some((line) => line.startsWith("Tarn Courier")), removed.join("\n"));
});

test("what an editor dismissed is in no view, and the note lists what was done", async (t) => {
  const found = await comparisonOf(t, ROUGH_STORY);
  const difference = found.differences.find(({ drawn, kind }) => drawn && kind === "number");
  const claim = found.claims.find(({ id, independent }) => independent.reporting > 1 && id !== difference.claim);
  const overrides = [claim.id, difference.id, "c-000000000000"].map((id) => ({ action: "dismiss", ids: [id] }));
  const page = await openStory(t, { ...ROUGH_STORY, overrides });
  const drawn = (id) =>
    page.read((host, id) => {
      const places = host.shadowRoot.querySelectorAll("[data-claim], [data-difference]");
      return Array.from(places).filter(({ dataset }) => dataset.claim === id || dataset.difference === id).length;
    }, id);
  // The claim of the difference stays, so that it is not for want of claims that the others are missing.
  assert.ok((await drawn(difference.claim)) > 0);
  for (const view of ["read", "side-by-side", "claims"]) {
    await page.show(view);
    assert.deepEqual([await drawn(claim.id), await drawn(difference.id)], [0, 0], view);
  }
  const rows = await page.count("[part=matrix] tbody tr");
  assert.equal(rows, found.claims.length - 1);
  assert.ok((await page.read(remarks)).includes("Set by an editor: 2 applied, 1 without a match ▸"));
  const lines = (await page.read(foldedLines)).at(-1);
  assert.ok(lines.includes("c-000000000000: taken back, no match"), lines.join("\n"));
});

test("the articles of two events are listed by event", async (t) => {
  const page = await openStory(t, { ...ROUGH_STORY, articles: [...ROUGH_STORY.articles, ...MORE_ON_ROSES] });
  const [remark] = await page.read(remarks);
  assert.equal(
    remark,
    "These texts are of two events: The Beacon, Tarn Courier, Harbour Echo, and Evening Mail; Tarn Weekly, Parish " +
      "Paper, and The Gardener",
  );
});

test("the note speaks Spanish", async (t) => {
  const page = await openStory(t, ROUGH_STORY, { lang: "es" });
  const said = await page.read(remarks);
  assert.ok(said.includes("Apartado por tratar de otra cosa, no se cuenta: Tarn Weekly ▸"), said.join("\n"));
  assert.ok(said.includes("El mismo texto, contado una vez: The Beacon y Harbour Echo"), said.join("\n"));
});

async function openStory(t, story, { width = 1024, lang = "en" } = {}) {
  const page = await openHost(t, {
    width,
    html: pageWith({ lang, body: '<source-compare src="/story.json"></source-compare>' }),
    answers: { "/story.json": reply("application/json", JSON.stringify(story)) },
  });
  assert.deepEqual(await eventsOf(page), [READY]);
  await (await page.find("[part=quality-note] > details > summary")).click();
  await page.until("the remarks", (host) => host.shadowRoot.querySelector("[part=quality-note] > details").open);
  return page;
}

async function comparisonOf(t, story) {
  return (await openStory(t, story)).read((host) => host.comparison);
}

// These run in the page, with the widget as their first argument.

/** What can be read without opening anything; what can be opened ends in a sign. */
function remarks(host) {
  const lines = host.shadowRoot.querySelectorAll("[part=quality-note] .remarks > li");
  return Array.from(lines, (line) => {
    const details = line.querySelector("details");
    return details && !details.open ? `${details.querySelector("summary").innerText} ▸` : line.innerText;
  });
}

function foldedLines(host) {
  const folded = host.shadowRoot.querySelectorAll("[part=quality-note] .remarks details");
  return Array.from(folded, (details) => Array.from(details.querySelectorAll("li"), (line) => line.textContent));
}
