//! Correlation clustering (Bansal, Blum and Chawla 2004): nodes in groups such that, all pairs weighed, as
//! much as possible speaks for the groups. Groups are joined greedily (after the additive edge
//! contraction of Keuper et al. 2015), then single nodes moved (Kernighan and Lin 1970).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::graph::Graph;
use crate::ordered::{self, Map};

/// How often all nodes are looked at for a move; most stories need one round.
const MOST_ROUNDS: usize = 3;
/// Keeps a fraction of the gain by node when it is divided in integers.
const FRACTION: i64 = 1000;

/// Candidates for the next join: gain by node, then the two groups, the first first; then their versions.
type Candidate = (i64, Reverse<(usize, usize)>, (usize, usize));

/// What the entries of the pairs between two groups come to.
#[derive(Debug, Clone, Copy, Default)]
struct Between {
    gain: i64,
    /// Number of pairs that have an entry.
    entries: usize,
    /// Whether one of them may bring the groups together.
    joins: bool,
}

pub(super) struct Groups<'g> {
    pub graph: &'g Graph,
    /// For each node the others that it may join, in order.
    pub neighbours: Vec<Vec<usize>>,
    pub group_of: Vec<usize>,
    pub members: Vec<Vec<usize>>,
    /// For each group how many of its nodes a text has, by text.
    texts: Vec<Map<usize, usize>>,
    /// For each group those that it has an entry with, in order.
    between: Vec<Vec<(usize, Between)>>,
    /// Number of joins that a group has gone through: an older candidate is void.
    version: Vec<usize>,
}

/// The groups, each with its nodes; some are empty.
pub(super) fn partition(graph: &Graph) -> Vec<Vec<usize>> {
    let nodes = graph.gains.len();
    let mut neighbours = vec![Vec::new(); nodes];
    for (a, b) in &graph.joining {
        ordered::insert(&mut neighbours[*a], *b);
        ordered::insert(&mut neighbours[*b], *a);
    }
    let mut groups = Groups {
        graph,
        neighbours,
        group_of: (0..nodes).collect(),
        members: (0..nodes).map(|node| vec![node]).collect(),
        texts: (0..nodes).map(|_| Map::new()).collect(),
        between: Vec::new(),
        version: vec![0; nodes],
    };
    for node in 0..nodes {
        groups.texts[node].entry(graph.text(node), || 1);
    }
    groups.between = groups.entries();
    groups.join();
    let mut clauses_of = vec![Vec::new(); graph.texts.len()];
    graph.sentences.iter().enumerate().for_each(|(node, sentence)| clauses_of[*sentence].push(node));
    for _ in 0..MOST_ROUNDS {
        if !groups.move_nodes(&clauses_of) {
            break;
        }
    }
    groups.members
}

impl Groups<'_> {
    /// The entries of the graph, as those between groups of one node. Nodes that may join no other need none.
    fn entries(&self) -> Vec<Vec<(usize, Between)>> {
        let row = |(node, gains): (usize, &Vec<(usize, i64)>)| {
            let own = &self.neighbours[node];
            let others = gains.iter().filter(|(other, _)| !own.is_empty() && !self.neighbours[*other].is_empty());
            let joins = |other: &usize| own.binary_search(other).is_ok();
            others.map(|(other, gain)| (*other, Between { gain: *gain, entries: 1, joins: joins(other) })).collect()
        };
        self.graph.gains.iter().enumerate().map(row).collect()
    }

    /// Joins the two groups whose join gains most for each node of the smaller, until none gains.
    fn join(&mut self) {
        let mut candidates: BinaryHeap<Candidate> = BinaryHeap::new();
        for (a, b) in &self.graph.joining {
            self.candidate(*a, *b).into_iter().for_each(|candidate| candidates.push(candidate));
        }
        while let Some((_, Reverse((kept, moved)), versions)) = candidates.pop() {
            if versions != (self.version[kept], self.version[moved]) {
                continue;
            }
            self.unite(kept, moved);
            for at in 0..self.between[kept].len() {
                let (other, between) = self.between[kept][at];
                if between.joins {
                    self.candidate(kept, other).into_iter().for_each(|candidate| candidates.push(candidate));
                }
            }
        }
    }

    /// Puts the nodes of one group into another, and what is between each and a third group into one sum.
    fn unite(&mut self, kept: usize, moved: usize) {
        for node in std::mem::take(&mut self.members[moved]) {
            self.group_of[node] = kept;
            self.members[kept].push(node);
        }
        self.version[kept] += 1;
        self.version[moved] += 1;
        for (text, count) in std::mem::replace(&mut self.texts[moved], Map::new()) {
            *self.texts[kept].entry(text, || 0) += count;
        }
        let theirs = std::mem::take(&mut self.between[moved]);
        let own = std::mem::take(&mut self.between[kept]);
        let mut both = merged(&own, &theirs);
        both.retain(|(other, _)| *other != kept && *other != moved);
        for (other, between) in &both {
            let row = &mut self.between[*other];
            if let Ok(at) = row.binary_search_by_key(&moved, |(group, _)| *group) {
                row.remove(at);
            }
            match row.binary_search_by_key(&kept, |(group, _)| *group) {
                Ok(at) => row[at].1 = *between,
                Err(at) => row.insert(at, (kept, *between)),
            }
        }
        self.between[kept] = both;
    }

    fn candidate(&self, x: usize, y: usize) -> Option<Candidate> {
        let (x, y) = (x.min(y), x.max(y));
        let at = self.between[x].binary_search_by_key(&y, |(group, _)| *group).ok()?;
        let between = self.between[x][at].1;
        let (a, b) = (self.members[x].len(), self.members[y].len());
        // Entries are between nodes of two texts.
        let unlinked = a * b - self.pairs_in_one_text(x, y) - between.entries;
        let gain = between.gain + self.graph.unlinked * unlinked as i64;
        let smaller = a.min(b).max(1) as i64;
        (gain > 0).then_some((gain * FRACTION / smaller, Reverse((x, y)), (self.version[x], self.version[y])))
    }

    fn pairs_in_one_text(&self, x: usize, y: usize) -> usize {
        let (fewer, more) = (&self.texts[x], &self.texts[y]);
        let (fewer, more) = if fewer.len() <= more.len() { (fewer, more) } else { (more, fewer) };
        let pairs = |(text, count): &(usize, usize)| more.get(text).map_or(0, |other| count * other);
        fewer.iter().map(pairs).sum()
    }
}

