//! Whether a clause with a verb of its own begins at a token. Each test reads a few tokens only, so that
//! a sentence of any length is split in linear time.

use std::ops::Range;

use crate::comparison::Part;
use crate::lexicon::number_word;
use crate::statement::verb::{self, Finite, finite};
use crate::text::{Document, Language, Token, TokenKind, WordList, WordTable};

/// Fewest words of a quotation that is split.
pub(super) const SPLIT_QUOTATION: usize = 7;

/// Most tokens of a subject before its verb.
const LONGEST_SUBJECT: usize = 12;

/// Conjunctions that join statements: of two joined by "or" neither is stated.
const CONJUNCTIONS: &[(&str, Language)] = &[
    ("and", Language::English),
    ("but", Language::English),
    ("so", Language::English),
    ("yet", Language::English),
    ("e", Language::Spanish),
    ("pero", Language::Spanish),
    ("sino", Language::Spanish),
    ("y", Language::Spanish),
];

/// Words that open a clause of time, cause or concession. Conditions are none: what hangs on one is
/// not stated without it.
const CIRCUMSTANCE: WordList =
    WordList("after although as aunque because before cuando mientras porque since though when whereas while");

/// Words that open another clause: a verb behind one is not that of the clause before it.
const SUBORDINATORS: WordList = WordList(
    "after although as aunque because before cuando donde how if mientras porque que quien quienes si since that though \
     unless until what when where whereas whether which while who whom whose why",
);

/// Words that belong to "after" or "before" behind them: "a day after", "only when".
const MEASURES: WordList = WordList(
    "day days decade decades hour hours minute minutes moment moments month months second seconds week weeks year years \
     dia dias hora horas mes meses minuto minutos semana semanas ano anos \
     even ever just long only right shortly solo soon",
);

/// Words that open a relative clause behind a comma.
const RELATIVES: WordList = WordList("which where who whose donde que quien quienes");
/// Words that are a subject whenever they open a clause.
const NOMINATIVES: WordList = WordList("he i she they we ella ellas ellos nosotros");
/// Words that are a subject or an object.
const PRONOUNS: WordList =
    WordList("it you he i she they we this that these those there everyone nobody el ella ellas ellos");
/// Adverbs that may stand between conjunction and verb.
const ADVERBS: WordList = WordList(
    "also already eventually finally immediately instead just later never not now often only quickly soon still then \
     le les lo los me no se te tambien ya",
);

const PREPOSITIONS: WordList = WordList(
    "about across against along among around at by during for from in inside into near of off on onto out outside over \
     through to toward towards under up via with without ante con contra de del desde durante en entre hacia hasta para por \
     sin sobre tras",
);

/// The lists that nearly every token is held against, for one look-up; the constants are their bits.
static OPENERS: WordTable = WordTable::of(&[CIRCUMSTANCE, SUBORDINATORS, MEASURES, PRONOUNS, ADVERBS, PREPOSITIONS]);
const CIRCUMSTANTIAL: u32 = 1;
const SUBORDINATOR: u32 = 1 << 1;
const MEASURE: u32 = 1 << 2;
const PRONOUN: u32 = 1 << 3;
const ADVERB: u32 = 1 << 4;
const PREPOSITION: u32 = 1 << 5;

/// Whether the token is of one of the `kinds`.
fn is(token: &Token, kinds: u32) -> bool {
    OPENERS.lists_with(&token.normal) & kinds != 0
}

pub(super) fn is_subordinator(token: &Token) -> bool {
    is(token, SUBORDINATOR)
}

pub(super) fn is_conjunction(document: &Document<'_>, at: usize) -> bool {
    CONJUNCTIONS.contains(&(document.tokens[at].normal.as_str(), document.language))
}

pub(super) fn is_circumstance(token: &Token) -> bool {
    is(token, CIRCUMSTANTIAL)
}

pub(super) fn is_pronoun(token: &Token) -> bool {
    is(token, PRONOUN)
}

/// Whether the word measures how long after or before what follows.
pub(super) fn is_measure(token: &Token) -> bool {
    is(token, MEASURE)
}

pub(super) fn is_relative(token: &Token) -> bool {
    RELATIVES.contains(&token.normal)
}

/// Whether a run has a finite verb outside of clauses that hang on it.
pub(in crate::statement) fn has_verb(document: &Document<'_>, part: Part, range: Range<usize>) -> bool {
    range.take_while(|at| !is(&document.tokens[*at], SUBORDINATOR)).any(|at| finite(document, part, at).is_some())
}

fn ends_subject(token: &Token) -> bool {
    is(token, SUBORDINATOR)
        || token.kind == TokenKind::Punctuation && !WordList("- ‑ % $ £ € ' ’ “ ” \" « » ‘").contains(&token.normal)
}

