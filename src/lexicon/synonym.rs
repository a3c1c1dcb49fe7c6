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

pub(super) static PLAIN_SYNONYMS: Lists = Lists::of(
    include_str!(concat!(env!("OUT_DIR"), "/plain_synonyms_en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/plain_synonyms_es.txt")),
);

/// The class of a stem among words that say the same in the same tone. A narrower matter than
/// [`synonym_class`]: *rebel* and *terrorist* are of one class there and of none here.
pub(crate) fn plain_synonym_class(language: Language, stem: &str) -> Option<u16> {
    PLAIN_SYNONYMS.table(language)?.class(stem)
}
