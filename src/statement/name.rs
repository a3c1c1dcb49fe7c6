//! Names: runs of capitalised words that are not capitalised for another reason.

use std::ops::Range;

use crate::comparison::Part;
use crate::ordered::{self, Set};
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// A name of a person, place or organisation, as one run of capitalised words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The whole run.
    pub span: Span,
    /// Normal forms of its words: two names meet if they share one.
    pub words: Vec<String>,
}

/// Weekdays and months are capitalised in English but name no actor.
const CALENDAR: WordList = WordList(
    "april august december february friday january july june march may monday november october \
     saturday september sunday thursday tuesday wednesday",
);

/// The words that are names in this document: capitalised inside a sentence of the body, and not more
/// often written small. Only these are taken for names where a capital proves nothing, at the start
/// of a sentence and in headlines.
pub(crate) fn known_names<'a>(document: &'a Document<'_>) -> Set<&'a str> {
    let mut written: Vec<(&str, bool)> = Vec::new();
    for sentence in document.sentences.iter().filter(|s| s.part == Part::Body) {
        for at in sentence.tokens.clone() {
            let token = &document.tokens[at];
            let proves_nothing = token.capitalised && opens_sentence(document, sentence.tokens.clone(), at);
            if token.kind == TokenKind::Word && !token.function_word && !proves_nothing {
                written.push((&token.normal, token.capitalised));
            }
        }
    }
    ordered::sort_by(&mut written, |a, b| a.0.cmp(b.0));
    let mostly_capitalised = |same: &&[(&str, bool)]| {
        let capitalised = same.iter().filter(|(_, capitalised)| *capitalised).count();
        capitalised * 2 > same.len()
    };
    let names = written.chunk_by(|a, b| a.0 == b.0).filter(mostly_capitalised).map(|same| same[0].0);
    ordered::set(names.filter(|word| !CALENDAR.contains(word)))
}

/// Months that are family names here: capitalised inside a sentence, right behind a word that is
/// too ("Theresa May").
pub(crate) fn calendar_names<'a>(document: &'a Document<'_>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for sentence in document.sentences.iter().filter(|s| s.part == Part::Body) {
        for at in sentence.tokens.clone().skip(2) {
            let [before, token] = [&document.tokens[at - 1], &document.tokens[at]];
            let name = before.capitalised && !before.function_word && before.kind == TokenKind::Word;
            if token.capitalised
                && WordList("april august june may").contains(&token.normal)
                && name
                && !is_calendar(before)
            {
                found.push(token.normal.as_str());
            }
        }
    }
    found
}

/// The names of a token range of one sentence.
pub(super) fn names(document: &Document<'_>, sentence: usize, tokens: Range<usize>, known: &Set<&str>) -> Vec<Name> {
    let sentence = &document.sentences[sentence];
    let mut names: Vec<Name> = Vec::new();
    let mut previous = None;
    for at in tokens {
        let token = &document.tokens[at];
        let proven = sentence.part == Part::Body && !opens_sentence(document, sentence.tokens.clone(), at);
        let is_name = token.capitalised
            && token.kind == TokenKind::Word
            && is_candidate(token)
            && (proven || known.contains(&token.normal.as_str()));
        if !is_name {
            continue;
        }
        match names.last_mut() {
            Some(name) if previous == Some(at.wrapping_sub(1)) => {
                name.span.end = token.span.end;
                name.words.push(token.normal.clone());
            }
            _ => names.push(Name { span: token.span, words: vec![token.normal.clone()] }),
        }
        previous = Some(at);
    }
    names
}

/// Whether a capital at this token may be due to the start of a sentence or of a quotation.
pub(super) fn opens_sentence(document: &Document<'_>, sentence: Range<usize>, at: usize) -> bool {
    let before = &document.tokens[sentence.start..at];
    match before.last() {
        None => true,
        Some(previous) => {
            matches!(previous.normal.as_str(), "\"" | "“" | "«" | "‘" | "'" | ":" | "¿" | "¡" | "…")
                || before.iter().all(|token| token.kind == TokenKind::Punctuation)
        }
    }
}

fn is_candidate(token: &Token) -> bool {
    !token.function_word && !is_calendar(token)
}

/// Whether the word is that of a weekday or month.
pub(super) fn is_calendar(token: &Token) -> bool {
    CALENDAR.contains(&token.normal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    fn found(headline: &str, body: &str) -> Vec<Vec<String>> {
        let article = Article { headline: Some(headline.into()), body: body.into(), ..Article::default() };
        let document = read(&article, Some("en"));
        let known = known_names(&document);
        (0..document.sentences.len())
            .flat_map(|s| names(&document, s, document.sentences[s].tokens.clone(), &known))
            .map(|name| name.words)
            .collect()
    }

    #[test]
    fn a_capital_counts_where_it_proves_a_name() {
        let names = found("Voss Closes Bridge", "Closing it hurts, Mayor Irena Voss said on Monday. Voss left.");
        assert_eq!(names, [vec!["voss"], vec!["mayor", "irena", "voss"], vec!["voss"]]);
    }
}
