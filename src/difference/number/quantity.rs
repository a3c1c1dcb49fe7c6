//! When two numbers are of the same thing, and when both can hold.

use std::ops::Range;

use crate::difference::Member;
use crate::lexicon::synonym_class;
use crate::ordered;
use crate::statement::{Name, Number, Unit, verbs};
use crate::text::{Token, WordList};

/// How many times another value a value of the same quantity may be; early and late figures of the
/// dead and injured may lie farther apart.
const REACH: i64 = 3;
const OUTCOME_REACH: i64 = 5;

/// How far apart, in thousandths, magnitudes of one earthquake may be: an aftershock is weaker.
const MAGNITUDE_REACH: u64 = 1_000;

/// How many tokens before a number what makes it a part of another number may stand.
const PART_WINDOW: usize = 4;

/// Words for people that are counted alike, by stem: who was a passenger in one text is a victim or a
/// person in another.
const PEOPLE: WordList = WordList("civilian man men other passeng pasajer peopl person resid victim women");
/// Words before a number that is part of another one.
const PART_OPENERS: WordList = WordList("among entre incluida incluidas incluido incluidos includes including");
/// Words behind a number that comes on top of another one.
const INCREMENTS: WordList = WordList("additional fellow further mas more");
/// How many tokens from a number what makes it a rate may stand.
const RATE_WINDOW: usize = 3;
const AVERAGES: WordList =
    WordList("annually average averaged averages averaging daily diarios media monthly promedio weekly");
const RATE_OPENERS: WordList = WordList("a al cada each every per por");
const RATE_UNITS: WordList = WordList(
    "ano capita day dia game head hora hour mes month night partido person persona season semana temporada week year",
);
/// Shocks beside the main one, by stem.
const OTHER_SHOCKS: WordList = WordList("aftershock foreshock replic replica");
/// Words that tell one period from another, before or behind its noun.
const PERIODS: WordList = WordList(
    "ano anos decade mes meses month months season semana semanas temporada trimestre week weeks year years quarter",
);
const PERIOD_QUALIFIERS: WordList =
    WordList("current este esta last next pasada pasado past previous prior proxima proximo this");

/// A number of a member.
pub(super) struct Quantity<'a> {
    pub member: &'a Member<'a>,
    pub number: &'a Number,
    /// What tells the periods of the sentence from others.
    periods: Vec<&'a str>,
}

impl<'a> Quantity<'a> {
    pub fn of(member: &'a Member<'a>, number: &'a Number) -> Self {
        let periods =
            periods(&member.document.tokens[member.document.sentences[member.statement.sentence].tokens.clone()]);
        Quantity { member, number, periods }
    }

    /// Whether both are numbers of the same thing. Each is the same as itself.
    pub fn same_as(&self, other: &Self) -> bool {
        let (a, b) = (self.number, other.number);
        if a.unit != b.unit {
            return false;
        }
        if std::ptr::eq(a, b) {
            return true;
        }
        // Of most pairs the numbers themselves tell, and the sentences need not be read.
        let alike = match (a.unit, a.outcome, b.outcome) {
            (Unit::Magnitude, ..) => a.low.abs_diff(b.low) <= MAGNITUDE_REACH,
            (Unit::Count, Some(x), Some(y)) => x == y && are_people(a, b) && within_reach(a, b, OUTCOME_REACH),
            (Unit::Count, ..) if a.counted.is_none() || a.outcome != b.outcome => false,
            (Unit::Age, ..) => self.is_age_of(other),
            _ => self.counts_alike(other) && self.is_of_one_matter(other),
        };
        alike
            && self.is_part() == other.is_part()
            && self.is_rate() == other.is_rate()
            && !self.is_listed()
            && !other.is_listed()
            && !self.is_of_another_time(other)
    }

    /// Whether the values and what is told beside them are near enough for one quantity.
    fn is_of_one_matter(&self, other: &Self) -> bool {
        let (a, b) = (self.number, other.number);
        let malformed = a.malformed.is_some() != b.malformed.is_some();
        (malformed || within_reach(a, b, if a.unit == Unit::Elapsed { OUTCOME_REACH } else { REACH }))
            && !self.is_of_another(other)
            && self.shares_context(other)
            && !self.is_of_another_deed(other)
    }

