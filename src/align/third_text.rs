//! Evidence through a third text: two statements that are both like a third one, in a text
//! independent of both, are likelier to say the same thing than their own words show.

use super::Place;
use super::score::{Link, Scored};
use crate::ordered;

/// Links below this score make no path.
const WEAKEST_STEP: u32 = 120;
/// At most so many of a statement's strongest links make paths, which keeps large stories fast.
const MOST_STEPS: usize = 40;

/// A link from a statement to another.
#[derive(Clone, Copy)]
struct Step {
    to: usize,
    score: u32,
}

/// Raises the score of every pair that a path through a third text connects more strongly than its own
/// words do, by `share` percent of the gap. The strength of a path is the geometric mean of its two steps.
/// `text_of` gives the independent text of a place.
pub(super) fn raise(scored: &mut Scored, text_of: impl Fn(&Place) -> usize, share: u32) {
    let texts: Vec<usize> = scored.places.iter().map(text_of).collect();
    let steps = strongest_steps(&scored.links, &texts);
    let mut middles: Vec<Vec<Step>> = vec![Vec::new(); texts.len()];
    for (middle, steps) in steps.iter().enumerate() {
        for step in steps {
            middles[step.to].push(Step { to: middle, score: step.score });
        }
    }
    let mut links = Vec::with_capacity(scored.links.len());
    let mut own = scored.links.iter().peekable();
    // For each place the score of its link with `a`, and the product of the two steps of the best path.
    let (mut scores, mut paths) = (vec![0u32; texts.len()], vec![0u32; texts.len()]);
    for a in 0..texts.len() {
        while let Some(link) = own.next_if(|link| link.a == a) {
            scores[link.b] = link.score;
        }
        for middle in &middles[a] {
            for step in steps[middle.to].iter().filter(|step| step.to > a && texts[step.to] != texts[a]) {
                paths[step.to] = paths[step.to].max(middle.score * step.score);
            }
        }
        for b in a + 1..texts.len() {
            let (score, path) = (std::mem::take(&mut scores[b]), std::mem::take(&mut paths[b]).isqrt());
            let score = score + path.saturating_sub(score) * share / 100;
            if score > 0 {
                links.push(Link { a, b, score });
            }
        }
    }
    scored.links = links;
}

/// For each place its strongest links to places of other independent texts.
fn strongest_steps(links: &[Link], texts: &[usize]) -> Vec<Vec<Step>> {
    let mut keys: Vec<Vec<u64>> = vec![Vec::new(); texts.len()];
    for link in links.iter().filter(|link| link.score >= WEAKEST_STEP && texts[link.a] != texts[link.b]) {
        // Sorted as numbers, the strongest come first, of equals the first.
        let key = |to: usize| u64::from(u32::MAX - link.score) << 32 | to as u64;
        keys[link.a].push(key(link.b));
        keys[link.b].push(key(link.a));
    }
    let step = |key: u64| Step { to: (key & u64::from(u32::MAX)) as usize, score: u32::MAX - (key >> 32) as u32 };
    let strongest = |mut keys: Vec<u64>| {
        ordered::sort(&mut keys);
        keys.truncate(MOST_STEPS);
        keys.into_iter().map(step).collect()
    };
    keys.into_iter().map(strongest).collect()
}
