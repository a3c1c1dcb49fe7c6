//! Claims: groups of statements, over all articles, that say the same thing.

use super::index::Index;
use super::partition::{Graph, partition};
use super::score::{Link, Scores};
use super::{AlignedText, Place, copies, cross_language, sentence_evidence};
use crate::comparison::Confidence;
use crate::ordered;

/// The one operating point: the score at which, in a story of [`EVEN_TEXTS`] independent texts, it is as
/// likely as not that two statements say the same thing. Measured on ECB+ and SuperPAL together, see
/// `ARCHITECTURE.md`.
const EVEN: usize = 187;
const EVEN_TEXTS: usize = 8;
/// With every further text there are more pairs that are alike by chance: so much more is asked …
const EVEN_PER_TEXT: usize = 9;
/// … up to this many texts.
const MOST_TEXTS: usize = 12;
/// Content words that two statements must share to join: one alone may be chance.
const LEAST_TERMS: usize = 2;
/// How much one pair of statements can speak for or against joining two groups.
const MOST_FOR: i64 = 250;
const MOST_AGAINST: i64 = 150;
/// From here up a claim counts as certain …
const HIGH: u32 = 500;
/// … and from here up as likely.
const MEDIUM: u32 = 380;

/// Statements that say the same thing, or one statement that no other text shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Place in the list of texts and place of the statement in it, in order.
    pub members: Vec<Place>,
    /// The lowest of the members' strongest scores within the claim, in thousandths; 0 for a single statement.
    pub score: u32,
    /// How sure it is that the members say the same thing, by `score`; high for a single statement.
    pub confidence: Confidence,
}

/// Joins statements to claims; `scores` are those of the `representatives`, one of each independent text.
/// Every statement is in exactly one claim; claims stand in the order of their first members.
///
/// Statements are in one claim if, all pairs in it weighed, more speaks for it than against: correlation
/// clustering after Bansal, Blum and Chawla (2004). Statements of copies then join those of their text, so
/// that a copy changes no claim.
pub(super) fn claims(
    texts: &[AlignedText<'_>],
    index: &Index,
    representatives: &[usize],
    scores: &Scores,
) -> Vec<Claim> {
    let places = &scores.statements.places;
    let links = sentence_evidence::weighed(texts, scores);
    let even = even(representatives.len());
    let mut groups = partition(&graph(texts, places, &links, even));
    groups.retain(|group| !group.is_empty());
    let mut claims: Vec<Claim> = groups.iter().map(|group| claim(places, &links, group)).collect();
    copies::join(texts, index, representatives, even, &mut claims);
    for claim in &mut claims {
        ordered::sort_by(&mut claim.members, Ord::cmp);
        claim.confidence = confidence(claim);
    }
    ordered::sort_by(&mut claims, |a, b| a.members.cmp(&b.members));
    claims
}

/// The score that speaks neither for nor against two statements of a story of so many independent texts.
fn even(texts: usize) -> u32 {
    ((EVEN + EVEN_PER_TEXT * texts.min(MOST_TEXTS)).saturating_sub(EVEN_PER_TEXT * EVEN_TEXTS)) as u32
}

/// The statements as nodes, by their numbers.
fn graph(texts: &[AlignedText<'_>], places: &[Place], links: &[Link], even: u32) -> Graph {
    let mut gains: Vec<Vec<(usize, i64)>> = vec![Vec::new(); places.len()];
    let mut joining = Vec::new();
    let gain = |score: u32| (i64::from(score) - i64::from(even)).clamp(-MOST_AGAINST, MOST_FOR);
    // Links come by `a`, then `b`, and `a` is before `b`: so every node gets its others in order.
    for link in links {
        gains[link.a].push((link.b, gain(link.score)));
        gains[link.b].push((link.a, gain(link.score)));
        if link.score >= even && shares_enough(texts, places[link.a], places[link.b]) {
            joining.push((link.a, link.b));
        }
    }
    Graph { texts: places.iter().map(|place| place.0).collect(), gains, unlinked: gain(0), joining }
}

/// Whether two statements share [`LEAST_TERMS`] content words, or all of the fewer that one of them has;
/// across languages names, numbers and dates.
pub(super) fn shares_enough(texts: &[AlignedText<'_>], a: Place, b: Place) -> bool {
    if let Some(enough) = cross_language::shares_enough(texts, a, b) {
        return enough;
    }
    let terms = |place: Place| &texts[place.0].statements[place.1].terms;
    let (a, b) = (terms(a), terms(b));
    let shared = a.iter().filter(|x| b.iter().any(|y| x.stem == y.stem)).count();
    shared >= LEAST_TERMS.min(a.len()).min(b.len())
}

fn claim(places: &[Place], links: &[Link], group: &[usize]) -> Claim {
    let link = |a: usize, b: usize| {
        let found = links.binary_search_by(|link| (link.a, link.b).cmp(&(a.min(b), a.max(b))));
        found.map_or(0, |at| links[at].score)
    };
    let strongest = |a: &usize| group.iter().filter(|b| *b != a).map(|b| link(*a, *b)).max();
    Claim {
        members: group.iter().map(|statement| places[*statement]).collect(),
        score: group.iter().filter_map(strongest).min().unwrap_or_default(),
        confidence: Confidence::High,
    }
}

fn confidence(claim: &Claim) -> Confidence {
    match claim.score {
        _ if claim.members.len() == 1 => Confidence::High,
        HIGH.. => Confidence::High,
        MEDIUM.. => Confidence::Medium,
        _ => Confidence::Low,
    }
}
