//! The index of a story: by what its sentences and clauses are compared, and where each word stands.
//!
//! Weights are inverse document frequencies over the story's own sentences (Sparck Jones 1972, in the
//! smoothed form of scikit-learn's `TfidfVectorizer`): inside one event a background corpus says
//! less. Likenesses are read from inverted lists (Salton and McGill 1983): only what two units share
//! costs time. Sums are integers; the few steps in floating point (division, square root) are exactly
//! rounded by IEEE 754, so native and wasm agree to the bit.

use std::ops::Range;

use super::AlignedText;
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

/// A sentence, or a clause that is only a part of one, as the score sees it. Features are numbers of the
/// [`Vocabulary`], each once.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// Stems of all words: function words weigh little, being everywhere, yet carry some order.
    words: Vec<u32>,
    /// Stems of the content words.
    terms: Vec<u32>,
    /// Character n-grams of the content words, for forms that stemming leaves apart.
    ngrams: Vec<u32>,
    /// Lengths of the weighted vectors.
    word_length: f64,
    ngram_length: f64,
}

/// The units of a text in the index.
#[derive(Debug)]
pub(super) struct TextUnits {
    /// Numbers of all its units.
    pub units: Range<usize>,
    /// Numbers of its sentences' units.
    pub sentences: Range<usize>,
    /// For each statement the number of its unit: its own, or that of its sentence if it is all of it.
    pub statements: Vec<usize>,
}

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

/// For each feature its weight and the listed units that have it, in order.
struct Postings {
    weights: Vec<u32>,
    starts: Vec<usize>,
    units: Vec<u32>,
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

impl Postings {
    fn of(weights: Vec<u32>, units: &[Unit], listed: &[usize], features: fn(&Unit) -> &[u32]) -> Self {
        let mut starts = vec![0; weights.len() + 1];
        let all = listed.iter().flat_map(|unit| features(&units[*unit]));
        all.for_each(|feature| starts[*feature as usize + 1] += 1);
        for feature in 0..weights.len() {
            starts[feature + 1] += starts[feature];
        }
        let mut next = starts.clone();
        let mut lists = vec![0; starts[weights.len()]];
        for number in listed {
            for feature in features(&units[*number]) {
                lists[next[*feature as usize]] = *number as u32;
                next[*feature as usize] += 1;
            }
        }
        Postings { weights, starts, units: lists }
    }

    /// Adds the squared weight of every feature to the sums of the units from `first` on that have it.
    fn add(&self, features: &[u32], first: usize, sums: &mut [u64]) {
        for feature in features {
            let feature = *feature as usize;
            let square = u64::from(self.weights[feature]) * u64::from(self.weights[feature]);
            let units = &self.units[self.starts[feature]..self.starts[feature + 1]];
            for unit in units.iter().rev().take_while(|unit| **unit as usize >= first) {
                sums[*unit as usize - first] += square;
            }
        }
    }
}

/// Reads units from token ranges.
struct UnitReader<'v> {
    vocabulary: &'v Vocabulary,
    /// For each feature the last unit that was found to have it.
    words: Vec<usize>,
    terms: Vec<usize>,
    ngrams: Vec<usize>,
    units: usize,
}

impl<'v> UnitReader<'v> {
    fn of(vocabulary: &'v Vocabulary) -> Self {
        let table = |features| vec![0; features];
        let (words, terms) = (table(vocabulary.words()), table(vocabulary.words()));
        UnitReader { vocabulary, words, terms, ngrams: table(vocabulary.ngrams()), units: 0 }
    }

    fn unit(&mut self, features: &[TokenFeatures], tokens: Range<usize>) -> Unit {
        self.units += 1;
        let mut unit = Unit::default();
        for at in tokens.clone() {
            let token = &features[at];
            let pair = token.pair.filter(|_| at + 1 < tokens.end);
            let word = match token.unspaced {
                true => pair.or(token.word.filter(|_| at == tokens.start)),
                false => token.word,
            };
            if let Some(word) = word {
                add(word, self.units, &mut self.words, &mut unit.words);
                if token.content {
                    add(word, self.units, &mut self.terms, &mut unit.terms);
                }
            }
            for ngram in self.vocabulary.ngrams_of(token) {
                add(*ngram, self.units, &mut self.ngrams, &mut unit.ngrams);
            }
        }
        unit
    }
}

fn add(feature: u32, unit: usize, last: &mut [usize], features: &mut Vec<u32>) {
    if std::mem::replace(&mut last[feature as usize], unit) != unit {
        features.push(feature);
    }
}

fn text_units(
    text: &AlignedText<'_>,
    features: &[TokenFeatures],
    reader: &mut UnitReader<'_>,
    units: &mut Vec<Unit>,
) -> TextUnits {
    let first = units.len();
    let mut statements_of = vec![0; text.document.sentences.len()];
    text.statements.iter().for_each(|statement| statements_of[statement.sentence] += 1);
    units.extend(text.document.sentences.iter().map(|sentence| reader.unit(features, sentence.tokens.clone())));
    let sentences = first..units.len();
    let mut statements = Vec::with_capacity(text.statements.len());
    for statement in text.statements {
        if statements_of[statement.sentence] > 1 {
            statements.push(units.len());
            units.push(reader.unit(features, statement.tokens.clone()));
        } else {
            statements.push(first + statement.sentence);
        }
    }
    TextUnits { units: first..units.len(), sentences, statements }
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
