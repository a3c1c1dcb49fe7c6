// The evidence: each reading with its outlets, why a mark stands, and what is possible apart from what is sure.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReady } from "./harness.mjs";
import { eventsOf, OPEN_POLICY, openHost, pageWith } from "./host-page.mjs";

const HTML = pageWith({ body: "<source-compare></source-compare>" });
const NAMES = ["The Beacon", "Tarn Courier", "Harbour Echo", "Evening Mail", "Coast Post", "Quay News", "Bay Star"];

/** A story with one article for each body. */
const storyOf = (...bodies) => ({
  lang: "en",
  articles: bodies.map((body, index) => ({ id: `t${index + 1}`, outlet: { name: NAMES[index] }, body })),
});

test("a difference shows the engine's readings with outlets and counts, at most four at first", async (t) => {
  const tolls = ["nine", "twelve", "14", "16", "18", "12"];
  const page = await openStory(
    t,
    storyOf(
      ...tolls.map(
        (toll) =>
          `A fire gutted the old rope works in Tarn Bay on Friday night and injured ${toll} workers, police said.`,
      ),
    ),
  );
  await (await page.find("[part=article] .fact[part=difference]")).click();
  const card = await page.find("[part=panel] [part=difference-card][data-chosen]");
  const readings = await page.read(
    ({ comparison }) => comparison.differences.find(({ kind }) => kind === "number").readings,
  );
  assert.ok(readings.length > 4, `${readings.length} readings`);
  const shown = async () => (await card.findElements({ css: ".readings > li" })).length;
  assert.equal(await shown(), 4);
  const first = await card.findElement({ css: ".readings > li" }).then((item) => item.getText());
  assert.ok(first.includes("twelve Tarn Courier") && first.includes("12 Quay News"), first);
  assert.ok(first.endsWith("2 of 6 texts"), first);
  const more = await card.findElement({ css: ".readings + button" });
  assert.equal(await more.getText(), `Show all ${readings.length}`);
  await more.click();
  await page.until("the rest", ({ shadowRoot }) =>
    shadowRoot.querySelector(".readings + [aria-expanded=true]")?.matches(":focus"),
  );
  assert.equal(await shown(), readings.length);
});

test("one text against several that read alike is said in words, and the mark says why it stands", async (t) => {
  const page = await openReady(t, {});
  await (await page.find("[part=article] .fact[part=difference]")).click();
  const card = await page.find("[part=panel] [part=difference-card][data-chosen]");
  const text = await card.getText();
  assert.match(text, /The Evening Flare differs from 4 other texts, which read alike/);
  const { rule, note } = await page.read(({ comparison }) => {
    const { rule } = comparison.differences.find(({ kind, drawn }) => kind === "number" && drawn);
    return { rule, note: comparison.rules.find(({ id }) => id === rule) };
  });
  for (const words of [`Rule ${rule}`, note.limits, note.source]) assert.ok(text.includes(words), words);
  // It comes before what each outlet says.
  assert.ok(
    await page.read(({ shadowRoot }) => {
      const [card, words] = ["[part=difference-card]", ".words"].map((name) => shadowRoot.querySelector(name));
      return card.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING;
    }),
  );
});

test("the key shows counts that the story can have", async (t) => {
  const bodies = ["nine", "twelve", "14", "16", "18"].map(
    (toll) => `A fire gutted the old rope works in Tarn Bay on Friday night and injured ${toll} workers, police said.`,
  );
  const expected = {
    2: ["2/2", "1/2"],
    3: ["3/3", "2/3", "1/3"],
    5: ["5/5", "4/5", "2/5", "1/5"],
  };
  const page = await openStory(t, storyOf(...bodies));
  for (const [count, samples] of Object.entries(expected)) {
    await page.read((host, story) => void (host.story = story), storyOf(...bodies.slice(0, Number(count))));
    const [meaning, ...shown] = await page.until(
      `the key of ${count}`,
      ({ shadowRoot }, sample) => {
        const texts = (selector) => Array.from(shadowRoot.querySelectorAll(selector), ({ textContent }) => textContent);
        const swatches = texts(".legend .swatch");
        return swatches[0] === sample && [...texts(".legend .meanings p:first-child"), ...swatches];
      },
      samples[0],
    );
    assert.deepEqual(shown, samples);
    const [reporting] = (samples.length > 2 ? samples[1] : samples[0]).split("/");
    assert.match(meaning, new RegExp(`^${reporting}/${count}: shared by ${reporting} of ${count} independent texts`));
  }
});

