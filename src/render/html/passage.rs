//! Segments joined to runs: stretches of one sentence on one claim, with the differences in them.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::lookup::Lookup;
use super::marks::{Group, mark_for, step};
use super::source::Source;
use crate::comparison::{Claim, Difference, Segment};

/// A run of text on one claim, or on none.
pub(super) struct Run<'c> {
    claim: Option<&'c Claim>,
    sentence: Option<u32>,
    pieces: Vec<Piece<'c>>,
    /// Punctuation that closes the run without being part of the claim.
    tail: String,
    /// No later run of the sentence is on the same claim.
    last: bool,
}

/// Text under one underline, or under none.
struct Piece<'c> {
    text: String,
    difference: Option<&'c Difference>,
}

/// The runs of one paragraph. Their texts joined are the paragraph.
pub(super) fn runs<'c>(lookup: &Lookup<'c>, paragraph: &'c [Segment]) -> Vec<Run<'c>> {
    let mut runs: Vec<Run<'c>> = Vec::new();
    for segment in paragraph {
        let claim = lookup.claim(segment.claim.as_deref());
        let piece = Piece { text: segment.text.clone(), difference: mark_for(lookup, &segment.differences) };
        if claim.is_some() {
            join_over_space(&mut runs, segment);
        }
        match runs.last_mut() {
            Some(open) if open.continues(claim, segment.sentence) => open.push(piece),
            _ => {
                let run = Run { claim, sentence: segment.sentence, pieces: vec![], tail: String::new(), last: false };
                runs.push(Run { pieces: vec![piece], ..run });
            }
        }
    }
    give_tails(&mut runs);
    mark_last(&mut runs);
    runs
}

impl<'c> Run<'c> {
    fn claim_id(&self) -> Option<&'c str> {
        self.claim.map(|claim| claim.id.as_str())
    }

    fn continues(&self, claim: Option<&Claim>, sentence: Option<u32>) -> bool {
        let same = self.claim_id() == claim.map(|claim| claim.id.as_str());
        same && (claim.is_none() || self.sentence == sentence)
    }

    /// Segments are cut at boundaries that a reader does not see; one underline is one piece.
    fn push(&mut self, piece: Piece<'c>) {
        let id = |piece: &Piece<'c>| piece.difference.map(|difference| &difference.id);
        match self.pieces.last_mut() {
            Some(open) if id(open) == id(&piece) => open.text += &piece.text,
            _ => self.pieces.push(piece),
        }
    }
}

/// A space between two statements of one claim belongs to neither; shown apart it would tear the run.
fn join_over_space(runs: &mut Vec<Run<'_>>, segment: &Segment) {
    let [.., before, space] = runs.as_slice() else { return };
    let is_same = before.claim_id() == segment.claim.as_deref() && before.sentence == segment.sentence;
    let is_space = space.claim.is_none() && space.pieces.iter().all(|piece| piece.text.trim().is_empty());
    if is_same
        && is_space
        && let (Some(space), Some(before)) = (runs.pop(), runs.last_mut())
    {
        space.pieces.into_iter().for_each(|piece| before.push(piece));
    }
}

/// Gives closing punctuation to the run before it, so that a count follows it as a footnote's number would.
fn give_tails(runs: &mut [Run<'_>]) {
    for next in 1..runs.len() {
        let (before, after) = runs.split_at_mut(next);
        let (Some(run), Some(plain)) = (before.last_mut(), after.first_mut()) else { continue };
        if run.claim.is_none() || plain.claim.is_some() {
            continue;
        }
        if let Some(piece) = plain.pieces.first_mut().filter(|piece| piece.difference.is_none()) {
            let rest = piece.text.trim_start_matches(is_closing);
            let tail = piece.text.len() - rest.len();
            run.tail = piece.text.drain(..tail).collect();
        }
    }
}

fn is_closing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '}' | '"' | '\'' | '”' | '’' | '»')
        || matches!(c, '،' | '؛' | '؟' | '。' | '、' | '，' | '！' | '？' | '」' | '』' | '）')
}

fn mark_last(runs: &mut [Run<'_>]) {
    let mut seen = BTreeSet::new();
    for run in runs.iter_mut().rev() {
        run.last = run.claim.is_some() && seen.insert((run.sentence, run.claim_id()));
    }
}

/// Draws the runs of one article, in order.
pub(super) struct Drawing<'l, 'c> {
    lookup: &'l Lookup<'c>,
    article: usize,
    /// Claims whose first passage is drawn.
    anchored: BTreeSet<&'c str>,
}

impl<'l, 'c> Drawing<'l, 'c> {
    pub fn of(lookup: &'l Lookup<'c>, article: usize) -> Self {
        Drawing { lookup, article, anchored: BTreeSet::new() }
    }

    /// The text of a run with its tint and underlines. A claim's first passage can be linked to.
    pub fn text(&mut self, run: &Run<'c>) -> Markup {
        let pieces = html! { @for piece in &run.pieces { (underlined(piece)) } };
        let Some(claim) = run.claim else { return pieces };
        let first = self.anchored.insert(&claim.id);
        let anchor = self.lookup.passage_anchor(self.article, &claim.id).filter(|_| first);
        html! {
            mark data-step=(step(&claim.independent)) id=[anchor] { (pieces) }
            (Source(&run.tail))
        }
    }

    /// How many independent texts have the claim; leads to its row. Behind the last run of a sentence only.
    pub fn count(&self, run: &Run<'c>) -> Option<Markup> {
        let claim = run.claim.filter(|_| run.last)?;
        let (count, shared) = (self.lookup.count(&claim.independent), self.lookup.count_line(claim));
        let label = self.lookup.words.plain("page.inMatrix", &[("count", &count), ("shared", &shared)]);
        Some(html! { a.count dir="ltr" href={ "#" (claim.id) } aria-label=(label) { (count) } })
    }
}

fn underlined(piece: &Piece<'_>) -> Markup {
    html! {
        @match piece.difference {
            Some(difference) => {
                a.difference.(Group::of(difference.kind).name()) href={ "#" (difference.id) } { (Source(&piece.text)) }
            }
            None => (Source(&piece.text)),
        }
    }
}
