//! Sets, maps and sorting in little code.
//!
//! The standard library writes its B-tree and its sort out once for every type, 2 to 6 KB of wasm each
//! time. What is kept in order here is small, so a sorted vector serves.

use std::cmp::Ordering;

/// An ordered set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Set<T>(Vec<T>);

/// An ordered map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Map<K, V>(Vec<(K, V)>);

/// Puts an item into a sorted vector, if it is not there. Returns whether it was not.
pub(crate) fn insert<T: Ord>(sorted: &mut Vec<T>, item: T) -> bool {
    match sorted.binary_search(&item) {
        Ok(_) => false,
        Err(at) => {
            sorted.insert(at, item);
            true
        }
    }
}

/// The items as an ordered set.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Set<T> {
    let mut set = Set(Vec::new());
    items.into_iter().for_each(|item| {
        set.insert(item);
    });
    set
}

impl<T: Ord> Set<T> {
    /// Returns whether the item was not in the set.
    pub fn insert(&mut self, item: T) -> bool {
        insert(&mut self.0, item)
    }

    pub fn contains(&self, item: &T) -> bool {
        self.0.binary_search(item).is_ok()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Number of items that both sets have.
    pub fn common(&self, other: &Self) -> usize {
        self.0.iter().filter(|item| other.contains(item)).count()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Set(Vec::new())
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> Map<K, V> {
    pub fn new() -> Self {
        Map(Vec::new())
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.binary_search_by(|(k, _)| k.cmp(key)).ok().map(|at| &self.0[at].1)
    }

    /// The value of a key, put there first if it is missing.
    pub fn entry(&mut self, key: K, missing: impl FnOnce() -> V) -> &mut V {
        let at = match self.0.binary_search_by(|(k, _)| k.cmp(&key)) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, missing()));
                at
            }
        };
        &mut self.0[at].1
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The numbers in order, each once.
pub(crate) fn distinct(mut numbers: Vec<u64>) -> Vec<u64> {
    sort(&mut numbers);
    numbers.dedup();
    numbers
}

/// Sorts numbers.
pub(crate) fn sort(numbers: &mut [u64]) {
    sort_numbers(numbers, &u64::cmp);
}

/// Sorts; equal items keep their order. One sort of places serves all types, whose items are then put there.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut from: Vec<u64> = (0..items.len() as u64).collect();
    sort_numbers(&mut from, &|a, b| compare(&items[*a as usize], &items[*b as usize]));
    for at in 0..from.len() {
        // The item that belongs here may have been swapped away, to where its own place points.
        let mut place = from[at] as usize;
        while place < at {
            place = from[place] as usize;
        }
        from[at] = place as u64;
        items.swap(at, place);
    }
}

/// The one sort that everything here goes through.
fn sort_numbers(numbers: &mut [u64], compare: &dyn Fn(&u64, &u64) -> Ordering) {
    numbers.sort_by(compare);
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec((0u8..9, any::<u8>()), 0..40)) {
            let (mut ours, mut expected) = (items.clone(), items);
            sort_by(&mut ours, |a, b| a.0.cmp(&b.0));
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, expected);
        }
    }

    #[test]
    fn a_set_has_each_item_once() {
        let mut words = set(["port", "ferry", "port"]);
        assert!(!words.insert("ferry") && words.insert("crane"));
        assert_eq!(words.into_iter().collect::<Vec<_>>(), ["crane", "ferry", "port"]);
    }

    #[test]
    fn a_map_keeps_the_first_value_of_a_key() {
        let mut counts = Map::new();
        for word in ["port", "ferry", "port"] {
            *counts.entry(word, || 0) += 1;
        }
        assert_eq!((counts.get(&"port"), counts.get(&"crane"), counts.len()), (Some(&2), None, 2));
        assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("ferry", 1), ("port", 2)]);
    }
}