/// Whether a subject and then its finite verb open the run. `comma`: a comma stands before it, so that
/// the subject of the clause before cannot go on here.
pub(super) fn opens_with_subject(document: &Document<'_>, part: Part, range: Range<usize>, comma: bool) -> bool {
    let limit = range.end.min(range.start + LONGEST_SUBJECT);
    let tokens = &document.tokens;
    let mut start = range.start;
    while start < limit && (tokens[start].kind == TokenKind::Punctuation || is(&tokens[start], ADVERB)) {
        if ends_subject(&tokens[start]) {
            return false;
        }
        start += 1;
    }
    if start >= limit {
        return false;
    }
    if pronoun_opens(document, part, start..limit) {
        return true;
    }
    // "There was", Spanish verb before its subject: "llegó la policía".
    let spanish = document.language == Language::Spanish;
    let mut noun = false;
    for at in start..limit {
        let token = &tokens[at];
        let ends = ends_subject(token) || WordList("or o").contains(&token.normal);
        if ends || is_conjunction(document, at) && !WordList("and y e").contains(&token.normal) {
            return false;
        }
        if let Some(form) = finite(document, part, at) {
            let sure = form == Finite::Sure || comma && is_finite_here(document, part, at, start);
            // "Before midnight | and spread": the verb of the clause before.
            let bound = at > start && (is_preposition(&tokens[at - 1]) || is_conjunction(document, at - 1));
            if sure && !bound && (noun || spanish && comma) {
                return true;
            }
            if form == Finite::Sure {
                return false;
            }
        }
        noun |= token.is_content_word() || is(token, PRONOUN) || is_quantity(token);
    }
    false
}

/// A pronoun with something that can be its verb.
fn pronoun_opens(document: &Document<'_>, part: Part, range: Range<usize>) -> bool {
    let tokens = &document.tokens;
    if document.language != Language::English || !is(&tokens[range.start], PRONOUN) {
        return false;
    }
    // "It's", "they're": the verb is in it.
    if finite(document, part, range.start).is_some() {
        return true;
    }
    let adverb = |at: &usize| is(&tokens[*at], ADVERB) || tokens[*at].normal.ends_with("ly");
    let Some(verb) = (range.start + 1..range.end).find(|at| !adverb(at)) else { return false };
    let open = tokens[verb].kind == TokenKind::Word && !tokens[verb].function_word && !tokens[verb].capitalised;
    finite(document, part, verb).is_some() || open && NOMINATIVES.contains(&tokens[range.start].normal)
}

/// Whether a form that may be a participle is a finite verb: it has an object, or stands before an
/// adjunct and no other verb follows that it could modify the subject of.
fn is_finite_here(document: &Document<'_>, part: Part, at: usize, start: usize) -> bool {
    // "A loving and devoted husband": an adjective.
    let modifies = document.tokens.get(at).is_some_and(verb::is_participle)
        && document.tokens.get(at + 1).is_some_and(|next| {
            next.is_content_word() && next.kind == TokenKind::Word && !next.capitalised && !next.normal.ends_with("ly")
        });
    let later = (at + 1..document.tokens.len().min(at + LONGEST_SUBJECT))
        .take_while(|at| !ends_subject(&document.tokens[*at]))
        .any(|at| finite(document, part, at) == Some(Finite::Sure));
    at > start && !modifies && !later
}

/// Whether a finite verb, perhaps behind an adverb, opens the run at `at`: a second predicate of the
/// subject before it. A past that may be a participle counts if it has an object.
pub(super) fn opens_with_predicate(document: &Document<'_>, part: Part, at: usize) -> bool {
    predicate_verb(document, at).is_some_and(|verb| match finite(document, part, verb) {
        Some(Finite::Sure) => true,
        Some(Finite::Perhaps) => verb::has_object(document, verb),
        None => false,
    })
}

/// The first token at or after `at` that is no adverb.
pub(super) fn predicate_verb(document: &Document<'_>, at: usize) -> Option<usize> {
    let adverb = |token: &Token| is(token, ADVERB) || token.normal.ends_with("ly") && !token.capitalised;
    (at..document.tokens.len().min(at + 4)).find(|at| !adverb(&document.tokens[*at]))
}

pub(in crate::statement) fn is_preposition(token: &Token) -> bool {
    is(token, PREPOSITION)
}

/// Whether the word, before a conjunction, belongs with it: a preposition that is no particle ("put off").
pub(super) fn binds(token: &Token) -> bool {
    is_preposition(token) && !WordList("around down in off on out over through under up").contains(&token.normal)
}

/// Whether the word stands for people or things counted: "14 others", "some", "dozens".
fn is_quantity(token: &Token) -> bool {
    token.kind == TokenKind::Number
        || WordList("all both each few many most none one others several some").contains(&token.normal)
}

/// Whether a fact of its own stands in the run: a figure or a name.
pub(super) fn states_fact(document: &Document<'_>, range: Range<usize>) -> bool {
    let name = |token: &Token| token.kind == TokenKind::Word && token.capitalised && !token.function_word;
    document.tokens[range.clone()].iter().any(name) || states_figure(document, range)
}

/// Whether a number stands in the run.
pub(super) fn states_figure(document: &Document<'_>, range: Range<usize>) -> bool {
    document.tokens[range].iter().any(|token| {
        token.kind == TokenKind::Number
            || number_word(document.language, &token.normal).is_some()
                && !WordList("one un una uno").contains(&token.normal)
    })
}
