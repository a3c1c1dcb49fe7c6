//! Words that news uses for one thing or one kind of event: *blaze* and *fire*, *lawmaker* and *senator*.

use super::stem_table::Lists;
use crate::text::Language;

pub(super) static SYNONYMS: Lists = Lists::of(
    include_str!(concat!(env!("OUT_DIR"), "/synonyms_en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/synonyms_es.txt")),
);

/// The class of synonyms that a stem belongs to. Classes of different languages have nothing to do with
/// each other.
pub(crate) fn synonym_class(language: Language, stem: &str) -> Option<u16> {
    SYNONYMS.table(language)?.class(stem)
}
