//! Verb forms, told by closed lists and endings: there is no tagger here.
//!
//! After Quirk et al., *A Comprehensive Grammar of the English Language*, sections 3.2 to 3.20 (verb
//! forms and irregular verbs) and 4.2 (finite verb phrases), and the *Nueva gramática de la lengua
//! española*, chapter 4.

use std::ops::Range;

use crate::comparison::Part;
use crate::text::{Document, Language, Token, TokenKind, WordList, WordTable};

/// How sure a form is to be the finite verb of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finite {
    /// A form that is nothing else: "is", "went".
    Sure,
    /// A past that may be a participle ("closed", "found"), a present that may be a plural ("plans").
    Perhaps,
}

const AUXILIARIES: WordList =
    WordList("am are can cannot could did do does had has have is may might must shall should was were will would");
/// Auxiliaries that are infinitives too, after "to" or a modal verb.
const BASES: WordList = WordList("do have");
const MODALS: WordList = WordList("can cannot could may might must shall should will would");
/// Pasts that differ from the participle.
const PASTS: WordList = WordList(
    "became began bit blew broke came chose died drank drew drove fell flew forgot froze gave got grew hid knew \
     ran rode rose sang sank saw shook spoke stole swam swore threw took tore went woke wore wrote",
);
/// Pasts that are participles too.
const PARTICIPLES: WordList = WordList(
    "bought brought built burst caught cost cut dealt fed felt fled fought found heard held hit hurt kept laid \
     led left lent lost made meant met paid put said sat sent set shot shut slept sold sought spent spread stood \
     struck stuck sued swept taught thought told understood won",
);
/// Participles that are no pasts.
const PASSIVES: WordList = WordList(
    "beaten been born broken chosen done drawn driven fallen given gone grown hidden known seen shown \
     stolen sunk taken thrown torn worn written",
);
/// Presents that are no nouns.
const PRESENTS: WordList = WordList(
    "agrees appears arrives asks becomes begins believes brings carries causes closes comes confirms continues \
     denies dies faces fails falls feels finds follows gets gives goes grows happens hears helps holds includes \
     injures joins keeps kills knows lacks leads leaves lives loses makes means meets moves opens owns pays pleads \
     puts quits raises reaches refuses rejects remains reopens resigns rises says seeks seems sees sends sets \
     shuts sinks stands stays suffers takes tells tries urges vows wants warns wins writes",
);
/// Verbs whose object may be a clause without "that".
const CLAUSE_TAKING: WordList = WordList(
    "assume assumed believe believed believes denied deny expect expected fear feared fears feel felt found hear heard \
     hope hoped hopes knew know knows learn learned made mean means realised realized saw say says show \
     showed shows suggest suspect suspected think thinks thought understand wish",
);
const BE: WordList = WordList("am are be been being get gets getting got is was were 're");
const SPANISH: WordList = WordList(
    "abre acaba afirma anuncia cae causa cierra cree dan deben debe dejan deja dice dicen dijo dio era es esta \
     estaba estan fue fueron gana ha habia habian hace hacen han hay hizo hubo iba iban llega llegan llevan lleva muere mueren \
     perdio pide piden podra podran pudo puede pueden quedan queda quiere quieren quiso sabe sale siguen \
     sigue son supo tiene tienen trajo va van vino viven vive vuelve",
);
/// Spanish words with an accent at their end that are no verbs.
const SPANISH_ACCENTED: WordList =
    WordList("ahi alla alli aqui asi bebe cafe comite jamas mama papa porque quiza tambien");

const DETERMINERS: WordList = WordList(
    "a al all an another any both each el every her his its la las los many most my no other our several some su \
     sus the their these this those un una unas unos your",
);

/// The lists that every token is held against, for one look-up; the constants are their bits.
static FORMS: WordTable =
    WordTable::of(&[AUXILIARIES, BASES, MODALS, PASTS, PARTICIPLES, PASSIVES, PRESENTS, BE, DETERMINERS]);
const AUXILIARY: u32 = 1;
const BASE: u32 = 1 << 1;
const MODAL: u32 = 1 << 2;
const PAST: u32 = 1 << 3;
const PARTICIPLE: u32 = 1 << 4;
const PASSIVE: u32 = 1 << 5;
const PRESENT: u32 = 1 << 6;
const FORM_OF_BE: u32 = 1 << 7;
const DETERMINER: u32 = 1 << 8;

