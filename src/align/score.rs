//! How far two statements of different articles say the same thing, in thousandths.

use std::ops::Range;

use super::profile::{Profile, Rarity};
use super::{AlignedText, third_text};
use crate::statement::Statement;

/// Shares of the parts of a score, in percent. Measured on ECB+ and SuperPAL, see `ARCHITECTURE.md`.
const WORD_SHARE: u32 = 50;
const NGRAM_SHARE: u32 = 30;
const JACCARD_SHARE: u32 = 20;
/// Below this cosine of words the costlier parts are not looked at.
const WORD_FLOOR: u32 = 20;
/// Share of the sentences' score in the score of two clauses, in percent: the rest of a sentence is
/// weak evidence for what one of its clauses is about.
const SENTENCE_SHARE: u32 = 40;

/// How far evidence through a third text raises a score, in percent of what it is stronger by.
const SENTENCE_PATH_SHARE: u32 = 15;
const STATEMENT_PATH_SHARE: u32 = 50;

/// Two sentences or two statements of different articles with the score of their likeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Article and place of the first in it; the article comes before that of `b`.
    pub a: (usize, usize),
    /// Article and place of the second in it.
    pub b: (usize, usize),
    /// From 1 (hardly alike) to 1000 (the same words).
    pub score: u32,
}

/// Scores above 0 of all pairs of different articles, sorted by the places of the articles, then by the
/// places in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Pairs of sentences.
    pub sentences: Vec<Link>,
    /// Pairs of statements.
    pub statements: Vec<Link>,
}

/// Scores every pair of sentences and of statements of different articles, in integers, so that native
/// and wasm agree. Places are places in `texts`. Half of a likeness is the cosine of weighted words, the
/// rest character n-grams and shared content words; evidence through a third text raises it.
pub fn scores(texts: &[AlignedText<'_>]) -> Scores {
    let rarity = Rarity::of(texts);
    let profiled: Vec<_> = texts.iter().map(|text| Profiles::of(text, &rarity)).collect();
    let mut scores = Scores::default();
    for a in 0..texts.len() {
        for b in a + 1..texts.len() {
            score_pair((a, &texts[a], &profiled[a]), (b, &texts[b], &profiled[b]), &mut scores);
        }
    }
    third_text::raise(texts, &mut scores.sentences, SENTENCE_PATH_SHARE);
    third_text::raise(texts, &mut scores.statements, STATEMENT_PATH_SHARE);
    scores
}

/// Profiles of an article's sentences and of those statements that are only a part of theirs.
struct Profiles {
    sentences: Vec<Profile>,
    statements: Vec<Option<Profile>>,
}

impl Profiles {
    fn of(text: &AlignedText<'_>, rarity: &Rarity) -> Self {
        let mut count = vec![0; text.document.sentences.len()];
        for statement in text.statements {
            count[statement.sentence] += 1;
        }
        let profile = |tokens: &Range<usize>| rarity.profile(text.document, tokens.clone());
        let part = |statement: &Statement| (count[statement.sentence] > 1).then(|| profile(&statement.tokens));
        Profiles {
            sentences: text.document.sentences.iter().map(|sentence| profile(&sentence.tokens)).collect(),
            statements: text.statements.iter().map(part).collect(),
        }
    }

    fn statement<'p>(&'p self, text: &AlignedText<'_>, statement: usize) -> &'p Profile {
        let whole = &self.sentences[text.statements[statement].sentence];
        self.statements[statement].as_ref().unwrap_or(whole)
    }
}

type Side<'s, 'a> = (usize, &'s AlignedText<'a>, &'s Profiles);

fn score_pair(a: Side<'_, '_>, b: Side<'_, '_>, scores: &mut Scores) {
    let width = b.2.sentences.len();
    let mut matrix = vec![0; a.2.sentences.len() * width];
    for (i, left) in a.2.sentences.iter().enumerate() {
        for (j, right) in b.2.sentences.iter().enumerate() {
            matrix[i * width + j] = similarity(left, right);
        }
    }
    for (i, left) in a.1.statements.iter().enumerate() {
        for (j, right) in b.1.statements.iter().enumerate() {
            let sentence = matrix[left.sentence * width + right.sentence];
            if sentence == 0 {
                continue;
            }
            let whole = a.2.statements[i].is_none() && b.2.statements[j].is_none();
            let score = if whole {
                sentence
            } else {
                let clause = similarity(a.2.statement(a.1, i), b.2.statement(b.1, j));
                (clause * (100 - SENTENCE_SHARE) + sentence * SENTENCE_SHARE) / 100
            };
            if score > 0 {
                scores.statements.push(Link { a: (a.0, i), b: (b.0, j), score });
            }
        }
    }
    for (at, score) in matrix.into_iter().enumerate().filter(|(_, score)| *score > 0) {
        scores.sentences.push(Link { a: (a.0, at / width), b: (b.0, at % width), score });
    }
}

/// Likeness of two profiles, in thousandths.
fn similarity(a: &Profile, b: &Profile) -> u32 {
    let words = a.words.cosine(&b.words);
    if words < WORD_FLOOR {
        return words * WORD_SHARE / 100;
    }
    let ngrams = a.ngrams.cosine(&b.ngrams);
    let jaccard = a.terms.jaccard(&b.terms);
    (words * WORD_SHARE + ngrams * NGRAM_SHARE + jaccard * JACCARD_SHARE) / 100
}
