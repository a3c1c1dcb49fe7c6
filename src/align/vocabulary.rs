//! The words and character n-grams of a story, numbered from 0, so that everything after this step
//! counts in tables and not in maps.

use std::ops::RangeInclusive;

use fnv::FnvHashMap;

use super::AlignedText;
use crate::hash::hash;
use crate::text::{Document, Token, TokenKind};

/// Lengths of the character n-grams.
const NGRAM_LENGTHS: RangeInclusive<usize> = 3..=5;

/// The words and n-grams of all texts of a story.
pub(super) struct Vocabulary {
    words: Numbering,
    forms: Numbering,
    /// Number of different n-grams.
    pub ngrams: usize,
    /// For each form its n-grams, a repeated one twice.
    ngrams_of_form: Vec<Vec<u32>>,
}

/// What one token adds to the sentence or clause that it stands in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TokenFeatures {
    /// Its stem; of a script without spaces the character.
    pub word: Option<u32>,
    /// Of a script without spaces: the character and the next, as one word.
    pub pair: Option<u32>,
    /// Whether it is of a script without spaces.
    pub unspaced: bool,
    /// Whether it is a content word.
    pub content: bool,
    /// Its normal form, if that has n-grams that count.
    form: Option<u32>,
}

impl Vocabulary {
    pub fn of(texts: &[AlignedText<'_>]) -> Self {
        let (mut words, mut forms, mut ngrams) = (Numbering::default(), Numbering::default(), Numbering::default());
        let mut ngrams_of_form = Vec::new();
        for text in texts {
            for at in 0..text.document.tokens.len() {
                let hashes = Hashes::of(text.document, at);
                for word in hashes.word.into_iter().chain(hashes.pair) {
                    words.add(word);
                }
                if hashes.form.is_some_and(|form| forms.add(form)) {
                    ngrams_of_form.push(add_ngrams(&text.document.tokens[at].normal, &mut ngrams));
                }
            }
        }
        Vocabulary { words, forms, ngrams: ngrams.len(), ngrams_of_form }
    }

    /// Number of different words.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// What each token of a document adds.
    pub fn features(&self, document: &Document<'_>) -> Vec<TokenFeatures> {
        let features = |at| {
            let hashes = Hashes::of(document, at);
            let token = &document.tokens[at];
            TokenFeatures {
                word: hashes.word.and_then(|hash| self.words.number(hash)),
                pair: hashes.pair.and_then(|hash| self.words.number(hash)),
                unspaced: token.is_unspaced(),
                content: token.is_content_word(),
                form: hashes.form.and_then(|hash| self.forms.number(hash)),
            }
        };
        (0..document.tokens.len()).map(features).collect()
    }

    /// The n-grams of a token, a repeated one twice.
    pub fn ngrams_of(&self, token: &TokenFeatures) -> &[u32] {
        token.form.map_or(&[], |form| &self.ngrams_of_form[form as usize])
    }
}

/// The hashes of one token, see [`TokenFeatures`].
struct Hashes {
    word: Option<u64>,
    pair: Option<u64>,
    form: Option<u64>,
}

impl Hashes {
    fn of(document: &Document<'_>, at: usize) -> Self {
        let token = &document.tokens[at];
        if token.kind == TokenKind::Punctuation {
            return Hashes { word: None, pair: None, form: None };
        }
        let next = document.tokens.get(at + 1).filter(|next| next.is_unspaced() && next.span.start == token.span.end);
        let pair = next.filter(|_| token.is_unspaced()).map(|next| hash([token.normal.as_str(), &next.normal]));
        let word = if token.is_unspaced() { &token.normal } else { &token.stem };
        Hashes { word: Some(hash([word.as_str()])), pair, form: form(token) }
    }
}

fn form(token: &Token) -> Option<u64> {
    let counts = token.kind == TokenKind::Word && !token.is_unspaced() && token.is_content_word();
    counts.then(|| hash([token.normal.as_str()]))
}

/// The n-grams of a word with a space at each end, so that its first and last letters count as such.
fn add_ngrams(word: &str, numbering: &mut Numbering) -> Vec<u32> {
    let padded = format!(" {word} ");
    let starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).chain([padded.len()]).collect();
    let mut ngrams = Vec::new();
    for length in NGRAM_LENGTHS {
        for ends in starts.windows(length + 1) {
            let hash = hash([&padded[ends[0]..ends[length]]]);
            numbering.add(hash);
            ngrams.extend(numbering.number(hash));
        }
    }
    ngrams
}

/// Different hashes, numbered as they come. The map is only asked, never gone through.
#[derive(Default)]
struct Numbering(FnvHashMap<u64, u32>);

impl Numbering {
    /// Returns whether the hash is new.
    fn add(&mut self, hash: u64) -> bool {
        let next = self.0.len() as u32;
        *self.0.entry(hash).or_insert(next) == next
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn number(&self, hash: u64) -> Option<u32> {
        self.0.get(&hash).copied()
    }
}
