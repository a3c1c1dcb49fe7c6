//! A comparison as a page that a person can read and review: what `expected.txt` holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Write};

use serde::Serialize;
use source_compare::Comparison;
use source_compare::comparison::{Claim, ComparedArticle, Difference, Part, Position, Quote, State, Wire};

use super::{article, quoted};

/// Longest quotation, in characters.
const LONGEST: usize = 80;

/// The listing.
pub fn listing(comparison: &Comparison) -> String {
    let mut page = Page { comparison, text: String::new() };
    let counts = &comparison.counts;
    page.line(format_args!(
        "{} supplied, {} independent, {} incomplete, {} set aside",
        counts.supplied, counts.independent, counts.incomplete, counts.set_aside
    ));
    page.head("Articles");
    comparison.articles.iter().for_each(|article| page.article(article));
    comparison.events.iter().for_each(|event| page.line(format_args!("event: {}", event.join(" "))));

    let (shared, single): (Vec<&Claim>, Vec<&Claim>) = comparison.claims.iter().partition(|c| articles_of(c) > 1);
    page.head(format_args!("{} claims of two or more articles ({} of one)", shared.len(), single.len()));
    shared.into_iter().for_each(|claim| page.claim(claim));

    let (drawn, other): (Vec<_>, Vec<_>) = comparison.differences.iter().partition(|d| d.drawn);
    page.head(format_args!(
        "{} differences drawn ({} not{})",
        drawn.len(),
        other.len(),
        tally(other.iter().map(|d| &d.rule))
    ));
    drawn.into_iter().for_each(|difference| page.difference(difference));

    let across = |quote: &&Quote| quote.excerpts.iter().any(|e| e.article != quote.excerpts[0].article);
    let (across, other): (Vec<_>, Vec<_>) = comparison.quotes.iter().partition(across);
    page.head(format_args!("{} quotes across articles ({} in one)", across.len(), other.len()));
    across.into_iter().for_each(|quote| page.quote(quote));

    page.head(format_args!("{} speakers", comparison.speakers.len()));
    for speaker in &comparison.speakers {
        let shares = speaker.articles.iter().map(|a| format!("{} {} words in {}", a.article, a.words, a.quotations));
        let name = short(speaker.name.as_deref().unwrap_or("(no speaker)"));
        page.line(format_args!("{name}: {}", shares.collect::<Vec<_>>().join(", ")));
    }

    page.head(format_args!("{} texts of several articles", comparison.wire.len()));
    comparison.wire.iter().for_each(|wire| page.wire(wire));

    page.head(format_args!("{} cues{}", comparison.cues.len(), tally(comparison.cues.iter().map(|c| &c.rule))));
    page.text
}

struct Page<'c> {
    comparison: &'c Comparison,
    text: String,
}

