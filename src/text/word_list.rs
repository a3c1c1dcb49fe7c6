//! Short lists of words, kept as one text: a table of references takes more room than the words.

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
}
