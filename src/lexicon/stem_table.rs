//! Words numbered by class and looked up by stem.

use frostem::{Algorithm, Stemmer};

use crate::hash::hash;
use crate::ordered;
use crate::text::normalise;

/// The class of each stem of a list, sorted by the hash of the stem.
pub(super) struct StemTable(Vec<(u64, u16)>);

impl StemTable {
    /// Reads a list: each column of each line holds the words of one class, and classes are numbered from 0
    /// in the order of the text.
    pub fn read(text: &str, language: Algorithm) -> Self {
        let stemmer = Stemmer::new(language);
        let mut stems = Vec::new();
        for (class, words) in text.split(['\n', '\t']).enumerate() {
            stems.extend(words.split('|').map(|word| (hash([stemmer.stem(&normalise(word)).as_ref()]), class as u16)));
        }
        ordered::sort_by(&mut stems, |a: &(u64, u16), b| a.cmp(b));
        StemTable(stems)
    }

    /// The class of a stem.
    pub fn class(&self, stem: &str) -> Option<u16> {
        let key = hash([stem]);
        let at = self.0.partition_point(|(hash, _)| *hash < key);
        self.0.get(at).filter(|(hash, _)| *hash == key).map(|(_, class)| *class)
    }

    #[cfg(test)]
    pub fn stems(&self) -> impl Iterator<Item = u64> {
        self.0.iter().map(|(hash, _)| *hash)
    }
}
