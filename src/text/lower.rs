//! Lower case, letter by letter.
//!
//! The table of the standard library, which gives each letter a place of its own, is 6 kB in the wasm, packed. Most
//! letters stand in a row with their capitals in another one, so `build.rs` makes a table of such rows from it.

/// Capitals in a row that are equally far from their small letters. In some rows both kinds take turns.
struct Run {
    first: u32,
    last: u32,
    step: u32,
    to_small: i32,
}

include!(concat!(env!("OUT_DIR"), "/lower_case.rs"));

/// The text in lower case. Unlike in [`str::to_lowercase`] a capital sigma at the end of a word becomes
/// the usual small one, so that a word has one form; and the tables for that stay out of the wasm.
pub(crate) fn lower_case(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // The only letter that becomes two.
            'İ' => lower.push_str("i\u{307}"),
            _ => lower.push(small(letter)),
        }
    }
    lower
}

fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = letter as u32;
    let run = RUNS.get(RUNS.partition_point(|run| run.last < code));
    run.filter(|run| run.first <= code && (code - run.first).is_multiple_of(run.step))
        .and_then(|run| char::from_u32(code.wrapping_add_signed(run.to_small)))
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_can_become_two_and_sigma_has_one_form() {
        assert_eq!(lower_case("ÉİΟΔΟΣ"), "éi\u{307}οδοσ");
    }

    #[test]
    fn every_letter_becomes_what_the_standard_library_makes_of_it() {
        for letter in char::MIN..=char::MAX {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(lower_case(letter.encode_utf8(&mut [0; 4])), expected, "U+{:04X}", letter as u32);
        }
    }
}