    fn counts_alike(&self, other: &Self) -> bool {
        match (&self.number.counted, &other.number.counted) {
            (Some(a), Some(b)) => self.is_one_word(other, a, b),
            (a, b) => a == b,
        }
    }

    /// Whether two stems are one word or synonyms.
    fn is_one_word(&self, other: &Self, a: &str, b: &str) -> bool {
        let language = self.member.document.language;
        a == b
            || language == other.member.document.language && {
                let class = synonym_class(language, a);
                class.is_some() && class == synonym_class(language, b)
            }
    }

    /// The tokens of the whole sentence.
    fn sentence(&self) -> &'a [Token] {
        let document = self.member.document;
        &document.tokens[document.sentences[self.member.statement.sentence].tokens.clone()]
    }

    /// The tokens of the clause.
    fn clause(&self) -> &'a [Token] {
        &self.member.document.tokens[self.member.statement.tokens.clone()]
    }

    /// Whether the words beside one number stand in the sentence of the other: one for a count with its noun
    /// and for a malformed number, whose twin is evidence by itself; else two, of which one is neither a verb
    /// nor part of a name, as rises and places are many.
    fn shares_context(&self, other: &Self) -> bool {
        let (a, b) = (self.number, other.number);
        let stands_in = |cue: &String, tokens: &[Token]| tokens.iter().any(|token| token.stem == *cue);
        let mut shared: Vec<&String> = a.cues.iter().filter(|cue| stands_in(cue, other.sentence())).collect();
        let back = b.cues.iter().filter(|cue| stands_in(cue, self.sentence()));
        for cue in back {
            if !shared.contains(&cue) {
                shared.push(cue);
            }
        }
        if a.unit == Unit::Count || a.malformed.is_some() != b.malformed.is_some() {
            return !shared.is_empty();
        }
        let named = |cue: &str| self.is_named(cue) || other.is_named(cue);
        let deeds = self.deeds();
        shared.len() >= 2 && shared.iter().any(|cue| !named(cue) && !deeds.contains(&cue.as_str()))
    }

    /// Whether the word is part of a name in the sentence.
    fn is_named(&self, stem: &str) -> bool {
        let names = self.names();
        self.sentence()
            .iter()
            .any(|token| token.stem == stem && names.iter().any(|name| name.span.contains(token.span)))
    }

    /// The names of the sentence.
    fn names(&self) -> Vec<&'a Name> {
        let Member { statements, statement, .. } = self.member;
        let own = statements.iter().filter(|other| other.sentence == statement.sentence);
        own.flat_map(|statement| &statement.names).collect()
    }

    /// The verbs of the clause, by stem.
    fn deeds(&self) -> Vec<&'a str> {
        let Member { document, statement, .. } = self.member;
        verbs(document, statement.part, statement.tokens.clone())
            .into_iter()
            .map(|at| document.tokens[at].stem.as_str())
            .collect()
    }

    /// Whether the verbs of the two clauses show that they tell of different deeds ("asked for $4 million",
    /// "paid $7 million"), or the nouns that the numbers belong to different things ("a profit of", "a loss of").
    fn is_of_another_deed(&self, other: &Self) -> bool {
        if self.member.document.language != other.member.document.language {
            return false;
        }
        if let (Some(a), Some(b)) = (self.head(), other.head()) {
            return !self.is_one_word(other, a, b);
        }
        let (own, others) = (self.deeds(), other.deeds());
        let stands_in = |deed: &str, tokens: &[Token]| tokens.iter().any(|t| self.is_one_word(other, deed, &t.stem));
        !own.is_empty()
            && !others.is_empty()
            && !own.iter().any(|deed| stands_in(deed, other.clause()))
            && !others.iter().any(|deed| stands_in(deed, self.clause()))
    }

    /// The noun before "of" and the number.
    fn head(&self) -> Option<&'a str> {
        let tokens = &self.member.document.tokens;
        let link = self.number.tokens.start.checked_sub(1).filter(|at| *at > self.member.statement.tokens.start)?;
        let noun = tokens.get(link - 1).filter(|noun| noun.is_content_word())?;
        matches!(tokens[link].normal.as_str(), "of" | "de").then_some(noun.stem.as_str())
    }

    /// Whether the number is part of another one ("12 people, including three children").
    fn is_part(&self) -> bool {
        let (statement, start) = (self.member.statement, self.number.tokens.start);
        let sentence = self.member.document.sentences[statement.sentence].tokens.start;
        let before = &self.member.document.tokens[sentence.max(start.saturating_sub(PART_WINDOW))..start];
        before.iter().any(|token| PART_OPENERS.contains(&token.normal))
    }

    /// Whether the sentence has another number of the same kind: a list, of which only the whole could be
    /// compared.
    fn is_listed(&self) -> bool {
        let Member { statements, statement, .. } = self.member;
        let own = statements.iter().filter(|other| other.sentence == statement.sentence);
        let mut numbers = own.flat_map(|statement| &statement.numbers);
        numbers.any(|number| {
            let kind = |of: &'_ Number| (of.unit, of.outcome);
            kind(number) == kind(self.number)
                && (self.is_typed() || number.counted == self.number.counted)
                && (number.low, number.high) != self.value()
        })
    }

    /// Whether it tells how many in a stretch of time ("1,500 deaths a day", "an average of 12").
    fn is_rate(&self) -> bool {
        let tokens = &self.member.document.tokens;
        let Range { start, end } = self.number.tokens;
        let own = &self.member.statement.tokens;
        let behind = &tokens[end.min(own.end)..(end + RATE_WINDOW).min(own.end).max(end.min(own.end))];
        let before = &tokens[start.saturating_sub(RATE_WINDOW).max(own.start).min(start)..start];
        before.iter().chain(behind).any(|token| AVERAGES.contains(&token.normal))
            || behind
                .windows(2)
                .any(|pair| RATE_OPENERS.contains(&pair[0].normal) && RATE_UNITS.contains(&pair[1].normal))
    }

    /// Whether the number comes on top of one that is not told ("three more people were arrested").
    pub fn is_increment(&self) -> bool {
        let behind = |at: usize| {
            self.member.document.tokens.get(self.number.tokens.end + at).map_or("", |token| token.normal.as_str())
        };
        let others = WordList("other others otras otros").contains(behind(0)) && self.number.outcome.is_none();
        others || INCREMENTS.contains(behind(0)) && !matches!(behind(1), "than" | "de")
    }

    /// Whether years, periods or shocks in the sentences show that the numbers hold for different times. What
    /// happened to people, and an earthquake, happened once: a year that only one text gives is another one.
    fn is_of_another_time(&self, other: &Self) -> bool {
        let (own, others) = (self.years(), other.years());
        let once = self.number.outcome.is_some() || self.number.unit == Unit::Magnitude;
        let told = if once { !own.is_empty() || !others.is_empty() } else { !own.is_empty() && !others.is_empty() };
        if told && !own.iter().any(|year| others.contains(year)) {
            return true;
        }
        let shocks = |of: &Self| of.sentence().iter().any(|token| OTHER_SHOCKS.contains(&token.stem));
        if once && shocks(self) != shocks(other) {
            return true;
        }
        let (own, others) = (&self.periods, &other.periods);
        !own.is_empty() && !others.is_empty() && !own.iter().any(|period| others.contains(period))
    }

    /// The years of the sentence that stand alone, in no full date.
    fn years(&self) -> Vec<i64> {
        let Member { document, statements, statement, .. } = self.member;
        let alone = |number: &&Number| {
            let before = number.tokens.start.checked_sub(1).map_or("", |at| document.tokens[at].normal.as_str());
            WordList("del durante during en in la of since the").contains(before)
        };
        let own = statements.iter().filter(|other| other.sentence == statement.sentence);
        let numbers = own.flat_map(|statement| &statement.numbers);
        numbers.filter(|number| number.unit == Unit::Year).filter(alone).map(|number| number.low).collect()
    }

    /// Whether the last names before the two numbers show that each is about someone else: neither text names
    /// both there.
    fn is_of_another(&self, other: &Self) -> bool {
        let last = |quantity: &Self| {
            let names = quantity.member.statement.names.iter();
            names.rev().find(|name| name.span.end <= quantity.number.span.start)
        };
        let names = |quantity: &Self, name: &Name| quantity.names().iter().any(|own| share_a_word(own, name));
        matches!((last(self), last(other)), (Some(a), Some(b)) if !(share_a_word(a, b) || names(self, b) && names(other, a)))
    }

    /// Whether both are the age of one person: of the same name right before it, or of the same noun beside
    /// it in sentences that share more.
    fn is_age_of(&self, other: &Self) -> bool {
        match (self.aged_name(), other.aged_name()) {
            (Some(a), Some(b)) => {
                let (first, last) = (self.first_name(a), a.words.last());
                let clash = first.zip(other.first_name(b)).is_some_and(|(first, others)| first != others);
                !clash && last == b.words.last()
            }
            (None, None) => {
                let (Some(a), Some(b)) = (self.aged_noun(), other.aged_noun()) else { return false };
                let common = |of: &Self| of.sentence().iter().filter(|t| t.is_content_word()).map(|t| t.stem.as_str());
                let shared = ordered::set(common(self)).common(&ordered::set(common(other)));
                self.is_one_word(other, a, b) && shared > 3 && !self.is_of_another(other)
            }
            _ => false,
        }
    }

    /// The name that ends right before the number ("Marek Dolan, 36", "Marek Dolan, aged 36").
    fn aged_name(&self) -> Option<&'a Name> {
        let tokens = &self.member.document.tokens;
        let mut at = self.number.tokens.start;
        while at > 0 && WordList(", aged age (").contains(&tokens[at - 1].normal) {
            at -= 1;
        }
        let last = tokens.get(at.checked_sub(1)?)?;
        self.names().into_iter().rev().find(|name| name.span.end == last.span.end)
    }

    /// What stands before the last word of a name, also where a capital at the start of the sentence proves
    /// nothing.
    fn first_name(&self, name: &'a Name) -> Option<&'a str> {
        if name.words.len() > 1 {
            return name.words.first().map(String::as_str);
        }
        let tokens = self.sentence();
        let at = tokens.iter().position(|token| token.span.start == name.span.start)?;
        let before = tokens.get(at.checked_sub(1)?).filter(|token| token.capitalised && !token.function_word)?;
        Some(&before.normal)
    }

    /// The noun of "a 36-year-old climber", "un hombre de 36 años".
    fn aged_noun(&self) -> Option<&'a str> {
        let (tokens, number) = (&self.member.document.tokens, &self.number.tokens);
        let behind = tokens.get(number.end).filter(|token| token.is_content_word());
        let before = number.start.checked_sub(2).filter(|at| tokens[at + 1].normal == "de").map(|at| &tokens[at]);
        behind.or(before.filter(|token| token.is_content_word())).map(|token| token.stem.as_str())
    }

    /// Whether its kind and not the words beside it says what it is of.
    pub fn is_typed(&self) -> bool {
        self.number.outcome.is_some() || self.number.unit == Unit::Magnitude
    }

    /// Number of words beside both numbers.
    pub fn shared_cues(&self, other: &Self) -> usize {
        self.number.cues.iter().filter(|cue| other.number.cues.contains(cue)).count()
    }
}

