//! All that is quoted of one utterance: the words of its excerpts in one order, as in a collation
//! (Dekker and Middell 2011), with which excerpts have each.

use std::cmp::Reverse;

use super::matching::{Same, same_words};
use super::passage::Passage;
use super::{Excerpt, UnionRun};
use crate::ordered;

/// A word of the utterance.
pub(super) struct Column {
    key: u32,
    /// The passages that have it, by their places, with the place of the word in each; the longest first.
    pub words: Vec<(usize, usize)>,
}

/// The words of an utterance, in order.
pub(super) struct Union {
    pub columns: Vec<Column>,
}

impl Union {
    /// Aligns the passages of an utterance, the longest first, so that their order decides nothing.
    pub fn of(members: &[&Passage<'_>]) -> Union {
        let keys = |passage: &Passage<'_>| passage.words.iter().map(|word| word.key).collect::<Vec<u32>>();
        let mut order: Vec<usize> = (0..members.len()).collect();
        let rank = |at: usize| {
            let passage = members[at];
            let normals: Vec<&str> = (0..passage.words.len()).map(|word| passage.token(word).normal.as_str()).collect();
            (Reverse(passage.words.len()), normals, passage.quotations().len())
        };
        ordered::sort_by(&mut order, |a, b| rank(*a).cmp(&rank(*b)));
        let mut union = Union { columns: Vec::new() };
        for member in order {
            let passage = members[member];
            let known: Vec<u32> = union.columns.iter().map(|column| column.key).collect();
            // Where the utterance has a gap another passage may fill it.
            let open = |at: usize| {
                union.columns.get(at).is_some_and(|column| column.words.iter().all(|(m, w)| members[*m].words[*w].open))
            };
            let runs = if known.is_empty() { Vec::new() } else { same_words(&passage.words, &known, &open) };
            union.add(member, &keys(passage), &runs);
        }
        union
    }

    /// Adds a passage; its words that no other has stand behind those of the others in the same place, but
    /// what it has before the first common word stands right before that.
    fn add(&mut self, member: usize, keys: &[u32], runs: &[Same]) {
        let mut columns = Vec::with_capacity(self.columns.len() + keys.len());
        let mut old = std::mem::take(&mut self.columns).into_iter();
        let (mut taken, mut word) = (0, 0);
        for run in runs {
            while taken < run.other.start {
                columns.extend(old.next());
                taken += 1;
            }
            columns.extend((word..run.own.start).map(|w| Column { key: keys[w], words: vec![(member, w)] }));
            for w in run.own.clone() {
                columns.extend(old.next().map(|mut column| {
                    column.words.push((member, w));
                    column
                }));
                taken += 1;
            }
            word = run.own.end;
        }
        if runs.is_empty() {
            columns.extend(&mut old);
        }
        columns.extend((word..keys.len()).map(|w| Column { key: keys[w], words: vec![(member, w)] }));
        columns.extend(old);
        self.columns = columns;
    }

    /// The words in runs that the same articles have.
    pub fn runs(&self, members: &[&Passage<'_>]) -> Vec<UnionRun> {
        let mut runs: Vec<UnionRun> = Vec::new();
        let mut last = None;
        for column in &self.columns {
            let Some((member, word)) = column.words.first().copied() else { continue };
            let passage = members[member];
            let articles = column.words.iter().map(|(member, _)| members[*member].text.article);
            let articles: Vec<usize> = ordered::set(articles).into_iter().collect();
            let place = passage.quotation_of(word);
            let span = passage.token(word).span;
            let goes_on = word.checked_sub(1).is_some_and(|before| last == Some((member, place, before)));
            match runs.last_mut() {
                Some(run) if goes_on && run.articles == articles => run.text.span.end = span.end,
                _ => {
                    let part = passage.quotations()[place].part;
                    runs.push(UnionRun { text: Excerpt { article: passage.text.article, part, span }, articles });
                }
            }
            last = Some((member, place, word));
        }
        runs
    }
}
