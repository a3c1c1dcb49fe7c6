//! Languages that are told by their script, or by letters that only they have.

/// Fewest letters by which a script tells a language.
const LEAST_LETTERS: usize = 8;
/// Characters shared by Chinese and Japanese without any that only Japanese has: from so many up Chinese.
const LEAST_HAN: usize = 20;

/// The scripts that are told apart.
const SCRIPTS: usize = 12;

/// The language of a text in another script than Latin, with its letters in that script. `Some(None)` if
/// the script does not tell; `None` if most letters are Latin, or there are none.
pub(super) fn language_of_script(letters: impl Iterator<Item = char>) -> Option<Option<(&'static str, usize)>> {
    let mut counts = [0usize; SCRIPTS];
    let (mut latin, mut other) = (0, 0);
    // Letters that not all languages of a script have.
    let (mut russian, mut ukrainian, mut foreign_cyrillic) = (false, false, false);
    let (mut arabic, mut foreign_arabic) = (false, false);
    for c in letters.filter(|c| c.is_alphabetic()) {
        match c {
            'ы' | 'э' => russian = true,
            'ї' | 'є' => ukrainian = true,
            'ў' | 'ђ' | 'ћ' | 'ј' | 'љ' | 'њ' | 'ѓ' | 'ќ' | 'џ' | 'қ' | 'ң' | 'ө' | 'ү' | 'ә' => {
                foreign_cyrillic = true
            }
            'ة' | 'ي' => arabic = true,
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' | 'ٹ' | 'ڈ' | 'ے' | 'ں' | 'ې' | 'ە' => foreign_arabic = true,
            _ => {}
        }
        match script(c) {
            Some(script) => counts[script] += 1,
            None if c < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&c) => latin += 1,
            None => other += 1,
        }
    }
    let found = counts.iter().sum::<usize>() + other;
    if found <= latin {
        return None;
    }
    let [kana, han, hangul, greek, cyrillic, armenian, hebrew, arab, thai, georgian, lao, khmer] = counts;
    let most = |count: usize| count >= LEAST_LETTERS && count * 2 > found;
    let language = if kana >= LEAST_LETTERS / 2 && kana * 10 > han && most(kana + han) {
        Some(("ja", kana + han))
    } else if kana == 0 && han >= LEAST_HAN && most(han) {
        Some(("zh", han))
    } else {
        let told = [
            ("ko", hangul),
            ("el", greek),
            ("hy", armenian),
            ("he", hebrew),
            ("th", thai),
            ("ka", georgian),
            ("lo", lao),
            ("km", khmer),
            ("ru", if russian && !ukrainian && !foreign_cyrillic { cyrillic } else { 0 }),
            ("uk", if ukrainian && !russian && !foreign_cyrillic { cyrillic } else { 0 }),
            ("ar", if arabic && !foreign_arabic { arab } else { 0 }),
        ];
        told.into_iter().find(|(_, count)| most(*count))
    };
    Some(language)
}

/// Place of a letter's script among the counts.
fn script(c: char) -> Option<usize> {
    Some(match c as u32 {
        0x3041..=0x30ff => 0,
        0x3400..=0x9fff | 0x2_0000..=0x3_ffff => 1,
        0x1100..=0x11ff | 0xac00..=0xd7af => 2,
        0x370..=0x3ff | 0x1f00..=0x1fff => 3,
        0x400..=0x52f => 4,
        0x530..=0x58f => 5,
        0x590..=0x5ff => 6,
        0x600..=0x77f => 7,
        0xe00..=0xe7f => 8,
        0x10a0..=0x10ff | 0x1c90..=0x1cbf => 9,
        0xe80..=0xeff => 10,
        0x1780..=0x17ff => 11,
        _ => return None,
    })
}
