import { count, flag, list, oneOf, optional, orNull, record, text, whole } from "./shape.js";

/**
 * @import {
 *   AppliedOverride, ArticleState, Claim, ClaimEvidence, ClaimProminence, ComparedArticle, Comparison, Counts, Cue,
 *   Difference, Excerpted, Expression, ExpressionUse, IndependentCount, Label, Likeness, NamedActor, Outlet, OverrideMember,
 *   Position, ProminencePlace, Publication, Quote, QuoteRun, Reading, Removed, RuleNote, Segment, SetAside, Side, Speaker,
 *   SpeakerShare, Warning, Wire, WireAddition, WireVersion, WireWording
 * } from "../pkg/wasm/source_compare.js"
 * @import { Shape } from "./shape.js"
 */

const part = oneOf(/** @type {const} */ (["headline", "body"]));
const confidence = oneOf(/** @type {const} */ (["low", "medium", "high"]));
const genre = oneOf(/** @type {const} */ (["news", "analysis", "opinion", "feature", "press-release"]));
const state = oneOf(/** @type {const} */ (["reported", "differs", "absent", "unseen"]));
const place = { article: text, part, start: count, end: count };

const kind = oneOf(
  /** @type {const} */ ([
    "number",
    "date",
    "name",
    "role",
    "agent",
    "negation",
    "quote",
    "speaker",
    "attribution",
    "hedge",
    "voice",
    "naming",
    "wording",
    "prominence",
    "headline",
  ]),
);

const expressionKind = oneOf(
  /** @type {const} */ (["full-name", "surname", "title-and-name", "acronym", "role", "description"]),
);

/** @type {Shape<Position>} */
const position = record(place);

/** @type {Shape<Label>} */
const label = record({ axis: optional(text), value: optional(text), by: optional(text), date: optional(text) });

/** @type {Shape<Outlet>} */
const outlet = record({ name: optional(text), url: optional(text), labels: optional(list(label)) });

/** @type {Shape<Segment>} */
const segment = record({
  part,
  start: count,
  end: count,
  text,
  paragraph: orNull(count),
  sentence: orNull(count),
  claim: orNull(text),
  differences: list(text),
  cues: list(count),
  removed: orNull(count),
});

/** @type {Shape<SetAside>} */
const setAside = record({ reason: text, overlap: count, median: count });

/** @type {Shape<Likeness>} */
const likeness = record({ overlap: count, median: count, limit: count });

/** @type {Shape<Removed>} */
const removed = record({ kind: text, part, start: count, end: count });

/** @type {Shape<Excerpted>} */
const excerpted = record({ words: count, of: count });

/** @type {Shape<ComparedArticle>} */
const article = record({
  id: text,
  outlet,
  headline: orNull(text),
  byline: orNull(text),
  published: orNull(text),
  url: orNull(text),
  genre: orNull(genre),
  machineTranslated: flag,
  body: text,
  excerpted: orNull(excerpted),
  independentText: count,
  complete: flag,
  incompleteReason: orNull(text),
  setAside: orNull(setAside),
  likeness: orNull(likeness),
  language: text,
  declaredLanguage: orNull(text),
  translation: orNull(text),
  missing: list(text),
  unusable: list(text),
  removed: list(removed),
  segments: list(segment),
});

/** @type {Shape<Counts>} */
const counts = record({
  supplied: count,
  independent: count,
  incomplete: count,
  setAside: count,
  muted: count,
  languages: count,
});

/** @type {Shape<IndependentCount>} */
const independent = record({ reporting: count, of: count });

/** @type {Shape<ArticleState>} */
const articleState = record({ article: text, state });

/** @type {Shape<ClaimEvidence>} */
const evidence = record({ rule: text, score: count, shared: list(text) });

/** @type {Shape<Claim>} */
const claim = record({
  id: text,
  members: list(position),
  states: list(articleState),
  independent,
  omission: flag,
  confidence,
  dismissed: flag,
  evidence: orNull(evidence),
});

/** @type {Shape<Side>} */
const side = record({ ...place, reading: text, elsewhere: orNull(position) });

/** @type {Shape<Reading>} */
const reading = record({ reading: text, articles: list(text) });

/** @type {Shape<Difference>} */
const difference = record({
  id: text,
  kind,
  rule: text,
  claim: orNull(text),
  confidence,
  drawn: flag,
  dismissed: flag,
  sides: list(side),
  readings: list(reading),
});

/** @type {Shape<Cue>} */
const cue = record({ ...place, kind: text, rule: text, confidence, contrast: orNull(text), drawn: flag });

/** @type {Shape<QuoteRun>} */
const quoteRun = record({ position, articles: list(text) });

/** @type {Shape<Quote>} */
const quote = record({
  id: text,
  speaker: orNull(text),
  excerpts: list(position),
  union: list(quoteRun),
  paraphrases: list(position),
});

/** @type {Shape<ExpressionUse>} */
const use = record({ first: position, count });

/** @type {Shape<Expression>} */
const expression = record({ text, kind: expressionKind, uses: list(use) });

/** @type {Shape<NamedActor>} */
const actor = record({ id: text, person: flag, expressions: list(expression) });

/** @type {Shape<ProminencePlace>} */
const prominencePlace = record({
  article: text,
  place: text,
  paragraph: orNull(count),
  of: orNull(count),
  depth: orNull(count),
  words: count,
});

/** @type {Shape<ClaimProminence>} */
const prominence = record({ claim: text, shift: whole, places: list(prominencePlace) });

/** @type {Shape<SpeakerShare>} */
const share = record({ article: text, words: count, quotations: count });

/** @type {Shape<Speaker>} */
const speaker = record({ name: orNull(text), named: orNull(position), articles: list(share) });

/** @type {Shape<WireAddition>} */
const addition = record({ position, also: list(text) });

/** @type {Shape<WireWording>} */
const wording = record({ own: position, shared: position });

/** @type {Shape<WireVersion>} */
const version = record({
  article: text,
  only: list(addition),
  missing: list(position),
  unseen: list(position),
  worded: list(wording),
});

/** @type {Shape<Wire>} */
const wire = record({
  independentText: count,
  reference: text,
  shared: list(position),
  versions: list(version),
  rule: text,
});

/** @type {Shape<OverrideMember>} */
const member = record({ article: text, part: optional(part), start: count, end: count });

/** @type {Shape<AppliedOverride>} */
const override = record({
  action: oneOf(/** @type {const} */ (["join", "split", "pin", "dismiss"])),
  ids: list(text),
  members: list(member),
  status: oneOf(/** @type {const} */ (["applied", "unmatched"])),
});

/** @type {Shape<RuleNote>} */
const rule = record({ id: text, limits: text, source: text });

/** @type {Shape<Warning>} */
const warning = record({ code: text, path: text });

/** @type {Shape<Publication>} */
const published = record({ own: text, maxExcerpt: count });

/**
 * A comparison, field by field as the engine's types have it: where they differ, the types of this file do not
 * check.
 *
 * @type {Shape<Comparison>}
 */
export const comparisonShape = record({
  schema: count,
  engine: text,
  title: orNull(text),
  published: orNull(published),
  summary: list(text),
  warnings: list(warning),
  counts,
  articles: list(article),
  events: list(list(text)),
  claims: list(claim),
  differences: list(difference),
  cues: list(cue),
  quotes: list(quote),
  naming: list(actor),
  prominence: list(prominence),
  speakers: list(speaker),
  wire: list(wire),
  overrides: list(override),
  rules: list(rule),
});
