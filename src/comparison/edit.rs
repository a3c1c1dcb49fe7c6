//! What became of the overrides.

use serde::Serialize;

use crate::story::{OverrideAction, OverrideMember};

/// What an editor set otherwise, and whether it could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AppliedOverride {
    /// What to do, as supplied.
    pub action: OverrideAction,
    /// The ids, sorted.
    pub ids: Vec<String>,
    /// The members, sorted.
    pub members: Vec<OverrideMember>,
    /// What became of it.
    pub status: OverrideStatus,
}

/// What became of an override. It is applied wholly or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum OverrideStatus {
    /// It was applied.
    Applied,
    /// Some id or member that it names is not there, or not in the claim, so nothing was done.
    Unmatched,
}
