//! Hedges and modality against other texts: what one text hedges and another states flatly.

use super::own_hedges;
use super::plain::{has_term, is_open, is_whole, likeness};
use super::speaker::Speaker;
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Member, Side};
use crate::lexicon::{Hedge, HedgeClass, ReportingClass};
use crate::ordered::Map;
use crate::rules::Rule;
use crate::statement::Term;
use crate::text::{Span, WordList};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "hedge/one-sided",
    limits: "The text without a hedge may have been written later, when more was known.",
    source: "Hyland 2005, Metadiscourse",
}];

/// A member with its first hedge.
struct Hedged<'m, 'a> {
    member: &'m Member<'a>,
    hedge: Hedge,
}

/// Whether some independent text hedges what another states flatly: at most one difference, with the hedges
/// and the flat statements, whose sides are empty. An article that also states it flatly, as in its headline,
/// does not hedge. Rule `hedge/one-sided`.
pub fn hedges(members: &[Member<'_>]) -> Vec<Difference> {
    let (mut hedged, mut flat): (Vec<Hedged<'_, '_>>, Vec<&Member<'_>>) = (Vec::new(), Vec::new());
    for member in members {
        let found = own_hedges(member.document, member.statement, member.quotations);
        let hedge = found.into_iter().find(|hedge| hedge.class != HedgeClass::Approximator);
        let doubtful = member.statement.attribution.as_ref().is_some_and(|a| a.class == ReportingClass::Doubtful);
        match hedge {
            Some(hedge) => hedged.push(Hedged { member, hedge }),
            None if !doubtful && member.statement.quotations.is_empty() => flat.push(member),
            None => {}
        }
    }
    if hedged.is_empty() {
        return Vec::new();
    }
    flat.retain(|member| !is_open(member));
    let mut sides: Map<usize, Side> = Map::new();
    let mut evidential = false;
    for Hedged { member, hedge } in &hedged {
        if flat.iter().any(|other| other.article == member.article) {
            continue;
        }
        for other in flat.iter().filter(|other| states_flatly(other, member, hedge)) {
            evidential |= hedge.class != HedgeClass::Modal;
            sides.entry(member.article, || side(member, hedge.span, hedge.lemma));
            let start = other.statement.span.start;
            sides.entry(other.article, || side(other, Span::new(start, start), ""));
        }
    }
    if sides.len() == 0 {
        return Vec::new();
    }
    vec![Difference {
        kind: DifferenceKind::Hedge,
        rule: "hedge/one-sided",
        confidence: if evidential { Confidence::Medium } else { Confidence::Low },
        drawn: true,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    }]
}

/// Whether `other`, of an independent text, states without a hedge what the member hedges, and is ascribed to
/// nobody else.
fn states_flatly(other: &Member<'_>, member: &Member<'_>, hedge: &Hedge) -> bool {
    let alike = likeness(member, other);
    let voice = match (&member.statement.attribution, &other.statement.attribution) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(a), Some(b)) => Speaker::of(member, a).is_same(&Speaker::of(other, b)),
    };
    other.independent_text != member.independent_text && voice && is_whole(other) && alike.is_near() && {
        let Some(word) = hedged_word(member, hedge) else { return false };
        // "May have sunk" and "sank": the verb has another stem.
        let verb = hedge.class == HedgeClass::Modal || hedge.lemma.ends_with(" to");
        let found =
            other.statement.terms.iter().find(|term| has_term(other.document, std::slice::from_ref(word), term));
        match found {
            Some(found) => !is_ability(member, hedge) || is_foretold(other, found, word, member),
            None => verb && !is_ability(member, hedge) && alike.common >= 3 && alike.common + 1 >= alike.of,
        }
    }
}

/// The word that the hedge weakens: the next content word of its statement, else the last.
fn hedged_word<'a>(member: &Member<'a>, hedge: &Hedge) -> Option<&'a Term> {
    let terms = &member.statement.terms;
    let behind = terms.iter().filter(|term| term.token >= hedge.tokens.end).min_by_key(|term| term.token);
    behind.or_else(|| terms.iter().rev().find(|term| !hedge.tokens.contains(&term.token)))
}

/// "The guards could see the valley", "visitors may enter": they were able or allowed to, unless the other
/// text foretells the same.
fn is_ability(member: &Member<'_>, hedge: &Hedge) -> bool {
    let next = member.document.tokens.get(hedge.tokens.end);
    let bare = next.is_some_and(|next| next.normal != "have" && next.normal != "be");
    matches!(hedge.lemma, "could" | "may" | "might") && bare
}

/// Whether the other text has the verb behind "will", or in another form that is not of the past.
fn is_foretold(other: &Member<'_>, found: &Term, word: &Term, hedged: &Member<'_>) -> bool {
    let tokens = &other.document.tokens[other.statement.tokens.start..found.token];
    let (found, hedged) = (&other.document.tokens[found.token], &hedged.document.tokens[word.token]);
    tokens.iter().any(|token| WordList("shall to will").contains(&token.normal))
        || found.normal != hedged.normal && !found.normal.ends_with("ed")
}

fn side(member: &Member<'_>, span: Span, reading: &str) -> Side {
    Side { article: member.article, part: member.statement.part, span, reading: reading.to_string() }
}
