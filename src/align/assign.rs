//! Assignment between the clauses of two sentences: each has at most one partner, and the sum of scores
//! is the greatest possible (Kuhn 1955, Munkres 1957), found by shortest augmenting paths (Jonker and
//! Volgenant 1987). The tables are tiny, so the solver is written for little code: the crate
//! `pathfinding` costs 5 kB of wasm.

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
    let width = columns.len().max(rows.len());
    let mut scores = vec![0; rows.len() * width];
    let place = |link: &Link| (rank(&rows, link.a), rank(&columns, link.b));
    for link in links {
        let (row, column) = place(link);
        scores[row * width + column] = i64::from(link.score);
    }
    let column_of_row = solve(&scores, width);
    links.iter().map(place).map(|(row, column)| column_of_row[row] == column).collect()
}

/// The column of every row in the assignment with the greatest sum; `scores` has rows of `width` columns,
/// no fewer than rows.
fn solve(scores: &[i64], width: usize) -> Vec<usize> {
    let rows = scores.len() / width;
    // What rows and columns are worth (dual variables), and the row of each column. The column after the
    // last stands for "no column yet".
    let (mut row_worth, mut column_worth) = (vec![0; rows], vec![0; width + 1]);
    let mut row_of: Vec<Option<usize>> = vec![None; width + 1];
    for row in 0..rows {
        row_of[width] = Some(row);
        let mut column = width;
        let mut slack = vec![i64::MAX; width];
        let mut reached_from = vec![width; width];
        let mut done = vec![false; width + 1];
        while let Some(row) = row_of[column] {
            done[column] = true;
            let (mut nearest, mut least) = (width, i64::MAX);
            for next in (0..width).filter(|next| !done[*next]) {
                let loss = row_worth[row] + column_worth[next] - scores[row * width + next];
                if loss < slack[next] {
                    (slack[next], reached_from[next]) = (loss, column);
                }
                if slack[next] < least {
                    (nearest, least) = (next, slack[next]);
                }
            }
            for other in 0..=width {
                match row_of[other] {
                    Some(row) if done[other] => {
                        row_worth[row] -= least;
                        column_worth[other] += least;
                    }
                    _ if other < width => slack[other] -= least,
                    _ => {}
                }
            }
            column = nearest;
        }
        // Along the path every column takes the row of the one before.
        while column != width {
            row_of[column] = row_of[reached_from[column]];
            column = reached_from[column];
        }
    }
    let mut column_of = vec![0; rows];
    for (column, row) in row_of.into_iter().take(width).enumerate() {
        row.into_iter().for_each(|row| column_of[row] = column);
    }
    column_of
}

/// Takes the highest score that is still free, of equals the first. With one row or one column that is the
/// best assignment.
fn greedy(links: &[Link]) -> Vec<bool> {
    let mut order: Vec<u64> =
        links.iter().enumerate().map(|(at, link)| u64::from(u32::MAX - link.score) << 32 | at as u64).collect();
    ordered::sort(&mut order);
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

#[cfg(all(test, not(target_arch = "wasm32")))]
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

    proptest::proptest! {
        #[test]
        fn no_other_assignment_has_a_greater_sum(scores in proptest::collection::vec(0i64..20, 12)) {
            // All ways to give three rows a column each of four.
            let columns = |code: usize| [code % 4, code / 4 % 4, code / 16];
            let sum = |columns: [usize; 3]| (0..3).map(|row| scores[row * 4 + columns[row]]).sum::<i64>();
            let apart = |[a, b, c]: [usize; 3]| a != b && b != c && a != c;
            let best = (0..64).map(columns).filter(|columns| apart(*columns)).map(sum).max();
            let solved: [usize; 3] = solve(&scores, 4).try_into().unwrap();
            proptest::prop_assert!(apart(solved));
            proptest::prop_assert_eq!(Some(sum(solved)), best);
        }
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
