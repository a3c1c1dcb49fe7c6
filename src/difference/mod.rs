//! Stage 5, claims → [`Difference`]s: what the members of one claim state or word differently.
//!
//! One file a kind. A finder takes the members of one claim, in the order of the articles, and gives
//! differences with at most one side for each article. The quote ledger ([`ledger`]) takes the
//! quotations of all articles instead, and the comparison of copies ([`wires`]) all articles. Hedges and verbs of saying are in [`framing`](crate::framing).

pub(crate) mod agent;
mod assertion;
pub(crate) mod date;
mod departure;
pub(crate) mod name;
pub(crate) mod named;
pub(crate) mod number;
mod occasion;
mod phrase;
pub(crate) mod polarity;
pub(crate) mod quote;
pub(crate) mod role;
pub(crate) mod speaker;
mod version;
pub(crate) mod wire;
mod witness;
mod word;
mod word_run;
pub(crate) mod wording;

pub use agent::agents;
pub use date::{dates, dates_across};
pub use name::names;
pub use number::{numbers, numbers_across};
pub(crate) use occasion::may_be_another;
pub use polarity::polarity;
pub use quote::{Excerpt, Ledger, QuotedText, UnionRun, Utterance, ledger};
pub use role::{other_names, roles};
pub use speaker::{Share, Speaker, named_speakers};
pub use wire::{Addition, RULE as WIRE_RULE, Reworded, Version, Wire, WireText, wires};
pub use wording::{MUTED, wording};

use crate::actor::Actors;
use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::ordered;
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
    /// Whom the texts name.
    pub actors: &'a Actors,
    /// The statement that belongs to the claim.
    pub statement: &'a Statement,
}

/// Two sentences that may report the same.
#[derive(Debug, Clone, Copy)]
pub struct Meeting {
    /// Place of the article in the story, and of the sentence in its document.
    pub a: (usize, usize),
    /// The same of the other.
    pub b: (usize, usize),
    /// How likely it is that they do, in thousandths.
    pub score: u32,
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

/// Whether two differences have a side in one place.
pub(crate) fn meet(a: &Difference, b: &Difference) -> bool {
    let alike = |x: &Side, y: &Side| x.article == y.article && x.part == y.part && x.span.overlaps(y.span);
    a.sides.iter().any(|x| b.sides.iter().any(|y| alike(x, y)))
}

/// Whether both are differences of one name, which is spelt alike throughout a text.
pub(crate) fn is_same_name(a: &Difference, b: &Difference) -> bool {
    let readings = |difference: &Difference| ordered::set(difference.sides.iter().map(|side| side.reading.clone()));
    a.kind == DifferenceKind::Name && b.kind == DifferenceKind::Name && readings(a) == readings(b)
}

/// Whether a difference is one of fact: only then do articles against the majority of its
/// sides get the state `differs`.
pub fn is_factual(difference: &Difference) -> bool {
    use DifferenceKind::*;
    matches!(difference.kind, Number | Date | Name | Role | Agent | Negation | Quote | Speaker)
        && difference.rule != number::EARLIER_COUNT
}
