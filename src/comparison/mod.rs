//! The output: a [`Comparison`] is what the world receives. Plain data, offsets in UTF-16 code
//! units, no findings of its own. Articles stand in the order of their ids, rules by id, findings by
//! position, so the same story gives the same bytes.

mod convert;
mod edit;
mod finding;
mod naming;
mod pairs;
mod prominence;
mod publication;
mod segment;
mod speakers;
mod utf16;
mod wire;

use serde::{Deserialize, Serialize};

use crate::story::{Genre, Outlet};

pub use convert::comparison;
pub(crate) use convert::rules;
pub use edit::{AppliedOverride, OverrideStatus};
pub use finding::{Cue, Difference, DifferenceKind, Quote, QuoteRun, Reading, Side};
pub use naming::{Expression, ExpressionKind, ExpressionUse, NamedActor};
pub use pairs::{Pair, pairs};
pub use prominence::{ClaimProminence, ProminencePlace};
pub use publication::{Excerpted, Publication};
pub use speakers::{Speaker, SpeakerShare};
pub(crate) use utf16::Utf16Offsets;
pub use wire::{Wire, WireAddition, WireVersion, WireWording};

/// Version of the shapes on this page.
pub const SCHEMA: u32 = 1;

/// The result of comparing the articles of one story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Version of this shape, see [`SCHEMA`].
    pub schema: u32,
    /// Version of the engine that made it.
    pub engine: String,
    /// Name of the event, as supplied.
    pub title: Option<String>,
    /// The aggregator's summary, as supplied. Never compared.
    pub summary: Vec<String>,
    /// What was ignored in the input: at most 100 unknown fields by path, then ids that match no article.
    pub warnings: Vec<Warning>,
    /// How many texts there are and of what use.
    pub counts: Counts,
    /// Every article, sorted by id.
    pub articles: Vec<ComparedArticle>,
    /// Ids of the articles of the first and of the second event, the first with more texts, where the texts
    /// are of two; empty where they are of one. Two lists for each language in which two were found. The
    /// second event is set aside if it has clearly fewer texts; else nothing is, since none is the usual one.
    pub events: Vec<Vec<String>>,
    /// What the articles state, by first position.
    pub claims: Vec<Claim>,
    /// What they state or word differently, by first position.
    pub differences: Vec<Difference>,
    /// Wording that may colour a statement, in every text.
    pub cues: Vec<Cue>,
    /// Utterances and each article's excerpts of them.
    pub quotes: Vec<Quote>,
    /// Whom at least two independent texts name, and what each calls them, by first mention.
    pub naming: Vec<NamedActor>,
    /// Where each article has what several state, and in how many words: a documented addition to the contract,
    /// the biggest shifts first.
    pub prominence: Vec<ClaimProminence>,
    /// Who is quoted and for how many words, by first quotation; those without a name last.
    pub speakers: Vec<Speaker>,
    /// Texts that several articles carry, as agency copy is, and what each made of its own.
    pub wire: Vec<Wire>,
    /// What the story's editor set otherwise, and whether it could be, in the order in which it is applied.
    pub overrides: Vec<AppliedOverride>,
    /// The rules that the marks above name, by id.
    pub rules: Vec<RuleNote>,
    /// Whose article is whole here while the others are excerpts, see [`publish`](crate::publish::publish); null
    /// where all are whole. A documented addition to the contract.
    pub published: Option<Publication>,
}

/// Something in the input that was ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Warning {
    /// `unknown-field` or `unmatched-id`.
    pub code: String,
    /// Path to it.
    pub path: String,
}

/// Counts for the quality note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Articles supplied.
    pub supplied: u32,
    /// Independent texts among those not set aside: copies of one text count once.
    pub independent: u32,
    /// Articles, not set aside, whose text is incomplete.
    pub incomplete: u32,
    /// Articles set aside.
    pub set_aside: u32,
    /// Differences in house style, plain synonyms or grammar alone: they say the same and are not drawn.
    pub muted: u32,
    /// Languages of the articles not set aside. Passages in different languages are matched by names, numbers
    /// and dates only, and their wording is not compared.
    pub languages: u32,
}

/// An article with what was found out about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ComparedArticle {
    /// Its id.
    pub id: String,
    /// Its outlet; every field null and no label if none was supplied.
    pub outlet: Outlet,
    /// Headline as supplied.
    pub headline: Option<String>,
    /// Byline as supplied.
    pub byline: Option<String>,
    /// Publication time as supplied.
    pub published: Option<String>,
    /// Address as supplied. Untrusted: check the scheme before linking.
    pub url: Option<String>,
    /// Genre as supplied.
    pub genre: Option<Genre>,
    /// Whether the host says that it came from machine translation.
    pub machine_translated: bool,
    /// The exact text that offsets with part `body` point into.
    pub body: String,
    /// How much of the article's own body is in `body`, if those are excerpts; null if it is whole. A documented
    /// addition to the contract.
    pub excerpted: Option<Excerpted>,
    /// Articles with the same number are copies of one text. Numbered from 0 in article order.
    pub independent_text: u32,
    /// Whether the whole text was seen. Only then can a claim be `absent`.
    pub complete: bool,
    /// Why the text counts as incomplete: `declared`, `ellipsis`, `cut-sentence`, `paywall`, `equal-length`
    /// or `teaser`; null if it does not.
    pub incomplete_reason: Option<String>,
    /// Why the article takes no part in claims and counts; null if it does.
    pub set_aside: Option<SetAside>,
    /// How like the other articles it is, set aside, put back or neither; null if that cannot be told: in
    /// its language there are fewer than three independent texts, or it has no content word.
    pub likeness: Option<Likeness>,
    /// Language that the text is read as, a BCP 47 tag: as supplied, unless the text plainly shows another;
    /// without one told from the text; `und` if it could not be told.
    pub language: String,
    /// The tag supplied, if the text plainly shows another language; else null.
    pub declared_language: Option<String>,
    /// How it shows that the text is translated: `declared` by the host, by the `tag` of its language or a
    /// `note` in its byline or its body; null if it does not. Content of a translated text is compared as that
    /// of any other; its wording, hedges, verbs of saying and quotations are not.
    pub translation: Option<String>,
    /// Metadata that is neither supplied nor found, of `outlet`, `headline`, `byline`, `published`, `url`,
    /// `lang`. A byline is found if `removed` has one; a language if the text shows it.
    pub missing: Vec<String>,
    /// Metadata that is supplied and of no use: `published` that is no date and time of ISO 8601, `url` that is
    /// not `http:` or `https:`.
    pub unusable: Vec<String>,
    /// Spans that are no story (bylines, datelines, credits, prompts …), in order. They take no part in
    /// claims, counts and differences.
    pub removed: Vec<Removed>,
    /// Headline and body cut at every boundary that matters, ready to render. The texts of one part
    /// joined give exactly that part.
    pub segments: Vec<Segment>,
}

