//! Units: the sentences and clauses of a story, as the features that they are compared by.

use std::ops::Range;

use super::AlignedText;
use super::anchor::{Anchor, anchors};
use super::vocabulary::{TokenFeatures, Vocabulary};
use crate::comparison::Part;
use crate::ordered;
use crate::statement::Statement;
use crate::text::{Document, TokenKind};

/// A sentence, or a clause that is only a part of one, as the score sees it. Features are numbers of the
/// [`Vocabulary`], each once, in order.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// Stems of all words: function words weigh little, being everywhere, yet carry some order.
    pub words: Vec<u32>,
    /// Stems of the content words.
    pub terms: Vec<u32>,
    /// Character n-grams of the content words, for forms that stemming leaves apart.
    pub ngrams: Vec<u32>,
    /// Names, numbers and dates, in a story of several languages.
    pub anchors: Vec<Anchor>,
    /// Lengths of the weighted vectors.
    pub word_length: f64,
    pub ngram_length: f64,
}

impl Unit {
    /// By what it finds others: its content words and anchors.
    pub fn keys(&self) -> impl Iterator<Item = u32> {
        self.terms.iter().copied().chain(self.anchors.iter().map(|anchor| anchor.key))
    }
}

/// The units of a text in the index.
#[derive(Debug)]
pub(super) struct TextUnits {
    /// Numbers of its sentences' units.
    pub sentences: Range<usize>,
    /// Those of its body.
    pub body: Range<usize>,
    /// For each statement the number of its unit: its own, or that of its sentence if it is all of it.
    pub statements: Vec<usize>,
    /// For each statement the place of its sentence in the text.
    pub sentence_of: Vec<usize>,
}

/// Reads the sentences of a text, then those of its statements that are only a part of theirs; with their
/// anchors if the story is in `several_languages`.
pub(super) fn text_units(
    text: &AlignedText<'_>,
    features: &[TokenFeatures],
    vocabulary: &mut Vocabulary,
    several_languages: bool,
    units: &mut Vec<Unit>,
) -> TextUnits {
    let first = units.len();
    units.extend(text.document.sentences.iter().map(|sentence| unit(vocabulary, features, sentence.tokens.clone())));
    let sentences = first..units.len();
    let headline = text.document.sentences.iter().filter(|sentence| sentence.part == Part::Headline).count();
    let mut statements = Vec::with_capacity(text.statements.len());
    for statement in text.statements {
        if is_part(text.document, statement) {
            statements.push(units.len());
            units.push(unit(vocabulary, features, statement.tokens.clone()));
        } else {
            statements.push(first + statement.sentence);
        }
    }
    if several_languages {
        for (sentence, unit) in units[sentences.clone()].iter_mut().enumerate() {
            let mut own = text.statements.iter().filter(|statement| statement.sentence == sentence);
            unit.anchors = anchors(text, &mut own, vocabulary);
        }
        for (statement, unit) in text.statements.iter().zip(&statements).filter(|(_, unit)| **unit >= sentences.end) {
            units[*unit].anchors = anchors(text, &mut [statement].into_iter(), vocabulary);
        }
    }
    let sentence_of = text.statements.iter().map(|statement| statement.sentence).collect();
    TextUnits { body: first + headline..sentences.end, sentences, statements, sentence_of }
}

/// Whether a statement leaves words of its sentence out: those of another statement or of who says it.
fn is_part(document: &Document<'_>, statement: &Statement) -> bool {
    let mut sentence = document.sentences[statement.sentence].tokens.clone();
    sentence.any(|at| !statement.tokens.contains(&at) && document.tokens[at].kind != TokenKind::Punctuation)
}

fn unit(vocabulary: &Vocabulary, features: &[TokenFeatures], tokens: Range<usize>) -> Unit {
    let (mut words, mut terms, mut ngrams) = (Vec::new(), Vec::new(), Vec::new());
    for at in tokens.clone() {
        let token = &features[at];
        let pair = token.pair.filter(|_| at + 1 < tokens.end);
        let word = match token.unspaced {
            true => pair.or(token.word.filter(|_| at == tokens.start)),
            false => token.word,
        };
        words.extend(word);
        terms.extend(word.filter(|_| token.content));
        ngrams.extend(vocabulary.ngrams_of(token));
    }
    Unit { words: distinct(words), terms: distinct(terms), ngrams: distinct(ngrams), ..Unit::default() }
}

fn distinct(features: Vec<u32>) -> Vec<u32> {
    ordered::distinct(features.into_iter().map(u64::from).collect()).into_iter().map(|feature| feature as u32).collect()
}
