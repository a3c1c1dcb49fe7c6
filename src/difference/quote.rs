//! The quote ledger: which passages in quotation marks, in different articles, are excerpts of one utterance,
//! what of it each kept, and where the words inside the marks differ.
//!
//! Outlets cut one utterance differently, mostly at its ends (Newsdiffs-style comparison of whole texts does not
//! see that), so excerpts are aligned as witnesses of one text (Dekker and Middell 2011) that each has gaps.

mod drift;
mod matching;
mod passage;
mod spelling;
mod translation;
mod union;

use drift::drift;
pub(super) use matching::matched;
pub(super) use passage::Passage;
use passage::passages;
use translation::translations;
use union::Union;

use super::Difference;
use super::speaker::{Person, Phrases, Speaker, other_speakers, speakers};
use crate::comparison::Part;
use crate::ordered::{self, Map, Set};
use crate::rules::Rule;
use crate::statement::{Quotation, Statement};
use crate::text::{Document, Span};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "quote/drift",
        limits: "Which words were spoken cannot be seen; a speaker may also have said the same thing twice.",
        source: "Associated Press Stylebook, “quotations in the news”: quotations are not altered; Dekker and Middell 2011",
    },
    Rule {
        id: "quote/translation",
        limits: "At least one text translates the speaker; other words are no sign of a misquotation.",
        source: "Bielsa and Bassnett 2009, Translation in Global News",
    },
];

/// Fewest content words that a paraphrase has in common with the quotation.
const PARAPHRASE_WORDS: usize = 2;

/// An article's quotations, as the ledger sees them.
#[derive(Debug, Clone, Copy)]
pub struct QuotedText<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// Number of its independent text.
    pub independent_text: usize,
    /// Its sentences and tokens.
    pub document: &'a Document<'a>,
    /// Its statements.
    pub statements: &'a [Statement],
    /// Its quotations.
    pub quotations: &'a [Quotation],
    /// For each of its quotations the words that name who said it.
    pub named: &'a [Option<Span>],
    /// For each of its statements the place of its claim.
    pub claims: &'a [Option<usize>],
    /// Number of the texts whose words can be compared with its own: those of one language, not translated.
    pub wording: usize,
}

/// One utterance and the articles' excerpts of it, one or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Where an article names the speaker first, beside the words if one does so there.
    pub speaker: Option<Excerpt>,
    /// The excerpts, by article and position.
    pub excerpts: Vec<Excerpt>,
    /// All that is quoted of it, in the order of the words.
    pub union: Vec<UnionRun>,
    /// Statements of the same claims by the same speaker without quotation marks, by article and position.
    pub paraphrases: Vec<Excerpt>,
}

/// A run of words of an utterance that the same articles quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnionRun {
    /// The run in the first of the longest excerpts that have it.
    pub text: Excerpt,
    /// Places of the articles that quote it, in order.
    pub articles: Vec<usize>,
}

/// A run of text of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    /// Place of the article in the story.
    pub article: usize,
    /// Headline or body.
    pub part: Part,
    /// Where.
    pub span: Span,
}

/// All that the quotations of a story show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The utterances, in the order of their first excerpts.
    pub utterances: Vec<Utterance>,
    /// The speakers, in the order of their first quotations.
    pub speakers: Vec<Speaker>,
    /// What differs, each with the place of its claim if all its sides stand in members of one.
    pub differences: Vec<(Option<usize>, Difference)>,
}

