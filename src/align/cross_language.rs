//! Likeness across languages: by names, numbers and dates alone.
//!
//! Words and n-grams that two languages have in common are often not the same word ("actual", "once"),
//! and function words never are. What is written alike, or can be read alike, in both is an anchor.
//! Names that stand everywhere in a story tell no two passages apart, so an anchor counts by how few
//! sentences of the two texts have it.

use super::{AlignedText, Place};
use crate::hash::hash;
use crate::ordered;
use crate::statement::{Number, Statement, Unit};
use crate::text::{Language, Token, WordList};

/// What an anchor that only one sentence of each text has adds to a likeness, in thousandths.
const NAME: u32 = 160;
const NUMBER: u32 = 250;
/// A number of three or more digits that are not zeros at its end is hardly ever the same by chance.
const EXACT_NUMBER: u32 = 360;
/// Small counts, ranks, years and days are common.
const COMMON_NUMBER: u32 = 100;
/// Anchors that two passages must share, unless one is an exact number.
const LEAST_ANCHORS: usize = 2;
/// A likeness below is none …
const FLOOR: u32 = 180;
/// … and none is above: that words say the same too can not be seen.
const CEILING: u32 = 490;

/// Weekdays and months, in order, so that a word's place is its meaning.
const CALENDARS: [(Language, WordList); 2] = [
    (
        Language::English,
        WordList(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
             august september october november december",
        ),
    ),
    (
        Language::Spanish,
        WordList(
            "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto \
             septiembre octubre noviembre diciembre",
        ),
    ),
];
/// English words of the calendar that are other words when written small.
const AMBIGUOUS: WordList = WordList("march may");

/// Places and bodies that the two languages write differently, pair by pair: English, then Spanish. Names
/// of several words have an entry for the word that differs most.
const EXONYMS: WordList = WordList(
    "brazil brasil britain bretana brussels bruselas egypt egipto england inglaterra france francia germany alemania \
     greece grecia italy italia japan japon lebanon libano london londres mediterranean mediterraneo mexico mejico \
     moscow moscu netherlands holanda spain espana syria siria turkey turquia ukraine ucrania un onu nato otan eu ue \
     u.s eeuu states unidos nations naciones european europea united unidas kingdom reino",
);

/// What a passage has in common with one in another language.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    key: u64,
    /// Anchors of one group are one name.
    group: usize,
    weight: u32,
}

/// The anchors of the texts of a story that is written in several languages.
#[derive(Default)]
pub(super) struct CrossLanguage {
    texts: Vec<TextAnchors>,
}

struct TextAnchors {
    sentences: Vec<Vec<Anchor>>,
    statements: Vec<Vec<Anchor>>,
    /// The keys of each sentence of the body, sorted: as often as sentences have it.
    keys: Vec<u64>,
    /// For each text whether it is in another language.
    foreign: Vec<bool>,
}

impl CrossLanguage {
    /// Reads the anchors; nothing in a story of one language.
    pub fn of(texts: &[AlignedText<'_>]) -> Self {
        let foreign = |text: &AlignedText<'_>| -> Vec<bool> {
            texts.iter().map(|other| text.document.is_foreign_to(other.document)).collect()
        };
        let foreign: Vec<Vec<bool>> = texts.iter().map(foreign).collect();
        if !foreign.iter().any(|foreign| foreign.contains(&true)) {
            return CrossLanguage::default();
        }
        let texts = texts.iter().zip(foreign).map(|(text, foreign)| TextAnchors::of(text, foreign)).collect();
        CrossLanguage { texts }
    }

    /// The likeness of two sentences if their texts are in different languages.
    pub fn sentences(&self, a: Place, b: Place) -> Option<u32> {
        self.likeness(a.0, b.0, |text| &text.sentences, a.1, b.1)
    }

    /// The likeness of two statements if their texts are in different languages.
    pub fn statements(&self, a: Place, b: Place) -> Option<u32> {
        self.likeness(a.0, b.0, |text| &text.statements, a.1, b.1)
    }

    fn likeness(
        &self,
        a: usize,
        b: usize,
        of: fn(&TextAnchors) -> &Vec<Vec<Anchor>>,
        at: usize,
        other: usize,
    ) -> Option<u32> {
        let (text, against) = (self.texts.get(a)?, self.texts.get(b)?);
        if !text.foreign[b] {
            return None;
        }
        let frequency = |key: u64| {
            let in_text = |text: &TextAnchors| text.sentences_with(key).max(1);
            in_text(text) + in_text(against)
        };
        Some(likeness(&of(text)[at], &of(against)[other], &frequency))
    }
}

impl TextAnchors {
    fn of(text: &AlignedText<'_>, foreign: Vec<bool>) -> Self {
        let sentences = vec![Vec::new(); text.document.sentences.len()];
        let mut read = TextAnchors { sentences, statements: Vec::new(), keys: Vec::new(), foreign };
        for statement in text.statements {
            let sentence = &mut read.sentences[statement.sentence];
            let first = sentence.iter().map(|anchor: &Anchor| anchor.group + 1).max().unwrap_or_default();
            let anchors = anchors(text, statement);
            sentence.extend(anchors.iter().map(|anchor| Anchor { group: anchor.group + first, ..*anchor }));
            read.statements.push(anchors);
        }
        for (sentence, anchors) in text.document.sentences.iter().zip(&read.sentences) {
            if sentence.part == crate::comparison::Part::Body {
                read.keys.append(&mut ordered::distinct(anchors.iter().map(|anchor| anchor.key).collect()));
            }
        }
        ordered::sort(&mut read.keys);
        read
    }

