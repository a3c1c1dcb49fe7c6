//! Attribution: who is said to have said what a sentence reports.
//!
//! Patterns after Quirk et al., *A Comprehensive Grammar of the English Language*, sections 14.28 to
//! 14.30 (reporting clauses: initial, medial, final, inverted), and the *Nueva gramática de la lengua
//! española*, chapter 43. Precision first: where a pattern is not clear there is no attribution.

mod characterisation;
mod grammar;
mod headline;
mod reader;

use std::ops::Range;

pub(super) use characterisation::characterised;
use reader::{LONGEST_ADJUNCT, LONGEST_SPEAKER, Reader, Verb};

use super::quotation::Quotation;
use crate::comparison::Part;
use crate::lexicon::{ReportingClass, ReportingVerb, reporting_verb, reporting_verb_at};
use crate::text::{Document, Language, Span, Token, TokenKind, WordList};

/// The part of a sentence that says who said the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// All of it: speaker, verb, adjuncts and "that".
    pub span: Span,
    /// Places of its tokens in [`Document::tokens`], with the comma or colon behind it: a prefix or a
    /// suffix of the sentence's tokens (a final full stop apart), or an inner run between quotations
    /// or commas.
    pub tokens: Range<usize>,
    /// Who said it, as written there.
    pub speaker: Option<Span>,
    /// The verb of saying, or "according to".
    pub verb: Span,
    /// Dictionary form of the verb; "according to" or "según" where there is none.
    pub lemma: &'static str,
    /// What the verb adds to the report.
    pub class: ReportingClass,
}

/// Most tokens before the subject ("On Monday, …").
const LONGEST_LEAD: usize = 8;

/// The attribution of a sentence (its place in [`Document::sentences`]), outside its direct quotations;
/// the first where it has several. None in languages other than English and Spanish.
///
/// Patterns after Quirk et al., *A Comprehensive Grammar of the English Language*, sections 14.28 to
/// 14.30, and the *Nueva gramática de la lengua española*, chapter 43.
pub fn attribution(document: &Document<'_>, sentence: usize, quotations: &[Quotation]) -> Option<Attribution> {
    if document.language == Language::Other {
        return None;
    }
    let sentence = document.sentences.get(sentence)?;
    if sentence.part == Part::Headline
        && let Some(found) = headline::named_before_colon(document, sentence.tokens.clone())
    {
        return Some(found);
    }
    attribution_within(document, sentence.part, sentence.tokens.clone(), quotations)
}

/// The attribution of one clause, as [`attribution`] finds that of a sentence.
pub(super) fn attribution_within(
    document: &Document<'_>,
    part: Part,
    tokens: Range<usize>,
    quotations: &[Quotation],
) -> Option<Attribution> {
    let first = quotations.partition_point(|q| q.part < part || q.part == part && q.tokens.end <= tokens.start);
    let quoted = quotations[first..].iter().take_while(|q| q.part == part && q.tokens.start < tokens.end);
    let quoted = quoted.map(|q| q.tokens.clone()).collect();
    let mut end = tokens.end;
    while end > tokens.start && is_full_stop(document.tokens.get(end - 1)?) {
        end -= 1;
    }
    let reader = Reader { document, part, start: tokens.start, end, quoted };
    (reader.start..reader.end).filter(|at| !reader.is_quoted(*at)).find_map(|at| {
        if let Some(length) = reader.source_phrase(at) {
            return reader.according_to(at, length);
        }
        let (verb, length) = reporting_verb_at(document, at, end)?;
        // Outside headlines a capital shows a name: "the United States", "the Washington Post".
        if part == Part::Body && at > reader.start && reader.is(at, |token| token.capitalised) {
            return None;
        }
        let verb = Verb { tokens: at..at + length, entry: verb };
        reader.before_clause(&verb).or_else(|| reader.after_clause(&verb)).or_else(|| reader.inverted(&verb))
    })
}

/// The attribution of a clause that goes on with the speaker of the one before it: "and added that X",
/// ", adding that X".
pub(super) fn continued_attribution(
    document: &Document<'_>,
    tokens: Range<usize>,
    before: Option<&Attribution>,
) -> Option<Attribution> {
    let lead = |token: &Token| token.kind == TokenKind::Punctuation || grammar::is_lead(token);
    let first = tokens.clone().find(|at| !lead(&document.tokens[*at]))?;
    let (entry, length) = reporting_verb_at(document, first, tokens.end).or_else(|| participle_of(document, first))?;
    let that = |at: &usize| WordList("that que").contains(&document.tokens[*at].normal);
    let end = (first + length..tokens.end.min(first + length + LONGEST_ADJUNCT)).find(that)? + 1;
    let span = |from: usize, to: usize| Span::new(document.tokens[from].span.start, document.tokens[to - 1].span.end);
    Some(Attribution {
        span: span(first, end),
        speaker: before.and_then(|before| before.speaker),
        verb: span(first, first + length),
        lemma: entry.lemma,
        class: entry.class,
        tokens: tokens.start..end,
    })
}

