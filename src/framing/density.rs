//! Density: how many marks an article carries at first; the rest is shown when all marks are asked for.
//!
//! A text in which every line is marked shows nothing, and a reader stops trusting marks that come too often.

use std::cmp::Reverse;

use super::cues::{Cue, CueKind};
use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, is_factual};
use crate::ordered;

/// Marks for each 100 words of an article, headline and body together, three in about four sentences. In none of 168
/// articles did experts who were to mark all slant set more than 2.7 (BASIL, Fan et al. 2019; half had 0.8).
const MARKS_PER_100_WORDS: usize = 3;
/// Marks that any article may carry, however short: so many are taken in at a glance, and a few sentences have no
/// list behind them that anybody would open.
const FEWEST_MARKS: usize = 5;

/// How much a kind of difference tells: facts before quotations, then who vouches and how surely, then names and
/// voice, then words. Wording that shows a loaded term counts as a name does.
fn weight(kind: DifferenceKind, shows_loaded: bool) -> u8 {
    use DifferenceKind::*;
    match kind {
        Number | Date | Name | Role | Agent | Negation => 5,
        Quote | Speaker => 4,
        Attribution | Hedge => 3,
        Naming | Voice | Headline => 2,
        Wording if shows_loaded => 2,
        Wording => 1,
        Prominence => 0,
    }
}

/// What ranks differences that are worth drawing: weight, confidence, then how early they stand in some text, then
/// what they read. Nothing in it depends on the order of the articles; what ranks the same is drawn together or
/// not at all.
type Rank = (Reverse<u8>, Reverse<Confidence>, (Part, usize), Vec<String>);

/// Leaves drawn what the articles have room for, the first in rank first. A difference takes a mark of every
/// article in which it has words, and is drawn in all of them or in none; one of fact is always drawn unless it is
/// only possible. What room is left goes to loaded terms: those that a drawn difference shows are drawn with it,
/// the others that are at least likely by confidence and place. `words` are those of each article.
pub fn thin(differences: &mut [&mut Difference], cues: &mut [&mut Vec<Cue>], words: &[usize]) {
    let mut left: Vec<isize> = words.iter().map(|words| room(*words) as isize).collect();
    let mut shows_loaded = vec![false; differences.len()];
    for cue in cues.iter().flat_map(|own| own.iter()).filter(|cue| cue.kind == CueKind::Loaded) {
        cue.contrast.into_iter().for_each(|at| shows_loaded[at] = true);
    }
    let mut ranked: Vec<(Rank, usize)> = Vec::new();
    for (at, difference) in differences.iter().enumerate().filter(|(_, difference)| difference.drawn) {
        if is_factual(difference) && difference.confidence > Confidence::Low {
            take(&mut left, difference, 1);
        } else {
            ranked.push((rank(difference, shows_loaded[at]), at));
        }
    }
    ordered::sort_by(&mut ranked, |a, b| a.cmp(b));
    for same in ranked.chunk_by(|a, b| a.0 == b.0) {
        same.iter().for_each(|(_, at)| take(&mut left, differences[*at], 1));
        let fits = same.iter().all(|(_, at)| differences[*at].sides.iter().all(|side| left[side.article] >= 0));
        if !fits {
            for (_, at) in same {
                take(&mut left, differences[*at], -1);
                differences[*at].drawn = false;
            }
        }
    }
    for (own, left) in cues.iter_mut().zip(left) {
        draw_loaded(own, differences, left);
    }
}

fn room(words: usize) -> usize {
    (words * MARKS_PER_100_WORDS / 100).max(FEWEST_MARKS)
}

fn take(left: &mut [isize], difference: &Difference, marks: isize) {
    for side in difference.sides.iter().filter(|side| !side.span.is_empty()) {
        left[side.article] -= marks;
    }
}

fn rank(difference: &Difference, shows_loaded: bool) -> Rank {
    let first = difference.sides.iter().map(|side| (side.part, side.span.start)).min();
    let mut readings: Vec<String> = difference.sides.iter().map(|side| side.reading.clone()).collect();
    ordered::sort_by(&mut readings, Ord::cmp);
    let place = first.unwrap_or((Part::Body, usize::MAX));
    (Reverse(weight(difference.kind, shows_loaded)), Reverse(difference.confidence), place, readings)
}

