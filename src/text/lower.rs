//! Lower case, letter by letter.

/// The text in lower case. Unlike in [`str::to_lowercase`] a capital sigma at the end of a word becomes
/// the usual small one, so that a word has one form; and the tables for that stay out of the wasm.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_can_become_two_and_sigma_has_one_form() {
        assert_eq!(lower_case("ÉİΟΔΟΣ"), "éi\u{307}οδοσ");
    }
}