    fn sentences_with(&self, key: u64) -> u32 {
        let from = self.keys.partition_point(|other| *other < key);
        (self.keys.partition_point(|other| *other <= key) - from) as u32
    }
}

/// Whether two statements of texts in different languages share anchors enough to be one claim; `None` if
/// the texts are in one language.
pub(super) fn shares_enough(texts: &[AlignedText<'_>], a: Place, b: Place) -> Option<bool> {
    let (one, other) = (&texts[a.0], &texts[b.0]);
    let foreign = one.document.is_foreign_to(other.document);
    let anchors = |text: &AlignedText<'_>, at: usize| anchors(text, &text.statements[at]);
    foreign.then(|| likeness(&anchors(one, a.1), &anchors(other, b.1), &|_| 2) > 0)
}

/// The likeness of two passages by their anchors, whichever comes first.
fn likeness(a: &[Anchor], b: &[Anchor], sentences_with: &dyn Fn(u64) -> u32) -> u32 {
    one_way(a, b, sentences_with).min(one_way(b, a, sentences_with))
}

/// Twice the weight of what both have, by how many sentences have it, the less the more else either has.
fn one_way(a: &[Anchor], b: &[Anchor], sentences_with: &dyn Fn(u64) -> u32) -> u32 {
    let groups = |anchors: &[Anchor]| anchors.iter().map(|anchor| anchor.group + 1).max().unwrap_or_default();
    let (mut sum, mut exact) = (0, false);
    let mut taken = Vec::new();
    for of_group in a.chunk_by(|x, y| x.group == y.group) {
        let weight = |anchor: &Anchor| 2 * anchor.weight / sentences_with(anchor.key);
        let common = |anchor: &Anchor| {
            let other = b.iter().find(|other| other.key == anchor.key && !taken.contains(&other.group))?;
            Some((weight(anchor), other.group))
        };
        let Some((weight, group)) = of_group.iter().filter_map(common).max() else { continue };
        taken.push(group);
        sum += weight;
        exact |= weight >= EXACT_NUMBER;
    }
    let shared = taken.len();
    if shared < LEAST_ANCHORS && !exact {
        return 0;
    }
    let all = (groups(a) + groups(b)) as u32;
    let likeness = sum * (60 + 80 * shared as u32 / all.max(1)) / 100;
    if likeness < FLOOR { 0 } else { likeness.min(CEILING) }
}

/// The names, numbers and dates of a statement, each group in one run.
fn anchors(text: &AlignedText<'_>, statement: &Statement) -> Vec<Anchor> {
    let document = text.document;
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut group = 0;
    for name in &statement.names {
        let words = name.words.iter().map(|word| Anchor { key: hash([english_name(word)]), group, weight: NAME });
        anchors.extend(words);
        group += 1;
    }
    for number in statement.numbers.iter().filter(|number| number.malformed.is_none()) {
        let reading = number.reading();
        // One language writes "$" where the other has the name of a currency.
        let key = match (number.unit, reading.split_once(' ')) {
            (Unit::Money(_), Some((amount, _))) => hash(["money", amount]),
            _ => hash(["number", &reading]),
        };
        anchors.push(Anchor { key, group, weight: weight(number) });
        group += 1;
    }
    for token in &document.tokens[statement.tokens.clone()] {
        if let Some(day) = day_or_month(document.language, token) {
            anchors.push(Anchor { key: hash(["calendar", day]), group, weight: COMMON_NUMBER });
            group += 1;
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
        Unit::Year | Unit::Date | Unit::Ordinal => COMMON_NUMBER,
        Unit::Count if number.low <= 12_000 => COMMON_NUMBER,
        _ if digits >= 100 => EXACT_NUMBER,
        _ => NUMBER,
    }
}

/// The English name of the day or the month that a token names.
fn day_or_month(language: Language, token: &Token) -> Option<&'static str> {
    let (_, calendar) = CALENDARS.iter().find(|(of, _)| *of == language)?;
    if language == Language::English && AMBIGUOUS.contains(&token.normal) && !token.capitalised {
        return None;
    }
    let at = calendar.words().position(|word| word == token.normal)?;
    CALENDARS[0].1.words().nth(at)
}

/// A word of a name as English writes it.
fn english_name(word: &str) -> &str {
    let mut pairs = EXONYMS.words();
    while let (Some(english), Some(spanish)) = (pairs.next(), pairs.next()) {
        if spanish == word {
            return english;
        }
    }
    word
}

#[cfg(test)]
mod tests {
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
        let last = |at: usize| (at, documents[at].sentences.len() - 1);
        let across = CrossLanguage::of(&texts);
        assert_eq!(across.sentences(last(0), last(1)), across.sentences(last(1), last(0)));
        across.sentences(last(0), last(1)).unwrap()
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
            (
                "The envoy of Germany met Ada Quill in London.",
                "La enviada de Alemania se reunió con Ada Quill en Londres.",
            ),
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
        assert_eq!(CrossLanguage::of(&[text, text]).sentences((0, 0), (1, 0)), None);
        assert_eq!(shares_enough(&[text, text], (0, 0), (1, 0)), None);
    }
}
