//! Runs of words that are a phrase: a noun group or a verb group, and no clause.
//!
//! There is no tagger here. Closed word classes and verb forms (Quirk et al., *A Comprehensive Grammar of the
//! English Language*, chapters 2 and 17) tell what is no phrase; what is left is short enough to be one.

use std::ops::Range;

use super::departure::is_light;
use super::witness::Witness;
use super::word::{Role, Word};
use crate::statement::{finite, is_auxiliary, is_determiner, is_gerund};
use crate::text::{Token, TokenKind, WordList};

/// A phrase has at most so many words, …
const WORDS: usize = 5;
/// … and so many that say something. A modifier that only one text has is shorter.
const CONTENT: usize = 3;
const MODIFIER: usize = 2;

/// Words that open a clause, stand for one who does something, or join two phrases.
const CLAUSE: WordList = WordList(
    "although and because but cuando he i if it nor o or ella ellos pero porque que quien she since so that than them they this \
     though unless until us we what when where whether which while who whom whose y you",
);
const PREPOSITIONS: WordList = WordList(
    "about above after against along among around as at before behind below beneath beside between beyond by con contra \
     de del desde despite down during en entre for from hacia hasta in into near of off on onto out over para per por through \
     throughout to toward under up upon via with within without sin sobre tras",
);
/// Marks that stand inside a phrase: hyphens, points of abbreviations, signs of amounts.
const INNER_MARKS: WordList = WordList("- ‑ . ' ’ % $ € £ &");
const QUOTATION_MARKS: WordList = WordList("\" “ ” ‘ « »");
/// Modifiers that colour nothing.
const FILLERS: WordList = WordList(
    "actually again already currently entire eventually finally initially instead main mainly nearby officially originally \
     personally previously really recently reportedly respective simply still subsequently then various ya aun tambien",
);

/// What kind of group a phrase is, as far as its form and the word before it tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Verb,
    Gerund,
    Noun,
    Unknown,
}

/// Whether the phrases answer to each other: of one kind, each short and whole; or one is a modifier and the
/// other has nothing.
pub(super) fn answer(a: &Witness<'_>, of_a: Range<usize>, b: &Witness<'_>, of_b: Range<usize>) -> bool {
    let (inner_a, inner_b) = (trimmed(a, of_a.clone()), trimmed(b, of_b.clone()));
    match (inner_a.is_empty(), inner_b.is_empty()) {
        (true, true) => false,
        (false, true) => is_modifier(a, &inner_a),
        (true, false) => is_modifier(b, &inner_b),
        (false, false) => {
            let groups = group(a, &inner_a).zip(group(b, &inner_b));
            let Some(groups) = groups else { return false };
            let at_edge = is_at_edge(a, &of_a) || is_at_edge(b, &of_b);
            let long = written_words(a, &inner_a).max(written_words(b, &inner_b)) > 1;
            let preposition = |w: &Witness<'_>, outer: &Range<usize>, inner: &Range<usize>| -> Option<String> {
                let word = (outer.start..inner.start).find(|at| PREPOSITIONS.contains(&w.token(*at).normal));
                word.map(|at| w.token(at).normal.clone())
            };
            let placed = preposition(a, &of_a, &inner_a) == preposition(b, &of_b, &inner_b);
            let verbs = groups == (Group::Verb, Group::Verb);
            (placed || verbs) && set_off(a, &inner_a) == set_off(b, &inner_b) && can_answer(groups, at_edge, long)
        }
    }
}

/// Whether two groups can stand for each other. What is known of one alone may hold for the other if that is one
/// word, and the words on both sides of it are the same.
fn can_answer(groups: (Group, Group), at_edge: bool, long: bool) -> bool {
    match groups {
        (Group::Unknown, Group::Unknown) => !(at_edge && long),
        (Group::Unknown, _) | (_, Group::Unknown) => !at_edge && !long,
        (one, other) => one == other,
    }
}

/// Whether a mark that divides stands before the run, and behind it, inside the clause.
fn set_off(witness: &Witness<'_>, words: &Range<usize>) -> (bool, bool) {
    let all = &witness.words;
    let divided = |left: usize| {
        let marks = all[left].tokens.end..all[left + 1].tokens.start;
        witness.tokens()[marks].iter().any(|mark| !is_inner(mark) && !QUOTATION_MARKS.contains(&mark.normal))
    };
    (words.start > 0 && divided(words.start - 1), words.end < all.len() && divided(words.end - 1))
}

