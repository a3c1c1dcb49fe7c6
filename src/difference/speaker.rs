//! Speakers that differ: one utterance that is attributed to two people.

mod antecedent;
mod naming;
mod person;
mod share;

pub(super) use naming::is_pronoun;
pub use naming::named_speakers;
pub(super) use person::{Person, Phrases};
pub(super) use share::speakers;
pub use share::{Share, Speaker};

use super::quote::{Passage, matched};
use super::{Difference, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::rules::Rule;
use crate::text::Span;

/// What the rule of this file cannot see, and where it comes from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "speaker/other",
    limits: "Two people may have said the same words, and one person may have two names that no text connects.",
    source: "Pareti 2012, “A database of attribution relations”",
}];

/// Content words of an utterance that nobody says by chance in the words of another.
const CERTAIN: usize = 7;

/// The difference between the speakers of one utterance, if texts name two people.
pub(super) fn other_speakers(members: &[&Passage<'_>]) -> Option<Difference> {
    let named: Vec<(&Passage<'_>, &Person, Span)> = members
        .iter()
        .filter_map(|passage| Some((*passage, passage.person.as_ref()?, passage.attributed_in_place()?)))
        .collect();
    let differ = |a: &Person, b: &Person| a.is_same(b) == Some(false);
    // An article that gives the words to both agrees with both.
    let in_article = |article: usize, person: &Person| {
        named.iter().any(|(passage, own, _)| passage.text.article == article && own.is_same(person) == Some(true))
    };
    let mut classes: Vec<&Person> = Vec::new();
    let mut sides: Vec<(Side, usize, usize)> = Vec::new();
    for (passage, person, span) in &named {
        let text = &passage.text;
        let opposed = named.iter().any(|(other, speaker, _)| {
            other.text.independent_text != text.independent_text
                && differ(person, speaker)
                && matched(passage, other)
                && !in_article(other.text.article, person)
                && !in_article(text.article, speaker)
        });
        if !opposed || sides.iter().any(|(side, ..)| side.article == text.article) {
            continue;
        }
        let class = classes.iter().position(|known| known.is_same(person) == Some(true)).unwrap_or(classes.len());
        if class == classes.len() {
            classes.push(person);
        }
        let part = passage.quotations()[0].part;
        let side = Side { article: text.article, part, span: *span, reading: classes[class].reading() };
        sides.push((side, class, text.independent_text));
    }
    let apart = |a: &(Side, usize, usize), b: &(Side, usize, usize)| a.1 != b.1 && a.2 != b.2;
    if !sides.iter().any(|a| sides.iter().any(|b| apart(a, b))) {
        return None;
    }
    let content = |(passage, ..): &(&Passage<'_>, &Person, Span)| passage.words.iter().filter(|w| w.content).count();
    let certain = classes.iter().all(|person| person.is_named()) && named.iter().all(|n| content(n) >= CERTAIN);
    Some(Difference {
        kind: DifferenceKind::Speaker,
        rule: "speaker/other",
        confidence: if certain { Confidence::High } else { Confidence::Medium },
        drawn: true,
        sides: sides.into_iter().map(|(side, ..)| side).collect(),
    })
}
