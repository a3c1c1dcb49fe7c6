//! What was compared and of what use each text is. Comes before anything that depends on it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::lookup::Lookup;
use super::source::Source;
use crate::comparison::{ComparedArticle, SetAside, Warning};

/// The figures, then a line on each text that does not count as one whole text of its own.
pub(super) fn note(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let counts = &lookup.comparison.counts;
    let all = lookup.comparison.articles.iter().enumerate();
    html! {
        section.quality aria-label=(words.text("aboutTexts")) {
            ul.figures {
                li { (words.counted("textsSupplied", counts.supplied)) }
                li { (words.counted("textsIndependent", counts.independent)) }
                @if counts.incomplete > 0 { li { (words.counted("textsIncomplete", counts.incomplete)) } }
                @if counts.set_aside > 0 { li { (words.counted("textsSetAside", counts.set_aside)) } }
            }
            ul.remarks {
                @for same in copies(lookup) {
                    @let names: Vec<String> = same.iter().map(|index| lookup.outlet(*index)).collect();
                    li { (words.filled("copies", &[("outlets", words.list(names.iter().map(String::as_str)))])) }
                }
                @for two in lookup.comparison.events.chunks_exact(2) { li { (two_events(lookup, two)) } }
                @for (index, article) in all.clone() { @if is_incomplete(article) { li { (incomplete(lookup, index)) } } }
                @if counts.languages > 1 { li { (languages(lookup)) } }
                @for (index, _) in all.clone() { @for remark in on_language(lookup, index) { li { (remark) } } }
                @for (index, article) in all {
                    @if let Some(reason) = &article.set_aside { li { (set_aside(lookup, index, reason)) } }
                }
                @for warning in &lookup.comparison.warnings { li { (ignored(lookup, warning)) } }
            }
        }
    }
}

/// The same on one article, and what was not supplied with it.
pub(super) fn remarks_on(lookup: &Lookup<'_>, index: usize) -> Markup {
    let words = &lookup.words;
    let article = lookup.article(index);
    html! {
        ul.remarks {
            @if let Some(original) = lookup.original(index) {
                @let values = [("outlet", name(lookup, index)), ("other", name(lookup, original))];
                li { (words.filled("sameTextAs", &values)) }
            }
            @if is_incomplete(article) { li { (incomplete(lookup, index)) } }
            @for remark in on_language(lookup, index) { li { (remark) } }
            @if let Some(reason) = &article.set_aside { li { (set_aside(lookup, index, reason)) } }
            @if let Some(missing) = not_supplied(lookup, article) { li { (missing) } }
            @if let Some(unusable) = unusable(lookup, article) { li { (unusable) } }
            @if let Some(removed) = removed(lookup, article) { li { (removed) } }
        }
    }
}

/// Which metadata is missing.
pub(super) fn not_supplied(lookup: &Lookup<'_>, article: &ComparedArticle) -> Option<Markup> {
    fields(lookup, "notSupplied", &article.missing)
}

/// Which metadata cannot be used.
fn unusable(lookup: &Lookup<'_>, article: &ComparedArticle) -> Option<Markup> {
    fields(lookup, "notUsable", &article.unusable)
}

fn fields(lookup: &Lookup<'_>, template: &str, fields: &[String]) -> Option<Markup> {
    let fields: Vec<&str> = fields.iter().map(|field| lookup.words.text(&format!("field.{field}"))).collect();
    let fields = fields.join(", ");
    (!fields.is_empty()).then(|| lookup.words.filled(template, &[("fields", html! { (fields) })]))
}

/// What of an article is no story, in its own words.
fn removed(lookup: &Lookup<'_>, article: &ComparedArticle) -> Option<Markup> {
    let pieces = html! {
        @for (index, _) in article.removed.iter().enumerate() {
            @if index > 0 { " · " }
            bdi { @for s in article.segments.iter().filter(|s| s.removed == Some(index as u32)) { (Source(&s.text)) } }
        }
    };
    (!article.removed.is_empty()).then(|| lookup.words.filled("removed", &[("pieces", pieces)]))
}

