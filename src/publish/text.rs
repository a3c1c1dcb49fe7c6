//! One independent text: its copies, and the words of it that may stand in the file.
//!
//! What one copy shows of a text is given away whichever copy a reader looks at. So every excerpt is one of all
//! copies: each shows the words that it has of it, and the bounds hold in each for all of its words that the file
//! has.

use std::ops::Range;

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

use super::excerpts::Excerpts;
use super::words::Words;

pub(super) struct Text {
    pub copies: Vec<Excerpts>,
    /// Of each copy the places of its words in the text that has the words of all, rising.
    places: Vec<Vec<usize>>,
}

impl Text {
    /// A text none of which is shown yet, by the bodies of its copies.
    pub fn of(bodies: &[&str], longest: usize) -> Self {
        let copies = bodies.iter().map(|body| Excerpts::none_of(body, longest)).collect();
        Text { copies, places: places_of(bodies) }
    }

    /// Shows a place of a copy whole, and with it what is around it: all that an excerpt has room for or, if the
    /// bounds do not allow it, less. Returns whether the place is shown.
    pub fn grant(&mut self, copy: usize, place: (u32, u32), around: (u32, u32)) -> bool {
        let excerpts = &self.copies[copy];
        excerpts.show(place) || excerpts.windows(place, around).into_iter().any(|words| self.add(copy, words))
    }

    /// Shows a place and nothing else, if the bounds allow it. Returns whether it is shown.
    pub fn grant_bare(&mut self, copy: usize, place: (u32, u32)) -> bool {
        self.add(copy, self.copies[copy].words.touched(place))
    }

    /// Shows some of a place: the first stretch that the bounds allow. Returns whether some of it is shown.
    pub fn grant_some(&mut self, copy: usize, place: (u32, u32)) -> bool {
        let excerpts = &self.copies[copy];
        excerpts.show_some(place) || excerpts.free_stretch(place).is_some_and(|words| self.add(copy, words))
    }

    /// Adds an excerpt to every copy that has words of it, if the bounds allow it in each.
    fn add(&mut self, copy: usize, words: Range<usize>) -> bool {
        if words.is_empty() {
            return false;
        }
        let mut wanted = self.places[copy][words.start]..self.places[copy][words.end - 1] + 1;
        let added = loop {
            // One that grows by an excerpt that it comes too near to in one copy may come near to more in another.
            let added: Vec<Range<usize>> = (0..self.copies.len()).map(|copy| self.excerpt(copy, &wanted)).collect();
            let grown = added
                .iter()
                .zip(&self.places)
                .filter(|(words, _)| !words.is_empty())
                .fold(wanted.clone(), |grown, (words, places)| {
                    grown.start.min(places[words.start])..grown.end.max(places[words.end - 1] + 1)
                });
            if grown == wanted {
                break added;
            }
            wanted = grown;
        };
        let fits = self.copies.iter().zip(&added).all(|(copy, words)| words.is_empty() || copy.has_room(words));
        if fits {
            let some = self.copies.iter_mut().zip(added).filter(|(_, words)| !words.is_empty());
            some.for_each(|(copy, words)| copy.add(words));
        }
        fits
    }

    /// The words that a copy would show of a stretch of the text; none if it has none.
    fn excerpt(&self, copy: usize, wanted: &Range<usize>) -> Range<usize> {
        let places = &self.places[copy];
        let words = places.partition_point(|at| *at < wanted.start)..places.partition_point(|at| *at < wanted.end);
        if words.is_empty() { words } else { self.copies[copy].joined(&words) }
    }
}

