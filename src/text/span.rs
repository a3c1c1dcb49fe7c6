//! Positions in a text.

/// A run of text: UTF-8 byte offsets, end-exclusive, always on character boundaries.
///
/// Offsets become UTF-16 code units in one place only, where the [`Comparison`](crate::Comparison)
/// is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from byte `start` to byte `end`, which is not smaller.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span has no text.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The text of the span in `text`, the text that it was made for.
    ///
    /// # Panics
    /// If the span reaches beyond `text` or does not lie on its character boundaries.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// The span without white space at its ends. Panics as [`of`](Span::of) does.
    pub fn trimmed(self, text: &str) -> Span {
        let inside = self.of(text);
        let start = self.start + inside.len() - inside.trim_start().len();
        Span::new(start, start + inside.trim().len())
    }
}
