//! Words that are numerals, after Quirk et al., *A Comprehensive Grammar of the English Language*,
//! section 6.63, and the *Nueva gramática de la lengua española*, chapter 21.

use crate::text::Language;

/// What a number word does in a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// Adds a number below ten.
    Units(u16),
    /// Adds a number from 10 to 29 that takes nothing behind it.
    Teens(u16),
    /// Adds a multiple of ten, with or without units behind it.
    Tens(u16),
    /// Adds a multiple of a hundred ("doscientos").
    Hundreds(u16),
    /// Multiplies what is below a thousand ("hundred", "dozen").
    Times(u16),
    /// Multiplies by a thousand.
    Thousand,
    /// Multiplies by ten to this power, six or more.
    Power(u8),
}

use NumberWord::{Hundreds, Power, Teens, Tens, Thousand, Times, Units};

const ENGLISH: &[(&str, NumberWord)] = &[
    ("billion", Power(9)),
    ("dozen", Times(12)),
    ("eight", Units(8)),
    ("eighteen", Teens(18)),
    ("eighty", Tens(80)),
    ("eleven", Teens(11)),
    ("fifteen", Teens(15)),
    ("fifty", Tens(50)),
    ("five", Units(5)),
    ("forty", Tens(40)),
    ("four", Units(4)),
    ("fourteen", Teens(14)),
    ("hundred", Times(100)),
    ("million", Power(6)),
    ("nine", Units(9)),
    ("nineteen", Teens(19)),
    ("ninety", Tens(90)),
    ("one", Units(1)),
    ("seven", Units(7)),
    ("seventeen", Teens(17)),
    ("seventy", Tens(70)),
    ("six", Units(6)),
    ("sixteen", Teens(16)),
    ("sixty", Tens(60)),
    ("ten", Teens(10)),
    ("thirteen", Teens(13)),
    ("thirty", Tens(30)),
    ("thousand", Thousand),
    ("three", Units(3)),
    ("trillion", Power(12)),
    ("twelve", Teens(12)),
    ("twenty", Tens(20)),
    ("two", Units(2)),
    ("zero", Units(0)),
];

const SPANISH: &[(&str, NumberWord)] = &[
    ("billon", Power(12)),
    ("billones", Power(12)),
    ("catorce", Teens(14)),
    ("cero", Units(0)),
    ("cien", Hundreds(100)),
    ("ciento", Hundreds(100)),
    ("cinco", Units(5)),
    ("cincuenta", Tens(50)),
    ("cuarenta", Tens(40)),
    ("cuatro", Units(4)),
    ("cuatrocientas", Hundreds(400)),
    ("cuatrocientos", Hundreds(400)),
    ("diecinueve", Teens(19)),
    ("dieciocho", Teens(18)),
    ("dieciseis", Teens(16)),
    ("diecisiete", Teens(17)),
    ("diez", Teens(10)),
    ("doce", Teens(12)),
    ("docena", Times(12)),
    ("docenas", Times(12)),
    ("dos", Units(2)),
    ("doscientas", Hundreds(200)),
    ("doscientos", Hundreds(200)),
    ("mil", Thousand),
    ("millon", Power(6)),
    ("millones", Power(6)),
    ("novecientas", Hundreds(900)),
    ("novecientos", Hundreds(900)),
    ("noventa", Tens(90)),
    ("nueve", Units(9)),
    ("ochenta", Tens(80)),
    ("ocho", Units(8)),
    ("ochocientas", Hundreds(800)),
    ("ochocientos", Hundreds(800)),
    ("once", Teens(11)),
    ("quince", Teens(15)),
    ("quinientas", Hundreds(500)),
    ("quinientos", Hundreds(500)),
    ("seis", Units(6)),
    ("seiscientas", Hundreds(600)),
    ("seiscientos", Hundreds(600)),
    ("sesenta", Tens(60)),
    ("setecientas", Hundreds(700)),
    ("setecientos", Hundreds(700)),
    ("setenta", Tens(70)),
    ("siete", Units(7)),
    ("trece", Teens(13)),
    ("treinta", Tens(30)),
    ("tres", Units(3)),
    ("trescientas", Hundreds(300)),
    ("trescientos", Hundreds(300)),
    ("un", Units(1)),
    ("una", Units(1)),
    ("uno", Units(1)),
    ("veinte", Tens(20)),
    ("veinticinco", Teens(25)),
    ("veinticuatro", Teens(24)),
    ("veintidos", Teens(22)),
    ("veintinueve", Teens(29)),
    ("veintiocho", Teens(28)),
    ("veintiseis", Teens(26)),
    ("veintisiete", Teens(27)),
    ("veintitres", Teens(23)),
    ("veintiun", Teens(21)),
    ("veintiuna", Teens(21)),
    ("veintiuno", Teens(21)),
];

/// The number word that `normal`, a normalised token, is. "uno", "un" and "una" are articles too:
/// whether they count is for the caller to see.
pub(crate) fn number_word(language: Language, normal: &str) -> Option<NumberWord> {
    let list = match language {
        Language::English => ENGLISH,
        Language::Spanish => SPANISH,
        Language::Other => return None,
    };
    let place = list.binary_search_by(|(word, _)| (*word).cmp(normal)).ok()?;
    list.get(place).map(|(_, word)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_without_repeats() {
        for list in [ENGLISH, SPANISH] {
            assert!(list.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
        assert_eq!(number_word(Language::Spanish, "veintiun"), Some(Teens(21)));
        assert_eq!(number_word(Language::English, "dos"), None);
    }
}
