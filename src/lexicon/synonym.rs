//! Words that news uses for one thing or one kind of event: *blaze* and *fire*, *lawmaker* and *senator*.

use std::sync::OnceLock;

use frostem::Algorithm;

use super::stem_table::StemTable;
use crate::text::Language;

const ENGLISH_LIST: &str = include_str!(concat!(env!("OUT_DIR"), "/synonyms_en.txt"));
const SPANISH_LIST: &str = include_str!(concat!(env!("OUT_DIR"), "/synonyms_es.txt"));

/// The class of synonyms that a stem belongs to. Classes of different languages have nothing to do with
/// each other.
pub(crate) fn synonym_class(language: Language, stem: &str) -> Option<u16> {
    table(language)?.class(stem)
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
