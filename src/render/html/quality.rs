//! What was compared and of what use each text is. Comes before anything that depends on it.

use std::collections::BTreeMap;

use maud::{Markup, PreEscaped, html};

use super::lookup::Lookup;
use super::source::Source;
use crate::comparison::{AppliedOverride, ComparedArticle, Excerpted, Likeness, OverrideStatus, Warning};
use crate::render::words::name as code;

/// The figures, then what is to be known of the texts. As in the widget, `www/views/quality-note.js`, but that
/// nothing is folded, and what is set apart in an article stands with the article.
pub(super) fn note(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let comparison = lookup.comparison;
    let counts = &comparison.counts;
    html! {
        section.quality aria-label=(words.text("aboutTexts")) {
            ul.figures {
                li { (words.counted("textsSupplied", counts.supplied)) }
                li { (words.counted("textsIndependent", counts.independent)) }
                @if counts.incomplete > 0 { li { (words.counted("textsIncomplete", counts.incomplete)) } }
                @if counts.set_aside > 0 { li { (words.counted("textsSetAside", counts.set_aside)) } }
            }
            ul.remarks {
                @let events = comparison.events.iter();
                (remark(words.text("twoEvents"), events.map(|ids| names(lookup, |article| ids.contains(&article.id)))))
                (remark(words.text("incomplete"), grouped(lookup, |article| incomplete(lookup, article))))
                @if counts.set_aside > 0 { li { (set_aside(lookup)) } }
                (remark(words.text("putBack"), Some(names(lookup, |article| is_put_back(lookup, article)))))
                @if counts.languages > 1 { li { (languages(lookup)) } }
                (remark(words.text("translated"), Some(names(lookup, |article| article.translation.is_some()))))
                (remark(words.text("declaredLanguage"), grouped(lookup, declared_language)))
                (remark(words.text("copies"), copies(lookup)))
                (remark(words.text("notSupplied"), grouped(lookup, |article| fields(lookup, &article.missing))))
                (remark(words.text("notUsable"), grouped(lookup, |article| fields(lookup, &article.unusable))))
                @if !comparison.overrides.is_empty() { li { (overrides(lookup, &comparison.overrides)) } }
                @for warning in &comparison.warnings { li { (ignored(lookup, warning)) } }
            }
        }
    }
}

/// How much of a text is in the page, if it was made to be published.
pub(super) fn excerpted(lookup: &Lookup<'_>, found: &Excerpted) -> Markup {
    let counts = [("words", html! { (found.words) }), ("of", html! { (found.of) })];
    lookup.words.filled("excerpted", &counts)
}

/// The same on one article, and what in it is no story.
pub(super) fn remarks_on(lookup: &Lookup<'_>, index: usize) -> Markup {
    let words = &lookup.words;
    let article = lookup.article(index);
    html! {
        ul.remarks {
            @if let Some(original) = lookup.original(index) {
                @let values = [("outlet", name(lookup, index)), ("other", name(lookup, original))];
                li { (words.filled("sameTextAs", &values)) }
            }
            @if let Some(found) = &article.excerpted { li { (excerpted(lookup, found)) } }
            (remark(words.text("incomplete"), incomplete(lookup, article)))
            @if article.set_aside.is_some() { li { (words.filled("setAside", &[("outlets", name(lookup, index))])) } }
            @if article.translation.is_some() { li { (words.text("translated")) } }
            (remark(words.text("declaredLanguage"), declared_language(article)))
            (remark(words.text("notSupplied"), fields(lookup, &article.missing)))
            (remark(words.text("notUsable"), fields(lookup, &article.unusable)))
            @if !article.removed.is_empty() { li { (removed(lookup, article)) } }
        }
    }
}

/// A line with what it is about, if there is anything.
fn remark(label: &str, items: impl IntoIterator<Item = Markup>) -> Markup {
    let items: Vec<Markup> = items.into_iter().filter(|item| !item.0.is_empty()).collect();
    html! {
        @if !items.is_empty() {
            li {
                (label) ": "
                @for (index, item) in items.iter().enumerate() { @if index > 0 { "; " } (item) }
            }
        }
    }
}

/// What is the same for several articles is said once, with their names behind it.
fn grouped(lookup: &Lookup<'_>, remark_on: impl Fn(&ComparedArticle) -> Option<Markup>) -> Vec<Markup> {
    let mut remarks: Vec<String> = Vec::new();
    for remark in lookup.comparison.articles.iter().filter_map(&remark_on) {
        if !remarks.contains(&remark.0) {
            remarks.push(remark.0);
        }
    }
    let with_names = |remark: String| {
        let names = names(lookup, |article| remark_on(article).is_some_and(|other| other.0 == remark));
        html! { (PreEscaped(remark)) " (" (names) ")" }
    };
    remarks.into_iter().map(with_names).collect()
}

/// The outlets of some articles; nothing if there are none.
fn names(lookup: &Lookup<'_>, wanted: impl Fn(&ComparedArticle) -> bool) -> Markup {
    let articles = lookup.comparison.articles.iter().enumerate();
    let names: Vec<String> =
        articles.filter(|(_, article)| wanted(article)).map(|(index, _)| lookup.outlet(index)).collect();
    lookup.words.list(names.iter().map(String::as_str))
}

