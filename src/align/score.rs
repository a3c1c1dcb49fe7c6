//! How far two statements of different articles say the same thing, in thousandths.

use super::cross_language::CrossLanguage;
use super::index::{Index, Row};
use super::{AlignedText, Place, third_text};

/// Share of the sentences' score in the score of two clauses, in percent: the rest of a sentence is
/// weak evidence for what one of its clauses is about.
const SENTENCE_SHARE: u32 = 40;

/// How far evidence through a third text raises a score, in percent of what it is stronger by.
const SENTENCE_PATH_SHARE: u32 = 15;
const STATEMENT_PATH_SHARE: u32 = 50;

/// Two sentences or two statements of different articles with the score of their likeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Number of the first: its place in [`Scored::places`]. Its article comes before that of `b`.
    pub a: usize,
    /// Number of the second.
    pub b: usize,
    /// From 1 (hardly alike) to 1000 (the same words).
    pub score: u32,
}

/// The sentences or the statements of several articles with the scores of their pairs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scored {
    /// What is scored, in order.
    pub places: Vec<Place>,
    /// All pairs of different articles with a score above 0, by `a`, then by `b`.
    pub links: Vec<Link>,
}

/// The scores of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Pairs of sentences.
    pub sentences: Scored,
    /// Pairs of statements.
    pub statements: Scored,
}

/// Scores every pair of sentences and of statements of different articles in `compared` (places in
/// `texts`, in order). Evidence through a third text raises the likeness of the words.
pub(super) fn scores(texts: &[AlignedText<'_>], index: &Index, compared: &[usize]) -> Scores {
    let mut scores = Scores::default();
    for text in compared {
        scores.sentences.places.extend((0..texts[*text].document.sentences.len()).map(|sentence| (*text, sentence)));
        scores.statements.places.extend((0..texts[*text].statements.len()).map(|statement| (*text, statement)));
    }
    let across = &CrossLanguage::of(texts);
    let (mut sentence, mut statement) = (0, 0);
    for (order, text) in compared.iter().enumerate() {
        let later = Later {
            texts,
            index,
            across,
            compared: &compared[order + 1..],
            first_sentence: sentence + texts[*text].document.sentences.len(),
            first_statement: statement + texts[*text].statements.len(),
        };
        later.score(*text, (sentence, statement), &mut scores);
        (sentence, statement) = (later.first_sentence, later.first_statement);
    }
    let text_of = |place: &Place| texts[place.0].independent_text;
    third_text::raise(&mut scores.sentences, text_of, SENTENCE_PATH_SHARE);
    third_text::raise(&mut scores.statements, text_of, STATEMENT_PATH_SHARE);
    scores
}

/// The texts after one text.
struct Later<'t> {
    texts: &'t [AlignedText<'t>],
    index: &'t Index,
    across: &'t CrossLanguage,
    /// Places of the texts.
    compared: &'t [usize],
    /// Number of the first sentence and of the first statement in the first of them.
    first_sentence: usize,
    first_statement: usize,
}

impl Later<'_> {
    /// Scores one text, whose first sentence and statement have the numbers in `first`, with all of them.
    fn score(&self, text: usize, first: (usize, usize), scores: &mut Scores) {
        let (read, units) = (&self.texts[text], &self.index.texts[text]);
        let Some(first_unit) = self.compared.first().map(|next| self.index.texts[*next].units.start) else { return };
        let mut statements = read.statements.iter().enumerate().peekable();
        for (place, unit) in units.sentences.clone().enumerate() {
            let row = self.index.row(unit, first_unit);
            let likenesses = self.sentences((text, place), &row);
            let links = likenesses.iter().enumerate().filter(|(_, score)| **score > 0);
            let number = first.0 + place;
            scores.sentences.links.extend(links.map(|(later, score)| Link {
                a: number,
                b: self.first_sentence + later,
                score: *score,
            }));
            while let Some((statement, _)) = statements.next_if(|(_, statement)| statement.sentence == place) {
                let at = (first.1 + statement, (text, statement));
                let own = units.statements[statement];
                if own == unit {
                    self.statements(at, &row, true, &likenesses, scores);
                } else {
                    self.statements(at, &self.index.row(own, first_unit), false, &likenesses, scores);
                }
            }
        }
    }

    /// Likeness of a sentence to every later sentence.
    fn sentences(&self, of: Place, row: &Row<'_>) -> Vec<u32> {
        let places = self.compared.iter().flat_map(|text| {
            self.index.texts[*text].sentences.clone().enumerate().map(|(at, unit)| ((*text, at), unit))
        });
        places.map(|(place, unit)| self.across.sentences(of, place).unwrap_or_else(|| row.likeness(unit))).collect()
    }

    /// Scores a statement, by its number and place, with every later one; `likenesses` are those of its sentence.
    fn statements(
        &self,
        (number, of): (usize, Place),
        row: &Row<'_>,
        whole: bool,
        likenesses: &[u32],
        scores: &mut Scores,
    ) {
        let (mut sentences, mut later) = (0, self.first_statement);
        for text in self.compared {
            let (read, units) = (&self.texts[*text], &self.index.texts[*text]);
            for (place, (statement, unit)) in read.statements.iter().zip(&units.statements).enumerate() {
                let sentence = likenesses[sentences + statement.sentence];
                let both_whole = whole && *unit == units.sentences.start + statement.sentence;
                let likeness = || self.across.statements(of, (*text, place)).unwrap_or_else(|| row.likeness(*unit));
                let score = score(sentence, || if both_whole { sentence } else { likeness() });
                if score > 0 {
                    scores.statements.links.push(Link { a: number, b: later, score });
                }
                later += 1;
            }
            sentences += units.sentences.len();
        }
    }
}

/// The score of two clauses by the likeness of their sentences and their own.
pub(super) fn score(sentence: u32, clause: impl FnOnce() -> u32) -> u32 {
    if sentence == 0 {
        return 0;
    }
    (clause() * (100 - SENTENCE_SHARE) + sentence * SENTENCE_SHARE) / 100
}
