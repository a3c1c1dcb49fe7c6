//! What each outlet made of a text that several carry.

use serde::Serialize;

use super::Position;

/// One independent text that two or more articles carry, and their versions of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Wire {
    /// Number of the independent text, as the articles have it.
    pub independent_text: u32,
    /// Id of the article whose version has most of what they share. The others are held against it, so
    /// where it alone is worded otherwise, all others show as worded otherwise.
    pub reference: String,
    /// What more than half of the articles have, in the same or in other words, incomplete ones that do not
    /// show it left out: places in the reference.
    pub shared: Vec<Position>,
    /// Every article's version, that of the reference among them, by article.
    pub versions: Vec<WireVersion>,
    /// Rule id.
    pub rule: String,
}

/// What one article made of a text that several carry. A sentence that merely moved is no difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WireVersion {
    /// Id of the article.
    pub article: String,
    /// Sentences of this article that are no part of the shared text.
    pub only: Vec<WireAddition>,
    /// Sentences of the shared text that are not in this article, as places in the reference.
    pub missing: Vec<Position>,
    /// Sentences of the shared text that could not be seen in this article, which is incomplete, as places in
    /// the reference.
    pub unseen: Vec<Position>,
    /// Where this article words the shared text or the headline otherwise.
    pub worded: Vec<WireWording>,
}

/// A sentence that is no part of the shared text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WireAddition {
    /// Where it stands.
    pub position: Position,
    /// Ids of other articles with the same text that have it too; mostly none.
    pub also: Vec<String>,
}

/// A run of words in two versions. Where one has nothing in this place, `start` and `end` are equal there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WireWording {
    /// Where it stands in this article.
    pub own: Position,
    /// Where it stands in the reference.
    pub shared: Position,
}
