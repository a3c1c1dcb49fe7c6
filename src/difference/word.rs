//! The words of a statement as they are compared: in the style of the house, without it, without their endings,
//! by their sense.

use std::borrow::Cow;
use std::ops::Range;

use frostem::{Algorithm, Stemmer};

use super::Member;
use crate::hash::hash;
use crate::lexicon::{in_one_style, is_courtesy, plain_synonym_class, synonym_class};
use crate::statement::{Number, Unit};
use crate::text::{Document, Token, TokenKind, WordList, is_function_word};

/// What a word is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It says something of its own.
    Content,
    /// A figure with its unit.
    Number,
    /// A day, a month or a time beside them.
    Time,
    /// A word of grammar.
    Function,
    /// A courtesy title before a name.
    Courtesy,
}

/// A word, or several that are one. Words are compared by hashes: half of one is enough inside a claim.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Places of its tokens in the document.
    pub tokens: Range<usize>,
    pub role: Role,
    /// Equal for what is written alike but for case, accents and marks.
    pub written: u32,
    /// Equal for what differs in house style alone.
    pub styled: u32,
    /// Equal for forms of one word.
    pub stem: u32,
    /// Equal for words that one editor would change for another.
    pub sense: u32,
    /// Equal for words of one thing or kind of event, whatever they say of it: where wordings are aligned.
    pub thing: u32,
}

const TIMES: WordList = WordList(
    "ago ahora anoche ano anos april august ayer december decada dia dias domingo earlier early enero evening \
     february friday hora horas hour hours hoy january jueves july june last late later lunes manana march martes may mes \
     miercoles midday midnight minute minutes monday month months morning next night noche noon november now october \
     overnight past recent recently sabado saturday semana semanas september sunday tarde thursday today tomorrow tonight \
     tuesday viernes wednesday week weekend weeks year years yesterday",
);
/// Function words that say how many: a statement with another of them says something else.
const QUANTIFIERS: WordList = WordList("few many most");

/// The words of the clause, in order.
pub(super) fn words(member: &Member<'_>) -> Vec<Word> {
    let (document, clause) = (member.document, member.statement.tokens.clone());
    let mut words = Vec::new();
    let mut at = clause.start;
    while at < clause.end {
        let number =
            member.statement.numbers.iter().find(|n| n.tokens.start == at || month_before(document, n) == Some(at));
        let word = match number {
            // A rank is a word in two styles.
            Some(number) if number.tokens.end <= clause.end && number.unit != Unit::Ordinal => {
                Some(figure(document, number, at))
            }
            _ => word(document, at, clause.end),
        };
        at = word.as_ref().map_or(at + 1, |word| word.tokens.end);
        words.extend(word);
    }
    words
}

/// The month in "May 4", which stands before the number.
fn month_before(document: &Document<'_>, number: &Number) -> Option<usize> {
    let date = number.unit == Unit::Date && number.tokens.len() == 1;
    let before = number.tokens.start.checked_sub(1).filter(|_| date)?;
    if document.tokens[before].normal == "." { before.checked_sub(1) } else { Some(before) }
}

fn figure(document: &Document<'_>, number: &Number, start: usize) -> Word {
    let tokens = start..number.tokens.end;
    let mut written: Vec<&str> = Vec::new();
    for token in &document.tokens[tokens.clone()] {
        if token.kind != TokenKind::Punctuation || matches!(token.normal.as_str(), "%" | "$" | "€" | "£") {
            written.push(&token.normal);
        }
    }
    let key = match number.unit {
        Unit::Date => {
            let styled = |word: &&str| -> Cow<'static, str> {
                let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
                let word = if digits.is_empty() { *word } else { digits };
                in_one_style(document.language, &[word]).map_or_else(|| word.to_string().into(), |(word, _)| word)
            };
            let mut words: Vec<String> = written.iter().map(|word| styled(word).into_owned()).collect();
            words.sort_unstable();
            key(&words.join(" "))
        }
        Unit::Time => key(&written.concat().replace(['.', ':'], "")),
        Unit::Label => key(&written.join(" ")),
        // A year is no amount.
        unit if unit.is_quantity() => key(&number.reading()),
        _ => key(&format!("#{}", number.reading())),
    };
    let role = if matches!(number.unit, Unit::Date | Unit::Time) { Role::Time } else { Role::Number };
    Word { tokens, role, written: key_of(&written), styled: key, stem: key, sense: key, thing: key }
}

fn word(document: &Document<'_>, at: usize, end: usize) -> Option<Word> {
    let (token, language) = (&document.tokens[at], document.language);
    if token.kind == TokenKind::Punctuation {
        return None;
    }
    let following: Vec<&str> = document.tokens[at..end.min(at + 6)].iter().map(|token| token.normal.as_str()).collect();
    let (spelled, length) = match in_one_style(language, &following) {
        Some((spelled, length)) => (Some(spelled), length),
        None => (None, 1),
    };
    let normal = spelled.as_deref().unwrap_or(&token.normal);
    let before_name = || {
        let next = document.tokens[at + 1..end].iter().find(|token| token.normal != ".");
        next.is_some_and(|next| next.capitalised)
    };
    let role = if token.kind == TokenKind::Number {
        Role::Number
    } else if is_function_word(language, normal) && !QUANTIFIERS.contains(normal) {
        Role::Function
    } else if is_courtesy(language, &token.normal) && before_name() {
        Role::Courtesy
    } else if TIMES.contains(normal) {
        Role::Time
    } else {
        Role::Content
    };
    // "May" with a capital is the month, and "may" the modal verb is a function word.
    let role = if token.normal == "may" && token.capitalised && role == Role::Function { Role::Time } else { role };
    let stem: Cow<'_, str> = match &spelled {
        Some(spelled) => Stemmer::new(Algorithm::English).stem(spelled).to_string().into(),
        None => token.stem.as_str().into(),
    };
    let class = |name: &str, class: u16| key_of(&[name, &class.to_string()]);
    let stem_key = key(&stem);
    let (mut sense, mut thing) = (stem_key, stem_key);
    if role == Role::Content {
        sense = plain_synonym_class(language, &stem).map_or(stem_key, |of| class("plain", of));
        thing = synonym_class(language, &token.stem).map_or(sense, |of| class("thing", of));
    }
    let tokens = at..at + length;
    let mut written = hash(document.tokens[tokens.clone()].iter().map(|token| token.normal.as_str()));
    // "U.S." and "US" have one normal form.
    written ^= document.tokens[tokens.clone()].iter().any(|token| has_points(document, token, at)) as u64;
    let styled = if role == Role::Function { key(normal) } else { key_of(&["styled", normal]) };
    Some(Word { tokens, role, written: written as u32, styled, stem: stem_key, sense, thing })
}

/// Whether there are points inside the token as written.
fn has_points(document: &Document<'_>, token: &Token, at: usize) -> bool {
    if token.span.len() == token.normal.len() && token.normal != "u.s" {
        return false;
    }
    let sentence = document.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    document.sentences.get(sentence).is_some_and(|sentence| document.slice(sentence.part, token.span).contains('.'))
}

fn key(text: &str) -> u32 {
    key_of(&[text])
}

fn key_of(words: &[&str]) -> u32 {
    hash(words.iter().copied()) as u32
}

impl Word {
    /// Whether it says something, be it a number.
    pub fn is_content(&self) -> bool {
        matches!(self.role, Role::Content | Role::Number | Role::Time)
    }
}
