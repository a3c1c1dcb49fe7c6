//! What a sentence or clause is compared by: its terms and character n-grams, each weighted by its
//! rarity in the story; names, numbers and quoted words weigh more.
//!
//! Weights are inverse document frequencies over the story's own sentences (Sparck Jones 1972, in the
//! smoothed form of scikit-learn's `TfidfVectorizer`): inside one event a background corpus says
//! less. All arithmetic after the logarithm is in integers, so native and wasm agree to the bit.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::AlignedText;
use crate::statement::{Statement, Term, terms};
use crate::text::{Document, Span, Token, TokenKind};

/// Weight of a word that stands in every sentence; rarer words weigh more.
const WEIGHT_UNIT: f64 = 100.0;
/// How much more names, numbers and quoted words weigh than other words as rare, in percent.
const ANCHOR_WEIGHT: u32 = 105;
/// Lengths of the character n-grams.
const NGRAM_LENGTHS: std::ops::RangeInclusive<usize> = 3..=5;

/// A sparse vector with its squared length.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Vector {
    /// Feature and weight, sorted by feature.
    entries: Vec<(u64, u32)>,
    squared: u64,
}

/// A sentence or clause as the score sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Profile {
    /// Stems of all words: function words weigh little, being everywhere, yet carry some order.
    pub words: Vector,
    /// Stems of the content words.
    pub terms: Vector,
    /// Character n-grams of the content words, for forms that stemming leaves apart.
    pub ngrams: Vector,
}

/// How rare terms and n-grams are among the sentences of a story.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    sentences: usize,
    frequency: BTreeMap<u64, u32>,
    /// Words that some statement has in a name, as a number or in a quotation.
    anchors: BTreeSet<u64>,
}

impl Rarity {
    /// Counts over one article of each independent text, the longest, so that a copy changes nothing.
    pub fn of(texts: &[AlignedText<'_>]) -> Self {
        let mut rarity = Rarity::default();
        for text in representatives(texts) {
            for statement in text.statements {
                rarity.anchors.extend(anchors(text, statement));
            }
            for sentence in &text.document.sentences {
                rarity.sentences += 1;
                let features = Features::of(text.document, sentence.tokens.clone());
                for feature in features.words.into_iter().chain(features.ngrams) {
                    *rarity.frequency.entry(feature).or_default() += 1;
                }
            }
        }
        rarity
    }

    fn weight(&self, feature: u64) -> u32 {
        let frequency = self.frequency.get(&feature).copied().unwrap_or_default();
        let ratio = (1.0 + self.sentences as f64) / (1.0 + f64::from(frequency));
        let weight = (WEIGHT_UNIT * (libm::log(ratio) + 1.0)).max(1.0) as u32;
        if self.anchors.contains(&feature) { weight * ANCHOR_WEIGHT / 100 } else { weight }
    }

    fn vector(&self, features: &BTreeSet<u64>) -> Vector {
        let entries: Vec<_> = features.iter().map(|f| (*f, self.weight(*f))).collect();
        let squared = entries.iter().map(|(_, weight)| u64::from(*weight) * u64::from(*weight)).sum();
        Vector { entries, squared }
    }

    /// The profile of a token range.
    pub fn profile(&self, document: &Document<'_>, tokens: Range<usize>) -> Profile {
        let features = Features::of(document, tokens);
        Profile {
            words: self.vector(&features.words),
            terms: self.vector(&features.terms),
            ngrams: self.vector(&features.ngrams),
        }
    }
}

impl Vector {
    /// Cosine of the angle between two vectors, in thousandths.
    pub fn cosine(&self, other: &Vector) -> u32 {
        if self.squared == 0 || other.squared == 0 {
            return 0;
        }
        let length = (u128::from(self.squared) * u128::from(other.squared)).isqrt();
        let cosine = u128::from(self.dot(other)) * 1000 / length.max(1);
        cosine.min(1000) as u32
    }

