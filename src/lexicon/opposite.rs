//! Words that make two otherwise equal clauses say the opposite: *accept* and *reject*, *in* and *out*.

use std::sync::OnceLock;

use frostem::Algorithm;

use super::stem_table::StemTable;
use crate::text::Language;

const ENGLISH_LIST: &str = include_str!(concat!(env!("OUT_DIR"), "/opposites_en.txt"));
const SPANISH_LIST: &str = include_str!(concat!(env!("OUT_DIR"), "/opposites_es.txt"));

/// Whether two stems are opposites. That says nothing yet of the clauses they stand in: "A beat B" and
/// "B lost to A" are one result. Only where all else is equal do opposites make a difference.
pub(crate) fn opposites(language: Language, one: &str, other: &str) -> bool {
    let Some(table) = table(language) else { return false };
    // The two sides of a line are neighbours in the numbering: 0 and 1, 2 and 3.
    table.class(one).zip(table.class(other)).is_some_and(|(one, other)| one ^ other == 1)
}

/// Whether a stem has an opposite.
pub(crate) fn has_opposite(language: Language, stem: &str) -> bool {
    table(language).is_some_and(|table| table.class(stem).is_some())
}

pub(super) fn table(language: Language) -> Option<&'static StemTable> {
    static ENGLISH: OnceLock<StemTable> = OnceLock::new();
    static SPANISH: OnceLock<StemTable> = OnceLock::new();
    match language {
        Language::English => Some(ENGLISH.get_or_init(|| StemTable::read(ENGLISH_LIST, Algorithm::English))),
        Language::Spanish => Some(SPANISH.get_or_init(|| StemTable::read(SPANISH_LIST, Algorithm::Spanish))),
        Language::Other => None,
    }
}
