//! Ordered sets and maps from iterators, item by item.
//!
//! `collect()` sorts all items first, with a copy of the standard library's sort for every type:
//! about 4 KB of wasm each. The sets here are small, so that speed buys nothing.

use std::collections::{BTreeMap, BTreeSet};

/// The items as an ordered set.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// The items as an ordered map; of items with equal keys the last.
pub(crate) fn map<K: Ord, V>(items: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in items {
        map.insert(key, value);
    }
    map
}