/// What tells the periods of a sentence from others: "last" in "last year", "pasado" in "el año pasado".
fn periods(sentence: &[Token]) -> Vec<&str> {
    let pairs = sentence.windows(2).filter_map(|pair| {
        let [first, second] = pair else { return None };
        match (PERIODS.contains(&first.normal), PERIODS.contains(&second.normal)) {
            (false, true) => Some(first),
            (true, false) => Some(second),
            _ => None,
        }
    });
    let qualifiers = pairs.map(|token| token.normal.as_str());
    qualifiers.filter(|word| PERIOD_QUALIFIERS.contains(word)).collect()
}

fn share_a_word(a: &Name, b: &Name) -> bool {
    a.words.iter().any(|word| b.words.contains(word))
}

/// Whether two counts with an outcome count the same kind of people: equal nouns, or words for people,
/// or none at all ("41 dead").
fn are_people(a: &Number, b: &Number) -> bool {
    let open = |number: &Number| number.counted.as_deref().is_none_or(|noun| PEOPLE.contains(noun));
    a.counted == b.counted || open(a) && open(b)
}

/// Whether neither value is more than so many times the other: numbers farther apart count different
/// things.
fn within_reach(a: &Number, b: &Number, times: i64) -> bool {
    a.low <= b.high.saturating_mul(times) && b.low <= a.high.saturating_mul(times)
}
