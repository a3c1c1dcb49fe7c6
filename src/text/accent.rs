//! Letters without their accents, so that *café* and *cafe* are one word.
//!
//! Latin, Greek and Cyrillic letters only: in other scripts a mark makes another letter (vowel signs,
//! voiced kana), and these stay as written. The table costs 1 kB of wasm where a normaliser for all of
//! Unicode costs 21; a test holds it against that normaliser.

use std::sync::OnceLock;

const TABLE: &str = include_str!("accents.txt");

/// Combining diacritical marks, as they follow letters that are not written as one character.
const MARKS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// The text without accents. Takes lower case.
pub(super) fn without_accents(text: &str) -> String {
    text.chars().filter(|c| !MARKS.contains(c)).map(base).collect()
}

/// The letter without its marks.
fn base(letter: char) -> char {
    static PAIRS: OnceLock<Vec<(char, char)>> = OnceLock::new();
    if letter.is_ascii() {
        return letter;
    }
    let pairs = PAIRS.get_or_init(pairs);
    pairs.binary_search_by(|(marked, _)| marked.cmp(&letter)).map_or(letter, |at| pairs[at].1)
}

/// Letters with marks, in order, each with the letter without.
fn pairs() -> Vec<(char, char)> {
    let mut pairs = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        if let Some((base, marked)) = line.split_once(' ') {
            pairs.extend(base.chars().flat_map(|base| marked.chars().map(move |marked| (marked, base))));
        }
    }
    crate::ordered::sort_by(&mut pairs, Ord::cmp);
    pairs
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use icu_normalizer::DecomposingNormalizerBorrowed;

    #[test]
    fn letters_lose_their_marks_as_unicode_decomposes_them() {
        let normalizer = DecomposingNormalizerBorrowed::new_nfd();
        let mut with_marks = 0;
        for letter in (char::MIN..=char::MAX).filter(|c| c.is_alphabetic() && c.to_lowercase().eq([*c])) {
            let decomposed = normalizer.normalize(letter.encode_utf8(&mut [0; 4])).to_string();
            let bare: String = decomposed.chars().filter(|c| !MARKS.contains(c)).collect();
            let one_letter = bare.chars().count() == 1 && decomposed.chars().count() > 1;
            let expected = if one_letter { bare } else { letter.to_string() };
            assert_eq!(base(letter).to_string(), expected, "U+{:04X}", letter as u32);
            with_marks += usize::from(one_letter);
        }
        assert_eq!(with_marks, pairs().len());
    }

    #[test]
    fn one_word_in_both_its_forms() {
        assert_eq!(without_accents("ca\u{301}fé niño straße が"), "cafe nino straße が");
    }
}
