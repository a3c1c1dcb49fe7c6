//! How members of one claim word it: readings of one slot, found with `similar`.
//!
//! In the terms of textual collation (Dekker and Middell 2011): the member closest to the others
//! serves as the base, every other is aligned to it word by word (Myers 1986), and the places where
//! any of them departs become slots with one reading a text. Nothing is "inserted" or "deleted": in
//! news there is no older text. What differs in house style, plain synonyms or grammar alone is told apart
//! and not drawn.

mod denial;

use std::ops::Range;

use denial::negation;

use super::departure::{Departure, Kind, counterpart, departures, is_light, overlap};
use super::phrase;
use super::witness::{Witness, base, closest_of_each_article, shared_content};
use super::word::{Role, Word};
use super::{Difference, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::{self, Map};
use crate::rules::Rule;
use crate::text::Document;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "wording/function-words",
        limits: "Words of grammar, tense and order count as saying the same; now and then they do not.",
        source: "Quirk et al. 1985, A Comprehensive Grammar of the English Language, section 2.39",
    },
    Rule {
        id: "wording/house-style",
        limits: "Spellings, short forms, courtesy titles and figures count as the style of a house, whatever they were meant for.",
        source: "The Guardian and Observer Style Guide; The Associated Press Stylebook",
    },
    Rule {
        id: "wording/only-in",
        limits: "What is missing in this place may be said in other words elsewhere in the same article.",
        source: "Dekker and Middell 2011, Computer-Supported Collation with CollateX",
    },
    Rule {
        id: "wording/readings",
        limits: "Phrases are compared by their place in the passage; they may speak of different things.",
        source: "Dekker and Middell 2011; Myers 1986",
    },
    Rule {
        id: "wording/synonym",
        limits: "The words count as interchangeable; in this place they may not be.",
        source: "The list in src/lexicon/plain_synonyms_en.txt and _es",
    },
    Rule {
        id: "wording/too-different",
        limits: "The passages share too few words to be compared word by word; they may still say the same.",
        source: "Dice 1945",
    },
];

/// The rules of what is muted: it says the same.
pub const MUTED: [&str; 3] = ["wording/function-words", "wording/house-style", "wording/synonym"];

/// Below this share of content words in common (Dice 1945, in percent) two wordings are too different
/// to compare word by word.
const FLOOR: usize = 34;
/// From these shares up a reading is likely, and nearly certain, to stand in the right place.
const MEDIUM: usize = 45;
const HIGH: usize = 65;
/// A quotation of more words is what somebody said, and no word that the writer set apart.
const SCARE_QUOTE: usize = 3;

/// How the members of one claim word it: first what is too different to be compared word by word, then
/// a difference for every slot in which the words differ, in the order of the base.
///
/// Rules `wording/too-different`, `wording/readings` and `wording/only-in`, after Dekker and Middell,
/// "Computer-supported collation with CollateX" (2011); of what says the same, [`MUTED`].
pub fn wording(members: &[Member<'_>]) -> Vec<Difference> {
    let witnesses: Vec<Witness<'_>> = members.iter().map(Witness::of).collect();
    let Some(base) = base(&witnesses) else { return Vec::new() };
    let (mut compared, mut apart) = (Vec::new(), Vec::new());
    for index in closest_of_each_article(&witnesses, base) {
        let share = shared_content(&witnesses[base], &witnesses[index]);
        if share < FLOOR {
            apart.push(&witnesses[index]);
        } else {
            compared.push(Aligned { index, departures: departures(&witnesses[base], &witnesses[index]), share });
        }
    }
    let collation = Collation { witnesses: &witnesses, base, compared };
    let mut found = too_different(&witnesses[base], &apart).map_or_else(Vec::new, |found| vec![found]);
    let phrases = collation.slots(Kind::Phrase);
    let mut slots: Vec<(Range<usize>, Kind)> = phrases.iter().map(|slot| (slot.clone(), Kind::Phrase)).collect();
    let is_free = |slot: &Range<usize>| !phrases.iter().any(|phrase| overlap(phrase, slot));
    for kind in [Kind::Loose, Kind::Muted] {
        slots.extend(collation.slots(kind).into_iter().filter(is_free).map(|slot| (slot, kind)));
    }
    ordered::sort_by(&mut slots, |a, b| (a.0.start, a.0.end).cmp(&(b.0.start, b.0.end)));
    found.extend(slots.into_iter().filter_map(|(slot, kind)| collation.difference(slot, kind)));
    found
}

/// A witness aligned to the base.
struct Aligned {
    index: usize,
    departures: Vec<Departure>,
    share: usize,
}

impl Aligned {
    fn departs(&self, slot: &Range<usize>, kind: Kind) -> bool {
        self.departures.iter().any(|departure| departure.kind == kind && overlap(&departure.base, slot))
    }
}

/// The witnesses of one claim, aligned to one of them.
struct Collation<'w, 'a> {
    witnesses: &'w [Witness<'a>],
    base: usize,
    compared: Vec<Aligned>,
}

