//! Stage 3, documents and statements → [`Standing`]s: what each text can bear witness to.
//!
//! Every verdict carries its evidence. The host can reverse three: an article set aside
//! ([`Options::include`](crate::story::Options::include)), an incompleteness that only lengths
//! suggest ([`Article::complete`](crate::story::Article::complete)) and a translation that only a note or a
//! tag tells of ([`Article::machine_translated`](crate::story::Article::machine_translated)).

mod copies;
pub mod metadata;
mod shingle;
mod topic;
mod translation;
mod truncation;

pub use copies::independent_texts;
pub use topic::{Likeness, Topics, topics};
pub use translation::{Translation, translation};
pub use truncation::{IncompleteReason, incomplete};

/// What one article can bear witness to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Number of its independent text: copies of one text share it.
    pub independent_text: usize,
    /// Why the text counts as incomplete, if it does.
    pub incomplete: Option<IncompleteReason>,
    /// How like the other articles it is, if that can be told.
    pub likeness: Option<Likeness>,
    /// Whether the article is set aside as about something else.
    pub set_aside: bool,
    /// How it shows that the text is translated, if it does: its wording is then compared with no other.
    pub translation: Option<Translation>,
}
