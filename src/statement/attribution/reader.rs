//! One sentence as the patterns of attribution read it: phrases and their ends.

use std::ops::Range;

use super::grammar;
use crate::comparison::Part;
use crate::lexicon::ReportingVerb;
use crate::text::{Document, Language, Span, Token, TokenKind};

/// Most tokens in the name or description of a speaker.
pub(super) const LONGEST_SPEAKER: usize = 28;
/// Most tokens between a verb of saying and what it reports, or the end of the sentence.
pub(super) const LONGEST_ADJUNCT: usize = 14;
/// Most tokens in the name of a broadcast or a paper in quotation marks.
const LONGEST_TITLE: usize = 5;

/// One sentence, up to its final full stop.
pub(super) struct Reader<'a> {
    pub document: &'a Document<'a>,
    pub part: Part,
    pub start: usize,
    pub end: usize,
    /// Tokens of direct quotations, marks not counted.
    pub quoted: Vec<Range<usize>>,
}

/// A verb of saying in its place.
pub(super) struct Verb {
    pub tokens: Range<usize>,
    pub entry: ReportingVerb,
}

impl Reader<'_> {
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.document.tokens.get(at).filter(|_| (self.start..self.end).contains(&at))
    }

    pub(super) fn is(&self, at: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.token(at).is_some_and(test)
    }

    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.is(at, |token| words.contains(&token.normal.as_str()))
    }

    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.iter().any(|quotation| quotation.contains(&at))
    }

    pub(super) fn opens_quotation(&self, at: usize) -> bool {
        self.quoted.iter().any(|q| q.start == at + 1) || self.quoted.iter().any(|q| q.start == at)
    }

    pub(super) fn closes_quotation(&self, at: usize) -> bool {
        self.quoted.iter().any(|q| q.end == at)
    }

    pub(super) fn is_that(&self, at: usize) -> bool {
        match self.document.language {
            Language::Spanish => self.is_word(at, &["que"]),
            _ => self.is_word(at, &["that"]),
        }
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.is_word(at, &[","])
    }

    /// Whether nothing of the clause before `at` goes on behind it.
    pub(super) fn is_boundary_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            self.is_comma(before) || self.is_word(before, &["—", "–"]) || self.closes_quotation(before)
        })
    }

    pub(super) fn has_finite_verb(&self, range: Range<usize>) -> bool {
        range
            .take_while(|at| !self.is(*at, grammar::is_relative))
            .any(|at| !self.is_quoted(at) && grammar::is_finite(self.document, at))
    }

    /// Start of the verb group that ends with the verb: auxiliaries of the perfect and adverbs
    /// belong to it. `None` in the passive, the infinitive and under negation or a modal verb.
    pub(super) fn verb_group(&self, verb: &Verb) -> Option<usize> {
        let mut start = verb.tokens.start;
        while start > self.start
            && self.is(start - 1, |t| grammar::is_perfect(t) || grammar::is_adverbial(t) && !t.capitalised)
        {
            start -= 1;
        }
        let refused = start > self.start && self.is(start - 1, grammar::is_refused_before_verb);
        (!refused && !self.is_word(verb.tokens.end, &["by"])).then_some(start)
    }

    /// The subject that ends at `end`, back to a boundary or the start of the sentence.
    pub(super) fn subject(&self, end: usize) -> Option<Range<usize>> {
        let mut head_end = end;
        if end > self.start && self.is_comma(end - 1) {
            // An apposition: "Irena Voss, the mayor, said".
            head_end = (self.start..end - 1).rev().find(|at| self.is_comma(*at))?;
        }
        let start = (self.start..head_end)
            .rev()
            .find(|at| {
                self.is_word(*at, &[",", ";", ":", "—", "–"]) || self.closes_quotation(*at) || self.is_quoted(*at)
            })
            .map_or(self.start, |at| at + 1);
        let mut first = start;
        while first < head_end && self.is(first, |t| grammar::is_lead(t) || t.kind == TokenKind::Punctuation) {
            first += 1;
        }
        first = self.behind_adjunct(first, head_end).unwrap_or(first);
        let range = first..end;
        let pronoun = first + 1 == head_end && self.is(first, grammar::is_pronoun);
        // "Trump Jr. said": the full stop belongs to the name.
        let stop = usize::from(head_end > first + 1 && self.is_word(head_end - 1, &["."]));
        let named = self.is(head_end.checked_sub(1 + stop)?, |head| {
            let closed = grammar::is_determiner(head) || grammar::is_preposition(head) || grammar::is_pronoun(head);
            let idle = closed || grammar::is_calendar(head) || grammar::is_relative(head);
            head.normal == ")" || head.kind == TokenKind::Word && !idle
        });
        let opens = self.is(first, |token| {
            token.kind != TokenKind::Punctuation && !grammar::is_preposition(token) && !grammar::is_relative(token)
                || token.normal == "a"
        });
        let valid = first < head_end
            && (pronoun || named && opens)
            && range.len() <= LONGEST_SPEAKER
            && !self.is_word(first, &["after", "as", "because", "if", "when", "while", "aunque", "cuando", "si"])
            && !self.has_finite_verb(first..head_end);
        valid.then_some(range)
    }

    /// Where the name begins behind an adjunct without a comma: "At the debate Martin Sauer said".
    fn behind_adjunct(&self, first: usize, end: usize) -> Option<usize> {
        let is_name = |at: &usize| self.is(*at, |token| token.capitalised && !grammar::is_calendar(token));
        let name = (first + 1..end).find(is_name).filter(|name| *name > first + 1)?;
        (self.is(first, grammar::is_preposition) && (name..end).all(|at| is_name(&at))).then_some(name)
    }

    /// End of an adjunct that starts at `at`: an adverb, a day, "in a statement". `None` where there
    /// is none or where it ends is not clear.
    pub(super) fn adjunct(&self, at: usize) -> Option<usize> {
        if self.is(at, grammar::is_adverbial) {
            return Some(at + 1);
        }
        if self.document.language == Language::Spanish
            && self.is_word(at, &["el", "este"])
            && self.is(at + 1, grammar::is_calendar)
        {
            return Some(at + 2);
        }
        if !self.is(at, grammar::is_preposition) {
            return None;
        }
        // "On “The Late Hour”": the name of a broadcast.
        if let Some(title) = self.quoted.iter().find(|q| q.start == at + 2 && q.len() <= LONGEST_TITLE) {
            return Some(title.end + 1);
        }
        let mut noun = false;
        for next in at + 1..self.end.min(at + LONGEST_ADJUNCT) {
            let ends = self.is_that(next)
                || self.is(next, |t| t.kind == TokenKind::Punctuation && !matches!(t.normal.as_str(), "-" | "’" | "'"))
                || self.is(next, |t| grammar::is_preposition(t) && t.normal != "a" || grammar::is_adverbial(t) && noun);
            let restarts = noun && self.is(next, |t| grammar::is_determiner(t) || grammar::is_pronoun(t));
            if ends || restarts {
                return noun.then_some(next);
            }
            if grammar::is_finite(self.document, next) && noun {
                return None;
            }
            noun |= self.is(next, |t| t.kind != TokenKind::Punctuation && !grammar::is_determiner(t));
        }
        (noun && at + LONGEST_ADJUNCT > self.end).then_some(self.end)
    }

    /// End of the object of "told": a pronoun, a name or a noun phrase.
    pub(super) fn object(&self, at: usize) -> Option<usize> {
        if self.is(at, grammar::is_object_pronoun)
            && !self.is(at + 1, |t| {
                t.kind == TokenKind::Word
                    && !t.capitalised
                    && !grammar::is_determiner(t)
                    && !grammar::is_preposition(t)
                    && !grammar::is_pronoun(t)
                    && !grammar::is_relative(t)
                    && !grammar::is_adverbial(t)
            })
        {
            return Some(at + 1);
        }
        let mut end = at;
        if self.is(end, grammar::is_determiner) {
            end += 1;
        }
        let first = end;
        while end < self.end && end < first + LONGEST_ADJUNCT {
            let capitals_end = end > first && self.is(end, |t| !t.capitalised) && self.is(end - 1, |t| t.capitalised);
            let stops = self.is_that(end)
                || self.opens_quotation(end)
                || self.is(end, |t| {
                    t.kind == TokenKind::Punctuation && t.normal != "-" && t.normal != "&"
                        || grammar::is_determiner(t)
                        || grammar::is_pronoun(t)
                        || grammar::is_preposition(t)
                        || grammar::is_adverbial(t)
                });
            if stops || capitals_end {
                break;
            }
            if grammar::is_finite(self.document, end) {
                return None;
            }
            end += 1;
        }
        (end > first).then_some(end)
    }

    /// End of an attribution behind its clause: adjuncts up to the end of the sentence, a comma or a
    /// quotation.
    pub(super) fn adjuncts_end(&self, mut at: usize) -> Option<usize> {
        while at < self.end {
            if self.opens_quotation(at) {
                return Some(at);
            }
            if self.is_word(at, &[",", ":", "—", "–"]) {
                return Some(at + 1);
            }
            at = self.adjunct(at)?;
        }
        Some(self.end)
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let first = self.token(tokens.start)?.span.start;
        let last = self.token(tokens.end.checked_sub(1)?)?.span.end;
        (first <= last).then(|| Span::new(first, last))
    }
}
