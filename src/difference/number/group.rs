//! Quantities that are the same, and what their values amount to: a difference, an earlier count, a malformed
//! number.

use super::quantity::Quantity;
use super::{EARLIER_COUNT, MOST_REPEATS, SURE};
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Member, Side};
use crate::ordered::{self, Map};
use crate::statement::{Bound, Outcome, Unit};

/// Minutes after which a text is clearly later than another.
const LATER: i64 = 180;

/// Two quantities that are the same, by their places.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub a: usize,
    pub b: usize,
    /// How likely it is that what they stand in reports the same, in thousandths.
    pub score: u32,
}

/// The quantities with others that are the same, directly or through others, so that their order makes no
/// group; in order of their first numbers.
pub(super) fn groups<'g, 'a>(quantities: &'g [Quantity<'a>], edges: &[Edge]) -> Vec<Group<'g, 'a>> {
    let mut group_of: Vec<usize> = (0..quantities.len()).collect();
    for edge in edges {
        let (a, b) = (group_of[edge.a], group_of[edge.b]);
        let (kept, gone) = (a.min(b), a.max(b));
        if kept != gone {
            group_of.iter_mut().filter(|group| **group == gone).for_each(|group| *group = kept);
        }
    }
    let mut edges_of: Map<usize, Vec<Edge>> = Map::new();
    for edge in edges {
        edges_of.entry(group_of[edge.a], Vec::new).push(*edge);
    }
    let group = |(group, edges): (usize, Vec<Edge>)| {
        let same = (0..quantities.len()).filter(|at| group_of[*at] == group).collect();
        Group { quantities, same, edges }
    };
    edges_of.into_iter().map(group).collect()
}

/// The numbers of one quantity.
pub(super) struct Group<'g, 'a> {
    quantities: &'g [Quantity<'a>],
    same: Vec<usize>,
    edges: Vec<Edge>,
}

impl<'a> Group<'_, 'a> {
    /// The difference that the quantity makes; and for each pair of other places that cannot both be right
    /// one more, to be shown when all marks are asked for, if the kind of number tells what it is of. Where such
    /// pairs are many, the first says enough.
    pub fn add_differences(&self, found: &mut Vec<Difference>) {
        let main = self.sides();
        let Some(first) = self.difference(main.clone()) else { return };
        found.push(first);
        if !self.same.first().is_some_and(|at| self.quantities[*at].is_typed()) {
            return;
        }
        let mut known = vec![main];
        let shows = |sides: &Vec<usize>, edge: &Edge| sides.contains(&edge.a) && sides.contains(&edge.b);
        let is_open = |edge: &&Edge| {
            let (a, b) = (&self.quantities[edge.a], &self.quantities[edge.b]);
            !a.is_compatible(b) && !known.iter().any(|sides| shows(sides, edge))
        };
        let mut open: Vec<Edge> = self.edges.iter().filter(is_open).copied().collect();
        if open.len() > MOST_REPEATS {
            return;
        }
        ordered::sort_by(&mut open, |a, b| b.score.cmp(&a.score));
        for edge in open {
            if known.iter().any(|sides| shows(sides, &edge)) {
                continue;
            }
            let sides = self.with_partners(edge);
            if let Some(repeat) = self.difference(sides.clone()) {
                found.push(Difference { drawn: false, ..repeat });
            }
            known.push(sides);
        }
    }

    /// Two numbers, and of each other article the one in the likeliest place to be the same as either, the
    /// first of equals; by article.
    fn with_partners(&self, pair: Edge) -> Vec<usize> {
        let mut best: Map<usize, (u32, usize)> = Map::new();
        for own in [pair.a, pair.b] {
            best.entry(self.of(own).article, || (u32::MAX, own));
        }
        for edge in &self.edges {
            let partner = match () {
                () if edge.a == pair.a || edge.a == pair.b => edge.b,
                () if edge.b == pair.a || edge.b == pair.b => edge.a,
                () => continue,
            };
            let best = best.entry(self.of(partner).article, || (edge.score, partner));
            if (edge.score, best.1) > (best.0, partner) {
                *best = (edge.score, partner);
            }
        }
        best.values().map(|(_, at)| *at).collect()
    }

    /// The difference that the quantity makes, if two independent texts cannot both be right about it.
    pub fn difference(&self, sides: Vec<usize>) -> Option<Difference> {
        let is_side = |at: &usize| sides.contains(at);
        let pairs: Vec<&Edge> = self
            .edges
            .iter()
            .filter(|edge| is_side(&edge.a) && is_side(&edge.b))
            .filter(|edge| self.of(edge.a).independent_text != self.of(edge.b).independent_text)
            .collect();
        let pair = |edge: &Edge| (&self.quantities[edge.a], &self.quantities[edge.b]);
        let conflicts: Vec<&Edge> = pairs
            .iter()
            .copied()
            .filter(|edge| {
                let (a, b) = pair(edge);
                !a.is_compatible(b) && !self.stated(&sides, a, b) && !self.stated(&sides, b, a)
            })
            .collect();
        let malformed = pairs.iter().any(|edge| {
            let (a, b) = pair(edge);
            a.number.malformed != b.number.malformed && a.is_compatible(b)
        });
        if conflicts.is_empty() && !malformed {
            return None;
        }
        let of_one_time = |edge: &&&Edge| {
            let (a, b) = pair(edge);
            !is_earlier_count(a, b) && !is_earlier_count(b, a)
        };
        let earlier = !conflicts.is_empty() && !conflicts.iter().any(|edge| of_one_time(&edge));
        let hedged = sides.iter().any(|at| self.quantities[*at].is_hedged());
        // One shared word beside two numbers may be chance.
        let clear = conflicts.iter().any(|edge| {
            let (a, b) = pair(edge);
            edge.score >= SURE && (a.is_typed() || a.shared_cues(b) >= 2)
        });
        let elapsed = self.same.first().is_some_and(|at| self.quantities[*at].number.unit == Unit::Elapsed);
        let (rule, confidence) = match () {
            () if conflicts.is_empty() => ("number/malformed", Confidence::High),
            () if earlier => (EARLIER_COUNT, Confidence::Low),
            () if elapsed => ("number/elapsed", Confidence::Low),
            () if clear && !hedged => ("number/value", Confidence::Medium),
            () => ("number/value", Confidence::Low),
        };
        let drawn = !earlier && (conflicts.is_empty() || conflicts.iter().any(|edge| edge.score >= SURE));
        let chosen: Vec<&Quantity<'_>> = sides.iter().map(|at| &self.quantities[*at]).collect();
        let readings = readings(&chosen);
        let sides = chosen.iter().zip(readings).map(|(quantity, reading)| Side {
            article: quantity.member.article,
            part: quantity.member.statement.part,
            span: quantity.number.span,
            reading,
        });
        Some(Difference { kind: DifferenceKind::Number, rule, confidence, drawn, sides: sides.collect() })
    }

    /// Of each article one number: of several that which agrees with those of most independent texts, the
    /// first of equals.
    pub fn sides(&self) -> Vec<usize> {
        let mut articles: Map<usize, Vec<usize>> = Map::new();
        for at in &self.same {
            articles.entry(self.of(*at).article, Vec::new).push(*at);
        }
        let agreement = |at: &usize| {
            let agreeing =
                self.same.iter().filter(|other| self.quantities[*at].is_compatible(&self.quantities[**other]));
            texts(agreeing.map(|at| &self.quantities[*at]))
        };
        articles.values().filter_map(|own| own.iter().copied().rev().max_by_key(agreement)).collect()
    }

    fn of(&self, at: usize) -> &Member<'a> {
        self.quantities[at].member
    }

    /// Whether the text of `b` states the value of `a` too. A shortened copy with the same value may lack the
    /// place where its text does.
    fn stated(&self, sides: &[usize], a: &Quantity<'_>, b: &Quantity<'_>) -> bool {
        let mut alike = sides
            .iter()
            .map(|at| &self.quantities[*at])
            .filter(|side| side.member.independent_text == b.member.independent_text && side.value() == b.value());
        alike.any(|side| a.is_stated_by(side.member))
    }
}

