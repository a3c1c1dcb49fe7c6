//! Assignment between the statements of two articles: each has at most one partner, and the sum of
//! scores is the greatest possible (Kuhn 1955, Munkres 1957; crate `pathfinding`).

use std::collections::BTreeMap;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use super::score::Link;

/// The largest side of a connected group of links that is solved exactly; larger ones, which only a
/// hostile text has, are taken greedily.
const LARGEST_EXACT: usize = 160;

/// Picks from the links of one pair of articles those of the best assignment, in their order.
///
/// Links that share no statement do not compete, so each connected group is solved by itself.
pub(super) fn assign(links: &[Link]) -> Vec<Link> {
    let mut chosen = Vec::new();
    for group in connected(links) {
        chosen.extend(solve(&group));
    }
    chosen.sort_unstable_by_key(|link| (link.a, link.b));
    chosen
}

fn solve(links: &[Link]) -> Vec<Link> {
    if let [only] = links {
        return vec![*only];
    }
    let places = |side: fn(&Link) -> usize| {
        let mut places: Vec<usize> = links.iter().map(side).collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let (rows, columns) = (places(|l| l.a.1), places(|l| l.b.1));
    if rows.len().max(columns.len()) > LARGEST_EXACT {
        return greedy(links);
    }
    let size = columns.len().max(rows.len());
    let mut weights = Matrix::new(rows.len(), size, 0i64);
    let mut by_place = BTreeMap::new();
    for link in links {
        let place = (rows.binary_search(&link.a.1).unwrap_or(0), columns.binary_search(&link.b.1).unwrap_or(0));
        weights[place] = i64::from(link.score);
        by_place.insert(place, *link);
    }
    let (_, columns_of_rows) = kuhn_munkres(&weights);
    columns_of_rows.into_iter().enumerate().filter_map(|place| by_place.get(&place).copied()).collect()
}

fn greedy(links: &[Link]) -> Vec<Link> {
    let mut sorted = links.to_vec();
    sorted.sort_unstable_by_key(|link| (std::cmp::Reverse(link.score), link.a, link.b));
    let (mut left, mut right) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    sorted.retain(|link| {
        let free = !left.contains(&link.a) && !right.contains(&link.b);
        if free {
            left.insert(link.a);
            right.insert(link.b);
        }
        free
    });
    sorted
}

/// Groups links so that two in different groups share no statement.
fn connected(links: &[Link]) -> Vec<Vec<Link>> {
    let mut group_of_a: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut group_of_b: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut groups: Vec<Vec<Link>> = Vec::new();
    for link in links {
        let a = group_of_a.get(&link.a).copied();
        let b = group_of_b.get(&link.b).copied();
        let group = match (a, b) {
            (Some(a), Some(b)) if a != b => {
                let moved = std::mem::take(&mut groups[b]);
                for link in &moved {
                    group_of_a.insert(link.a, a);
                    group_of_b.insert(link.b, a);
                }
                groups[a].extend(moved);
                a
            }
            (Some(group), _) | (None, Some(group)) => group,
            (None, None) => {
                groups.push(Vec::new());
                groups.len() - 1
            }
        };
        group_of_a.insert(link.a, group);
        group_of_b.insert(link.b, group);
        groups[group].push(*link);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(a: usize, b: usize, score: u32) -> Link {
        Link { a: (0, a), b: (1, b), score }
    }

    #[test]
    fn the_sum_decides_and_not_the_single_best() {
        let links = [link(0, 0, 900), link(0, 1, 800), link(1, 0, 800), link(5, 7, 300)];
        assert_eq!(assign(&links), [link(0, 1, 800), link(1, 0, 800), link(5, 7, 300)]);
    }

    #[test]
    fn more_rows_than_columns() {
        let links = [link(0, 0, 400), link(1, 0, 500), link(2, 0, 300)];
        assert_eq!(assign(&links), [link(1, 0, 500)]);
    }

    #[test]
    fn a_group_too_large_for_the_exact_solution_is_taken_greedily() {
        let links: Vec<_> = (0..LARGEST_EXACT + 5).flat_map(|i| [link(i, i, 900), link(i, i + 1, 500)]).collect();
        let chosen = assign(&links);
        assert!(chosen.iter().all(|l| l.score == 900));
        assert_eq!(chosen.len(), LARGEST_EXACT + 5);
    }
}
