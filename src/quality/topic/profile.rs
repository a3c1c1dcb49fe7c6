//! What an article is about: its words, weighed, and how like another's they are.

use crate::hash::hash;
use crate::ordered;
use crate::statement::{names_by_sentence, terms};
use crate::text::{Document, FurnitureKind, Token, TokenKind};

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
const WORDS: usize = 192;
/// Added to each cosine, in thousandths: two texts that share next to nothing are then alike enough that
/// in a story whose texts share little none is told apart by chance.
const FLOOR: f64 = 20.0;
/// A word weighs this and one over the number of texts that have it: a word of few texts tells more, but a
/// word of all must not lose its weight, for it is what the story is about.
const USUAL: u64 = 2;

/// The words of an article by hash, each with its weight.
pub(super) struct Profile {
    words: Vec<(u64, u64)>,
    /// Euclidean length.
    length: f64,
}

impl Profile {
    /// Reads whole sentences and not statements: which words are an attribution is no matter here. Where and
    /// when it was written is no story, but tells look-alike events apart.
    pub fn of(document: &Document<'_>) -> Self {
        let mut words: Vec<(u64, u64)> = Vec::new();
        let mut add = |stem: &str, kind: u64, sentence: usize| {
            words.push((hash([stem]), kind * UNIT * HALF_FROM / (HALF_FROM + sentence as u64)));
        };
        for (place, (sentence, names)) in document.sentences.iter().zip(names_by_sentence(document)).enumerate() {
            for term in terms(document, sentence.tokens.clone()) {
                let token = &document.tokens[term.token];
                let is_name = names.iter().any(|name| name.span.contains(token.span));
                add(&term.stem, kind(token, is_name), place);
            }
        }
        let setting = |kind| matches!(kind, FurnitureKind::Dateline | FurnitureKind::Timestamp);
        for piece in document.furniture.iter().filter(|piece| setting(piece.kind)) {
            let tokens = document.tokens_of(piece);
            let of_clock = |at: usize| is_clock(&tokens[at.saturating_sub(1)..tokens.len().min(at + 2)]);
            for (at, token) in tokens.iter().enumerate() {
                if token.is_content_word() && !(token.kind == TokenKind::Number && of_clock(at)) {
                    add(&token.stem, kind(token, false), 0);
                }
            }
        }
        // Of a word that stands in several places the heaviest counts.
        ordered::sort_by(&mut words, |a, b| (a.0, b.1).cmp(&(b.0, a.1)));
        words.dedup_by_key(|(word, _)| *word);
        ordered::sort_by(&mut words, |a, b| (b.1, a.0).cmp(&(a.1, b.0)));
        words.truncate(WORDS);
        ordered::sort_by(&mut words, |a, b| a.0.cmp(&b.0));
        Profile::with(words)
    }

    fn with(words: Vec<(u64, u64)>) -> Self {
        let squares: u64 = words.iter().map(|(_, weight)| weight * weight).sum();
        Profile { words, length: (squares as f64).sqrt() }
    }

    /// Its words by hash, in order.
    pub fn words(&self) -> impl Iterator<Item = u64> + '_ {
        self.words.iter().map(|(word, _)| *word)
    }

    /// The same words weighed by their rarity, too. `all`: the words of all texts, each once for each text
    /// that has it, in order.
    pub fn weighed_by_rarity(&self, all: &[u64]) -> Self {
        let texts =
            |word: u64| all.partition_point(|other| *other <= word) - all.partition_point(|other| *other < word);
        let weigh = |&(word, weight): &(u64, u64)| (word, weight * USUAL + weight / texts(word).max(1) as u64);
        Profile::with(self.words.iter().map(weigh).collect())
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

fn kind(token: &Token, is_name: bool) -> u64 {
    match token.kind {
        TokenKind::Number => NUMBER,
        _ if is_name => NAME,
        _ => WORD,
    }
}

/// Whether there is a colon right between two tokens: a time of day, which says nothing of the event.
fn is_clock(tokens: &[Token]) -> bool {
    let touches = |pair: &[Token]| {
        pair[0].span.end == pair[1].span.start
            && pair.iter().any(|token| token.normal == ":")
            && pair.iter().any(|token| token.kind == TokenKind::Number)
    };
    tokens.windows(2).any(touches)
}
