//! The tables of sentences and the statements that they make, and of misses that are known.

use std::ops::Range;

use source_compare::statement::{Statement, namings, statements};
use source_compare::text::{Document, Span, read};
use source_compare::{Article, comparison::Part};

/// A sentence with what it states.
#[derive(Default)]
struct Entry {
    headline: bool,
    text: String,
    /// Statements and, behind " | ", who is said to have said each.
    statements: Vec<String>,
    /// Names and, behind " : ", their descriptions.
    namings: Vec<String>,
    known_miss: bool,
}

fn entries(table: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        if matches!(mark, ">" | ">>") {
            entries.push(Entry { headline: mark == ">>", text: rest.into(), ..Entry::default() });
            continue;
        }
        let entry = entries.last_mut().expect("a sentence comes first");
        match mark {
            "=" => entry.statements.push(rest.into()),
            "~" => entry.namings.push(rest.into()),
            "!" => entry.known_miss = true,
            _ => panic!("not a line of the table: {line}"),
        }
    }
    entries
}

/// What the rules make of the sentence, in the form of the table.
fn found(entry: &Entry, lang: &str) -> (Vec<String>, Vec<String>) {
    let article = if entry.headline {
        Article { headline: Some(entry.text.clone()), ..Article::default() }
    } else {
        Article { body: entry.text.clone(), ..Article::default() }
    };
    let document = read(&article, Some(lang));
    let part = if entry.headline { Part::Headline } else { Part::Body };
    let statements = statements(&document).0;
    let of = |span: Span| document.slice(part, span);
    let words = |tokens: &Range<usize>| {
        let [first, last] = [&document.tokens[tokens.start], &document.tokens[tokens.end - 1]];
        of(Span::new(first.span.start, last.span.end))
    };
    let namings = namings(&document).into_iter().filter_map(|naming| {
        let description = naming.description.or(naming.title)?;
        Some(format!("{} : {}", words(&naming.name), words(&description)))
    });
    let namings = namings.collect();
    (statements.iter().map(|statement| written(&document, statement)).collect(), namings)
}

fn written(document: &Document<'_>, statement: &Statement) -> String {
    let of = |span: Span| document.slice(statement.part, span);
    let text = of(statement.span).trim_end_matches('.');
    match statement.attribution.as_ref().and_then(|attribution| attribution.speaker) {
        Some(speaker) => format!("{text} | {}", of(speaker)),
        None => text.into(),
    }
}

fn check(table: &str, lang: &str, fewest: usize) {
    let entries = entries(table);
    assert!(entries.len() >= fewest, "{} sentences", entries.len());
    let mut wrong = String::new();
    let mut misses = 0;
    for entry in &entries {
        assert!(!entry.statements.is_empty(), "{} states nothing", entry.text);
        let (statements, namings) = found(entry, lang);
        let right = statements == entry.statements && namings == entry.namings;
        misses += usize::from(entry.known_miss);
        if right == entry.known_miss {
            let verdict = if right { "a known miss is right now" } else { "wrong" };
            wrong += &format!("{verdict}: {}\n  {statements:#?} {namings:#?}\n", entry.text);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    println!("{lang}: {} sentences, {misses} known misses", entries.len());
}

#[test]
fn english_sentences_state_what_the_table_says() {
    check(include_str!("clauses/english.txt"), "en", 90);
}

#[test]
fn spanish_sentences_state_what_the_table_says() {
    check(include_str!("clauses/spanish.txt"), "es", 30);
}

#[test]
fn sentences_that_the_rules_were_not_made_for() {
    check(include_str!("clauses/fresh.txt"), "en", 25);
    check(include_str!("clauses/fresh_spanish.txt"), "es", 5);
}
