//! Slots in which some texts deny what the others state.

use std::ops::Range;

use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::assertion::may_deny;
use crate::difference::witness::Witness;
use crate::difference::{Difference, may_be_another};

/// Where the texts have the same content words in a slot and only some of them negate what follows
/// (de Marneffe, Rafferty and Manning 2008). The word after the slot is shown too: it is what is negated.
pub(super) fn negation(witnesses: &[Witness<'_>], read: &[(usize, Range<usize>)]) -> Option<Difference> {
    let negates = |(index, words): &(usize, Range<usize>)| {
        let span = witnesses[*index].span(words.clone());
        witnesses[*index].member.statement.negations.iter().any(|negation| span.contains(*negation))
    };
    let unclear = |(index, _): &(usize, Range<usize>)| !may_deny(witnesses[*index].member);
    if !read.iter().any(negates) || read.iter().all(negates) || read.iter().any(unclear) {
        return None;
    }
    let (first, _) = &read[0];
    if read.iter().any(|(index, _)| may_be_another(witnesses[*first].member, witnesses[*index].member)) {
        return None;
    }
    // An article that says it both ways, as headline and body may, contradicts no other.
    let both_ways = |slot: &(usize, Range<usize>)| {
        let article = witnesses[slot.0].member.article;
        let others = witnesses.iter().filter(|w| w.member.article == article);
        others.into_iter().any(|w| w.member.statement.negations.is_empty() == negates(slot))
    };
    if read.iter().any(both_ways) {
        return None;
    }
    let side = |slot: &(usize, Range<usize>)| {
        let witness = &witnesses[slot.0];
        let mut side = witness.side(slot.1.start..(slot.1.end + 1).min(witness.words.len()));
        side.reading = if negates(slot) { "not" } else { "" }.into();
        side
    };
    Some(Difference {
        kind: DifferenceKind::Negation,
        rule: "negation/explicit",
        confidence: Confidence::Medium,
        drawn: true,
        sides: read.iter().map(side).collect(),
    })
}
