//! Copies: articles that carry one text, as syndicated and agency copy does.
//!
//! Word shingles and their containment (Broder 1997, *On the resemblance and containment of
//! documents*): a shortened copy is contained in the whole one.

use std::collections::{BTreeMap, BTreeSet};

use crate::comparison::Part;
use crate::ordered;
use crate::text::{Document, TokenKind};

/// Words in a shingle.
const SHINGLE_WORDS: usize = 5;
/// From this share of the shorter text's shingles up two articles are copies, in percent …
const CONTAINMENT: usize = 50;
/// … and from this share up if the shorter text has fewer than [`FEW_SHINGLES`].
const CONTAINMENT_OF_FEW: usize = 80;
const FEW_SHINGLES: usize = 20;
/// A shingle in more texts than this (a house formula) says nothing about copying, unless the story
/// itself is hardly larger.
const COMMONEST: usize = 200;

/// The number of each article's independent text, numbered from 0 in the order of the articles.
///
/// Two bodies are one text if at least half of the shorter one's runs of five words are in the other
/// (four fifths if it has few), directly or through a third: containment after Broder, "On the
/// resemblance and containment of documents" (1997).
pub fn independent_texts(documents: &[Document<'_>]) -> Vec<usize> {
    let shingles: Vec<BTreeSet<u64>> = documents.iter().map(shingles).collect();
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (article, set) in shingles.iter().enumerate() {
        for shingle in set {
            holders.entry(*shingle).or_default().push(article);
        }
    }
    let mut common: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for articles in holders.values().filter(|articles| articles.len() <= COMMONEST) {
        for (index, a) in articles.iter().enumerate() {
            for b in &articles[index + 1..] {
                *common.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    let mut group: Vec<usize> = (0..documents.len()).collect();
    for ((a, b), count) in common {
        let fewer = shingles[a].len().min(shingles[b].len());
        let needed = if fewer < FEW_SHINGLES { CONTAINMENT_OF_FEW } else { CONTAINMENT };
        if count * 100 >= fewer * needed {
            let (from, to) = (group[a].max(group[b]), group[a].min(group[b]));
            group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
        }
    }
    let mut numbers = BTreeMap::new();
    group
        .into_iter()
        .map(|g| {
            let next = numbers.len();
            *numbers.entry(g).or_insert(next)
        })
        .collect()
}

/// Hashed runs of words of the body; of a shorter text the whole text.
fn shingles(document: &Document<'_>) -> BTreeSet<u64> {
    use std::hash::Hasher;
    let words: Vec<&str> = document
        .sentences
        .iter()
        .filter(|s| s.part == Part::Body)
        .flat_map(|s| &document.tokens[s.tokens.clone()])
        .filter(|token| token.kind != TokenKind::Punctuation)
        .map(|token| token.normal.as_str())
        .collect();
    let hash = |run: &[&str]| {
        let mut hasher = fnv::FnvHasher::default();
        for word in run {
            hasher.write(word.as_bytes());
            hasher.write_u8(b' ');
        }
        hasher.finish()
    };
    if words.len() < SHINGLE_WORDS {
        return if words.is_empty() { BTreeSet::new() } else { ordered::set([hash(&words)]) };
    }
    ordered::set(words.windows(SHINGLE_WORDS).map(hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    #[test]
    fn a_shortened_copy_is_the_same_text_and_a_shared_quote_is_not() {
        let agency = "A storm closed the old bridge over the Calder on Monday night, the port authority said. \
            Engineers found a crack in the eastern pylon that had not been there in spring. \
            “We will not open it before every cable has been tested,” Mayor Irena Voss told reporters at the quay. \
            Repairs are expected to take six weeks and cost four million dollars.";
        let shortened = "A storm closed the old bridge over the Calder on Monday night, the port authority said. \
            Engineers found a crack in the eastern pylon that had not been there in spring.";
        let own = "The Calder crossing stays shut after gusts tore at its deck, and commuters face long detours. \
            “We will not open it before every cable has been tested,” said the mayor, who toured the site early. \
            Ferries will run every ten minutes from Tuesday until the repairs are done, the city promised.";
        let articles: Vec<_> =
            [agency, own, shortened].iter().map(|b| Article { body: b.to_string(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        assert_eq!(independent_texts(&documents), [0, 1, 0]);
    }
}
