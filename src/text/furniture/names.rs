//! Names by their form: of people, of places, of agencies and outlets.

use crate::text::{WordList, lower_case};

/// Particles inside a name.
const PARTICLES: WordList = WordList("de del la las los da das di do dos du van von der den bin al el of y and e le");
/// What names of outlets are made of.
const OUTLET_WORDS: WordList = WordList(
    "news times post herald tribune gazette journal chronicle ledger telegraph guardian observer courier record mail \
     press star sun mirror express standard independent examiner inquirer dispatch bulletin daily weekly today tv radio \
     network online magazine agency wire media broadcasting service noticias diario prensa agencia periódico televisión \
     canal informativo correo heraldo gaceta tribuna crónica",
);
/// Agencies whose name has no such word.
const AGENCIES: WordList =
    WordList("reuters ap afp efe upi ansa dpa tass xinhua bloomberg pti ani kyodo yonhap télam notimex aap pa");
/// Days and months begin sentences ("By Monday"), not names.
const CALENDAR: WordList = WordList(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
     september october november december lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril \
     mayo junio julio agosto septiembre octubre noviembre diciembre",
);
/// Days and months as datelines shorten them.
const SHORT_CALENDAR: WordList =
    WordList("jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic mon tue wed thu fri sat sun");

/// The word without punctuation around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

pub(super) fn is_capitalised(word: &str) -> bool {
    bare(word).starts_with(char::is_uppercase)
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(bare(word))
}

/// Whether the word stands between two names.
pub(super) fn is_joint(word: &str) -> bool {
    matches!(lower_case(word).as_str(), "and" | "&" | "y" | "e")
}

/// All its letters are capitals, and it has two at least.
pub(super) fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains(char::is_lowercase)
}

pub(super) fn is_calendar(word: &str) -> bool {
    let word = lower_case(bare(word));
    CALENDAR.contains(&word) || SHORT_CALENDAR.contains(&word)
}

/// Whether these words name an outlet or an agency by their form: all capitalised, with a word that outlets have.
pub(super) fn is_outlet(words: &str) -> bool {
    let known = |word: &str| {
        let word = lower_case(bare(word));
        OUTLET_WORDS.contains(&word) || AGENCIES.contains(&word)
    };
    let mut all = words.split([' ', '/']).filter(|word| !word.is_empty());
    all.clone().count() <= 4 && all.clone().all(|w| is_capitalised(w) || is_particle(w)) && all.any(known)
}

/// Whether the word is an agency's name.
pub(super) fn is_agency(word: &str) -> bool {
    AGENCIES.contains(&lower_case(bare(word)))
}

/// How many of the first words are a person's or an agency's name: two to four with a capital, none of the
/// calendar; particles do not count. 0 if they are none.
pub(super) fn person(words: &[&str]) -> usize {
    let (mut taken, mut capitals) = (0, 0);
    for word in words {
        if is_joint(word) {
            break;
        } else if is_capitalised(word) && !is_calendar(word) && capitals < 4 {
            capitals += 1;
        } else if capitals == 0 || !is_particle(word) {
            break;
        }
        taken += 1;
        // A comma ends a name.
        if word.ends_with([',', ';', '|']) {
            break;
        }
    }
    while taken > 0 && is_particle(words[taken - 1]) {
        taken -= 1;
    }
    if capitals > 1 { taken } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_and_of_outlets() {
        let person = |text: &str| person(&text.split(' ').collect::<Vec<_>>());
        assert_eq!(person("Irena Voss, Political Editor"), 2);
        assert_eq!(person("Lucía de la Peña y Jon Pell"), 4);
        assert_eq!(person("Monday Evening everyone had left"), 0);
        assert_eq!(person("Sea and Air"), 0);
        assert!(["Harbour News", "AP", "Reuters", "El Diario", "Harbour Wire/AFP"].into_iter().all(is_outlet));
        assert!(["Voss", "the news", "Irena Voss", "news"].into_iter().all(|words| !is_outlet(words)));
    }
}
