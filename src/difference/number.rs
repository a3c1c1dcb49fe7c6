//! Numbers that differ: the same quantity of one claim with values that cannot both hold.
//!
//! After de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008): a mismatch of
//! numbers counts only between entities of one type that the context makes the same. Here these are
//! equal units, an equal outcome or counted noun, and values that stay apart when rounding,
//! approximations and bounds are allowed for.

use super::{Difference, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::{self, Map};
use crate::rules::Rule;
use crate::statement::{Bound, Number, Unit};
use crate::text::WordList;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "number/malformed",
        limits: "The figure may be written after the custom of another country.",
        source: "ISO 80000-1; Bureau International des Poids et Mesures, SI Brochure, 5.4.4",
    },
    Rule {
        id: "number/value",
        limits: "The figures may count different things, or hold for different times.",
        source: "de Marneffe, Rafferty and Manning 2008, “Finding contradictions in text”",
    },
];

/// How far from its value, in hundredths, an approximate number may be.
const APPROXIMATION: i64 = 15;
/// How far above a least, or below a most, in hundredths, the true value is expected: who writes "at
/// least 38" means nothing like 200.
const BOUND_REACH: i64 = 25;

/// How many times another value a value of the same quantity may be; early and late figures of the
/// dead and injured may lie farther apart.
const REACH: i64 = 10;
const OUTCOME_REACH: i64 = 30;

/// How far apart, in thousandths, magnitudes of one earthquake may be: an aftershock is weaker.
const MAGNITUDE_REACH: u64 = 1_000;

/// Most numbers of one statement that are compared; no sentence but a table has more.
const MOST_NUMBERS: usize = 64;

/// Words for people that are counted alike, by stem: who was a passenger in one text is a victim or a
/// person in another.
const PEOPLE: WordList = WordList("civilian man men passeng pasajer peopl person resid victim women");

/// What the members of one claim state with numbers that differ; a difference a quantity, with a side
/// for every article that has the quantity. Sides whose values are compatible share a reading.
///
/// Rules `number/value` and `number/malformed`, after de Marneffe, Rafferty and Manning, "Finding
/// contradictions in text" (2008).
pub fn numbers(members: &[Member<'_>]) -> Vec<Difference> {
    let quantities: Vec<Quantity<'_>> = members
        .iter()
        .flat_map(|member| {
            let numbers = member.statement.numbers.iter().take(MOST_NUMBERS);
            numbers.map(move |number| Quantity { member, number })
        })
        .filter(|quantity| quantity.number.unit.is_quantity())
        .collect();
    groups(&quantities).iter().filter_map(|same| difference(same)).collect()
}

/// Quantities that are the same, directly or through others, so that their order makes no group.
fn groups<'q, 'a>(quantities: &'q [Quantity<'a>]) -> Vec<Vec<&'q Quantity<'a>>> {
    let mut groups = Vec::new();
    let mut left: Vec<&Quantity<'_>> = quantities.iter().rev().collect();
    while let Some(first) = left.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while let Some(quantity) = group.get(at).copied() {
            group.extend(left.iter().rev().filter(|other| quantity.same_as(other)));
            left.retain(|other| !quantity.same_as(other));
            at += 1;
        }
        let place = |q: &Quantity<'_>| (q.member.article, q.member.statement.part, q.number.span);
        ordered::sort_by(&mut group, |a, b| place(a).cmp(&place(b)));
        groups.push(group);
    }
    groups
}

/// A number of a member.
struct Quantity<'a> {
    member: &'a Member<'a>,
    number: &'a Number,
}