/// Why a text counts as incomplete, in words.
pub(super) fn incomplete_reason<'w>(lookup: &'w Lookup<'_>, article: &ComparedArticle) -> &'w str {
    let known = ["declared", "ellipsis", "cut-sentence", "paywall", "teaser", "equal-length"];
    let reason = article.incomplete_reason.as_deref().filter(|reason| known.contains(reason)).unwrap_or("other");
    lookup.words.text(&format!("incomplete.{reason}"))
}

/// Why a text takes no part.
pub(super) fn set_aside(lookup: &Lookup<'_>, index: usize, reason: &SetAside) -> Markup {
    let (overlap, median) = (reason.overlap.to_string(), reason.median.to_string());
    let reason = match reason.reason.as_str() {
        "off-topic" => lookup.words.plain("setAside.off-topic", &[("overlap", &overlap), ("median", &median)]),
        _ => lookup.words.text("setAside.other").to_string(),
    };
    lookup.words.filled("setAside", &[("outlet", name(lookup, index)), ("reason", html! { (reason) })])
}

/// Which texts are of which of two events.
fn two_events(lookup: &Lookup<'_>, two: &[Vec<String>]) -> Markup {
    let articles = || lookup.comparison.articles.iter().enumerate();
    let names = |ids: &[String]| {
        let of_event = articles().filter(|(_, article)| ids.contains(&article.id));
        let names: Vec<String> = of_event.map(|(index, _)| lookup.outlet(index)).collect();
        lookup.words.list(names.iter().map(String::as_str))
    };
    lookup.words.filled("twoEvents", &[("first", names(&two[0])), ("second", names(&two[1]))])
}

/// How texts in several languages are compared.
fn languages(lookup: &Lookup<'_>) -> Markup {
    let number = lookup.comparison.counts.languages;
    lookup.words.filled("languages", &[("number", html! { (number) })])
}

/// That a text is translated, and that it is in another language than was said.
fn on_language(lookup: &Lookup<'_>, index: usize) -> Vec<Markup> {
    let article = lookup.article(index);
    let outlet = || ("outlet", name(lookup, index));
    let translated = article.translation.as_ref().map(|_| lookup.words.filled("translated", &[outlet()]));
    let declared = article.declared_language.as_ref().map(|declared| {
        let tags = [("declared", html! { (Source(declared)) }), ("language", html! { (article.language) })];
        lookup.words.filled("declaredLanguage", &[[outlet()].as_slice(), &tags].concat())
    });
    translated.into_iter().chain(declared).collect()
}

/// What was ignored in the input.
pub(super) fn ignored(lookup: &Lookup<'_>, warning: &Warning) -> Markup {
    let path = html! { code { (Source(&warning.path)) } };
    match warning.code.as_str() {
        code @ ("unknown-field" | "unmatched-id") => {
            lookup.words.filled(&format!("page.warning.{code}"), &[("path", path)])
        }
        code => lookup.words.filled("page.warning.other", &[("path", path), ("code", html! { (code) })]),
    }
}

/// Whether the text is compared and was not seen whole.
pub(super) fn is_incomplete(article: &ComparedArticle) -> bool {
    !article.complete && article.set_aside.is_none()
}

fn incomplete(lookup: &Lookup<'_>, index: usize) -> Markup {
    let reason = incomplete_reason(lookup, lookup.article(index));
    lookup.words.filled("incomplete", &[("outlet", name(lookup, index)), ("reason", html! { (reason) })])
}

/// Articles that are one text, where there are several.
fn copies(lookup: &Lookup<'_>) -> Vec<Vec<usize>> {
    let mut texts: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (index, article) in lookup.comparison.articles.iter().enumerate() {
        if article.set_aside.is_none() {
            texts.entry(article.independent_text).or_default().push(index);
        }
    }
    texts.into_values().filter(|same| same.len() > 1).collect()
}

fn name(lookup: &Lookup<'_>, index: usize) -> Markup {
    html! { bdi { (Source(&lookup.outlet(index))) } }
}
