//! One pass over a run of tokens: where it falls into clauses.

mod lookahead;

use std::ops::Range;

use super::boundary::{
    SPLIT_QUOTATION, binds, is_circumstance, is_conjunction, is_measure, is_preposition, is_pronoun, is_relative,
    is_subordinator, opens_with_predicate, opens_with_subject, predicate_verb, states_fact, states_figure,
};
use crate::comparison::Part;
use crate::lexicon::is_reporting_verb;
use crate::statement::quotation::Quotation;
use crate::statement::verb::{self, Finite, finite};
use crate::text::{Document, Language, Token, TokenKind, WordList};

/// Fewest content words of a clause.
const CORE: usize = 2;
/// How many tokens behind a boundary are read.
const WINDOW: usize = 24;

/// How a clause is joined to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// It is the first.
    Start,
    /// It has its own subject and verb.
    Subject,
    /// It has the subject of the clause before it.
    Predicate,
    /// It hangs on the clause before it.
    Subordinate,
}

/// A run of tokens that is one clause, with conjunctions and commas around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub tokens: Range<usize>,
    pub joint: Joint,
}

/// The clauses of a run, in order, tiling it.
pub(super) fn segments(
    document: &Document<'_>,
    part: Part,
    quotations: &[Quotation],
    range: Range<usize>,
) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut scan = Scan::new(document, part, range.clone());
    let mut quotation = quotations.partition_point(|q| q.part < part || q.part == part && q.tokens.end <= range.start);
    let (mut start, mut joint, mut depth) = (range.start, Joint::Start, 0_usize);
    for at in range.clone() {
        let token = &document.tokens[at];
        while quotations.get(quotation).is_some_and(|q| q.part == part && q.tokens.end <= at) {
            quotation += 1;
        }
        let short_quotation = quotations.get(quotation).is_some_and(|q| {
            q.part == part && q.tokens.start < at && q.tokens.contains(&at) && q.tokens.len() < SPLIT_QUOTATION
        });
        if at > start
            && depth == 0
            && !short_quotation
            && let Some(next) = scan.joint(at)
        {
            found.push(Segment { tokens: start..at, joint });
            (start, joint) = (at, next);
            scan.restart(at, next);
        }
        match token.normal.as_str() {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        scan.read(at);
    }
    if start < range.end {
        found.push(Segment { tokens: start..range.end, joint });
    }
    found
}

/// What is known of the clause that is being read.
struct Scan<'a> {
    document: &'a Document<'a>,
    part: Part,
    end: usize,
    /// Where the clause starts.
    start: usize,
    content: usize,
    words: usize,
    /// The first finite verb of the clause itself.
    verb: Option<(usize, Finite)>,
    /// The last verb form of any kind.
    last_form: Option<usize>,
    /// Whether the clause opens with a word that hangs it on the next: "after …, X".
    hanging: bool,
    /// Whether a clause inside it has begun.
    inside: bool,
    /// Whether a condition has begun, which takes all that follows with it.
    condition: bool,
    /// Whether a gerund is the subject of the clause inside, its verb still to come: "that closing the berth …".
    gerund_subject: bool,
    participial: bool,
}

impl<'a> Scan<'a> {
    fn new(document: &'a Document<'a>, part: Part, range: Range<usize>) -> Self {
        let mut scan = Scan {
            document,
            part,
            end: range.end,
            start: range.start,
            content: 0,
            words: 0,
            verb: None,
            last_form: None,
            hanging: false,
            inside: false,
            condition: false,
            gerund_subject: false,
            participial: false,
        };
        scan.hanging = scan.opens_hanging();
        scan
    }

    fn restart(&mut self, at: usize, joint: Joint) {
        let token = &self.document.tokens[at];
        *self = Scan::new(self.document, self.part, at..self.end);
        self.hanging = false;
        self.participial = joint == Joint::Subordinate
            && predicate_verb(self.document, at + usize::from(is_loose(token)))
                .is_some_and(|verb| verb::is_gerund(self.document.language, &self.document.tokens[verb]));
    }

    /// Whether the sentence starts with a clause that hangs on the main clause behind a comma.
    fn opens_hanging(&self) -> bool {
        let range = self.start..self.end;
        let Some(first) = range.clone().find(|at| self.document.tokens[*at].kind != TokenKind::Punctuation) else {
            return false;
        };
        let token = &self.document.tokens[first];
        let adjunct = first + 1 < self.end && is_preposition(self.token(first + 1));
        is_circumstance(token)
            || WordList("once if unless si").contains(&token.normal)
            || verb::is_participle(token) && self.document.language == Language::English && adjunct
            || verb::is_gerund(self.document.language, token)
    }

