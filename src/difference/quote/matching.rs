//! Which words of two passages are the same words of one utterance, and whether they are enough.

use std::ops::Range;

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

use super::passage::{Passage, Word};
use crate::ordered::Set;
use crate::text::WordList;

/// What a run of other words costs at most, in words of content: who leaves a sentence out still quotes the rest.
const DEAREST: usize = 4;
/// Content words in one order that show one utterance by themselves; fewer may be chance.
const CONTENT_WORDS: usize = 4;
/// Content words of a passage all of which stand in the other one after the other.
const WHOLE_CONTENT_WORDS: usize = 3;
/// Content words, and words, that are the same where another person is named as the speaker: people do say the same
/// few words. Where some differ there have to be more, and this share of all in percent: on one matter people say
/// much the same.
const OTHER_SPEAKER: (usize, usize) = (3, 7);
const NEARLY_WHOLE: usize = 85;
/// Words of condolence and the like, which everybody says.
const FORMULAS: WordList = WordList(
    "condolencias condolences dolor families familias family friends hearts loss love pain prayers sad sympathies sympathy terrible thank thanks thought thoughts time tragedia tragedy tragic victimas victims",
);
/// Least share of the words of the matching stretch that are the same, in percent.
const SHARE: usize = 60;
/// The same share of all words of the longer passage, from which on all of both is compared.
const NEARLY_ALL: usize = 65;

/// A run of words of one passage that stands in the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Same {
    pub own: Range<usize>,
    pub other: Range<usize>,
}

/// The runs of words that two passages have in common, in the stretch where they are most alike. `open` says
/// behind which words of the others something may be missing.
pub(super) fn same_words(own: &[Word], other: &[u32], open: &dyn Fn(usize) -> bool) -> Vec<Same> {
    let keys: Vec<u32> = own.iter().map(|word| word.key).collect();
    let (short, long) = if keys.len() <= other.len() { (&keys[..], other) } else { (other, &keys[..]) };
    if let Some(at) = long.windows(short.len().max(1)).position(|window| window == short) {
        let (inner, outer) = (0..short.len(), at..at + short.len());
        let (own, other) = if keys.len() <= other.len() { (inner, outer) } else { (outer, inner) };
        return vec![Same { own, other }];
    }
    // The same kind of hook and of words as for the wording: one copy of the algorithm in the wasm.
    let mut hook = Replace::new(Capture::new());
    let Ok(()) = myers::diff_deadline_raw(&mut hook, &keys[..], 0..keys.len(), other, 0..other.len(), None);
    let (mut best, mut best_score): (Vec<Same>, _) = (Vec::new(), 0);
    let (mut run, mut score) = (Vec::new(), 0_isize);
    let (mut all, mut same) = (Vec::new(), 0);
    for op in hook.into_inner().into_ops() {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            let (own_run, other_run) = (old_index..old_index + len, new_index..new_index + len);
            score += own[own_run.clone()].iter().map(|word| 1 + isize::from(word.content)).sum::<isize>();
            run.push(Same { own: own_run.clone(), other: other_run.clone() });
            all.push(Same { own: own_run, other: other_run });
            same += len;
            if score > best_score {
                (best, best_score) = (run.clone(), score);
            }
            continue;
        }
        let (a, b) = (op.old_range(), op.new_range());
        let left_out = own.get(a.start..=a.end).is_some_and(|words| words.iter().any(|word| word.open))
            || (b.start..=b.end).any(open);
        let substitution = 1 + isize::from(!a.is_empty() && !b.is_empty());
        score -= if left_out { 1 } else { substitution * a.len().max(b.len()).min(DEAREST) as isize };
        if score < 0 {
            run.clear();
            score = 0;
        }
    }
    // Where nearly all is the same, nothing is cut.
    if same * 100 >= own.len().max(other.len()) * NEARLY_ALL {
        return all;
    }
    // A word may have been matched with the same word farther off, which is no part of the stretch.
    if let Some(first) = best.first_mut() {
        while first.own.start > 0 && first.other.start > 0 && keys[first.own.start - 1] == other[first.other.start - 1]
        {
            (first.own.start, first.other.start) = (first.own.start - 1, first.other.start - 1);
        }
    }
    best
}

/// Whether two passages of different articles or of one are excerpts of one utterance.
pub(in crate::difference) fn matched(a: &Passage<'_>, b: &Passage<'_>) -> bool {
    let one_claim = share(&a.claims, &b.claims);
    let same_person = match (&a.person, &b.person) {
        (Some(one), Some(other)) => one.is_same(other),
        _ => None,
    };
    let keys: Vec<u32> = b.words.iter().map(|word| word.key).collect();
    let runs = same_words(&a.words, &keys, &|at| b.words.get(at).is_some_and(|word| word.open));
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return false };
    let same: usize = runs.iter().map(|run| run.own.len()).sum();
    let count = |counts: &dyn Fn(&Word) -> bool| -> usize {
        runs.iter().map(|run| a.words[run.own.clone()].iter().filter(|word| counts(word)).count()).sum()
    };
    let content = count(&|word| word.content);
    let shorter = a.words.len().min(b.words.len());
    // Of a stretch with gaps that are marked the shorter side counts.
    let stretch = (last.own.end - first.own.start).min(last.other.end - first.other.start);
    let longer = (last.own.end - first.own.start).max(last.other.end - first.other.start);
    let whole = runs.len() == 1 && same == shorter;
    let alike = same * 100 >= stretch * SHARE;
    match same_person {
        Some(false) => {
            let telling = count(&|word| word.content && !FORMULAS.contains(&word.form));
            let nearly_whole = same > OTHER_SPEAKER.1 + 1 && same * 100 >= longer.max(shorter) * NEARLY_WHOLE;
            telling >= OTHER_SPEAKER.0 && same >= OTHER_SPEAKER.1 && (whole || nearly_whole)
        }
        Some(true) | None if one_claim && (whole || same * 100 >= shorter * SHARE && same > 2) => content > 0 && alike,
        Some(true) if whole => content >= 2,
        Some(true) if alike && same * 100 >= shorter * SHARE => content >= 2 && same > 3,
        _ if whole => content >= WHOLE_CONTENT_WORDS,
        _ => content >= CONTENT_WORDS && alike,
    }
}

pub(super) fn share(a: &Set<usize>, b: &Set<usize>) -> bool {
    a.common(b) > 0
}