/// Draws the loaded terms of one article that drawn differences show, and of the others as many as there is room.
fn draw_loaded(own: &mut [Cue], differences: &[&mut Difference], left: isize) {
    let mut others: Vec<&mut Cue> = Vec::new();
    for cue in own.iter_mut().filter(|cue| cue.kind == CueKind::Loaded && cue.confidence > Confidence::Low) {
        cue.drawn = cue.contrast.is_some_and(|at| differences[at].drawn);
        if !cue.drawn {
            others.push(cue);
        }
    }
    ordered::sort_by(&mut others, |a, b| {
        (Reverse(a.confidence), a.part, a.span).cmp(&(Reverse(b.confidence), b.part, b.span))
    });
    others.into_iter().take(left.max(0) as usize).for_each(|cue| cue.drawn = true);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::Side;
    use crate::text::Span;

    fn difference(kind: DifferenceKind, confidence: Confidence, start: usize, articles: &[usize]) -> Difference {
        let side = |article: &usize| Side {
            article: *article,
            part: Part::Body,
            span: Span::new(start, start + 4),
            reading: format!("{kind:?} {start}"),
        };
        let sides = articles.iter().map(side).collect();
        Difference { kind, rule: "test/rule", confidence, drawn: true, sides }
    }

    /// Which are drawn, in articles of `words` words.
    fn drawn(mut differences: Vec<Difference>, words: &[usize]) -> Vec<bool> {
        let mut cues = vec![Vec::new(); words.len()];
        thin(&mut differences.iter_mut().collect::<Vec<_>>(), &mut cues.iter_mut().collect::<Vec<_>>(), words);
        differences.into_iter().map(|difference| difference.drawn).collect()
    }

    use Confidence::{High, Low, Medium};
    use DifferenceKind::{Hedge, Number, Quote, Wording};

    #[test]
    fn what_tells_most_is_drawn_first() {
        let all = vec![
            difference(Wording, High, 0, &[0, 1]),
            difference(Wording, Medium, 10, &[0, 1]),
            difference(Hedge, Medium, 90, &[0, 1]),
            difference(Wording, High, 50, &[0, 1]),
            difference(Wording, High, 60, &[0, 1]),
            difference(Hedge, High, 70, &[0, 1]),
            difference(Hedge, High, 80, &[0, 1]),
        ];
        assert_eq!(drawn(all.clone(), &[20, 20]), [true, false, true, true, false, true, true]);
        assert_eq!(drawn(all, &[240, 240]), [true; 7]);
    }

    #[test]
    fn facts_are_never_cut_but_take_room() {
        let mut all: Vec<_> = (0..8).map(|n| difference(Number, Medium, n * 10, &[0, 1])).collect();
        all.push(difference(Quote, High, 200, &[0, 1]));
        all.push(difference(Wording, High, 0, &[0, 1]));
        all.push(difference(Number, Low, 300, &[0, 1]));
        let found = drawn(all, &[60, 60]);
        assert!(found[..9].iter().all(|drawn| *drawn));
        assert_eq!(found[9..], [false, false]);
    }

    #[test]
    fn a_difference_is_drawn_on_all_its_sides_or_on_none() {
        let mut all: Vec<_> = (0..5).map(|n| difference(Number, High, n * 10, &[0, 1])).collect();
        all.push(difference(Hedge, High, 50, &[0, 2]));
        all.push(difference(Hedge, High, 60, &[1, 2]));
        all.push(difference(Wording, Medium, 70, &[2, 3]));
        // The first two texts are full, the others are not.
        let found = drawn(all, &[30, 30, 30, 30]);
        assert_eq!(found, [true, true, true, true, true, false, false, true]);
    }

    #[test]
    fn the_order_of_articles_and_of_differences_decides_nothing() {
        let mut all = Vec::new();
        for n in 0..12 {
            let kind = [Wording, Hedge, Number][n % 3];
            all.push(difference(kind, [High, Medium][n % 2], n * 7 % 50, &[n % 3, 3]));
        }
        let words = [40, 70, 20, 90];
        let found = drawn(all.clone(), &words);
        assert!(found.contains(&true) && found.contains(&false));
        let mut swapped = all.clone();
        for side in swapped.iter_mut().flat_map(|difference| &mut difference.sides) {
            side.article = 3 - side.article;
        }
        swapped.reverse();
        let mut back = drawn(swapped, &[90, 20, 70, 40]);
        back.reverse();
        assert_eq!(back, found);
    }

    #[test]
    fn what_ranks_the_same_shares_its_fate() {
        let mut all: Vec<_> = (0..4).map(|n| difference(Hedge, High, n * 10, &[0, 1])).collect();
        all.push(difference(Wording, High, 50, &[0, 1]));
        all.push(difference(Wording, High, 50, &[0, 1]));
        assert_eq!(drawn(all, &[30, 30]), [true, true, true, true, false, false]);
    }

    #[test]
    fn loaded_terms_take_what_room_is_left() {
        let mut wording = difference(Wording, High, 40, &[0, 1]);
        let cue = |start: usize, confidence: Confidence, contrast: Option<usize>| Cue {
            contrast,
            ..Cue::new(Part::Body, Span::new(start, start + 4), CueKind::Loaded, "loaded/label", confidence)
        };
        let mut own = vec![
            cue(0, Low, None),
            cue(10, Medium, None),
            cue(20, Medium, None),
            cue(30, High, None),
            cue(40, High, Some(0)),
        ];
        let mut facts = [50, 60].map(|start| difference(Number, High, start, &[0, 1]));
        let [first, second] = &mut facts;
        thin(&mut [&mut wording, first, second], &mut [&mut own, &mut Vec::new()], &[50, 50]);
        assert_eq!(own.iter().map(|cue| cue.drawn).collect::<Vec<_>>(), [false, true, false, true, true]);
    }
}
