//! Cues against other texts: what one text hedges and another states flatly, and verbs of saying that
//! do not agree on the same claim.

use std::collections::{BTreeMap, BTreeSet};

use super::own_hedges;
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Member, Side};
use crate::lexicon::{Hedge, HedgeClass, ReportingClass};
use crate::statement::{Attribution, quotations};
use crate::text::{Span, TokenKind, is_function_word};

/// Whether independent texts report one claim with verbs of saying of different classes: at most one
/// difference, a side for the first attribution of every article that has one. Likely where two of
/// the speakers share a word, else possible.
pub fn attribution(members: &[Member<'_>]) -> Vec<Difference> {
    let mut first: BTreeMap<usize, (&Member<'_>, &Attribution)> = BTreeMap::new();
    for member in members {
        if let Some(attribution) = &member.statement.attribution {
            first.entry(member.article).or_insert((member, attribution));
        }
    }
    let differ = |a: &(&Member<'_>, &Attribution), b: &(&Member<'_>, &Attribution)| {
        a.0.independent_text != b.0.independent_text && a.1.class != b.1.class
    };
    let reports: Vec<_> = first.into_values().collect();
    let pairs = reports.iter().enumerate().flat_map(|(at, a)| reports.iter().skip(at + 1).map(move |b| (a, b)));
    let differing: Vec<_> = pairs.filter(|(a, b)| differ(a, b)).collect();
    if differing.is_empty() {
        return Vec::new();
    }
    let same_speaker = differing.iter().any(|(a, b)| !speaker_words(a).is_disjoint(&speaker_words(b)));
    let sides = reports.iter().map(|(member, attribution)| Side {
        article: member.article,
        part: member.statement.part,
        span: attribution.verb,
        reading: attribution.lemma.to_string(),
    });
    vec![Difference {
        kind: DifferenceKind::Attribution,
        rule: "attribution/verb",
        confidence: if same_speaker { Confidence::Medium } else { Confidence::Low },
        drawn: same_speaker,
        sides: sides.collect(),
    }]
}

/// Stems of the content words that name the speaker.
fn speaker_words<'a>((member, attribution): &(&Member<'a>, &Attribution)) -> BTreeSet<&'a str> {
    let Some(speaker) = attribution.speaker else { return BTreeSet::new() };
    let document = member.document;
    let inside = attribution.tokens.clone().filter_map(|at| document.tokens.get(at));
    inside
        .filter(|token| speaker.contains(token.span) && token.kind == TokenKind::Word)
        .filter(|token| !is_function_word(document.language, &token.normal))
        .map(|token| token.stem.as_str())
        .collect()
}

/// Whether some independent text hedges what another states flatly: at most one difference, a side
/// for every article. A hedge counts if the word behind it stands in a flat statement too; an article
/// that also states it flatly, as in its headline, does not hedge.
pub fn hedges(members: &[Member<'_>]) -> Vec<Difference> {
    let mut stances: BTreeMap<usize, Stance<'_>> = BTreeMap::new();
    for member in members {
        let stance = stances.entry(member.article).or_default();
        let found = own_hedges(member.document, member.statement, &quotations(member.document));
        let hedge = found.into_iter().find(|hedge| hedge.class != HedgeClass::Approximator);
        let doubtful = member.statement.attribution.as_ref().is_some_and(|a| a.class == ReportingClass::Doubtful);
        match hedge {
            Some(hedge) => stance.hedged.push((*member, hedge)),
            None if !doubtful => stance.flat.push(*member),
            None => {}
        }
    }
    let flat: Vec<Member<'_>> = stances.values().filter_map(|stance| stance.flat.first().copied()).collect();
    let hedged: Vec<&(Member<'_>, Hedge)> = stances
        .values()
        .filter(|stance| stance.flat.is_empty())
        .filter_map(|stance| stance.hedged.iter().find(|(member, hedge)| is_flat_elsewhere(member, hedge, &flat)))
        .collect();
    if hedged.is_empty() {
        return Vec::new();
    }
    let hedging = hedged.iter().map(|(member, hedge)| side(member, hedge.span, hedge.lemma));
    let stating = flat.iter().map(|member| {
        let start = member.statement.span.start;
        side(member, Span::new(start, start), "")
    });
    let mut sides: Vec<Side> = hedging.chain(stating).collect();
    sides.sort_by_key(|side| (side.article, side.part, side.span));
    let modal = hedged.iter().all(|(_, hedge)| hedge.class == HedgeClass::Adverb);
    vec![Difference {
        kind: DifferenceKind::Hedge,
        rule: "hedge/one-sided",
        confidence: if modal { Confidence::Low } else { Confidence::Medium },
        drawn: !modal,
        sides,
    }]
}

/// How one article states the claim.
#[derive(Default)]
struct Stance<'a> {
    hedged: Vec<(Member<'a>, Hedge)>,
    flat: Vec<Member<'a>>,
}

/// Whether a flat statement of another independent text has the word that the hedge weakens: the next
/// content word.
fn is_flat_elsewhere(member: &Member<'_>, hedge: &Hedge, flat: &[Member<'_>]) -> bool {
    let document = member.document;
    let behind = (hedge.tokens.end..member.statement.tokens.end).filter_map(|at| document.tokens.get(at));
    let hedged = behind
        .filter(|token| token.kind != TokenKind::Punctuation)
        .find(|token| !is_function_word(document.language, &token.normal));
    hedged.is_some_and(|word| {
        flat.iter().filter(|other| other.independent_text != member.independent_text).any(|other| {
            other.document.language == document.language && other.statement.terms.iter().any(|t| t.stem == word.stem)
        })
    })
}

fn side(member: &Member<'_>, span: Span, reading: &str) -> Side {
    Side { article: member.article, part: member.statement.part, span, reading: reading.to_string() }
}
