//! Scored pairs of sentences, for those who measure the alignment.

use std::collections::BTreeSet;

use serde::Serialize;

use super::utf16::Utf16Offsets;
use super::{Part, Position};
use crate::analysis::{ReadArticle, align_all};
use crate::story::{Article, CheckedStory};

/// Two sentences of different articles with a score above 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The first, of the article that comes first.
    pub a: Position,
    /// The second.
    pub b: Position,
    /// Likeness from 0 to 1, in steps of a thousandth.
    pub score: f64,
    /// Whether some claim has a member in each of the two.
    pub aligned: bool,
}

/// Every pair of sentences of different articles with a score above 0, by article, then by position. No
/// article is set aside.
pub fn pairs(story: &CheckedStory) -> Vec<Pair> {
    let (articles, scores, claims) = align_all(story);
    let mut aligned = BTreeSet::new();
    for claim in &claims {
        let sentences: BTreeSet<(usize, usize)> =
            claim.members.iter().map(|(article, s)| (*article, articles[*article].statements[*s].sentence)).collect();
        for a in &sentences {
            aligned.extend(sentences.iter().filter(|b| a.0 < b.0).map(|b| (*a, *b)));
        }
    }
    let positions: Vec<Vec<Position>> =
        story.articles().iter().zip(&articles).map(|(article, read)| positions(article, read)).collect();
    scores
        .sentences
        .iter()
        .map(|link| Pair {
            a: positions[link.a.0][link.a.1].clone(),
            b: positions[link.b.0][link.b.1].clone(),
            score: f64::from(link.score) / 1000.0,
            aligned: aligned.contains(&(link.a, link.b)),
        })
        .collect()
}

fn positions(article: &Article, read: &ReadArticle<'_>) -> Vec<Position> {
    let document = &read.document;
    let (headline, body) = (Utf16Offsets::of(document.headline), Utf16Offsets::of(document.body));
    document
        .sentences
        .iter()
        .map(|sentence| {
            let offsets = if sentence.part == Part::Headline { &headline } else { &body };
            let (start, end) = offsets.range(sentence.span);
            Position { article: article.id().to_string(), part: sentence.part, start, end }
        })
        .collect()
}
