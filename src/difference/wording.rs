//! How members of one claim word it: readings of one slot, found with `similar`.
//!
//! In the terms of textual collation (Dekker and Middell 2011): the member closest to the others
//! serves as the base, every other is aligned to it token by token (Myers 1986), and the places where
//! any of them departs become slots with one reading a text. Nothing is "inserted" or "deleted": in
//! news there is no older text.

use std::cmp::Reverse;
use std::ops::Range;

use super::assertion::may_deny;
use super::occasion::may_be_another;
use super::word_run::{self, Change, changes};
use super::{Difference, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::hash::hash;
use crate::ordered::{self, Map, Set};
use crate::rules::Rule;
use crate::text::{Span, TokenKind};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "wording/only-in",
        limits: "What is missing in this place may stand elsewhere in the same article.",
        source: "Dekker and Middell 2011, Computer-Supported Collation with CollateX",
    },
    Rule {
        id: "wording/readings",
        limits: "Words are compared by their place in the passage; a phrase that was moved shows as two differences.",
        source: "Dekker and Middell 2011; Myers 1986",
    },
    Rule {
        id: "wording/too-different",
        limits: "The passages share too few words to be compared word by word; they may still say the same.",
        source: "Dice 1945",
    },
];

/// Below this share of content words in common (Dice 1945, in percent) two wordings are too different
/// to compare word by word.
const FLOOR: usize = 34;
/// From these shares up a reading is likely, and nearly certain, to stand in the right place.
const MEDIUM: usize = 45;
const HIGH: usize = 65;
/// A reading of more words is no phrase any more and is not shown at first.
const PHRASE_WORDS: usize = 8;

/// How the members of one claim word it: first what is too different to be compared word by word, then
/// a difference for every slot in which the content words differ, in the order of the base.
///
/// Rules `wording/too-different`, `wording/readings` and `wording/only-in`, after Dekker and Middell,
/// "Computer-supported collation with CollateX" (2011).
pub fn wording(members: &[Member<'_>]) -> Vec<Difference> {
    let mut vocabulary = Map::new();
    let witnesses: Vec<Witness<'_>> = members.iter().map(|m| Witness::of(m, &mut vocabulary)).collect();
    let Some(base) = base(&witnesses) else { return Vec::new() };
    let base_words = &witnesses[base];
    let (mut compared, mut apart) = (Vec::new(), Vec::new());
    for index in closest_of_each_article(&witnesses, base) {
        let witness = &witnesses[index];
        let share = shared_content(&witnesses[base], witness);
        if share < FLOOR {
            apart.push(witness);
        } else {
            compared.push(Aligned {
                index,
                changes: changes(&base_words.words, &witness.words, &|word| base_words.is_content(word)),
                share,
            });
        }
    }
    let mut differences = too_different(&witnesses[base], &apart).map_or_else(Vec::new, |found| vec![found]);
    for slot in slots(&compared) {
        differences.extend(difference(&witnesses, base, &compared, slot));
    }
    differences
}

/// A member as the run of its words.
struct Witness<'a> {
    member: &'a Member<'a>,
    /// Numbers of its words in the claim's vocabulary.
    words: Vec<u32>,
    /// Places of its words among the document's tokens.
    tokens: Vec<usize>,
    /// Numbers of its content words, by stem.
    content: Set<u32>,
}

impl<'a> Witness<'a> {
    fn of(member: &'a Member<'a>, vocabulary: &mut Map<u64, u32>) -> Self {
        let mut number = |word: u64| {
            let next = vocabulary.len() as u32;
            *vocabulary.entry(word, || next)
        };
        let document = member.document;
        let tokens: Vec<usize> =
            member.statement.tokens.clone().filter(|at| document.tokens[*at].kind != TokenKind::Punctuation).collect();
        let content = ordered::set(member.statement.terms.iter().map(|term| number(hash(["stem", &term.stem]))));
        let words = tokens.iter().map(|at| number(hash([document.tokens[*at].normal.as_str()]))).collect();
        Witness { member, words, tokens, content }
    }

    fn is_content(&self, word: usize) -> bool {
        !self.member.document.tokens[self.tokens[word]].function_word
    }

    /// The text from one word to another; empty where there is none, after the word before.
    fn span(&self, words: Range<usize>) -> Span {
        word_run::span(&self.member.document.tokens, &self.tokens, words, self.member.statement.span.start)
    }

    fn reading(&self, words: Range<usize>) -> String {
        let normals: Vec<&str> =
            self.tokens[words].iter().map(|at| self.member.document.tokens[*at].normal.as_str()).collect();
        normals.join(" ")
    }

    fn side(&self, words: Range<usize>) -> Side {
        Side {
            article: self.member.article,
            part: self.member.statement.part,
            span: self.span(words.clone()),
            reading: self.reading(words),
        }
    }
}

