//! The index of a story: by what its sentences and clauses are compared, and where each word stands.
//!
//! Weights are inverse document frequencies over the story's own sentences (Sparck Jones 1972, in the
//! smoothed form of scikit-learn's `TfidfVectorizer`): inside one event a background corpus says
//! less. Sums are integers; the few steps in floating point (division, square root) are exactly
//! rounded by IEEE 754, so native and wasm agree to the bit.

use super::postings::Postings;
use super::unit::{TextUnits, Unit, text_units};
use super::vocabulary::Vocabulary;
use super::{AlignedText, anchor};
use crate::text::languages;

/// Weight of a word that stands in every sentence; rarer words weigh more.
const WEIGHT_UNIT: f64 = 100.0;
/// Shares of the parts of a likeness, in percent. Measured on ECB+ and SuperPAL, see `ARCHITECTURE.md`.
const WORD_SHARE: u32 = 50;
const NGRAM_SHARE: u32 = 30;
const JACCARD_SHARE: u32 = 20;

/// Everything that the scores of a story are read from.
pub(super) struct Index {
    /// The units of all texts, text by text.
    pub units: Vec<Unit>,
    /// Where those of each text are.
    pub texts: Vec<TextUnits>,
    /// Whether the texts are in several languages.
    pub several_languages: bool,
    word_weights: Vec<u32>,
    ngram_weights: Vec<u32>,
    postings: Postings,
}

impl Index {
    /// Rarity is counted over the `representatives`, one of each independent text, so that a copy changes
    /// no weight. Candidates are sentences of the texts in `compared`.
    pub fn of(texts: &[AlignedText<'_>], representatives: &[usize], compared: &[usize]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let read: Vec<_> = texts.iter().map(|text| vocabulary.read(text.document)).collect();
        let several_languages = languages(&mut texts.iter().map(|text| text.document)) > 1;
        let (mut units, mut places) = (Vec::new(), Vec::new());
        for (text, features) in texts.iter().zip(&read) {
            places.push(text_units(text, features, &mut vocabulary, several_languages, &mut units));
        }
        let sentences: Vec<usize> = representatives.iter().flat_map(|text| places[*text].sentences.clone()).collect();
        let by_frequency = weights_by_frequency(sentences.len());
        let weights = |features: &dyn Fn(&Unit) -> &[u32], count: usize| -> Vec<u32> {
            let mut frequency = vec![0; count];
            sentences.iter().flat_map(|s| features(&units[*s])).for_each(|feature| frequency[*feature as usize] += 1);
            frequency.into_iter().map(|count: usize| by_frequency[count]).collect()
        };
        let word_weights = weights(&|unit| &unit.words, vocabulary.words());
        let ngram_weights = weights(&|unit| &unit.ngrams, vocabulary.ngrams());
        for unit in &mut units {
            unit.word_length = length(&unit.words, &word_weights);
            unit.ngram_length = length(&unit.ngrams, &ngram_weights);
        }
        let listed = compared.iter().flat_map(|text| places[*text].sentences.clone());
        let postings = Postings::of(vocabulary.words(), &units, listed);
        Index { units, texts: places, several_languages, word_weights, ngram_weights, postings }
    }

    /// The listed sentences that share most with a unit: see [`Postings::strongest`].
    pub fn candidates(&self, unit: usize, of_other_texts: impl Fn(usize) -> bool) -> Vec<usize> {
        self.postings.strongest(&self.units[unit], &self.word_weights, of_other_texts)
    }

    /// Likeness of two units, in thousandths: half of it is the cosine of weighted words, the rest that of
    /// character n-grams and the share of common content words (Jaccard 1901).
    pub fn likeness(&self, a: usize, b: usize) -> u32 {
        let (a, b) = (&self.units[a], &self.units[b]);
        let words = cosine(shared(&a.words, &b.words, &self.word_weights), a.word_length * b.word_length);
        let ngrams = cosine(shared(&a.ngrams, &b.ngrams, &self.ngram_weights), a.ngram_length * b.ngram_length);
        let (common, either) = in_either(&a.terms, &b.terms);
        let jaccard = (common * 1000).checked_div(either).unwrap_or_default() as u32;
        (words * WORD_SHARE + ngrams * NGRAM_SHARE + jaccard * JACCARD_SHARE) / 100
    }

    /// Likeness of units of texts in different languages, each with the place of its text.
    pub fn likeness_across(&self, (text, a): (usize, usize), (other, b): (usize, usize)) -> u32 {
        let (own, others) = (&self.texts[text].body, &self.texts[other].body);
        anchor::likeness(&self.units[a].anchors, &self.units[b].anchors, |key| {
            let with = self.postings.with(key).iter().map(|unit| *unit as usize);
            with.filter(|unit| own.contains(unit) || others.contains(unit)).count() as u32
        })
    }

    /// Number of content words that two units share, and of those that either has.
    pub fn common_terms(&self, a: usize, b: usize) -> (usize, usize) {
        in_either(&self.units[a].terms, &self.units[b].terms)
    }
}

/// The features that are in both of two ordered lists.
fn in_both<'l>(a: &'l [u32], b: &'l [u32]) -> impl Iterator<Item = u32> + 'l {
    let mut at = 0;
    a.iter().copied().filter(move |feature| {
        while b.get(at).is_some_and(|other| other < feature) {
            at += 1;
        }
        b.get(at) == Some(feature)
    })
}

/// Number of features that both of two ordered lists have, and of those that either has.
fn in_either(a: &[u32], b: &[u32]) -> (usize, usize) {
    let common = in_both(a, b).count();
    (common, a.len() + b.len() - common)
}

/// Sum of the squared weights of the features in both.
fn shared(a: &[u32], b: &[u32], weights: &[u32]) -> u64 {
    in_both(a, b).map(|feature| square(weights[feature as usize])).sum()
}

fn square(weight: u32) -> u64 {
    u64::from(weight) * u64::from(weight)
}

fn weights_by_frequency(sentences: usize) -> Vec<u32> {
    let weight_of = |frequency: usize| {
        let ratio = (1.0 + sentences as f64) / (1.0 + frequency as f64);
        (WEIGHT_UNIT * (libm::log(ratio) + 1.0)).max(1.0) as u32
    };
    (0..=sentences).map(weight_of).collect()
}

fn length(features: &[u32], weights: &[u32]) -> f64 {
    (features.iter().map(|feature| square(weights[*feature as usize])).sum::<u64>() as f64).sqrt()
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
