//! A headline against the text below it.

use super::Text;
use super::support::Body;
use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Member, Side, numbers};
use crate::framing::attribution::{Report, verbs};
use crate::framing::hedges;
use crate::framing::plain::likeness;
use crate::lexicon::ReportingClass;
use crate::text::{Language, Span};

/// A number, a name, a quotation or a strength that the headline of an article has and its complete body has
/// not: a side in the headline, and one in the body, where the other value stands or else empty at its start.
/// `text` has to be complete. Rule `headline/body`.
pub fn headline_against_body(text: Text<'_>) -> Vec<Difference> {
    let above = text.statements.iter().take_while(|statement| statement.part == Part::Headline).count();
    let (headline, rest) = text.statements.split_at(above);
    if headline.is_empty() || rest.is_empty() || text.document.language == Language::Other {
        return Vec::new();
    }
    let body = Body::of(text);
    let above: Vec<Member<'_>> = headline.iter().map(|statement| text.member(statement, headline, 0)).collect();
    let below: Vec<Member<'_>> = rest.iter().map(|statement| text.member(statement, rest, 1)).collect();
    let mut found = Vec::new();
    for member in &above {
        found.append(&mut missing_numbers(text, &body, member, &below));
        found.extend(strength(text, &body, member, &below));
    }
    for name in body.missing_names() {
        found.push(difference(text, name, None));
    }
    for quotation in text.quotations.iter().filter(|quotation| quotation.part == Part::Headline) {
        if !body.has_quotation(quotation) {
            found.push(difference(text, quotation.span, body.nearest_quotation(quotation).map(|other| other.span)));
        }
    }
    found
}

fn missing_numbers(text: Text<'_>, body: &Body<'_>, member: &Member<'_>, below: &[Member<'_>]) -> Vec<Difference> {
    let mut found = Vec::new();
    for number in member.statement.numbers.iter().filter(|number| number.unit.is_quantity()) {
        let both: Vec<Member<'_>> = [*member].into_iter().chain(below.iter().copied()).collect();
        let conflict = numbers(&both).into_iter().find(|found| found.sides.iter().any(|side| side.span == number.span));
        let other = conflict.and_then(|found| found.sides.into_iter().find(|side| side.part == Part::Body));
        let value = body.has_value(number);
        match other {
            Some(other) if !value => found.push(difference(text, number.span, Some(other.span))),
            None if !value && !body.supports(number) => found.push(difference(text, number.span, None)),
            _ => {}
        }
    }
    found
}

/// What the headline states flatly, or with a verb that says more, and the body only hedges or reports.
fn strength(text: Text<'_>, body: &Body<'_>, member: &Member<'_>, below: &[Member<'_>]) -> Option<Difference> {
    let mut told: Vec<Member<'_>> = vec![*member];
    told.extend(below.iter().filter(|other| likeness(member, other).is_near()).copied());
    let below =
        |found: Difference| found.sides.into_iter().find(|side| side.part == Part::Body && !side.span.is_empty());
    if member.statement.attribution.is_none() {
        let hedge = hedges(&told).pop().and_then(below)?;
        return Some(difference(text, member.statement.span, Some(hedge.span)));
    }
    let reports: Vec<Report<'_, '_>> = told.iter().filter_map(Report::of).collect();
    let own = reports.first().filter(|own| {
        let strong = matches!(own.class(), ReportingClass::Certain | ReportingClass::Loaded);
        strong && !body.has_word_like(own.attribution.lemma)
    })?;
    let verb = verbs(&reports).pop().and_then(below)?;
    Some(difference(text, own.attribution.verb, Some(verb.span)))
}

fn difference(text: Text<'_>, above: Span, below: Option<Span>) -> Difference {
    let words = |part: Part, span: Span| text.document.slice(part, span).to_string();
    let side = |part: Part, span: Span| Side { article: text.article, part, span, reading: words(part, span) };
    let below = below.unwrap_or(Span::new(0, 0));
    Difference {
        kind: DifferenceKind::Headline,
        rule: "headline/body",
        confidence: Confidence::Medium,
        drawn: true,
        sides: vec![side(Part::Headline, above), side(Part::Body, below)],
    }
}
