//! What a comparison says of itself that was made to be published.

use serde::Serialize;

/// Whose article is whole in a comparison that was made to be published, and how long excerpts may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// Id of the article whose body is whole.
    pub own: String,
    /// Words that an excerpt of another body has at most.
    pub max_excerpt: u32,
}

/// How much of a body is in a comparison that was made to be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Excerpted {
    /// Words of the body in all excerpts.
    pub words: u32,
    /// Words of the whole body.
    pub of: u32,
}
