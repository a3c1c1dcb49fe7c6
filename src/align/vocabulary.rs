//! The words and character n-grams of a story, numbered from 0, so that everything after this step
//! counts in tables and not in maps.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::RangeInclusive;

use crate::hash::hash;
use crate::lexicon::synonym_class;
use crate::text::{Document, Language, TokenKind};

/// Lengths of the character n-grams.
const NGRAM_LENGTHS: RangeInclusive<usize> = 3..=5;

/// Keeps the stems of one language apart from those of another.
const LANGUAGES: [&str; 3] = ["en", "es", ""];

/// The words and n-grams of a story, numbered as they come.
#[derive(Default)]
pub(super) struct Vocabulary {
    words: Numbering,
    /// Stems of each language, and for each the word that it counts as.
    stems: Numbering,
    word_of_stem: Vec<u32>,
    forms: Numbering,
    ngrams: Numbering,
    /// For each form its n-grams, a repeated one twice.
    ngrams_of_form: Vec<Vec<u32>>,
}

/// What one token adds to the sentence or clause that it stands in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TokenFeatures {
    /// Its stem, or the class of synonyms that this is in; of a script without spaces the character.
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
    /// What each token of a document adds.
    pub fn read(&mut self, document: &Document<'_>) -> Vec<TokenFeatures> {
        (0..document.tokens.len()).map(|at| self.features(document, at)).collect()
    }

    fn features(&mut self, document: &Document<'_>, at: usize) -> TokenFeatures {
        let token = &document.tokens[at];
        if token.kind == TokenKind::Punctuation {
            return TokenFeatures::default();
        }
        let (unspaced, content) = (token.is_unspaced(), token.is_content_word());
        let next = document.tokens.get(at + 1).filter(|next| unspaced && next.span.start == token.span.end);
        let pair = next.filter(|next| next.is_unspaced()).map(|next| hash([token.normal.as_str(), &next.normal]));
        TokenFeatures {
            word: Some(if unspaced {
                self.words.number(hash([token.normal.as_str()]))
            } else {
                self.word(document.language, &token.stem)
            }),
            pair: pair.map(|pair| self.words.number(pair)),
            unspaced,
            content,
            form: (token.kind == TokenKind::Word && !unspaced && content).then(|| self.form(&token.normal)),
        }
    }

    /// The word that a stem counts as: synonyms count as one, across the texts of a language.
    fn word(&mut self, language: Language, stem: &str) -> u32 {
        let number = self.stems.number(hash([LANGUAGES[language as usize], stem]));
        if number as usize == self.word_of_stem.len() {
            let word = match synonym_class(language, stem) {
                // No stem has a space.
                Some(class) => hash([" ", LANGUAGES[language as usize]]) ^ u64::from(class),
                None => hash([stem]),
            };
            self.word_of_stem.push(self.words.number(word));
        }
        self.word_of_stem[number as usize]
    }

    fn form(&mut self, normal: &str) -> u32 {
        let form = self.forms.number(hash([normal]));
        if form as usize == self.ngrams_of_form.len() {
            self.ngrams_of_form.push(ngrams(normal).map(|hash| self.ngrams.number(hash)).collect());
        }
        form
    }

    /// The number of an anchor, which is none of any word.
    pub fn anchor(&mut self, anchor: u64) -> u32 {
        self.words.number(anchor)
    }

    /// Number of different words and anchors.
    pub fn words(&self) -> usize {
        self.words.len()
    }

    /// Number of different n-grams.
    pub fn ngrams(&self) -> usize {
        self.ngrams.len()
    }

    /// The n-grams of a token, a repeated one twice.
    pub fn ngrams_of(&self, token: &TokenFeatures) -> &[u32] {
        token.form.map_or(&[], |form| &self.ngrams_of_form[form as usize])
    }
}

/// The n-grams of a word with a space at each end, so that its first and last letters count as such.
fn ngrams(word: &str) -> impl Iterator<Item = u64> {
    let padded = format!(" {word} ");
    let starts: Vec<usize> = padded.char_indices().map(|(at, _)| at).chain([padded.len()]).collect();
    NGRAM_LENGTHS.flat_map(move |length| {
        starts.windows(length + 1).map(|ends| hash([&padded[ends[0]..ends[length]]])).collect::<Vec<_>>()
    })
}

/// Different hashes, numbered as they come. The map is only asked, never gone through.
#[derive(Default)]
struct Numbering(HashMap<u64, u32, BuildHasherDefault<Hashed>>);

impl Numbering {
    fn number(&mut self, hash: u64) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(hash).or_insert(next)
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

/// A key that is a hash already.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0 << 8 | u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
