//! Where one wording departs from another, and whether what stands there can be held against each other.

use std::ops::Range;

use super::phrase;
use super::witness::Witness;
use super::word::{Role, Word};
use super::word_run::changes;

/// What a departure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Two phrases in one place that say something else, or one where the other has nothing.
    Phrase,
    /// More than a phrase, or two things that do not answer to each other.
    Loose,
    /// House style, plain synonyms, grammar or order: it says the same.
    Muted,
}

/// A run of words of the base (maybe empty) where another wording has another run (maybe empty).
#[derive(Debug, Clone)]
pub(super) struct Departure {
    pub base: Range<usize>,
    pub words: Range<usize>,
    pub kind: Kind,
}

/// All departures, in order; no two touch.
pub(super) fn departures(base: &Witness<'_>, other: &Witness<'_>) -> Vec<Departure> {
    let things = |witness: &Witness<'_>| -> Vec<u32> { witness.words.iter().map(|word| word.thing).collect() };
    let mut runs: Vec<Departure> = Vec::new();
    let (mut at, mut of_other) = (0, 0);
    let end = word_run_end(base, other);
    for change in changes(&things(base), &things(other), &|_| true).into_iter().chain([end]) {
        while at < change.base.start {
            let (word, against) = (&base.words[at], &other.words[of_other]);
            if word.sense != against.sense || word.written != against.written {
                let kind = if word.sense == against.sense { Kind::Muted } else { Kind::Loose };
                join(&mut runs, Departure { base: at..at + 1, words: of_other..of_other + 1, kind }, &base.words);
            }
            at += 1;
            of_other += 1;
        }
        (at, of_other) = (change.base.end, change.words.end);
        if !change.base.is_empty() || !change.words.is_empty() {
            join(&mut runs, Departure { base: change.base, words: change.words, kind: Kind::Loose }, &base.words);
        }
    }
    for run in &mut runs {
        run.kind = kind(base, other, run);
    }
    runs
}

/// An empty change after the last words.
fn word_run_end(base: &Witness<'_>, other: &Witness<'_>) -> super::word_run::Change {
    let (base, other) = (base.words.len(), other.words.len());
    super::word_run::Change { base: base..base, words: other..other }
}

/// Adds a run to the others: those that touch are one, and those that only words of grammar keep apart, but
/// a mere matter of style stays by itself.
fn join(runs: &mut Vec<Departure>, next: Departure, base: &[Word]) {
    if let Some(last) = runs.last_mut() {
        let between = &base[last.base.end..next.base.start];
        let styled = last.kind == Kind::Muted || next.kind == Kind::Muted;
        if between.is_empty() || !styled && !between.iter().any(Word::is_content) {
            last.base.end = next.base.end;
            last.words.end = next.words.end;
            if next.kind == Kind::Loose {
                last.kind = Kind::Loose;
            }
            return;
        }
    }
    runs.push(next);
}

fn kind(base: &Witness<'_>, other: &Witness<'_>, run: &Departure) -> Kind {
    let (one, two) = (&base.words[run.base.clone()], &other.words[run.words.clone()]);
    // Words that stand elsewhere in the other clause were moved.
    let fate = |words: &[Word], against: &[Word], clause: &Witness<'_>| {
        let (mut own, mut moved) = (false, false);
        for word in words.iter().filter(|word| word.is_content()) {
            let here = against.iter().any(|other| other.sense == word.sense);
            let there = clause.content.contains(&word.sense);
            own |= !here && !there;
            moved |= !here && there;
        }
        (own, moved)
    };
    let ((own, moved), (others, others_moved)) = (fate(one, two, other), fate(two, one, base));
    if !own && !others || one_word_in_two(base, other, run) {
        Kind::Muted
    } else if !moved && !others_moved && phrase::answer(base, run.base.clone(), other, run.words.clone()) {
        Kind::Phrase
    } else {
        Kind::Loose
    }
}

/// "Health care" and "healthcare", "co-operate" and "cooperate".
fn one_word_in_two(base: &Witness<'_>, other: &Witness<'_>, run: &Departure) -> bool {
    let letters = |witness: &Witness<'_>, words: &Range<usize>| witness.reading(words.clone()).replace(' ', "");
    letters(base, &run.base) == letters(other, &run.words)
}

/// The words of another wording that stand where the base has `slot`, with all words of a departure that only
/// reaches into it. `inside`: whether what one wording has and the other has not, at the very edge of the slot,
/// belongs to it.
pub(super) fn counterpart(departures: &[Departure], slot: &Range<usize>, inside: Kind) -> Range<usize> {
    let (mut start, mut end) = (slot.start as isize, slot.end as isize);
    let (mut reaches_before, mut reaches_behind) = (None, None);
    for Departure { base, words, kind } in departures {
        let longer = words.len() as isize - base.len() as isize;
        let at_edge = base.is_empty() && (base.start == slot.start || base.start == slot.end);
        let belongs = if at_edge { *kind == inside } else { base.start < slot.end && base.end > slot.start };
        if belongs {
            if base.start < slot.start {
                reaches_before = Some(words.start);
            }
            if base.end > slot.end {
                reaches_behind = Some(words.end);
            } else {
                end += longer;
            }
        } else if base.end <= slot.start {
            start += longer;
            end += longer;
        }
    }
    let start = reaches_before.unwrap_or(start.max(0) as usize);
    start..reaches_behind.unwrap_or(end.max(0) as usize).max(start)
}

/// Whether the ranges have a place in common; an empty one stands at the edges of its neighbours.
pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end || (a.is_empty() || b.is_empty()) && a.start <= b.end && b.start <= a.end
}

/// Whether the words say nothing but who is spoken of with what courtesy.
pub(super) fn is_light(word: &Word) -> bool {
    matches!(word.role, Role::Function | Role::Courtesy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_departure_that_only_reaches_into_a_slot_is_whole_in_its_counterpart() {
        let departures = [
            Departure { base: 0..1, words: 0..2, kind: Kind::Phrase },
            Departure { base: 2..16, words: 3..5, kind: Kind::Loose },
        ];
        assert_eq!(counterpart(&departures, &(14..15), Kind::Phrase), 3..5);
        assert_eq!(counterpart(&departures, &(14..18), Kind::Phrase), 3..7);
        assert_eq!(counterpart(&departures, &(1..4), Kind::Phrase), 2..5);
        assert_eq!(counterpart(&departures, &(17..18), Kind::Phrase), 6..7);
    }
}
