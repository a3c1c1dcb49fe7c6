//! Shingles: the runs of words that texts are compared by as wholes (Broder 1997, *On the resemblance and
//! containment of documents*).

use crate::comparison::Part;
use crate::hash::hash;
use crate::ordered;
use crate::text::{Document, TokenKind};

/// Words in a shingle.
const SHINGLE_WORDS: usize = 5;
/// Enough to number [`MAX_ARTICLES`](crate::story::MAX_ARTICLES) articles.
const ARTICLE_BITS: u32 = 10;

/// The shingles of every body, each once, as numbers from 0 in the order of their hashes; and how many
/// different shingles there are.
pub(super) fn shingles(documents: &[Document<'_>]) -> (Vec<Vec<u32>>, usize) {
    // One sort of all: an article takes the last bits of the key, so equal shingles stand together.
    let mut keys = Vec::new();
    for (article, document) in documents.iter().enumerate() {
        keys.extend(hashes(document).into_iter().map(|shingle| shingle << ARTICLE_BITS | article as u64));
    }
    let keys = ordered::distinct(keys);
    let mut shingles = vec![Vec::new(); documents.len()];
    let mut count = 0;
    for holders in keys.chunk_by(|a, b| a >> ARTICLE_BITS == b >> ARTICLE_BITS) {
        let articles = holders.iter().map(|key| (key & ((1 << ARTICLE_BITS) - 1)) as usize);
        articles.for_each(|article| shingles[article].push(count as u32));
        count += 1;
    }
    (shingles, count)
}

/// Hashed runs of words of the body; of a shorter text the whole text.
fn hashes(document: &Document<'_>) -> Vec<u64> {
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
    runs.map(|run| hash(run.iter().copied()) >> ARTICLE_BITS).collect()
}
