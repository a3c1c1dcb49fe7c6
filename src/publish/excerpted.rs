//! A body of which only excerpts are left, and where its old places are in it.

use std::ops::Range;

use super::excerpts::Excerpts;
use crate::comparison::{Part, Segment};

/// Stands wherever words are left out.
pub(super) const ELLIPSIS: &str = "…";

/// Between two excerpts, each a paragraph of its own.
const BREAK: &str = "\n\n";

/// A member of a claim in the body.
pub(super) struct Member {
    pub place: (u32, u32),
    pub claim: String,
}

/// A body that is its excerpts, with an ellipsis for what is left out: one for each statement of a claim that is in
/// the file, so that each keeps a place of its own, or one for all.
pub(super) struct ExcerptedBody {
    pub text: String,
    pub segments: Vec<Segment>,
    excerpts: Excerpts,
    pieces: Vec<Piece>,
}

/// A stretch of the new body, and from where on in the old one it stands for what is there.
struct Piece {
    from: u32,
    /// What it shows of the old body; none for an ellipsis.
    shown: Option<(u32, u32)>,
    /// Where it is in the new body: the text, or the ellipsis.
    at: u32,
}

impl ExcerptedBody {
    /// `segments` and `members` are those of the whole body, in order.
    pub fn of(body: &str, excerpts: Excerpts, segments: &[Segment], members: &[Member]) -> Self {
        let mut writer = Writer {
            body: body.encode_utf16().collect(),
            source: segments,
            members,
            text: String::new(),
            at: 0,
            paragraph: 0,
            segments: Vec::new(),
            pieces: Vec::new(),
        };
        let shown: Vec<(u32, u32)> = excerpts.runs().iter().map(|run| excerpts.words.place(run)).collect();
        let end = writer.body.len() as u32;
        for (number, before) in (0..=shown.len()).map(|number| (number, number.checked_sub(1).map(|n| shown[n].1))) {
            let next = shown.get(number).copied();
            let left_out = (before.unwrap_or_default(), next.map_or(end, |next| next.0));
            let words = !excerpts.words.touched(left_out).is_empty();
            let is_open = words && writer.leave_out(left_out, before.is_some(), next.is_some());
            next.into_iter().for_each(|next| writer.show(next, is_open));
        }
        ExcerptedBody { text: writer.text, segments: writer.segments, excerpts, pieces: writer.pieces }
    }

    /// Where an old place is now: of a place that is left out, its ellipsis; of one that is shown in part, what is
    /// shown with the ellipsis.
    pub fn place(&self, (start, end): (u32, u32)) -> (u32, u32) {
        if start == end
            && let Some(at) = self.point(start)
        {
            return (at, at);
        }
        let (first, last) = (self.piece(start), self.piece(end.max(start + 1) - 1));
        let from = first.shown.map_or(first.at, |shown| first.at + start.clamp(shown.0, shown.1) - shown.0);
        let to = last.shown.map_or(last.at + 1, |shown| last.at + end.clamp(shown.0, shown.1) - shown.0);
        (from, to)
    }

    /// Whether an old place is here with all its words.
    pub fn shows(&self, place: (u32, u32)) -> bool {
        self.excerpts.show(place)
    }

    /// Whether an old place is here with some of its words.
    pub fn shows_some(&self, place: (u32, u32)) -> bool {
        self.excerpts.show_some(place)
    }

    /// Words shown, of how many.
    pub fn counts(&self) -> (usize, usize) {
        (self.excerpts.shown(), self.excerpts.words.len())
    }

    /// Where a point beside a word that is shown is now.
    fn point(&self, at: u32) -> Option<u32> {
        let touches = |piece: &&Piece| {
            let words = |shown| self.excerpts.words.touched(shown);
            let next = self.excerpts.words.touched((at, at)).start;
            piece.shown.is_some_and(|shown| words(shown).start <= next && next <= words(shown).end)
        };
        let piece = self.pieces.iter().find(touches)?;
        piece.shown.map(|shown| piece.at + at.clamp(shown.0, shown.1) - shown.0)
    }

    fn piece(&self, at: u32) -> &Piece {
        let next = self.pieces.partition_point(|piece| piece.from <= at);
        &self.pieces[next.saturating_sub(1)]
    }
}

/// What an ellipsis belongs to: a place in the sentence, and the member.
type Context = (Option<u32>, Option<usize>);

/// Writes the new body and its segments.
struct Writer<'s> {
    body: Vec<u16>,
    source: &'s [Segment],
    members: &'s [Member],
    text: String,
    at: u32,
    paragraph: u32,
    segments: Vec<Segment>,
    pieces: Vec<Piece>,
}

