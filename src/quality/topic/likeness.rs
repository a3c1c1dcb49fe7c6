//! How like each other the texts of one story are.

use super::profile::Profile;
use crate::ordered;

/// A table of the likeness of any two of several texts, in thousandths.
pub(super) struct Likenesses {
    count: usize,
    values: Vec<u32>,
}

impl Likenesses {
    /// The table for the profiles at these places.
    pub fn of_all(profiles: &[Profile], places: &[usize]) -> Self {
        let count = places.len();
        let mut words: Vec<u64> = places.iter().flat_map(|place| profiles[*place].words()).collect();
        ordered::sort_by(&mut words, Ord::cmp);
        let weighed: Vec<Profile> = places.iter().map(|place| profiles[*place].weighed_by_rarity(&words)).collect();
        let mut values = vec![0; count * count];
        for i in 0..count {
            for j in i + 1..count {
                let likeness = weighed[i].likeness(&weighed[j]);
                values[i * count + j] = likeness;
                values[j * count + i] = likeness;
            }
        }
        Likenesses { count, values }
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn of(&self, i: usize, j: usize) -> u32 {
        self.values[i * self.count + j]
    }

    /// Mean likeness of a text to the others among those asked for; 0 if there are none.
    pub fn mean(&self, i: usize, to: impl Fn(usize) -> bool) -> u32 {
        let others = || (0..self.count).filter(|j| *j != i && to(*j));
        others().map(|j| self.of(i, j)).sum::<u32>() / others().count().max(1) as u32
    }
}
