//! Claims: groups of statements, over all articles, that say the same thing.

use super::graph::Graph;
use super::index::Index;
use super::partition::partition;
use super::score::Scores;
use super::{AlignedText, Place, copies};
use crate::comparison::Confidence;
use crate::ordered;
use crate::text::languages;

/// From here up two members count as certainly alike …
const HIGH: u32 = 800;
/// … and from here up as likely.
const MEDIUM: u32 = 500;
/// Clauses whose likeness is below this are as strong a match as their words allow, however alike their
/// sentences are: so many times their likeness.
const LIKENESS_REACH: u32 = 4;

/// Statements that say the same thing, or one statement that no other text shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Place in the list of texts and place of the statement in it, in order.
    pub members: Vec<Place>,
    /// The lowest of the members' strongest scores within the claim, in thousandths; 0 for a single statement.
    pub score: u32,
    /// How sure it is that the members say the same thing, by `score`; high for a single statement, at most
    /// medium for members in several languages.
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
    let graph = Graph::of(index, scores);
    let mut groups = partition(&graph);
    groups.retain(|group| !group.is_empty());
    let mut claims: Vec<Claim> = groups.iter().map(|group| claim(scores, &graph, group)).collect();
    copies::join(texts, index, representatives, &mut claims);
    for claim in &mut claims {
        ordered::sort_by(&mut claim.members, Ord::cmp);
        claim.confidence = confidence(claim);
        let documents = claim.members.iter().map(|(text, _)| texts[*text].document);
        if index.several_languages && claim.confidence == Confidence::High && languages(&mut { documents }) > 1 {
            claim.confidence = Confidence::Medium;
        }
    }
    ordered::sort_by(&mut claims, |a, b| a.members.cmp(&b.members));
    claims
}

fn claim(scores: &Scores, graph: &Graph, group: &[usize]) -> Claim {
    let strongest = |a: &usize| group.iter().filter(|b| *b != a).map(|b| strength(scores, graph, *a, *b)).max();
    Claim {
        members: group.iter().map(|statement| scores.statements[*statement]).collect(),
        score: group.iter().filter_map(strongest).min().unwrap_or_default(),
        confidence: Confidence::High,
    }
}

/// How sure it is that two statements say the same: as sure as that their sentences do, if their own words
/// are alike.
fn strength(scores: &Scores, graph: &Graph, a: usize, b: usize) -> u32 {
    let (a, b) = (a.min(b), a.max(b));
    let sentences = (graph.sentences[a], graph.sentences[b]);
    let Ok(at) = scores.links.binary_search_by(|link| (link.a, link.b).cmp(&sentences)) else { return 0 };
    let link = &scores.links[at];
    let clauses = &scores.clauses[link.clauses.clone()];
    let likeness = clauses.iter().find(|clause| (clause.a, clause.b) == (a, b)).map_or(0, |clause| clause.likeness);
    link.score.min(likeness * LIKENESS_REACH)
}

fn confidence(claim: &Claim) -> Confidence {
    match claim.score {
        _ if claim.members.len() == 1 => Confidence::High,
        HIGH.. => Confidence::High,
        MEDIUM.. => Confidence::Medium,
        _ => Confidence::Low,
    }
}