    fn token(&self, at: usize) -> &'a Token {
        &self.document.tokens[at]
    }

    /// Takes a token into the clause.
    fn read(&mut self, at: usize) {
        let token = self.token(at);
        if token.kind == TokenKind::Punctuation {
            return;
        }
        self.words += 1;
        self.content += usize::from(token.is_content_word());
        // The word that opens the clause itself hangs nothing on it.
        let opens = self.words == 1 || self.words == 2 && is_conjunction(self.document, at - 1);
        if !opens && is_subordinator(token) {
            self.inside = true;
        }
        let gerund = verb::is_gerund(self.document.language, token);
        self.gerund_subject |= gerund && at > self.start && WordList("that que").contains(&self.token(at - 1).normal);
        self.condition |= WordList("if unless until whether si").contains(&token.normal);
        let form = finite(self.document, self.part, at);
        self.gerund_subject &= form.is_none();
        // "The bridge, which opened in 1931, was closed": the clause inside has ended.
        if form.is_some() && self.inside && self.verb.is_none() && self.token(at - 1).normal == "," {
            self.inside = false;
        }
        if form.is_some() || verb::is_participle(token) {
            self.last_form = Some(at);
        }
        if !self.inside && self.verb.is_none() {
            self.verb = form.map(|form| (at, form));
        }
    }

    /// Whether a clause ends before `at`, and how the next one is joined to it.
    fn joint(&self, at: usize) -> Option<Joint> {
        if self.content < CORE || self.condition || self.remaining(at) < CORE {
            return None;
        }
        let token = self.token(at);
        let comma = self.token(at - 1).normal == ",";
        match token.normal.as_str() {
            ";" => return Some(Joint::Subject),
            "-" | "–" | "—" if !self.adjoins(at) => return self.dash(at),
            _ => {}
        }
        if self.hanging && comma {
            let main = self.verb.is_some() || self.words > 3 && states_fact(self.document, self.start + 1..at);
            return (main && opens_with_subject(self.document, self.part, at..self.end, true))
                .then_some(Joint::Subordinate);
        }
        if self.hanging || self.verb.is_none() && self.part == Part::Body {
            return if self.participial { self.second_participle(at) } else { None };
        }
        if is_conjunction(self.document, at) {
            return self.coordinated(at, comma);
        }
        let states = self.verb.is_some() || self.last_form.is_some() || states_figure(self.document, self.start..at);
        if !states {
            return None;
        }
        self.dependent(at, comma).or_else(|| if comma { self.unlinked(at) } else { None })
    }

    /// Content words from `at` on, as far as the window.
    fn remaining(&self, at: usize) -> usize {
        self.document.tokens[at..self.end.min(at + WINDOW)].iter().filter(|token| token.is_content_word()).count()
    }

    /// Whether no white space stands before or behind the dash at `at`: it joins two words.
    fn adjoins(&self, at: usize) -> bool {
        let gap = |left: usize| {
            self.document.tokens.get(left + 1).is_some_and(|right| right.span.start > self.token(left).span.end)
        };
        self.token(at).normal == "-" && !(gap(at - 1) && gap(at))
    }

    fn dash(&self, at: usize) -> Option<Joint> {
        let conjunction = at + 1 < self.end && is_conjunction(self.document, at + 1);
        let behind = at + 1 + usize::from(conjunction);
        let headline = conjunction && self.part == Part::Headline;
        (self.verb.is_some() && (headline || opens_with_subject(self.document, self.part, behind..self.end, true)))
            .then_some(Joint::Subject)
    }

    /// "… and SUBJECT VERB", "… and VERB".
    fn coordinated(&self, at: usize, comma: bool) -> Option<Joint> {
        let behind = at + 1;
        if behind >= self.end {
            return None;
        }
        let opener = self.token(behind);
        if matches!(opener.normal.as_str(), "that" | "que") && self.inside_reported() {
            return Some(Joint::Predicate);
        }
        let (verb, form) = self.verb?;
        if self.inside && !comma {
            return None;
        }
        if is_circumstance(opener) || self.token(at).normal == "so" && !comma {
            return None;
        }
        let marked = comma || WordList("but pero").contains(&self.token(at).normal);
        let pronoun = WordList("he i she they we it there").contains(&opener.normal);
        let plain = form == Finite::Sure && !verb::takes_clause(self.token(verb));
        if (marked || pronoun || plain || self.ends_with_verb(at))
            && opens_with_subject(self.document, self.part, behind..self.end, marked || pronoun)
        {
            return Some(Joint::Subject);
        }
        self.second_predicate(at, behind)
    }

    /// Whether the clause reports ("said that … and that").
    fn inside_reported(&self) -> bool {
        self.verb.is_none_or(|(verb, _)| verb::takes_clause(self.token(verb))) || !self.inside
    }

    /// Whether a participle or an adverb stands before `at`, so that no noun can be coordinated here.
    fn ends_with_verb(&self, at: usize) -> bool {
        verb::is_participle(self.token(at - 1)) || self.token(at - 1).normal.ends_with("ly")
    }

    /// "X closed the bridge and opened a shelter": both predicates have something of their own.
    fn second_predicate(&self, at: usize, behind: usize) -> Option<Joint> {
        let (first, form) = self.verb?;
        let verb = predicate_verb(self.document, behind)?;
        // "Try and get".
        if WordList("come go try").contains(&self.token(at - 1).normal) {
            return None;
        }
        let own = at - first > 1 && self.words >= 3 && self.last_form.is_some_and(|last| at - last > 1);
        if !own || verb + 1 >= self.end || self.token(verb + 1).kind == TokenKind::Punctuation {
            return None;
        }
        // A participle before it may be the one that is coordinated: "people trapped and stranded".
        let same = self.last_form == Some(first) || self.is_helped(first);
        // "Will close the border and reopen it".
        let open = self.token(verb);
        let base = verb::is_modal(self.token(first))
            && !open.function_word
            && !open.capitalised
            && !open.normal.ends_with('s');
        if base && verb::has_article(self.document, verb) {
            return Some(Joint::Predicate);
        }
        let second = finite(self.document, self.part, verb)?;
        let reports = is_reporting_verb(&self.token(verb).normal) && self.token(verb + 1).normal == "that";
        let sure = second == Finite::Sure
            || reports
            || verb::has_object(self.document, verb)
            || same
                && is_preposition(self.token(verb + 1))
                && (form == Finite::Perhaps || self.is_helped(first) || verb::is_participle(self.token(verb)));
        sure.then_some(Joint::Predicate)
    }

    /// Whether the verb at `first` is an auxiliary whose participle was the last form read.
    fn is_helped(&self, first: usize) -> bool {
        verb::is_auxiliary(self.token(first)) && self.last_form.is_some_and(|last| last > first && last - first <= 3)
    }

    fn second_participle(&self, at: usize) -> Option<Joint> {
        let next = self.token(at + 1);
        (is_conjunction(self.document, at) && verb::is_gerund(self.document.language, next))
            .then_some(Joint::Subordinate)
    }

    /// A clause of time or cause, behind a comma a relative or participial one.
    fn dependent(&self, at: usize, comma: bool) -> Option<Joint> {
        let token = self.token(at);
        let behind = at + 1;
        if behind >= self.end {
            return None;
        }
        // "Después de que".
        let long = WordList("antes despues").contains(&token.normal)
            && at + 3 < self.end
            && self.token(behind).normal == "de"
            && self.token(at + 2).normal == "que";
        let before = self.token(at - 1);
        let bound =
            is_measure(before) || is_subordinator(before) || is_conjunction(self.document, at - 1) || binds(before);
        // "As many as 30".
        let compared = token.normal == "as"
            && (self.start.max(at.saturating_sub(4))..at)
                .any(|at| WordList("as equally same such").contains(&self.token(at).normal));
        let subordinate = if compared || self.gerund_subject || bound && !comma {
            false
        } else if long {
            opens_with_subject(self.document, self.part, at + 3..self.end, true)
        } else if is_circumstance(token) {
            opens_with_subject(self.document, self.part, behind..self.end, true)
                || WordList("after before while").contains(&token.normal)
                    && verb::is_gerund(self.document.language, self.token(behind))
                    && self.remaining(at) > CORE
        } else if comma && is_relative(token) {
            self.has_verb_soon(behind) && self.is_final(at)
        } else if matches!(token.normal.as_str(), "that" | "who" | "which") {
            // "A flood that killed 31": behind a noun, with a figure or a name.
            finite(self.document, self.part, behind).is_some()
                && !is_pronoun(self.token(behind))
                && (states_fact(self.document, behind..self.end.min(behind + WINDOW)) || self.is_passive(behind))
                && self.is_final(at)
        } else if comma && verb::is_gerund(self.document.language, token) && !token.capitalised {
            self.is_final(at) && self.words > 2 && verb::has_complement(self.document, at)
        } else {
            comma && WordList("with con").contains(&token.normal) && self.is_absolute(behind)
        };
        subordinate.then_some(Joint::Subordinate)
    }

    /// Behind a comma without a conjunction: a further predicate, in headlines also a further clause.
    fn unlinked(&self, at: usize) -> Option<Joint> {
        let headline = self.part == Part::Headline;
        let (first, _) = self.verb.or(headline.then_some((self.start, Finite::Perhaps)))?;
        // "The plan, announced on Monday, will …": the clause before the comma goes on.
        let goes_on = self.inside
            || predicate_verb(self.document, at).is_none_or(|verb| verb::is_auxiliary(self.token(verb)))
            || first > self.start && self.token(first - 1).normal == ","
            || is_reporting_verb(&self.token(at).normal);
        if at - 1 - first > 1 && !goes_on && opens_with_predicate(self.document, self.part, at) {
            return Some(Joint::Predicate);
        }
        let stated = self.verb.is_some() || states_figure(self.document, self.start..at);
        (headline && stated && self.is_brief_clause(at)).then_some(Joint::Subject)
    }
}

fn is_loose(token: &Token) -> bool {
    token.kind == TokenKind::Punctuation || token.function_word
}
