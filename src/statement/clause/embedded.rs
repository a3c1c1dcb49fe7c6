//! Clauses inside a clause: where one that hangs on another, or a long adjunct with a fact of its own,
//! is a proposition of its own.
//!
//! What counts as a proposition follows Del Corro and Gemulla, "ClausIE" (2013), section 3 (clauses and
//! their optional adverbials) and Gashteovski et al., "MinIE" (2017). Each test reads a few tokens only.

use std::ops::Range;

use super::boundary::{
    binds, is_circumstance, is_measure, is_preposition, is_relative, opens_with_subject, predicate_verb, states_fact,
    states_figure,
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
/// Fewest words of a quotation that is split.
const SPLIT_QUOTATION: usize = 7;

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
        self.document.tokens[self.phrase(at)].iter().filter(|token| token.kind != TokenKind::Punctuation).count()
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

    /// "X, who was held on Monday, | pleaded guilty", "The man who was held | is 31".
    fn begins_predicate(&self, at: usize, words: usize) -> bool {
        if self.verb.is_some() || self.hanging || self.words < FEWEST_NON_FINITE || words < FEWEST_NON_FINITE {
            return false;
        }
        let Some(verb) = predicate_verb(self.document, at).filter(|verb| *verb < self.end) else { return false };
        let Some(form) = self.finite(verb) else { return false };
        // "X, who was held, accused of theft, is 31": a participle if a verb follows its phrase.
        let next = self.phrase(verb).end + 1;
        let sure = form == Finite::Sure || self.finite(next).is_none();
        if self.follows_comma(at) {
            let long = self.modifier.is_some_and(|modifier| at - modifier > FEWEST_NON_FINITE);
            return sure && (long || self.modifier.is_none() && self.commas > 1);
        }
        // The second finite verb behind the relative that has none before it.
        verb == at
            && form == Finite::Sure
            && self.modifier_verb.is_some_and(|first| at > first + 2)
            && !self.is_bound(at)
            && !self.is(at - 1, WordList("he i it she they this to we you"))
            && self.modifier.is_some_and(|modifier| {
                !self.document.tokens[modifier + 1..at].iter().any(|token| {
                    is_circumstance(token) || is_relative(token) || WordList("and that said").contains(&token.normal)
                })
            })
    }

    fn is_followed(&self, verb: usize) -> bool {
        verb + 1 < self.end && (is_preposition(self.token(verb + 1)) || self.token(verb + 1).normal.ends_with("ly"))
    }

    /// Place of the subordinator of time, cause, place or condition that opens here, behind its measure.
    fn subordinator(&self, at: usize) -> Option<usize> {
        let opens = |at: usize| {
            at < self.end
                && (is_circumstance(self.token(at))
                    || CONDITIONS.contains(&self.token(at).normal)
                    || self.is(at, WordList("once until donde")))
        };
        let counted = verb::is_determiner(self.token(at))
            || states_figure(self.document, at..at + 1)
            || self.is(at, WordList("one"));
        let unit = at + usize::from(counted);
        let measured = unit < self.end && is_measure(self.token(unit)) && self.is(unit + 1, WordList("after before"));
        if measured {
            return Some(unit + 1);
        }
        if is_measure(self.token(at)) && opens(at + 1) {
            return Some(at + 1);
        }
        opens(at).then_some(at)
    }

    fn begins_subordinate(&self, at: usize) -> bool {
        if WordList("despues antes").contains(&self.token(at).normal) && self.is(at + 1, WordList("de")) {
            return self.phrase_words(at) > FEWEST_NON_FINITE;
        }
        let event = |at: usize| {
            EVENT_NOUN_PREPOSITIONS.contains(&self.token(at).normal) && self.phrase_words(at + 1) >= FEWEST_NON_FINITE
        };
        let Some(opener) = self.subordinator(at) else {
            return event(at) && (self.is(at, WordList("amid despite following tras")));
        };
        let behind = opener + 1;
        if behind >= self.end || self.token(opener).normal == "as" && !self.is_clause_of_time(opener) {
            return false;
        }
        // "He knew if he stayed …": the condition stands inside of what he knew.
        if self.form == Some(at - 1) && self.is(opener, CONDITIONS) && verb::takes_clause(self.token(at - 1)) {
            return false;
        }
        opens_with_subject(self.document, self.part, behind..self.end, true)
            || !self.is(opener, WordList("as")) && self.has_finite_verb(behind)
            || self.is_gerund(behind) && self.phrase_words(behind) >= FEWEST_WORDS
            || event(opener)
    }

    /// Not "as many as", "as well as", "as part of".
    fn is_clause_of_time(&self, at: usize) -> bool {
        !(self.start.max(at.saturating_sub(4))..at)
            .any(|at| self.is(at, WordList("as equally known same so such well")))
            && !self.is(at + 1, WordList("a many much part well"))
            && self.has_finite_verb(at + 1)
    }

    /// Whether a finite verb stands soon behind `at`, before any stop.
    fn has_finite_verb(&self, at: usize) -> bool {
        let phrase = self.phrase(at.min(self.end));
        (phrase.start..phrase.end.min(phrase.start + VERB_WINDOW)).any(|at| self.finite(at).is_some())
    }

    /// "… | who was held on Monday", "… evidence | that he had been there".
    fn begins_relative(&self, at: usize) -> bool {
        let mut opener = at;
        // "Two of whom", "in which".
        if self.follows_comma(at) && self.is(at + 1, WordList("of")) && self.is(at + 2, WordList("whom which")) {
            opener = at + 2;
        } else if is_preposition(self.token(at)) && self.is(at + 1, WordList("which whom whose")) {
            opener = at + 1;
        }
        let token = self.token(opener);
        let word = token.normal.as_str();
        if word == "that" {
            let own = opens_with_subject(self.document, self.part, opener + 1..self.end, true);
            return self.phrase_words(at) >= FEWEST_NON_FINITE
                && !self.is(opener - 1, WordList("so now given provided is was"))
                && (self.finite(opener + 1).is_some() || own);
        }
        let listed = is_relative(token) || WordList("whom when donde").contains(&token.normal);
        let que = self.document.language == Language::Spanish && word == "que";
        // "Does not know who he is": a question.
        if word != "which" && !self.follows_comma(at) && opener == at && self.asks(at - 1) {
            return false;
        }
        if que && self.form == Some(at - 1) {
            return false;
        }
        listed && self.phrase_words(at) >= FEWEST_NON_FINITE && self.has_finite_verb(opener + 1)
    }

    /// Whether a question may follow the word at `at`: "never cared who", "research on where".
    fn asks(&self, at: usize) -> bool {
        let token = self.token(at);
        self.form == Some(at) || is_preposition(token) || verb::takes_clause(token)
    }

    /// "…, | killing three", "… | by beating X", "…, | led by X".
    fn begins_participial(&self, at: usize, words: usize) -> bool {
        if EVENT_PREPOSITIONS.contains(&self.token(at).normal) && self.is_gerund(at + 1) {
            return words >= FEWEST_NON_FINITE
                && (verb::has_complement(self.document, at + 1) || self.phrase_words(at) > FEWEST_NON_FINITE);
        }
        if !self.follows_comma(at) {
            return false;
        }
        if self.is_gerund(at) {
            return self.phrase_words(at) >= FEWEST_WORDS && verb::has_complement(self.document, at);
        }
        verb::is_participle(self.token(at))
            && at + 1 < self.end
            && is_preposition(self.token(at + 1))
            && self.phrase_words(at) >= FEWEST_NON_FINITE
    }

    /// "… and SUBJECT VERB", "… and VERB".
    fn begins_coordinated(&self, at: usize) -> bool {
        // "He said that the wind and the rain …": a subject.
        let of_subject = self.pending && !self.follows_comma(at);
        if !self.joins(at) || at + 1 >= self.end || of_subject {
            return false;
        }
        let behind = at + 1;
        let comma = self.follows_comma(at) || self.is(at, WordList("but pero"));
        let takes_clause = self.form.is_some_and(|form| verb::takes_clause(self.token(form)));
        if self.is(behind, WordList("that que")) {
            return self.has_finite_verb(behind + 1);
        }
        if (comma || !takes_clause) && opens_with_subject(self.document, self.part, behind..self.end, comma) {
            return true;
        }
        let Some(verb) = predicate_verb(self.document, behind).filter(|verb| verb + 2 < self.end) else {
            return false;
        };
        if self.form.is_some_and(|form| at - form <= 1) && !comma {
            return false;
        }
        if self.is_gerund(verb) {
            return verb::has_complement(self.document, verb);
        }
        match self.finite(verb) {
            Some(Finite::Sure) => true,
            // "People trapped in cars and stranded on roofs": participles of the object.
            Some(Finite::Perhaps) => {
                let main = self.form.zip(self.verb).is_some_and(|(form, verb)| {
                    form == verb || form - verb <= 3 && verb::is_auxiliary(self.token(verb))
                });
                verb::has_object(self.document, verb) || main && self.is_followed(verb)
            }
            None => {
                let open = self.token(verb);
                verb == behind && !open.function_word && !open.capitalised && verb::has_article(self.document, verb)
            }
        }
    }

    /// "… | to replace X as Y".
    fn begins_purpose(&self, at: usize) -> bool {
        if self.document.language == Language::Spanish {
            return self.is(at, WordList("para"))
                && at + 1 < self.end
                && ["ar", "er", "ir"].iter().any(|ending| self.token(at + 1).normal.ends_with(ending))
                && self.phrase_words(at) >= FEWEST_ADJUNCT;
        }
        if !self.is(at, WordList("to")) || at + 2 >= self.end {
            return false;
        }
        let (before, verb) = (self.token(at - 1), self.token(at + 1));
        let base =
            verb.kind == TokenKind::Word && !verb.function_word && !verb.capitalised && self.finite(at + 1).is_none();
        let noun = !self.is_gerund(at + 1)
            && !["cy", "ion", "ity", "ment", "ness", "ure"].iter().any(|ending| before.normal.ends_with(ending))
            && before.is_content_word()
            && self.form.is_some_and(|form| at - form > 2)
            && !INFINITIVE_COMPLEMENTED.contains(&before.normal);
        let completes =
            (self.start.max(at.saturating_sub(COMPLEMENT_WINDOW))..at).any(|at| self.is(at, INFINITIVE_OBJECTS));
        let object = verb::has_object(self.document, at + 1);
        base && noun && !completes && object && self.phrase_words(at) >= FEWEST_NON_FINITE
    }

    /// "…, | with the loss of 300 jobs in Brack".
    fn begins_adjunct(&self, at: usize) -> bool {
        self.follows_comma(at)
            && (is_preposition(self.token(at)) || self.is(at, WordList("compared including despite amid following")))
            && self.phrase_words(at) >= FEWEST_ADJUNCT
            && states_fact(self.document, self.phrase(at))
            && self.words >= FEWEST_NON_FINITE
    }
}