/// Whether a count of what grows as news comes in is higher in a text that is clearly later; of the missing
/// and trapped any other count.
fn is_earlier_count(earlier: &Quantity<'_>, later: &Quantity<'_>) -> bool {
    let (Some(from), Some(to)) = (earlier.member.document.published, later.member.document.published) else {
        return false;
    };
    let grows = match earlier.number.outcome {
        None => false,
        Some(Outcome::Missing | Outcome::Trapped) => true,
        Some(_) => earlier.number.low < later.number.low,
    };
    grows && from.until(&to) >= LATER
}

/// Number of independent texts that the quantities are from.
fn texts<'q, 'a: 'q>(quantities: impl Iterator<Item = &'q Quantity<'a>>) -> usize {
    ordered::set(quantities.map(|quantity| quantity.member.independent_text)).len()
}

/// A reading for every side. Exact numbers come first, as they say most; a side that is compatible
/// with an earlier reading takes it, of several the one of most independent texts.
fn readings(sides: &[&Quantity<'_>]) -> Vec<String> {
    let exactness = |quantity: &Quantity<'_>| {
        let number = quantity.number;
        (number.malformed.is_some(), number.approximate, number.bound != Bound::Exact, number.step, number.low)
    };
    let mut order: Vec<usize> = (0..sides.len()).collect();
    ordered::sort_by(&mut order, |a, b| exactness(sides[*a]).cmp(&exactness(sides[*b])));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let Some(side) = sides.get(at) else { continue };
        let fits = |group: &&mut Vec<usize>| {
            group
                .first()
                .and_then(|first| sides.get(*first))
                .is_some_and(|first| first.is_compatible(side) && first.number.malformed == side.number.malformed)
        };
        // Of equally large groups the first: max_by_key would give the last.
        let size = |group: &&mut Vec<usize>| texts(group.iter().filter_map(|at| sides.get(*at)).copied());
        let best = groups.iter_mut().filter(fits).rev().max_by_key(size);
        match best {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let mut readings = vec![String::new(); sides.len()];
    for group in groups {
        let Some(first) = group.first().and_then(|first| sides.get(*first)) else { continue };
        for at in group {
            if let Some(reading) = readings.get_mut(at) {
                *reading = first.number.reading();
            }
        }
    }
    readings
}
