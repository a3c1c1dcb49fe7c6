//! Likeness across languages: by names, numbers and dates alone.
//!
//! Words that two languages write alike are often not the same word ("actual", "once"). Names, numbers,
//! weekdays and months are. Those that stand everywhere in two texts tell no two of their passages apart,
//! so each counts by how few sentences have it.

use super::AlignedText;
use super::vocabulary::Vocabulary;
use crate::hash::hash;
use crate::statement::{Number, Statement, Unit};
use crate::text::{Language, WordList};

/// What an anchor that only one sentence of each text has adds to a likeness, in thousandths.
const NAME: u32 = 160;
const NUMBER: u32 = 250;
/// A number of three or more digits that are not zeros at its end is hardly ever the same by chance.
const EXACT_NUMBER: u32 = 360;
/// Small counts, ranks, years and days are common.
const COMMON_NUMBER: u32 = 100;
/// Anchors that two passages must share, unless one is an exact number.
const LEAST_ANCHORS: u32 = 2;
/// A likeness below is none …
const FLOOR: u32 = 180;
/// … and none is above: that words say the same too can not be seen.
const CEILING: u32 = 490;

/// Weekdays and months, so that a word's place is its meaning, in English and in Spanish.
const CALENDARS: [WordList; 2] = [
    WordList(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
         august september october november december",
    ),
    WordList(
        "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto \
         septiembre octubre noviembre diciembre",
    ),
];

/// A name, a number or a date of a passage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// Its number in the [`Vocabulary`].
    pub key: u32,
    /// The words of one name are one group; each passage has at most 64.
    group: u32,
    weight: u32,
}

/// The anchors of statements of a text, each key once.
pub(super) fn anchors(
    text: &AlignedText<'_>,
    statements: &mut dyn Iterator<Item = &Statement>,
    vocabulary: &mut Vocabulary,
) -> Vec<Anchor> {
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut group = 0;
    let mut add = |kind: &str, word: &str, group: u32, weight: u32| {
        let key = vocabulary.anchor(hash([kind, word]));
        if group < u64::BITS && anchors.iter().all(|anchor| anchor.key != key) {
            anchors.push(Anchor { key, group, weight });
        }
    };
    for statement in statements {
        for name in &statement.names {
            name.words.iter().for_each(|word| add("name", word, group, NAME));
            group += 1;
        }
        for number in statement.numbers.iter().filter(|number| number.malformed.is_none()) {
            let reading = number.reading();
            // One language writes "$" where the other has the name of a currency.
            let (kind, value) = match (number.unit, reading.split_once(' ')) {
                (Unit::Money(_), Some((amount, _))) => ("money", amount),
                _ => ("number", &*reading),
            };
            add(kind, value, group, weight(number));
            group += 1;
        }
        for token in &text.document.tokens[statement.tokens.clone()] {
            let calendar = match text.document.language {
                Language::English if token.capitalised => CALENDARS[0],
                Language::Spanish => CALENDARS[1],
                _ => continue,
            };
            if let Some(day) = calendar.words().position(|word| word == token.normal)
                && let Some(day) = CALENDARS[0].words().nth(day)
            {
                add("date", day, group, COMMON_NUMBER);
                group += 1;
            }
        }
    }
    anchors
}

fn weight(number: &Number) -> u32 {
    let mut digits = number.low.unsigned_abs();
    while digits >= 10 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    match number.unit {
        Unit::Year | Unit::Date | Unit::Elapsed | Unit::Ordinal => COMMON_NUMBER,
        Unit::Count if number.low <= 12_000 => COMMON_NUMBER,
        _ if digits >= 100 => EXACT_NUMBER,
        _ => NUMBER,
    }
}

/// The likeness of two passages: twice the weight of what both have, by how many sentences of their texts
/// have it, the less the more else either has.
pub(super) fn likeness(a: &[Anchor], b: &[Anchor], sentences_with: impl Fn(u32) -> u32) -> u32 {
    let (mut own, mut others) = (0u64, 0u64);
    let (mut sum, mut exact) = (0, false);
    for one in a {
        for other in b {
            let groups = (1 << one.group, 1 << other.group);
            if one.key == other.key && own & groups.0 == 0 && others & groups.1 == 0 {
                (own, others) = (own | groups.0, others | groups.1);
                let weight = 2 * one.weight / sentences_with(one.key).max(2);
                sum += weight;
                exact |= weight >= EXACT_NUMBER;
            }
        }
    }
    let shared = own.count_ones();
    if shared < LEAST_ANCHORS && !exact {
        return 0;
    }
    let all = groups(a) + groups(b);
    let likeness = sum * (60 + 80 * shared / all) / 100;
    if likeness < FLOOR { 0 } else { likeness.min(CEILING) }
}

