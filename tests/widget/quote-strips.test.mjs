// What each article keeps of an utterance, and what can be said of the rest. No browser needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookup } from "../../www/lookup.js";
import { claimOf, cuts, drifts, introductions, silence, utterance } from "../../www/quote-strips.js";

const UTTERANCE = "The pier holds, and we will open it on Friday";

const article = (id, independentText, body, rest = {}) => ({
  id,
  independentText,
  body,
  headline: null,
  setAside: null,
  complete: true,
  translation: null,
  language: "en",
  outlet: {},
  segments: [{ part: "body", start: 0, end: body.length, sentence: 0, cues: [] }],
  ...rest,
});
const at = (articles, id, words) => {
  const start = articles.find((article) => article.id === id).body.indexOf(words);
  return { article: id, part: "body", start, end: start + words.length };
};
const lookupOf = (articles, rest = {}) =>
  lookup({ articles, claims: [], differences: [], rules: [], cues: [], quotes: [], ...rest });

/** A story in which `a` has all of it, `b` and its copy its begin and its end, and others what they are given. */
function storyOf(...others) {
  const articles = [
    article("a", 0, `“${UTTERANCE},” the warden said.`),
    article("b", 1, "“The pier holds … open it on Friday,” the warden insisted."),
    article("copy", 1, "“The pier holds … open it on Friday,” the warden insisted."),
    ...others,
  ];
  const quoting = (...ids) => ids.filter((id) => articles.some((article) => article.id === id));
  const quote = {
    excerpts: [
      at(articles, "a", UTTERANCE),
      at(articles, "b", "The pier holds … open it on Friday"),
      at(articles, "copy", "The pier holds … open it on Friday"),
      ...quoting("cut").map((id) => at(articles, id, "and we will")),
    ],
    union: [
      { position: at(articles, "a", "The pier holds"), articles: quoting("a", "b", "copy") },
      { position: at(articles, "a", "and we will"), articles: quoting("a", "cut") },
      { position: at(articles, "a", "open it on Friday"), articles: quoting("a", "b", "copy") },
    ],
    paraphrases: [],
  };
  return { articles, quote, known: lookupOf(articles) };
}

const shape = (pieces) =>
  pieces.map(
    ({ kept, isSeen, runs }) => `${kept ? "=" : isSeen ? "-" : "?"}${runs.map(({ words }) => words).join("|")}`,
  );

test("the whole of an utterance keeps the marks between its words", () => {
  const { known, quote } = storyOf();
  const joined = utterance(known, quote).map(({ joint, words }) => joint + words);
  assert.equal(joined.join(""), UTTERANCE);
});

test("between words that do not follow each other in one text stands a space alone", () => {
  const { articles, known, quote } = storyOf();
  const joints = (...words) => {
    const union = words.map((words) => ({ position: at(articles, "a", words), articles: ["a"] }));
    return utterance(known, { ...quote, union }).map(({ joint }) => joint);
  };
  assert.deepEqual(joints("The pier", "holds"), ["", " "]);
  assert.deepEqual(joints("open it", "The pier"), ["", " "], "backwards");
  assert.deepEqual(joints("The pier holds", "open it"), ["", " "], "over words that no run has");
});

test("articles with the same cut stand together, with a gap for what they leave out", () => {
  const { known, quote } = storyOf();
  const found = cuts(known, quote);
  assert.deepEqual(
    found.map(({ articles }) => articles.map(({ id }) => id)),
    [["a"], ["b", "copy"]],
  );
  assert.deepEqual(shape(found[1].pieces), ["=The pier holds", "-and we will", "=open it on Friday"]);
});

test("what an incomplete text does not quote could not be seen, unless its excerpt runs on over it", () => {
  const { known, quote } = storyOf(article("cut", 2, "Then “and we will", { complete: false }));
  assert.deepEqual(shape(cuts(known, quote)[2].pieces), ["?The pier holds", "=and we will", "?open it on Friday"]);

  const incomplete = storyOf();
  incomplete.articles[1].complete = false;
  const [, alone] = cuts(incomplete.known, incomplete.quote);
  assert.deepEqual(
    alone.articles.map(({ id }) => id),
    ["b", "copy"],
    "the gap inside its one excerpt is known",
  );
});

