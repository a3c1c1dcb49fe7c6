//! stub
use super::{Difference, Member};
/// stub
pub fn numbers(_members: &[Member<'_>]) -> Vec<Difference> {
    Vec::new()
}
