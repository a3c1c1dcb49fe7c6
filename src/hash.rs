//! Hashes of words (FNV-1a, 64 bits): the same on every platform and in every build.

use std::hash::Hasher;

/// The hash of a run of words.
pub(crate) fn hash<'w>(words: impl IntoIterator<Item = &'w str>) -> u64 {
    let mut hasher = fnv::FnvHasher::default();
    words.into_iter().for_each(|word| {
        hasher.write(word.as_bytes());
        hasher.write_u8(b' ');
    });
    hasher.finish()
}
