//! Two events in one story: texts of which each is like those of its own part and unlike the others.

use super::likeness::Likenesses;

/// Parts are two events if texts of different parts are less alike than this share of how alike the texts
/// are in the part that holds together less, in percent.
const BETWEEN: u32 = 75;
/// Rounds in which texts may change sides.
const ROUNDS: usize = 8;

/// For each text whether it is of the second event, if there are two with at least two texts each. The
/// first event is that with more texts, or, of two as large, that of the first text.
pub(super) fn second_event(texts: &Likenesses) -> Option<Vec<bool>> {
    let mut second = halves(texts)?;
    let size = second.iter().filter(|second| **second).count();
    let other = second.len() - size;
    if size.min(other) < 2 {
        return None;
    }
    let mean = |of: bool, to: bool| {
        let means = (0..texts.len()).filter(|i| second[*i] == of).map(|i| texts.mean(i, |j| second[j] == to));
        means.sum::<u32>() / if of { size } else { other } as u32
    };
    let within = mean(false, false).min(mean(true, true));
    if mean(false, true) * 100 >= within * BETWEEN {
        return None;
    }
    if size > other || (size == other && second[0]) {
        second.iter_mut().for_each(|second| *second = !*second);
    }
    Some(second)
}

/// The texts in two parts, each text in that which it is more like. Begins with the text least like all
/// others and the one least like that.
fn halves(texts: &Likenesses) -> Option<Vec<bool>> {
    let all = 0..texts.len();
    let first = all.clone().min_by_key(|i| texts.mean(*i, |_| true))?;
    let opposite = all.clone().filter(|i| *i != first).min_by_key(|i| texts.of(first, *i))?;
    let mut second: Vec<bool> =
        all.clone().map(|i| i != first && (i == opposite || texts.of(i, opposite) >= texts.of(i, first))).collect();
    for _ in 0..ROUNDS {
        let moved: Vec<bool> =
            all.clone().map(|i| texts.mean(i, |j| second[j]) >= texts.mean(i, |j| !second[j])).collect();
        if moved == second || !moved.contains(&true) || !moved.contains(&false) {
            break;
        }
        second = moved;
    }
    Some(second)
}
