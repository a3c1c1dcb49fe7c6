//! How sure it is that the members of a claim say the same thing.
//!
//! A claim is as sure as its weakest pair: a reader may hold any member against any other. Measured by
//! reading, see `ARCHITECTURE.md`.

use super::AlignedText;
use super::graph::Graph;
use super::score::Scores;
use crate::comparison::Confidence;
use crate::ordered::{self, Set};
use crate::statement::{Name, Statement};
use crate::text::Document;

/// From here up a claim counts as certain …
const HIGH: u32 = 850;
/// … and from here up as likely.
const MEDIUM: u32 = 650;
/// However alike their sentences are, two clauses are as sure as so many times their own likeness, in percent.
const LIKENESS_REACH: u32 = 275;
/// Fewer common content words make nothing certain, unless the clauses have no others …
const SURE_TERMS: usize = 3;
/// … and so many of them must be more than names: who is named in two clauses may do two things.
const SURE_PLAIN_TERMS: usize = 2;

/// The least of [`strength`] over all pairs of different texts in a group of statements; 0 for one alone. Where
/// every member has a certain partner, chains of these are at least likely.
pub(super) fn weakest(texts: &[AlignedText<'_>], scores: &Scores, graph: &Graph, group: &[usize]) -> u32 {
    let mut weakest = None;
    let mut strongest = vec![0; group.len()];
    for (at, a) in group.iter().enumerate() {
        for (place, b) in group.iter().enumerate().skip(at + 1).filter(|(_, b)| graph.text(*a) != graph.text(**b)) {
            let strength = strength(texts, scores, graph, *a.min(b), *a.max(b));
            weakest = Some(weakest.unwrap_or(strength).min(strength));
            strongest[at] = strength.max(strongest[at]);
            strongest[place] = strength.max(strongest[place]);
        }
    }
    let all_have_partners = strongest.iter().all(|strength| *strength >= HIGH);
    weakest.unwrap_or_default().max(if all_have_partners { MEDIUM } else { 0 })
}

/// How sure it is that two statements say the same, in thousandths: as sure as that their sentences do, if
/// their own words are alike.
fn strength(texts: &[AlignedText<'_>], scores: &Scores, graph: &Graph, a: usize, b: usize) -> u32 {
    let sentences = (graph.sentences[a], graph.sentences[b]);
    let Ok(at) = scores.links.binary_search_by(|link| (link.a, link.b).cmp(&sentences)) else { return 0 };
    let link = &scores.links[at];
    let clauses = &scores.clauses[link.clauses.clone()];
    let likeness = clauses.iter().find(|clause| (clause.a, clause.b) == (a, b)).map_or(0, |clause| clause.likeness);
    let strength = link.score.min(likeness * LIKENESS_REACH / 100);
    let statement = |number: usize| {
        let (text, place) = scores.statements[number];
        (texts[text].document, &texts[text].statements[place])
    };
    if is_sure(statement(a), statement(b)) { strength } else { strength.min(HIGH - 1) }
}

/// Whether two clauses have enough in common besides names, and are not about two different names. Where one
/// denies and the other does not they may still be about two things, unless all their other words are the same.
fn is_sure(a: (&Document<'_>, &Statement), b: (&Document<'_>, &Statement)) -> bool {
    let (own, others) = (&a.1.terms, &b.1.terms);
    let shared: Vec<(usize, usize)> =
        own.iter().filter_map(|x| others.iter().find(|y| x.stem == y.stem).map(|y| (x.token, y.token))).collect();
    if shared.len() == own.len().max(others.len()) {
        return true;
    }
    if a.1.negations.is_empty() != b.1.negations.is_empty() {
        return false;
    }
    let plain: Vec<_> = shared.iter().filter(|(x, y)| !is_name(a, *x) && !is_name(b, *y)).collect();
    let first = |place: fn(&(usize, usize)) -> usize| plain.iter().map(|pair| place(pair)).min().unwrap_or_default();
    let (before, before_other) = (names_before(a, first(|pair| pair.0)), names_before(b, first(|pair| pair.1)));
    let two_subjects = before.len() > 0 && before_other.len() > 0 && before.common(&before_other) == 0;
    shared.len() >= SURE_TERMS && plain.len() >= SURE_PLAIN_TERMS && !two_subjects
}

fn is_name((document, statement): (&Document<'_>, &Statement), token: usize) -> bool {
    statement.names.iter().any(|name| name.span.contains(document.tokens[token].span))
}

/// The words of the names that a clause has before a token.
fn names_before<'s>((document, statement): (&Document<'_>, &'s Statement), token: usize) -> Set<&'s str> {
    let before = |name: &&Name| name.span.end <= document.tokens[token].span.start;
    ordered::set(statement.names.iter().filter(before).flat_map(|name| &name.words).map(String::as_str))
}

/// The level of a score of [`weakest`].
pub(super) fn level(score: u32) -> Confidence {
    match score {
        HIGH.. => Confidence::High,
        MEDIUM.. => Confidence::Medium,
        _ => Confidence::Low,
    }
}
