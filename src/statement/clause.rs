//! Clause splitting: which runs of a sentence's tokens state something of their own, and who is said
//! to have said each.
//!
//! The clause types are those of Del Corro and Gemulla, "ClausIE" (2013), the order of the cuts that of
//! Niklaus et al., "DisSim" (2019): reported clauses come off their attribution first, then a sentence
//! falls apart where a clause with a verb of its own begins. A clause that stands inside another stays
//! with it, since a statement is one run of the text; so does a condition.

pub(super) mod boundary;
mod embedded;
mod scan;

use std::ops::Range;

use embedded::propositions;
use scan::{Joint, Segment, segments};

use super::attribution::{Attribution, attribution_within, continued_attribution};
use super::quotation::Quotation;
use crate::text::{Document, Token, TokenKind, WordList};

/// A clause that states something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its tokens, without attribution and conjunction.
    pub tokens: Range<usize>,
    /// Who is said to have said it.
    pub attribution: Option<Attribution>,
}

/// The clauses of a sentence, in order, not overlapping. A sentence with at least one content word
/// gives at least one.
pub(super) fn clauses(
    document: &Document<'_>,
    sentence: usize,
    quotations: &[Quotation],
    attribution: Option<&Attribution>,
) -> Vec<Clause> {
    let whole = document.sentences[sentence].tokens.clone();
    let splitter = Splitter { document, sentence, quotations };
    let mut clauses = splitter.around(whole.clone(), attribution);
    if clauses.is_empty() {
        clauses.extend(
            trimmed(document, whole.clone(), whole.start)
                .map(|tokens| Clause { tokens, attribution: attribution.cloned() }),
        );
    }
    clauses
}

struct Splitter<'a> {
    document: &'a Document<'a>,
    sentence: usize,
    quotations: &'a [Quotation],
}

