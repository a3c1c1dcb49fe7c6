//! Inverted lists (Salton and McGill 1983) by which a sentence finds those that may say the same thing.
//!
//! A word that many sentences have tells little about which of them are alike, and its list is long. So
//! only lists of limited length are read, and only the best candidates kept: the time for a sentence
//! does not grow with the story.

use super::unit::Unit;
use crate::ordered;

/// Longest list that is read. Stories of a dozen articles hardly have longer ones.
const LONGEST_LIST: usize = 160;
/// Most candidates of a sentence.
const MOST_CANDIDATES: usize = 64;

/// For each word the listed units that have it as a content word or an anchor, in order.
pub(super) struct Postings {
    starts: Vec<usize>,
    units: Vec<u32>,
}

impl Postings {
    pub fn of(words: usize, units: &[Unit], listed: impl Iterator<Item = usize> + Clone) -> Self {
        let mut starts = vec![0; words + 1];
        let all = listed.clone().flat_map(|unit| units[unit].keys());
        all.for_each(|word| starts[word as usize + 1] += 1);
        for word in 0..words {
            starts[word + 1] += starts[word];
        }
        let mut next = starts.clone();
        let mut lists = vec![0; starts[words]];
        for number in listed {
            for word in units[number].keys() {
                lists[next[word as usize]] = number as u32;
                next[word as usize] += 1;
            }
        }
        Postings { starts, units: lists }
    }

    /// The listed units that have a word, in order.
    pub fn with(&self, word: u32) -> &[u32] {
        &self.units[self.starts[word as usize]..self.starts[word as usize + 1]]
    }

    /// The units that share most of the content words and anchors of `unit`, weighed, among the `wanted`; at
    /// most 64, in order.
    pub fn strongest(&self, unit: &Unit, weights: &[u32], wanted: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut found: Vec<u64> = Vec::new();
        for term in unit.keys() {
            let list = self.with(term);
            if list.len() <= LONGEST_LIST {
                let weight = u64::from(weights[term as usize]);
                found.extend(
                    list.iter().filter(|unit| wanted(**unit as usize)).map(|unit| u64::from(*unit) << 32 | weight),
                );
            }
        }
        ordered::sort(&mut found);
        // Sorted by what they share, the most first, of equals the first unit.
        let mut shared: Vec<u64> = found
            .chunk_by(|a, b| a >> 32 == b >> 32)
            .map(|same| {
                let sum = same.iter().map(|key| (key & u64::from(u32::MAX)).pow(2)).sum::<u64>();
                (u64::from(u32::MAX) - sum.min(u64::from(u32::MAX))) << 32 | same[0] >> 32
            })
            .collect();
        ordered::sort(&mut shared);
        shared.truncate(MOST_CANDIDATES);
        let mut units: Vec<u64> = shared.into_iter().map(|key| key & u64::from(u32::MAX)).collect();
        ordered::sort(&mut units);
        units.into_iter().map(|unit| unit as usize).collect()
    }
}
