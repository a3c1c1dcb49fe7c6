//! Numbers that differ: the same quantity of one event with values that cannot both hold.
//!
//! After de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008): a mismatch of
//! numbers counts only between entities of one type that the context makes the same. Here these are
//! equal units, an equal outcome or counted noun, and values that stay apart when rounding,
//! approximations and bounds are allowed for. Numbers meet in the statements of one claim, and in sentences
//! that are likely to report the same.

mod group;
mod interval;
mod quantity;

use group::{Edge, groups};
use quantity::Quantity;

use super::{Difference, Meeting, Member};
use crate::ordered;
use crate::rules::Rule;
use crate::statement::Unit;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: EARLIER_COUNT,
        limits: "A later text has a higher count; the earlier one may have been right when it was written.",
        source: "Associated Press Stylebook, “casualties” (counts change as news breaks)",
    },
    Rule {
        id: "number/elapsed",
        limits: "The spans may be counted from different days, or to different days.",
        source: "Pustejovsky et al. 2003, “TimeML” (durations anchored to events)",
    },
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

/// A count of the dead or injured that a later text gives higher: no conflict.
pub(crate) const EARLIER_COUNT: &str = "number/earlier-count";

/// Most numbers of one statement that are compared; no sentence but a table has more.
const MOST_NUMBERS: usize = 64;

/// From here up two sentences are likely to report the same, in thousandths, …
const LIKELY: u32 = 500;
/// … and from here up it is possible, which is enough for numbers whose kind tells what they are of.
const POSSIBLE: u32 = 300;
/// Two sentences less likely than this give nothing that is drawn at first.
const SURE: u32 = 650;

/// Of the statements of one claim.
const CLAIM: u32 = 1_000;

/// Most pairs of places that are told besides the first difference of one quantity.
const MOST_REPEATS: usize = 12;

/// Most magnitudes of one article that are compared wherever they stand.
const MOST_MAGNITUDES: usize = 4;

/// What the members of one claim state with numbers that differ; a difference a quantity, with a side
/// for every article that has the quantity. Sides whose values are compatible share a reading.
pub fn numbers(members: &[Member<'_>]) -> Vec<Difference> {
    let quantities = quantities(members);
    let mut edges = Vec::new();
    for (a, one) in quantities.iter().enumerate() {
        let same = quantities.iter().enumerate().skip(a + 1).filter(|(_, other)| one.same_as(other));
        edges.extend(same.map(|(b, _)| Edge { a, b, score: CLAIM }));
    }
    let groups = groups(&quantities, &edges);
    groups.iter().filter_map(|group| group.difference(group.sides())).collect()
}

/// The same over the sentences of a story that may report the same though no claim has both clauses; without
/// what is in the differences of one claim already. `members` are all statements of the story, in order.
pub fn numbers_across(members: &[Member<'_>], meetings: &[Meeting], known: &[&Difference]) -> Vec<Difference> {
    let quantities = quantities(members);
    let place = |quantity: &Quantity<'_>| (quantity.member.article, quantity.member.statement.sentence);
    let of = |sentence: (usize, usize)| {
        let first = quantities.partition_point(|quantity| place(quantity) < sentence);
        first..first + quantities[first..].partition_point(|quantity| place(quantity) == sentence)
    };
    let mut edges = Vec::new();
    for meeting in meetings.iter().filter(|meeting| meeting.score >= POSSIBLE) {
        for a in of(meeting.a) {
            for b in of(meeting.b) {
                let (one, other) = (&quantities[a], &quantities[b]);
                let near = meeting.score >= LIKELY || one.is_typed() && other.is_typed();
                if near && one.same_as(other) {
                    edges.push(Edge { a, b, score: meeting.score });
                }
            }
        }
    }
    edges.extend(magnitudes(&quantities));
    let sides =
        |difference: &Difference| ordered::set(difference.sides.iter().map(|side| (side.article, side.span.start)));
    let known: Vec<_> = known.iter().map(|difference| sides(difference)).collect();
    let mut found = Vec::new();
    for group in groups(&quantities, &edges) {
        group.add_differences(&mut found);
    }
    found.retain(|difference| {
        let own = sides(difference);
        !known.iter().any(|known| known.common(&own) == own.len())
    });
    found
}

/// The magnitudes that the articles give first: a story is about one earthquake.
fn magnitudes(quantities: &[Quantity<'_>]) -> Vec<Edge> {
    let mut places: Vec<usize> = Vec::new();
    for (at, quantity) in quantities.iter().enumerate().filter(|(_, q)| q.number.unit == Unit::Magnitude) {
        let own = |other: &&usize| quantities[**other].member.article == quantity.member.article;
        if places.iter().filter(own).count() < MOST_MAGNITUDES {
            places.push(at);
        }
    }
    let mut edges = Vec::new();
    for (at, a) in places.iter().enumerate() {
        let same = places[at + 1..].iter().filter(|b| quantities[*a].same_as(&quantities[**b]));
        edges.extend(same.map(|b| Edge { a: *a, b: *b, score: SURE }));
    }
    edges
}

fn quantities<'m, 'a>(members: &'m [Member<'a>]) -> Vec<Quantity<'m>>
where
    'a: 'm,
{
    let mut quantities = Vec::new();
    for member in members {
        let numbers = member.statement.numbers.iter().take(MOST_NUMBERS).filter(|number| number.unit.is_quantity());
        quantities
            .extend(numbers.map(|number| Quantity::of(member, number)).filter(|quantity| !quantity.is_increment()));
    }
    quantities
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