test("a long text is there whole at once, has its marks step by step, and all of them on paper", async (t) => {
  const things = ["bridge", "harbour", "railway", "market", "orchard", "library", "chapel", "canal"];
  const towns = ["Halvern", "Dorn", "Orrin", "Sable", "Milford"];
  const sentence = (index) =>
    `The ${things[index % 8]} in ${towns[index % 5]} was repaired after ${index + 20} people had asked for it.`;
  const paragraphs = Array.from({ length: 120 }, (_, index) => `${sentence(2 * index)} ${sentence(2 * index + 1)}`);
  const long = paragraphs.join("\n\n");
  const page = await openStory(t, storyOf(long, `${sentence(0)} ${sentence(1)} ${sentence(238)}`));
  await page.show("quotes");
  // No step is taken while there are no frames.
  await page.read(() => {
    window.realFrame = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
  });
  await page.show("read");
  const marked = ({ shadowRoot }) => {
    const text = Array.from(shadowRoot.querySelectorAll(".read article p:not(.byline)"));
    const words = text.map((paragraph) => {
      const copy = paragraph.cloneNode(true);
      for (const count of copy.querySelectorAll("[part=count]")) count.remove();
      return copy.textContent;
    });
    return [words.join("\n\n"), text.filter((paragraph) => paragraph.querySelector("[part=count]")).length];
  };
  const [words, first] = await page.read(marked);
  assert.equal(words, long);
  assert.ok(first > 0 && first < paragraphs.length / 2, `${first} paragraphs`);
  await page.read(() => void dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await page.read(marked), [long, paragraphs.length]);

  await page.read(() => void (window.requestAnimationFrame = window.realFrame));
  await page.show("quotes");
  await page.show("read");
  await page.until(
    "all steps",
    (host, count) => {
      const text = Array.from(host.shadowRoot.querySelectorAll(".read article p:not(.byline)"));
      return text.filter((paragraph) => paragraph.querySelector("[part=count]")).length === count;
    },
    paragraphs.length,
  );
});

test("that names may be interchanged is said", async (t) => {
  const page = await openStory(
    t,
    storyOf(
      "Governor Rolf Haas said on Sunday he offered to send border guards to the delta, but Ostland's President Mira Tolan turned him down.",
      "Ostland's President Rolf Haas rejected a proposal to send border guards to the delta, calling it a trap.",
      "Mira Tolan, the president of Ostland, was told that Rolf Haas proposed to send border guards to the delta.",
    ),
  );
  const found = await page.read(({ comparison }) =>
    comparison.differences.find(({ rule }) => rule === "agent/interchanged"),
  );
  assert.ok(found, "the engine finds nothing interchanged");
  await openDifference(page, found);
  assert.equal(await (await page.find("[part=panel] .remark")).getText(), "The names may be interchanged.");
});

test("where a text that leaves somebody out names them elsewhere is said", async (t) => {
  const page = await openStory(
    t,
    storyOf(
      "Police shot a man outside the Halvern station on Friday night.",
      "A man was shot outside the Halvern station on Friday night. Police shot the man twice, a witness said.",
    ),
  );
  const found = await page.read(({ comparison }) =>
    comparison.differences.find(({ sides }) => sides.some(({ elsewhere }) => elsewhere)),
  );
  assert.ok(found, "the engine finds nobody named elsewhere");
  await openDifference(page, found);
  const said = await (await page.find("[part=panel] .elsewhere")).getText();
  assert.match(said, /^Tarn Courier: named elsewhere in this text as Police$/);
});

