//! The one place where byte offsets become UTF-16 code units.

use crate::text::Span;

/// UTF-16 offsets of a text, by byte offset.
pub(crate) struct Utf16Offsets(Vec<u32>);

impl Utf16Offsets {
    /// Reads `text` once.
    pub fn of(text: &str) -> Self {
        let mut offsets = Vec::with_capacity(text.len() + 1);
        let mut units = 0;
        for c in text.chars() {
            offsets.extend(std::iter::repeat_n(units, c.len_utf8()));
            units += c.len_utf16() as u32;
        }
        offsets.push(units);
        Utf16Offsets(offsets)
    }

    /// First unit and one past the last of a span.
    pub fn range(&self, span: Span) -> (u32, u32) {
        (self.0[span.start], self.0[span.end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_beyond_the_basic_plane_take_two_units() {
        let text = "aé𝄞z";
        let offsets = Utf16Offsets::of(text);
        assert_eq!(offsets.range(Span::new(0, text.len())), (0, 5));
        assert_eq!(offsets.range(Span::new(3, 7)), (2, 4));
    }
}
