//! Short lists of words, kept as one text: a table of references takes more room than the words.

use std::sync::OnceLock;

use crate::hash::hash;

/// Words with a space between every two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordList(pub &'static str);

impl WordList {
    /// Whether the word is in the list. Looks through all of it, byte by byte, since lists are short and
    /// words shorter: for a space with the first three letters of the word behind it, which is nearly always
    /// enough to see that it is not there.
    pub fn contains(self, word: &str) -> bool {
        let (list, word) = (self.0.as_bytes(), word.as_bytes());
        let letters = word.len().min(3);
        let key = |bytes: &[u8]| bytes.iter().fold(u32::from(b' '), |key, byte| key << 8 | u32::from(*byte));
        let (wanted, mask) = (key(&word[..letters]), u32::MAX >> (24 - 8 * letters));
        let mut read = u32::from(b' ');
        for (at, byte) in list.iter().enumerate() {
            read = read << 8 | u32::from(*byte);
            if read & mask == wanted {
                let rest = &list[at + 1 - letters..];
                if rest.starts_with(word) && rest.get(word.len()).is_none_or(|end| *end == b' ') {
                    return !word.is_empty() && !word.contains(&b' ');
                }
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
    fn a_table_says_which_lists_a_word_is_in() {
        static TABLE: WordTable = WordTable::of(&[WordList("and at él"), WordList("at on")]);
        assert_eq!(["and", "at", "on", "él", "a", ""].map(|word| TABLE.lists_with(word)), [1, 3, 2, 1, 0, 0]);
    }
}
