//! Articles about something else: shown, set aside, never counted.
//!
//! How much of its weighted words and names an article shares with the others, divided by the median
//! of the story: look-alike stories share some names with the event, but less than its own texts do.

use crate::align::{AlignedText, Alignment, Scores};
use crate::hash::hash;
use crate::ordered;
use crate::statement::Statement;
use crate::text::{Document, TokenKind};

/// An article below this share of the median is set aside, in percent.
const SHARE_OF_MEDIAN: u32 = 55;
/// With a median below this (in thousandths) nothing can be told: the story has no common subject.
const LEAST_MEDIAN: u32 = 30;

/// The evidence for setting an article aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffTopic {
    /// Mean likeness to the other independent texts in its language, in thousandths: half of it from
    /// weighted words and from names and numbers, half from the likest pair of sentences.
    pub overlap: u32,
    /// The (upper) median of the same figure over the independent texts that can be judged, in thousandths.
    pub median: u32,
}

/// For each article whether it is off-topic. A text with fewer than two other independent texts in its
/// language cannot be judged, so in a story of two none is.
///
/// The verdicts have an entry for each of the `texts`, which `alignment` is of; copies share a verdict.
pub fn off_topic(texts: &[AlignedText<'_>], alignment: &Alignment) -> Vec<Option<OffTopic>> {
    let independent_text: Vec<usize> = texts.iter().map(|text| text.independent_text).collect();
    let count = independent_text.iter().max().map_or(0, |last| last + 1);
    let mut subjects = vec![Subject::default(); count];
    for text in alignment.representatives().iter().map(|place| &texts[*place]) {
        subjects[text.independent_text] = Subject::of(text.document, text.statements);
    }
    let overlaps = overlaps(&subjects, &best_matches(&independent_text, count, alignment.scores()));
    let mut judged: Vec<u32> = overlaps.iter().flatten().copied().collect();
    ordered::sort_by(&mut judged, Ord::cmp);
    let median = judged.get(judged.len() / 2).copied().unwrap_or_default();
    independent_text
        .iter()
        .map(|text| {
            let overlap = overlaps[*text]?;
            let apart = median >= LEAST_MEDIAN && overlap * 100 < median * SHARE_OF_MEDIAN;
            apart.then_some(OffTopic { overlap, median })
        })
        .collect()
}

/// What an independent text is about.
#[derive(Debug, Clone, Default)]
struct Subject {
    /// Primary subtag of its language.
    language: String,
    /// Hashes of its content words.
    terms: Vec<u64>,
    /// Hashes of the words of its names and of its numbers.
    anchors: Vec<u64>,
}

impl Subject {
    fn of(document: &Document<'_>, statements: &[Statement]) -> Self {
        let (mut terms, mut anchors) = (Vec::new(), Vec::new());
        for statement in statements {
            terms.extend(statement.terms.iter().map(|term| hash([term.stem.as_str()])));
            let names = statement.names.iter().flat_map(|name| &name.words).map(String::as_str);
            let numbers = document.tokens[statement.tokens.clone()].iter().filter(|t| t.kind == TokenKind::Number);
            anchors.extend(names.chain(numbers.map(|token| token.normal.as_str())).map(|word| hash([word])));
        }
        Subject {
            language: document.language_code(),
            terms: ordered::distinct(terms),
            anchors: ordered::distinct(anchors),
        }
    }
}

/// For each text the mean, over the others in its language, of its likeness to them; `None` for a text
/// with fewer than two such others, which cannot be judged. `matches`: see [`best_matches`].
fn overlaps(subjects: &[Subject], matches: &[u32]) -> Vec<Option<u32>> {
    let terms = weighted(subjects.iter().map(|s| &s.terms));
    let anchors = weighted(subjects.iter().map(|s| &s.anchors));
    (0..subjects.len())
        .map(|i| {
            let to = |j: usize| {
                let best = matches[i * subjects.len() + j];
                (likeness(&terms[i], &terms[j]) + likeness(&anchors[i], &anchors[j]) + 2 * best) / 4
            };
            let others = (0..subjects.len()).filter(|j| *j != i && subjects[*j].language == subjects[i].language);
            let likenesses: Vec<u32> = others.map(to).collect();
            (likenesses.len() >= 2).then(|| likenesses.iter().sum::<u32>() / likenesses.len() as u32)
        })
        .collect()
}

/// A table of `count` rows and columns: for two independent texts the score of their likest sentences.
fn best_matches(independent_text: &[usize], count: usize, scores: &Scores) -> Vec<u32> {
    let mut best = vec![0; count * count];
    let text = |sentence: usize| independent_text[scores.sentences.places[sentence].0];
    for link in &scores.sentences.links {
        let (a, b) = (text(link.a), text(link.b));
        for at in [a * count + b, b * count + a] {
            best[at] = link.score.max(best[at]);
        }
    }
    best
}

/// A text's words by hash, each with the square of its weight, and the sum of these.
struct Weighted {
    squares: Vec<(u64, u64)>,
    sum: u64,
}

/// Weighs each word by its rarity among the texts (inverse document frequency).
fn weighted<'s>(texts: impl Iterator<Item = &'s Vec<u64>> + Clone) -> Vec<Weighted> {
    let count = texts.clone().count();
    let mut all: Vec<u64> = texts.clone().flatten().copied().collect();
    ordered::sort(&mut all);
    let frequency =
        |word: u64| all.partition_point(|other| *other <= word) - all.partition_point(|other| *other < word);
    let weight = |found: usize| (100.0 * (libm::log((1.0 + count as f64) / (1.0 + found as f64)) + 1.0)) as u64;
    let weights: Vec<u64> = (0..=count).map(weight).collect();
    let square = |word: &u64| (*word, weights[frequency(*word)] * weights[frequency(*word)]);
    texts
        .map(|words| {
            let squares: Vec<_> = words.iter().map(square).collect();
            Weighted { sum: squares.iter().map(|(_, square)| square).sum(), squares }
        })
        .collect()
}

/// Half the cosine of two weighted sets and half the share of the smaller that both have, in
/// thousandths: by the cosine alone a short text would be unlike every long one.
fn likeness(a: &Weighted, b: &Weighted) -> u32 {
    let mut others = b.squares.iter().peekable();
    let mut common = 0;
    for (word, square) in &a.squares {
        while others.next_if(|(other, _)| other < word).is_some() {}
        if others.next_if(|(other, _)| other == word).is_some() {
            common += square;
        }
    }
    let thousandths = |length: f64| if length > 0.0 { (common as f64 * 1000.0 / length) as u32 } else { 0 };
    // Square roots and divisions are exactly rounded by IEEE 754, so native and wasm agree.
    let cosine = thousandths((a.sum as f64).sqrt() * (b.sum as f64).sqrt());
    let containment = thousandths(a.sum.min(b.sum) as f64);
    (cosine + containment) / 2
}
