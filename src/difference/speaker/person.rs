//! Who is named as a speaker, and whether two namings are of one person.

use std::ops::Range;

use crate::comparison::Part;
use crate::ordered::Set;
use crate::statement::{Statement, is_body, is_role, namings};
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Words before a name that are no part of it.
const HONORIFICS: WordList = WordList(
    "capt col cmdr dame det dona don dr el father gen gov hon insp judge la lady lord lt maj miss mr mrs ms prof rep rev sen \
     sgt sir sister sr sra st supt the",
);
/// Words that show that an institution speaks, or somebody for another.
const INSTITUTIONS: WordList = WordList(
    "agency airlines airport airways army asociacion association authority ayuntamiento bank board bureau campaign capital church club \
     comision commission committee company congress corp corporation council county court department embassy empresa energy \
     federation fiscalia foundation gobierno government group grupo herald holdings hospital house inc industries institute insurance junta kremlin league lines \
     limited ltd media ministerio ministry motors naviera navy news office oil parliament partido party plc police policia pentagon post radio rail \
     railways school \
     senate service services sindicato society team times treasury trust union universidad university",
);
const MOUTHPIECES: WordList = WordList(
    "abogada abogado advisers adviser advisor aide aides asesor attorney family lawyer lawyers letter oficina portavoz press \
     release representante representative representatives source sources spokesman spokespeople spokesperson spokeswoman \
     statement staff vocera vocero",
);
/// Those who run something.
const OFFICERS: WordList = WordList(
    "boss ceo chairman chairwoman consejera consejero director directora executive founder gerente jefa jefe \
     manager owner presidenta presidente president principal secretary",
);
/// Offices that nobody holds two of, each in its forms, the first of which stands for all.
const OFFICES: &[WordList] = &[
    WordList("archbishop arzobispo"),
    WordList("bishop obispo"),
    WordList("coach entrenador entrenadora"),
    WordList("governor gov gobernador gobernadora"),
    WordList("judge juez jueza"),
    WordList("mayor alcalde alcaldesa"),
    WordList("minister ministra ministro"),
    WordList("sheriff"),
];
/// Words before which the name of a speaker ends.
const CLOSERS: WordList = WordList("at by con del during for from in of on para que quien who whose with");

/// A speaker as named in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The words of the name, without titles.
    names: Vec<String>,
    /// What else is said of the speaker there, and wherever the name stands.
    about: Set<String>,
    /// Offices among it, by their places in the list.
    offices: Set<usize>,
    /// Whether the name is that of a person rather than of an institution or a place.
    is_person: bool,
    /// Whether somebody may speak for another.
    is_mouthpiece: bool,
    /// Whether it is said what the speaker is: two capitalised words alone may be the name of a company.
    is_described: bool,
    /// Whether the speaker runs something, in whose name a text may quote.
    is_officer: bool,
}

/// The phrases of a story that name people together with what they are.
pub struct Phrases(Vec<Person>);

impl Phrases {
    /// Reads the namings and the speakers of all texts.
    pub fn of<'a>(texts: impl Iterator<Item = (&'a Document<'a>, &'a [Statement])>) -> Phrases {
        let mut phrases = Vec::new();
        for (document, statements) in texts {
            for naming in namings(document) {
                let part = document.sentences[naming.sentence].part;
                let span = |tokens: Range<usize>| {
                    Span::new(document.tokens[tokens.start].span.start, document.tokens[tokens.end - 1].span.end)
                };
                let mut person = Person::of(document, part, span(naming.name));
                let described = [naming.title, naming.description].into_iter().flatten();
                described.for_each(|tokens| person.describe(document, part, span(tokens)));
                phrases.push(person);
            }
            for statement in statements {
                let speaker = statement.attribution.as_ref().and_then(|attribution| attribution.speaker);
                phrases.extend(speaker.map(|span| Person::of(document, statement.part, span)));
                let full = statement.names.iter().filter(|name| name.words.len() > 1);
                phrases.extend(full.map(|name| Person::of(document, statement.part, name.span)));
            }
        }
        Phrases(phrases)
    }

    /// Adds to a person what the phrases say of those with the same name.
    pub fn complete(&self, person: &mut Person) {
        for phrase in &self.0 {
            if !person.shares_name(phrase) {
                continue;
            }
            phrase.about.iter().for_each(|word| {
                person.about.insert(word.clone());
            });
            phrase.offices.iter().for_each(|office| {
                person.offices.insert(*office);
            });
            person.is_person |= phrase.is_person;
            person.is_mouthpiece |= phrase.is_mouthpiece;
            person.is_described |= phrase.is_described;
            person.is_officer |= phrase.is_officer;
        }
    }
}

impl Person {
    /// Reads the words that name a speaker.
    pub fn of(document: &Document<'_>, part: Part, span: Span) -> Person {
        let mut person = Person {
            names: Vec::new(),
            about: Set::default(),
            offices: Set::default(),
            is_person: false,
            is_mouthpiece: false,
            is_described: false,
            is_officer: false,
        };
        let tokens = &document.tokens[document.tokens_within(part, span)];
        for segment in tokens.split(|token| WordList(", ( ) — –").contains(&token.normal)) {
            if person.names.is_empty() {
                person.read_name(segment);
            }
        }
        person.describe(document, part, span);
        person.is_described |= tokens.iter().any(|token| token.normal == ",");
        person
    }

