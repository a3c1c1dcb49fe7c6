//! What a number counts: the noun behind it, what happened to those counted, and the words beside it.

use super::{Outcome, Reader, Unit};
use crate::lexicon::number_word;
use crate::text::{Language, Token, TokenKind, WordList};

/// How many words an adjective phrase between number and noun may have.
const NOUN_WINDOW: usize = 4;
/// How many tokens from the number an outcome may stand.
const OUTCOME_WINDOW: usize = 5;
/// How many tokens from the number a content word may stand to be a cue.
const CUE_WINDOW: usize = 6;

/// What stands around a number.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    pub counted: Option<String>,
    pub outcome: Option<Outcome>,
    pub cues: Vec<String>,
}

/// Words that say what happened to people, by stem.
const OUTCOMES_ENGLISH: &[(&str, Outcome)] = &[
    ("arrest", Outcome::Arrested),
    ("dead", Outcome::Dead),
    ("death", Outcome::Dead),
    ("detain", Outcome::Arrested),
    ("die", Outcome::Dead),
    ("drown", Outcome::Dead),
    ("evacu", Outcome::Evacuated),
    ("fatal", Outcome::Dead),
    ("hurt", Outcome::Injured),
    ("injur", Outcome::Injured),
    ("injuri", Outcome::Injured),
    ("kill", Outcome::Dead),
    ("miss", Outcome::Missing),
    ("perish", Outcome::Dead),
    ("rescu", Outcome::Rescued),
    ("slain", Outcome::Dead),
    ("surviv", Outcome::Rescued),
    ("survivor", Outcome::Rescued),
    ("toll", Outcome::Dead),
    ("trap", Outcome::Trapped),
    ("unaccount", Outcome::Missing),
    ("wound", Outcome::Injured),
];
const OUTCOMES_SPANISH: &[(&str, Outcome)] = &[
    ("ahog", Outcome::Dead),
    ("arrest", Outcome::Arrested),
    ("atrap", Outcome::Trapped),
    ("desaparec", Outcome::Missing),
    ("deten", Outcome::Arrested),
    ("detuv", Outcome::Arrested),
    ("evacu", Outcome::Evacuated),
    ("fallec", Outcome::Dead),
    ("her", Outcome::Injured),
    ("hir", Outcome::Injured),
    ("lesion", Outcome::Injured),
    ("mat", Outcome::Dead),
    ("mur", Outcome::Dead),
    ("muert", Outcome::Dead),
    ("perec", Outcome::Dead),
    ("rescat", Outcome::Rescued),
];
/// Plurals that do not end in "s".
const PLURALS: WordList = WordList("children crew feet men people police staff women");

pub(super) fn outcome(language: Language, stem: &str) -> Option<Outcome> {
    let list = match language {
        Language::English => OUTCOMES_ENGLISH,
        Language::Spanish => OUTCOMES_SPANISH,
        Language::Other => return None,
    };
    list.iter().find(|(word, _)| *word == stem).map(|(_, outcome)| *outcome)
}

/// What stands around the number in tokens `start..end`.
pub(super) fn surroundings(reader: &Reader<'_>, start: usize, end: usize, unit: Unit) -> Surroundings {
    let noun = if unit == Unit::Count { noun(reader, end) } else { None };
    let behind = noun.map_or(end, |at| at + 1);
    let noun = noun.and_then(|at| reader.token(at));
    let own = noun.and_then(|token| outcome(reader.language(), &token.stem));
    // "41 deaths", "41 heridos": the noun is the outcome.
    let counted = match noun.filter(|_| own.is_none()).or_else(|| rate(reader, end)) {
        // "A three-point play", "a 12-member panel": another thing than three points.
        Some(token) if reader.joined(end) > end => {
            let head =
                reader.token(behind).filter(|head| is_content(reader, head)).map_or("", |head| head.stem.as_str());
            Some(format!("{} {head}", token.stem))
        }
        noun => noun.map(|token| token.stem.clone()),
    };
    let outcome = own
        .or_else(|| outcome_behind(reader, start, behind, counted.is_some()))
        .or_else(|| outcome_before(reader, start));
    let mut cues = Vec::new();
    let before = (reader.start.max(start.saturating_sub(CUE_WINDOW))..start).rev();
    for at in before.take_while(|at| !ends_phrase(reader, *at)) {
        add_cue(reader, at, &mut cues);
    }
    for at in (behind..reader.end.min(behind + CUE_WINDOW)).take_while(|at| !ends_phrase(reader, *at)) {
        add_cue(reader, at, &mut cues);
    }
    Surroundings { counted, outcome, cues }
}

fn add_cue(reader: &Reader<'_>, at: usize, cues: &mut Vec<String>) {
    let Some(token) = reader.token(at).filter(|token| is_content(reader, token)) else { return };
    if !cues.contains(&token.stem) {
        cues.push(token.stem.clone());
    }
}

