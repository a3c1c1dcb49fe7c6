//! Clauses inside a clause: where one that hangs on another, or a long adjunct with a fact of its own,
//! is a proposition of its own.
//!
//! What counts as a proposition follows Del Corro and Gemulla, "ClausIE" (2013), section 3 (clauses and
//! their optional adverbials) and Gashteovski et al., "MinIE" (2017). Each test reads a few tokens only.

mod opening;

use std::ops::Range;

use super::boundary::{
    SPLIT_QUOTATION, binds, is_circumstance, is_measure, is_preposition, is_relative, opens_with_subject,
    predicate_verb, states_fact, states_figure,
};
use crate::comparison::Part;
use crate::statement::quotation::Quotation;
use crate::statement::verb::{self, Finite, finite};
use crate::text::{Document, Language, Token, TokenKind, WordList};

/// Fewest words and content words of a proposition.
const FEWEST_WORDS: usize = 3;
const FEWEST_CONTENT: usize = 2;
/// Fewest words of a proposition that has no finite verb, and of a subject that is cut from its verb.
const FEWEST_NON_FINITE: usize = 4;
/// Fewest words of an adjunct that is cut at its comma.
const FEWEST_ADJUNCT: usize = 5;
/// How many tokens behind a boundary are read.
const WINDOW: usize = 24;
/// How many tokens may stand between a conjunction and its verb.
const VERB_WINDOW: usize = 9;
/// How many tokens may stand between a verb and the infinitive that completes it.
const COMPLEMENT_WINDOW: usize = 7;

/// Prepositions whose gerund tells an event.
const EVENT_PREPOSITIONS: WordList =
    WordList("after before by despite for since when while without antes despues tras");
/// Verbs, and words of degree, whose infinitive completes them: "asked the court to", "too far to".
const INFINITIVE_OBJECTS: WordList = WordList(
    "advise advised allow allowed allowing allows ask asked asking asks called calls cause caused convince convinced \
     enable enabled encourage encouraged enough expect expected first for force forced forcing forces get got help \
     helped invite invited it last led next only order ordered orders permit permitted persuade persuaded require \
     required requires second so tell telling tells told too urge urged urges urging want wanted wants warned",
);
/// Prepositions whose noun phrase tells an event.
const EVENT_NOUN_PREPOSITIONS: WordList = WordList("after amid before despite following tras");
/// Words whose infinitive is no purpose: "able to", "a plan to".
const INFINITIVE_COMPLEMENTED: WordList = WordList(
    "ability able agreement attempt attempts bid chance close deal decision due easy effort efforts enough failed forced free \
     going hard have having how likely need needs opportunity offer order place plan plans pledge power ready right set time unable \
     unlikely used want wants way what where whether willing",
);
const CONDITIONS: WordList = WordList("if unless si");

/// The propositions of a clause, in order, tiling it. `reporting`: tokens inside that say who said it.
pub(super) fn propositions(
    document: &Document<'_>,
    part: Part,
    quotations: &[Quotation],
    range: Range<usize>,
    reporting: Option<&Range<usize>>,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run = Run::new(document, part, range.clone());
    let mut quotation = quotations.partition_point(|q| q.part < part || q.part == part && q.tokens.end <= range.start);
    let mut depth = 0_usize;
    for at in range.clone() {
        while quotations.get(quotation).is_some_and(|q| q.part == part && q.tokens.end <= at) {
            quotation += 1;
        }
        let short_quotation = quotations.get(quotation).is_some_and(|q| {
            q.part == part && q.tokens.start < at && q.tokens.contains(&at) && q.tokens.len() < SPLIT_QUOTATION
        });
        if reporting.is_some_and(|reporting| (reporting.start..=reporting.end).contains(&at)) {
            continue;
        }
        if at > run.start && depth == 0 && !short_quotation && run.ends_before(at) {
            found.push(run.start..at);
            run = Run::new(document, part, at..range.end);
        }
        match document.tokens[at].normal.as_str() {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        run.read(at);
    }
    found.push(run.start..range.end);
    found
}

/// The proposition that is being read.
struct Run<'a> {
    document: &'a Document<'a>,
    part: Part,
    start: usize,
    end: usize,
    words: usize,
    content: usize,
    commas: usize,
    /// Whether it opens with a subordinator or a preposition, so that another clause may follow it.
    hanging: bool,
    /// The last verb form of any kind.
    form: Option<usize>,
    /// The first finite verb that is not inside a clause on the subject.
    verb: Option<usize>,
    /// Where a clause on the subject began before any verb was read.
    modifier: Option<usize>,
    /// Whether a gerund is the subject of a clause with "that", its verb still to come.
    gerund_subject: bool,
    /// Whether a clause inside has begun whose verb is still to come.
    pending: bool,
    /// The last finite verb inside of it.
    modifier_verb: Option<usize>,
}

impl<'a> Run<'a> {
    fn new(document: &'a Document<'a>, part: Part, range: Range<usize>) -> Self {
        let first = range.clone().find(|at| document.tokens[*at].kind != TokenKind::Punctuation);
        let hanging = first.is_some_and(|first| {
            let token = &document.tokens[first];
            is_circumstance(token)
                || CONDITIONS.contains(&token.normal)
                || WordList("once until despite amid following tras").contains(&token.normal)
                || is_preposition(token)
                || verb::is_gerund(document.language, token)
                || verb::is_participle(token)
        });
        Self {
            document,
            part,
            start: range.start,
            end: range.end,
            words: 0,
            content: 0,
            commas: 0,
            hanging,
            form: None,
            verb: None,
            modifier: None,
            modifier_verb: None,
            gerund_subject: false,
            pending: false,
        }
    }