/// Content words in common, in percent of both (Dice).
fn shared_content(a: &Witness<'_>, b: &Witness<'_>) -> usize {
    let both = a.content.len() + b.content.len();
    (200 * a.content.common(&b.content)).checked_div(both).unwrap_or_default()
}

/// The witness that shares most with the others, each independent text counted once. Where several
/// share as much their words decide, so that the order and the names of the articles do not.
fn base(witnesses: &[Witness<'_>]) -> Option<usize> {
    if witnesses.len() < 2 || witnesses.iter().all(|w| w.member.article == witnesses[0].member.article) {
        return None;
    }
    let total = |witness: &Witness<'_>| -> usize {
        let mut best: Map<usize, usize> = Map::new();
        for other in witnesses.iter().filter(|w| w.member.independent_text != witness.member.independent_text) {
            let most = best.entry(other.member.independent_text, || 0);
            *most = shared_content(witness, other).max(*most);
        }
        best.values().sum()
    };
    let totals: Vec<usize> = witnesses.iter().map(total).collect();
    let most = totals.iter().max().copied();
    let reading = |i: &usize| witnesses[*i].reading(0..witnesses[*i].words.len());
    (0..witnesses.len()).filter(|i| Some(totals[*i]) == most).min_by_key(|i| (reading(i), *i))
}

/// For every article the witness closest to the base; for the base's own article only the base. Of several
/// as close one with the very words of the base comes first, then the words decide, as in [`base`].
fn closest_of_each_article(witnesses: &[Witness<'_>], base: usize) -> Vec<usize> {
    let closeness = |index: usize| {
        let witness = &witnesses[index];
        let same_words = witness.words == witnesses[base].words;
        (shared_content(&witnesses[base], witness), same_words, Reverse(witness.reading(0..witness.words.len())))
    };
    let mut closest: Map<usize, usize> = Map::new();
    for (index, witness) in witnesses.iter().enumerate() {
        if witness.member.article == witnesses[base].member.article {
            continue;
        }
        let best = closest.entry(witness.member.article, || index);
        if *best != index && closeness(index) > closeness(*best) {
            *best = index;
        }
    }
    closest.values().copied().collect()
}

/// A witness aligned to the base.
struct Aligned {
    index: usize,
    changes: Vec<Change>,
    share: usize,
}

/// The runs of base words in which some witness departs: overlapping and touching changes are one.
fn slots(compared: &[Aligned]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> =
        compared.iter().flat_map(|aligned| aligned.changes.iter().map(|change| change.base.clone())).collect();
    ordered::sort_by(&mut ranges, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    let mut slots: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match slots.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => slots.push(range),
        }
    }
    slots
}

/// The words of an aligned witness that stand in a slot of the base.
fn words_in(aligned: &Aligned, slot: &Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (slot.start, slot.end);
    for change in &aligned.changes {
        let longer = change.words.len() as isize - change.base.len() as isize;
        if change.base.end < slot.start || (change.base.end == slot.start && change.base.start < slot.start) {
            start = start.wrapping_add_signed(longer);
        }
        if change.base.start <= slot.end {
            end = end.wrapping_add_signed(longer);
        }
    }
    start..end.max(start)
}

