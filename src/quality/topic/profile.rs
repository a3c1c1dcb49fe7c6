//! What an article is about: its words, weighed, and how like another's they are.

use crate::hash::hash;
use crate::ordered;
use crate::statement::Statement;
use crate::text::{Document, TokenKind};

/// Weights of a number, of a word of a name and of any other content word. Look-alike events (another
/// match of one team, another speech of one person) share words; numbers and names tell them apart.
const NUMBER: u64 = 5;
const NAME: u64 = 3;
const WORD: u64 = 2;
/// A word counts half from this sentence on, a third from twice as far, and so on: the first sentences
/// of an article say what it is about.
const HALF_FROM: u64 = 2;
/// Resolution of the weights.
const UNIT: u64 = 1000;
/// So many of the heaviest words are kept, so that all texts of a large story can be compared.
const WORDS: usize = 128;
/// Added to each cosine, in thousandths: two texts that share next to nothing are then alike enough that
/// in a story whose texts share little none is told apart by chance.
const FLOOR: f64 = 20.0;

/// The words of an article by hash, each with its weight.
pub(super) struct Profile {
    words: Vec<(u64, u64)>,
    /// Euclidean length.
    length: f64,
}

impl Profile {
    pub fn of(document: &Document<'_>, statements: &[Statement]) -> Self {
        let mut words: Vec<(u64, u64)> = Vec::new();
        for statement in statements {
            for term in &statement.terms {
                let token = &document.tokens[term.token];
                let kind = if token.kind == TokenKind::Number {
                    NUMBER
                } else if statement.names.iter().any(|name| name.span.contains(token.span)) {
                    NAME
                } else {
                    WORD
                };
                let weight = kind * UNIT * HALF_FROM / (HALF_FROM + statement.sentence as u64);
                words.push((hash([term.stem.as_str()]), weight));
            }
        }
        // Of a word that stands in several places the heaviest counts.
        ordered::sort_by(&mut words, |a, b| (a.0, b.1).cmp(&(b.0, a.1)));
        words.dedup_by_key(|(word, _)| *word);
        ordered::sort_by(&mut words, |a, b| b.1.cmp(&a.1));
        words.truncate(WORDS);
        ordered::sort_by(&mut words, |a, b| a.0.cmp(&b.0));
        let squares: u64 = words.iter().map(|(_, weight)| weight * weight).sum();
        Profile { words, length: (squares as f64).sqrt() }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The square root of the cosine of two profiles, in thousandths. The mean of roots asks that a text be
    /// somewhat like many others and not very like one.
    pub fn likeness(&self, other: &Self) -> u32 {
        let mut others = other.words.iter().peekable();
        let mut product = 0;
        for (word, weight) in &self.words {
            while others.next_if(|(other, _)| other < word).is_some() {}
            if let Some((_, other)) = others.next_if(|(other, _)| other == word) {
                product += weight * other;
            }
        }
        // Square roots and divisions are exactly rounded by IEEE 754, so native and wasm agree.
        let cosine = product as f64 * 1000.0 / (self.length * other.length);
        (((cosine + FLOOR) * 1000.0).sqrt() as u32).min(1000)
    }
}