/// Whether the token is of one of the `kinds`.
fn is(token: &Token, kinds: u32) -> bool {
    FORMS.lists_with(&token.normal) & kinds != 0
}

/// Whether the token is the finite verb of a clause, as far as its form and its neighbours tell.
pub(crate) fn finite(document: &Document<'_>, part: Part, at: usize) -> Option<Finite> {
    let token = document.tokens.get(at)?;
    let before = at.checked_sub(1).and_then(|before| document.tokens.get(before));
    if token.kind != TokenKind::Word || token.capitalised && part == Part::Body {
        return None;
    }
    let word = token.normal.as_str();
    match document.language {
        Language::English => english(document, part, at, word, before),
        Language::Spanish => {
            let endings = ["aba", "aban", "aran", "aron", "dujo", "eran", "eron", "iran", "puso", "uvo"];
            let ending = word.len() > 3 && endings.iter().any(|ending| word.ends_with(ending));
            let accented = word.len() > 3 && token.accented_end && !SPANISH_ACCENTED.contains(word);
            let noun = before.is_some_and(|before| is_determiner(before) && !is_spanish_clitic(before));
            (!noun && (SPANISH.contains(word) && is_plain(token) || ending || accented)).then_some(Finite::Sure)
        }
        Language::Other => None,
    }
}

/// "Esta" and "está", "cierra" and "cerró": only the listed form with its accent or without counts.
fn is_plain(token: &Token) -> bool {
    !WordList("esta perdio podra").contains(&token.normal) || token.accented_end
}

fn is_spanish_clitic(token: &Token) -> bool {
    WordList("la las lo los").contains(&token.normal)
}

fn english(document: &Document<'_>, part: Part, at: usize, word: &str, before: Option<&Token>) -> Option<Finite> {
    let after = document.tokens.get(at + 1);
    let is_before = |list: WordList| before.is_some_and(|before| list.contains(&before.normal));
    let (forms, forms_before) = (FORMS.lists_with(word), before.map_or(0, |before| FORMS.lists_with(&before.normal)));
    let infinitive = forms_before & MODAL != 0 || is_before(WordList("to"));
    let contracted = ["n't", "'re", "'ve", "'ll", "'d"].iter().any(|ending| word.ends_with(ending));
    if contracted || is_contracted_be(document.tokens.get(at)?) {
        return Some(Finite::Sure);
    }
    if forms & AUXILIARY != 0 {
        return (!(infinitive && forms & BASE != 0)).then_some(Finite::Sure);
    }
    // "They all went": a determiner may stand for a pronoun before a form that is no noun.
    if forms & PAST != 0 && !infinitive {
        return Some(Finite::Sure);
    }
    if infinitive || forms_before & DETERMINER != 0 {
        return None;
    }
    if forms & PRESENT != 0 {
        return Some(Finite::Sure);
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    if regular || forms & PARTICIPLE != 0 {
        let helped = forms_before & FORM_OF_BE != 0 || is_before(WordList("by had has have having not"));
        let passive = after.is_some_and(|after| after.normal == "by");
        return (!helped && !passive).then_some(Finite::Perhaps);
    }
    // In headlines and before an object: "plans the trip", "batters coast".
    let present = word.len() > 4 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    let free = !before.is_none_or(|before| before.function_word || before.kind != TokenKind::Word);
    // The token behind the last one of a headline stands in the body.
    let last = document.tokens.get(at).zip(after).is_none_or(|(token, after)| after.span.start < token.span.end);
    let goes_on = !last && after.is_some_and(|after| after.kind != TokenKind::Punctuation);
    (present && free && part == Part::Headline && goes_on).then_some(Finite::Perhaps)
}

/// "He's", "it's", "that's": the normal form has lost the verb.
fn is_contracted_be(token: &Token) -> bool {
    token.span.len() > token.normal.len() + 1 && WordList("he here it she that there what who").contains(&token.normal)
}

/// Whether the token may be the finite verb of a clause.
pub(crate) fn is_finite_verb(document: &Document<'_>, part: Part, at: usize) -> bool {
    finite(document, part, at).is_some()
}

/// Whether a past form here can have an object that a participle cannot: "seized 40 kilos".
pub(super) fn has_object(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at + 1).is_some_and(|next| {
        is_determiner(next)
            || next.kind == TokenKind::Number
            || next.capitalised
            || WordList("$ £ € dozens hundreds scores tens thousands two three four five six seven eight nine ten him her them it me us more")
                .contains(&next.normal)
    })
}

