//! Acronyms and what they stand for: "HWU" and "Harbour Workers’ Union".
//!
//! The initials of the long form are the letters, small words between left out, after Schwartz and Hearst,
//! "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003).

use std::ops::Range;

use super::ActorText;
use super::mention::Found;
use crate::ordered::{self, Set};
use crate::statement::Naming;
use crate::text::{TokenKind, WordList};

/// Small words inside a long form that have no letter of their own.
const SMALL: WordList = WordList("and de del e el for in la las los of on para the y");
/// Most tokens of a long form.
const LONGEST: usize = 12;
/// With fewer letters only a long form beside its acronym is sure.
const SURE_LETTERS: usize = 3;

/// The names with long forms of their acronyms as one name each, which has the acronym for its only word.
pub(super) fn with_long_forms<'a>(texts: &'a [ActorText<'a>], found: Vec<Found<'a>>) -> Vec<Found<'a>> {
    let acronyms = ordered::set(found.iter().filter(|name| name.acronym).map(|name| name.words[0].clone()));
    if acronyms.len() == 0 {
        return found;
    }
    let mut all = Vec::new();
    let mut found = found.into_iter().peekable();
    for text in texts {
        let forms = long_forms(text, &acronyms);
        while let Some(name) = found.next_if(|name| name.text.article == text.article) {
            let inside = |form: &(usize, Range<usize>, String)| {
                form.1.start <= name.naming.name.start && name.naming.name.start < form.1.end
            };
            if !forms.iter().any(inside) {
                all.push(name);
            }
        }
        for (sentence, name, acronym) in forms {
            let naming = Naming { sentence, name, title: None, description: None };
            let mut long = Found::of(text, naming);
            (long.words, long.acronym, long.long_form, long.person) = (vec![acronym], true, true, false);
            all.push(long);
        }
    }
    all
}

/// Sentence, tokens and acronym of each long form in a text.
fn long_forms(text: &ActorText<'_>, acronyms: &Set<String>) -> Vec<(usize, Range<usize>, String)> {
    let tokens = &text.document.tokens;
    let mut forms = Vec::new();
    for (place, sentence) in text.document.sentences.iter().enumerate() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match long_form(text, at, sentence.tokens.end, acronyms) {
                Some((end, acronym)) => {
                    forms.push((place, at..end, acronym));
                    at = end;
                }
                None => at += 1,
            }
            debug_assert!(at <= tokens.len());
        }
    }
    forms
}

/// End and acronym of the long form that starts at `start`.
fn long_form(text: &ActorText<'_>, start: usize, end: usize, acronyms: &Set<String>) -> Option<(usize, String)> {
    let tokens = &text.document.tokens;
    let mut initials = String::new();
    let mut longest = None;
    for at in start..end.min(start + LONGEST) {
        let token = &tokens[at];
        let capital = token.kind == TokenKind::Word && token.capitalised;
        if !capital {
            // The small word between two capitals of one name.
            if at > start && (SMALL.contains(&token.normal) || token.normal == "'" || token.normal == "’") {
                continue;
            }
            break;
        }
        initials.extend(token.normal.chars().next());
        let beside = (at + 1..end.min(at + 3)).any(|next| tokens[next].normal == initials);
        let sure = initials.chars().count() >= SURE_LETTERS;
        if at > start && (beside || sure) && acronyms.contains(&initials) {
            longest = Some((at + 1, initials.clone()));
        }
    }
    longest
}
