//! Words inside quotation marks that differ between excerpts of one utterance.
//!
//! A word counts only between words that both excerpts have: what is cut at either end, or where an ellipsis,
//! brackets or an attribution stand, is no difference.

use std::ops::Range;

use super::passage::Passage;
use super::translation::is_interpreted;
use super::union::Union;
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Side};
use crate::ordered::{self, Map, Set};
use crate::statement::numbers;
use crate::text::WordList;

/// Words whose presence tells nothing about what was said: articles, "that", words to begin or to fill with, and
/// the names of currencies, which may be written as signs.
const IDLE: WordList = WordList(
    "a ah an and bueno dollars e eh el er erm euros la las los oh pounds pues so that the uh um un una well y",
);
/// A run of more words is a sentence left out or another one rather than another word.
const LONGEST: usize = 8;

/// At the beginning and at the end of a quotation so many words on both sides are other words; more may be what
/// one of them left out.
const EDGE: usize = 2;

/// So many words behind the first, or before the last, have to be the same.
const EDGE_CONTEXT: usize = 3;
/// Words that are the same for each that differs: with fewer the two are rather said twice than quoted otherwise.
const SAME_FOR_EACH: usize = 4;
/// The same where the speaker is not known to be one person.
const SAME_OF_UNKNOWN: usize = 8;

