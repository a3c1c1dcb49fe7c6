//! Runs of words in which two wordings of one thing depart from each other.

use std::ops::Range;

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

use crate::text::{Span, Token};

/// A run of words of the one wording (maybe empty) that reads as another run (maybe empty) in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// Places of the words in the base.
    pub base: Range<usize>,
    /// Places of the words in the other wording.
    pub words: Range<usize>,
}

/// Where `words` depart from `base`, both as numbers that stand for words, in phrases: what only words that
/// are no content words keep apart is one.
pub(super) fn changes(base: &[u32], words: &[u32], is_content: &dyn Fn(usize) -> bool) -> Vec<Change> {
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

/// The text of a run of words, whose places among the `tokens` are given; an empty run stands after the word
/// before it, or at `start` if there is none.
pub(super) fn span(tokens: &[Token], places: &[usize], words: Range<usize>, start: usize) -> Span {
    if words.is_empty() {
        let at = words.start.checked_sub(1).map_or(start, |before| tokens[places[before]].span.end);
        return Span::new(at, at);
    }
    Span::new(tokens[places[words.start]].span.start, tokens[places[words.end - 1]].span.end)
}
