//! Headlines of different outlets set against each other.

use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Member, Side, numbers};
use crate::framing::attribution::{Report, verbs};
use crate::framing::hedges;
use crate::framing::plain::likeness;
use crate::lexicon::{ReportingClass, reporting_verb_at};
use crate::ordered::Map;
use crate::statement::is_role;
use crate::text::{Document, Span, TokenKind};

/// What headlines of independent texts word or state otherwise: a number, a verb of saying, a hedge or a
/// loaded verb on one matter, and the claim that each opens with. `headlines`: all statements of the headlines
/// whose wording can be compared; `claims`: the members of each claim. Rule `headline/compared`.
pub fn headlines(headlines: &[Member<'_>], claims: &[Vec<Member<'_>>]) -> Vec<Difference> {
    let mut found = numbers(headlines);
    found.retain(|difference| difference.confidence > Confidence::Low);
    found.append(&mut verbs(&headlines.iter().filter_map(Report::of).collect::<Vec<_>>()));
    found.append(&mut hedges(headlines));
    found.extend(loaded_verbs(headlines));
    for difference in &mut found {
        (difference.kind, difference.rule) = (DifferenceKind::Headline, "headline/compared");
    }
    found.extend(leads(headlines, claims));
    found
}

/// "Mayor slams county" against "Mayor criticises county": of one subject, what he does in a loaded verb of
/// saying and in another word.
fn loaded_verbs(headlines: &[Member<'_>]) -> Option<Difference> {
    let mut sides: Map<usize, Side> = Map::new();
    for member in headlines {
        let Some((subject, verb, lemma)) = loaded_verb(member) else { continue };
        for other in headlines {
            let alike = likeness(member, other);
            let comparable = other.independent_text != member.independent_text
                && alike.is_same_matter()
                && loaded_verb(other).is_none();
            let Some(word) = word_after(other, subject).filter(|_| comparable) else { continue };
            let side = |of: &Member<'_>, span: Span, reading: &str| Side {
                article: of.article,
                part: Part::Headline,
                span,
                reading: reading.into(),
            };
            sides.entry(member.article, || side(member, verb, lemma));
            let token = &other.document.tokens[word];
            sides.entry(other.article, || side(other, token.span, &token.normal));
        }
    }
    (sides.len() > 0).then(|| Difference {
        kind: DifferenceKind::Headline,
        rule: "headline/compared",
        confidence: Confidence::Medium,
        drawn: true,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    })
}

/// The loaded verb of saying behind a role or a name, with the stem of that and its own lemma.
fn loaded_verb<'a>(member: &Member<'a>) -> Option<(&'a str, Span, &'static str)> {
    let Member { document, statement, .. } = *member;
    let tokens = statement.tokens.clone();
    tokens.clone().skip(1).find_map(|at| {
        let (subject, (verb, length)) = (&document.tokens[at - 1], reporting_verb_at(document, at, tokens.end)?);
        let named = statement.names.iter().any(|name| name.span.contains(subject.span));
        // In its first form it may be a noun: "a Snapchat rant".
        let finite = document.tokens[at].normal != verb.lemma;
        let speaks = verb.class == ReportingClass::Loaded && finite && (named || is_role(subject));
        let span = Span::new(document.tokens[at].span.start, document.tokens[at + length - 1].span.end);
        speaks.then_some((subject.stem.as_str(), span, verb.lemma))
    })
}

/// The place of the content word right behind one with this stem.
fn word_after(member: &Member<'_>, stem: &str) -> Option<usize> {
    let tokens = &member.document.tokens;
    let mut places = member.statement.tokens.clone();
    let at = places.find(|at| tokens[*at].stem == stem)? + 1;
    (at < member.statement.tokens.end && tokens[at].kind == TokenKind::Word && tokens[at].is_content_word())
        .then_some(at)
}

/// The claim that each headline opens with, where two open with different claims and the bodies of both texts
/// have both: a side for every headline that opens with one of these.
fn leads(headlines: &[Member<'_>], claims: &[Vec<Member<'_>>]) -> Option<Difference> {
    let mut first: Map<usize, &Member<'_>> = Map::new();
    for member in headlines {
        let lead = first.entry(member.article, || member);
        if member.statement.span < lead.statement.span {
            *lead = member;
        }
    }
    let claim_of = |lead: &Member<'_>| {
        claims.iter().position(|members| members.iter().any(|m| std::ptr::eq(m.statement, lead.statement)))
    };
    // What stands in quotation marks before the news is seldom what is new.
    let told = first.values().filter(|lead| lead.statement.quotations.is_empty());
    let leads: Vec<(&Member<'_>, usize)> = told.filter_map(|lead| claim_of(lead).map(|claim| (*lead, claim))).collect();
    let has = |claim: usize, article: usize, part: Part| {
        claims[claim].iter().any(|member| member.article == article && member.statement.part == part)
    };
    let differ = |a: &(&Member<'_>, usize), b: &(&Member<'_>, usize)| {
        let (one, other) = (a.0.article, b.0.article);
        a.0.independent_text != b.0.independent_text
            && a.1 != b.1
            && [one, other].iter().all(|article| has(a.1, *article, Part::Body) && has(b.1, *article, Part::Body))
            && !(0..claims.len()).any(|c| has(c, one, Part::Headline) && has(c, other, Part::Headline))
            && likeness(a.0, b.0).is_apart()
    };
    let differing = |claim: usize| leads.iter().any(|a| a.1 == claim && leads.iter().any(|b| differ(a, b)));
    let whole = |claim: usize| leads.iter().find(|lead| lead.1 == claim).map(|lead| headline(lead.0.document));
    let sides: Vec<Side> = leads
        .iter()
        .filter(|lead| differing(lead.1))
        .map(|(member, claim)| Side {
            article: member.article,
            part: Part::Headline,
            span: headline(member.document).0,
            reading: whole(*claim).map(|(_, words)| words.to_string()).unwrap_or_default(),
        })
        .collect();
    (!sides.is_empty()).then_some(Difference {
        kind: DifferenceKind::Headline,
        rule: "headline/compared",
        confidence: Confidence::Medium,
        drawn: true,
        sides,
    })
}

/// The sentences of the headline, without what a page sets around it.
fn headline<'a>(document: &Document<'a>) -> (Span, &'a str) {
    let mut sentences = document.sentences.iter().take_while(|sentence| sentence.part == Part::Headline);
    let first = sentences.next().map_or(Span::new(0, 0), |sentence| sentence.span);
    let span = Span::new(first.start, sentences.last().map_or(first.end, |last| last.span.end));
    (span, span.of(document.headline))
}
