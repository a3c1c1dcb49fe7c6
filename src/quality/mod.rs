//! Stage 3, documents, statements and scores → [`Standing`]s: what each text can bear witness to.
//!
//! Every verdict carries its evidence. The host can reverse three: an article set aside
//! ([`Options::include`](crate::story::Options::include)), an incompleteness that only lengths
//! suggest ([`Article::complete`](crate::story::Article::complete)) and a translation that only a note or a
//! tag tells of ([`Article::machine_translated`](crate::story::Article::machine_translated)).

mod copies;
mod topic;
mod translation;
mod truncation;

pub use copies::independent_texts;
pub use topic::{OffTopic, off_topic};
pub use translation::{Translation, TranslationReason, translation};
pub use truncation::{IncompleteReason, incomplete};

/// What one article can bear witness to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Number of its independent text: copies of one text share it.
    pub independent_text: usize,
    /// Why the text counts as incomplete, if it does.
    pub incomplete: Option<IncompleteReason>,
    /// Why the article is set aside, if it is.
    pub set_aside: Option<OffTopic>,
    /// How it shows that the text is translated, if it does: its wording is then compared with no other.
    pub translation: Option<Translation>,
}
