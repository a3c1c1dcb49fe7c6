//! What is drawn on text: tints for how widely a claim is shared, underlines for what differs. The same as
//! in the widget, `www/marks.js` and `www/lookup.js`.

use super::lookup::Lookup;
use crate::comparison::{Difference, DifferenceKind, IndependentCount};

/// Fifteen kinds are too many underlines to learn: four can be told apart. In order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Fact,
    Quote,
    Saying,
    Wording,
}

impl Group {
    pub const ALL: [Group; 4] = [Group::Fact, Group::Quote, Group::Saying, Group::Wording];

    pub fn of(kind: DifferenceKind) -> Self {
        match kind {
            DifferenceKind::Number
            | DifferenceKind::Date
            | DifferenceKind::Name
            | DifferenceKind::Role
            | DifferenceKind::Agent
            | DifferenceKind::Negation => Group::Fact,
            DifferenceKind::Quote | DifferenceKind::Speaker => Group::Quote,
            DifferenceKind::Attribution | DifferenceKind::Hedge => Group::Saying,
            DifferenceKind::Voice
            | DifferenceKind::Naming
            | DifferenceKind::Wording
            | DifferenceKind::Prominence
            | DifferenceKind::Headline => Group::Wording,
        }
    }

    /// Its name in the messages and in the styles.
    pub fn name(self) -> &'static str {
        match self {
            Group::Fact => "fact",
            Group::Quote => "quote",
            Group::Saying => "saying",
            Group::Wording => "wording",
        }
    }
}

/// Passages with too few words in common are compared by nobody: nothing to underline.
pub(super) fn is_too_different(difference: &Difference) -> bool {
    difference.rule == "wording/too-different"
}

/// Whether a difference is underlined in the articles.
pub(super) fn is_marked(difference: &Difference) -> bool {
    difference.drawn && !is_too_different(difference)
}

/// The difference to underline on a run of text with these differences.
pub(super) fn mark_for<'c>(lookup: &Lookup<'c>, ids: &[String]) -> Option<&'c Difference> {
    let known = ids.iter().filter_map(|id| lookup.difference(id));
    known.filter(|difference| is_marked(difference)).min_by_key(|difference| Group::of(difference.kind))
}

/// How widely a claim is shared, in four steps that a reader can tell apart.
pub(super) fn step(IndependentCount { reporting, of }: &IndependentCount) -> &'static str {
    match *reporting {
        0 | 1 => "one",
        _ if reporting == of => "all",
        _ if reporting * 2 > *of => "most",
        _ => "some",
    }
}