/// Of each body the places of its words in a text that has the words of all in their order, what is the same once.
fn places_of(bodies: &[&str]) -> Vec<Vec<usize>> {
    let mut all: Vec<u32> = Vec::new();
    let mut places: Vec<Vec<usize>> = Vec::new();
    for body in bodies {
        let words = Words::of(body).keys(body);
        // The same kind of hook and of words as for the wording: one copy of the algorithm in the wasm.
        let mut hook = Replace::new(Capture::new());
        let Ok(()) = myers::diff_deadline_raw(&mut hook, &all[..], 0..all.len(), &words[..], 0..words.len(), None);
        let (mut more, mut moved, mut own) = (Vec::new(), Vec::new(), Vec::new());
        for op in hook.into_inner().into_ops() {
            let (known, new) = (op.old_range(), op.new_range());
            moved.extend((more.len()..).take(known.len()));
            if matches!(op, DiffOp::Equal { .. }) {
                own.extend((more.len()..).take(new.len()));
                more.extend_from_slice(&all[known]);
            } else {
                own.extend((more.len() + known.len()..).take(new.len()));
                more.extend_from_slice(&all[known]);
                more.extend_from_slice(&words[new]);
            }
        }
        places.iter_mut().flatten().for_each(|place| *place = moved[*place]);
        places.push(own);
        all = more;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(numbers: impl Iterator<Item = u32>) -> String {
        numbers.map(|number| format!("w{number}")).collect::<Vec<_>>().join(" ")
    }

    /// A body of 90 words of four characters each, of which 30 may be shown.
    fn excerpts(longest: usize) -> Text {
        Text::of(&[&body(10..100)], longest)
    }

    fn runs_of(found: &Text, copy: usize) -> Vec<(usize, usize)> {
        found.copies[copy].runs().iter().map(|run| (run.start, run.end)).collect()
    }

    fn runs(found: &Text) -> Vec<(usize, usize)> {
        runs_of(found, 0)
    }

    fn words(range: Range<u32>) -> (u32, u32) {
        (range.start * 4, range.end * 4 - 1)
    }

    #[test]
    fn a_place_is_shown_in_what_is_around_it() {
        let mut found = excerpts(10);
        assert!(found.grant(0, words(20..22), words(18..25)));
        assert!(found.grant(0, words(60..62), words(40..80)));
        assert_eq!(runs(&found), [(18, 25), (56, 66)]);
        assert!(
            found.copies[0].show(words(20..22))
                && !found.copies[0].show(words(24..26))
                && found.copies[0].show_some(words(24..26))
        );
    }

    #[test]
    fn excerpts_that_come_near_are_one_and_no_longer_than_the_bound() {
        let mut found = excerpts(10);
        assert!(found.grant(0, words(20..22), words(20..22)));
        assert!(found.grant(0, words(26..28), words(26..28)));
        assert_eq!(runs(&found), [(20, 28)]);
        assert!(!found.grant(0, words(32..34), words(32..34)), "joined they would be too long");
        assert!(found.grant(0, words(33..35), words(33..35)), "far enough away");
        assert_eq!(runs(&found), [(20, 28), (33, 35)]);
    }

    #[test]
    fn of_what_does_not_fit_some_is_shown() {
        let mut found = excerpts(10);
        assert!(found.grant(0, words(20..28), words(20..28)));
        assert!(!found.grant(0, words(28..40), words(28..40)));
        assert!(found.grant_some(0, words(28..45)));
        assert_eq!(runs(&found), [(20, 28), (33, 43)]);
        assert!(!found.grant_some(0, words(14..20)), "all too near");
        assert!(found.grant_some(0, words(8..20)));
        assert_eq!(runs(&found), [(8, 15), (20, 28), (33, 43)]);
    }

    #[test]
    fn no_more_than_the_share_is_shown() {
        let mut found = excerpts(25);
        assert!(found.grant(0, words(0..25), words(0..25)));
        assert!(!found.grant(0, words(40..46), words(40..46)) && !found.grant_some(0, words(40..60)));
        assert_eq!(runs(&found), [(0, 25)], "five words more tell nothing");
        assert!(found.grant(0, words(40..43), words(40..43)));
        assert_eq!((runs(&found), found.copies[0].shown()), (vec![(0, 25), (40, 43)], 28));
    }

    #[test]
    fn without_room_nothing_is_shown() {
        let mut found = excerpts(0);
        assert!(
            !found.grant(0, words(0..1), words(0..1))
                && !found.grant_some(0, words(0..9))
                && found.copies[0].runs().is_empty()
        );
    }

    #[test]
    fn copies_show_the_same_words() {
        let mut found = Text::of(&[&body(10..100), &body(10..100)], 10);
        assert!(found.grant(0, words(20..22), words(18..25)));
        assert!(found.grant_bare(1, words(60..64)));
        assert_eq!(runs_of(&found, 0), [(18, 25), (60, 64)]);
        assert_eq!(runs_of(&found, 1), runs_of(&found, 0));
        assert!(!found.grant_bare(1, words(26..32)), "in the other copy it would be one with what it has");
    }

    #[test]
    fn what_stands_between_in_one_copy_keeps_nothing_apart_in_another() {
        let more = body(10..30).replace('w', "x");
        let with_more = format!("{} {more} {}", body(10..30), body(30..100));
        let mut found = Text::of(&[&body(10..100), &with_more], 10);
        assert!(found.grant_bare(0, words(12..20)));
        assert!(!found.grant_bare(1, words(40..46)), "the first has the two next to each other");
        assert!(found.grant_bare(1, words(45..51)), "five words further");
        assert_eq!(runs_of(&found, 0), [(12, 20), (25, 31)]);
    }

    #[test]
    fn the_share_of_the_shortest_copy_holds_for_its_words_wherever_they_stand() {
        let mut found = Text::of(&[&body(10..100), &body(10..40)], 25);
        assert!(found.grant_bare(0, words(0..10)));
        assert!(!found.grant_bare(0, words(20..22)), "a third of the short copy stands there already");
        assert!(found.grant_bare(0, words(40..60)), "it lacks these");
        assert_eq!((runs_of(&found, 1), found.copies[0].shown()), (vec![(0, 10)], 30));
    }
}
