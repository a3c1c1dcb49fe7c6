//! Statements of copies: those of an independent text that are not in its representative's article.
//!
//! They join claims that stand already and never bring two together, so that a copy changes no claim.

use super::claim::Claim;
use super::index::Index;
use super::{AlignedText, Place};
use crate::hash::hash;
use crate::ordered::Map;

/// Score of statements that copies word alike.
const SAME_WORDS: u32 = 1000;

/// Likeness from which a statement of a copy joins the claim of another, in thousandths.
const LEAST_LIKENESS: u32 = 300;

/// A wording in an independent text: text, hash of the normal forms, and the how-manieth occurrence in its
/// article. Repeats inside one article are statements of their own.
type Wording = (usize, u64, usize);

/// Puts the statements of all other articles into the claims of the `representatives`: into that of the
/// statement with the same words in their text, else of the statement that is most like it if the score is
/// at least [`LEAST_LIKENESS`], else into a new one.
pub(super) fn join(texts: &[AlignedText<'_>], index: &Index, representatives: &[usize], claims: &mut Vec<Claim>) {
    if representatives.len() == texts.len() {
        return;
    }
    let mut claim_of: Vec<Vec<usize>> = texts.iter().map(|text| vec![0; text.statements.len()]).collect();
    for (number, claim) in claims.iter().enumerate() {
        claim.members.iter().for_each(|place| claim_of[place.0][place.1] = number);
    }
    let mut known: Map<Wording, usize> = Map::new();
    for text in representatives {
        for (statement, wording) in wordings(&texts[*text]).into_iter().enumerate() {
            known.entry(wording, || claim_of[*text][statement]);
        }
    }
    for copy in (0..texts.len()).filter(|text| !representatives.contains(text)) {
        for (statement, wording) in wordings(&texts[copy]).into_iter().enumerate() {
            let place = (copy, statement);
            let (claim, score) = match known.get(&wording) {
                Some(claim) => (*claim, SAME_WORDS),
                None => {
                    match likest(texts, index, representatives, place).filter(|(_, score)| *score >= LEAST_LIKENESS) {
                        Some((other, score)) => (claim_of[other.0][other.1], score),
                        None => (new_claim(claims), 0),
                    }
                }
            };
            known.entry(wording, || claim);
            add(&mut claims[claim], place, score);
        }
    }
}

fn new_claim(claims: &mut Vec<Claim>) -> usize {
    claims.push(Claim { members: Vec::new(), score: 0, confidence: crate::comparison::Confidence::High });
    claims.len() - 1
}

/// The score of a claim is that of the independent texts, if it has several members without copies.
fn add(claim: &mut Claim, place: Place, score: u32) {
    if claim.members.len() == 1 {
        claim.score = score;
    }
    claim.members.push(place);
}

fn wordings(text: &AlignedText<'_>) -> Vec<Wording> {
    let mut occurrences: Map<u64, usize> = Map::new();
    let wording = |statement: &crate::statement::Statement| {
        let hash = hash(text.document.tokens[statement.tokens.clone()].iter().map(|token| token.normal.as_str()));
        let occurrence = occurrences.entry(hash, || 0);
        *occurrence += 1;
        (text.independent_text, hash, *occurrence)
    };
    text.statements.iter().map(wording).collect()
}

/// The statement of the representatives that is most like one of a copy, with its likeness; of equals the
/// first. Copies are in one language.
fn likest(texts: &[AlignedText<'_>], index: &Index, representatives: &[usize], place: Place) -> Option<(Place, u32)> {
    let unit = index.texts[place.0].statements[place.1];
    let near = index.candidates(unit, |sentence| {
        representatives.iter().any(|text| index.texts[*text].sentences.contains(&sentence))
    });
    let mut best: Option<(Place, u32)> = None;
    let document = texts[place.0].document;
    for text in representatives.iter().filter(|text| !document.is_foreign_to(texts[**text].document)) {
        let others = &index.texts[*text];
        for (at, sentence) in others.sentence_of.iter().enumerate() {
            if near.binary_search(&(others.sentences.start + sentence)).is_ok() {
                let likeness = index.likeness(unit, others.statements[at]);
                if best.is_none_or(|(_, highest)| likeness > highest) {
                    best = Some(((*text, at), likeness));
                }
            }
        }
    }
    best
}