test("a headline against its own body shows both, or that the body has nothing", async (t) => {
  const page = await openReady(t, {});
  await page.read(async (host) => {
    host.setAttribute("src", "./stories/dam-talks/story.json");
  });
  await page.until("the other story", ({ comparison }) =>
    comparison?.differences.find(({ rule }) => rule === "headline/body"),
  );
  const difference = await page.read(({ comparison }) =>
    comparison.differences.find(({ rule }) => rule === "headline/body"),
  );
  const { article, end, start } = difference.sides.find(({ part }) => part === "body");
  await page.read((host, base) => host.setAttribute("base", base), article);
  await openDifference(page, difference);
  const text = await (await page.find("[part=panel] [part=difference-card]")).getText();
  assert.match(text, /, headline/);
  assert.match(text, /, body/);
  if (start === end) assert.match(text, /nothing that says so in the body/);
});

test("what is only possible is told from what is sure, and no absence is drawn from it", async (t) => {
  const page = await openReady(t, {});
  const { id, base } = await page.read(({ comparison }) => {
    const { id, states } = comparison.claims.find(
      ({ confidence, omission, states }) =>
        confidence === "low" && omission && states.some(({ state }) => state === "absent"),
    );
    return { id, base: states.find(({ state }) => state === "absent").article };
  });
  await page.read((host, base) => host.setAttribute("base", base), base);
  await page.find(".perhaps");
  const lists = await page.read(({ shadowRoot }) =>
    Object.fromEntries(
      [".read > .absent", ".perhaps .absent"].map((list) => [
        list,
        Array.from(shadowRoot.querySelectorAll(`${list} li`), (item) => item.dataset.claim),
      ]),
    ),
  );
  assert.ok(!lists[".read > .absent"].includes(id) && lists[".perhaps .absent"].includes(id), JSON.stringify(lists));
  const wrong = await page.read(({ comparison, shadowRoot }) => {
    const isLow = new Map(comparison.claims.map(({ id, confidence }) => [id, confidence === "low"]));
    const counts = Array.from(shadowRoot.querySelectorAll("[part=article] [part=count][data-claim]"));
    return counts.filter((count) => count.textContent.startsWith("≈") !== isLow.get(count.dataset.claim)).length;
  });
  assert.equal(wrong, 0);
  await page.read(({ shadowRoot }) => shadowRoot.querySelector(".perhaps .absent button").click());
  assert.match(await (await page.find("[part=panel] .unsure")).getText(), /^It is only possible/);
});

test("each outlet's passage is linked where it was published", async (t) => {
  const page = await openReady(t, {});
  await (await page.find("[part=article] p [part=count]")).click();
  await page.find("[part=panel] .ways a");
  const links = await page.read(({ comparison, shadowRoot }) => {
    const urls = comparison.articles.map(({ url }) => url);
    return Array.from(shadowRoot.querySelectorAll(".ways a"), ({ href, rel, ariaLabel }) => ({
      known: urls.some((url) => url && href.startsWith(`${url}#:~:text=`)),
      rel,
      label: ariaLabel,
    }));
  });
  assert.ok(links.length > 2);
  for (const { known, rel, label } of links) {
    assert.ok(known && rel === "noopener noreferrer" && label.startsWith("At the outlet: "), label);
  }
});

async function openStory(t, story) {
  const page = await openHost(t, { html: HTML, policy: OPEN_POLICY });
  await page.read((host, story) => void (host.story = story), story);
  await eventsOf(page);
  return page;
}

/** Chooses a difference by a mark, drawn or not, or by the claim it is on. */
async function openDifference(page, { id, claim }) {
  await page.read(({ shadowRoot }) => {
    const more = Array.from(shadowRoot.querySelectorAll(".controls .check")).find((check) =>
      /more/.test(check.textContent),
    );
    if (more && !more.querySelector("input").checked) more.querySelector("input").click();
  });
  await page.until(
    "the difference",
    ({ shadowRoot }, id, claim) => {
      const mark = shadowRoot.querySelector(`[data-difference="${id}"]`);
      const count = shadowRoot.querySelector(`[part=count][data-claim="${claim}"]`);
      (mark ?? count)?.click();
      return mark ?? count;
    },
    id,
    claim,
  );
  await page.find("[part=panel] [part=difference-card]");
}
