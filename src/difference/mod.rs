//! Stage 5, claims → [`Difference`]s: what the members of one claim state or word differently.
//!
//! One file a kind. A finder takes the members of one claim, in the order of the articles, and gives
//! differences with at most one side for each article. The quote ledger ([`utterances`]) takes the
//! quotations of all articles instead, and the comparison of copies ([`wires`]) all articles. Hedges and verbs of saying are in [`framing`](crate::framing).

pub(crate) mod agent;
mod assertion;
pub(crate) mod number;
mod occasion;
pub(crate) mod polarity;
mod quote;
mod version;
pub(crate) mod wire;
mod word_run;
pub(crate) mod wording;

pub use agent::agents;
pub use number::numbers;
pub(crate) use occasion::may_be_another;
pub use polarity::polarity;
pub use quote::{Excerpt, QuotedText, Utterance, utterances};
pub use wire::{Addition, RULE as WIRE_RULE, Reworded, Version, Wire, WireText, wires};
pub use wording::wording;

use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::statement::{Quotation, Statement};
use crate::text::{Document, Span};

/// A statement that belongs to the claim under comparison.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// Number of its independent text: copies of one text share it and count once.
    pub independent_text: usize,
    /// The article's document.
    pub document: &'a Document<'a>,
    /// All statements of the article, in order.
    pub statements: &'a [Statement],
    /// All quotations of the article, in order.
    pub quotations: &'a [Quotation],
    /// The statement that belongs to the claim.
    pub statement: &'a Statement,
}

/// What members of one claim state or word differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of thing differs.
    pub kind: DifferenceKind,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether it is worth showing at first; the rest is shown when all marks are asked for.
    pub drawn: bool,
    /// One side for each article that has a reading, by article.
    pub sides: Vec<Side>,
}

/// One article's side of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Place of the article in the story.
    pub article: usize,
    /// Headline or body.
    pub part: Part,
    /// Where the reading stands; empty where the article has nothing in this place.
    pub span: Span,
    /// The normalised reading: sides with equal readings agree. Empty where the article has nothing
    /// in this place or, of hedges, states it flatly.
    pub reading: String,
}

/// Whether a difference of this kind is one of fact: only then do articles against the majority of its
/// sides get the state `differs`.
pub fn is_factual(kind: DifferenceKind) -> bool {
    use DifferenceKind::*;
    matches!(kind, Number | Date | Name | Role | Agent | Negation | Quote | Speaker)
}
