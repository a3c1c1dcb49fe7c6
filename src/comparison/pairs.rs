//! Scored pairs of sentences, for those who measure the alignment.

use serde::Serialize;

use super::utf16::Utf16Offsets;
use super::{Part, Position};
use crate::align::Place;
use crate::analysis::{ReadArticle, align_all};
use crate::ordered;
use crate::story::{Article, CheckedStory};

/// Two sentences of different articles with a score above 0.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The first, of the article that comes first.
    pub a: Position,
    /// The second.
    pub b: Position,
    /// How likely it is that both report the same, from 0 to 1, in steps of a thousandth.
    pub score: f64,
    /// Whether some claim has a member in each of the two.
    pub aligned: bool,
}

/// Every pair of sentences of different articles with a score above 0, by position. No
/// article is set aside.
pub fn pairs(story: &CheckedStory) -> Vec<Pair> {
    let (articles, scores, claims) = align_all(story);
    let number =
        |(article, sentence): &Place| scores.sentences.binary_search(&(*article, *sentence)).unwrap_or_default() as u64;
    let mut aligned = Vec::new();
    for claim in &claims {
        let sentence = |(article, s): &Place| number(&(*article, articles[*article].statements[*s].sentence));
        let sentences = ordered::distinct(claim.members.iter().map(sentence).collect());
        aligned.extend(sentences.iter().flat_map(|a| sentences.iter().map(move |b| a << 32 | b)));
    }
    let aligned = ordered::distinct(aligned);
    let positions: Vec<Vec<Position>> =
        story.articles().iter().zip(&articles).map(|(article, read)| positions(article, read)).collect();
    let position = |sentence: usize| {
        let (article, place) = scores.sentences[sentence];
        positions[article][place].clone()
    };
    scores
        .links
        .iter()
        .map(|link| Pair {
            a: position(link.a),
            b: position(link.b),
            score: f64::from(link.score) / 1000.0,
            aligned: aligned.binary_search(&((link.a as u64) << 32 | link.b as u64)).is_ok(),
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