/// Whether no content word of the clause stands before the run, or none behind it.
fn is_at_edge(witness: &Witness<'_>, words: &Range<usize>) -> bool {
    let all = &witness.words;
    !all[..words.start].iter().any(Word::is_content) || !all[words.end..].iter().any(Word::is_content)
}

/// Whether the readings, each a trimmed run or empty, are phrases that answer to each other: what holds of two
/// texts may not of several together.
pub(super) fn all_answer(readings: &[(&Witness<'_>, Range<usize>)]) -> bool {
    let full = || readings.iter().filter(|(_, words)| !words.is_empty());
    let groups: Vec<Option<Group>> = full().map(|(witness, words)| group(witness, words)).collect();
    let opposed = |one: Group, other: Group| one != other && one != Group::Unknown && other != Group::Unknown;
    groups.iter().all(|one| one.is_some_and(|one| groups.iter().flatten().all(|other| !opposed(one, *other))))
}

/// The run without words of grammar at its ends; those that negate stay.
pub(super) fn trimmed(witness: &Witness<'_>, words: Range<usize>) -> Range<usize> {
    let drops = |at: usize| {
        let negates = || witness.member.statement.negations.contains(&witness.token(at).span);
        is_light(&witness.words[at]) && !negates()
    };
    let (mut start, mut end) = (words.start, words.end);
    while start < end && drops(start) {
        start += 1;
    }
    while start < end && drops(end - 1) {
        end -= 1;
    }
    start..end
}

/// The group that a trimmed run is; `None` if it is no single phrase.
fn group(witness: &Witness<'_>, words: &Range<usize>) -> Option<Group> {
    let content: Vec<usize> = words.clone().filter(|at| witness.words[*at].is_content()).collect();
    if words.len() > WORDS || content.len() > CONTENT || !is_unbroken(witness, words) {
        return None;
    }
    let (first, rest) = content.split_first()?;
    let breaks = |at: usize| {
        let token = witness.token(at);
        CLAUSE.contains(&token.normal) || at > *first && is_auxiliary(token)
    };
    if words.clone().any(breaks) || is_cut(witness, words) {
        return None;
    }
    let part = witness.member.statement.part;
    let is_verb = |at: usize| {
        finite(witness.member.document, part, witness.words[at].tokens.start).is_some()
            || is_after_auxiliary(witness, at)
    };
    if rest.iter().any(|at| is_verb(*at)) {
        return None;
    }
    let before = first.checked_sub(1).map(|before| witness.token(before));
    Some(if is_verb(*first) {
        Group::Verb
    } else if is_gerund(witness.member.document.language, witness.token(*first)) && !before.is_some_and(is_determiner) {
        Group::Gerund
    } else if before.is_some_and(is_determiner) {
        Group::Noun
    } else {
        Group::Unknown
    })
}

/// Whether the word stands after "to", a modal verb or another auxiliary.
fn is_after_auxiliary(witness: &Witness<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| witness.token(before));
    before.is_some_and(|before| {
        is_auxiliary(before) && !WordList("is are was were").contains(&before.normal) || before.normal == "to"
    })
}

/// Whether the run ends inside a word with hyphens: "ex" of "ex-president".
fn is_cut(witness: &Witness<'_>, words: &Range<usize>) -> bool {
    let tokens = witness.tokens();
    let hyphen = |at: Option<usize>, between: &dyn Fn(&Token) -> bool| {
        at.and_then(|at| tokens.get(at)).is_some_and(|mark| WordList("- ‑").contains(&mark.normal) && between(mark))
    };
    let (first, last) = (witness.words[words.start].tokens.start, witness.words[words.end - 1].tokens.end);
    hyphen(Some(last), &|mark| mark.span.start == tokens[last - 1].span.end)
        || hyphen(first.checked_sub(1), &|mark| mark.span.end == tokens[first].span.start)
}

/// How many words the run is written as: with hyphens between them several are one.
fn written_words(witness: &Witness<'_>, words: &Range<usize>) -> usize {
    let joined = |at: &usize| {
        let before = witness.words[*at].tokens.start.checked_sub(1);
        *at > words.start && before.is_some_and(|before| WordList("- ‑").contains(&witness.tokens()[before].normal))
    };
    words.clone().filter(|at| !joined(at)).count()
}

/// Whether no mark stands between the words that divides them.
fn is_unbroken(witness: &Witness<'_>, words: &Range<usize>) -> bool {
    let tokens = witness.words[words.start].tokens.start..witness.words[words.end - 1].tokens.end;
    witness.tokens()[tokens].iter().all(|token| token.kind != TokenKind::Punctuation || is_inner(token))
}

fn is_inner(token: &Token) -> bool {
    INNER_MARKS.contains(&token.normal)
}

/// Whether a trimmed run only adds to the word behind it, as an adjective or an adverb does.
fn is_modifier(witness: &Witness<'_>, words: &Range<usize>) -> bool {
    let statement = witness.member.statement;
    let part = statement.part;
    let plain = words.clone().all(|at| {
        let (word, token) = (&witness.words[at], witness.token(at));
        let named = statement.names.iter().any(|name| name.span.contains(token.span));
        let is_verb = || {
            finite(witness.member.document, part, word.tokens.start).is_some()
                && !is_after_determiner(witness, words.start)
        };
        word.role == Role::Content && !named && !is_verb() && !FILLERS.contains(&token.normal)
    });
    if words.len() > MODIFIER || !plain || !is_unbroken(witness, words) {
        return false;
    }
    let adverb = words.len() == 1 && witness.token(words.start).normal.ends_with("ly");
    let next = witness.words.get(words.end);
    let next_adjoins = next.is_some_and(|next| {
        let between = witness.words[words.end - 1].tokens.end..next.tokens.start;
        let is_verb = || finite(witness.member.document, part, next.tokens.start).is_some();
        next.is_content() && !is_verb() && witness.tokens()[between].iter().all(is_inner)
    });
    let gerund = is_gerund(witness.member.document.language, witness.token(words.start));
    let in_group = next_adjoins && is_in_noun_group(witness, words.start);
    !is_cut(witness, words) && (adverb || in_group && (!gerund || is_after_determiner(witness, words.start)))
}

fn is_after_determiner(witness: &Witness<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| is_determiner(witness.token(before)))
}