fn groups(anchors: &[Anchor]) -> u32 {
    anchors.chunk_by(|a, b| a.group == b.group).count() as u32
}

#[cfg(test)]
mod tests {
    use super::super::index::Index;
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The likeness of an English and a Spanish sentence, each the last of a text that mentions Voss and
    /// Port Ellis in another sentence too.
    fn alike(english: &str, spanish: &str) -> u32 {
        let article = |lang: &str, body: String| Article { lang: Some(lang.into()), body, ..Article::default() };
        let articles = [
            article("en", format!("In Port Ellis, the mayor is Irena Voss. {english}")),
            article("es", format!("En Port Ellis, la alcaldesa es Irena Voss. {spanish}")),
        ];
        let documents: Vec<_> = articles.iter().map(|article| read(article, None)).collect();
        let read: Vec<_> = documents.iter().map(statements).collect();
        let text = |at: usize| AlignedText {
            document: &documents[at],
            statements: &read[at].0,
            quotations: &read[at].1,
            independent_text: at,
        };
        let texts = [text(0), text(1)];
        let last = |at: usize| documents[at].sentences.len() - 1;
        let index = Index::of(&texts, &[0, 1], &[0, 1]);
        let unit = |at: usize| (at, index.texts[at].sentences.start + last(at));
        assert_eq!(index.likeness_across(unit(0), unit(1)), index.likeness_across(unit(1), unit(0)));
        index.likeness_across(unit(0), unit(1))
    }

    #[test]
    fn names_numbers_and_dates_make_passages_alike() {
        let pairs = [
            (
                "On Monday, 14 people were hurt when the ferry Nerid hit a pier.",
                "El lunes, 14 personas resultaron heridas al chocar el barco Nerid contra un muelle.",
            ),
            (
                "The bill comes to $12.4 million, said Ada Quill.",
                "La factura es de 12,4 millones de dólares, dijo Ada Quill.",
            ),
            ("The bridge is 1,254 metres long.", "El puente mide 1.254 metros."),
            ("The envoy of Nerid met Ada Quill in Kessmouth.", "La enviada de Nerid vio a Ada Quill en Kessmouth."),
            ("The trial of Ada Quill opens on 4 May.", "El juicio contra Ada Quill comienza el 4 de mayo."),
        ];
        for (english, spanish) in pairs {
            assert!(alike(english, spanish) >= FLOOR, "{english} / {spanish}");
        }
    }

    #[test]
    fn words_that_look_alike_and_names_that_are_everywhere_do_not() {
        let pairs = [
            ("The actual director of the hospital has no idea.", "El actual director del hospital no tiene idea."),
            ("The mayor, Irena Voss, left Port Ellis.", "Nadie espera en Port Ellis que Irena Voss dimita."),
            ("The council in Port Ellis spent 3 hours on it.", "En Port Ellis cerraron 3 escuelas."),
            ("A storm may come in March.", "Mayo y marzo fueron secos."),
            ("Two people were hurt.", "Dos perros se perdieron."),
        ];
        for (english, spanish) in pairs {
            assert_eq!(alike(english, spanish), 0, "{english} / {spanish}");
        }
    }

    #[test]
    fn texts_of_one_language_are_left_to_their_words() {
        let body = "Le pont de Nerid est fermé.";
        let article = Article { lang: Some("fr".into()), body: body.into(), ..Article::default() };
        let document = read(&article, None);
        let (statements, quotations) = statements(&document);
        let text =
            AlignedText { document: &document, statements: &statements, quotations: &quotations, independent_text: 0 };
        let index = Index::of(&[text, text], &[0, 1], &[0, 1]);
        assert!(!index.several_languages && index.units.iter().all(|unit| unit.anchors.is_empty()));
    }
}
