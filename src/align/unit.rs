//! Units: the sentences and clauses of a story, as the features that they are compared by.

use std::ops::Range;

use super::AlignedText;
use super::vocabulary::{TokenFeatures, Vocabulary};

/// A sentence, or a clause that is only a part of one, as the score sees it. Features are numbers of the
/// [`Vocabulary`], each once.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// Stems of all words: function words weigh little, being everywhere, yet carry some order.
    pub words: Vec<u32>,
    /// Stems of the content words.
    pub terms: Vec<u32>,
    /// Character n-grams of the content words, for forms that stemming leaves apart.
    pub ngrams: Vec<u32>,
    /// Lengths of the weighted vectors.
    pub word_length: f64,
    pub ngram_length: f64,
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

/// Reads units from token ranges.
pub(super) struct UnitReader<'v> {
    vocabulary: &'v Vocabulary,
    /// For each feature the last unit that was found to have it.
    words: Vec<usize>,
    terms: Vec<usize>,
    ngrams: Vec<usize>,
    units: usize,
}

impl<'v> UnitReader<'v> {
    pub fn of(vocabulary: &'v Vocabulary) -> Self {
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

/// Reads the sentences of a text, then those of its statements that are only a part of theirs.
pub(super) fn text_units(
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