/// Two ordered lists as one, in which a group of both has the sum.
fn merged(a: &[(usize, Between)], b: &[(usize, Between)]) -> Vec<(usize, Between)> {
    let mut merged = Vec::with_capacity(a.len() + b.len());
    let mut others = b.iter().peekable();
    for (group, between) in a {
        while let Some(other) = others.next_if(|(other, _)| other < group) {
            merged.push(*other);
        }
        let mut sum = *between;
        if let Some((_, other)) = others.next_if(|(other, _)| other == group) {
            sum.gain += other.gain;
            sum.entries += other.entries;
            sum.joins |= other.joins;
        }
        merged.push((*group, sum));
    }
    merged.extend(others);
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Statements of a text and a sentence each.
    fn graph(nodes: usize, pairs: &[(usize, usize, i64)]) -> Graph {
        let entries = |node: usize| {
            let other = |pair: &(usize, usize, i64)| match pair {
                (a, b, gain) if *a == node => Some((*b, *gain)),
                (a, b, gain) if *b == node => Some((*a, *gain)),
                _ => None,
            };
            pairs.iter().filter_map(other).collect()
        };
        let gains: Vec<_> = (0..nodes).map(entries).collect();
        Graph {
            sentences: (0..nodes).collect(),
            texts: (0..nodes).collect(),
            sentence_gains: gains.clone(),
            gains,
            unlinked: -100,
            unlinked_sentence: -100,
            joining: pairs.iter().filter(|pair| pair.2 >= 0).map(|pair| (pair.0, pair.1)).collect(),
        }
    }

    fn groups(graph: &Graph) -> Vec<Vec<usize>> {
        let mut groups = partition(graph);
        groups.retain(|group| !group.is_empty());
        groups.iter_mut().for_each(|group| group.sort_unstable());
        groups.sort();
        groups
    }

    #[test]
    fn a_chain_of_weak_links_does_not_join() {
        let chain = graph(4, &[(0, 1, 200), (1, 2, 50), (2, 3, 200)]);
        assert_eq!(groups(&chain), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn several_links_outweigh_a_missing_one() {
        let triangle = graph(3, &[(0, 1, 200), (1, 2, 150)]);
        assert_eq!(groups(&triangle), [vec![0, 1, 2]]);
        assert_eq!(groups(&graph(2, &[])), [vec![0], vec![1]]);
    }

    #[test]
    fn what_a_statement_that_leaves_had_brought_together_parts() {
        let mut three = graph(3, &[(0, 1, 300), (0, 2, 100), (1, 2, 100)]);
        // The first two share no words: only the third may join them, and it belongs to neither sentence.
        three.joining.retain(|pair| *pair != (0, 1));
        three.sentence_gains = vec![vec![(1, 300), (2, -100)], vec![(0, 300), (2, -100)], vec![(0, -100), (1, -100)]];
        assert_eq!(groups(&three), [vec![0], vec![1], vec![2]]);
    }
}
