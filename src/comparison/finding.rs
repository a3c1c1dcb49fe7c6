//! What is found on claims and in single texts: differences, cues, quotations.

use serde::Serialize;

use super::{Confidence, Part, Position};

/// What two or more articles state or word differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Difference {
    /// `d-` and 12 hex digits.
    pub id: String,
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// Id of the rule that found it, see [`Comparison::rules`](super::Comparison::rules).
    pub rule: String,
    /// Id of the claim, null for the story as a whole.
    pub claim: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether it belongs to what is shown first: it is worth a mark, and the articles have room for it. An
    /// article has room for 3 marks in 100 words, at least for 5, which go to facts first, then quotations,
    /// attribution and hedges, names and voice, wording; those of the same kind by confidence. A difference is drawn
    /// in all articles or in none, one of fact always unless its confidence is low.
    pub drawn: bool,
    /// An editor wants it, or its claim, not to be drawn.
    pub dismissed: bool,
    /// Each article's reading, by article and position.
    pub sides: Vec<Side>,
    /// The readings and who has them, those of most independent texts first, then by position.
    pub readings: Vec<Reading>,
}

/// One reading of a difference and the articles that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Reading {
    /// As in [`Side::reading`]; the words themselves stand at the sides.
    pub reading: String,
    /// Ids of the articles that have it, each once, by article.
    pub articles: Vec<String>,
}

/// Kinds of difference. This version finds `number`, `negation`, `attribution`, `hedge`, `wording`, `prominence` and
/// `headline`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum DifferenceKind {
    /// A quantity with values that cannot both hold. A fact.
    Number,
    /// A date or weekday. A fact.
    Date,
    /// A name. A fact.
    Name,
    /// A title or role. A fact.
    Role,
    /// Who did what. A fact.
    Agent,
    /// Stated in one text and denied in another. A fact.
    Negation,
    /// The words of a quotation. A fact.
    Quote,
    /// Who said it. A fact.
    Speaker,
    /// The verb of saying.
    Attribution,
    /// Hedged in one text and flat in another.
    Hedge,
    /// Active, passive, without an agent.
    Voice,
    /// How one actor is named.
    Naming,
    /// Other words in the same place.
    Wording,
    /// How high in the text it stands.
    Prominence,
    /// The headlines.
    Headline,
}

/// One article's side of a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Side {
    /// Id of the article.
    pub article: String,
    /// Headline or body.
    pub part: Part,
    /// First UTF-16 code unit. Equal to `end` where the article has nothing in this place.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it reads, normalised: sides with equal readings agree.
    pub reading: String,
    /// Of a `voice` difference: where an article that leaves the agent out here names it elsewhere. Else null.
    pub elsewhere: Option<Position>,
}

/// Wording that may colour a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Cue {
    /// Id of the article.
    pub article: String,
    /// Headline or body.
    pub part: Part,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// `hedge`, `attribution` or `loaded`.
    pub kind: String,
    /// Id of the rule that found it, see [`Comparison::rules`](super::Comparison::rules).
    pub rule: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Id of the difference that shows it against another text, or null.
    pub contrast: Option<String>,
    /// Whether it belongs to what is shown first: a loaded term of at least medium confidence for which its article
    /// has room beside the differences. Hedges and attributions are drawn by their differences alone.
    pub drawn: bool,
}

/// One utterance and the articles' excerpts of it, one or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Quote {
    /// `q-` and 12 hex digits, over the place of the first excerpt.
    pub id: String,
    /// Speaker as the first article that names one does; for a pronoun whom it safely stands for. Null where no
    /// article names one.
    pub speaker: Option<String>,
    /// The excerpts without their quotation marks, by article and position.
    pub excerpts: Vec<Position>,
    /// All that is quoted of the utterance, in the order of its words, in runs of words that the same articles
    /// quote. Where excerpts word a place differently, each wording is a run. What excerpts have in brackets is
    /// the editor's and in no run.
    pub union: Vec<QuoteRun>,
    /// Statements without quotation marks of a claim that an excerpt belongs to, said by the same speaker.
    pub paraphrases: Vec<Position>,
}

/// A run of words of an utterance that the same articles quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteRun {
    /// Where the words can be read.
    pub position: Position,
    /// Ids of the articles that quote them.
    pub articles: Vec<String>,
}
