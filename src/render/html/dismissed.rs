//! What an editor dismissed is nowhere to be drawn; the text on it is text like any other.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::Comparison;

/// The comparison without dismissed claims and differences. As in the widget, `www/lookup.js`.
pub(super) fn without(comparison: &Comparison) -> Cow<'_, Comparison> {
    let claims = comparison.claims.iter().filter(|claim| claim.dismissed).map(|claim| &claim.id);
    let differences = comparison.differences.iter().filter(|found| found.dismissed).map(|found| &found.id);
    let dismissed: BTreeSet<&String> = claims.chain(differences).collect();
    if dismissed.is_empty() {
        return Cow::Borrowed(comparison);
    }
    let mut kept = comparison.clone();
    kept.claims.retain(|claim| !claim.dismissed);
    kept.differences.retain(|difference| !difference.dismissed);
    for segment in kept.articles.iter_mut().flat_map(|article| &mut article.segments) {
        segment.claim.take_if(|id| dismissed.contains(id));
        segment.differences.retain(|id| !dismissed.contains(id));
    }
    Cow::Owned(kept)
}
