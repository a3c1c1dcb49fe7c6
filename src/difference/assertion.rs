//! Whether a clause states what it says: not in a question, under a condition or as a mere possibility.
//!
//! After the "not entailed" contexts of MacCartney et al., "Learning to recognize features of valid textual
//! entailments" (2006).

use super::Member;
use crate::text::{Token, WordList};

/// Quotations of more words are the speaker's own: what they deny is compared as a quotation.
const SHORT_QUOTATION: usize = 3;
/// Verbs before "to" that promise what follows.
const PROMISES: WordList = WordList("agree agreed agrees are decided is plan plans promised set vowed");
const POSSIBLE: WordList = WordList("could if may might should whether would");
const FORMS_OF_BE: WordList = WordList("am are be been being is was were");
const NOUN_FOLLOWS: WordList = WordList("a an any her his its my no of our the their this");

/// Whether a negation in the clause denies what is said: not in a question, nor in "did not open until Friday", "if
/// it was not", "urged her not to go", nor in a quotation.
pub(super) fn may_deny(member: &Member<'_>) -> bool {
    let (statement, tokens) = (member.statement, &member.document.tokens);
    let negates = |token: &Token| statement.negations.contains(&token.span);
    let Some(at) = statement.tokens.clone().find(|at| negates(&tokens[*at])) else { return !is_asked(member) };
    let before = &tokens[statement.tokens.start..at];
    let behind = &tokens[at..statement.tokens.end];
    let conditional = before.iter().any(|token| WordList("if unless whether").contains(&token.normal));
    let until = behind.iter().any(|token| WordList("hasta till unless until").contains(&token.normal));
    let not = WordList("never not").contains(&tokens[at].normal) || tokens[at].normal.ends_with("n't");
    let infinitive = not && behind.get(1).is_some_and(|next| next.normal == "to");
    !(conditional || infinitive || not && until || is_asked(member) || is_quoted(member, at))
}

pub(super) fn is_asked(member: &Member<'_>) -> bool {
    let sentence = &member.document.sentences[member.statement.sentence];
    member.document.tokens[sentence.tokens.clone()].iter().any(|token| token.normal == "?")
}

/// Whether a verb or adjective is stated of its subject: no noun, no infinitive unless promised, no "-ing" form
/// without "be", nothing that is only possible or quoted.
pub(super) fn is_stated(member: &Member<'_>, token: &Token) -> bool {
    let tokens = &member.document.tokens;
    let clause = member.statement.tokens.clone();
    let Some(at) = clause.clone().find(|at| tokens[*at].span == token.span) else { return false };
    let before =
        |back: usize| at.checked_sub(back).filter(|at| clause.contains(at)).map_or("", |at| &tokens[at].normal);
    let infinitive = before(1) == "to" && !PROMISES.contains(before(2));
    let gerund = token.normal.len() > 4
        && token.normal.ends_with("ing")
        && !(1..4).any(|back| FORMS_OF_BE.contains(before(back)));
    let noun = NOUN_FOLLOWS.contains(before(1)) && !(1..4).any(|back| FORMS_OF_BE.contains(before(back)));
    let possible = (1..5).any(|back| POSSIBLE.contains(before(back)));
    !infinitive && !gerund && !noun && !possible && !is_quoted(member, at)
}

/// Whether a token stands in a quotation of more than a few words.
fn is_quoted(member: &Member<'_>, at: usize) -> bool {
    let quotations = member.statement.quotations.iter().map(|quotation| &member.quotations[*quotation]);
    quotations.into_iter().any(|quotation| quotation.tokens.contains(&at) && quotation.tokens.len() > SHORT_QUOTATION)
}
