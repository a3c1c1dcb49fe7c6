//! Namings: what a text calls those it names, "Irena Voss, the harbour master".
//!
//! Appositions after Quirk et al., *A Comprehensive Grammar of the English Language*, sections 17.65 to
//! 17.93, and the *Nueva gramática de la lengua española*, section 12.13. A list ("Irena Voss, the mayor,
//! and the judge") has the same form and gives none.

use std::ops::Range;

use super::clause::boundary;
use super::role::is_role;
use super::verb;
use crate::comparison::Part;
use crate::ordered::Set;
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Most tokens of a description.
const LONGEST: usize = 12;
/// Most words of a description right before the name.
const LONGEST_TITLE: usize = 5;

/// A name and what the text says its bearer is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The name, without titles.
    pub name: Span,
    /// The description: "the harbour master" behind or before the name between commas, or, without its
    /// article, right before it.
    pub description: Span,
}

/// The namings of a sentence, in order.
pub(super) fn namings(document: &Document<'_>, sentence: usize, known: &Set<&str>) -> Vec<Naming> {
    let sentence = &document.sentences[sentence];
    let reader = Reader { document, part: sentence.part, tokens: sentence.tokens.clone(), known };
    let mut found = Vec::new();
    let mut at = reader.tokens.start;
    while at < reader.tokens.end {
        let end = reader.name_end(at);
        if end == at {
            at += 1;
            continue;
        }
        // "House Speaker Irena Voss": the titles are capitalised with the name.
        let title = (at..end - 1).rev().find(|at| reader.is_role(*at)).map_or(at, |role| role + 1);
        let first = if reader.is(title, WordList(".")) { title + 1 } else { title };
        if first >= end || reader.is_possessive(end - 1) {
            at = end;
            continue;
        }
        let description = if title > at {
            Some(at..title)
        } else {
            reader.behind(first, end).or_else(|| reader.before_comma(first, end)).or_else(|| reader.right_before(first))
        };
        if let Some(description) = description
            && let (Some(name), Some(description)) = (reader.span(first..end), reader.span(description))
        {
            found.push(Naming { name, description });
        }
        at = end;
    }
    found
}

