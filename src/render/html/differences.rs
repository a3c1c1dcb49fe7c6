//! What differs: each reading in its outlets' words, with the rule that found it.

use maud::{Markup, html};

use super::lookup::{Lookup, Place};
use super::marks::{Group, is_marked, is_too_different};
use super::source::{Source, language};
use crate::comparison::{Difference, DifferenceKind, Side};
use crate::render::words::name;

/// The differences marked in the articles by group, then the others folded away.
pub(super) fn differences(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let (marked, further): (Vec<&Difference>, Vec<&Difference>) =
        lookup.comparison.differences.iter().partition(|difference| is_marked(difference));
    html! {
        section.differences aria-labelledby="differences" {
            h2 id="differences" { (words.text("whatDiffers")) }
            @if lookup.comparison.differences.is_empty() {
                p { (words.text("page.noDifferences")) }
            } @else {
                p.intro { (words.text("page.differencesIntro")) }
            }
            @for group in Group::ALL {
                @let of_group: Vec<_> = marked.iter().filter(|d| Group::of(d.kind) == group).collect();
                @if !of_group.is_empty() {
                    h3 { (words.text(&format!("group.{}", group.name()))) }
                    div.cards { @for difference in of_group { (card(lookup, difference)) } }
                }
            }
            @if !further.is_empty() {
                details {
                    summary { (words.counted("page.furtherDifferences", further.len() as u32)) }
                    div.cards { @for difference in further { (card(lookup, difference)) } }
                }
            }
        }
    }
}

fn card(lookup: &Lookup<'_>, difference: &Difference) -> Markup {
    let words = &lookup.words;
    let claim = lookup.claim(difference.claim.as_deref());
    html! {
        article.card id=(difference.id) aria-labelledby={ (difference.id) "-name" } {
            h4 id={ (difference.id) "-name" } { (words.text(&format!("kind.{}", name(difference.kind)))) }
            @if is_too_different(difference) { p.note { (words.text("tooDifferent")) } }
            ul.readings {
                @for sides in alike(&difference.sides, |side| side.reading.clone()) {
                    (reading(lookup, difference, &sides))
                }
            }
            @if let Some(claim) = claim {
                p.outlets { a href={ "#" (claim.id) } { (words.text("page.claim")) } " · " (lookup.count_line(claim)) }
            }
            (rule_line(lookup, difference))
        }
    }
}

/// One reading: each sentence that has it, under the outlets that have this sentence.
fn reading(lookup: &Lookup<'_>, difference: &Difference, sides: &[&Side]) -> Markup {
    let is_value = matches!(difference.kind, DifferenceKind::Number | DifferenceKind::Date);
    let read_as = sides.first().map(|side| side.reading.as_str()).filter(|r| is_value && !r.is_empty());
    let normalised = read_as.filter(|reading| sides.iter().any(|side| lookup.text(Place::from(*side)) != *reading));
    let in_sentence = |side: &Side| {
        let around = sentence_of(lookup, difference, side);
        (lookup.text(around), (side.start < side.end).then_some(side.start.saturating_sub(around.start)))
    };
    html! {
        li {
            @for same in alike(sides.iter().copied(), in_sentence) {
                p.outlets { (outlets(lookup, &same)) }
                @if let Some(side) = same.first() { (sentence(lookup, difference, side)) }
            }
            @if let Some(reading) = normalised {
                p.note { (lookup.words.filled("readAs", &[("reading", html! { bdi { (Source(reading)) } })])) }
            }
        }
    }
}

/// The words of a side, set off in the sentence that they stand in.
fn sentence(lookup: &Lookup<'_>, difference: &Difference, side: &Side) -> Markup {
    let place = Place::from(side);
    let around = sentence_of(lookup, difference, side);
    let lang = lookup.index(&side.article).and_then(|index| language(lookup.article(index)));
    html! {
        p.passage {
            q lang=[lang] dir="auto" {
                @if place.start < place.end {
                    (Source(&lookup.text(Place { end: place.start, ..around })))
                    b.difference.(Group::of(difference.kind).name()) { (Source(&lookup.text(place))) }
                    (Source(&lookup.text(Place { start: place.end, ..around })))
                } @else {
                    (Source(&lookup.text(around)))
                }
            }
            @if place.start == place.end { span.note { " " (lookup.words.text("nothingHere")) } }
        }
    }
}

/// The sentence that holds a side. Where a text has nothing, that is the sentence of its nearest member: the
/// place itself may lie between two sentences.
fn sentence_of<'c>(lookup: &Lookup<'c>, difference: &Difference, side: &'c Side) -> Place<'c> {
    let place = Place::from(side);
    let claim = lookup.claim(difference.claim.as_deref()).filter(|_| place.start == place.end);
    let members = claim.into_iter().flat_map(|claim| &claim.members).map(Place::from);
    let here = members.filter(|member| (member.article, member.part) == (place.article, place.part));
    let distance =
        |member: &Place<'_>| place.start.saturating_sub(member.end) + member.start.saturating_sub(place.start);
    lookup.sentence_around(here.min_by_key(distance).unwrap_or(place))
}

/// How sure it is, which rule found it, and when that rule is wrong.
fn rule_line(lookup: &Lookup<'_>, difference: &Difference) -> Markup {
    let words = &lookup.words;
    let named = words.plain("rule", &[("rule", &difference.rule)]);
    html! {
        p.rule {
            (words.text(&format!("confidence.{}", name(difference.confidence)))) " · "
            @match lookup.rule(&difference.rule) {
                Some(rule) => {
                    a href={ "#" (Lookup::rule_anchor(&rule.id)) } { (named) } " "
                    // Rules describe themselves in English only.
                    span.limits lang="en" { (rule.limits) }
                }
                None => (named),
            }
        }
    }
}

/// Each article once, though it may have several sides.
fn outlets(lookup: &Lookup<'_>, sides: &[&Side]) -> Markup {
    let mut indices: Vec<usize> = sides.iter().filter_map(|side| lookup.index(&side.article)).collect();
    indices.dedup();
    let names: Vec<String> = indices.into_iter().map(|index| lookup.outlet(index)).collect();
    lookup.words.list(names.iter().map(String::as_str))
}

/// Groups of sides that are alike in something, in the order of their first.
fn alike<'s, K: PartialEq>(sides: impl IntoIterator<Item = &'s Side>, key: impl Fn(&Side) -> K) -> Vec<Vec<&'s Side>> {
    let mut groups: Vec<(K, Vec<&Side>)> = Vec::new();
    for side in sides {
        let key = key(side);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(side),
            None => groups.push((key, vec![side])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
