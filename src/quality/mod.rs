//! Stage 3, documents, statements and scores → [`Standing`]s: what each text can bear witness to.
//!
//! Every verdict carries its evidence. The host can reverse two: an article set aside
//! ([`Options::include`](crate::story::Options::include)) and an incompleteness that only lengths
//! suggest ([`Article::complete`](crate::story::Article::complete)).

mod copies;
pub mod metadata;
mod topic;
mod truncation;

pub use copies::independent_texts;
pub use topic::{OffTopic, off_topic};
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
}
