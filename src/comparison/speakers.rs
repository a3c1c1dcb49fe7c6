//! Who is quoted in the output.

use serde::Serialize;

use super::Position;

/// Someone who is quoted, and what each article quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Speaker {
    /// As first named; null for all quotations that no named speaker has.
    pub name: Option<String>,
    /// Where that is written; null without a name.
    pub named: Option<Position>,
    /// The articles that quote the speaker.
    pub articles: Vec<SpeakerShare>,
}

/// What one article quotes of a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SpeakerShare {
    /// Id of the article.
    pub article: String,
    /// Words inside quotation marks.
    pub words: u32,
    /// Quotations; one that is interrupted by who said it counts as two.
    pub quotations: u32,
}
