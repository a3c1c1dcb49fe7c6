//! Short lists of words, kept as one text: a table of references takes more room than the words.

/// Words with a space between every two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordList(pub &'static str);

impl WordList {
    /// Whether the word is in the list. Looks through all of it.
    pub fn contains(self, word: &str) -> bool {
        self.words().any(|listed| listed == word)
    }

    /// The words, in order.
    pub fn words(self) -> std::str::Split<'static, char> {
        self.0.split(' ')
    }
}
