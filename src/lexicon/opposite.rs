//! Words that make two otherwise equal clauses say the opposite: *accept* and *reject*, *in* and *out*.

use super::stem_table::Lists;
use crate::text::Language;

pub(super) static OPPOSITES: Lists = Lists::of(
    include_str!(concat!(env!("OUT_DIR"), "/opposites_en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/opposites_es.txt")),
);

/// Whether two stems are opposites. That says nothing yet of the clauses they stand in: "A beat B" and
/// "B lost to A" are one result. Only where all else is equal do opposites make a difference.
pub(crate) fn opposites(language: Language, one: &str, other: &str) -> bool {
    let Some(table) = OPPOSITES.table(language) else { return false };
    // The two sides of a line are neighbours in the numbering: 0 and 1, 2 and 3.
    table.class(one).zip(table.class(other)).is_some_and(|(one, other)| one ^ other == 1)
}

/// Whether a stem has an opposite.
pub(crate) fn has_opposite(language: Language, stem: &str) -> bool {
    OPPOSITES.table(language).is_some_and(|table| table.class(stem).is_some())
}