/// The places in which excerpts of one utterance differ, in order.
pub(super) fn drift(members: &[&Passage<'_>], union: &Union) -> Vec<Difference> {
    let places: Vec<Vec<Option<usize>>> = (0..members.len()).map(|member| places(union, member)).collect();
    let inner = slots(members, &places, union.columns.len());
    let [heads, tails] = edges(members, &places);
    let all = heads.into_iter().chain(inner.into_iter().map(|slot| readings(members, &places, slot))).chain(tails);
    all.filter_map(|readings| difference(&readings, &|a, b| is_close(members, &places, a, b))).collect()
}

/// Whether so much of what two passages both quote is the same that the rest is a difference.
fn is_close(members: &[&Passage<'_>], places: &[Vec<Option<usize>>], a: &Passage<'_>, b: &Passage<'_>) -> bool {
    let place = |passage: &Passage<'_>| members.iter().position(|member| std::ptr::eq(*member, passage));
    let (Some(a), Some(b)) = (place(a), place(b)) else { return false };
    let (mut same, mut other) = (0, 0);
    // Words of each since the last that both have; those before the first and behind the last are the cut.
    let mut apart = [0, 0];
    let tells = |member: usize, word: usize| usize::from(!IDLE.contains(&members[member].words[word].form));
    for (one, two) in places[a].iter().zip(&places[b]) {
        if let (Some(one), Some(two)) = (one, two) {
            let marked = members[a].words[*one].open || members[b].words[*two].open;
            let left_out = marked || apart.contains(&0) && apart.iter().any(|n| *n > LONGEST);
            other += if same == 0 || left_out { 0 } else { apart[0].max(apart[1]).min(2) };
            (same, apart) = (same + 1, [0, 0]);
        } else {
            apart[0] += one.map_or(0, |word| tells(a, word));
            apart[1] += two.map_or(0, |word| tells(b, word));
        }
    }
    let known = match (&members[a].person, &members[b].person) {
        (Some(one), Some(other)) => one.is_same(other) == Some(true),
        _ => false,
    };
    same > 2 && same >= other * if known { SAME_FOR_EACH } else { SAME_OF_UNKNOWN }
}

/// The readings of the first words before, and of the last words behind, a word that several excerpts share.
fn edges<'m, 'a>(members: &[&'m Passage<'a>], places: &[Vec<Option<usize>>]) -> [Vec<Vec<Reading<'m, 'a>>>; 2] {
    let shared = |column: &usize| places.iter().filter(|places| places[*column].is_some()).count() > 1;
    let length = places.first().map_or(0, Vec::len);
    let of = |member: usize, column: usize, head: bool| {
        let (passage, place) = (members[member], places[member][column]?);
        let words = if head { 0..place } else { place + 1..passage.words.len() };
        let closed = passage.words[words.start..(words.end + 1).min(passage.words.len())].iter().all(|word| !word.open);
        let context =
            if head { place..place + EDGE_CONTEXT } else { (place + 1).saturating_sub(EDGE_CONTEXT)..place + 1 };
        let is_shared = |word: usize| (0..length).any(|column| places[member][column] == Some(word) && shared(&column));
        let firm = context.len() == EDGE_CONTEXT && context.into_iter().all(is_shared);
        (firm && (1..=EDGE).contains(&words.len()) && closed).then(|| Reading::of(passage, words))
    };
    [true, false].map(|head| {
        let first = |member: &usize| {
            let mut columns = (0..length).filter(|column| places[*member][*column].is_some() && shared(column));
            if head { columns.next() } else { columns.next_back() }
        };
        let columns = ordered::set((0..members.len()).filter_map(|member| first(&member)));
        columns.into_iter().map(|column| (0..members.len()).filter_map(|m| of(m, column, head)).collect()).collect()
    })
}

/// For each word of the union the place of the same word in a passage.
fn places(union: &Union, member: usize) -> Vec<Option<usize>> {
    let place = |column: &super::union::Column| column.words.iter().find(|(m, _)| *m == member).map(|(_, word)| *word);
    union.columns.iter().map(place).collect()
}

/// The runs of words between words that all have, which some have that quote what is before and behind, and
/// others have not.
fn slots(members: &[&Passage<'_>], places: &[Vec<Option<usize>>], length: usize) -> Vec<Range<usize>> {
    let mut differs = vec![false; length];
    for (member, places) in places.iter().enumerate() {
        let Some(first) = places.iter().position(Option::is_some) else { continue };
        let mut missing = first;
        for (at, word) in places.iter().enumerate().skip(first + 1) {
            let Some(word) = word else { continue };
            if !members[member].words[*word].open {
                differs[missing + 1..at].fill(true);
            }
            missing = at;
        }
    }
    let mut slots: Vec<Range<usize>> = Vec::new();
    for at in (0..length).filter(|at| differs[*at]) {
        let content =
            |at: usize| (0..members.len()).any(|m| places[m][at].is_some_and(|w| members[m].words[w].content));
        match slots.last_mut() {
            // What only one word of grammar keeps apart is one phrase.
            Some(slot) if slot.end == at || slot.end + 1 == at && !content(slot.end) => slot.end = at + 1,
            _ => slots.push(at..at + 1),
        }
    }
    slots
}

/// A passage's words in a slot.
struct Reading<'m, 'a> {
    passage: &'m Passage<'a>,
    words: Range<usize>,
    /// What is spoken there, apart from how it is written.
    spoken: String,
}

impl<'m, 'a> Reading<'m, 'a> {
    fn of(passage: &'m Passage<'a>, words: Range<usize>) -> Self {
        Reading { passage, spoken: spoken(passage, words.clone()), words }
    }
}

/// What those read in a slot that quote the words before and behind it.
fn readings<'m, 'a>(
    members: &[&'m Passage<'a>],
    places: &[Vec<Option<usize>>],
    slot: Range<usize>,
) -> Vec<Reading<'m, 'a>> {
    let mut readings = Vec::new();
    let Some(before) = slot.start.checked_sub(1) else { return readings };
    for (passage, places) in members.iter().zip(places) {
        let (Some(Some(first)), Some(Some(last))) = (places.get(before), places.get(slot.end)) else { continue };
        // Behind an ellipsis a word of grammar alone is no sign of the place.
        let word = &passage.words[*first];
        let goes_on = *first > 0 && passage.quotation_of(first - 1) == passage.quotation_of(*first);
        let is_adrift = word.open && goes_on && !word.content;
        if !is_adrift && !passage.words[first + 1..=*last].iter().any(|word| word.open) {
            readings.push(Reading::of(passage, first + 1..*last));
        }
    }
    readings
}

fn difference(
    readings: &[Reading<'_, '_>],
    is_close: &dyn Fn(&Passage<'_>, &Passage<'_>) -> bool,
) -> Option<Difference> {
    let chosen = of_each_article(readings);
    let differ = |a: &Reading<'_, '_>, b: &Reading<'_, '_>| {
        let independent = a.passage.text.independent_text != b.passage.text.independent_text;
        a.spoken != b.spoken && independent && is_close(a.passage, b.passage)
    };
    if !chosen.iter().any(|a| chosen.iter().any(|b| differ(a, b))) {
        return None;
    }
    let interpreted = chosen.iter().any(|reading| is_interpreted(reading.passage));
    let confidence = if interpreted { Confidence::Low } else { confidence(&chosen) };
    // Readings that are spoken alike share one.
    let mut written: Map<&str, String> = Map::new();
    let sides = chosen.iter().map(|reading| {
        let passage = reading.passage;
        let normals: Vec<&str> =
            tokens(passage, &reading.words).map(|t| passage.text.document.tokens[t].normal.as_str()).collect();
        Side {
            article: passage.text.article,
            part: passage.quotations()[0].part,
            span: passage.span(reading.words.clone()),
            reading: written.entry(&reading.spoken, || normals.join(" ")).clone(),
        }
    });
    Some(Difference {
        kind: DifferenceKind::Quote,
        rule: if interpreted { "quote/translation" } else { "quote/drift" },
        confidence,
        drawn: confidence > Confidence::Low,
        sides: sides.collect(),
    })
}

/// One reading of each article: the one that most articles have, else the first.
fn of_each_article<'r, 'm, 'a>(readings: &'r [Reading<'m, 'a>]) -> Vec<&'r Reading<'m, 'a>> {
    let mut articles: Map<&str, Set<usize>> = Map::new();
    for reading in readings {
        articles.entry(&reading.spoken, Set::default).insert(reading.passage.text.independent_text);
    }
    let support = |reading: &Reading<'_, '_>| articles.get(&reading.spoken.as_str()).map_or(0, Set::len);
    let mut chosen: Vec<&Reading<'_, '_>> = Vec::new();
    for reading in readings {
        match chosen.last_mut() {
            Some(last) if last.passage.text.article == reading.passage.text.article => {
                if support(reading) > support(last) {
                    *last = reading;
                }
            }
            _ => chosen.push(reading),
        }
    }
    chosen
}

/// The words apart from their spelling, from how numbers are written and from idle words, without spaces, since
/// "any more" is "anymore".
fn spoken(passage: &Passage<'_>, words: Range<usize>) -> String {
    let document = passage.text.document;
    let mut spoken = String::new();
    let Some((first, last)) = tokens(passage, &words).next().zip(tokens(passage, &words).last()) else { return spoken };
    let numbers = numbers(document, first..last + 1);
    for word in &passage.words[words] {
        match numbers.iter().find(|number| number.tokens.contains(&word.token)) {
            Some(number) if number.tokens.start < word.token && spoken.ends_with('#') => {}
            Some(number) => {
                spoken += &number.low.to_string();
                spoken.push('#');
            }
            None if IDLE.contains(&word.form) => {}
            None => spoken += &word.form,
        }
    }
    spoken
}

/// Places of the tokens of a run of words, each once.
fn tokens(passage: &Passage<'_>, words: &Range<usize>) -> impl Iterator<Item = usize> {
    let places: Vec<u64> = passage.words[words.clone()].iter().map(|word| word.token as u64).collect();
    ordered::distinct(places).into_iter().map(|at| at as usize)
}

/// Another word of content is nearly certain where the speaker is known to be the same, a word left out likely; a
/// word of grammar left out tells little, and a long run may be another sentence.
fn confidence(readings: &[&Reading<'_, '_>]) -> Confidence {
    let content = |reading: &&Reading<'_, '_>| reading.passage.words[reading.words.clone()].iter().any(|w| w.content);
    let longest = readings.iter().map(|reading| reading.words.len()).max().unwrap_or_default();
    let empty = readings.iter().any(|reading| reading.spoken.is_empty());
    if longest > LONGEST || empty && !readings.iter().any(content) {
        return Confidence::Low;
    }
    let known = readings.windows(2).all(|two| match (&two[0].passage.person, &two[1].passage.person) {
        (Some(one), Some(other)) => one.is_same(other) == Some(true),
        _ => false,
    });
    if known && readings.iter().all(content) { Confidence::High } else { Confidence::Medium }
}
