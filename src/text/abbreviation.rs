//! Abbreviations whose full stop need not end a sentence.

use super::word_list::WordList;

/// What follows an abbreviation decides whether its full stop ends the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Always followed by its noun or name: never ends a sentence ("Dr.", "Sen.", "Sra.").
    BeforeName,
    /// Ends no sentence before a number ("No. 5", "Jan. 3", "pág. 7").
    BeforeNumber,
    /// May end a sentence: it does if a typical sentence opener follows ("Inc.", "Jr.").
    Either,
}

const BEFORE_NAME: WordList = WordList(
    "adm atty av avda brig capt cmdr col cpl d dhr dott dr dra drs ft gen gob gov hon ing insp lic lt \
     maj messrs mevr mme mr mrs ms mt pres prof pvt rep reps rev sen sens sgt sig sr sra sras sres \
     srta sta sto st supt ud uds vs",
);
const BEFORE_NUMBER: WordList = WordList(
    "approx apr aprox art arts aug ca cap dec ene feb fig figs jan jul jun mar no nos nov num oct p pag pags pp sec \
     sep sept vol",
);
const EITHER: WordList = WordList(
    "admin assn ave blvd bros cia co corp dept dist ee esq est inc intl jr ltd md min mins natl plc \
     rd tel univ",
);

/// Words that open sentences and rarely follow an abbreviation inside one.
const OPENERS: WordList = WordList(
    "a according after all also although an and another as asked at because before both but by during \
     earlier el ella ellos en es esta este even for from he her his how however i if in instead it \
     its la las later lo los many meanwhile more most mr mrs ms neither no none nor not now of on \
     once one only other our pero por segun several she since so some still su such tambien that the \
     their then there these they this those though tras two un una under until we what when where \
     whether which while who why with y yet you",
);

/// Words that continue a time of day: "7:30 p.m. Tuesday", "9 a.m. EST".
const AFTER_TIME: WordList = WordList(
    "april august central cst december eastern edt est et february friday gmt january july june local \
     march may monday november october pacific pdt pst saturday september sunday thursday tuesday utc \
     wednesday",
);

/// Names of months, other than the English, that a day with a full stop goes before: "3. Oktober".
const MONTHS_AFTER_ORDINAL: WordList = WordList("januar februar marz mai juni juli oktober dezember");

/// Words that a letter goes with as a label, which is no initial: "Plan B", "an A".
const BEFORE_LETTER: WordList = WordList(
    "a an block category class exhibit grade group grupo gruppe hepatitis level plan section seccion \
     series type vitamin vitamina",
);

/// Abbreviations before names that in lower case are other words, units or parts of speech.
const ALSO_WORDS: WordList = WordList("col d ft gen hon ing ms mt pres rep reps rev st sta sto");

/// The kind of abbreviation that `word` (normal form, without its full stop) is.
pub(super) fn kind(word: &str) -> Option<Abbreviation> {
    let listed = |list: WordList| list.contains(word);
    if listed(BEFORE_NAME) {
        Some(Abbreviation::BeforeName)
    } else if listed(BEFORE_NUMBER) {
        Some(Abbreviation::BeforeNumber)
    } else if listed(EITHER) {
        Some(Abbreviation::Either)
    } else {
        None
    }
}

/// Whether `word` (normal form) typically opens a sentence.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.contains(word)
}

/// Whether `word` (normal form) continues a time of day.
pub(super) fn continues_time(word: &str) -> bool {
    AFTER_TIME.contains(word)
}

/// Whether `word` (normal form) is a month that follows a day with its full stop.
pub(super) fn is_month_after_ordinal(word: &str) -> bool {
    MONTHS_AFTER_ORDINAL.contains(word)
}

/// Whether `word` (normal form) is followed by a letter that labels it.
pub(super) fn takes_letter(word: &str) -> bool {
    BEFORE_LETTER.contains(word)
}

/// Whether `word` (normal form), an abbreviation before names, is one in lower case too: "vs.", "sig. Neri".
pub(super) fn is_one_in_lower_case(word: &str) -> bool {
    !ALSO_WORDS.contains(word)
}