fn is_content(reader: &Reader<'_>, token: &Token) -> bool {
    let language = reader.language();
    token.kind == TokenKind::Word && !token.function_word && number_word(language, &token.normal).is_none()
}

/// Whether what stands at `at` belongs to another phrase than what stands on its far side.
fn ends_phrase(reader: &Reader<'_>, at: usize) -> bool {
    reader.token(at).is_none_or(|token| {
        token.kind == TokenKind::Punctuation && !matches!(token.normal.as_str(), "-" | "'" | "’" | "\"" | "“" | "”")
    })
}

/// Whether what stands at `at` separates two counts: "10 dead and 50 hurt".
fn separates(reader: &Reader<'_>, at: usize) -> bool {
    ends_phrase(reader, at)
        || WordList("and but while y pero mientras").contains(reader.normal(at))
        || reader
            .token(at)
            .is_some_and(|t| t.kind == TokenKind::Number || number_word(reader.language(), &t.normal).is_some())
}

/// The outcome in the predicate of those counted: "41 people were later reported killed". An active
/// participle ("two men accused of killing") says what they did.
fn outcome_behind(reader: &Reader<'_>, start: usize, behind: usize, has_noun: bool) -> Option<Outcome> {
    if !has_noun && matches!(reader.before(start, 1), "of" | "de") {
        return None;
    }
    let mut content = 0;
    for at in behind..reader.end.min(behind + OUTCOME_WINDOW) {
        let token = reader.token(at)?;
        if separates(reader, at) || is_link(&token.normal) {
            return None;
        }
        let found = outcome(reader.language(), &token.stem);
        let active = token.normal.ends_with("ing") && !matches!(token.normal.as_str(), "missing" | "dying");
        if found.is_some() {
            return found.filter(|_| !active);
        }
        content += usize::from(is_content(reader, token));
        if content > 2 {
            return None;
        }
    }
    None
}

/// The outcome in a verb whose object is counted ("killing at least 41"), or in a noun that the number
/// tells the size of ("the death toll rose to 41").
fn outcome_before(reader: &Reader<'_>, start: usize) -> Option<Outcome> {
    let mut direct = true;
    for at in (reader.start.max(start.saturating_sub(OUTCOME_WINDOW))..start).rev() {
        let token = reader.token(at)?;
        if separates(reader, at) {
            return None;
        }
        if let Some(found) = outcome(reader.language(), &token.stem) {
            let sized = WordList("death toll injuri fatal muert").contains(&token.stem);
            // "Fueron detenidas 37 personas": in Spanish those counted follow.
            let passive = WordList("was were is are been be being").contains(reader.before(at, 1));
            return (sized || (direct && !passive)).then_some(found);
        }
        direct &= !is_content(reader, token) && !is_link(&token.normal) || is_qualifier(&token.normal);
    }
    None
}

/// Prepositions that put a phrase of its own between a number and a verb.
fn is_link(normal: &str) -> bool {
    WordList("after as by en for from in into of on por to with within").contains(normal)
}

fn is_qualifier(normal: &str) -> bool {
    WordList("at least estimated approximately roughly nearly almost as al menos casi to").contains(normal)
}

/// The noun that an amount is for one of: "$23 million per season", "$40 a head".
fn rate<'a>(reader: &Reader<'a>, end: usize) -> Option<&'a Token> {
    let rated = WordList("per a an each por al cada").contains(reader.normal(end));
    reader.token(end + 1).filter(|token| rated && is_content(reader, token) && !token.capitalised)
}

/// Place of the noun that a number ending before `end` counts: the first plural of the next few
/// content words, or a noun joined by a hyphen ("a 36-member panel").
fn noun(reader: &Reader<'_>, end: usize) -> Option<usize> {
    let language = reader.language();
    let first = reader.joined(end);
    if first > end && reader.is_word(first) {
        let strong = matches!(reader.normal(first), "strong" | "odd" | "plus");
        return if strong { noun(reader, first + 1) } else { Some(first) };
    }
    let mut words = 0;
    for at in end..reader.end {
        let token = reader.token(at)?;
        let passes = WordList("more other others of the de mas otras otros - ' ’").contains(&token.normal);
        if passes {
            continue;
        }
        if !is_content(reader, token) || words == NOUN_WINDOW {
            return None;
        }
        words += 1;
        if outcome(language, &token.stem).is_some() && !is_plural(&token.normal) {
            return None;
        }
        if is_plural(&token.normal) {
            return Some(at);
        }
    }
    None
}

fn is_plural(normal: &str) -> bool {
    PLURALS.contains(normal)
        || (normal.len() > 3 && normal.ends_with('s') && !normal.ends_with("ss") && !normal.ends_with("us"))
}
