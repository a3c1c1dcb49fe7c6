//! What opens a proposition inside a clause: each test looks at the few tokens before and behind one place.

use super::*;

impl Run<'_> {
    /// "X, who was held on Monday, | pleaded guilty", "The man who was held | is 31".
    pub(super) fn begins_predicate(&self, at: usize, words: usize) -> bool {
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

    pub(super) fn is_followed(&self, verb: usize) -> bool {
        verb + 1 < self.end && (is_preposition(self.token(verb + 1)) || self.token(verb + 1).normal.ends_with("ly"))
    }

    /// Place of the subordinator of time, cause, place or condition that opens here, behind its measure.
    pub(super) fn subordinator(&self, at: usize) -> Option<usize> {
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

    pub(super) fn begins_subordinate(&self, at: usize) -> bool {
        if WordList("despues antes").contains(&self.token(at).normal) && self.is(at + 1, WordList("de")) {
            return self.phrase_words(at) > FEWEST_NON_FINITE;
        }
        let event = |at: usize| {
            EVENT_NOUN_PREPOSITIONS.contains(&self.token(at).normal)
                && self.words_in(self.own_phrase(at + 1)) >= FEWEST_NON_FINITE
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
    pub(super) fn is_clause_of_time(&self, at: usize) -> bool {
        !(self.start.max(at.saturating_sub(4))..at)
            .any(|at| self.is(at, WordList("as equally known same so such well")))
            && !self.is(at + 1, WordList("a many much part well"))
            && self.has_finite_verb(at + 1)
    }

    /// Whether a finite verb stands soon behind `at`, before any stop.
    pub(super) fn has_finite_verb(&self, at: usize) -> bool {
        let phrase = self.own_phrase(at);
        (phrase.start..phrase.end.min(phrase.start + VERB_WINDOW)).any(|at| self.finite(at).is_some())
    }

    /// The phrase from `at` on, without a verb behind "and" and what follows it: in "before midnight and spread to
    /// two barns" that is of the clause before.
    fn own_phrase(&self, at: usize) -> Range<usize> {
        let phrase = self.phrase(at.min(self.end));
        let joint = phrase.clone().find(|at| self.joins(*at) && self.finite(*at + 1).is_some());
        phrase.start..joint.unwrap_or(phrase.end)
    }

    /// "… | who was held on Monday", "… evidence | that he had been there".
    pub(super) fn begins_relative(&self, at: usize) -> bool {
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
    pub(super) fn asks(&self, at: usize) -> bool {
        let token = self.token(at);
        self.form == Some(at) || is_preposition(token) || verb::takes_clause(token)
    }

    /// "…, | killing three", "… | by beating X", "…, | led by X".
    pub(super) fn begins_participial(&self, at: usize, words: usize) -> bool {
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
    pub(super) fn begins_coordinated(&self, at: usize) -> bool {
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
    pub(super) fn begins_purpose(&self, at: usize) -> bool {
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
    pub(super) fn begins_adjunct(&self, at: usize) -> bool {
        self.follows_comma(at)
            && (is_preposition(self.token(at)) || self.is(at, WordList("compared including despite amid following")))
            && self.phrase_words(at) >= FEWEST_ADJUNCT
            && states_fact(self.document, self.phrase(at))
            && self.words >= FEWEST_NON_FINITE
    }
}
