//! Whom the members of a claim name.

use super::{Member, Side};
use crate::actor::{Actors, Mention};

/// The mentions of a member in the writer's own words, each with the place of its actor. What stands in its
/// sentence and in no clause of it, as the speaker does, goes with the first clause.
pub(crate) fn named<'a>(member: &Member<'_>, actors: &'a Actors) -> Vec<(usize, &'a Mention)> {
    let statement = member.statement;
    let sentence = &member.document.sentences[statement.sentence];
    let clauses = || member.statements.iter().filter(|other| other.sentence == statement.sentence);
    let is_first = clauses().all(|other| other.span.start >= statement.span.start);
    let outside = |mention: &Mention| !clauses().any(|clause| clause.span.overlaps(mention.span));
    let all = actors.within(member.article, statement.part, sentence.span);
    all.filter(|(_, mention)| {
        !mention.quoted && (statement.span.overlaps(mention.span) || is_first && outside(mention))
    })
    .collect()
}

/// A side at a mention.
pub(crate) fn side(mention: &Mention, reading: String) -> Side {
    Side { article: mention.article, part: mention.part, span: mention.span, reading }
}

/// Whether several independent texts are among the members that have sides.
pub(crate) fn is_between_texts(members: &[Member<'_>], sides: &[Side]) -> bool {
    let text = |side: &Side| {
        let member = members.iter().find(|member| member.article == side.article);
        member.map(|member| member.independent_text)
    };
    sides.iter().any(|a| sides.iter().any(|b| a.reading != b.reading && text(a) != text(b)))
}
