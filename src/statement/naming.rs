//! Namings: what a text calls those it names, "Irena Voss, the harbour master".
//!
//! Appositions after Quirk et al., *A Comprehensive Grammar of the English Language*, sections 17.65 to
//! 17.93, and the *Nueva gramática de la lengua española*, section 12.13. A list ("Irena Voss, the mayor,
//! and the judge") has the same form and gives none.

use std::ops::Range;

use super::body::is_body_word;
use super::clause::boundary;
use super::role::{is_former, is_honorific, is_only_office, is_rank, is_remit, is_role};
use super::verb;
use crate::comparison::Part;
use crate::ordered::Set;
use crate::text::{Document, Language, Token, TokenKind, WordList};

/// Most tokens of a description.
const LONGEST: usize = 12;
/// Content words with capitals by which a headline in the body is told.
const TITLE_CASE: usize = 7;
/// Most words of a description right before the name.
const LONGEST_TITLE: usize = 5;

/// A name with what stands beside it, as places of tokens in [`Document::tokens`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// Place of its sentence in [`Document::sentences`].
    pub sentence: usize,
    /// The name, without titles and forms of address.
    pub name: Range<usize>,
    /// Title or form of address right before the name, without its article: "harbour master", "Mr".
    pub title: Option<Range<usize>>,
    /// What the text says that the bearer is, beside the name between commas: "the harbour master".
    pub description: Option<Range<usize>>,
}

/// The names of a document in the order of their sentences. `known`: words that are names where a capital
/// proves nothing.
pub(crate) fn namings_with(document: &Document<'_>, known: &Set<&str>) -> Vec<Naming> {
    let mut found = Vec::new();
    for sentence in 0..document.sentences.len() {
        namings_of(document, sentence, known, &mut found);
    }
    found
}

fn namings_of(document: &Document<'_>, place: usize, known: &Set<&str>, found: &mut Vec<Naming>) {
    let sentence = &document.sentences[place];
    let title_case = sentence.part == Part::Headline || is_title_case(document, sentence.tokens.clone());
    let reader = Reader { document, part: sentence.part, tokens: sentence.tokens.clone(), known, title_case };
    let mut at = reader.tokens.start;
    while at < reader.tokens.end {
        let end = reader.name_end(at);
        if end == at {
            at += 1;
            continue;
        }
        if reader.is_office_alone(end - 1) {
            at = end;
            continue;
        }
        // "House Speaker Irena Voss": the titles are capitalised with the name.
        let title = (at..end - 1).rev().find(|at| reader.is_title(*at)).map_or(at, |last| last + 1);
        let title = if reader.is_body(at..title, end) { at } else { title };
        let mut first = if reader.is(title, WordList(".")) { title + 1 } else { title };
        // "U.S. Irena Voss" is one of a country, not of a name.
        if first + 2 < end && reader.is(first, WordList("u.s")) {
            first += 1 + usize::from(reader.is(first + 1, WordList(".")));
        }
        if first >= end {
            at = end;
            continue;
        }
        let description = match reader.is_possessive(end - 1) {
            true => None,
            false => reader.behind(first, end).or_else(|| reader.before_comma(first, end)),
        };
        let title = if title > at { Some(reader.title_start(at)..title) } else { reader.right_before(first) };
        found.push(Naming { sentence: place, name: first..end, title, description });
        at = end;
    }
}

struct Reader<'a> {
    document: &'a Document<'a>,
    part: Part,
    tokens: Range<usize>,
    known: &'a Set<&'a str>,
    /// Whether capitals show no names here.
    title_case: bool,
}

