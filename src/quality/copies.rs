//! Copies: articles that carry one text, as syndicated and agency copy does.
//!
//! Word shingles and their containment (Broder 1997, *On the resemblance and containment of
//! documents*): a shortened copy is contained in the whole one.

use crate::comparison::Part;
use crate::hash::hash;
use crate::ordered::{self, Map};
use crate::text::{Document, TokenKind};

/// Words in a shingle.
const SHINGLE_WORDS: usize = 5;
/// From this share of the shorter text's shingles up two articles are copies, in percent …
const CONTAINMENT: usize = 50;
/// … and from this share up if the shorter text has fewer than [`FEW_SHINGLES`].
const CONTAINMENT_OF_FEW: usize = 80;
const FEW_SHINGLES: usize = 20;
/// Enough to number [`MAX_ARTICLES`](crate::story::MAX_ARTICLES) articles.
const ARTICLE_BITS: u32 = 10;
/// A shingle in more different texts than this (a house formula) says nothing about copying.
const COMMONEST: usize = 200;

/// The number of each article's independent text, numbered from 0 in the order of the articles.
///
/// Two bodies are one text if at least half of the shorter one's runs of five words are in the other
/// (four fifths if it has few), directly or through a third: containment after Broder, "On the
/// resemblance and containment of documents" (1997).
pub fn independent_texts(documents: &[Document<'_>]) -> Vec<usize> {
    let shingles: Vec<Vec<u64>> = documents.iter().map(shingles).collect();
    let count = documents.len();
    let same = same_shingles(&shingles);
    // Number of shingles in common, a row for each article.
    let mut common = vec![0usize; count * count];
    // Sorted, the holders of a shingle stand together; an article takes the last bits of the key.
    let key = |article: usize| move |shingle: &u64| shingle << ARTICLE_BITS | article as u64;
    // Of articles with the same shingles one is enough.
    let first = (0..count).filter(|article| same[*article] == *article);
    let keys = first.flat_map(|article| shingles[article].iter().map(key(article)));
    let keys = ordered::distinct(keys.collect());
    for holders in keys.chunk_by(|a, b| a >> ARTICLE_BITS == b >> ARTICLE_BITS) {
        if holders.len() > COMMONEST {
            continue;
        }
        let article = |key: &u64| (key & ((1 << ARTICLE_BITS) - 1)) as usize;
        for (index, a) in holders.iter().enumerate() {
            for b in &holders[index + 1..] {
                common[article(a) * count + article(b)] += 1;
            }
        }
    }
    let mut group = same;
    for (a, b) in (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b))) {
        let fewer = shingles[a].len().min(shingles[b].len());
        let needed = if fewer < FEW_SHINGLES { CONTAINMENT_OF_FEW } else { CONTAINMENT };
        let found = common[a * count + b];
        if found > 0 && found * 100 >= fewer * needed {
            let (from, to) = (group[a].max(group[b]), group[a].min(group[b]));
            group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
        }
    }
    let mut numbers = Map::new();
    let mut number = |group: usize| {
        let next = numbers.len();
        *numbers.entry(group, || next)
    };
    group.into_iter().map(&mut number).collect()
}

/// For each article the first that has the same shingles, if there are any.
fn same_shingles(shingles: &[Vec<u64>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..shingles.len()).collect();
    ordered::sort_by(&mut order, |a, b| shingles[*a].cmp(&shingles[*b]));
    let mut same: Vec<usize> = (0..shingles.len()).collect();
    for alike in order.chunk_by(|a, b| shingles[*a] == shingles[*b]).filter(|alike| !shingles[alike[0]].is_empty()) {
        alike.iter().for_each(|article| same[*article] = alike[0]);
    }
    same
}

/// Hashed runs of words of the body, each once; of a shorter text the whole text.
fn shingles(document: &Document<'_>) -> Vec<u64> {
    let words: Vec<&str> = document
        .sentences
        .iter()
        .filter(|s| s.part == Part::Body)
        .flat_map(|s| &document.tokens[s.tokens.clone()])
        .filter(|token| token.kind != TokenKind::Punctuation)
        .map(|token| token.normal.as_str())
        .collect();
    if words.is_empty() {
        return Vec::new();
    }
    let runs = words.windows(SHINGLE_WORDS.min(words.len()));
    ordered::distinct(runs.map(|run| hash(run.iter().copied()) >> ARTICLE_BITS).collect())
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

    #[test]
    fn a_thousand_copies_are_one_text() {
        let agency = "A storm closed the old bridge over the Calder on Monday night, the port authority said.";
        let article = |body: &str| Article { body: body.into(), ..Article::default() };
        let mut articles = vec![article(agency); 999];
        articles.push(article("Commuters faced long detours on Tuesday, and ferries ran every ten minutes from dawn."));
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        let texts = independent_texts(&documents);
        assert_eq!((&texts[..999], texts[999]), (&vec![0; 999][..], 1));
    }
}