impl Quantity<'_> {
    /// Whether both are numbers of the same thing. Each is the same as itself.
    fn same_as(&self, other: &Self) -> bool {
        let (a, b) = (self.number, other.number);
        if a.unit != b.unit {
            return false;
        }
        if std::ptr::eq(a, b) {
            return true;
        }
        let least = match (a.unit, a.outcome, b.outcome) {
            (Unit::Magnitude, ..) => return a.low.abs_diff(b.low) <= MAGNITUDE_REACH,
            (Unit::Count, Some(x), Some(y)) => return x == y && are_people(a, b) && within_reach(a, b, OUTCOME_REACH),
            (Unit::Count, ..) if a.counted.is_none() || a.outcome != b.outcome => return false,
            (Unit::Count | Unit::Age, ..) => 1,
            // A digit lost from a number that the other text has is evidence by itself.
            _ if a.malformed.is_some() != b.malformed.is_some() => 1,
            _ => 2,
        };
        a.counted == b.counted && shared_cues(a, b) >= least && within_reach(a, b, REACH) && !self.is_of_another(other)
    }

    /// Whether the last names before the two numbers show that each is about someone else.
    fn is_of_another(&self, other: &Self) -> bool {
        let words = |quantity: &Self| {
            let names = quantity.member.statement.names.iter();
            let before = names.rev().find(|name| name.span.end <= quantity.number.span.start);
            before.map(|name| ordered::set(name.words.iter()))
        };
        matches!((words(self), words(other)), (Some(a), Some(b)) if a.common(&b) == 0)
    }

    fn value(&self) -> (i64, i64) {
        (self.number.low, self.number.high)
    }

    /// The values that the number leaves possible.
    fn interval(&self) -> (i64, i64) {
        let number = self.number;
        let tolerance = if number.step > 1_000 || number.unit != Unit::Count { number.step / 2 } else { 0 };
        let share = |value: i64, hundredths: i64| value.saturating_abs().saturating_mul(hundredths) / 100;
        let tolerance = if number.unit == Unit::Magnitude || number.unit == Unit::Age { 0 } else { tolerance };
        let mut low = number.low.saturating_sub(tolerance);
        let mut high = number.high.saturating_add(tolerance);
        if number.approximate {
            low = low.min(number.low.saturating_sub(share(number.low, APPROXIMATION)));
            high = high.max(number.high.saturating_add(share(number.high, APPROXIMATION)));
        }
        match number.bound {
            Bound::Exact => {}
            Bound::AtLeast => high = high.saturating_add(share(number.high, BOUND_REACH)),
            Bound::AtMost => low = low.saturating_sub(share(number.low, BOUND_REACH)),
        }
        (low, high)
    }

    /// Whether the member's article states this value too, of the same things or of nothing named: then
    /// the two articles do not disagree, they speak of several quantities.
    fn is_stated_by(&self, member: &Member<'_>) -> bool {
        member.statements.iter().flat_map(|statement| &statement.numbers).any(|number| {
            let alike = number.unit == self.number.unit
                && (number.counted.is_none() || number.counted == self.number.counted)
                && (number.outcome.is_none() || number.outcome == self.number.outcome);
            alike && (number.low, number.high) == self.value()
        })
    }

    fn is_compatible(&self, other: &Self) -> bool {
        let (a, b) = (self.interval(), other.interval());
        a.0 <= b.1 && b.0 <= a.1
    }
}

fn is_person(number: &Number) -> bool {
    number.counted.as_deref().is_some_and(|noun| PEOPLE.contains(noun))
}

/// Whether two counts with an outcome count the same kind of people: equal nouns, or words for people,
/// or none at all ("41 dead").
fn are_people(a: &Number, b: &Number) -> bool {
    let open = |number: &Number| number.counted.is_none() || is_person(number);
    a.counted == b.counted || (open(a) && open(b))
}

fn shared_cues(a: &Number, b: &Number) -> usize {
    a.cues.iter().filter(|cue| b.cues.contains(cue)).count()
}

/// Whether neither value is more than so many times the other: numbers farther apart count different
/// things.
fn within_reach(a: &Number, b: &Number, times: i64) -> bool {
    a.low <= b.high.saturating_mul(times) && b.low <= a.high.saturating_mul(times)
}

