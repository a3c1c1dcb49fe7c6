//! Evidence through a third text: two statements that are both like a third one, in a text
//! independent of both, are likelier to say the same thing than their own words show.

use std::collections::BTreeMap;

use super::score::Link;
use super::{AlignedText, Place};

/// Links below this score make no path.
const WEAKEST_STEP: u32 = 120;
/// At most so many of a statement's strongest links make paths, which keeps large stories fast.
const MOST_STEPS: usize = 40;

/// Raises the score of every pair that a path through a third text connects more strongly than its own
/// words do, by `share` percent of the gap. The strength of a path is the geometric mean of its two steps.
pub(super) fn raise(texts: &[AlignedText<'_>], links: &mut Vec<Link>, share: u32) {
    let mut steps: BTreeMap<Place, Vec<(u32, Place)>> = BTreeMap::new();
    for link in links.iter().filter(|link| link.score >= WEAKEST_STEP) {
        steps.entry(link.a).or_default().push((link.score, link.b));
        steps.entry(link.b).or_default().push((link.score, link.a));
    }
    let mut paths: BTreeMap<(Place, Place), u32> = BTreeMap::new();
    for (middle, mut steps) in steps {
        steps.sort_unstable_by_key(|(score, other)| (std::cmp::Reverse(*score), *other));
        steps.truncate(MOST_STEPS);
        let text = |place: Place| texts[place.0].independent_text;
        steps.retain(|(_, other)| text(*other) != text(middle));
        for (index, (x, a)) in steps.iter().enumerate() {
            for (y, b) in steps[index + 1..].iter().filter(|(_, b)| text(*b) != text(*a)) {
                let path = paths.entry((*a.min(b), *a.max(b))).or_default();
                *path = (*path).max((x * y).isqrt());
            }
        }
    }
    for link in links.iter_mut() {
        if let Some(path) = paths.remove(&(link.a, link.b)).filter(|path| *path > link.score) {
            link.score += (path - link.score) * share / 100;
        }
    }
    let unlinked = paths.into_iter().map(|((a, b), path)| Link { a, b, score: path * share / 100 });
    links.extend(unlinked.filter(|link| link.score > 0));
    links.sort_unstable_by_key(|link| (link.a.0, link.b.0, link.a.1, link.b.1));
}
