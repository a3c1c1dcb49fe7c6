// The engine in the page and the engine in a worker: the same calls have the same answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsOf, isDrawn, openHost, pageWith, READY, reply, STORY, THIRD_ARTICLE, WIDGET } from "./host-page.mjs";

const OTHER_STORY = { ...STORY, title: "Another", articles: [STORY.articles[0], THIRD_ARTICLE] };

for (const engine of ["engine", "page-engine"]) {
  const address = `/pkg/${engine}.js`;

  test(`${engine}: several stories at a time each have their own answer`, async (t) => {
    const page = await openHost(t, { html: pageWith({ body: "" }) });
    const found = await page.read(comparedTogether, address, [STORY, OTHER_STORY, STORY]);
    assert.deepEqual(
      found.map(({ title, schema, ids }) => [title, schema, ids]),
      [
        [STORY.title, 1, ["beacon", "courier"]],
        ["Another", 1, ["beacon", "mail"]],
        [STORY.title, 1, ["beacon", "courier"]],
      ],
    );
    assert.equal(found[0].json, found[2].json);
  });

  test(`${engine}: what is wrong with a story is told with its place, and the next one is compared`, async (t) => {
    const page = await openHost(t, { html: pageWith({ body: "" }) });
    const told = await page.read(refusals, address, STORY);
    assert.deepEqual(told, [
      "SourceCompareError too-few-articles articles",
      "SourceCompareError invalid-field articles[1].body",
      "SourceCompareError invalid-field story",
      "SourceCompareError invalid-field title",
      "compared",
    ]);
  });

  test(`${engine}: a story with what no worker can be sent is compared all the same`, async (t) => {
    const page = await openHost(t, { html: pageWith({ body: "" }) });
    const warnings = await page.read(
      async (_, address, story) => {
        const { compare } = await import(address);
        return (await compare({ ...story, note: () => {} })).warnings;
      },
      address,
      STORY,
    );
    assert.deepEqual(warnings, [{ code: "unknown-field", path: "note" }]);
  });
}

test("both engines give the same bytes", async (t) => {
  const page = await openHost(t, { html: pageWith({ body: "" }) });
  const [here, inWorker] = await page.read(async (_, story) => {
    const engines = await Promise.all([import("/pkg/engine.js"), import("/pkg/page-engine.js")]);
    const comparisons = await Promise.all(engines.map(({ compare }) => compare(story)));
    return comparisons.map((comparison) => JSON.stringify(comparison));
  }, STORY);
  assert.equal(inWorker, here);
});

test("several elements have one worker and one wasm between them", async (t) => {
  const page = await openHost(t, {
    html: pageWith({ head: '<script src="/before.js"></script>', body: WIDGET.repeat(3) }),
    answers: { "/before.js": reply("text/javascript", `(${countWorkers})()`) },
  });
  assert.deepEqual(await eventsOf(page, 3), [READY, READY, READY]);
  assert.equal(await page.read(() => window.workers), 1);
  const wasm = await page.read(() =>
    performance.getEntriesByType("resource").filter(({ name }) => /\.wasm/.test(name)),
  );
  assert.equal(wasm.length, 1);
});

/** Workers that are none, with what a page's console says of them. */
const BAD_WORKERS = {
  "is not there": { served: { missing: ["/pkg/worker.js"] } },
  "cannot run": { served: { answers: { "/pkg/worker.js": reply("text/javascript", "throw new Error('broken')") } } },
  "is none": { served: { answers: { "/pkg/worker.js": reply("text/html", "<p>Home</p>") } }, noise: /MIME type/ },
  "has another release's engine": {
    served: {
      answers: {
        "/pkg/worker.js": reply(
          "text/javascript",
          `onmessage = () => postMessage({ failure: { code: "version-mismatch", path: null, message: "", cause: null } })`,
        ),
      },
    },
  },
  "never answers": { served: { answers: { "/pkg/worker.js": reply("text/javascript", "") } } },
};

for (const [what, { served, noise }] of Object.entries(BAD_WORKERS)) {
  test(`where the worker ${what}, the page compares itself`, async (t) => {
    const page = await openHost(t, served);
    assert.deepEqual(await eventsOf(page), [READY]);
    assert.ok(await page.read(isDrawn));
    const said = (await page.console()).filter((line) => !noise?.test(line) && !line.includes("/pkg/worker.js"));
    assert.deepEqual(said, []);
  });
}

/** How a worker behaves, and what then becomes of a story that it is sent. */
const BEHAVIOURS = {
  "falls silent": { answer: "", outcome: "Error undefined true" },
  "compares for too long": {
    answer: "postMessage({ isComparing: true })",
    outcome: "SourceCompareError timed-out true",
  },
  breaks: { answer: "throw new Error('broken')", outcome: "Error undefined true" },
  "refuses the story": {
    answer: `postMessage({ failure: { code: "empty-body", path: "articles[0].body", message: "", cause: null } })`,
    outcome: "SourceCompareError empty-body false",
  },
};

for (const [what, { answer, outcome }] of Object.entries(BEHAVIOURS)) {
  test(`of a worker that ${what} the page hears, and ends it if it has to`, async (t) => {
    const script = `onmessage = ({ data }) => { if (data.module) postMessage({ isReady: true }); else { ${answer} } }`;
    const page = await openHost(t, {
      html: pageWith({ body: "" }),
      answers: { "/worker-under-test.js": reply("text/javascript", script) },
    });
    assert.equal(await page.read(sentToWorker, STORY), outcome);
  });
}

// These run in the page.

async function comparedTogether(_, address, stories) {
  const { compare } = await import(address);
  const comparisons = await Promise.all(stories.map((story) => compare(story)));
  return comparisons.map((comparison) => ({
    title: comparison.title,
    schema: comparison.schema,
    ids: comparison.articles.map(({ id }) => id),
    json: JSON.stringify(comparison),
  }));
}

async function refusals(_, address, story) {
  const { compare } = await import(address);
  const refuse = () => {
    throw new Error("the page's own");
  };
  const bad = [
    { articles: [] },
    { articles: [story.articles[0], { body: 7 }] },
    new Proxy(story, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse }),
    Object.defineProperty({ ...story }, "title", { get: refuse, enumerable: true }),
    story,
  ];
  const told = [];
  for (const each of bad) {
    told.push(
      await compare(each).then(
        () => "compared",
        ({ name, code, path }) => `${name} ${code} ${path}`,
      ),
    );
  }
  return told;
}

function countWorkers() {
  window.workers = 0;
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      window.workers++;
    }
  };
}

async function sentToWorker(_, story) {
  const { workerEngine } = await import("/engine/worker-engine.js");
  // The smallest module that there is.
  const module = await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const engine = await workerEngine(new URL("/worker-under-test.js", location.href), module, {
    answerMs: 1000,
    compareMs: 50,
  });
  const told = await engine.compare(story).then(String, ({ name, code }) => `${name} ${code}`);
  return `${told} ${engine.hasEnded()}`;
}
