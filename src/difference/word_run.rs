//! Runs of words in which two wordings of one thing depart from each other.

use std::ops::Range;

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

use crate::text::{Span, Token};

/// Wordings with more words are not aligned: the time for two that have little in common grows with the
/// square of their length.
pub(super) const LONGEST: usize = 1000;

/// A run of words of the one wording (maybe empty) that reads as another run (maybe empty) in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// Places of the words in the base.
    pub base: Range<usize>,
    /// Places of the words in the other wording.
    pub words: Range<usize>,
}

/// Where `words` depart from `base`, both as numbers that stand for words, in phrases: what only words that
/// are no content words keep apart is one. Of wordings of more than [`LONGEST`] words all that is not the same
/// at their beginning or end is one.
pub(super) fn changes(base: &[u32], words: &[u32], is_content: &dyn Fn(usize) -> bool) -> Vec<Change> {
    if base.len().max(words.len()) > LONGEST {
        return between_same_ends(base, words);
    }
    let mut hook = Replace::new(Capture::new());
    let Ok(()) = myers::diff_deadline_raw(&mut hook, base, 0..base.len(), words, 0..words.len(), None);
    let mut changes: Vec<Change> = Vec::new();
    for op in hook.into_inner().into_ops() {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let change = Change { base: op.old_range(), words: op.new_range() };
        match changes.last_mut() {
            Some(last) if !(last.base.end..change.base.start).any(is_content) => {
                last.base.end = change.base.end;
                last.words.end = change.words.end;
            }
            _ => changes.push(change),
        }
    }
    changes
}

fn between_same_ends(base: &[u32], words: &[u32]) -> Vec<Change> {
    let start = base.iter().zip(words).take_while(|(a, b)| a == b).count();
    let ends = base[start..].iter().rev().zip(words[start..].iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let change = Change { base: start..base.len() - end, words: start..words.len() - end };
    if change.base.is_empty() && change.words.is_empty() { Vec::new() } else { vec![change] }
}

/// The text of a run of words, whose places among the `tokens` are given; an empty run stands after the word
/// before it, or at `start` if there is none.
pub(super) fn span(tokens: &[Token], places: &[usize], words: Range<usize>, start: usize) -> Span {
    if words.is_empty() {
        let at = words.start.checked_sub(1).map_or(start, |before| tokens[places[before]].span.end);
        return Span::new(at, at);
    }
    Span::new(tokens[places[words.start]].span.start, tokens[places[words.end - 1]].span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_wordings_are_compared_between_their_same_ends() {
        let base: Vec<u32> = (0..2000).collect();
        let mut words = base.clone();
        assert_eq!(changes(&base, &words, &|_| true), []);
        (words[700], words[900]) = (9000, 9001);
        words.insert(1500, 9002);
        assert_eq!(changes(&base, &words, &|_| true), [Change { base: 700..1500, words: 700..1501 }]);
        assert_eq!(changes(&base, &base[..1500], &|_| true), [Change { base: 1500..2000, words: 1500..1500 }]);
    }
}
