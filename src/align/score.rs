//! How likely it is that two sentences of different articles report the same, in thousandths.

use std::ops::Range;

use super::index::Index;
use super::{AlignedText, Place, competition, probability, third_text};
use crate::ordered;

/// A story of so many independent texts, and of fewer, has few …
const FEW_TEXTS: usize = 4;
/// … and one of so many has many.
const MANY_TEXTS: usize = 6;
/// Share of the likest clauses in the likeness of two sentences, in percent, where texts are few and so
/// mostly long.
const CLAUSE_SHARE: i32 = 30;
/// Pairs of sentences that are less alike than this have no pairs of clauses.
const LEAST_LIKENESS: i32 = 20;

/// Two sentences of different articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceLink {
    /// Number of the first: its place in [`Scores::sentences`]. Its article comes before that of `b`.
    pub a: usize,
    /// Number of the second.
    pub b: usize,
    /// How likely it is that both report the same, from 1 to 1000.
    pub score: u32,
    /// Places of the pairs of their statements in [`Scores::clauses`].
    pub clauses: Range<usize>,
}

/// Two statements of linked sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClauseLink {
    /// Number of the first: its place in [`Scores::statements`].
    pub a: usize,
    /// Number of the second.
    pub b: usize,
    /// How far their words are alike, from 0 to 1000.
    pub likeness: u32,
    /// Whether they are in different languages, so that only names, numbers and dates count.
    pub foreign: bool,
}

/// The scores of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// The sentences that are scored, in order.
    pub sentences: Vec<Place>,
    /// Their statements, in order.
    pub statements: Vec<Place>,
    /// Pairs of sentences of different articles that may report the same, by `a`, then by `b`.
    pub links: Vec<SentenceLink>,
    /// Pairs of statements, by their sentences.
    pub clauses: Vec<ClauseLink>,
    /// How far the story has many independent texts, from 0 to 1000.
    pub(super) many: i32,
}

/// A pair of sentences as it is being scored.
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub score: i32,
}

/// Scores the pairs of sentences of different articles in `compared` (places in `texts`, in order).
///
/// What the words show is put into the light of the whole story. Where texts are few, each sentence has few
/// that say the same, and those it shares words with compete; where they are many, a third text speaks for
/// two that are both like it.
pub(super) fn scores(texts: &[AlignedText<'_>], index: &Index, compared: &[usize]) -> Scores {
    let mut scores = Scores { many: many(texts, compared), ..Scores::default() };
    let mut statements_of: Vec<Range<usize>> = Vec::new();
    for text in compared {
        let read = &texts[*text];
        scores.sentences.extend((0..read.document.sentences.len()).map(|sentence| (*text, sentence)));
        for sentence in 0..read.document.sentences.len() {
            let start = scores.statements.len();
            let own = read.statements.iter().enumerate().filter(|(_, statement)| statement.sentence == sentence);
            scores.statements.extend(own.map(|(statement, _)| (*text, statement)));
            statements_of.push(start..scores.statements.len());
        }
    }
    let mut pairs = Vec::new();
    for (a, b) in candidates(index, &scores.sentences) {
        let first = scores.clauses.len();
        let (text, other) = (scores.sentences[a].0, scores.sentences[b].0);
        let foreign = index.several_languages && texts[text].document.is_foreign_to(texts[other].document);
        let likeness = |a: usize, b: usize| match foreign {
            true => index.likeness_across((text, a), (other, b)),
            false => index.likeness(a, b),
        };
        let sentences = likeness(unit(index, scores.sentences[a]), unit(index, scores.sentences[b])) as i32;
        if sentences >= LEAST_LIKENESS {
            let (own, others) = (statements_of[a].clone(), statements_of[b].clone());
            let statement =
                |number: usize| index.texts[scores.statements[number].0].statements[scores.statements[number].1];
            let links = own.flat_map(|a| others.clone().map(move |b| (a, b)));
            scores.clauses.extend(links.map(|(a, b)| ClauseLink {
                a,
                b,
                likeness: likeness(statement(a), statement(b)),
                foreign,
            }));
        }
        let clauses = scores.clauses[first..].iter().map(|link| link.likeness as i32).max().unwrap_or_default();
        let share = CLAUSE_SHARE * (1000 - scores.many);
        pairs.push(Pair { a, b, score: (sentences * (100_000 - share) + clauses * share) / 100_000 });
        scores.links.push(SentenceLink { a, b, score: 0, clauses: first..scores.clauses.len() });
    }
    let texts_of: Vec<usize> = scores.sentences.iter().map(|place| texts[place.0].independent_text).collect();
    third_text::raise(&mut pairs, &texts_of, scores.many);
    competition::lower(&mut pairs, &texts_of, scores.many);
    for (link, pair) in scores.links.iter_mut().zip(&pairs) {
        link.score = probability::of(pair.score, scores.many);
    }
    scores
}

/// How far the `compared` articles are many independent texts, from 0 to 1000.
fn many(texts: &[AlignedText<'_>], compared: &[usize]) -> i32 {
    let independent = ordered::distinct(compared.iter().map(|text| texts[*text].independent_text as u64).collect());
    let above = independent.len().clamp(FEW_TEXTS, MANY_TEXTS) - FEW_TEXTS;
    (above * 1000 / (MANY_TEXTS - FEW_TEXTS)) as i32
}

/// Pairs of sentences of different articles of which one is among those that share most with the other.
fn candidates(index: &Index, sentences: &[Place]) -> Vec<(usize, usize)> {
    let mut number_of = vec![0; index.units.len()];
    for (number, place) in sentences.iter().enumerate() {
        number_of[unit(index, *place)] = number;
    }
    let mut pairs: Vec<u64> = Vec::new();
    for (a, place) in sentences.iter().enumerate() {
        let own = index.texts[place.0].sentences.clone();
        let near = index.candidates(unit(index, *place), |other| !own.contains(&other));
        pairs.extend(near.into_iter().map(|unit| number_of[unit]).map(|b| (a.min(b) as u64) << 32 | a.max(b) as u64));
    }
    let pairs = ordered::distinct(pairs).into_iter();
    pairs.map(|pair| ((pair >> 32) as usize, (pair & u64::from(u32::MAX)) as usize)).collect()
}

fn unit(index: &Index, (text, sentence): Place) -> usize {
    index.texts[text].sentences.start + sentence
}
