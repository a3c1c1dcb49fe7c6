//! What the likeness of two sentences says about the likeness of their clauses.
//!
//! Two clauses of one sentence state different things, so a clause has at most one partner in another
//! sentence. The likeness of the whole sentences, the steadier measure of the two, is evidence for
//! the best pair of clauses only.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::assign::assign;
use super::score::{Link, Scores};
use super::{AlignedText, Place};

/// Share of the sentences' score in that of their best pair of clauses, in percent: at 0 the sentences
/// count no more than for any pair, at 100 the clauses only choose the pair.
const SENTENCE_SHARE: u32 = 50;
/// What is left of the score of two clauses that are not partners in the best assignment between their
/// sentences, in percent: at 100 they may join as partners do, at 0 never.
const RIVAL_SHARE: u32 = 70;

/// The links of statements, each with its score as the links of the sentences bear it out.
pub(super) fn weighed(texts: &[AlignedText<'_>], scores: &Scores) -> Vec<Link> {
    let sentence_of = |place: Place| (place.0, texts[place.0].statements[place.1].sentence);
    let sentences: BTreeMap<(Place, Place), u32> = scores.sentences.iter().map(|l| ((l.a, l.b), l.score)).collect();
    let mut pairs: BTreeMap<(Place, Place), Vec<Link>> = BTreeMap::new();
    for link in &scores.statements {
        pairs.entry((sentence_of(link.a), sentence_of(link.b))).or_default().push(*link);
    }
    let mut weighed = Vec::with_capacity(scores.statements.len());
    for (pair, mut links) in pairs {
        let sentence = sentences.get(&pair).copied().unwrap_or_default();
        let partners = if links.len() == 1 { links.clone() } else { assign(&links) };
        let best = partners.iter().map(|link| (Reverse(link.score), link.a, link.b)).min();
        for link in &mut links {
            if best == Some((Reverse(link.score), link.a, link.b)) {
                link.score = (link.score * (100 - SENTENCE_SHARE) + sentence * SENTENCE_SHARE) / 100;
            } else if !partners.contains(link) {
                link.score = link.score * RIVAL_SHARE / 100;
            }
        }
        weighed.extend(links);
    }
    weighed
}