/// Groups the quotations of all articles by utterance, directly or through others, and compares each group.
/// A quotation that is too short to stand for itself (scare quotes) is in the ledger only with another that holds it.
pub fn ledger(texts: &[QuotedText<'_>]) -> Ledger {
    let phrases = Phrases::of(texts.iter().map(|text| (text.document, text.statements)));
    let mut passages = passages(texts);
    passages.iter_mut().filter_map(|passage| passage.person.as_mut()).for_each(|person| phrases.complete(person));
    let mut ledger = Ledger { speakers: speakers(texts, &phrases), ..Ledger::default() };
    for group in groups(&passages) {
        let members: Vec<&Passage<'_>> = group.iter().map(|at| &passages[*at]).collect();
        let across = members.iter().any(|passage| passage.text.article != members[0].text.article);
        if !across && !members.iter().any(|passage| passage.stands_alone()) {
            continue;
        }
        let union = Union::of(&members);
        let others = other_speakers(&members);
        let differences = match others {
            Some(difference) => vec![difference],
            None => drift(&members, &union),
        };
        ledger.differences.extend(differences.into_iter().map(|difference| (claim(texts, &difference), difference)));
        ledger.utterances.push(Utterance {
            speaker: speaker(&members),
            excerpts: excerpts(&members),
            union: union.runs(&members),
            paraphrases: paraphrases(texts, &members, &phrases),
        });
    }
    // What a translator chose is no fact of a claim.
    ledger.differences.extend(translations(&passages).into_iter().map(|difference| (None, difference)));
    ledger
}

/// Places of the passages of each utterance, in order, by their first.
fn groups(passages: &[Passage<'_>]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..passages.len()).collect();
    for (i, j) in candidates(passages) {
        if group[i] != group[j] && matched(&passages[i], &passages[j]) {
            let (from, to) = (group[j].max(group[i]), group[j].min(group[i]));
            group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
        }
    }
    let members = |first: &usize| (*first..passages.len()).filter(|i| group[*i] == *first).collect();
    (0..passages.len()).filter(|first| group[*first] == *first).map(|first| members(&first)).collect()
}

/// Pairs of passages that have a content word in common, in order.
fn candidates(passages: &[Passage<'_>]) -> Vec<(usize, usize)> {
    let mut places: Map<u32, Vec<usize>> = Map::new();
    let mut pairs = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        let mut common = vec![0_u16; at];
        let content = ordered::set(passage.words.iter().filter(|word| word.content).map(|word| word.key));
        for key in content {
            let others = places.entry(key, Vec::new);
            others.iter().for_each(|other| common[*other] = common[*other].saturating_add(1));
            others.push(at);
        }
        let enough = |other: &usize| common[*other] > 0 && passages[*other].text.wording == passage.text.wording;
        pairs.extend((0..at).filter(enough).map(|other| (other, at)));
    }
    pairs
}

/// Where the speaker of an utterance is named first; beside it rather than where a pronoun leads.
fn speaker(members: &[&Passage<'_>]) -> Option<Excerpt> {
    let named = |beside: bool| members.iter().find_map(|passage| passage.speaker(beside));
    named(true).or_else(|| named(false))
}

fn excerpts(members: &[&Passage<'_>]) -> Vec<Excerpt> {
    let mut excerpts = Vec::new();
    for passage in members {
        let quotations = passage.quotations().iter();
        excerpts.extend(quotations.map(|q| Excerpt { article: passage.text.article, part: q.part, span: q.span }));
    }
    ordered::sort_by(&mut excerpts, Ord::cmp);
    excerpts
}

/// Statements without quotation marks of a claim that an excerpt belongs to, by a speaker of an excerpt.
fn paraphrases(texts: &[QuotedText<'_>], members: &[&Passage<'_>], phrases: &Phrases) -> Vec<Excerpt> {
    let mut claims = Set::default();
    members.iter().flat_map(|passage| passage.claims.iter()).for_each(|claim| {
        claims.insert(*claim);
    });
    let mut found = Vec::new();
    for text in texts {
        for (statement, claim) in text.statements.iter().zip(text.claims) {
            let (true, Some(claim)) = (statement.quotations.is_empty(), claim) else { continue };
            let Some(speaker) = statement.attribution.as_ref().and_then(|attribution| attribution.speaker) else {
                continue;
            };
            if !claims.contains(claim) || !members.iter().any(|passage| is_like(statement, passage)) {
                continue;
            }
            let mut person = Person::of(text.document, statement.part, speaker);
            phrases.complete(&mut person);
            let says = |passage: &&Passage<'_>| passage.person.as_ref().and_then(|p| p.is_same(&person)) == Some(true);
            if members.iter().any(says) {
                found.push(Excerpt { article: text.article, part: statement.part, span: statement.span });
            }
        }
    }
    found
}

/// Whether a statement has content words of a passage: its claim may be on what stands beside the quotation.
fn is_like(statement: &Statement, passage: &Passage<'_>) -> bool {
    let stems = ordered::set((0..passage.words.len()).map(|word| passage.token(word).stem.as_str()));
    statement.terms.iter().filter(|term| stems.contains(&term.stem.as_str())).count() >= PARAPHRASE_WORDS
}

/// The claim that each side of a difference stands in a member of.
fn claim(texts: &[QuotedText<'_>], difference: &Difference) -> Option<usize> {
    let mut common: Option<Set<usize>> = None;
    for side in &difference.sides {
        let text = texts.iter().find(|text| text.article == side.article)?;
        let of = |holds: &dyn Fn(&Statement) -> Span| {
            let of_side = text.statements.iter().zip(text.claims);
            let of_side = of_side.filter(|(s, _)| s.part == side.part && holds(s).contains(side.span));
            ordered::set(of_side.filter_map(|(_, claim)| *claim))
        };
        let mut claims = of(&|statement| statement.span);
        if claims.len() == 0 {
            // A speaker stands outside the clause that reports what was said.
            claims = of(&|statement| text.document.sentences[statement.sentence].span);
        }
        common = Some(match common {
            None => claims,
            Some(common) => ordered::set(common.into_iter().filter(|claim| claims.contains(claim))),
        });
    }
    common.and_then(|claims| claims.iter().next().copied())
}

#[cfg(test)]
mod tests;
