//! The form of the files beside this one.
//!
//! ```text
//! == what the case shows
//! lang: es                                  (English without it)
//! a headline: Five hurt as tram leaves the rails
//! a published: 2026-05-04T09:30:00Z
//! a: Five people were hurt in Halvern.      (a second line of `a:` is a second paragraph)
//! b: Two people were hurt in Halvern.
//! a: {fair} Five people were hurt.          (with the words of a line `let fair: …` at the head of the file)
//! number/value: a [Five people] b [Two]
//! missed number/value: …                    (ought to be found, and is known not to be)
//! false number/value: …                     (is found, and is known to be wrong)
//! muted wording/house-style: …              (is found and not drawn)
//! ```
//!
//! Between brackets stand words of that side, enough to tell the place: the side has to hold them, or they
//! it. `[]` is a side without words. Of a cue there is one side. Of wording what is not drawn counts as not found,
//! unless the case has a `muted` line with its rule.

use std::collections::BTreeMap;
use std::fmt;

use source_compare::comparison::{Comparison, Part};
use source_compare::{Article, Story, compare};

pub struct Case {
    pub name: String,
    lang: String,
    articles: BTreeMap<String, Article>,
    pub expected: Vec<Expected>,
}

pub struct Expected {
    pub rule: String,
    pub standing: Standing,
    sides: Vec<(String, String)>,
}

/// How a line about a difference is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Right,
    Missed,
    FalseAlarm,
    Muted,
}

/// A difference or a cue as found.
pub struct Found {
    rule: String,
    /// Listed, but not drawn, as wording that says the same is.
    pub muted: bool,
    sides: Vec<(String, String)>,
}

/// The cases of a file.
pub fn cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut passages: Vec<(String, &str)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((name, passage)) = line.strip_prefix("let ").and_then(|line| line.split_once(": ")) {
            passages.push((format!("{{{name}}}"), passage));
            continue;
        }
        if let Some(name) = line.strip_prefix("== ") {
            let (name, lang) = (name.into(), "en".into());
            cases.push(Case { name, lang, articles: BTreeMap::new(), expected: Vec::new() });
            continue;
        }
        let case = cases.last_mut().expect("a case starts with ==");
        let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{}: {line}", case.name));
        if key.contains('/') {
            case.expected.push(Expected::read(key, value));
        } else if key == "lang" {
            case.lang = value.into();
        } else {
            let (id, field) = key.split_once(' ').unwrap_or((key, "body"));
            let put_in = |value: String, (name, passage): &(String, &str)| value.replace(name, passage);
            case.set(id, field, &passages.iter().fold(value.to_string(), put_in));
        }
    }
    cases
}

impl Case {
    fn set(&mut self, id: &str, field: &str, value: &str) {
        let new = || Article { id: Some(id.into()), ..Article::default() };
        let article = self.articles.entry(id.into()).or_insert_with(new);
        match field {
            "headline" => article.headline = Some(value.into()),
            "published" => article.published = Some(value.into()),
            "lang" => article.lang = Some(value.into()),
            "translated" => article.machine_translated = Some(value == "yes"),
            "complete" => article.complete = Some(value == "yes"),
            "body" if article.body.is_empty() => article.body = value.into(),
            "body" => article.body += &format!("\n\n{value}"),
            _ => panic!("{}: no field {field}", self.name),
        }
    }

    /// What is found in the case of one kind of difference or cue.
    pub fn found(&self, kind: &str) -> Vec<Found> {
        let articles: Vec<Article> = self.articles.values().cloned().collect();
        let story = Story { lang: Some(self.lang.clone()), articles, ..Story::default() };
        let comparison = compare(story).unwrap_or_else(|error| panic!("{}: {error}", self.name));
        let differences =
            comparison.differences.iter().filter(|difference| format!("{:?}", difference.kind).to_lowercase() == kind);
        let is_muted = |rule: &str| self.expected.iter().any(|e| e.standing == Standing::Muted && e.rule == rule);
        let differences = differences.filter(|d| kind != "wording" || d.drawn || is_muted(&d.rule));
        let differences = differences.map(|difference| {
            let sides = difference.sides.iter();
            let sides = sides.map(|side| {
                (side.article.clone(), quoted(&comparison, &side.article, side.part, side.start..side.end))
            });
            let muted = kind == "wording" && !difference.drawn;
            Found { rule: difference.rule.clone(), muted, sides: sides.collect() }
        });
        // Cues of a kind that has differences too are told by their rules.
        let own = |rule: &str| self.expected.iter().any(|expected| expected.rule == rule) || kind == "loaded";
        let cues = comparison.cues.iter().filter(|cue| cue.kind == kind && own(&cue.rule));
        let cues = cues.map(|cue| Found {
            rule: cue.rule.clone(),
            muted: false,
            sides: vec![(cue.article.clone(), quoted(&comparison, &cue.article, cue.part, cue.start..cue.end))],
        });
        differences.chain(cues).collect()
    }
}

fn quoted(comparison: &Comparison, id: &str, part: Part, range: std::ops::Range<u32>) -> String {
    let article = comparison.articles.iter().find(|article| article.id == id).unwrap();
    let text = if part == Part::Headline { article.headline.as_deref().unwrap_or_default() } else { &article.body };
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap()
}

impl Expected {
    fn read(key: &str, value: &str) -> Expected {
        let (standing, rule) = match key.split_once(' ') {
            None => (Standing::Right, key),
            Some(("missed", rule)) => (Standing::Missed, rule),
            Some(("false", rule)) => (Standing::FalseAlarm, rule),
            Some(("muted", rule)) => (Standing::Muted, rule),
            Some(_) => panic!("{key}"),
        };
        let sides = value.split_inclusive(']').map(|side| {
            let (id, words) = side.trim().split_once(" [").unwrap_or_else(|| panic!("{value}"));
            (id.into(), words.trim_end_matches(']').into())
        });
        Expected { rule: rule.into(), standing, sides: sides.collect() }
    }

    /// Whether the rule, the articles and the places are those expected.
    pub fn is_met_by(&self, found: &Found) -> bool {
        let alike = |a: &str, b: &str| a == b || !a.is_empty() && !b.is_empty() && (a.contains(b) || b.contains(a));
        self.rule == found.rule
            && (self.standing == Standing::Muted) == found.muted
            && self.sides.len() == found.sides.len()
            && self.sides.iter().zip(&found.sides).all(|(a, b)| a.0 == b.0 && alike(&a.1, &b.1))
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(out, &self.rule, &self.sides)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(out, &self.rule, &self.sides)
    }
}

fn write(out: &mut fmt::Formatter<'_>, rule: &str, sides: &[(String, String)]) -> fmt::Result {
    let sides: Vec<String> = sides.iter().map(|(id, words)| format!("{id} [{words}]")).collect();
    write!(out, "{rule}: {}", sides.join(" "))
}