test("an incomplete text with several excerpts may have in its rest what stands between them", () => {
  const body = "“The pier holds,” the warden said. “I shall open it on Friday";
  const { articles, known, quote } = storyOf(article("cut", 2, body, { complete: false }));
  quote.excerpts = quote.excerpts.filter(({ article }) => article !== "cut");
  quote.excerpts.push(at(articles, "cut", "The pier holds"), at(articles, "cut", "open it on Friday"));
  for (const run of [quote.union[0], quote.union[2]]) run.articles.push("cut");
  quote.union[1].articles = ["a"];
  assert.deepEqual(shape(cuts(known, quote)[2].pieces), ["=The pier holds", "?and we will", "=open it on Friday"]);
});

test("who does not quote it lacks it, could not be seen or is not compared", () => {
  const { known, quote } = storyOf(
    article("whole", 2, "Nothing."),
    article("part", 3, "Nothing and", { complete: false }),
    article("other", 4, "Nada.", { language: "es" }),
    article("variant", 5, "Nothing.", { language: "en-GB" }),
    article("translated", 6, "Nothing.", { translation: "declared" }),
    article("aside", 7, "Nothing.", { setAside: { reason: "off-topic" } }),
  );
  assert.deepEqual(silence(known, quote), {
    absent: ["whole", "variant"],
    unseen: ["part"],
    notCompared: ["other", "translated"],
  });
});

test("a quotation that only translated texts have is compared with no other text", () => {
  const articles = [article("a", 0, `“${UTTERANCE}”`, { translation: "declared" }), article("b", 1, "Nothing.")];
  const quote = { excerpts: [at(articles, "a", UTTERANCE)], union: [], paraphrases: [] };
  assert.deepEqual(silence(lookupOf(articles), quote), { absent: [], unseen: [], notCompared: ["b"] });
});

test("a verb introduces an excerpt if it is the only one in its sentence and outside the marks", () => {
  const verbs = (body, ...words) => {
    const articles = [article("a", 0, body)];
    const cues = words.map((word) => ({ ...at(articles, "a", word), kind: "attribution" }));
    articles[0].segments[0].cues = cues.map((_, index) => index);
    const quote = { excerpts: [at(articles, "a", "we never claimed it")], union: [], paraphrases: [] };
    return introductions(lookupOf(articles, { cues }), quote).length;
  };
  assert.equal(verbs("“we never claimed it,” she insisted.", "insisted"), 1);
  assert.equal(verbs("“we never claimed it,” she insisted, he alleged.", "insisted", "alleged"), 0);
  assert.equal(verbs("“we never claimed it,” she said.", "claimed"), 0);
});

test("the claim of an utterance is that of its first excerpt in one", () => {
  const { articles, quote } = storyOf();
  const inClaim = (claims) => {
    for (const article of articles) article.segments[0].claim = claims[article.id] ?? null;
    return claimOf(lookupOf(articles, { claims: [{ id: "c-known", dismissed: false, members: [{}] }] }), quote);
  };
  assert.equal(inClaim({ b: "c-known" }), "c-known");
  assert.equal(inClaim({ a: "c-dismissed", b: "c-known" }), "c-known");
  assert.equal(inClaim({ a: "c-dismissed" }), null);
});

test("differences inside the marks belong to the utterance, those of translations do not", () => {
  const { articles, quote } = storyOf();
  const difference = (id, rule, ...sides) => ({ id, kind: "quote", rule, claim: null, dismissed: false, sides });
  const known = lookupOf(articles, {
    differences: [
      difference("inside", "quote/drift", at(articles, "a", "holds"), at(articles, "b", "holds")),
      difference("outside", "quote/drift", at(articles, "a", "holds"), at(articles, "b", "insisted")),
      difference("translated", "quote/translation", at(articles, "a", "holds"), at(articles, "b", "holds")),
    ],
  });
  assert.deepEqual(
    drifts(known, quote).map(({ id }) => id),
    ["inside"],
  );
});