/// Metadata by name; nothing if there is none.
pub(super) fn fields(lookup: &Lookup<'_>, fields: &[String]) -> Option<Markup> {
    let names: Vec<&str> = fields.iter().map(|field| lookup.words.text(&format!("field.{field}"))).collect();
    (!names.is_empty()).then(|| html! { (names.join(", ")) })
}

/// What of an article is no story, by kind and in its own words.
fn removed(lookup: &Lookup<'_>, article: &ComparedArticle) -> Markup {
    let mut kinds: Vec<String> = Vec::new();
    for removed in &article.removed {
        if !kinds.contains(&removed.kind) {
            kinds.push(removed.kind.clone());
        }
    }
    let kinds = fields(lookup, &kinds).unwrap_or_default();
    html! {
        (lookup.words.filled("removed", &[("kinds", kinds)])) ": "
        @for (index, _) in article.removed.iter().enumerate() {
            @if index > 0 { " · " }
            bdi { @for s in article.segments.iter().filter(|s| s.removed == Some(index as u32)) { (Source(&s.text)) } }
        }
    }
}

/// Why a text that is compared counts as incomplete, in words.
pub(super) fn incomplete(lookup: &Lookup<'_>, article: &ComparedArticle) -> Option<Markup> {
    let reason = article.incomplete_reason.as_ref().filter(|_| article.set_aside.is_none())?;
    Some(html! { (lookup.words.text(&format!("incomplete.{reason}"))) })
}

/// Which texts take no part, and the figures that say so.
pub(super) fn set_aside(lookup: &Lookup<'_>) -> Markup {
    let articles = lookup.comparison.articles.iter().enumerate();
    let scored = articles.filter_map(|(index, article)| {
        Some((index, article.likeness.as_ref().filter(|_| article.set_aside.is_some())?))
    });
    html! {
        (lookup.words.filled("setAside", &[("outlets", names(lookup, |article| article.set_aside.is_some()))]))
        ul { @for (index, likeness) in scored { li { (name(lookup, index)) ": " (figures(lookup, likeness)) } } }
    }
}

fn figures(lookup: &Lookup<'_>, Likeness { overlap, median, limit }: &Likeness) -> Markup {
    let values = [("overlap", overlap), ("median", median), ("limit", limit)];
    lookup.words.filled("likeness", &values.map(|(name, figure)| (name, html! { (figure) })))
}

/// Whether an article would be set aside if the supplier had not put it back. Where the texts are of two events
/// nothing is set aside, so nothing of them can have been put back.
fn is_put_back(lookup: &Lookup<'_>, article: &ComparedArticle) -> bool {
    let is_unlike = article.likeness.as_ref().is_some_and(|likeness| likeness.overlap < likeness.limit);
    let of_two_events = lookup.comparison.events.iter().flatten().any(|id| *id == article.id);
    is_unlike && article.set_aside.is_none() && !of_two_events
}

/// What an editor set otherwise, and whether it could be.
fn overrides(lookup: &Lookup<'_>, overrides: &[AppliedOverride]) -> Markup {
    let applied = overrides.iter().filter(|entry| entry.status == OverrideStatus::Applied).count();
    let values = [("applied", html! { (applied) }), ("unmatched", html! { (overrides.len() - applied) })];
    html! {
        (lookup.words.filled("overrides", &values))
        ul {
            @for entry in overrides {
                li {
                    code { (Source(&entry.ids.join(", "))) }
                    ": " (lookup.words.text(&format!("override.{}", code(entry.action))))
                    ", " (lookup.words.text(&format!("override.{}", code(entry.status))))
                }
            }
        }
    }
}

/// How texts in several languages are compared.
fn languages(lookup: &Lookup<'_>) -> Markup {
    let number = lookup.comparison.counts.languages;
    html! {
        (lookup.words.filled("languages", &[("number", html! { (number) })])) ": " (lookup.words.text("languages.how"))
    }
}

/// The tag that was supplied and the language that the text shows, where these differ.
fn declared_language(article: &ComparedArticle) -> Option<Markup> {
    let declared = article.declared_language.as_ref()?;
    Some(html! { (Source(declared)) " → " (article.language) })
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

/// The names of articles that are one text, where there are several.
fn copies(lookup: &Lookup<'_>) -> Vec<Markup> {
    let mut texts: BTreeMap<u32, usize> = BTreeMap::new();
    for article in lookup.comparison.articles.iter().filter(|article| article.set_aside.is_none()) {
        *texts.entry(article.independent_text).or_default() += 1;
    }
    let is_of =
        |text: u32| move |article: &ComparedArticle| article.set_aside.is_none() && article.independent_text == text;
    texts.into_iter().filter(|(_, count)| *count > 1).map(|(text, _)| names(lookup, is_of(text))).collect()
}

fn name(lookup: &Lookup<'_>, index: usize) -> Markup {
    html! { bdi { (Source(&lookup.outlet(index))) } }
}