    fn token(&self, at: usize) -> &'a Token {
        &self.document.tokens[at]
    }

    fn is(&self, at: usize, words: WordList) -> bool {
        at < self.end && words.contains(&self.token(at).normal)
    }

    fn finite(&self, at: usize) -> Option<Finite> {
        if at < self.end { finite(self.document, self.part, at) } else { None }
    }

    fn is_gerund(&self, at: usize) -> bool {
        at < self.end && verb::is_gerund(self.document.language, self.token(at)) && !self.token(at).capitalised
    }

    /// Takes a token into the run.
    fn read(&mut self, at: usize) {
        let token = self.token(at);
        self.commas += usize::from(token.normal == ",");
        if token.kind == TokenKind::Punctuation {
            return;
        }
        self.words += 1;
        self.content += usize::from(token.is_content_word());
        let opens = self.verb.is_none() && self.modifier.is_none() && self.words > 1 && !self.hanging;
        let on_subject = is_relative(token)
            || token.normal == "that" && self.finite(at + 1).is_some()
            || self.follows_comma(at) && verb::is_participle(token);
        if opens && on_subject {
            self.modifier = Some(at);
        }
        let finite = self.finite(at).is_some();
        self.gerund_subject |= at > self.start && self.is_gerund(at) && self.is(at - 1, WordList("that que"));
        self.gerund_subject &= !finite;
        self.pending |= token.normal == "that" || is_relative(token) || is_circumstance(token);
        self.pending &= !finite;
        if finite || verb::is_participle(token) || self.is_gerund(at) {
            self.form = Some(at);
        }
        if finite && self.modifier.is_some() && self.verb.is_none() {
            self.modifier_verb = Some(at);
        } else if finite && self.verb.is_none() {
            self.verb = Some(at);
        }
    }

    fn follows_comma(&self, at: usize) -> bool {
        at > self.start && self.token(at - 1).normal == ","
    }

    /// Words and content words from `at` to the end of the clause, as far as the window.
    fn rest(&self, at: usize) -> (usize, usize) {
        let tokens = &self.document.tokens[at..self.end.min(at + WINDOW)];
        let words = tokens.iter().filter(|token| token.kind != TokenKind::Punctuation);
        (words.clone().count(), words.filter(|token| token.is_content_word()).count())
    }

    /// Words from `at` to the next comma or other stop.
    fn phrase(&self, at: usize) -> Range<usize> {
        let limit = self.end.min(at + WINDOW);
        let stop = |at: &usize| WordList(", ; : – —").contains(&self.token(*at).normal);
        at..(at..limit).find(stop).unwrap_or(limit)
    }

    fn phrase_words(&self, at: usize) -> usize {
        self.words_in(self.phrase(at))
    }

    fn words_in(&self, range: Range<usize>) -> usize {
        self.document.tokens[range].iter().filter(|token| token.kind != TokenKind::Punctuation).count()
    }

    /// Whether a proposition ends before `at`.
    fn ends_before(&self, at: usize) -> bool {
        let (words, content) = self.rest(at);
        let long = words >= FEWEST_WORDS && content >= FEWEST_CONTENT;
        if !long || self.words < FEWEST_WORDS || self.content < FEWEST_CONTENT {
            return false;
        }
        if self.token(at).kind == TokenKind::Punctuation {
            return false;
        }
        if self.begins_main_clause(at) || self.begins_predicate(at, words) {
            return true;
        }
        // "Closing the berth before May would …": a gerund behind no comma may be the subject.
        let subject = self.is_gerund(self.start)
            && self.start.checked_sub(1).is_none_or(|before| self.token(before).normal != ",");
        let adverbial = self.hanging && !subject;
        let stated = self.verb.is_some() || adverbial && self.form.is_some();
        if !stated || self.gerund_subject || self.is_bound(at) {
            return false;
        }
        self.begins_subordinate(at)
            || self.begins_relative(at)
            || self.begins_participial(at, words)
            || self.begins_coordinated(at)
            || self.begins_purpose(at)
            || self.begins_adjunct(at)
    }

    /// Whether the word before belongs to the one at `at`: "only when", "of which", "and before".
    fn is_bound(&self, at: usize) -> bool {
        let before = self.token(at - 1);
        is_measure(before) && self.is(at, WordList("after before"))
            || binds(before)
            || is_circumstance(before)
            || is_relative(before)
            || WordList(
                "and but y e pero or o not no so than even ever long only just right shortly solo soon well that que",
            )
            .contains(&before.normal)
    }

    /// "After X did Y, | Z did W", "In the early hours of Monday, | Z did W".
    fn begins_main_clause(&self, at: usize) -> bool {
        if !self.hanging || !self.follows_comma(at) {
            return false;
        }
        let own = self.verb.is_some()
            || self.words >= FEWEST_NON_FINITE && (self.form.is_some() || self.subordinator(self.start).is_some())
            || self.words >= FEWEST_ADJUNCT && states_fact(self.document, self.start + 1..at);
        own && !self.joins(at) && opens_with_subject(self.document, self.part, at..self.end, true)
    }

    fn joins(&self, at: usize) -> bool {
        self.is(at, WordList("and but or y e o pero"))
    }
}
