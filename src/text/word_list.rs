//! Short lists of words, kept as one text: a table of references takes more room than the words.

use std::sync::OnceLock;

use crate::hash::hash;

/// A one in each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);

/// Words with a space between every two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordList(pub &'static str);

impl WordList {
    /// Whether the word is in the list. Looks through all of it, since lists are short and words shorter: for a
    /// space with the first letter of the word behind it, at eight places at a time.
    pub fn contains(self, word: &str) -> bool {
        let (list, word) = (self.0.as_bytes(), word.as_bytes());
        let Some(first) = word.first() else { return false };
        let is_at = |at: usize| {
            let rest = &list[at..];
            rest.starts_with(word) && rest.get(word.len()).is_none_or(|end| *end == b' ') && !word.contains(&b' ')
        };
        let is_behind = |space: usize| list[space] == b' ' && is_at(space + 1);
        let eight = |at: usize| list.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes));
        let (spaces, letters) = (u64::from(b' ') * ONES, u64::from(*first) * ONES);
        let mut at = 0;
        while let (Some(before), Some(behind)) = (eight(at), eight(at + 1)) {
            let differ = (before ^ spaces) | (behind ^ letters);
            // The highest bit of each byte that is zero, and perhaps of one above it.
            let mut places = differ.wrapping_sub(ONES) & !differ & (ONES << 7);
            while places != 0 {
                if is_behind(at + places.trailing_zeros() as usize / 8) {
                    return true;
                }
                places &= places - 1;
            }
            at += 8;
        }
        is_at(0) || (at..list.len()).any(is_behind)
    }

    /// The words, in order.
    pub fn words(self) -> std::str::Split<'static, char> {
        self.0.split(' ')
    }
}

/// Word lists that every token is held against: one look-up says which of them a word is in.
pub(crate) struct WordTable {
    lists: &'static [WordList],
    slots: OnceLock<Vec<Slot>>,
}

/// A word with the lists that it is in; empty where there is none. A word stands at the place that its hash
/// says, or behind it where others came first.
type Slot = (&'static str, u32);

impl WordTable {
    /// At most 32 lists.
    pub const fn of(lists: &'static [WordList]) -> Self {
        WordTable { lists, slots: OnceLock::new() }
    }

    /// The lists that a word is in, by their places, each a bit.
    pub fn lists_with(&self, word: &str) -> u32 {
        let slots = self.slots.get_or_init(|| slots(self.lists));
        slots[place(slots, word)].1
    }
}

fn slots(lists: &[WordList]) -> Vec<Slot> {
    let count: usize = lists.iter().map(|list| list.words().count()).sum();
    // At most half full, so that a look-up ends soon.
    let mut slots: Vec<Slot> = vec![("", 0); (2 * count).next_power_of_two()];
    for (bit, list) in lists.iter().enumerate() {
        for word in list.words() {
            let at = place(&slots, word);
            slots[at] = (word, slots[at].1 | 1 << bit);
        }
    }
    slots
}

/// Where the word stands, or would stand.
fn place(slots: &[Slot], word: &str) -> usize {
    let mut at = hash([word]) as usize;
    loop {
        at &= slots.len() - 1;
        if slots[at].0 == word || slots[at].0.is_empty() {
            return at;
        }
        at += 1;
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
    fn every_word_of_a_long_list_is_in_it_and_no_piece_of_one() {
        let list = WordList("a barge and é quays crane, harbour  pier to ferries of él island tug");
        for word in list.words().filter(|word| !word.is_empty()) {
            assert!(list.contains(word), "{word}");
            let pieces = word.char_indices().flat_map(|(at, _)| [&word[..at], &word[at..]]);
            for piece in pieces.chain([" ", "tu", "tugs", "quays crane"]) {
                assert_eq!(
                    list.contains(piece),
                    !piece.is_empty() && list.words().any(|other| other == piece),
                    "{piece}"
                );
            }
        }
    }

    #[test]
    fn a_table_says_which_lists_a_word_is_in() {
        static TABLE: WordTable = WordTable::of(&[WordList("and at él"), WordList("at on")]);
        assert_eq!(["and", "at", "on", "él", "a", ""].map(|word| TABLE.lists_with(word)), [1, 3, 2, 1, 0, 0]);
    }
}
