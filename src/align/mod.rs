//! Stage 4, statements → [`Claim`]s: which statements of different articles say the same thing.
//!
//! Four steps: an index of every sentence and clause, its words weighted by their rarity inside the story;
//! a score for every pair of different articles; more of it where a third text connects the two; claims over
//! all. Copies of one text take no part: one of each independent text speaks for all.

mod anchor;
mod claim;
mod competition;
mod confidence;
mod copies;
mod graph;
mod index;
mod moves;
mod partition;
mod postings;
mod probability;
mod score;
mod third_text;
mod unit;
mod vocabulary;

pub use claim::Claim;
use index::Index;
pub use score::{ClauseLink, Scores, SentenceLink};

use crate::ordered::Map;
use crate::rules::Rule;
use crate::statement::{Quotation, Statement};
use crate::text::Document;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "align/across-languages",
        limits: "Passages in different languages are matched by names, numbers and dates alone, so that most that say the same are missed, and two about the same people on the same day can meet.",
        source: "House rule; names and numbers as cognates after Simard, Foster and Isabelle 1992",
    },
    Rule {
        id: "align/similarity",
        limits: "Passages are matched by their words, so different words for one thing can keep them apart, and the same words for two things can bring them together.",
        source: "Spärck Jones 1972 (rarity); Bansal, Blum and Chawla 2004 (grouping)",
    },
];

/// An article, by its place in the list of texts, and a sentence or statement, by its place in the article.
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

/// The scores of a story's texts, and what they were read from.
pub struct Alignment {
    representatives: Vec<usize>,
    index: Index,
    scores: Scores,
}

impl Alignment {
    /// Scores every pair of sentences and of statements of different independent texts, in integers. Places
    /// are places in `texts`. Of copies of one text the longest article takes part.
    pub fn of(texts: &[AlignedText<'_>]) -> Self {
        let representatives = representatives(texts);
        let index = Index::of(texts, &representatives, &representatives);
        let scores = score::scores(texts, &index, &representatives);
        Alignment { representatives, index, scores }
    }

    /// Places of the articles that speak for the independent texts, in order.
    pub fn representatives(&self) -> &[usize] {
        &self.representatives
    }

    /// The scores of the articles that speak for the independent texts.
    pub fn scores(&self) -> &Scores {
        &self.scores
    }

    /// Statements that say the same thing, joined over all the `texts` that this was made of. Every statement
    /// is in exactly one claim; claims stand in the order of their first members.
    pub fn claims(&self, texts: &[AlignedText<'_>]) -> Vec<Claim> {
        claim::claims(texts, &self.index, &self.representatives, &self.scores)
    }
}

/// Scores of all pairs of different articles, copies of one text among them.
pub fn scores_of_all(texts: &[AlignedText<'_>]) -> Scores {
    let all: Vec<usize> = (0..texts.len()).collect();
    let index = Index::of(texts, &representatives(texts), &all);
    score::scores(texts, &index, &all)
}

/// One article of each independent text, in order: the longest, by its words where two are as long.
pub fn representatives(texts: &[AlignedText<'_>]) -> Vec<usize> {
    let mut chosen: Map<usize, usize> = Map::new();
    for (place, text) in texts.iter().enumerate() {
        let longest = chosen.entry(text.independent_text, || place);
        let (this, other) = (text.document, texts[*longest].document);
        if (this.tokens.len(), this.body, this.headline) > (other.tokens.len(), other.body, other.headline) {
            *longest = place;
        }
    }
    let mut places: Vec<usize> = chosen.values().copied().collect();
    crate::ordered::sort_by(&mut places, Ord::cmp);
    places
}
