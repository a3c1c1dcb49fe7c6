//! How the comparison was made: what was compared and set aside, what can't be seen, and the rules used.

use maud::{Markup, html};

use super::lookup::Lookup;
use super::quality;
use super::source::Source;
use crate::story::Label;

/// The note, for those who want to check or to cite.
pub(super) fn note(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    html! {
        section.method aria-labelledby="method" {
            h2 id="method" { (words.text("method.title")) }
            h3 { (words.text("method.compared")) }
            ul {
                @for (index, article) in lookup.comparison.articles.iter().enumerate() {
                    @if article.set_aside.is_none() { li { (compared(lookup, index)) } }
                }
            }
            h3 { (words.text("method.setAside")) }
            (set_aside(lookup))
            (left_out(lookup))
            h3 { (words.text("method.notSeen")) }
            (not_seen(lookup))
            h3 { (words.text("method.principles")) }
            ul {
                @let words_kept = if lookup.comparison.published.is_none() { "Words" } else { "WordsExcerpted" };
                @for principle in ["Counts", words_kept, "Labels", "Right"] {
                    li { (words.text(&format!("method.principle{principle}"))) }
                }
            }
            @if !lookup.comparison.warnings.is_empty() {
                h3 { (words.text("page.ignored")) }
                ul { @for warning in &lookup.comparison.warnings { li { (quality::ignored(lookup, warning)) } } }
            }
            h3 { (words.text("method.rules")) }
            (rules(lookup))
        }
    }
}

/// One text: its number among the independent ones, its language, how much was seen, what others say of it.
fn compared(lookup: &Lookup<'_>, index: usize) -> Markup {
    let words = &lookup.words;
    let article = lookup.article(index);
    let number = html! { (article.independent_text + 1) };
    html! {
        a href={ "#" (Lookup::article_anchor(index)) } { bdi { (Source(&lookup.outlet(index))) } }
        ": " (words.filled("method.textNumber", &[("number", number)]))
        " · "
        @if article.language == "und" {
            (words.text("method.languageUnknown"))
        } @else {
            (words.filled("method.language", &[("language", html! { bdi { (Source(&article.language)) } })]))
        }
        " · "
        @match quality::incomplete(lookup, article) {
            None => (words.text("method.whole")),
            Some(reason) => (words.filled("method.incomplete", &[("reason", reason)])),
        }
        @if let Some(missing) = quality::fields(lookup, &article.missing) {
            " · " (words.text("notSupplied")) ": " (missing)
        }
        @for label in &article.outlet.labels { " · " (labelled(lookup, label)) }
    }
}

/// Labels are passed on with who gave them and when, or with the fact that this is not known.
fn labelled(lookup: &Lookup<'_>, label: &Label) -> Markup {
    let words = &lookup.words;
    let text = |text: &str| html! { bdi { (Source(text)) } };
    let or = |given: &Option<String>, otherwise: &str| match given.as_deref().filter(|given| !given.trim().is_empty()) {
        Some(given) => text(given),
        None => html! { (words.text(otherwise)) },
    };
    let values = [
        ("axis", text(&label.axis)),
        ("value", text(&label.value)),
        ("by", or(&label.by, "page.labelNoSource")),
        ("date", or(&label.date, "page.labelNoDate")),
    ];
    words.filled("page.label", &values)
}

fn set_aside(lookup: &Lookup<'_>) -> Markup {
    html! {
        @if lookup.comparison.counts.set_aside == 0 {
            p { (lookup.words.text("method.nothingSetAside")) }
        } @else {
            ul { li { (quality::set_aside(lookup)) } }
        }
    }
}

/// What of the articles is not in the page, if it was made to be published.
fn left_out(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let outlet = |id: &str| lookup.index(id).map(|index| lookup.outlet(index)).unwrap_or_default();
    html! {
        @if let Some(published) = &lookup.comparison.published {
            h3 { (words.text("method.excerpts")) }
            @let outlet = html! { bdi { (Source(&outlet(&published.own))) } };
            p { (words.filled("published", &[("outlet", outlet), ("words", html! { (published.max_excerpt) })])) "." }
            ul {
                @for (index, article) in lookup.comparison.articles.iter().enumerate() {
                    @if let Some(found) = &article.excerpted {
                        li { bdi { (Source(&lookup.outlet(index))) } ": " (quality::excerpted(lookup, found)) }
                    }
                }
            }
        }
    }
}

fn not_seen(lookup: &Lookup<'_>) -> Markup {
    let all_whole = lookup.comparison.counts.incomplete == 0;
    let first = if all_whole { "method.allWhole" } else { "method.notSeenIncomplete" };
    html! {
        ul {
            @for message in [first, "method.notSeenAbsent", "method.notSeenRules"] {
                li { (lookup.words.text(message)) }
            }
        }
    }
}

fn rules(lookup: &Lookup<'_>) -> Markup {
    let rules = &lookup.comparison.rules;
    html! {
        @if rules.is_empty() {
            p { (lookup.words.text("page.noRules")) }
        } @else {
            dl {
                @for rule in rules {
                    div id=(Lookup::rule_anchor(&rule.id)) {
                        dt { (rule.id) }
                        // Rules describe themselves in English only.
                        dd lang="en" { (rule.limits) }
                        dd.outlets {
                            (lookup.words.filled("page.source", &[("source", html! { span lang="en" { (rule.source) } })]))
                        }
                    }
                }
            }
        }
    }
}
