//! The words of a text, as excerpts count them.

use std::ops::Range;

use crate::hash::hash;
use crate::text::is_unspaced;

/// A text may have no spaces at all: of a longer run every so many characters count as a word. The longest words
/// of news in English and Spanish are shorter.
const LONGEST_WORD: usize = 24;

/// What stands between spaces, its punctuation with it; in scripts without spaces, every character.
pub(super) struct Words(Vec<(u32, u32)>);

impl Words {
    /// Reads `text` once. Places are UTF-16 code units.
    pub fn of(text: &str) -> Self {
        let mut words: Vec<(u32, u32)> = Vec::new();
        let (mut at, mut open) = (0, None::<Open>);
        for c in text.chars() {
            let next = at + c.len_utf16() as u32;
            match &mut open {
                _ if c.is_whitespace() => open = None,
                Some(word) if !word.ends_before(c) => {
                    word.take(c);
                    words.iter_mut().last().into_iter().for_each(|last| last.1 = next);
                }
                _ => {
                    open = Some(Open::at(c));
                    words.push((at, next));
                }
            }
            at = next;
        }
        Words(words)
    }

    /// Numbers that stand for the words; `text` is what was read.
    pub fn keys(&self, text: &str) -> Vec<u32> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let word = |(start, end): &(u32, u32)| String::from_utf16_lossy(&units[*start as usize..*end as usize]);
        self.0.iter().map(|place| hash([word(place).as_str()]) as u32).collect()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Numbers of the words that a place has a part of; none for one between two words.
    pub fn touched(&self, (start, end): (u32, u32)) -> Range<usize> {
        let first = self.0.partition_point(|word| word.1 <= start);
        let past = self.0.partition_point(|word| word.0 < end);
        first..past.max(first)
    }

    /// From the first of these words to the end of the last.
    pub fn place(&self, words: &Range<usize>) -> (u32, u32) {
        (self.0[words.start].0, self.0[words.end - 1].1)
    }
}

/// The word that is being read.
struct Open {
    characters: usize,
    has_letter: bool,
    unspaced: bool,
}

impl Open {
    fn at(c: char) -> Self {
        Open { characters: 1, has_letter: c.is_alphanumeric(), unspaced: is_unspaced(c) }
    }

    fn take(&mut self, c: char) {
        self.characters += 1;
        self.has_letter |= c.is_alphanumeric();
        self.unspaced |= is_unspaced(c);
    }

    /// Punctuation goes with the word that it touches.
    fn ends_before(&self, c: char) -> bool {
        let parts = self.has_letter && (is_unspaced(c) || self.unspaced && c.is_alphanumeric());
        parts || self.characters >= LONGEST_WORD
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let word = |(start, end): (u32, u32)| String::from_utf16(&units[start as usize..end as usize]).unwrap();
        Words::of(text).0.into_iter().map(word).collect()
    }

    #[test]
    fn punctuation_goes_with_its_word() {
        assert_eq!(
            words("“The well-known dam,” she said — twice."),
            ["“The", "well-known", "dam,”", "she", "said", "—", "twice."]
        );
    }

    #[test]
    fn in_scripts_without_spaces_every_character_counts() {
        assert_eq!(words("「市長は」と A社は"), ["「市", "長", "は」", "と", "A", "社", "は"]);
        assert_eq!(words("𠀀𠀁b"), ["𠀀", "𠀁", "b"]);
    }

    #[test]
    fn what_has_no_end_counts_by_its_length() {
        let word = "x".repeat(LONGEST_WORD);
        assert_eq!(words(&format!("a {word}{word}y b")), ["a", &word, &word, "y", "b"]);
    }

    #[test]
    fn a_place_touches_the_words_that_it_has_a_part_of() {
        let found = Words::of("one two three");
        assert_eq!(found.touched((2, 5)), 0..2);
        assert_eq!(found.touched((3, 3)), 1..1);
        assert_eq!(found.touched((4, 7)), 1..2);
        assert_eq!(found.place(&(1..3)), (4, 13));
    }
}