/// The difference that one quantity makes, if two independent texts cannot both be right about it.
fn difference(same: &[&Quantity<'_>]) -> Option<Difference> {
    let mut articles: Map<usize, Vec<&Quantity<'_>>> = Map::new();
    for quantity in same {
        articles.entry(quantity.member.article, Vec::new).push(quantity);
    }
    // Of several numbers in one article, that which agrees with those of most independent texts.
    let agreement = |quantity: &Quantity<'_>| texts(same.iter().filter(|other| quantity.is_compatible(other)).copied());
    let sides: Vec<&Quantity<'_>> = articles
        .values()
        .filter_map(|own| own.iter().copied().rev().max_by_key(|quantity| agreement(quantity)))
        .collect();
    let independent = |a: &Quantity<'_>, b: &Quantity<'_>| a.member.independent_text != b.member.independent_text;
    let pairs = || sides.iter().enumerate().flat_map(|(at, a)| sides.iter().skip(at + 1).map(move |b| (*a, *b)));
    let malformed = pairs().any(|(a, b)| {
        independent(a, b) && a.same_as(b) && a.number.malformed != b.number.malformed && a.is_compatible(b)
    });
    // A shortened copy with the same value may lack the place where its text states the other too.
    let stated = |a: &Quantity<'_>, b: &Quantity<'_>| {
        let mut alike = sides.iter().filter(|side| !independent(side, b) && side.value() == b.value());
        alike.any(|side| a.is_stated_by(side.member))
    };
    let conflict = pairs()
        .any(|(a, b)| independent(a, b) && a.same_as(b) && !a.is_compatible(b) && !stated(a, b) && !stated(b, a));
    if !malformed && !conflict {
        return None;
    }
    let readings = readings(&sides);
    let hedged = sides.iter().any(|side| side.number.approximate || side.number.bound != Bound::Exact);
    // One shared word beside two numbers may be chance.
    let typed = |a: &Number| a.outcome.is_some() || a.unit == Unit::Magnitude;
    let clear = pairs().any(|(a, b)| {
        independent(a, b) && !a.is_compatible(b) && (typed(a.number) || shared_cues(a.number, b.number) >= 2)
    });
    let confidence = match (malformed && !conflict, clear && !hedged) {
        (true, _) => Confidence::High,
        (false, true) => Confidence::Medium,
        (false, false) => Confidence::Low,
    };
    let sides = sides.iter().zip(readings).map(|(quantity, reading)| Side {
        article: quantity.member.article,
        part: quantity.member.statement.part,
        span: quantity.number.span,
        reading,
    });
    Some(Difference {
        kind: DifferenceKind::Number,
        rule: if conflict { "number/value" } else { "number/malformed" },
        confidence,
        drawn: true,
        sides: sides.collect(),
    })
}

/// Number of independent texts that the quantities are from.
fn texts<'q, 'a: 'q>(quantities: impl Iterator<Item = &'q Quantity<'a>>) -> usize {
    ordered::set(quantities.map(|quantity| quantity.member.independent_text)).len()
}

