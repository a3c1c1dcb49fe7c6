//! Which words of one body may stand in the file, within the bounds.

use std::iter;
use std::ops::Range;

use super::words::Words;

/// Of a body at most one word in so many is in the file.
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

    /// Shows a place whole, and with it what is around it: all that an excerpt has room for or, if the bounds do not
    /// allow it, less. Returns whether the place is shown.
    pub fn grant(&mut self, place: (u32, u32), around: (u32, u32)) -> bool {
        let words = self.words.touched(place);
        let around = self.words.touched((around.0.min(place.0), around.1.max(place.1)));
        let sizes = [self.longest, self.longest / 2, self.longest.min(LEAST_SHOWN)];
        self.show(place) || sizes.into_iter().any(|size| self.add(window(&words, &around, size)))
    }

    /// Shows a place and nothing else, if the bounds allow it. Returns whether it is shown.
    pub fn grant_bare(&mut self, place: (u32, u32)) -> bool {
        self.add(self.words.touched(place))
    }

    /// Shows some of a place: the first stretch that the bounds allow. Returns whether some of it is shown.
    pub fn grant_some(&mut self, place: (u32, u32)) -> bool {
        if self.show_some(place) {
            return true;
        }
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
        free.len() >= LEAST_SHOWN && self.add(free)
    }

    /// Adds an excerpt; those that it would come too near to become one with it.
    fn add(&mut self, words: Range<usize>) -> bool {
        let near =
            |run: &Range<usize>| run.start < words.end + LEAST_LEFT_OUT && words.start < run.end + LEAST_LEFT_OUT;
        let first = self.runs.iter().position(near);
        let joined =
            first.map_or(0..0, |first| first..first + self.runs[first..].iter().filter(|run| near(run)).count());
        let known = &self.runs[joined.clone()];
        let start = known.first().map_or(words.start, |run| run.start.min(words.start));
        let end = known.last().map_or(words.end, |run| run.end.max(words.end));
        let more = (end - start) - known.iter().map(Range::len).sum::<usize>();
        if start == end || end - start > self.longest || more > self.left {
            return false;
        }
        self.left -= more;
        let at = first.unwrap_or_else(|| self.runs.partition_point(|run| run.start < start));
        self.runs.splice(at..at + joined.len(), iter::once(start..end));
        true
    }
}

/// Some words with what is around them up to a size, about as much before as after.
fn window(words: &Range<usize>, around: &Range<usize>, size: usize) -> Range<usize> {
    let room = size.saturating_sub(words.len());
    let (before, after) = (words.start - around.start, around.end - words.end);
    let taken = before.min((room / 2).max(room.saturating_sub(after)));
    words.start - taken..words.end + after.min(room - taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A body of 90 words of four characters each, of which 30 may be shown.
    fn excerpts(longest: usize) -> Excerpts {
        let body: Vec<String> = (10..100).map(|number| format!("w{number}")).collect();
        Excerpts::none_of(&body.join(" "), longest)
    }

    fn runs(found: &Excerpts) -> Vec<(usize, usize)> {
        found.runs().iter().map(|run| (run.start, run.end)).collect()
    }

    fn words(range: Range<u32>) -> (u32, u32) {
        (range.start * 4, range.end * 4 - 1)
    }

    #[test]
    fn a_place_is_shown_in_what_is_around_it() {
        let mut found = excerpts(10);
        assert!(found.grant(words(20..22), words(18..25)));
        assert!(found.grant(words(60..62), words(40..80)));
        assert_eq!(runs(&found), [(18, 25), (56, 66)]);
        assert!(found.show(words(20..22)) && !found.show(words(24..26)) && found.show_some(words(24..26)));
    }

    #[test]
    fn excerpts_that_come_near_are_one_and_no_longer_than_the_bound() {
        let mut found = excerpts(10);
        assert!(found.grant(words(20..22), words(20..22)));
        assert!(found.grant(words(26..28), words(26..28)));
        assert_eq!(runs(&found), [(20, 28)]);
        assert!(!found.grant(words(32..34), words(32..34)), "joined they would be too long");
        assert!(found.grant(words(33..35), words(33..35)), "far enough away");
        assert_eq!(runs(&found), [(20, 28), (33, 35)]);
    }

    #[test]
    fn of_what_does_not_fit_some_is_shown() {
        let mut found = excerpts(10);
        assert!(found.grant(words(20..28), words(20..28)));
        assert!(!found.grant(words(28..40), words(28..40)));
        assert!(found.grant_some(words(28..45)));
        assert_eq!(runs(&found), [(20, 28), (33, 43)]);
        assert!(!found.grant_some(words(14..20)), "all too near");
        assert!(found.grant_some(words(8..20)));
        assert_eq!(runs(&found), [(8, 15), (20, 28), (33, 43)]);
    }

    #[test]
    fn no_more_than_the_share_is_shown() {
        let mut found = excerpts(25);
        assert!(found.grant(words(0..25), words(0..25)));
        assert!(!found.grant(words(40..46), words(40..46)) && !found.grant_some(words(40..60)));
        assert_eq!(runs(&found), [(0, 25)], "five words more tell nothing");
        assert!(found.grant(words(40..43), words(40..43)));
        assert_eq!((runs(&found), found.shown()), (vec![(0, 25), (40, 43)], 28));
    }

    #[test]
    fn without_room_nothing_is_shown() {
        let mut found = excerpts(0);
        assert!(!found.grant(words(0..1), words(0..1)) && !found.grant_some(words(0..9)) && found.runs().is_empty());
    }
}
