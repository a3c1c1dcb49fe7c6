//! Words numbered by class and looked up by stem.

use std::sync::OnceLock;

use frostem::{Algorithm, Stemmer};

use crate::hash::hash;
use crate::ordered;
use crate::text::{Language, normalise};

/// A list in each language, read when it is first asked for.
pub(super) struct Lists {
    lists: [&'static str; 2],
    tables: [OnceLock<StemTable>; 2],
}

impl Lists {
    pub const fn of(english: &'static str, spanish: &'static str) -> Self {
        Lists { lists: [english, spanish], tables: [OnceLock::new(), OnceLock::new()] }
    }

    pub fn table(&self, language: Language) -> Option<&StemTable> {
        let (place, algorithm) = match language {
            Language::English => (0, Algorithm::English),
            Language::Spanish => (1, Algorithm::Spanish),
            Language::Other => return None,
        };
        Some(self.tables[place].get_or_init(|| StemTable::read(self.lists[place], algorithm)))
    }
}

/// The class of each stem of a list, sorted by the hash of the stem.
pub(super) struct StemTable(Vec<(u64, u16)>);

impl StemTable {
    /// Reads a list: each column of each line holds the words of one class, and classes are numbered from 0
    /// in the order of the text.
    fn read(text: &str, language: Algorithm) -> Self {
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