/// The words of one witness that stand in a slot: its place among the witnesses, and theirs in it.
type Read = (usize, Range<usize>);

impl Collation<'_, '_> {
    /// The runs of base words in which some witness departs: overlapping and touching ones are one.
    fn slots(&self, kind: Kind) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for aligned in &self.compared {
            let of_kind = aligned.departures.iter().filter(|departure| departure.kind == kind);
            ranges.extend(of_kind.map(|departure| departure.base.clone()));
        }
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

    fn difference(&self, slot: Range<usize>, kind: Kind) -> Option<Difference> {
        // A text that has more than a phrase here has no reading of it.
        let takes_part = |aligned: &&Aligned| match kind {
            Kind::Loose => aligned.departs(&slot, kind),
            _ => !aligned.departs(&slot, Kind::Loose),
        };
        let compared: Vec<&Aligned> = self.compared.iter().filter(takes_part).collect();
        let mut read: Vec<Read> = vec![(self.base, slot.clone())];
        read.extend(compared.iter().map(|aligned| (aligned.index, counterpart(&aligned.departures, &slot, kind))));
        ordered::sort_by(&mut read, |a, b| a.0.cmp(&b.0));
        let share = compared.iter().map(|aligned| aligned.share).min().unwrap_or_default();
        if kind == Kind::Muted {
            let negation = negation(self.witnesses, &read).filter(|_| share >= MEDIUM);
            return negation.or_else(|| self.muted(&read));
        }
        if kind == Kind::Phrase {
            let (before, after) = self.extension(&slot, &compared);
            for (index, words) in &mut read {
                let extended = words.start.saturating_sub(before)..words.end + after;
                *words = phrase::trimmed(&self.witnesses[*index], extended);
            }
        }
        let mut sides: Vec<Side> =
            read.iter().map(|(index, words)| self.witnesses[*index].side(words.clone())).collect();
        let readings = self.agree(&read, &mut sides);
        if readings < 2 {
            return self.muted(&read);
        }
        let only_in = readings == 2 && read.iter().any(|(_, words)| words.is_empty());
        let confidence = match share {
            _ if kind == Kind::Loose => Confidence::Low,
            HIGH.. => Confidence::High,
            MEDIUM.. => Confidence::Medium,
            _ => Confidence::Low,
        };
        let least = if only_in { Confidence::High } else { Confidence::Medium };
        Some(Difference {
            kind: DifferenceKind::Wording,
            rule: if only_in { "wording/only-in" } else { "wording/readings" },
            confidence,
            drawn: confidence >= least && self.is_telling(&read),
            sides,
        })
    }

    /// By how many words all readings of a slot grow to whole noun groups: words that are the same in all.
    fn extension(&self, slot: &Range<usize>, compared: &[&Aligned]) -> (usize, usize) {
        let all_have = compared.iter().all(|aligned| {
            let words = counterpart(&aligned.departures, slot, Kind::Phrase);
            !phrase::trimmed(&self.witnesses[aligned.index], words).is_empty()
        });
        let departs = |aligned: &&Aligned, at: usize| {
            aligned.departures.iter().any(|departure| departure.base.start <= at && at < departure.base.end)
        };
        let is_same = |at: usize| !compared.iter().any(|aligned| departs(aligned, at));
        if all_have { phrase::extension(&self.witnesses[self.base], slot, &is_same) } else { (0, 0) }
    }

    /// Gives sides that say the same one reading, the first in the alphabet, and counts the readings.
    fn agree(&self, read: &[Read], sides: &mut [Side]) -> usize {
        let mut readings: Map<Vec<u32>, String> = Map::new();
        let senses = |read: &Read| self.content(read).map(|word| word.sense).collect();
        for (read, side) in read.iter().zip(&*sides) {
            let first = readings.entry(senses(read), || side.reading.clone());
            if side.reading < *first {
                *first = side.reading.clone();
            }
        }
        for (read, side) in read.iter().zip(&mut *sides) {
            side.reading = readings.get(&senses(read)).cloned().unwrap_or_default();
        }
        ordered::set(sides.iter().map(|side| &side.reading)).len()
    }

    fn words(&self, read: &Read) -> &[Word] {
        &self.witnesses[read.0].words[read.1.clone()]
    }

    fn content(&self, read: &Read) -> impl Iterator<Item = &Word> {
        self.words(read).iter().filter(|word| word.is_content())
    }

