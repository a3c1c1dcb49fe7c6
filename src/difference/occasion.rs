//! Whether two clauses that tell the same action may tell it of two occasions: a second match, another day.

use super::Member;
use crate::lexicon::number_word;
use crate::ordered::{Set, set};
use crate::text::{Token, TokenKind, WordList};

const CALENDAR: WordList = WordList(
    "april august december february friday january july june march monday november october saturday september \
     sunday thursday tuesday wednesday yesterday today tomorrow",
);
/// Words that set an action off from another one like it.
const SEQUENCE: WordList = WordList(
    "again avenged earlier first former formerly last later next once previous previously rematch replay return revenge second then \
     third twice years",
);

/// Whether two statements name different days or numbers, or one of them another time.
pub(crate) fn may_be_another(a: &Member<'_>, b: &Member<'_>) -> bool {
    let apart = |kind: &dyn Fn(&Token) -> bool| {
        let (own, other) = (words(a, kind), words(b, kind));
        own.len() > 0 && other.len() > 0 && own.common(&other) == 0
    };
    let language = a.document.language;
    let number = |token: &Token| {
        token.kind == TokenKind::Number || token.normal != "one" && number_word(language, &token.normal).is_some()
    };
    let sequence = |token: &Token| SEQUENCE.contains(&token.normal);
    let (own, other) = (words(a, &sequence), words(b, &sequence));
    apart(&|token| CALENDAR.contains(&token.normal)) || apart(&number) || own != other
}

/// The words of a kind in a statement; those of the attribution say when it was said.
fn words<'m>(member: &Member<'m>, wanted: &dyn Fn(&Token) -> bool) -> Set<&'m str> {
    let attribution = member.statement.attribution.as_ref().map_or(0..0, |attribution| attribution.tokens.clone());
    let places = member.statement.tokens.clone().filter(|at| !attribution.contains(at));
    set(places.map(|at| &member.document.tokens[at]).filter(|token| wanted(token)).map(|token| token.normal.as_str()))
}
