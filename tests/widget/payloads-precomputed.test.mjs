// Payloads in every field of a comparison made before: each is refused, or is text and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asComparison } from "../../www/precomputed.js";
import { VIEWS } from "../../www/view-names.js";
import { openHost, pageWith, reply, STRICT_POLICY } from "./host-page.mjs";
import { PAYLOADS, setTraps } from "./payloads.mjs";

const { compare, load } = await import("../../pkg/engine.js");
await load({ wasm: readFileSync("pkg/source_compare_bg.wasm") });

const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types source-compare";

const ROUNDS = 6;

/** Where any text may stand. */
const FREE = new Set(
  (
    "engine title summary warnings.code warnings.path overrides.ids rules.limits rules.source quotes.speaker " +
    "articles.outlet.name articles.outlet.url articles.outlet.labels.axis articles.outlet.labels.value " +
    "articles.outlet.labels.by articles.outlet.labels.date articles.byline articles.published articles.url articles.language " +
    "articles.declaredLanguage articles.translation articles.removed.kind articles.missing " +
    "articles.unusable articles.incompleteReason articles.setAside.reason claims.evidence.shared " +
    "differences.sides.reading differences.readings.reading cues.kind naming.id naming.expressions.text " +
    "prominence.places.place speakers.name"
  ).split(" "),
);

/** With a value in every field that the shape has. */
const whole = wholeComparison(
  await compare({
    ...JSON.parse(readFileSync("tests/stories/ferry-ramp/story.json", "utf8")),
    summary: ["A ramp fell."],
    unknown: true,
    overrides: [{ action: "dismiss", ids: ["c-000000000000"] }],
  }),
);
const IDS = ["articles", "claims", "differences", "quotes", "rules"].flatMap((list) => whole[list].map(({ id }) => id));

test("a payload where only a name or a word of ours may stand is refused", () => {
  const fields = new Set();
  withTexts(whole, (text, field) => (fields.add(field), text));
  for (const field of FREE) assert.ok(fields.delete(field), `${field} is in no comparison`);
  let at = 0;
  for (const field of fields) {
    const payload = PAYLOADS[at++ % PAYLOADS.length].text;
    const changed = withTexts(whole, (text, name) => (name === field ? payload : text));
    assert.throws(() => asComparison(changed), { code: "invalid-comparison" }, `${field}: ${payload}`);
  }
  assert.ok(at > 50);
});

test("payloads in all other fields, and in all names, are shown as text in every view", async (t) => {
  const comparisons = Array.from({ length: ROUNDS }, (_, round) =>
    withPayloads(Math.floor((round * PAYLOADS.length) / ROUNDS)),
  );
  const answers = Object.fromEntries(
    comparisons.map((comparison, round) => [
      `/comparison-${round}.json`,
      reply("application/json", JSON.stringify(comparison)),
    ]),
  );
  const page = await openHost(t, {
    html: pageWith({ body: "<source-compare permalink dispute></source-compare>" }),
    policy: `${STRICT_POLICY.replace(" 'wasm-unsafe-eval'", "")}; ${TRUSTED_TYPES}`,
    answers: {
      ...answers,
      "/walk.js": reply("text/javascript", readFileSync("tests/widget/walk.js")),
      "/look-for-harm.js": reply("text/javascript", readFileSync("tests/widget/look-for-harm.js")),
    },
    logsRequests: true,
  });
  await page.read(setTraps);
  for (const [round, { title, articles }] of comparisons.entries()) {
    const labels = articles.flatMap(({ outlet }) => outlet.labels ?? []).map(({ value }) => value);
    // Half of a surrogate pair cannot be sent to the page.
    const shown = [title, ...articles.map(({ outlet }) => outlet.name), ...labels].filter((text) =>
      text.isWellFormed(),
    );
    assert.deepEqual(await page.read(lookAtEachView, `/comparison-${round}.json`, VIEWS, shown), []);
  }
  assert.deepEqual(await page.read(() => [window.trapped, window.violations]), [[], []]);
  const asked = page.requests().map((request) => new URL(request.replace("GET ", "")));
  assert.ok(asked.length > comparisons.length);
  for (const { href } of asked)
    assert.match(
      href,
      /^http:\/\/127\.0\.0\.1:\d+\/(pkg\/[\w.-]+\.js|host\.html|(walk|look-for-harm)\.js|comparison-\d\.json)$/,
    );
});

/** Some fields are empty in any one story. */
function wholeComparison(comparison) {
  const [first, ...others] = comparison.articles;
  const filled = {
    incompleteReason: "ellipsis",
    declaredLanguage: "en",
    translation: "declared",
    missing: ["byline"],
    unusable: ["published"],
  };
  return { ...comparison, articles: [{ ...first, ...filled }, ...others] };
}

/** The comparison with another payload in each free field, beginning with one of them, and in each name. */
function withPayloads(first) {
  let at = first;
  const payload = () => PAYLOADS[at++ % PAYLOADS.length].text;
  const names = new Map(IDS.map((id) => [id, `${payload()} ${id}`]));
  return withTexts(whole, (text, field) => (FREE.has(field) ? payload() : (names.get(text) ?? text)));
}

/** A value with each text in it changed; `change` is given the field too, without places in lists. */
function withTexts(value, change, field = "") {
  if (typeof value === "string") return change(value, field);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change, field));
  if (typeof value !== "object" || value === null) return value;
  const path = (name) => (field === "" ? name : `${field}.${name}`);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner, change, path(name))]));
}

/** Runs in the page: what is not as it should be of a comparison in some view, with its evidence open. */
async function lookAtEachView(host, address, views, texts) {
  const { drawn } = await import("/walk.js");
  const { Watch } = await import("/look-for-harm.js");
  const told = new Promise((done) => {
    for (const type of ["source-compare-ready", "source-compare-error"]) {
      host.addEventListener(type, ({ detail }) => done(detail.code ? `${detail.code}: ${detail.message}` : null), {
        once: true,
      });
    }
  });
  host.setAttribute("comparison", address);
  const failure = await told;
  if (failure !== null) return [failure];
  const watch = new Watch(host);
  for (const view of views) {
    host.setAttribute("view", view);
    await drawn();
    watch.look(view);
    for (const selector of ["[data-stop]", "[data-difference]"]) {
      host.shadowRoot.querySelector(`.layout ${selector}`)?.click();
      await drawn();
      watch.look(`${view}, ${selector}`);
    }
  }
  return [...watch.findings(), ...watch.missing(texts)];
}