    /// What says the same in the readings of a slot, if they are not written alike, and why.
    fn muted(&self, read: &[Read]) -> Option<Difference> {
        let same = |key: &dyn Fn(&Read) -> Vec<u32>| read.iter().all(|one| key(one) == key(&read[0]));
        if same(&|read| self.words(read).iter().map(|word| word.written).collect()) {
            return None;
        }
        let styled = |read: &Read| -> Vec<u32> {
            self.words(read).iter().filter(|word| word.role != Role::Courtesy).map(|word| word.styled).collect()
        };
        let sorted = |mut keys: Vec<u32>| {
            keys.sort_unstable();
            keys
        };
        let letters = |read: &Read| self.witnesses[read.0].reading(read.1.clone()).replace(' ', "");
        let senses = same(&|read| sorted(self.content(read).map(|word| word.sense).collect()));
        let stems = same(&|read| sorted(self.content(read).map(|word| word.stem).collect()));
        let rule = if same(&styled) || read.iter().all(|one| letters(one) == letters(&read[0])) {
            MUTED[1]
        } else if senses && !stems {
            MUTED[2]
        } else {
            MUTED[0]
        };
        let mut sides: Vec<Side> =
            read.iter().map(|(index, words)| self.witnesses[*index].side(words.clone())).collect();
        if sides.iter().all(|side| side.reading == sides[0].reading) {
            // "US" and "U.S." have one normal form.
            for ((index, _), side) in read.iter().zip(&mut sides) {
                side.reading = self.witnesses[*index].member.document.slice(side.part, side.span).into();
            }
        }
        let differ = sides.iter().any(|side| side.reading != sides[0].reading);
        differ.then_some(Difference {
            kind: DifferenceKind::Wording,
            rule,
            confidence: Confidence::Medium,
            drawn: false,
            sides,
        })
    }

    /// Whether readings tell how texts word a thing: none is a quotation, a time, a figure or a name, which have
    /// kinds of their own, and not every text has the words of all somewhere.
    fn is_telling(&self, read: &[Read]) -> bool {
        let of_other_kind = |read: &Read| {
            let (member, tokens) = (self.witnesses[read.0].member, self.witnesses[read.0].tokens());
            let span = self.witnesses[read.0].span(read.1.clone());
            let quoted = member.quotations.iter().any(|quotation| {
                quotation.part == member.statement.part
                    && quotation.tokens.len() > SCARE_QUOTE
                    && quotation.span.start <= span.start
                    && span.end <= quotation.span.end
            });
            let named = |word: &Word| {
                let is_name = |at: usize| member.statement.names.iter().any(|name| name.span.contains(tokens[at].span));
                word.role != Role::Content || is_light(word) || is_name(word.tokens.start)
            };
            // What one text denies and the other states is a matter of fact.
            let negates = member.statement.negations.iter().any(|negation| span.contains(*negation));
            quoted || negates || !read.1.is_empty() && self.words(read).iter().all(named)
        };
        let readings: Vec<_> = read.iter().map(|(index, words)| (&self.witnesses[*index], words.clone())).collect();
        if read.iter().any(of_other_kind) || !phrase::all_answer(&readings) {
            return false;
        }
        // "1,400 houses" and "4,100 houses".
        let plain = |read: &Read| -> Vec<u32> {
            let words = self.words(read).iter().filter(|word| word.role == Role::Content);
            words.map(|word| word.sense).collect()
        };
        let has_figure =
            |read: &Read| self.words(read).iter().any(|word| matches!(word.role, Role::Number | Role::Time));
        if read.iter().any(has_figure) && read.iter().all(|other| plain(other) == plain(&read[0])) {
            return false;
        }
        let has_all = |document: &Document<'_>, of: &Read| {
            let (tokens, words) = (self.witnesses[of.0].tokens(), self.words(of));
            let stem_of = |word: &Word| &tokens[word.tokens.start].stem;
            let mut content = words.iter().filter(|word| word.is_content()).map(stem_of);
            content.all(|stem| document.tokens.iter().any(|token| token.stem == *stem))
        };
        !read.iter().all(|(index, _)| read.iter().all(|of| has_all(self.witnesses[*index].member.document, of)))
    }
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
            let member = |statement| Member {
                article,
                independent_text,
                document,
                statements,
                quotations,
                actors: &crate::actor::NOBODY,
                statement,
            };
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
    fn case_and_marks_are_no_difference_and_function_words_are_muted() {
        let texts = ["The harbour was closed on Friday.", "“The Harbour” was closed Friday"];
        assert_eq!(found(&texts), ["wording/function-words: on | "]);
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
