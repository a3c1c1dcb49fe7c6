//! Competition: a sentence that is like many others says the less about which of them it matches.
//!
//! Cross-domain similarity local scaling (Conneau et al. 2018, *Word translation without parallel data*),
//! with the nearest neighbour alone.

use super::score::Pair;

/// What is taken away, in percent of the mean of what the two sentences score with their likest.
const SHARE: i32 = 20;

/// Lowers the score of every pair by what its sentences score elsewhere; by nothing where texts are many, for
/// there the others say the same too.
pub(super) fn lower(pairs: &mut [Pair], texts: &[usize], many: i32) {
    let mut highest = vec![0; texts.len()];
    for pair in pairs.iter().filter(|pair| texts[pair.a] != texts[pair.b]) {
        for sentence in [pair.a, pair.b] {
            highest[sentence] = pair.score.max(highest[sentence]);
        }
    }
    for pair in pairs {
        pair.score -= (highest[pair.a] + highest[pair.b]) * SHARE * (1000 - many) / 200_000;
    }
}
