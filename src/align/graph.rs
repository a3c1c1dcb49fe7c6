//! What speaks for and against two statements being in one claim.
//!
//! Two clauses of one sentence state different things, so when two sentences report the same, one pair of
//! their clauses says so: the likest. For it the probability of the sentences counts; the other pairs have
//! nothing for them, and against them what speaks against their sentences.

use super::index::Index;
use super::score::{ClauseLink, Scores};

/// The operating point: two sentences that are likelier than this to report the same may share a claim, in
/// thousandths. At half of the reachable F1 it makes F1 greatest (Lipton, Elkan and Narayanaswamy 2014,
/// *Optimal thresholding of classifiers to maximize F1 measure*).
const EVEN: i64 = 300;
/// Probability of a pair of sentences that has no score.
const UNLINKED: i64 = 20;
/// How much of what speaks against two sentences speaks against each pair of their clauses, in percent.
const AGAINST_SHARE: i64 = 70;
/// Content words that two statements must share to join: one alone may be chance.
const LEAST_TERMS: usize = 2;

/// The statements as nodes, by their numbers, and what is between them.
pub(super) struct Graph {
    /// For each node the number of its sentence.
    pub sentences: Vec<usize>,
    /// For each sentence its text. Nodes of one text speak neither for nor against each other.
    pub texts: Vec<usize>,
    /// For each node what speaks for or against it and another, by the other; in both directions.
    pub gains: Vec<Vec<(usize, i64)>>,
    /// What speaks for a pair of nodes that has no entry.
    pub unlinked: i64,
    /// For each sentence what speaks for or against it and another.
    pub sentence_gains: Vec<Vec<(usize, i64)>>,
    /// What speaks for a pair of sentences that has no entry.
    pub unlinked_sentence: i64,
    /// The pairs that may bring two groups together.
    pub joining: Vec<(usize, usize)>,
}

impl Graph {
    pub fn of(index: &Index, scores: &Scores) -> Self {
        let nodes = scores.statements.len();
        let sentences = sentences(index, scores);
        let mut gains = vec![Vec::new(); nodes];
        let mut sentence_gains = vec![Vec::new(); scores.sentences.len()];
        let mut joining = Vec::new();
        for link in &scores.links {
            let clauses = &scores.clauses[link.clauses.clone()];
            let gain = i64::from(link.score) - EVEN;
            sentence_gains[link.a].push((link.b, gain));
            sentence_gains[link.b].push((link.a, gain));
            let likest = likest(clauses);
            for clause in clauses {
                let sentence = if Some(clause) == likest { gain } else { gain.min(0) * AGAINST_SHARE / 100 };
                for (own, other) in [(clause.a, clause.b), (clause.b, clause.a)] {
                    gains[own].push((other, sentence));
                }
                if gain > 0 && shares_enough(index, scores, clause) {
                    joining.push((clause.a, clause.b));
                }
            }
        }
        for entries in gains.iter_mut().chain(&mut sentence_gains) {
            crate::ordered::sort_by(entries, |a: &(usize, i64), b| a.0.cmp(&b.0));
        }
        Graph {
            sentences,
            texts: scores.sentences.iter().map(|place| place.0).collect(),
            gains,
            unlinked: (UNLINKED - EVEN) * AGAINST_SHARE / 100,
            sentence_gains,
            unlinked_sentence: UNLINKED - EVEN,
            joining,
        }
    }

    /// The text of a node.
    pub fn text(&self, node: usize) -> usize {
        self.texts[self.sentences[node]]
    }

    /// What speaks for two sentences.
    pub fn sentence_gain(&self, sentence: usize, other: usize) -> i64 {
        entry(&self.sentence_gains[sentence], other).unwrap_or(self.unlinked_sentence)
    }
}

fn entry(entries: &[(usize, i64)], key: usize) -> Option<i64> {
    entries.binary_search_by_key(&key, |(other, _)| *other).ok().map(|at| entries[at].1)
}

/// Of the pairs of clauses the likest, of equals the first.
fn likest(clauses: &[ClauseLink]) -> Option<&ClauseLink> {
    clauses.iter().rev().max_by_key(|clause| clause.likeness)
}

/// Whether two statements share [`LEAST_TERMS`] content words, or all of the fewer that one of them has;
/// across languages names, numbers and dates.
fn shares_enough(index: &Index, scores: &Scores, clause: &ClauseLink) -> bool {
    if clause.foreign {
        return clause.likeness > 0;
    }
    let unit = |number: usize| {
        let (text, statement) = scores.statements[number];
        index.texts[text].statements[statement]
    };
    let fewer = index.units[unit(clause.a)].terms.len().min(index.units[unit(clause.b)].terms.len());
    index.common_terms(unit(clause.a), unit(clause.b)).0 >= LEAST_TERMS.min(fewer)
}

/// For each statement the number of its sentence.
fn sentences(index: &Index, scores: &Scores) -> Vec<usize> {
    let of = |(text, statement): &(usize, usize)| (*text, index.texts[*text].sentence_of[*statement]);
    scores.statements.iter().map(|place| scores.sentences.binary_search(&of(place)).unwrap_or_default()).collect()
}
