//! The articles, each whole, with marks.

use jiff::Timestamp;
use maud::{Markup, html};

use super::lookup::Lookup;
use super::marks::{Group, is_marked, step};
use super::passage::{Drawing, Run, runs};
use super::quality;
use super::source::{Source, language, linkable};
use crate::comparison::{IndependentCount, Part, Segment};
use crate::render::words::name;

/// All articles, under the key to their marks.
pub(super) fn articles(lookup: &Lookup<'_>) -> Markup {
    html! {
        section.articles aria-labelledby="articles" {
            h2 id="articles" { (lookup.words.text("page.articles")) }
            (legend(lookup))
            @for index in 0..lookup.comparison.articles.len() { (article(lookup, index)) }
        }
    }
}

/// What tints, counts and underlines mean, each with a sample of itself.
fn legend(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let marked =
        |group: &&Group| lookup.comparison.differences.iter().any(|d| is_marked(d) && Group::of(d.kind) == **group);
    let of = lookup.comparison.counts.independent;
    // Of each step that there can be among these texts the count that has most of them.
    let counts = (1..=of).rev().map(|reporting| IndependentCount { reporting, of });
    let samples: Vec<IndependentCount> = ["all", "most", "some", "one"]
        .into_iter()
        .filter_map(|wanted| counts.clone().find(|count| step(count) == wanted))
        .collect();
    let sample = samples.iter().find(|count| step(count) == "most").or(samples.first());
    html! {
        aside.legend aria-label=(words.text("legend")) {
            ul {
                @for count in &samples {
                    li { mark data-step=(step(count)) { (lookup.count(count)) } " " (words.text(&format!("step.{}", step(count)))) }
                }
                @for group in Group::ALL.iter().filter(marked) {
                    li { span.difference.(group.name()) { (words.text(&format!("group.{}", group.name()))) } }
                }
            }
            p {
                @if let Some(count) = sample { (lookup.count_meaning(count)) " " }
                (words.text("page.legendMarks"))
            }
        }
    }
}

fn article(lookup: &Lookup<'_>, index: usize) -> Markup {
    let article = lookup.article(index);
    let anchor = Lookup::article_anchor(index);
    let mut drawing = Drawing::of(lookup, index);
    let (headline, body) = article.segments.split_at(article.segments.partition_point(|s| s.part == Part::Headline));
    let lang = language(article);
    html! {
        article.text id=(anchor) aria-labelledby={ (anchor) "-name" } {
            header {
                p.outlet { bdi { (Source(&lookup.outlet(index))) } }
                (byline(lookup, index))
                (quality::remarks_on(lookup, index))
            }
            div.source {
                @if headline.iter().all(|segment| segment.text.trim().is_empty()) {
                    h3 id={ (anchor) "-name" } dir="auto" { (Source(&lookup.outlet(index))) }
                } @else {
                    (headline_with_counts(&mut drawing, &runs(lookup, headline), &anchor, lang))
                }
                div.body lang=[lang] dir="auto" {
                    @for paragraph in body.chunk_by(|a, b| a.paragraph == b.paragraph) {
                        (body_paragraph(lookup, &mut drawing, paragraph))
                    }
                }
            }
        }
    }
}

/// The counts stand beside the heading, so that its name is the headline alone.
fn headline_with_counts<'c>(
    drawing: &mut Drawing<'_, 'c>,
    runs: &[Run<'c>],
    anchor: &str,
    lang: Option<&str>,
) -> Markup {
    html! {
        div.headline dir="auto" {
            h3 id={ (anchor) "-name" } lang=[lang] { @for run in runs { (drawing.text(run)) } }
            @for count in runs.iter().filter_map(|run| drawing.count(run)) { (count) }
        }
    }
}

/// A paragraph, or the space between two, which is kept so that nothing of the source is lost.
fn body_paragraph<'c>(lookup: &Lookup<'c>, drawing: &mut Drawing<'_, 'c>, segments: &'c [Segment]) -> Markup {
    let is_space = segments.first().is_some_and(|segment| segment.paragraph.is_none());
    html! {
        @if is_space {
            @for segment in segments { (Source(&segment.text)) }
        } @else {
            p dir="auto" {
                @for run in &runs(lookup, segments) {
                    (drawing.text(run))
                    @if let Some(count) = drawing.count(run) { (count) }
                }
            }
        }
    }
}

/// Who wrote it, when, what kind of text it is and where it can be read.
fn byline(lookup: &Lookup<'_>, index: usize) -> Markup {
    let article = lookup.article(index);
    let words = &lookup.words;
    html! {
        ul.byline {
            @if let Some(byline) = &article.byline { li { bdi lang=[language(article)] { (Source(byline)) } } }
            @if let Some(published) = &article.published { li { (time(published)) } }
            @if let Some(genre) = article.genre {
                li { (words.text(&format!("page.genre.{}", name(genre)))) }
            }
            @if article.machine_translated { li { (words.text("page.machineTranslated")) } }
            @if let Some(address) = linkable(article.url.as_deref()) {
                li { a.original href=(address) rel="noopener noreferrer" { (words.text("original")) } }
            } @else if let Some(address) = &article.url {
                li { bdi { (Source(address)) } }
            }
        }
    }
}

/// A full date and time in one time zone, so that the order of publication can be read off the page;
/// anything else stays as supplied.
fn time(published: &str) -> Markup {
    html! {
        @match published.parse::<Timestamp>() {
            Ok(time) => time datetime=(time) { (time.strftime("%Y-%m-%d %H:%M UTC")) },
            Err(_) => bdi { (Source(published)) },
        }
    }
}
