//! The index of a story: by what its sentences and clauses are compared, and where each word stands.
//!
//! Weights are inverse document frequencies over the story's own sentences (Sparck Jones 1972, in the
//! smoothed form of scikit-learn's `TfidfVectorizer`): inside one event a background corpus says
//! less. Likenesses are read from inverted lists (Salton and McGill 1983): only what two units share
//! costs time. Sums are integers; the few steps in floating point (division, square root) are exactly
//! rounded by IEEE 754, so native and wasm agree to the bit.

use super::AlignedText;
use super::postings::Postings;
use super::unit::{TextUnits, Unit, UnitReader, text_units};
use super::vocabulary::{TokenFeatures, Vocabulary};
use crate::statement::Statement;
use crate::text::TokenKind;

/// Weight of a word that stands in every sentence; rarer words weigh more.
const WEIGHT_UNIT: f64 = 100.0;
/// How much more names, numbers and quoted words weigh than other words as rare, in percent.
const ANCHOR_WEIGHT: u32 = 105;
/// Shares of the parts of a likeness, in percent. Measured on ECB+ and SuperPAL, see `ARCHITECTURE.md`.
const WORD_SHARE: u32 = 50;
const NGRAM_SHARE: u32 = 30;
const JACCARD_SHARE: u32 = 20;
/// Below this cosine of words the other parts do not count.
const WORD_FLOOR: u32 = 20;

/// Everything that the scores of a story are read from.
pub(super) struct Index {
    /// The units of all texts, text by text.
    pub units: Vec<Unit>,
    /// Where those of each text are.
    pub texts: Vec<TextUnits>,
    words: Postings,
    terms: Postings,
    ngrams: Postings,
}

impl Index {
    /// Rarity is counted over the `representatives`, one of each independent text, so that a copy changes
    /// no weight. Rows show the likeness to units of the texts in `compared` only.
    pub fn of(texts: &[AlignedText<'_>], representatives: &[usize], compared: &[usize]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let read: Vec<_> = texts.iter().map(|text| vocabulary.read(text.document)).collect();
        let mut reader = UnitReader::of(&vocabulary);
        let (mut units, mut places) = (Vec::new(), Vec::new());
        let mut anchors = vec![false; vocabulary.words()];
        for text in representatives {
            for statement in texts[*text].statements {
                mark_anchors(&texts[*text], statement, &read[*text], &mut anchors);
            }
        }
        for (text, features) in texts.iter().zip(&read) {
            places.push(text_units(text, features, &mut reader, &mut units));
        }
        let sentences: Vec<usize> = representatives.iter().flat_map(|text| places[*text].sentences.clone()).collect();
        let by_frequency = weights_by_frequency(sentences.len());
        let anchored = |word: usize, weight: u32| if anchors[word] { weight * ANCHOR_WEIGHT / 100 } else { weight };
        let weights = |features: &dyn Fn(&Unit) -> &[u32], count: usize| -> Vec<u32> {
            let mut frequency = vec![0; count];
            sentences.iter().flat_map(|s| features(&units[*s])).for_each(|feature| frequency[*feature as usize] += 1);
            frequency.into_iter().map(|count: usize| by_frequency[count]).collect()
        };
        let words = weights(&|unit| &unit.words, vocabulary.words());
        let words: Vec<u32> = words.into_iter().enumerate().map(|(word, weight)| anchored(word, weight)).collect();
        let ngrams = weights(&|unit| &unit.ngrams, vocabulary.ngrams());
        for unit in &mut units {
            unit.word_length = length(&unit.words, &words);
            unit.ngram_length = length(&unit.ngrams, &ngrams);
        }
        let ones = vec![1; words.len()];
        let listed: Vec<usize> = compared.iter().flat_map(|text| places[*text].units.clone()).collect();
        Index {
            words: Postings::of(words, &units, &listed, |unit| &unit.words),
            terms: Postings::of(ones, &units, &listed, |unit| &unit.terms),
            ngrams: Postings::of(ngrams, &units, &listed, |unit| &unit.ngrams),
            units,
            texts: places,
        }
    }

    /// Likenesses of a unit to all units from `first` on.
    pub fn row(&self, unit: usize, first: usize) -> Row<'_> {
        let count = self.units.len() - first;
        let mut row =
            Row { index: self, unit, first, words: vec![0; count], terms: vec![0; count], ngrams: vec![0; count] };
        let features = &self.units[unit];
        self.words.add(&features.words, first, &mut row.words);
        self.terms.add(&features.terms, first, &mut row.terms);
        self.ngrams.add(&features.ngrams, first, &mut row.ngrams);
        row
    }
}

/// What one unit has in common with others.
pub(super) struct Row<'i> {
    index: &'i Index,
    unit: usize,
    first: usize,
    words: Vec<u64>,
    terms: Vec<u64>,
    ngrams: Vec<u64>,
}

impl Row<'_> {
    /// Likeness to another unit, in thousandths: half of it is the cosine of weighted words, the rest that
    /// of character n-grams and the share of common content words (Jaccard 1901).
    pub fn likeness(&self, other: usize) -> u32 {
        let at = other - self.first;
        if self.words[at] == 0 {
            return 0;
        }
        let (a, b) = (&self.index.units[self.unit], &self.index.units[other]);
        let words = cosine(self.words[at], a.word_length * b.word_length);
        if words < WORD_FLOOR {
            return words * WORD_SHARE / 100;
        }
        let ngrams = cosine(self.ngrams[at], a.ngram_length * b.ngram_length);
        let common = self.terms[at] as usize;
        let either = a.terms.len() + b.terms.len() - common;
        let jaccard = (common * 1000).checked_div(either).unwrap_or_default() as u32;
        (words * WORD_SHARE + ngrams * NGRAM_SHARE + jaccard * JACCARD_SHARE) / 100
    }
}

/// Marks the words that a statement has in a name, as a number or in a quotation.
fn mark_anchors(text: &AlignedText<'_>, statement: &Statement, features: &[TokenFeatures], anchors: &mut [bool]) {
    for term in &statement.terms {
        let token = &text.document.tokens[term.token];
        let in_name = || statement.names.iter().any(|name| name.span.contains(token.span));
        let quoted = || statement.quotations.iter().any(|q| text.quotations[*q].tokens.contains(&term.token));
        if token.kind == TokenKind::Number || in_name() || quoted() {
            let feature = &features[term.token];
            let words = if feature.unspaced { [feature.pair, feature.word] } else { [feature.word, None] };
            words.into_iter().flatten().for_each(|word| anchors[word as usize] = true);
        }
    }
}

fn weights_by_frequency(sentences: usize) -> Vec<u32> {
    let weight_of = |frequency: usize| {
        let ratio = (1.0 + sentences as f64) / (1.0 + frequency as f64);
        (WEIGHT_UNIT * (libm::log(ratio) + 1.0)).max(1.0) as u32
    };
    (0..=sentences).map(weight_of).collect()
}

fn length(features: &[u32], weights: &[u32]) -> f64 {
    let square = |feature: &u32| u64::from(weights[*feature as usize]) * u64::from(weights[*feature as usize]);
    (features.iter().map(square).sum::<u64>() as f64).sqrt()
}

/// Cosine of the angle between two vectors, in thousandths.
fn cosine(dot: u64, lengths: f64) -> u32 {
    if dot == 0 {
        return 0;
    }
    // The square roots are rounded: without the fraction two equal vectors could fall below 1000.
    let cosine = dot as f64 * 1000.0 / lengths + 1e-6;
    if cosine < 1000.0 { cosine as u32 } else { 1000 }
}
