//! Cuts an article's texts into segments: at every paragraph, sentence, claim member and mark.

use super::utf16::Utf16Offsets;
use super::{Part, Segment};
use crate::ordered;
use crate::text::{Document, Span};

/// A span of one article that gets a mark, with what the mark says.
pub(super) enum Mark {
    /// Member of the claim with this id.
    Claim(String),
    /// Side of the difference with this id.
    Difference(String),
    /// Cue at this place in the list of cues.
    Cue(u32),
    /// Furniture at this place in the article's list of what was removed.
    Removed(u32),
}

/// A mark and its place.
pub(super) struct Marked {
    pub part: Part,
    pub span: Span,
    pub mark: Mark,
}

/// The segments of the headline, then those of the body.
pub(super) fn segments(document: &Document<'_>, offsets: [&Utf16Offsets; 2], marks: &[Marked]) -> Vec<Segment> {
    let mut segments = Vec::new();
    for (part, offsets) in [Part::Headline, Part::Body].into_iter().zip(offsets) {
        let here: Vec<&Marked> = marks.iter().filter(|m| m.part == part && !m.span.is_empty()).collect();
        cut(document, part, offsets, &here, &mut segments);
    }
    segments
}

fn cut(document: &Document<'_>, part: Part, offsets: &Utf16Offsets, marks: &[&Marked], segments: &mut Vec<Segment>) {
    let text = document.text(part);
    let mut bounds = vec![0, text.len() as u64];
    let paragraphs: Vec<Span> = document.paragraphs.iter().filter(|p| p.part == part).map(|p| p.span).collect();
    let first_sentence = document.sentences.partition_point(|s| s.part < part);
    let sentences: Vec<Span> = document.sentences.iter().filter(|s| s.part == part).map(|s| s.span).collect();
    let spans = paragraphs.iter().chain(&sentences).copied().chain(marks.iter().map(|m| m.span));
    for span in spans {
        bounds.extend([span.start as u64, span.end as u64]);
    }
    let mut starting: Vec<&Marked> = marks.to_vec();
    ordered::sort_by(&mut starting, |a, b| a.span.start.cmp(&b.span.start));
    let mut waiting = starting.into_iter().peekable();
    let mut open: Vec<&Marked> = Vec::new();
    for pair in ordered::distinct(bounds).windows(2) {
        let span = Span::new(pair[0] as usize, pair[1] as usize);
        open.retain(|m| m.span.end > span.start);
        while let Some(next) = waiting.next_if(|m| m.span.start <= span.start) {
            open.push(next);
        }
        let (start, end) = offsets.range(span);
        let mut segment = Segment {
            part,
            start,
            end,
            text: span.of(text).to_string(),
            paragraph: place(&paragraphs, span).map(|p| p as u32),
            sentence: place(&sentences, span).map(|s| (first_sentence + s) as u32),
            claim: None,
            differences: Vec::new(),
            cues: Vec::new(),
            removed: None,
        };
        for marked in &open {
            match &marked.mark {
                Mark::Claim(id) => segment.claim = Some(id.clone()),
                Mark::Difference(id) => segment.differences.push(id.clone()),
                Mark::Cue(cue) => segment.cues.push(*cue),
                Mark::Removed(place) => segment.removed = Some(*place),
            }
        }
        ordered::sort_by(&mut segment.differences, Ord::cmp);
        segment.differences.dedup();
        segments.push(segment);
    }
}

/// Which of `spans`, ordered and apart from each other, holds `span`.
fn place(spans: &[Span], span: Span) -> Option<usize> {
    let at = spans.partition_point(|s| s.end < span.end);
    spans.get(at).filter(|s| s.contains(span)).map(|_| at)
}
