//! Ids of findings: a prefix and 12 hex digits, the same as long as what they name is.

use std::hash::Hasher;

use crate::ordered::Set;
use crate::statement::Statement;
use crate::text::{Document, TokenKind};

/// What the id of a claim is made of: its first member's article and normalised words.
pub(crate) fn claim_key(article: &str, document: &Document<'_>, statement: &Statement) -> String {
    let tokens = document.tokens[statement.tokens.clone()].iter();
    let words = tokens.filter(|token| token.kind != TokenKind::Punctuation);
    words.fold(article.to_string(), |key, token| format!("{key} {}", token.normal))
}

/// An id of 12 hex digits over `key` (FNV-1a, 48 of its 64 bits); a clash takes a suffix.
pub(crate) fn unique(taken: &mut Set<String>, prefix: &str, key: &str) -> String {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(key.as_bytes());
    let hash = hasher.finish();
    let id = format!("{prefix}-{:012x}", (hash >> 48 ^ hash) & 0xffff_ffff_ffff);
    let mut candidate = id.clone();
    let mut suffix = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{id}-{suffix}");
        suffix += 1;
    }
    candidate
}