/// Why an article was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SetAside {
    /// `off-topic`.
    pub reason: String,
    /// As in [`Likeness`].
    pub overlap: u32,
    /// As in [`Likeness`].
    pub median: u32,
}

/// How like the other independent texts in its language an article is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Likeness {
    /// Mean likeness to them, in thousandths; of the second of two events, to the texts of the first.
    pub overlap: u32,
    /// The median of the same figure over them, without a second event.
    pub median: u32,
    /// Below this an article is set aside, unless the texts are of two events.
    pub limit: u32,
}

/// A span that is no story, but what a page sets around one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Removed {
    /// `aggregator`, `byline`, `comments`, `copyright`, `credit`, `dateline`, `link`, `note`, `outlet-suffix`,
    /// `paywall`, `photo`, `promotion` or `timestamp`.
    pub kind: String,
    /// Which part it stands in.
    pub part: Part,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Which text of an article a span points into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The headline.
    Headline,
    /// The body.
    Body,
}

impl Part {
    /// The part with this name in the input, if there is one.
    pub fn named(name: &str) -> Option<Part> {
        match name {
            "headline" => Some(Part::Headline),
            "body" => Some(Part::Body),
            _ => None,
        }
    }
}

/// A run of text to which the same claims and marks apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Segment {
    /// Headline or body.
    pub part: Part,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The text itself.
    pub text: String,
    /// Number of the paragraph in its part, from 0; null for the space between paragraphs.
    pub paragraph: Option<u32>,
    /// Number of the sentence in the article, headline first, from 0; null between sentences.
    pub sentence: Option<u32>,
    /// Id of the claim that the text is a member of.
    pub claim: Option<String>,
    /// Ids of the differences that the text is a side of, sorted.
    pub differences: Vec<String>,
    /// Places in [`Comparison::cues`].
    pub cues: Vec<u32>,
    /// Place in [`ComparedArticle::removed`] if the text is no story; null if it is.
    pub removed: Option<u32>,
}

/// What statements of one or more articles say alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Claim {
    /// `c-` and 12 hex digits: stable while its first member's article and words are. Overrides leave it.
    pub id: String,
    /// The statements, by article and position; an article may have several.
    pub members: Vec<Position>,
    /// One state for every article that is not set aside.
    pub states: Vec<ArticleState>,
    /// How many independent texts report it, of how many whose silence or report is known.
    pub independent: IndependentCount,
    /// Some text is `absent` and enough independent texts report it.
    pub omission: bool,
    /// How sure it is that the members say the same thing; `high` for a claim with one member.
    pub confidence: Confidence,
    /// An editor wants it not to be drawn, nor its differences; its counts and states still hold.
    pub dismissed: bool,
    /// Why the members were taken to say the same thing; null for a claim with one member.
    pub evidence: Option<ClaimEvidence>,
}

/// Why statements were aligned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ClaimEvidence {
    /// Rule id: `align/similarity`, `align/across-languages` for members in several languages, or
    /// `override/editor` where an editor set the members.
    pub rule: String,
    /// Score of the weakest link that joined a member, in thousandths; 0 where an editor set the members.
    pub score: u32,
    /// Words, names and numbers of the first member that most others share, as written there.
    pub shared: Vec<String>,
}

/// A place in an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Position {
    /// Id of the article.
    pub article: String,
    /// Headline or body.
    pub part: Part,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// The state of one claim in one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleState {
    /// Id of the article.
    pub article: String,
    /// Its state.
    pub state: State,
}

/// What can be said of one claim in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It has the claim and reads it as the strict majority of independent texts does.
    Reported,
    /// It has the claim with a reading of its own in a fact.
    Differs,
    /// A complete text without the claim.
    Absent,
    /// An incomplete text without the claim: it could not be seen.
    Unseen,
}

/// "3 of 7".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct IndependentCount {
    /// Independent texts that have the claim.
    pub reporting: u32,
    /// Independent texts that have it or are complete and lack it.
    pub of: u32,
}

/// How sure a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Shown as possible.
    Low,
    /// Likely.
    Medium,
    /// Nearly certain.
    High,
}

/// What a reader should know about a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RuleNote {
    /// Its id, as in `number/value`.
    pub id: String,
    /// What it cannot see, in one sentence.
    pub limits: String,
    /// Where the rule comes from.
    pub source: String,
}
