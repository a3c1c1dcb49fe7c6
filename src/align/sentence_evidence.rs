//! What the likeness of two sentences says about the likeness of their clauses.
//!
//! Two clauses of one sentence state different things, so a clause has at most one partner in another
//! sentence. The likeness of the whole sentences, the steadier measure of the two, is evidence for
//! the best pair of clauses only.

use super::AlignedText;
use super::assign::assign;
use super::score::{Link, Scores};
use crate::ordered;

/// Share of the sentences' score in that of their best pair of clauses, in percent: at 0 the sentences
/// count no more than for any pair, at 100 the clauses only choose the pair.
const SENTENCE_SHARE: u32 = 50;
/// What is left of the score of two clauses that are not partners in the best assignment between their
/// sentences, in percent: at 100 they may join as partners do, at 0 never.
const RIVAL_SHARE: u32 = 70;

/// The links of statements, each with its score as the links of the sentences bear it out, by `a`, then `b`.
pub(super) fn weighed(texts: &[AlignedText<'_>], scores: &Scores) -> Vec<Link> {
    let sentences = sentence_numbers(texts, scores);
    let mut links = scores.statements.links.clone();
    // The score of every later sentence with the one at hand.
    let mut sentence_scores = vec![0; scores.sentences.places.len()];
    let (mut start, mut from) = (0, 0);
    while let Some(first) = links.get(start) {
        let sentence = sentences[first.a];
        let end = start + links[start..].iter().take_while(|link| sentences[link.a] == sentence).count();
        let links_before = |last: usize| scores.sentences.links[from..].iter().take_while(move |link| link.a < last);
        let to = from + links_before(sentence + 1).count();
        from += links_before(sentence).count();
        let of_sentence = &scores.sentences.links[from..to];
        of_sentence.iter().for_each(|link| sentence_scores[link.b] = link.score);
        weigh_sentence(&mut links[start..end], &sentences, &sentence_scores);
        of_sentence.iter().for_each(|link| sentence_scores[link.b] = 0);
        (start, from) = (end, to);
    }
    links
}

/// Weighs all links from the clauses of one sentence; `sentence_scores` are those of the sentence.
fn weigh_sentence(links: &mut [Link], sentences: &[usize], sentence_scores: &[u32]) {
    let key = |(at, link): (usize, &Link)| (sentences[link.b] as u64) << 32 | at as u64;
    let mut keys: Vec<u64> = links.iter().enumerate().map(key).collect();
    ordered::sort(&mut keys);
    let place = |key: &u64| (key & u64::from(u32::MAX)) as usize;
    for pair in keys.chunk_by(|a, b| a >> 32 == b >> 32) {
        let sentence = sentence_scores[(pair[0] >> 32) as usize];
        match pair {
            // Most pairs of sentences have a single pair of clauses.
            [only] => borne_out(&mut links[place(only)], sentence),
            _ => weigh(links, &pair.iter().map(place).collect::<Vec<_>>(), sentence),
        }
    }
}

/// The score of the best pair of clauses, as that of their sentences bears it out.
fn borne_out(link: &mut Link, sentence: u32) {
    link.score = (link.score * (100 - SENTENCE_SHARE) + sentence * SENTENCE_SHARE) / 100;
}

/// For each statement the number of its sentence.
fn sentence_numbers(texts: &[AlignedText<'_>], scores: &Scores) -> Vec<usize> {
    let mut numbers = Vec::with_capacity(scores.statements.places.len());
    for of_text in scores.statements.places.chunk_by(|a, b| a.0 == b.0) {
        let text = of_text[0].0;
        let first = scores.sentences.places.partition_point(|place| place.0 < text);
        numbers.extend(of_text.iter().map(|place| first + texts[text].statements[place.1].sentence));
    }
    numbers
}

/// Weighs the links at `places`, the several between the clauses of two sentences that score `sentence`.
fn weigh(links: &mut [Link], places: &[usize], sentence: u32) {
    let between: Vec<Link> = places.iter().map(|at| links[*at]).collect();
    let partners = assign(&between);
    let mut best = places[0];
    let mut highest = 0;
    for (at, partner) in places.iter().zip(&partners) {
        if *partner && links[*at].score > highest {
            (best, highest) = (*at, links[*at].score);
        }
    }
    for (at, partner) in places.iter().zip(partners) {
        if *at == best {
            borne_out(&mut links[*at], sentence);
        } else if !partner {
            links[*at].score = links[*at].score * RIVAL_SHARE / 100;
        }
    }
}
