//! Articles about something else: shown, set aside, never counted.
//!
//! How much of its weighted words and names an article shares with the others, divided by the median
//! of the story: look-alike stories share some names with the event, but less than its own texts do.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::Scores;
use crate::ordered;
use crate::statement::{Statement, Term, terms};
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
/// The lists have an entry for each article; `scores` are over all of them. `independent_text` gives each
/// article's text; copies share a verdict.
pub fn off_topic(
    documents: &[Document<'_>],
    statements: &[Vec<Statement>],
    independent_text: &[usize],
    scores: &Scores,
) -> Vec<Option<OffTopic>> {
    let count = independent_text.iter().max().map_or(0, |last| last + 1);
    let mut subjects = vec![Subject::default(); count];
    for ((document, statements), text) in documents.iter().zip(statements).zip(independent_text) {
        subjects[*text].add(document, statements);
    }
    let overlaps = overlaps(&subjects, &best_matches(independent_text, scores));
    let mut judged: Vec<u32> = overlaps.iter().flatten().copied().collect();
    judged.sort_unstable();
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
    terms: BTreeSet<String>,
    anchors: BTreeSet<String>,
}

impl Subject {
    fn add(&mut self, document: &Document<'_>, statements: &[Statement]) {
        let tag = &document.language_tag;
        // Of copies the first names the language, so that a further copy cannot change it.
        if self.language.is_empty() {
            self.language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        }
        self.terms.extend(terms(document, 0..document.tokens.len()).into_iter().map(|Term { stem, .. }| stem));
        for statement in statements {
            self.anchors.extend(statement.names.iter().flat_map(|name| name.words.iter().cloned()));
            let numbers = document.tokens[statement.tokens.clone()].iter().filter(|t| t.kind == TokenKind::Number);
            self.anchors.extend(numbers.map(|token| token.normal.clone()));
        }
    }
}

/// For each text the mean, over the others in its language, of its likeness to them; `None` for a text
/// with fewer than two such others, which cannot be judged.
fn overlaps(subjects: &[Subject], matches: &BTreeMap<(usize, usize), u32>) -> Vec<Option<u32>> {
    let terms = weights(subjects.iter().map(|s| &s.terms));
    let anchors = weights(subjects.iter().map(|s| &s.anchors));
    (0..subjects.len())
        .map(|i| {
            let to = |j: usize| {
                let (a, b) = (&subjects[i], &subjects[j]);
                let best = matches.get(&(i.min(j), i.max(j))).copied().unwrap_or_default();
                (likeness(&a.terms, &b.terms, &terms) + likeness(&a.anchors, &b.anchors, &anchors) + 2 * best) / 4
            };
            let others = (0..subjects.len()).filter(|j| *j != i && subjects[*j].language == subjects[i].language);
            let likenesses: Vec<u32> = others.map(to).collect();
            (likenesses.len() >= 2).then(|| likenesses.iter().sum::<u32>() / likenesses.len() as u32)
        })
        .collect()
}

/// For each pair of independent texts the score of their likest sentences.
fn best_matches(independent_text: &[usize], scores: &Scores) -> BTreeMap<(usize, usize), u32> {
    let mut best = BTreeMap::new();
    for link in &scores.sentences {
        let (a, b) = (independent_text[link.a.0], independent_text[link.b.0]);
        let entry = best.entry((a.min(b), a.max(b))).or_default();
        *entry = link.score.max(*entry);
    }
    best
}

/// Weight of each word by its rarity among the texts (inverse document frequency).
fn weights<'s>(sets: impl Iterator<Item = &'s BTreeSet<String>>) -> BTreeMap<&'s str, u64> {
    let (mut frequency, mut texts) = (BTreeMap::<&str, u32>::new(), 0);
    for set in sets {
        texts += 1;
        for word in set {
            *frequency.entry(word).or_default() += 1;
        }
    }
    let weight = |count: u32| (100.0 * (libm::log((1.0 + f64::from(texts)) / (1.0 + f64::from(count))) + 1.0)) as u64;
    ordered::map(frequency.into_iter().map(|(word, count)| (word, weight(count))))
}

/// Half the cosine of two weighted sets and half the share of the smaller that both have, in
/// thousandths: by the cosine alone a short text would be unlike every long one.
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>, weights: &BTreeMap<&str, u64>) -> u32 {
    let square = |word: &String| weights.get(word.as_str()).map_or(0, |w| w * w);
    let length = |set: &BTreeSet<String>| u128::from(set.iter().map(square).sum::<u64>());
    let (x, y) = (length(a), length(b));
    let common = u128::from(a.intersection(b).map(square).sum::<u64>());
    let cosine = (common * 1000).checked_div((x * y).isqrt()).unwrap_or_default();
    let containment = (common * 1000).checked_div(x.min(y)).unwrap_or_default();
    ((cosine + containment) / 2) as u32
}