    /// Features in common over features in either (Jaccard 1901), in thousandths.
    pub fn jaccard(&self, other: &Vector) -> u32 {
        let common = self.common(other).count();
        let union = self.entries.len() + other.entries.len() - common;
        (common * 1000).checked_div(union).unwrap_or_default() as u32
    }

    fn dot(&self, other: &Vector) -> u64 {
        self.common(other).map(|weight| u64::from(weight) * u64::from(weight)).sum()
    }

    /// Weights of the features in both; a feature has one weight in a story.
    fn common<'v>(&'v self, other: &'v Vector) -> impl Iterator<Item = u32> + 'v {
        let (mut i, mut j) = (0, 0);
        std::iter::from_fn(move || {
            while let (Some(a), Some(b)) = (self.entries.get(i), other.entries.get(j)) {
                match a.0.cmp(&b.0) {
                    std::cmp::Ordering::Less => i += 1,
                    std::cmp::Ordering::Greater => j += 1,
                    std::cmp::Ordering::Equal => {
                        (i, j) = (i + 1, j + 1);
                        return Some(a.1);
                    }
                }
            }
            None
        })
    }
}

/// One article of each independent text: the longest, by its words where two are as long.
fn representatives<'t, 'a>(texts: &'t [AlignedText<'a>]) -> Vec<&'t AlignedText<'a>> {
    let mut chosen: BTreeMap<usize, &AlignedText<'a>> = BTreeMap::new();
    for text in texts {
        let key = |t: &AlignedText<'a>| (t.document.tokens.len(), t.document.body);
        let longest = chosen.entry(text.independent_text).or_insert(text);
        if key(text) > key(longest) {
            *longest = text;
        }
    }
    chosen.into_values().collect()
}

/// Features of a statement's names, numbers and quoted content words.
fn anchors(text: &AlignedText<'_>, statement: &Statement) -> Vec<u64> {
    let in_name = |span: Span| statement.names.iter().any(|name| name.span.contains(span));
    let quoted = |at: usize| statement.quotations.iter().any(|q| text.quotations[*q].tokens.contains(&at));
    let is_anchor = |term: &&Term| {
        let token = &text.document.tokens[term.token];
        token.kind == TokenKind::Number || in_name(token.span) || quoted(term.token)
    };
    statement.terms.iter().filter(is_anchor).map(|term| word_feature(&term.stem)).collect()
}

/// Hashed words and n-grams of a token range.
#[derive(Default)]
struct Features {
    words: BTreeSet<u64>,
    terms: BTreeSet<u64>,
    ngrams: BTreeSet<u64>,
}

impl Features {
    fn of(document: &Document<'_>, tokens: Range<usize>) -> Self {
        let mut features = Features::default();
        for term in terms(document, tokens.clone()) {
            features.terms.insert(word_feature(&term.stem));
            let token = &document.tokens[term.token];
            if token.kind == TokenKind::Word && !token.is_unspaced() {
                features.add_ngrams(&token.normal);
            }
        }
        let spaced = |token: &&Token| token.kind != TokenKind::Punctuation && !token.is_unspaced();
        features.words.extend(document.tokens[tokens].iter().filter(spaced).map(|token| word_feature(&token.stem)));
        features.words.extend(&features.terms);
        features
    }

    fn add_ngrams(&mut self, word: &str) {
        let padded: Vec<char> = format!(" {word} ").chars().collect();
        for length in NGRAM_LENGTHS {
            for ngram in padded.windows(length) {
                let text: String = ngram.iter().collect();
                self.ngrams.insert(hash(b"n", text.as_bytes()));
            }
        }
    }
}

/// The feature of a word, by its stem.
fn word_feature(stem: &str) -> u64 {
    hash(b"w", stem.as_bytes())
}

fn hash(kind: &[u8], bytes: &[u8]) -> u64 {
    use std::hash::Hasher;
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(kind);
    hasher.write(bytes);
    hasher.finish()
}
