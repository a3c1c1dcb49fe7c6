//! Moves of single nodes between groups (Kernighan and Lin 1970).
//!
//! Here it counts that two sentences need one common group, not several: a pair of sentences that share a
//! group through other clauses has nothing to gain.

use super::partition::Groups;
use crate::ordered;

impl Groups<'_> {
    /// Moves every node to the group where it gains most, or to one of its own where it gains nowhere.
    /// Returns whether any moved.
    pub fn move_nodes(&mut self, clauses_of: &[Vec<usize>]) -> bool {
        let mut any = false;
        for node in 0..self.group_of.len() {
            let own = self.group_of[node];
            let covered = self.covered(node, &clauses_of[self.graph.sentences[node]]);
            let gain = if self.is_held(node, own) { self.gain(node, own, &covered) } else { -1 };
            let mut best = (gain, own);
            if best.0 < 0 {
                // A node that shares a group leaves at least one group empty.
                let empty = self.members.iter().position(Vec::is_empty).unwrap_or(own);
                best = (0, empty);
            }
            let near = ordered::set(self.neighbours[node].iter().map(|other| self.group_of[*other]));
            for group in near.iter().filter(|group| **group != own) {
                let gain = self.gain(node, *group, &covered);
                if gain > best.0 {
                    best = (gain, *group);
                }
            }
            if best.1 != own {
                self.members[own].retain(|member| *member != node);
                self.members[best.1].push(node);
                self.group_of[node] = best.1;
                any = true;
            }
        }
        any
    }

    /// Whether a node is alone in its group or may join another node there: those that brought it in may have
    /// left, and what they leave behind has no words in common.
    fn is_held(&self, node: usize, group: usize) -> bool {
        let joins = |other: &usize| self.neighbours[node].binary_search(other).is_ok();
        self.members[group].len() == 1 || self.members[group].iter().any(joins)
    }

    /// The sentences that the node's sentence shares a group with through its other clauses, in order.
    fn covered(&self, node: usize, clauses: &[usize]) -> Vec<u64> {
        let groups = clauses.iter().filter(|clause| **clause != node).map(|clause| self.group_of[*clause]);
        ordered::distinct(groups.flat_map(|group| self.sentences(node, group)).collect())
    }

    /// The sentences of a group's nodes in other texts than the node's.
    fn sentences(&self, node: usize, group: usize) -> impl Iterator<Item = u64> {
        let graph = self.graph;
        let others = self.members[group].iter().filter(move |other| graph.text(**other) != graph.text(node));
        others.map(move |other| graph.sentences[*other] as u64)
    }

    /// What speaks for a node's place in a group.
    fn gain(&self, node: usize, group: usize, covered: &[u64]) -> i64 {
        let graph = self.graph;
        let sentences = ordered::distinct(self.sentences(node, group).collect());
        let uncovered = sentences.into_iter().filter(|sentence| covered.binary_search(sentence).is_err());
        uncovered.map(|sentence| graph.sentence_gain(graph.sentences[node], sentence as usize)).sum()
    }
}
