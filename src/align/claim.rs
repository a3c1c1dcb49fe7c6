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
    // Before copies join: they make nothing less sure.
    claims.iter_mut().for_each(|claim| claim.confidence = confidence(claim));
    copies::join(texts, index, representatives, &mut claims);
    for claim in &mut claims {
        ordered::sort_by(&mut claim.members, Ord::cmp);
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

#[cfg(test)]
mod tests {
    use super::super::Alignment;
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The confidence of the claim that the first sentences of two texts share, if they do.
    fn shared(one: &str, other: &str) -> Option<Confidence> {
        let bodies = [
            format!("{one} Trains to Orm were late on Monday. A concert in the park was called off."),
            format!("{other} Schools will open again next week. Nine shops have shut since spring."),
        ];
        let articles = bodies.map(|body| Article { body, ..Article::default() });
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some("en"))).collect();
        let read: Vec<_> = documents.iter().map(statements).collect();
        let text = |at: usize| AlignedText {
            document: &documents[at],
            statements: &read[at].0,
            quotations: &read[at].1,
            independent_text: at,
        };
        let texts = [text(0), text(1)];
        let claims = Alignment::of(&texts).claims(&texts);
        claims.iter().find(|claim| claim.members == [(0, 0), (1, 0)]).map(|claim| claim.confidence)
    }

    #[test]
    fn who_says_it_is_no_part_of_what_is_said() {
        let pairs = [
            ("No one was hurt, the fire service said.", "The flames were seen ten miles away, residents said."),
            (
                "The roof fell in, the fire service said on Monday.",
                "Four cows were saved, the fire service said on Monday.",
            ),
        ];
        for (one, other) in pairs {
            assert_eq!(shared(one, other), None, "{one} / {other}");
        }
        let same = ("The roof fell in, the fire service said.", "The roof had fallen in, a neighbour told them.");
        assert!(shared(same.0, same.1).is_some());
    }

    #[test]
    fn a_denial_and_a_statement_are_certain_only_if_they_are_alike() {
        let law = "Harlow's new law contains no reference to sexual orientation.";
        assert_eq!(shared(law, "Sexual orientation is protected under the new law."), Some(Confidence::Medium));
        let safe = "The old harbour bridge is safe.";
        assert_eq!(shared(safe, "The old harbour bridge is not safe."), Some(Confidence::High));
    }
}
