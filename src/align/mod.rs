//! Stage 4, statements → [`Claim`]s: which statements of different articles say the same thing.
//!
//! Four steps: a profile of every sentence and clause, weighted by rarity inside the story; a score for
//! every pair of different articles; more of it where a third text connects the two; claims over all.

mod assign;
mod claim;
mod partition;
mod profile;
mod score;
mod sentence_evidence;
mod third_text;

pub use claim::{Claim, claims};
pub use score::{Link, Scores, scores};

use crate::statement::{Quotation, Statement};
use crate::text::Document;

/// An article, by its place in the story, and a sentence or statement, by its place in the article.
pub type Place = (usize, usize);

/// One article as the alignment sees it.
#[derive(Debug, Clone, Copy)]
pub struct AlignedText<'a> {
    /// Its sentences and tokens.
    pub document: &'a Document<'a>,
    /// Its statements, in order.
    pub statements: &'a [Statement],
    /// Its quotations, in order.
    pub quotations: &'a [Quotation],
    /// Number of its independent text: copies share it and count once.
    pub independent_text: usize,
}