/// A reading for every side. Exact numbers come first, as they say most; a side that is compatible
/// with an earlier reading takes it, of several the one of most independent texts.
fn readings(sides: &[&Quantity<'_>]) -> Vec<String> {
    let exactness = |quantity: &Quantity<'_>| {
        let number = quantity.number;
        (number.malformed.is_some(), number.approximate, number.bound != Bound::Exact, number.step, number.low)
    };
    let mut order: Vec<usize> = (0..sides.len()).collect();
    ordered::sort_by(&mut order, |a, b| exactness(sides[*a]).cmp(&exactness(sides[*b])));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let Some(side) = sides.get(at) else { continue };
        let fits = |group: &&mut Vec<usize>| {
            group
                .first()
                .and_then(|first| sides.get(*first))
                .is_some_and(|first| first.is_compatible(side) && first.number.malformed == side.number.malformed)
        };
        // Of equally large groups the first: max_by_key would give the last.
        let size = |group: &&mut Vec<usize>| texts(group.iter().filter_map(|at| sides.get(*at)).copied());
        let best = groups.iter_mut().filter(fits).rev().max_by_key(size);
        match best {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let mut readings = vec![String::new(); sides.len()];
    for group in groups {
        let Some(first) = group.first().and_then(|first| sides.get(*first)) else { continue };
        for at in group {
            if let Some(reading) = readings.get_mut(at) {
                *reading = first.number.reading();
            }
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The readings of each difference between one-sentence articles, as "rule: reading, reading".
    fn found(texts: &[&str], lang: &str) -> Vec<String> {
        let articles: Vec<Article> =
            texts.iter().map(|text| Article { body: (*text).into(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some(lang))).collect();
        let statements: Vec<_> = documents.iter().map(|document| statements(document).0).collect();
        let members: Vec<Member<'_>> = documents
            .iter()
            .zip(&statements)
            .enumerate()
            .flat_map(|(article, (document, statements))| {
                statements.iter().map(move |statement| Member {
                    article,
                    independent_text: article,
                    document,
                    statements,
                    quotations: &[],
                    actors: &crate::actor::NOBODY,
                    statement,
                })
            })
            .collect();
        let readings = |d: &Difference| d.sides.iter().map(|side| side.reading.clone()).collect::<Vec<_>>().join(", ");
        numbers(&members).iter().map(|d| format!("{}: {}", d.rule, readings(d))).collect()
    }

    #[test]
    fn values_that_cannot_both_hold_differ() {
        let cases: [(&[&str], &[&str]); 9] = [
            (&["The crash injured five people.", "Two people were hurt in the crash."], &["number/value: 5, 2"]),
            (&["Fire killed 41 people.", "The fire left 38 dead.", "It left 41 dead."], &["number/value: 41, 38, 41"]),
            (&["Seven villages were razed.", "The quake razed five villages."], &["number/value: 7, 5"]),
            (&["A magnitude 5.9 quake hit.", "A 6.1-magnitude quake hit."], &["number/value: 5.9, 6.1"]),
            (&["It killed ten and injured 80.", "It killed ten and injured about 50."], &["number/value: 80, 50"]),
            (
                &["The deal is worth $184 million.", "The deal is worth $180 million."],
                &["number/value: 184000000 USD, 180000000 USD"],
            ),
            (&["They offered 300,00 dollars.", "They offered $300,000."], &["number/malformed: 300,00, 300000 USD"]),
            (&["Turnout fell to 40 percent.", "Turnout fell to 52 percent."], &["number/value: 40%, 52%"]),
            (&["At least 38 people died.", "Thirty people died."], &["number/value: 38, 30"]),
        ];
        for (texts, expected) in cases {
            assert_eq!(found(texts, "en"), expected, "{texts:?}");
        }
        let spanish = found(&["El choque dejó 41 heridos.", "El choque dejó 52 personas heridas."], "es");
        assert_eq!(spanish, ["number/value: 41, 52"]);
    }

    #[test]
    fn values_that_can_both_hold_do_not() {
        let cases: [&[&str]; 19] = [
            &["The fine is €2m.", "The fine is over $2.6 million."],
            &["She began a 90-day stay.", "She began a three-month stay."],
            &["The law passed 41 years ago.", "The law passed in 1967."],
            &["About 40 people died.", "41 people died."],
            &["The fine is 12.4 million dollars.", "The fine is $12.4 million."],
            &["The fine is $12.4 million.", "The fine is $12 million."],
            &["At least 38 people died.", "41 people died."],
            &["41 people died.", "52 people were injured."],
            &["He fell 150 metres.", "He fell about 500 feet."],
            &["Nearly 300 homes burned.", "280 homes burned."],
            &["It began at 2:30 a.m.", "It began at 3:30 a.m."],
            &["It killed 20 to 30 people.", "It killed 25 people."],
            &["Two dozen people died.", "24 people died."],
            &["Five buses left.", "Three trains left."],
            &["Turnout fell to 40 percent.", "Turnout fell by 12 percentage points."],
            &["It injured more than 50 people.", "It injured 60 people."],
            &["On Sunday Voss scored 14 points.", "On Sunday Alder scored 16 points."],
            &[
                "The bill costs $1.2 trillion in all.",
                "The bill costs $579 billion in all. In all it costs $1.2 trillion.",
            ],
            &["A quake killed 31,000 people in 2003.", "The quake killed ten people."],
        ];
        for texts in cases {
            assert!(found(texts, "en").is_empty(), "{texts:?}: {:?}", found(texts, "en"));
        }
    }

    #[test]
    fn one_article_does_not_differ_from_itself() {
        assert!(found(&["Ten people died. Twelve people died."], "en").is_empty());
        assert!(found(&[], "en").is_empty());
    }
}