impl Page<'_> {
    fn line(&mut self, line: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{line}");
    }

    fn head(&mut self, title: impl Display) {
        self.line(format_args!("\n== {title}"));
    }

    fn article(&mut self, article: &ComparedArticle) {
        let mut notes = vec![format!("text {}", article.independent_text), article.language.clone()];
        notes.push(match &article.incomplete_reason {
            None => "complete".to_string(),
            Some(reason) => format!("incomplete: {reason}"),
        });
        if let Some(set_aside) = &article.set_aside {
            notes.push(format!("set aside: {} ({} of {})", set_aside.reason, set_aside.overlap, set_aside.median));
        }
        if let Some(declared) = &article.declared_language {
            notes.push(format!("declared {declared}"));
        }
        if let Some(translation) = &article.translation {
            notes.push(format!("translated: {}", translation));
        }
        if !article.missing.is_empty() {
            notes.push(format!("missing: {}", article.missing.join(" ")));
        }
        self.line(format_args!("{}: {}", article.id, notes.join(", ")));
        for removed in &article.removed {
            self.place(&article.id, removed.part, removed.start, removed.end, &format!(" {}", removed.kind));
        }
    }

    fn claim(&mut self, claim: &Claim) {
        let omission = if claim.omission { ", omission" } else { "" };
        let (count, confidence) = (&claim.independent, name(&claim.confidence));
        let across = claim.evidence.as_ref().is_some_and(|evidence| evidence.rule == "align/across-languages");
        let across = if across { ", across languages" } else { "" };
        self.line(format_args!("\n{} {} of {}, {confidence}{omission}{across}", claim.id, count.reporting, count.of));
        for state in [State::Reported, State::Differs, State::Absent, State::Unseen] {
            let articles = claim.states.iter().filter(|s| s.state == state).map(|s| s.article.as_str());
            let articles: Vec<&str> = articles.collect();
            if !articles.is_empty() {
                self.line(format_args!("  {}: {}", name(&state), articles.join(" ")));
            }
        }
        for member in &claim.members {
            self.place(&member.article, member.part, member.start, member.end, "");
        }
    }

    fn difference(&mut self, difference: &Difference) {
        let claim = difference.claim.as_deref().unwrap_or("the story");
        let (kind, confidence) = (name(&difference.kind), name(&difference.confidence));
        self.line(format_args!("\n{kind} {}, {confidence}, on {claim}", difference.rule));
        for side in &difference.sides {
            let reading = if side.reading.is_empty() { String::new() } else { format!(" = {}", short(&side.reading)) };
            self.place(&side.article, side.part, side.start, side.end, &reading);
        }
    }

    fn quote(&mut self, quote: &Quote) {
        self.line(format_args!("\n{}", quote.speaker.as_deref().unwrap_or("(no speaker)")));
        for excerpt in &quote.excerpts {
            self.place(&excerpt.article, excerpt.part, excerpt.start, excerpt.end, "");
        }
        for run in &quote.union {
            self.position(&run.position, &format!(" in {}", run.articles.join(" ")));
        }
        quote.paraphrases.iter().for_each(|place| self.position(place, " paraphrased"));
    }

    fn wire(&mut self, wire: &Wire) {
        self.line(format_args!("\ntext {}, by {}, {}", wire.independent_text, wire.reference, wire.rule));
        wire.shared.iter().for_each(|shared| self.position(shared, " shared"));
        for version in &wire.versions {
            self.line(version.article.to_string());
            for addition in &version.only {
                let also = if addition.also.is_empty() { "only" } else { "also in " };
                self.position(&addition.position, &format!(" {also}{}", addition.also.join(" ")));
            }
            version.missing.iter().for_each(|missing| self.position(missing, " missing"));
            version.unseen.iter().for_each(|unseen| self.position(unseen, " unseen"));
            for worded in &version.worded {
                self.position(&worded.own, " for");
                self.position(&worded.shared, "");
            }
        }
    }

    fn position(&mut self, position: &Position, rest: &str) {
        self.place(&position.article, position.part, position.start, position.end, rest);
    }

    fn place(&mut self, id: &str, part: Part, start: u32, end: u32, rest: &str) {
        let text = quoted(self.comparison, article(self.comparison, id).id.as_str(), part, start, end);
        let part = if part == Part::Headline { " (headline)" } else { "" };
        let text = if text.is_empty() { "nothing".to_string() } else { format!("[{}]", short(&text)) };
        self.line(format_args!("  {id}{part} {text}{rest}"));
    }
}

fn articles_of(claim: &Claim) -> usize {
    claim.members.iter().map(|member| &member.article).collect::<BTreeSet<_>>().len()
}

/// The first characters on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST).chain(['…']).collect() }
}

/// `: 2 this, 1 that`, empty for nothing.
fn tally<'s>(items: impl Iterator<Item = &'s String>) -> String {
    let mut counts = BTreeMap::<&str, usize>::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    let counts: Vec<String> = counts.into_iter().map(|(item, count)| format!("{count} {item}")).collect();
    if counts.is_empty() { String::new() } else { format!(": {}", counts.join(", ")) }
}

/// A unit variant as the output names it.
fn name(variant: &impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        other => panic!("no name: {other:?}"),
    }
}