/// Whether a sentence starts with a headline: its first content words have capitals.
fn is_title_case(document: &Document<'_>, tokens: Range<usize>) -> bool {
    let content =
        document.tokens[tokens].iter().filter(|token| token.is_content_word() && token.kind == TokenKind::Word);
    let mut first = content.take(TITLE_CASE);
    let capitals = first.by_ref().take_while(|token| token.capitalised).count();
    capitals == TITLE_CASE
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> &'a Token {
        &self.document.tokens[at]
    }

    /// "Voss’s": the normal form has lost its ending.
    fn is_possessive(&self, at: usize) -> bool {
        let token = self.token(at);
        let raw = self.document.slice(self.part, token.span);
        raw.ends_with("'s") || raw.ends_with("’s")
    }

    fn is_role(&self, at: usize) -> bool {
        is_role(self.token(at)) && !self.is_possessive(at)
    }

    fn is(&self, at: usize, list: WordList) -> bool {
        self.tokens.contains(&at) && list.contains(&self.token(at).normal)
    }

    /// Whether a word of a run of capitalised words belongs to the title before the name.
    fn is_title(&self, at: usize) -> bool {
        self.is_role(at) || is_honorific(self.token(at)) || self.remit_start(at).is_some()
    }

    /// "the Prime Minister", "Secretary of State": capitalised without a name.
    fn is_office_alone(&self, last: usize) -> bool {
        is_only_office(self.token(last)) || self.remit_start(last).is_some()
    }

    /// "Justice Department", "King Street": what looks like a title is the name of a body or a place.
    fn is_body(&self, title: Range<usize>, end: usize) -> bool {
        title.len() == 1
            && self
                .is(title.start, WordList("agent captain first general justice king major premier prince queen senior"))
            && is_body_word(self.token(end - 1))
    }

    /// "Secretary of State": the place of the role, if `at` is the end of what its office is for.
    fn remit_start(&self, at: usize) -> Option<usize> {
        let of = (self.tokens.start..=at).rev().find(|at| !is_remit(&self.token(*at).normal))?;
        let role = of.checked_sub(1).filter(|role| *role >= self.tokens.start)?;
        (of < at && self.is(of, WordList("de for of")) && self.is_role(role)).then_some(role)
    }

    fn is_capital(&self, at: usize) -> bool {
        if !self.tokens.contains(&at) {
            return false;
        }
        let token = self.token(at);
        // Of the small words "may" alone can be known for a name.
        let written = token.kind == TokenKind::Word
            && token.capitalised
            && (!token.function_word || self.is_known(at) && !self.opens(at));
        // Many headlines have capitals throughout.
        written && (!self.title_case || self.is_known(at) || self.is_title(at))
    }

    /// Whether the capital may be due to the start of a sentence or a quotation.
    fn opens(&self, at: usize) -> bool {
        super::name::opens_sentence(self.document, self.tokens.clone(), at)
    }

    fn is_known(&self, at: usize) -> bool {
        self.known.contains(&self.token(at).normal.as_str())
    }

    /// End of the run of capitalised words at `at`; `at` if there is none or no name in it is proven.
    fn name_end(&self, at: usize) -> usize {
        if !self.is_capital(at) || self.is_opening_word(at) {
            return at;
        }
        let mut end = at + 1;
        while !self.is_possessive(end - 1) {
            match self.connection(at, end) {
                Some(next) => end = next,
                None => break,
            }
        }
        let proven = |at: usize| self.part == Part::Body && !self.opens(at) || self.is_known(at);
        if (at..end).any(proven) && !self.is_date(at..end) { end } else { at }
    }

    /// Months and weekdays alone. A name can be that of a month if some text has it in a longer one.
    fn is_date(&self, run: Range<usize>) -> bool {
        let calendar = run.clone().all(|at| super::name::is_calendar(self.token(at)));
        let next = self.tokens.contains(&run.end).then(|| self.token(run.end));
        let dated = next.is_some_and(|next| next.kind == TokenKind::Number)
            || run.start > self.tokens.start && boundary::is_preposition(self.token(run.start - 1))
            || run.start > self.tokens.start
                && self.is(run.start - 1, WordList("early en last late mid next since this until"));
        calendar && (dated || !self.is_known(run.start))
    }

    /// "Yesterday Irena Voss …": a word that only the start of the sentence capitalises.
    fn is_opening_word(&self, at: usize) -> bool {
        let token = self.token(at);
        let small = |other: &Token| other.normal == token.normal && !other.capitalised;
        at == self.tokens.start
            && self.is_capital(at + 1)
            && !self.is_known(at)
            && !self.is_title(at)
            && !is_former(token)
            && !is_rank(token)
            && (token.normal.ends_with("ly") || self.document.tokens.iter().any(small))
    }

    /// Where the run of capitalised words from `start` goes on behind `end`: right there, or over a full stop
    /// ("Alan S. Voss", "Sen. Voss"), a hyphen ("Kim Jong-un"), small words ("Ursula von der Leyen") or what an
    /// office is for ("Secretary of State").
    fn connection(&self, start: usize, end: usize) -> Option<usize> {
        if self.is_capital(end) {
            return Some(end + 1);
        }
        if !self.tokens.contains(&end) {
            return None;
        }
        // "Moon Jae In": a small word with a capital inside a sentence.
        let token = self.token(end);
        if token.capitalised && token.span.len() == 2 && end - start > 1 && self.part == Part::Body {
            return Some(end + 1);
        }
        let before = self.token(end - 1);
        let short = before.normal.len() <= 3 || self.is_title(end - 1) && before.normal.len() <= 5;
        if self.is(end, WordList(".")) && short && self.is_capital(end + 1) {
            return Some(end + 2);
        }
        if self.is(end, WordList("- ‑")) && self.tokens.contains(&(end + 1)) {
            let after = self.token(end + 1);
            let joined = before.span.end == self.token(end).span.start && self.token(end).span.end == after.span.start;
            let second =
                self.is_capital(end + 1) && (end - start > 1 || WordList("al el jean").contains(&before.normal));
            let small = after.kind == TokenKind::Word
                && !after.capitalised
                && after.normal.chars().count() <= 4
                && end - start > 1
                && !WordList("born era led like old run wide").contains(&after.normal);
            return (joined && (second || small)).then_some(end + 2);
        }
        let mut next = end;
        if self.is_role(end - 1) && self.is(end, WordList("de for of")) {
            while self.is_capital(next + 1) && is_remit(&self.token(next + 1).normal) {
                next += 1;
            }
            return (next > end).then_some(next + 1);
        }
        let particles = match self.document.language {
            Language::Spanish => WordList("al bin da der di dos du ibn la van von"),
            _ => WordList("al bin da de del den der di dos du ibn la van von"),
        };
        let compound = self.is(end, WordList("de")) && self.is(end + 1, WordList("la las los"));
        if compound {
            next += 2;
        }
        while self.is(next, particles) {
            next += 1;
        }
        (next > end && next <= end + 3 && self.is_capital(next) && !self.is_role(end - 1)).then_some(next + 1)
    }

    /// Where the title in the run of capitalised words that starts at `at` begins: "former President".
    fn title_start(&self, at: usize) -> usize {
        let belongs = |at: &usize| {
            let token = self.token(*at);
            !token.capitalised
                && (is_former(token)
                    || is_rank(token)
                    || WordList("- ‑ acting current incoming interim outgoing").contains(&token.normal))
        };
        let start = (self.tokens.start..at).rev().take_while(belongs).last().unwrap_or(at);
        start + usize::from(self.token(start).kind == TokenKind::Punctuation)
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
        let bare = !opener.function_word
            && !opener.capitalised
            && opener.kind == TokenKind::Word
            && !verb::is_gerund(self.document.language, opener);
        // "Irena Voss of Calder Lines, a pilot": the description is not that of the last name.
        let member = name >= self.tokens.start + 2
            && self.is(name - 1, WordList("at de for from of with"))
            && self.token(name - 2).capitalised;
        if member {
            return None;
        }
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
            let opens = WordList("the his her its their our el la su un una a").contains(&token.normal);
            let genitive = token.capitalised && self.is_possessive(*at);
            (opens || genitive) && self.role_within(*at + 1..comma)
        })?;
        let plain = (start + 1..comma).all(|at| {
            self.token(at).kind != TokenKind::Punctuation && verb::finite(self.document, self.part, at).is_none()
        });
        plain.then_some(start..comma)
    }

    /// "harbour master NAME".
    fn right_before(&self, name: usize) -> Option<Range<usize>> {
        let last = name.checked_sub(1).filter(|last| *last >= self.tokens.start && self.is_title(*last))?;
        let role = self.remit_start(last).unwrap_or(last);
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
