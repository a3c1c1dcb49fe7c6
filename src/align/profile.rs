//! What a sentence or clause is compared by: its terms and character n-grams, each weighted by its
//! rarity in the story; names, numbers and quoted words weigh more.
//!
//! Weights are inverse document frequencies over the story's own sentences (Sparck Jones 1972, in the
//! smoothed form of scikit-learn's `TfidfVectorizer`): inside one event a background corpus says
//! less. All arithmetic after the logarithm is in integers, so native and wasm agree to the bit.

use std::collections::BTreeMap;
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

/// How much the words and n-grams of a story weigh: the rarer among its sentences, the more.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    /// Weight of every feature counted, sorted by feature.
    weights: Vec<(u64, u32)>,
    /// Weight of a feature that was not counted, as it stands in a copy only.
    unknown: u32,
    /// Words that some statement has in a name, as a number or in a quotation; sorted.
    anchors: Vec<u64>,
}

impl Rarity {
    /// Counts over one article of each independent text, the longest, so that a copy changes nothing.
    pub fn of(texts: &[AlignedText<'_>]) -> Self {
        let (mut anchors, mut counted, mut sentences) = (Vec::new(), Vec::new(), 0usize);
        for text in representatives(texts) {
            for statement in text.statements {
                anchors.extend(anchors_of(text, statement));
            }
            for sentence in &text.document.sentences {
                sentences += 1;
                let features = Features::of(text.document, sentence.tokens.clone());
                counted.extend(features.words);
                counted.extend(features.ngrams);
            }
        }
        let anchors = distinct(anchors);
        counted.sort_unstable();
        let weight_of = |frequency: usize| {
            let ratio = (1.0 + sentences as f64) / (1.0 + frequency as f64);
            (WEIGHT_UNIT * (libm::log(ratio) + 1.0)).max(1.0) as u32
        };
        let by_frequency: Vec<u32> = (0..=sentences).map(weight_of).collect();
        let weights = counted
            .chunk_by(|a, b| a == b)
            .map(|same| {
                let weight = by_frequency[same.len().min(sentences)];
                let anchor = anchors.binary_search(&same[0]).is_ok();
                (same[0], if anchor { weight * ANCHOR_WEIGHT / 100 } else { weight })
            })
            .collect();
        Rarity { weights, unknown: by_frequency[0], anchors }
    }

    fn weight(&self, feature: u64) -> u32 {
        match self.weights.binary_search_by_key(&feature, |(counted, _)| *counted) {
            Ok(at) => self.weights[at].1,
            Err(_) if self.anchors.binary_search(&feature).is_ok() => self.unknown * ANCHOR_WEIGHT / 100,
            Err(_) => self.unknown,
        }
    }

    fn vector(&self, features: &[u64]) -> Vector {
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
fn anchors_of(text: &AlignedText<'_>, statement: &Statement) -> Vec<u64> {
    let in_name = |span: Span| statement.names.iter().any(|name| name.span.contains(span));
    let quoted = |at: usize| statement.quotations.iter().any(|q| text.quotations[*q].tokens.contains(&at));
    let is_anchor = |term: &&Term| {
        let token = &text.document.tokens[term.token];
        token.kind == TokenKind::Number || in_name(token.span) || quoted(term.token)
    };
    statement.terms.iter().filter(is_anchor).map(|term| word_feature(&term.stem)).collect()
}

/// Hashed words and n-grams of a token range, each sorted and without repeats.
#[derive(Default)]
struct Features {
    words: Vec<u64>,
    terms: Vec<u64>,
    ngrams: Vec<u64>,
}

impl Features {
    fn of(document: &Document<'_>, tokens: Range<usize>) -> Self {
        let (mut content, mut ngrams) = (Vec::new(), Vec::new());
        for term in terms(document, tokens.clone()) {
            content.push(word_feature(&term.stem));
            let token = &document.tokens[term.token];
            if token.kind == TokenKind::Word && !token.is_unspaced() {
                add_ngrams(&token.normal, &mut ngrams);
            }
        }
        let spaced = |token: &&Token| token.kind != TokenKind::Punctuation && !token.is_unspaced();
        let words = document.tokens[tokens].iter().filter(spaced).map(|token| word_feature(&token.stem));
        let words = words.chain(content.iter().copied()).collect();
        Features { words: distinct(words), terms: distinct(content), ngrams: distinct(ngrams) }
    }
}

/// The n-grams of a word with a space at each end, so that its first and last letters count as such.
fn add_ngrams(word: &str, ngrams: &mut Vec<u64>) {
    let padded = format!(" {word} ");
    let starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).chain([padded.len()]).collect();
    for length in NGRAM_LENGTHS {
        for ends in starts.windows(length + 1) {
            ngrams.push(hash(b"n", &padded.as_bytes()[ends[0]..ends[length]]));
        }
    }
}

fn distinct(mut features: Vec<u64>) -> Vec<u64> {
    features.sort_unstable();
    features.dedup();
    features
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
