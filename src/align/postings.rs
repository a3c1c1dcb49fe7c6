//! Inverted lists (Salton and McGill 1983): only what two units share costs time.

use super::unit::Unit;

/// For each feature its weight and the listed units that have it, in order.
pub(super) struct Postings {
    weights: Vec<u32>,
    starts: Vec<usize>,
    units: Vec<u32>,
}

impl Postings {
    pub fn of(weights: Vec<u32>, units: &[Unit], listed: &[usize], features: fn(&Unit) -> &[u32]) -> Self {
        let mut starts = vec![0; weights.len() + 1];
        let all = listed.iter().flat_map(|unit| features(&units[*unit]));
        all.for_each(|feature| starts[*feature as usize + 1] += 1);
        for feature in 0..weights.len() {
            starts[feature + 1] += starts[feature];
        }
        let mut next = starts.clone();
        let mut lists = vec![0; starts[weights.len()]];
        for number in listed {
            for feature in features(&units[*number]) {
                lists[next[*feature as usize]] = *number as u32;
                next[*feature as usize] += 1;
            }
        }
        Postings { weights, starts, units: lists }
    }

    /// Adds the squared weight of every feature to the sums of the units from `first` on that have it.
    pub fn add(&self, features: &[u32], first: usize, sums: &mut [u64]) {
        for feature in features {
            let feature = *feature as usize;
            let square = u64::from(self.weights[feature]) * u64::from(self.weights[feature]);
            let units = &self.units[self.starts[feature]..self.starts[feature + 1]];
            for unit in units.iter().rev().take_while(|unit| **unit as usize >= first) {
                sums[*unit as usize - first] += square;
            }
        }
    }
}
