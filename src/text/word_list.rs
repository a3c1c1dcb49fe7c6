//! Short lists of words, kept as one text: a table of references takes more room than the words.

use std::sync::OnceLock;

use crate::ordered;

/// Words with a space between every two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordList(pub &'static str);

impl WordList {
    /// Whether the word is in the list. Looks through all of it, byte by byte, since lists are short and
    /// words shorter.
    pub fn contains(self, word: &str) -> bool {
        let mut start = 0;
        for (at, byte) in self.0.bytes().chain([b' ']).enumerate() {
            if byte == b' ' {
                if self.0.as_bytes().get(start..at) == Some(word.as_bytes()) {
                    return true;
                }
                start = at + 1;
            }
        }
        false
    }

    /// The words, in order.
    pub fn words(self) -> std::str::Split<'static, char> {
        self.0.split(' ')
    }
}

/// Word lists that every token is held against: one look-up says which of them a word is in.
pub(crate) struct WordTable {
    lists: &'static [WordList],
    words: OnceLock<Vec<(&'static str, u32)>>,
}

impl WordTable {
    /// At most 32 lists.
    pub const fn of(lists: &'static [WordList]) -> Self {
        WordTable { lists, words: OnceLock::new() }
    }

    /// The lists that a word is in, by their places, each a bit.
    pub fn lists_with(&self, word: &str) -> u32 {
        let words = self.words.get_or_init(|| {
            let mut words: Vec<(&'static str, u32)> = Vec::new();
            for (place, list) in self.lists.iter().enumerate() {
                words.extend(list.words().map(|word| (word, 1 << place)));
            }
            ordered::sort_by(&mut words, Ord::cmp);
            words.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                kept.1 |= if same { next.1 } else { 0 };
                same
            });
            words
        });
        words.binary_search_by(|(known, _)| (*known).cmp(word)).map_or(0, |at| words[at].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_in_a_list() {
        let list = WordList("and at él");
        assert!(["and", "at", "él"].into_iter().all(|word| list.contains(word)));
        assert!(["", "an", "t", "nd", "and at", "l"].into_iter().all(|word| !list.contains(word)));
        assert_eq!(list.words().collect::<Vec<_>>(), ["and", "at", "él"]);
    }

    #[test]
    fn a_table_says_which_lists_a_word_is_in() {
        static TABLE: WordTable = WordTable::of(&[WordList("and at él"), WordList("at on")]);
        assert_eq!(["and", "at", "on", "él", "a", ""].map(|word| TABLE.lists_with(word)), [1, 3, 2, 1, 0, 0]);
    }
}
