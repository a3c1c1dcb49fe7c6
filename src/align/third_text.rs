//! Evidence through a third text: two sentences that are both like a third one, in a text independent of
//! both, are likelier to say the same thing than their own words show.

use super::score::Pair;
use crate::ordered;

/// Pairs below this score make no path.
const WEAKEST_STEP: i32 = 120;
/// At most so many of a sentence's strongest pairs make paths, which keeps large stories fast.
const MOST_STEPS: usize = 40;
/// How far a path raises a score, in percent of what it is stronger by.
const SHARE: i32 = 20;

/// Raises the score of every pair that a path through a third text connects more strongly than its own
/// words do. The strength of a path is the geometric mean of its two steps. `texts`: for each sentence its
/// independent text; `many`: how far there are many of them, in thousandths.
pub(super) fn raise(pairs: &mut [Pair], texts: &[usize], many: i32) {
    if many == 0 {
        return;
    }
    let steps = strongest_steps(pairs, texts);
    for pair in pairs {
        let path = strongest_path(&steps[pair.a], &steps[pair.b], |middle| {
            texts[middle] != texts[pair.a] && texts[middle] != texts[pair.b]
        });
        pair.score += (path.isqrt() as i32 - pair.score).max(0) * SHARE * many / 100_000;
    }
}

/// The greatest product of two steps to the same sentence.
fn strongest_path(a: &[(usize, i32)], b: &[(usize, i32)], is_third: impl Fn(usize) -> bool) -> u32 {
    let mut others = b.iter().peekable();
    let mut strongest = 0;
    for (middle, score) in a {
        while others.next_if(|(other, _)| other < middle).is_some() {}
        if let Some((_, other)) = others.next_if(|(other, _)| other == middle)
            && is_third(*middle)
        {
            strongest = strongest.max((score * other) as u32);
        }
    }
    strongest
}

/// For each sentence those of other independent texts that it is likest to, in order, with the scores.
fn strongest_steps(pairs: &[Pair], texts: &[usize]) -> Vec<Vec<(usize, i32)>> {
    let mut keys: Vec<Vec<u64>> = vec![Vec::new(); texts.len()];
    for pair in pairs.iter().filter(|pair| pair.score >= WEAKEST_STEP && texts[pair.a] != texts[pair.b]) {
        // Sorted as numbers, the strongest come first, of equals the first.
        let key = |to: usize| u64::from(u32::MAX - pair.score as u32) << 32 | to as u64;
        keys[pair.a].push(key(pair.b));
        keys[pair.b].push(key(pair.a));
    }
    let strongest = |mut keys: Vec<u64>| {
        ordered::sort(&mut keys);
        keys.truncate(MOST_STEPS);
        // By sentence.
        let mut keys: Vec<u64> = keys.into_iter().map(|key| key.rotate_left(32)).collect();
        ordered::sort(&mut keys);
        let step = |key: u64| ((key >> 32) as usize, (u32::MAX - (key & u64::from(u32::MAX)) as u32) as i32);
        keys.into_iter().map(step).collect()
    };
    keys.into_iter().map(strongest).collect()
}