impl Splitter<'_> {
    /// The clauses before and behind an attribution.
    fn around(&self, whole: Range<usize>, attribution: Option<&Attribution>) -> Vec<Clause> {
        let Some(found) = attribution else { return self.pieces(whole, None, Joint::Start) };
        let (before, behind) = (whole.start..found.tokens.start, found.tokens.end..whole.end);
        if !self.says_something(before.clone()) {
            return self.pieces(behind, attribution, Joint::Start);
        }
        if !self.says_something(behind.clone()) {
            return self.pieces(before, attribution, Joint::Start);
        }
        let part = self.document.sentences[self.sentence].part;
        let joined = boundary::is_conjunction(self.document, found.tokens.start);
        let apart = boundary::has_verb(self.document, part, before.clone()) && self.opens_clause(behind.clone());
        if !joined && !apart {
            // "The ferry, police said, was full": one clause around its attribution.
            return self.pieces(whole, attribution, Joint::Start);
        }
        let mut clauses = self.pieces(before, attribution.filter(|_| !joined), Joint::Start);
        let contrast = self.document.tokens[behind.clone()].first().is_some_and(is_contrast);
        clauses.extend(self.pieces(behind, attribution.filter(|_| !contrast), Joint::Subject));
        clauses
    }

    fn says_something(&self, range: Range<usize>) -> bool {
        self.document.tokens[range].iter().any(Token::is_content_word)
    }

    /// Whether what stands behind an inner attribution is a clause or a quotation of its own.
    fn opens_clause(&self, range: Range<usize>) -> bool {
        let part = self.document.sentences[self.sentence].part;
        let first = range.clone().find(|at| self.document.tokens[*at].kind != TokenKind::Punctuation);
        let Some(first) = first else { return false };
        let after_conjunction = first + usize::from(boundary::is_conjunction(self.document, first));
        boundary::opens_with_subject(self.document, part, after_conjunction..range.end, true)
            || boundary::opens_with_predicate(self.document, part, after_conjunction) && after_conjunction > first
    }

    /// The clauses of a run without an attribution, or with one of a part of it only.
    fn pieces(&self, range: Range<usize>, inherited: Option<&Attribution>, opens: Joint) -> Vec<Clause> {
        let mut clauses = Vec::new();
        let mut source = inherited.cloned();
        let part = self.document.sentences[self.sentence].part;
        for Segment { tokens, joint } in segments(self.document, part, self.quotations, range.clone()) {
            let first = &self.document.tokens[tokens.start];
            let suffix = inherited.is_some_and(|attribution| attribution.tokens.start >= tokens.end);
            if joint == Joint::Subject && is_contrast(first) && !suffix {
                source = None;
            }
            let own = match if joint == Joint::Start { opens } else { joint } {
                Joint::Start => None,
                Joint::Subject => attribution_within(self.document, part, tokens.clone(), self.quotations),
                Joint::Predicate | Joint::Subordinate => {
                    continued_attribution(self.document, tokens.clone(), source.as_ref())
                }
            };
            let Some(own) = own else {
                clauses.extend(self.subordinate(tokens, source.as_ref()));
                continue;
            };
            let (before, behind) = (tokens.start..own.tokens.start, own.tokens.end..tokens.end);
            let rest = if self.says_something(behind.clone()) && !self.says_something(before.clone()) {
                behind
            } else if self.says_something(behind) {
                tokens
            } else {
                before
            };
            for segment in segments(self.document, part, self.quotations, rest.clone()) {
                clauses.extend(self.propositions(segment.tokens, Some(&own)));
            }
            source = Some(own);
        }
        clauses
    }

    /// The propositions of a clause; "after X said that Y" reports Y.
    fn subordinate(&self, tokens: Range<usize>, source: Option<&Attribution>) -> Vec<Clause> {
        let part = self.document.sentences[self.sentence].part;
        let hangs = boundary::is_circumstance(&self.document.tokens[tokens.start]);
        let inner = if hangs && source.is_none() {
            attribution_within(self.document, part, tokens.start + 1..tokens.end, self.quotations)
        } else {
            None
        };
        match inner
            .filter(|own| own.tokens.start == tokens.start + 1 && self.says_something(own.tokens.end..tokens.end))
        {
            Some(own) => self.propositions(own.tokens.end..tokens.end, Some(&own)),
            None => self.propositions(tokens, source),
        }
    }

    /// The propositions of a clause, all by the same speaker.
    fn propositions(&self, range: Range<usize>, attribution: Option<&Attribution>) -> Vec<Clause> {
        let sentence = &self.document.sentences[self.sentence];
        let reporting = attribution.map(|attribution| &attribution.tokens);
        propositions(self.document, sentence.part, self.quotations, range, reporting)
            .into_iter()
            .filter_map(|tokens| trimmed(self.document, tokens, sentence.tokens.start))
            .map(|tokens| Clause { tokens, attribution: attribution.cloned() })
            .collect()
    }
}

/// Whether the writer speaks again behind this word, no longer the person quoted before it.
fn is_contrast(token: &Token) -> bool {
    WordList("although but though whereas while aunque mientras pero").contains(&token.normal)
}

/// A clause without the conjunction, commas and dashes around it; `None` if nothing of content is left.
fn trimmed(document: &Document<'_>, range: Range<usize>, first: usize) -> Option<Range<usize>> {
    let (mut start, mut end) = (range.start, range.end);
    let tokens = &document.tokens;
    let loose = |token: &Token| WordList(", ; : – — -").contains(&token.normal);
    while start < end && loose(&tokens[start]) {
        start += 1;
    }
    let coordinates = |token: &Token| WordList("and but e pero y").contains(&token.normal);
    if start < end && coordinates(&tokens[start]) && start > first {
        start += 1;
    }
    while start < end && loose(&tokens[end - 1]) {
        end -= 1;
    }
    tokens[start..end].iter().any(Token::is_content_word).then_some(start..end)
}

#[cfg(test)]
mod tests;
