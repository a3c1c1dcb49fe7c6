//! Claims: groups of statements, over all articles, that say the same thing.

use super::graph::Graph;
use super::index::Index;
use super::partition::partition;
use super::score::Scores;
use super::{AlignedText, Place, confidence, copies};
use crate::comparison::Confidence;
use crate::ordered;
use crate::text::languages;

/// Statements that say the same thing, or one statement that no other text shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Place in the list of texts and place of the statement in it, in order.
    pub members: Vec<Place>,
    /// How sure the least sure pair of its members in different texts is, in thousandths; 0 for a single
    /// statement.
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
    let claim = |group: &Vec<usize>| Claim {
        members: group.iter().map(|statement| scores.statements[*statement]).collect(),
        score: confidence::weakest(texts, scores, &graph, group),
        confidence: Confidence::High,
    };
    let mut claims: Vec<Claim> = groups.iter().map(claim).collect();
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

fn confidence(claim: &Claim) -> Confidence {
    if claim.members.len() == 1 { Confidence::High } else { confidence::level(claim.score) }
}