    /// The name in one segment of the phrase: capitals behind the last title and before "of" and the like.
    fn read_name(&mut self, segment: &[Token]) {
        let closes = |at: usize| {
            let particle = segment[at].normal == "de" && at > 0 && segment[at - 1].capitalised;
            CLOSERS.contains(&segment[at].normal) || segment[at].normal == "de" && !particle
        };
        let end = (0..segment.len()).find(|at| closes(*at)).unwrap_or(segment.len());
        let is_title =
            |token: &Token| is_role(token) || HONORIFICS.contains(&token.normal) || MOUTHPIECES.contains(&token.normal);
        // At the end a title in capitals may be the surname: "Pablo Rey", "Stephen King".
        let is_title_at = |at: &usize| {
            let token = &segment[*at];
            is_title(token) && (at + 1 < end || !token.capitalised || *at == 0 && is_role(token))
        };
        let start = (0..end).rev().find(is_title_at).map_or(0, |at| at + 1);
        let titled = start > 0 && !WordList("the el la").contains(&segment[start - 1].normal);
        let name = segment[start..end].iter().filter(|token| token.capitalised && token.kind == TokenKind::Word);
        let institution = segment[..end].iter().any(|token| INSTITUTIONS.contains(&token.normal));
        // "The Halvern Lines", but "la candidata Dora Klein".
        let article = start > 0 && !titled && segment.get(start).is_some_and(|token| token.capitalised);
        // "Voss's office", "Calder's mayor".
        let possessive = segment[start..end]
            .iter()
            .any(|t| t.capitalised && t.span.len() > t.normal.len() + 1 && t.normal.is_ascii());
        if possessive && !titled {
            return;
        }
        self.names = name.map(|token| token.normal.clone()).collect();
        self.is_person = !institution && !article && (titled || self.names.len() > 1) && !self.names.is_empty();
    }

    /// Adds the words of a phrase about the speaker.
    fn describe(&mut self, document: &Document<'_>, part: Part, span: Span) {
        for token in &document.tokens[document.tokens_within(part, span)] {
            let word = token.normal.as_str();
            self.is_mouthpiece |= MOUTHPIECES.contains(word);
            self.is_officer |= OFFICERS.contains(word);
            self.is_described |= is_role(token) || HONORIFICS.contains(word) && !WordList("the el la").contains(word);
            if let Some(office) = OFFICES.iter().position(|office| office.contains(word)) {
                self.offices.insert(office);
            }
            if token.kind == TokenKind::Word && (token.capitalised || is_role(token)) {
                self.about.insert(token.normal.clone());
            }
        }
    }

    /// Whether there is a name.
    pub fn is_named(&self) -> bool {
        !self.names.is_empty()
    }

    /// Whether the name is that of a person.
    pub fn is_of_person(&self) -> bool {
        self.is_person && !is_body(&self.names)
    }

    /// How the speaker is called where speakers differ.
    pub fn reading(&self) -> String {
        if self.is_named() {
            return self.names.join(" ");
        }
        let office = self.offices.iter().next().and_then(|office| OFFICES[*office].words().next());
        office.unwrap_or_default().to_string()
    }

    /// Whether both names can be of one person: a surname against a full name, two surnames against one.
    fn shares_name(&self, other: &Person) -> bool {
        let holds = |one: &Person, other: &Person| match (one.names.last(), &other.names[..]) {
            (Some(last), [_, surnames @ ..]) => {
                surnames.contains(last) || one.names.len() == 1 && other.names.contains(last)
            }
            _ => false,
        };
        !self.names.is_empty() && self.names == other.names || holds(self, other) || holds(other, self)
    }

    /// Whether two speakers are one person; `None` if that cannot be told.
    pub fn is_same(&self, other: &Person) -> Option<bool> {
        if self.shares_name(other) {
            let conflict = self.names.len() > 1 && other.names.len() > 1 && self.names[0] != other.names[0];
            return (!conflict).then_some(true);
        }
        match (self.is_named(), other.is_named()) {
            (true, true) => {
                let told = self.is_person && other.is_person && !self.is_tied(other) && !self.is_spelled_like(other);
                told.then_some(false)
            }
            (false, false) if self.offices.common(&other.offices) > 0 => Some(true),
            (false, false) => self.differs_in_office(other).then_some(false),
            (true, false) => self.is_or_is_not(other),
            (false, true) => other.is_or_is_not(self),
        }
    }

    /// Of a named and an unnamed speaker.
    fn is_or_is_not(&self, unnamed: &Person) -> Option<bool> {
        let one_office = unnamed.offices.common(&self.offices) > 0;
        let mouthpiece = self.is_mouthpiece || unnamed.is_mouthpiece;
        if !mouthpiece && one_office {
            return Some(true);
        }
        (self.is_person && self.differs_in_office(unnamed)).then_some(false)
    }

    fn differs_in_office(&self, other: &Person) -> bool {
        let held = self.offices.len() > 0 && other.offices.len() > 0;
        held && self.offices.common(&other.offices) == 0 && !self.is_mouthpiece && !other.is_mouthpiece
    }

    /// Whether a text connects the two, or one may speak for the other.
    fn is_tied(&self, other: &Person) -> bool {
        let holds = |one: &Person, other: &Person| {
            other.names.iter().any(|name| one.about.contains(name) && !one.names.contains(name))
        };
        let may_head = |one: &Person, other: &Person| one.is_officer && !other.is_described;
        let for_another = self.is_mouthpiece || other.is_mouthpiece || may_head(self, other) || may_head(other, self);
        for_another || holds(self, other) || holds(other, self)
    }

    /// Whether the surnames may be one in two spellings.
    fn is_spelled_like(&self, other: &Person) -> bool {
        let (Some(one), Some(other)) = (self.names.last(), other.names.last()) else { return false };
        let start = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let end = one.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
        let longest = one.chars().count().max(other.chars().count());
        longest > 4 && start + end + 2 >= longest && start > 1
    }
}
