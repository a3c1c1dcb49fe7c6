//! Assignment between the clauses of two sentences: each has at most one partner, and the sum of scores
//! is the greatest possible (Kuhn 1955, Munkres 1957; crate `pathfinding`).

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use super::score::Link;
use crate::ordered;

/// The most clauses of a sentence that are assigned exactly; longer ones, which only a hostile text has,
/// are taken greedily.
const LARGEST_EXACT: usize = 160;

/// For each of the links whether the best assignment has it.
pub(super) fn assign(links: &[Link]) -> Vec<bool> {
    let (rows, columns) = (distinct(links.iter().map(|link| link.a)), distinct(links.iter().map(|link| link.b)));
    if rows.len() == 1 || columns.len() == 1 || rows.len().max(columns.len()) > LARGEST_EXACT {
        return greedy(links);
    }
    // The solver wants no more rows than columns; what has no link scores nothing.
    let mut weights = Matrix::new(rows.len(), columns.len().max(rows.len()), 0i64);
    let place = |link: &Link| (rank(&rows, link.a), rank(&columns, link.b));
    links.iter().for_each(|link| weights[place(link)] = i64::from(link.score));
    let (_, column_of_row) = kuhn_munkres(&weights);
    links.iter().map(place).map(|(row, column)| column_of_row[row] == column).collect()
}

/// Takes the highest score that is still free, of equals the first. With one row or one column that is the
/// best assignment.
fn greedy(links: &[Link]) -> Vec<bool> {
    let mut order: Vec<u64> =
        links.iter().enumerate().map(|(at, link)| u64::from(u32::MAX - link.score) << 32 | at as u64).collect();
    order.sort_unstable();
    let mut chosen = vec![false; links.len()];
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for key in order {
        let at = (key & u64::from(u32::MAX)) as usize;
        if let (Err(a), Err(b)) = (left.binary_search(&links[at].a), right.binary_search(&links[at].b)) {
            left.insert(a, links[at].a);
            right.insert(b, links[at].b);
            chosen[at] = true;
        }
    }
    chosen
}

fn distinct(numbers: impl Iterator<Item = usize>) -> Vec<u64> {
    ordered::distinct(numbers.map(|number| number as u64).collect())
}

fn rank(sorted: &[u64], number: usize) -> usize {
    sorted.partition_point(|other| *other < number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(links: &[(usize, usize, u32)]) -> Vec<(usize, usize, u32)> {
        let given: Vec<Link> = links.iter().map(|(a, b, score)| Link { a: *a, b: *b, score: *score }).collect();
        links.iter().zip(assign(&given)).filter(|(_, chosen)| *chosen).map(|(link, _)| *link).collect()
    }

    #[test]
    fn the_sum_decides_and_not_the_single_best() {
        let links = [(0, 5, 900), (0, 6, 800), (1, 5, 800), (4, 7, 300)];
        assert_eq!(chosen(&links), [(0, 6, 800), (1, 5, 800), (4, 7, 300)]);
    }

    #[test]
    fn more_rows_than_columns() {
        assert_eq!(chosen(&[(0, 9, 400), (1, 9, 500), (2, 9, 300)]), [(1, 9, 500)]);
        assert_eq!(chosen(&[(0, 8, 400), (1, 9, 500), (2, 9, 600)]), [(0, 8, 400), (2, 9, 600)]);
    }

    #[test]
    fn a_sentence_too_long_for_the_exact_solution_is_taken_greedily() {
        let links: Vec<_> = (0..LARGEST_EXACT + 5).flat_map(|i| [(i, i, 900), (i, i + 1, 500)]).collect();
        let chosen = chosen(&links);
        assert!(chosen.iter().all(|link| link.2 == 900));
        assert_eq!(chosen.len(), LARGEST_EXACT + 5);
    }
}