struct Reader<'a> {
    document: &'a Document<'a>,
    part: Part,
    tokens: Range<usize>,
    known: &'a Set<&'a str>,
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> &'a Token {
        &self.document.tokens[at]
    }

    /// "Voss’s": the normal form has lost its ending.
    fn is_possessive(&self, at: usize) -> bool {
        let token = self.token(at);
        token.normal.is_ascii() && token.span.len() > token.normal.len() + 1
    }

    fn is_role(&self, at: usize) -> bool {
        is_role(self.token(at)) && !self.is_possessive(at)
    }

    fn is(&self, at: usize, list: WordList) -> bool {
        self.tokens.contains(&at) && list.contains(&self.token(at).normal)
    }

    fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let (first, last) =
            (self.document.tokens.get(tokens.start)?, self.document.tokens.get(tokens.end.checked_sub(1)?)?);
        (first.span.start <= last.span.end).then(|| Span::new(first.span.start, last.span.end))
    }

    /// End of the run of capitalised words at `at`; `at` if there is none or no name in it is proven.
    fn name_end(&self, at: usize) -> usize {
        let capital = |at: &usize| {
            let token = self.token(*at);
            token.kind == TokenKind::Word && token.capitalised && !token.function_word
        };
        // "Alan S. Voss", "Sen. Voss", but nothing behind "Voss’s".
        let initial = |place: usize| {
            self.is(place, WordList("."))
                && self.token(place - 1).normal.len() <= 3
                && self.tokens.contains(&(place + 1))
                && capital(&(place + 1))
        };
        let goes_on = |place: &usize| {
            (capital(place) || *place > at && initial(*place)) && (*place == at || !self.is_possessive(*place - 1))
        };
        let end = (at..self.tokens.end).find(|at| !goes_on(at)).unwrap_or(self.tokens.end);
        let known = |at: usize| self.known.contains(&self.token(at).normal.as_str());
        let proven = (at..end).any(|at| (self.part == Part::Body && at > self.tokens.start) || known(at));
        let calendar = (at..end).all(|at| super::name::is_calendar(self.token(at)));
        if proven && !calendar { end } else { at }
    }

    /// "NAME, a DESCRIPTION," or at the end of the sentence.
    fn behind(&self, name: usize, end: usize) -> Option<Range<usize>> {
        if !self.is(end, WordList(",")) {
            return None;
        }
        let first = end + 1;
        let close = self.close(first)?;
        let opener = self.token(first);
        let article = WordList("a an his her its one their un una uno su").contains(&opener.normal);
        let definite = WordList("the el la los las").contains(&opener.normal);
        let described = self.role_within(first..close);
        let bare = !opener.function_word && !opener.capitalised && opener.kind == TokenKind::Word;
        // "In Calder, a man …": the comma ends an adjunct, and no description begins.
        let adjunct = boundary::is_preposition(self.token(self.tokens.start))
            && !boundary::has_verb(self.document, self.part, self.tokens.start..name)
            && name - self.tokens.start < LONGEST;
        (described && (article || definite || bare) || article && !adjunct && close - first > 1).then_some(first..close)
    }

    /// Where the description that starts at `first` ends: before a comma, a full stop or "who".
    fn close(&self, first: usize) -> Option<usize> {
        let limit = self.tokens.end.min(first + LONGEST + 1);
        let stop = |at: &usize| {
            let token = self.token(*at);
            WordList("who quien").contains(&token.normal)
                || token.kind == TokenKind::Punctuation && !WordList("- ‑ \' ’").contains(&token.normal)
        };
        let close = (first..limit).find(stop).or((limit == self.tokens.end).then_some(limit))?;
        let list = self.is(close, WordList(",")) && self.is(close + 1, WordList("and e o or y"))
            || (first..close).any(|at| self.is(at, WordList("and e y")));
        // "A man accused of theft" describes, "a court ruled" does not.
        let verb = (first..close).any(|at| match verb::finite(self.document, self.part, at) {
            Some(verb::Finite::Sure) => true,
            Some(verb::Finite::Perhaps) => {
                !(at + 1 < close && boundary::is_preposition(self.token(at + 1)) || self.is(at + 1, WordList("of")))
            }
            None => false,
        });
        let comma = close >= self.tokens.end || self.is(close, WordList(", . ; : ! ? who quien ” \" — –"));
        (close > first && comma && !list && !verb && self.token(first).kind != TokenKind::Number).then_some(close)
    }

    /// Whether a role is the head of the noun phrase: in front of its first preposition.
    fn role_within(&self, range: Range<usize>) -> bool {
        let head = range
            .clone()
            .take_while(|at| !boundary::is_preposition(self.token(*at)) && !self.is(*at, WordList("of del")));
        head.into_iter().any(|at| is_role(self.token(at)))
    }

    /// "The harbour master, NAME,".
    fn before_comma(&self, name: usize, end: usize) -> Option<Range<usize>> {
        let comma = name.checked_sub(1).filter(|comma| *comma > self.tokens.start && self.is(*comma, WordList(",")))?;
        let closes = end >= self.tokens.end || self.is(end, WordList(", . ; :"));
        if !closes || self.is(end + 1, WordList("and e o or y")) {
            return None;
        }
        let start = (self.tokens.start..comma).rev().take(LONGEST).find(|at| {
            let token = self.token(*at);
            WordList("the his her its their our el la su un una a").contains(&token.normal)
                && self.role_within(*at + 1..comma)
        })?;
        let plain = (start + 1..comma).all(|at| {
            self.token(at).kind != TokenKind::Punctuation && verb::finite(self.document, self.part, at).is_none()
        });
        plain.then_some(start..comma)
    }

    /// "harbour master NAME".
    fn right_before(&self, name: usize) -> Option<Range<usize>> {
        let role = name.checked_sub(1).filter(|role| *role >= self.tokens.start && self.is_role(*role))?;
        let belongs = |at: &usize| {
            let token = self.token(*at);
            let word = token.kind == TokenKind::Word && !token.function_word;
            let joined = WordList("- ‑").contains(&token.normal);
            (word || joined)
                && verb::finite(self.document, self.part, *at).is_none()
                && !crate::lexicon::is_reporting_verb(&token.normal)
        };
        let start = (self.tokens.start..role).rev().take(LONGEST_TITLE).take_while(belongs).last().unwrap_or(role);
        Some(start + usize::from(self.token(start).kind == TokenKind::Punctuation)..name)
    }
}
