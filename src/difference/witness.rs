//! Members of a claim as runs of words, and which of them the others are aligned to.

use std::cmp::Reverse;
use std::ops::Range;

use super::word::{Word, words};
use super::{Member, Side};
use crate::ordered::{self, Map, Set};
use crate::text::{Span, Token};

/// A member as the run of its words.
pub(super) struct Witness<'a> {
    pub member: &'a Member<'a>,
    pub words: Vec<Word>,
    /// Senses of its content words.
    pub content: Set<u32>,
}

impl<'a> Witness<'a> {
    pub fn of(member: &'a Member<'a>) -> Self {
        let words = words(member);
        let content = ordered::set(words.iter().filter(|word| word.is_content()).map(|word| word.sense));
        Witness { member, words, content }
    }

    pub fn tokens(&self) -> &'a [Token] {
        &self.member.document.tokens
    }

    /// The first token of a word.
    pub fn token(&self, word: usize) -> &'a Token {
        &self.tokens()[self.words[word].tokens.start]
    }

    /// The text from one word to another; where there is none, the place after the word before.
    pub fn span(&self, words: Range<usize>) -> Span {
        let end = |word: &Word| self.tokens()[word.tokens.end - 1].span.end;
        if words.is_empty() {
            let before = words.start.checked_sub(1).and_then(|before| self.words.get(before));
            let at = before.map_or(self.member.statement.span.start, end);
            return Span::new(at, at);
        }
        Span::new(self.token(words.start).span.start, end(&self.words[words.end - 1]))
    }

    /// Normal forms of the words, with a space between every two.
    pub fn reading(&self, words: Range<usize>) -> String {
        let mut reading = String::new();
        for word in &self.words[words] {
            for token in self.tokens()[word.tokens.clone()].iter().filter(|token| token.normal != ".") {
                reading += if reading.is_empty() { "" } else { " " };
                reading += &token.normal;
            }
        }
        reading
    }

    pub fn side(&self, words: Range<usize>) -> Side {
        Side {
            article: self.member.article,
            part: self.member.statement.part,
            span: self.span(words.clone()),
            reading: self.reading(words),
        }
    }
}

/// Content words in common, in percent of both (Dice).
pub(super) fn shared_content(a: &Witness<'_>, b: &Witness<'_>) -> usize {
    let both = a.content.len() + b.content.len();
    (200 * a.content.common(&b.content)).checked_div(both).unwrap_or_default()
}

/// The witness that shares most with the others, each independent text counted once. Where several
/// share as much their words decide, so that the order and the names of the articles do not.
pub(super) fn base(witnesses: &[Witness<'_>]) -> Option<usize> {
    if witnesses.len() < 2 || witnesses.iter().all(|w| w.member.article == witnesses[0].member.article) {
        return None;
    }
    let total = |witness: &Witness<'_>| -> usize {
        let mut best: Map<usize, usize> = Map::new();
        for other in witnesses.iter().filter(|w| w.member.independent_text != witness.member.independent_text) {
            let most = best.entry(other.member.independent_text, || 0);
            *most = shared_content(witness, other).max(*most);
        }
        best.values().sum()
    };
    let totals: Vec<usize> = witnesses.iter().map(total).collect();
    let most = totals.iter().max().copied();
    let reading = |i: &usize| witnesses[*i].reading(0..witnesses[*i].words.len());
    (0..witnesses.len()).filter(|i| Some(totals[*i]) == most).min_by_key(|i| (reading(i), *i))
}

/// For every article the witness closest to the base; for the base's own article only the base. Of several
/// as close one with the very words of the base comes first, then the words decide, as in [`base`].
pub(super) fn closest_of_each_article(witnesses: &[Witness<'_>], base: usize) -> Vec<usize> {
    let written = |index: usize| witnesses[index].words.iter().map(|word| word.written);
    let closeness = |index: usize| {
        let witness = &witnesses[index];
        let same_words = written(index).eq(written(base));
        (shared_content(&witnesses[base], witness), same_words, Reverse(witness.reading(0..witness.words.len())))
    };
    let mut closest: Map<usize, usize> = Map::new();
    for (index, witness) in witnesses.iter().enumerate() {
        if witness.member.article == witnesses[base].member.article {
            continue;
        }
        let best = closest.entry(witness.member.article, || index);
        if *best != index && closeness(index) > closeness(*best) {
            *best = index;
        }
    }
    closest.values().copied().collect()
}
