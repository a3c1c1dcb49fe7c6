//! What an editor sets otherwise, as the host supplies it.

use serde::{Deserialize, Serialize};

use crate::comparison::Part;
use crate::error::Error;
use crate::ordered;

/// One thing that an editor sets otherwise, applied to the claims that the engine has made, before they are
/// counted and compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Override {
    /// What to do.
    pub action: OverrideAction,
    /// Ids that the engine gives without overrides: of one claim, of two or more to join, or of one claim or
    /// difference to dismiss.
    pub ids: Vec<String>,
    /// The statements that leave the claim (`split`) or that it shall have (`pin`; none: those that it has).
    #[serde(default)]
    pub members: Vec<OverrideMember>,
}

/// What an [`Override`] does, in the order in which they are applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum OverrideAction {
    /// Two or more claims become one, which has the id of that with the first member.
    Join,
    /// Some members leave a claim into one of their own.
    Split,
    /// A claim has just these members, surely. Others that it had become claims of their own.
    Pin,
    /// A claim or a difference is not drawn.
    Dismiss,
}

impl OverrideAction {
    /// The action with this name in the input, if there is one.
    pub fn named(name: &str) -> Option<OverrideAction> {
        match name {
            "join" => Some(OverrideAction::Join),
            "split" => Some(OverrideAction::Split),
            "pin" => Some(OverrideAction::Pin),
            "dismiss" => Some(OverrideAction::Dismiss),
            _ => None,
        }
    }
}

/// The place of a statement, as the members of a claim have it in the output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OverrideMember {
    /// Id of the article.
    pub article: String,
    /// Headline or body; body if not given.
    #[serde(default)]
    pub part: Option<Part>,
    /// First UTF-16 code unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Checks how many ids and members each override has, and puts all in the order in which they are applied.
pub(super) fn order(overrides: &mut Vec<Override>) -> Result<(), Error> {
    let wrong = |index: usize, field: &str, message: &str| {
        Err(Error::InvalidField { path: format!("overrides[{index}].{field}"), message: message.into() })
    };
    for (index, set) in overrides.iter_mut().enumerate() {
        ordered::sort_by(&mut set.ids, Ord::cmp);
        set.ids.dedup();
        set.members.iter_mut().for_each(|member| member.part = Some(member.part.unwrap_or(Part::Body)));
        ordered::sort_by(&mut set.members, Ord::cmp);
        set.members.dedup();
        match (set.action, set.ids.len()) {
            (OverrideAction::Join, 0 | 1) => return wrong(index, "ids", "a join needs two ids or more"),
            (OverrideAction::Join, _) | (_, 1) => {}
            _ => return wrong(index, "ids", "must be one id"),
        }
        match (set.action, set.members.len()) {
            (OverrideAction::Split, 0) => return wrong(index, "members", "a split needs the members that leave"),
            (OverrideAction::Join | OverrideAction::Dismiss, 1..) => {
                return wrong(index, "members", "only a split and a pin have members");
            }
            _ => {}
        }
    }
    ordered::sort_by(overrides, Ord::cmp);
    overrides.dedup();
    Ok(())
}
