//! Which words of an article name the speaker of a quotation to a reader.

use super::antecedent::antecedent;
use crate::actor::{ActorText, Actors};
use crate::comparison::Part;
use crate::lexicon::is_reporting_verb;
use crate::statement::Statement;
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Words that stand for a speaker without naming one.
const PRONOUNS: WordList = WordList(
    "anyone el ella ellas ellos everyone he i it one others she somebody someone that there they this those we which \
     who yo you",
);
/// Words about the saying, right behind the name: "NBC further reported".
const ADVERBS: WordList = WordList(
    "ademas again along already also asimismo ayer ever further hoy just later likewise luego now often once recently \
     since soon still tambien then though too",
);
/// Words behind a comma, or at the end, with which no name goes on and no apposition begins.
const CLOSERS: WordList = WordList(
    "after although and as asked aware because before but for however in meanwhile on over que quien to toward \
     towards when where which while who whose with",
);
/// Words at the start of what is no naming, but a piece of another clause.
const REFUSED: WordList = WordList("and as but for or que that to where which who with y");

/// For each quotation of a text the words that name who said it: what the attribution has, without words about
/// the saying, and for a pronoun the one whom it safely stands for. `None` if that is nobody's name.
pub fn named_speakers(text: &ActorText<'_>, statements: &[Statement], actors: &Actors) -> Vec<Option<Span>> {
    let named = text.quotations.iter().map(|quotation| {
        let named = name(text.document, quotation.part, quotation.speaker?)?;
        match is_pronoun(text.document, quotation.part, named) {
            true => antecedent(text, statements, actors, quotation.part, named),
            false => Some(named),
        }
    });
    named.collect()
}

/// Whether the words are a pronoun.
pub(in crate::difference) fn is_pronoun(document: &Document<'_>, part: Part, span: Span) -> bool {
    matches!(&document.tokens[document.tokens_within(part, span)], [only] if PRONOUNS.contains(&only.normal))
}

/// The naming in the words of an attribution.
pub(super) fn name(document: &Document<'_>, part: Part, span: Span) -> Option<Span> {
    let tokens = &document.tokens[document.tokens_within(part, span)];
    let is = |at: usize, list: WordList| tokens.get(at).is_some_and(|token| list.contains(&token.normal));
    let is_comma = |at: usize| is(at, WordList(","));
    // "Voss, speaking in Calder", "Voss, who left": what follows is about the saying or too long for a name.
    let opens_other = |at: usize| {
        is(at, CLOSERS)
            || is(at, ADVERBS)
            || tokens.get(at).is_some_and(|t| is_participle(t) || t.normal.ends_with("ly"))
    };
    let mut end = (1..tokens.len()).find(|at| is_comma(*at) && opens_other(at + 1)).unwrap_or(tokens.len());
    while end > 0 && (is_comma(end - 1) || is(end - 1, ADVERBS) && !tokens[end - 1].capitalised) {
        end -= 1;
    }
    let kept = &tokens[..end];
    let (first, last) = (kept.first()?, kept.last()?);
    let clause =
        is_participle(first) || REFUSED.contains(&first.normal) || !first.capitalised && first.normal.ends_with("ed");
    // "R-Utah", "19 p.m.": the comma or the colon before has cut a name in two.
    let torn = match first.kind {
        TokenKind::Word => is(1, WordList("-")) && first.normal.len() == 1,
        TokenKind::Number => is(1, WordList("a.m p.m")),
        _ => true,
    };
    // "Voss said the mayor": what another is said to say.
    let relative = |at: usize| (0..at).any(|at| is(at, WordList("that who which que quien")));
    let says = (1..end).any(|at| !kept[at].capitalised && is_verb(kept, at) && !relative(at));
    let open = CLOSERS.contains(&last.normal) && !last.capitalised;
    (!clause && !torn && !says && !open).then(|| Span::new(first.span.start, last.span.end))
}

/// "Said" and "told", but not "the report".
fn is_verb(tokens: &[Token], at: usize) -> bool {
    is_reporting_verb(&tokens[at].normal) && tokens[at].normal.ends_with('d') && at + 1 < tokens.len()
}

fn is_participle(token: &Token) -> bool {
    !token.capitalised && token.normal.len() > 4 && token.normal.ends_with("ing")
}

#[cfg(test)]
mod tests;