/// The English verb of saying that "adding" or "noting" is a form of.
fn participle_of(document: &Document<'_>, at: usize) -> Option<(ReportingVerb, usize)> {
    let stem = document.tokens.get(at)?.normal.strip_suffix("ing")?;
    let mut base = String::from(stem);
    let verb = reporting_verb(Language::English, &base).or_else(|| {
        base.push('e');
        reporting_verb(Language::English, &base)
    });
    verb.map(|verb| (verb, 1))
}

fn is_full_stop(token: &Token) -> bool {
    WordList(". ! ? …").contains(&token.normal)
}

/// Where what is reported begins.
enum Reported {
    /// After "that" or a quotation mark.
    Marked(usize),
    /// With a bare clause.
    Bare(usize),
}

impl Reader<'_> {
    /// "X said on Monday that CLAUSE", "X said: “…”", "X said CLAUSE".
    fn before_clause(&self, verb: &Verb) -> Option<Attribution> {
        let group = self.verb_group(verb)?;
        let subject = self.subject(group)?;
        let lead = self.start..subject.start;
        if lead.len() > LONGEST_LEAD || lead.clone().any(|at| self.is_quoted(at)) || self.has_finite_verb(lead) {
            return None;
        }
        let end = match self.reported(verb)? {
            Reported::Marked(at) => at,
            Reported::Bare(at) => self.takes_bare_clause(verb, at).then_some(at)?,
        };
        // "X is due, but the mayor says …": a clause stands before the conjunction.
        let joined = subject.start.checked_sub(1).filter(|at| *at > self.start + 1 && self.is(*at, grammar::is_lead));
        let start = joined.filter(|at| self.is_comma(*at - 1)).unwrap_or(self.start);
        (end + 1 < self.end).then(|| self.attribution(start..end, subject, verb))?
    }

    /// Whether the verb, in this form, reports a clause without "that".
    fn takes_bare_clause(&self, verb: &Verb, at: usize) -> bool {
        let lemma = verb.entry.lemma;
        let stops = |at: &usize| self.is_word(*at, &[",", ";", ":"]);
        let clause = at..(at..self.end).find(stops).unwrap_or(self.end);
        let says = matches!(lemma, "say" | "tell");
        // "Vowed to stay", "lashed out at": no clause.
        let object = !says && self.is(verb.tokens.end, grammar::is_preposition);
        let modifier = matches!(lemma, "allege" | "profess" | "purport");
        // In headlines, which are in the present, the form is seldom that of a noun: "Dairy admits milk was bad".
        let present = self.part == Part::Headline && self.is(verb.tokens.start, |t| t.normal.ends_with('s'));
        let noun_too = !present
            && !says
            && lemma != "insist"
            && self.is(verb.tokens.start, |t| t.normal.ends_with('s') || t.normal == lemma);
        let nothing = self.is(at, |t| grammar::is_empty_object(t) || t.kind == TokenKind::Punctuation);
        let refused = noun_too || object || modifier || nothing || grammar::is_finite(self.document, at);
        self.document.language == Language::English
            && !refused
            && (lemma == "say" && clause.len() > 2 || self.has_finite_verb(at + 1..clause.end))
    }

    /// Where what is reported begins behind the verb, after its object and adjuncts.
    fn reported(&self, verb: &Verb) -> Option<Reported> {
        let mut at = verb.tokens.end;
        if WordList("tell inform advise remind").contains(verb.entry.lemma) {
            at = self.object(at)?;
        }
        let plain = at;
        let limit = self.end.min(at + LONGEST_ADJUNCT);
        while at < limit {
            if self.is_that(at) {
                return Some(Reported::Marked(at + 1));
            }
            if self.is_word(at, &["de"]) && self.is_that(at + 1) {
                return Some(Reported::Marked(at + 2));
            }
            if self.opens_quotation(at) {
                return Some(Reported::Marked(at));
            }
            if self.is_word(at, &[",", ":"]) {
                return self.opens_quotation(at + 1).then_some(Reported::Marked(at + 1));
            }
            at = match self.adjunct(at) {
                Some(end) => end,
                None if self.is(at, grammar::is_preposition) => return Some(Reported::Bare(plain)),
                None => return Some(Reported::Bare(at)),
            };
        }
        None
    }

    /// "CLAUSE, X said on Monday", also between two quotations or two commas.
    fn after_clause(&self, verb: &Verb) -> Option<Attribution> {
        let group = self.verb_group(verb)?;
        let subject = self.subject(group)?;
        // "…, making a false claim": a noun, not a verb.
        let lemma = verb.entry.lemma;
        let base = lemma != "say" && self.is(verb.tokens.start, |t| t.normal == lemma);
        if base && !(subject.len() == 1 && self.is(subject.start, grammar::is_pronoun)) {
            return None;
        }
        if subject.start <= self.start + 1 || !self.is_boundary_before(subject.start) {
            return None;
        }
        let mut at = verb.tokens.end;
        if WordList("tell inform advise remind").contains(verb.entry.lemma) {
            at = self.object(at)?;
        }
        let end = self.adjuncts_end(at)?;
        self.attribution(subject.start..end, subject, verb)
    }

    /// "“…,” said X", in Spanish also behind a plain clause.
    fn inverted(&self, verb: &Verb) -> Option<Attribution> {
        let start = self.verb_group(verb)?;
        let quoted = (start > self.start && self.closes_quotation(start - 1))
            || start > self.start + 1 && self.is_comma(start - 1) && self.closes_quotation(start - 2);
        let plain = self.document.language == Language::Spanish || verb.entry.lemma == "say";
        // "“…,” state auditor Gail Ortega said": a noun, not a verb.
        let base = self.part == Part::Body
            && verb.entry.lemma != "say"
            && self.is(verb.tokens.start, |t| t.normal == verb.entry.lemma);
        if base || start <= self.start + 1 || !self.is_boundary_before(start) || !(quoted || plain) {
            return None;
        }
        let first = verb.tokens.end;
        let stops = |at: &usize| {
            self.opens_quotation(*at)
                || self.is(*at, |t| WordList(", ; : — –").contains(&t.normal) || grammar::is_calendar(t))
                || self.is(*at, |t| {
                    *at > first && grammar::is_preposition(t) && !WordList("of de del for").contains(&t.normal)
                })
        };
        let last = (first..self.end).find(stops).unwrap_or(self.end);
        let named =
            self.is(first, |t| t.kind == TokenKind::Word && !grammar::is_preposition(t) && !grammar::is_relative(t));
        if last == first || last - first > LONGEST_SPEAKER || !named || self.has_finite_verb(first..last) {
            return None;
        }
        let mut end = self.adjuncts_end(last).unwrap_or(last);
        // An apposition or a relative clause about the speaker runs to the end: "said Voss, the mayor".
        let goes_on =
            |at: &usize| self.is_quoted(*at) || self.is(*at, |t| t.normal.ends_with("ing") || grammar::is_lead(t));
        if end < self.end
            && !self.opens_quotation(end)
            && self.end - end <= LONGEST_SPEAKER
            && !(end..self.end).any(|at| goes_on(&at))
        {
            end = self.end;
        }
        self.attribution(start..end, first..last, verb)
    }

    /// Number of tokens of "according to" or "según" at `at`.
    fn source_phrase(&self, at: usize) -> Option<usize> {
        match self.document.language {
            Language::English => (self.is_word(at, &["according"]) && self.is_word(at + 1, &["to"])).then_some(2),
            Language::Spanish => self.is_word(at, &["segun"]).then_some(1),
            Language::Other => None,
        }
    }

    /// "According to X, CLAUSE", "CLAUSE, according to X".
    fn according_to(&self, at: usize, length: usize) -> Option<Attribution> {
        let lemma = if self.document.language == Language::Spanish { "según" } else { "according to" };
        let entry = ReportingVerb { lemma, class: ReportingClass::Neutral };
        let mut verb = Verb { tokens: at..at + length, entry };
        let mut first = at + length;
        if let Some((entry, length)) = reporting_verb_at(self.document, first, self.end) {
            // "Según informó la policía": the verb inside tells more.
            verb = Verb { tokens: first..first + length, entry };
            first += length;
        }
        let comma = (first..self.end).find(|place| self.is_comma(*place) || self.opens_quotation(*place));
        let last = comma.unwrap_or(self.end);
        let initial =
            (self.start..at).all(|place| self.is(place, |t| t.kind == TokenKind::Punctuation || grammar::is_lead(t)));
        let source = self.is(first, |t| t.capitalised) || (first..last).any(|place| self.is(place, |t| t.capitalised));
        let valid = first < last && last - first <= LONGEST_SPEAKER && !self.has_finite_verb(first..last);
        let range = if initial {
            self.start..comma? + usize::from(self.is_comma(comma?))
        } else if self.is_boundary_before(at) || source {
            at..comma.map_or(self.end, |comma| if self.is_comma(comma) { comma + 1 } else { comma })
        } else {
            return None;
        };
        if valid { self.attribution(range, first..last, &verb) } else { None }
    }

    fn attribution(&self, tokens: Range<usize>, speaker: Range<usize>, verb: &Verb) -> Option<Attribution> {
        let tail = |at: &usize| !self.is_word(*at, &[",", ":", "—", "–"]);
        let last = tokens.clone().rev().find(tail)?;
        let head = |at: &usize| !self.is(*at, |t| t.kind == TokenKind::Punctuation);
        let speaker_last = speaker.clone().rev().find(tail)?;
        let first = tokens.clone().find(head)?;
        Some(Attribution {
            span: Span::new(self.token(first)?.span.start, self.token(last)?.span.end.max(self.token(first)?.span.end)),
            speaker: Some(self.span(speaker.start..speaker_last + 1)?),
            verb: self.span(verb.tokens.clone())?,
            lemma: verb.entry.lemma,
            class: verb.entry.class,
            tokens,
        })
    }
}

#[cfg(test)]
mod tests;