/// Whether something follows the "-ing" form that does not follow the noun: not "hunting and fishing",
/// "scheduling conflicts".
pub(super) fn has_complement(document: &Document<'_>, at: usize) -> bool {
    document.language != Language::English
        || has_object(document, at)
        || document.tokens.get(at + 1).is_some_and(|next| {
            let opens = WordList("“ \" ‘ '").contains(&next.normal) || next.normal.ends_with("ly");
            let joins = WordList("and is or was").contains(&next.normal);
            opens || next.function_word && !joins
        })
}

/// Whether a determiner or an object pronoun follows, so that the word is no noun.
pub(super) fn has_article(document: &Document<'_>, at: usize) -> bool {
    document
        .tokens
        .get(at + 1)
        .is_some_and(|next| is_determiner(next) || WordList("it them him us").contains(&next.normal))
}

/// Whether the verb may have a clause as its object without any mark: "he knew (that) the road was shut".
pub(super) fn takes_clause(token: &Token) -> bool {
    CLAUSE_TAKING.contains(&token.normal) || crate::lexicon::is_reporting_verb(&token.normal)
}

/// Whether the token is an auxiliary or modal verb.
pub(crate) fn is_auxiliary(token: &Token) -> bool {
    is(token, AUXILIARY) || WordList("fue fueron ha habia habian han").contains(&token.normal)
}

/// The verbs among these tokens that say what is done: finite forms, participles, gerunds and infinitives, no
/// auxiliaries.
pub(crate) fn verbs(document: &Document<'_>, part: Part, tokens: Range<usize>) -> Vec<usize> {
    let first = tokens.start;
    let is_verb = |at: &usize| {
        let token = &document.tokens[*at];
        let before = at.checked_sub(1).filter(|before| *before >= first).map(|before| &document.tokens[before]);
        let infinitive = before.is_some_and(|before| before.normal == "to" || is_modal(before));
        let spanish = document.language == Language::Spanish && is_spanish_form(&token.normal);
        let noun = before.is_some_and(is_determiner);
        let form = finite(document, part, *at).is_some()
            || infinitive
            || !noun && (is_participle(token) || is_gerund(document.language, token) || spanish);
        form && token.kind == TokenKind::Word && !token.function_word && !token.capitalised && !is_auxiliary(token)
    };
    tokens.filter(is_verb).collect()
}

/// Participles and infinitives of Spanish, by their endings.
fn is_spanish_form(word: &str) -> bool {
    let endings = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ar", "er", "ir", "ara", "era", "ira"];
    word.len() > 5 && endings.iter().any(|ending| word.ends_with(ending))
}

/// Whether the token is a modal verb.
pub(super) fn is_modal(token: &Token) -> bool {
    is(token, MODAL)
}

/// Whether the token is a past participle by its form.
pub(super) fn is_participle(token: &Token) -> bool {
    let word = token.normal.as_str();
    word.len() > 4 && word.ends_with("ed") || is(token, PARTICIPLE | PASSIVE)
}

/// Whether the token is an "-ing" form or a Spanish gerund.
pub(crate) fn is_gerund(language: Language, token: &Token) -> bool {
    let word = token.normal.as_str();
    let noun = WordList(
        "according amazing depending building ceiling concerning during evening everything exciting following housing \
         including interesting king meeting morning nothing regarding something spring training wedding",
    );
    match language {
        Language::English => word.len() > 4 && word.ends_with("ing") && !noun.contains(word),
        Language::Spanish => {
            word.len() > 5 && ["ando", "iendo", "yendo"].iter().any(|ending| word.ends_with(ending)) && word != "cuando"
        }
        Language::Other => false,
    }
}

/// Whether a noun has to follow.
pub(crate) fn is_determiner(token: &Token) -> bool {
    is(token, DETERMINER)
}