impl<'s> Writer<'s> {
    /// Writes ellipses for what is left out. A sentence that is cut has its own, in its paragraph. Returns whether
    /// the paragraph of the next excerpt is open already.
    fn leave_out(&mut self, (start, end): (u32, u32), after: bool, before: bool) -> bool {
        let (after, before) = (after && self.is_inside(start), before && self.is_inside(end));
        let withheld = self.members_within((start, end));
        if after {
            let of = (Some(start), self.member_through(start));
            self.plain(" ", of);
            self.ellipsis(start, of);
        }
        if withheld.is_empty() && !after && !before {
            self.open(None);
            self.ellipsis(start, (None, None));
        }
        for (number, member) in withheld.clone().enumerate() {
            let at = self.members[member].place.0;
            if number == 0 {
                self.open(None)
            } else {
                self.plain(" ", (None, None))
            }
            self.ellipsis(if number == 0 && !after { start } else { at }, (Some(at), Some(member)));
        }
        if before {
            let (cut, of) = (self.member_through(start), self.member_through(end));
            self.open(of.filter(|_| after && of == cut));
            // The ellipses before it stand for what is left out up to here.
            let taken = withheld.clone().last().or(cut.filter(|_| cut != of)).map(|last| self.members[last].place.1);
            let is_first = !after && withheld.is_empty();
            let from = if is_first { start } else { self.beginning(end).max(taken.unwrap_or(start + 1)) };
            let of = (Some(end), of);
            self.ellipsis(from, of);
            self.plain(" ", of);
        }
        before
    }

    /// Writes an excerpt.
    fn show(&mut self, (start, end): (u32, u32), is_open: bool) {
        if !is_open {
            self.open(None);
        }
        self.pieces.push(Piece { from: start, shown: Some((start, end)), at: self.at });
        let first = self.source.partition_point(|segment| segment.end <= start);
        let mut paragraph = None;
        for segment in self.source[first..].iter().take_while(|segment| segment.start < end) {
            if segment.paragraph.is_some() {
                self.paragraph += u32::from(paragraph.is_some() && paragraph != segment.paragraph);
                paragraph = segment.paragraph;
            }
            let (start, end) = (segment.start.max(start), segment.end.min(end));
            // Excerpts begin and end with whole words.
            let text = String::from_utf16_lossy(&self.body[start as usize..end as usize]);
            let paragraph = segment.paragraph.map(|_| self.paragraph);
            self.push(Segment { text, paragraph, ..segment.clone() });
        }
    }

    /// Begins a paragraph. `over`: the member that goes on beyond the break, if one does.
    fn open(&mut self, over: Option<usize>) {
        if self.at > 0 {
            self.write(BREAK, None, (None, over));
            self.paragraph += 1;
        }
    }

    fn ellipsis(&mut self, from: u32, of: Context) {
        self.pieces.push(Piece { from, shown: None, at: self.at });
        self.plain(ELLIPSIS, of);
    }

    fn plain(&mut self, text: &str, of: Context) {
        self.write(text, Some(self.paragraph), of);
    }

    /// Writes what is no word of the body.
    fn write(&mut self, text: &str, paragraph: Option<u32>, (sentence, member): Context) {
        self.push(Segment {
            part: Part::Body,
            start: 0,
            end: 0,
            text: text.to_string(),
            paragraph,
            sentence: sentence.and_then(|at| self.segment(at)?.sentence),
            claim: member.map(|member| self.members[member].claim.clone()),
            differences: Vec::new(),
            cues: Vec::new(),
            removed: None,
        });
    }

    fn push(&mut self, mut segment: Segment) {
        segment.start = self.at;
        self.at += segment.text.encode_utf16().count() as u32;
        segment.end = self.at;
        self.text += &segment.text;
        self.segments.push(segment);
    }

    /// Members that lie in what is left out.
    fn members_within(&self, (start, end): (u32, u32)) -> Range<usize> {
        let first = self.members.partition_point(|member| member.place.0 < start);
        let past = self.members.partition_point(|member| member.place.1 <= end);
        first..past.max(first)
    }

    /// The member that goes on over a place.
    fn member_through(&self, at: u32) -> Option<usize> {
        let next = self.members.partition_point(|member| member.place.0 < at);
        next.checked_sub(1).filter(|last| at < self.members[*last].place.1)
    }

    /// Whether a sentence or a member goes on over a place.
    fn is_inside(&self, at: u32) -> bool {
        let sentence = |at: u32| self.segment(at)?.sentence;
        let before = at.checked_sub(1).and_then(sentence);
        before.is_some() && before == sentence(at) || self.member_through(at).is_some()
    }

    /// Where the member or, without one, the sentence begins that goes on over a place.
    fn beginning(&self, at: u32) -> u32 {
        if let Some(member) = self.member_through(at) {
            return self.members[member].place.0;
        }
        let after = self.source.partition_point(|segment| segment.start < at);
        let sentence = self.source[..after].last().and_then(|segment| segment.sentence);
        let earlier = self.source[..after].iter().rev().take_while(|segment| segment.sentence == sentence);
        earlier.last().map_or(at, |segment| segment.start)
    }

    fn segment(&self, at: u32) -> Option<&'s Segment> {
        let next = self.source.partition_point(|segment| segment.start <= at);
        next.checked_sub(1).map(|last| &self.source[last]).filter(|segment| at < segment.end)
    }
}
