//! Whom the members of a claim name.

use super::{Member, Side};
use crate::actor::{Actors, Mention};
use crate::ordered;

/// The mentions in the sentence of a member, in the writer's own words, each with the place of its actor. A clause
/// often has its subject, with what is said of it between commas, in another one.
pub(crate) fn named<'a>(member: &Member<'_>, actors: &'a Actors) -> Vec<(usize, &'a Mention)> {
    let sentence = &member.document.sentences[member.statement.sentence];
    let all = actors.within(member.article, member.statement.part, sentence.span);
    all.filter(|(_, mention)| !mention.quoted).collect()
}

/// A side at a mention.
pub(crate) fn side(mention: &Mention, reading: String) -> Side {
    Side { article: mention.article, part: mention.part, span: mention.span, reading }
}

/// Whether two independent texts with other readings say something alike besides: one content word that is no
/// name.
pub(crate) fn is_between_texts(members: &[Member<'_>], sides: &[Side]) -> bool {
    let of = |side: &Side| members.iter().filter(|member| member.article == side.article).collect::<Vec<_>>();
    let alike = |a: &Member<'_>, b: &Member<'_>| a.independent_text != b.independent_text && shared_words(a, b).0 > 0;
    let differ = |a: &Side, b: &Side| {
        a.reading != b.reading && of(a).iter().any(|one| of(b).iter().any(|other| alike(one, other)))
    };
    sides.iter().any(|a| sides.iter().any(|b| differ(a, b)))
}

/// The number of content words and numbers that the clauses of two members share, names left out, and of those of
/// the clause that has fewer.
pub(crate) fn shared_words(a: &Member<'_>, b: &Member<'_>) -> (usize, usize) {
    let words = |member: &Member<'_>| {
        let tokens = member.document.tokens[member.statement.tokens.clone()].iter();
        let content = tokens.filter(|token| token.is_content_word() && !token.capitalised);
        ordered::set(content.map(|token| token.stem.clone()))
    };
    let (a, b) = (words(a), words(b));
    (a.common(&b), a.len().min(b.len()))
}