/// Whether a determiner or a preposition stands before the word, or before the content words next to it.
fn is_in_noun_group(witness: &Witness<'_>, at: usize) -> bool {
    let before = (0..at).rev().find(|before| !witness.words[*before].is_content());
    before.is_some_and(|before| {
        let token = witness.token(before);
        at - before <= 2 && (is_determiner(token) || PREPOSITIONS.contains(&token.normal))
    })
}

/// By how many words before and after, which are the same in all texts, a run of the base is a whole noun
/// group. `is_same` tells which words those are.
pub(super) fn extension(base: &Witness<'_>, words: &Range<usize>, is_same: &dyn Fn(usize) -> bool) -> (usize, usize) {
    let inner = trimmed(base, words.clone());
    if inner.is_empty() || inner.end != words.end || group(base, &inner) == Some(Group::Verb) {
        return (0, 0);
    }
    let is_noun = |at: usize| {
        let word = &base.words[at];
        word.role == Role::Content
            && is_same(at)
            && finite(base.member.document, base.member.statement.part, word.tokens.start).is_none()
    };
    if !is_in_noun_group(base, inner.start) {
        return (0, 0);
    }
    let before = inner.start.checked_sub(1).filter(|before| inner.start == words.start && is_noun(*before));
    let before = before.filter(|before| is_after_determiner(base, *before) && is_unbroken(base, &(*before..inner.end)));
    let after = Some(words.end).filter(|after| *after < base.words.len() && is_noun(*after));
    // What stands before a determiner is a verb.
    let is_verb = |after: usize| base.words.get(after + 1).is_some_and(|_| is_determiner(base.token(after + 1)));
    let ends = |after: usize| {
        let next = base.words.get(after + 1);
        next.is_none_or(|next| !next.is_content() || !is_unbroken(base, &(after..after + 2)))
    };
    let after = after.filter(|after| !is_verb(*after) && ends(*after) && is_unbroken(base, &(inner.start..after + 1)));
    // Without a word behind it "mayor" in "the mayor quit" may be no part of the group.
    (usize::from(before.is_some() && after.is_some()), usize::from(after.is_some()))
}