fn difference(witnesses: &[Witness<'_>], base: usize, compared: &[Aligned], slot: Range<usize>) -> Option<Difference> {
    let mut read = vec![(base, slot.clone())];
    read.extend(compared.iter().map(|aligned| (aligned.index, words_in(aligned, &slot))));
    ordered::sort_by(&mut read, |a, b| a.0.cmp(&b.0));
    let stems = |(index, words): &(usize, Range<usize>)| -> Vec<&str> {
        let witness: &Witness<'_> = &witnesses[*index];
        let content = words.clone().filter(|word| witness.is_content(*word));
        content.map(|word| witness.member.document.tokens[witness.tokens[word]].stem.as_str()).collect()
    };
    let readings = ordered::set(read.iter().map(stems));
    let share = compared.iter().map(|aligned| aligned.share).min().unwrap_or_default();
    if readings.len() < 2 {
        return (share >= MEDIUM).then(|| negation(witnesses, &read)).flatten();
    }
    let only_in = readings.len() == 2 && readings.contains(&Vec::new());
    let confidence = match share {
        HIGH.. => Confidence::High,
        MEDIUM.. => Confidence::Medium,
        _ => Confidence::Low,
    };
    let phrase = read.iter().all(|(_, words)| words.len() <= PHRASE_WORDS);
    Some(Difference {
        kind: DifferenceKind::Wording,
        rule: if only_in { "wording/only-in" } else { "wording/readings" },
        confidence,
        drawn: phrase && confidence >= if only_in { Confidence::High } else { Confidence::Medium },
        sides: read.into_iter().map(|(index, words)| witnesses[index].side(words)).collect(),
    })
}

/// Where the texts have the same content words in a slot and only some of them negate what follows
/// (de Marneffe, Rafferty and Manning 2008). The word after the slot is shown too: it is what is negated.
fn negation(witnesses: &[Witness<'_>], read: &[(usize, Range<usize>)]) -> Option<Difference> {
    let negates = |(index, words): &(usize, Range<usize>)| {
        let span = witnesses[*index].span(words.clone());
        witnesses[*index].member.statement.negations.iter().any(|negation| span.contains(*negation))
    };
    let unclear = |(index, _): &(usize, Range<usize>)| !may_deny(witnesses[*index].member);
    if !read.iter().any(negates) || read.iter().all(negates) || read.iter().any(unclear) {
        return None;
    }
    let (first, _) = &read[0];
    if read.iter().any(|(index, _)| may_be_another(witnesses[*first].member, witnesses[*index].member)) {
        return None;
    }
    // An article that says it both ways, as headline and body may, contradicts no other.
    let both_ways = |slot: &(usize, Range<usize>)| {
        let article = witnesses[slot.0].member.article;
        let others = witnesses.iter().filter(|w| w.member.article == article);
        others.into_iter().any(|w| w.member.statement.negations.is_empty() == negates(slot))
    };
    if read.iter().any(both_ways) {
        return None;
    }
    let side = |slot: &(usize, Range<usize>)| {
        let witness = &witnesses[slot.0];
        let mut side = witness.side(slot.1.start..(slot.1.end + 1).min(witness.words.len()));
        side.reading = if negates(slot) { "not" } else { "" }.into();
        side
    };
    Some(Difference {
        kind: DifferenceKind::Negation,
        rule: "negation/explicit",
        confidence: Confidence::Medium,
        drawn: true,
        sides: read.iter().map(side).collect(),
    })
}

/// The base and the members of other texts that share too little with it to be compared word by word.
fn too_different(base: &Witness<'_>, apart: &[&Witness<'_>]) -> Option<Difference> {
    let others = apart.iter().filter(|w| w.member.independent_text != base.member.independent_text);
    let mut sides: Vec<Side> = others.map(|witness| witness.side(0..witness.words.len())).collect();
    sides.push(base.side(0..base.words.len()));
    if sides.iter().all(|side| side.reading == sides[0].reading) {
        return None;
    }
    ordered::sort_by(&mut sides, |a, b| a.article.cmp(&b.article));
    Some(Difference {
        kind: DifferenceKind::Wording,
        rule: "wording/too-different",
        confidence: Confidence::Low,
        drawn: false,
        sides,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The differences between one-sentence articles: rule, then each side's text.
    fn found(texts: &[&str]) -> Vec<String> {
        let article = |text: &&str| Article { body: (*text).into(), ..Article::default() };
        let articles: Vec<Article> = texts.iter().map(article).collect();
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some("en"))).collect();
        let read: Vec<_> = documents.iter().map(statements).collect();
        let mut members = Vec::new();
        for (article, (document, (statements, quotations))) in documents.iter().zip(&read).enumerate() {
            let independent_text = article;
            let member = |statement| Member { article, independent_text, document, statements, quotations, statement };
            members.extend(statements.iter().map(member));
        }
        let text = |side: &Side| documents[side.article].slice(side.part, side.span).to_string();
        let line = |d: &Difference| format!("{}: {}", d.rule, d.sides.iter().map(text).collect::<Vec<_>>().join(" | "));
        wording(&members).iter().map(line).collect()
    }

    #[test]
    fn a_slot_has_one_reading_a_text() {
        let texts = [
            "The minister offered the islands a loan on Friday.",
            "The minister promised the islands a loan on Friday.",
            "The minister promised the islands a cheap loan on Friday.",
        ];
        assert_eq!(found(&texts), ["wording/readings: offered | promised | promised", "wording/only-in:  |  | cheap"]);
    }

    #[test]
    fn function_words_case_and_marks_are_no_difference() {
        assert!(found(&["The harbour was closed on Friday.", "“The Harbour” was closed Friday"]).is_empty());
        assert!(found(&["The harbour was closed.", "The harbour was closed."]).is_empty());
    }

    #[test]
    fn only_a_negation_apart() {
        let texts = ["The east berth will close on Wednesday.", "The east berth will not close on Wednesday."];
        assert_eq!(found(&texts), ["negation/explicit: close | not close"]);
    }

    #[test]
    fn what_shares_too_little_is_not_compared_word_by_word() {
        let texts = ["A crowd gathered before the closed gates.", "Protesters shouted before closed doors all night."];
        assert_eq!(found(&texts).len(), 1);
        assert!(found(&texts)[0].starts_with("wording/too-different"));
    }

    #[test]
    fn the_order_of_two_texts_changes_sides_only() {
        let texts = ["Two guards opened the old gate.", "Three guards shut the old gate early."];
        let swapped = [texts[1], texts[0]];
        assert_eq!(found(&texts).len(), found(&swapped).len());
    }
}
