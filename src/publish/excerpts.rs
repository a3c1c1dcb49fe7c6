//! Which words of one body may stand in the file, within the bounds.

use std::iter;
use std::ops::Range;

use super::words::Words;

/// Of a body at most one word in so many is in the file, those that stand in its copies with it.
///
/// An excerpt bound alone would not do: excerpts taken one after the other would give the whole text back. A third
/// has room for a window on each of the differences that are shown at first (3 in 100 words) and leaves most of a
/// text to be read where it was published.
pub const SHARE: usize = 3;

/// Between two excerpts so many words are left out at least. With a word or two left out they would read as one.
const LEAST_LEFT_OUT: usize = 5;

/// An excerpt has at least so many words where its statement has: by fewer nobody knows what it is about.
const LEAST_SHOWN: usize = 6;

/// The excerpts of one body: numbers of words, in order, none longer than the bound and apart from each other.
pub(super) struct Excerpts {
    pub words: Words,
    longest: usize,
    left: usize,
    runs: Vec<Range<usize>>,
}

impl Excerpts {
    pub fn none_of(body: &str, longest: usize) -> Self {
        let words = Words::of(body);
        let left = words.len() / SHARE;
        Excerpts { longest: longest.min(left), left, words, runs: Vec::new() }
    }

    pub fn runs(&self) -> &[Range<usize>] {
        &self.runs
    }

    /// How many words are shown.
    pub fn shown(&self) -> usize {
        self.runs.iter().map(Range::len).sum()
    }

    /// Whether every word that a place touches is shown. Of a place between two words: whether one of them is.
    pub fn show(&self, place: (u32, u32)) -> bool {
        let words = self.words.touched(place);
        self.runs.iter().any(|run| run.start <= words.start && words.end <= run.end)
    }

    /// Whether some word that a place touches is shown.
    pub fn show_some(&self, place: (u32, u32)) -> bool {
        let words = self.words.touched(place);
        self.runs.iter().any(|run| run.start < words.end && words.start < run.end)
    }

    /// The words that would show a place whole, with as much around it as an excerpt has room for or with less.
    pub fn windows(&self, place: (u32, u32), around: (u32, u32)) -> [Range<usize>; 3] {
        let words = self.words.touched(place);
        let around = self.words.touched((around.0.min(place.0), around.1.max(place.1)));
        [self.longest, self.longest / 2, self.longest.min(LEAST_SHOWN)].map(|size| window(&words, &around, size))
    }

    /// The first stretch of a place that has room beside the other excerpts.
    pub fn free_stretch(&self, place: (u32, u32)) -> Option<Range<usize>> {
        let mut free = self.words.touched(place);
        for run in &self.runs {
            if run.start <= free.start + LEAST_LEFT_OUT && free.start < run.end + LEAST_LEFT_OUT {
                free.start = run.end + LEAST_LEFT_OUT;
            } else if run.start > free.start {
                free.end = free.end.min(run.start.saturating_sub(LEAST_LEFT_OUT));
                break;
            }
        }
        free.end = free.end.min(free.start + self.longest.min(self.left));
        (free.len() >= LEAST_SHOWN).then_some(free)
    }

    /// Some words with the excerpts that they come too near to: they become one with them.
    pub fn joined(&self, words: &Range<usize>) -> Range<usize> {
        let near = &self.runs[self.near(words)];
        let start = near.first().map_or(words.start, |run| run.start.min(words.start));
        let end = near.last().map_or(words.end, |run| run.end.max(words.end));
        start..end
    }

    /// Whether the bounds allow an excerpt of these words, which [`Excerpts::joined`] gave.
    pub fn has_room(&self, words: &Range<usize>) -> bool {
        let known = self.runs[self.near(words)].iter().map(Range::len).sum::<usize>();
        words.len() <= self.longest && words.len() - known <= self.left
    }

    /// Adds an excerpt for which there is room.
    pub fn add(&mut self, words: Range<usize>) {
        let near = self.near(&words);
        self.left -= words.len() - self.runs[near.clone()].iter().map(Range::len).sum::<usize>();
        self.runs.splice(near, iter::once(words));
    }

    /// The excerpts, by their numbers, that some words come too near to; where they would stand if there is none.
    fn near(&self, words: &Range<usize>) -> Range<usize> {
        let first = self.runs.partition_point(|run| run.end + LEAST_LEFT_OUT <= words.start);
        let past = self.runs.partition_point(|run| run.start < words.end + LEAST_LEFT_OUT);
        first..past.max(first)
    }
}

/// Some words with what is around them up to a size, about as much before as after.
fn window(words: &Range<usize>, around: &Range<usize>, size: usize) -> Range<usize> {
    let room = size.saturating_sub(words.len());
    let (before, after) = (words.start - around.start, around.end - words.end);
    let taken = before.min((room / 2).max(room.saturating_sub(after)));
    words.start - taken..words.end + after.min(room - taken)
}
