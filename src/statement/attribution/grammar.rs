//! Closed word classes by which an attribution is told from what it reports.

use crate::text::{Document, Language, Token, TokenKind, WordList};

/// Auxiliaries and irregular finite verbs: a subject has none of them outside a relative clause.
const FINITE: WordList = WordList(
    "am are became began broke came can could did do does esta estaba estaban estan era eran es fell \
     fue fueron gave got ha habia habian had han has have hay is knew lost made may might must paid \
     puede pueden ran rose sank saw sera seran shall should son tiene tienen took tuvo va van was \
     went were will won would",
);
const RELATIVES: WordList = WordList("cuando donde que quien quienes that where which who whom whose");
const PREPOSITIONS: WordList = WordList(
    "a about after al ante at before by de del desde durante during en for from in inside mediante \
     near of on outside over por sobre through to tras via with",
);
const DETERMINERS: WordList = WordList(
    "a all an another any both each el every her his its la las lo los many most my no one our \
     several some su sus that the their these this those un una unas unos your",
);
const PRONOUNS: WordList = WordList("ella ellas ellos he i it she there they we you yo");
const OBJECT_PRONOUNS: WordList = WordList("her him it me them us you");
const WEAK_ADVERBS: WordList = WordList(
    "again ahora also anoche ayer earlier early first hoy just late later luego now repeatedly simply \
     since still tambien then today tonight yesterday",
);
const CALENDAR: WordList = WordList(
    "april august december domingo february friday january jueves july june lunes march martes \
     miercoles monday november october sabado saturday september sunday thursday tuesday viernes \
     wednesday",
);
const LEADS: WordList = WordList("and but however later meanwhile separately still then yet mientras pero y");
const PERFECT: WordList = WordList("ha habia habian had han has have");
/// Words before a verb form that make it no plain statement of who said what.
const REFUSED_BEFORE_VERB: WordList = WordList(
    "a an are be been being can cannot could de did didn't do does doesn't don't es fue get got haber \
     if is it's may might must never no nobody not nunca of que se ser should sido that's the to un \
     una was wasn't were which will won't would wouldn't",
);
/// What follows "said" where nothing is reported.
const EMPTY_OBJECTS: WordList = WordList("anything goodbye hello little much no nothing so something yes");

fn is(list: WordList, token: &Token) -> bool {
    list.contains(&token.normal)
}

/// Whether the token is a finite verb, as far as form alone shows it.
pub(super) fn is_finite(document: &Document<'_>, at: usize) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    if token.kind != TokenKind::Word || (token.capitalised && document.language == Language::English) {
        return false;
    }
    let word = token.normal.as_str();
    if is(FINITE, token) || word.ends_with("n't") {
        return true;
    }
    match document.language {
        Language::English => {
            word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !is_participle(document, at)
        }
        Language::Spanish => {
            ["aron", "ieron", "aban"].iter().any(|ending| word.len() > 5 && word.ends_with(ending))
                || (word.len() > 3 && token.accented_end)
        }
        Language::Other => false,
    }
}

/// Whether a form in "-ed" stands for a participle: before "by" and the like, or before a noun it modifies.
fn is_participle(document: &Document<'_>, at: usize) -> bool {
    let neighbour = |at: Option<usize>| at.and_then(|at| document.tokens.get(at));
    neighbour(Some(at + 1)).is_some_and(|next| next.normal == "by")
        || neighbour(at.checked_sub(1)).is_some_and(|before| is(DETERMINERS, before))
}

pub(super) fn is_relative(token: &Token) -> bool {
    is(RELATIVES, token)
}

pub(super) fn is_preposition(token: &Token) -> bool {
    is(PREPOSITIONS, token)
}

pub(super) fn is_determiner(token: &Token) -> bool {
    is(DETERMINERS, token)
}

pub(super) fn is_pronoun(token: &Token) -> bool {
    is(PRONOUNS, token)
}

pub(super) fn is_object_pronoun(token: &Token) -> bool {
    is(OBJECT_PRONOUNS, token)
}

/// Whether the token says when or how something was said.
pub(super) fn is_adverbial(token: &Token) -> bool {
    is(WEAK_ADVERBS, token)
        || is_calendar(token)
        || (token.normal.len() > 4 && token.normal.ends_with("ly") && !token.capitalised)
}

pub(super) fn is_calendar(token: &Token) -> bool {
    is(CALENDAR, token)
}

pub(super) fn is_lead(token: &Token) -> bool {
    is(LEADS, token)
}

pub(super) fn is_perfect(token: &Token) -> bool {
    is(PERFECT, token)
}

pub(super) fn is_refused_before_verb(token: &Token) -> bool {
    is(REFUSED_BEFORE_VERB, token) || token.normal.ends_with("n't")
}

pub(super) fn is_empty_object(token: &Token) -> bool {
    is(EMPTY_OBJECTS, token)
}
