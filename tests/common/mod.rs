//! What the tests share: the sample stories, invariants of every comparison, and a readable listing.

// Every test file is a crate of its own and uses a part of this.
#![allow(dead_code)]

pub mod dictionary;
pub mod fields;
pub mod invariants;
pub mod listing;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod tool;

use std::hash::Hasher;

use source_compare::comparison::{ComparedArticle, Comparison, Part};
use source_compare::{Story, compare};

/// A story of `tests/stories/`.
pub struct Sample {
    /// Name of its folder.
    pub name: &'static str,
    /// Its `story.json`.
    pub json: &'static str,
    /// Its `expected.txt`, as it was when the tests were compiled.
    pub expected: &'static str,
    /// Its `digest.txt`: the [`digest`] of the comparison as the command line tool writes it.
    pub digest: &'static str,
}

impl Sample {
    /// The story as the library takes it.
    pub fn story(&self) -> Story {
        serde_json::from_str(self.json).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

macro_rules! samples {
    ($($name:literal),+) => {
        /// All stories of `tests/stories/`; `golden.rs` checks that none is missing.
        pub const SAMPLES: &[Sample] = &[$(Sample {
            name: $name,
            json: include_str!(concat!("../stories/", $name, "/story.json")),
            expected: include_str!(concat!("../stories/", $name, "/expected.txt")),
            digest: include_str!(concat!("../stories/", $name, "/digest.txt")),
        }),+];
    };
}
// A new story needs an empty `expected.txt` and `digest.txt` before the first `BLESS=1 cargo test --test golden`.
samples!("dam-talks", "ferry-ramp", "fuga-de-cloro", "many-scripts", "two-languages", "two-texts");

/// The sample story with this name.
pub fn sample(name: &str) -> &'static Sample {
    SAMPLES.iter().find(|sample| sample.name == name).unwrap_or_else(|| panic!("no story {name}"))
}

/// The comparison of a story that has to be valid.
pub fn compared(story: Story) -> Comparison {
    compare(story).unwrap_or_else(|error| panic!("{error}"))
}

/// The comparison as the bytes that the world receives.
pub fn bytes(comparison: &Comparison) -> String {
    serde_json::to_string(comparison).unwrap_or_else(|error| panic!("{error}"))
}

/// Length and FNV-1a hash of a text: the same only for the same bytes.
pub fn digest(text: &str) -> String {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(text.as_bytes());
    format!("{} bytes, FNV-1a {:016x}", text.len(), hasher.finish())
}

/// The article with this id.
pub fn article<'c>(comparison: &'c Comparison, id: &str) -> &'c ComparedArticle {
    comparison.articles.iter().find(|a| a.id == id).unwrap_or_else(|| panic!("no article {id}"))
}

/// The headline or the body of an article.
pub fn part(article: &ComparedArticle, part: Part) -> &str {
    match part {
        Part::Headline => article.headline.as_deref().unwrap_or_default(),
        Part::Body => &article.body,
    }
}

/// The text between two UTF-16 offsets; `None` if they are not inside the text or cut a character.
pub fn slice(text: &str, start: u32, end: u32) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = units.get(start as usize..end as usize)?;
    String::from_utf16(slice).ok()
}

/// The text at a place of an article.
pub fn quoted(comparison: &Comparison, id: &str, place: Part, start: u32, end: u32) -> String {
    slice(part(article(comparison, id), place), start, end).unwrap_or_else(|| panic!("{id}: no text at {start}..{end}"))
}

/// A story with unknown fields at every level, for the native and the browser test alike.
pub const UNKNOWN_FIELDS: &str = r#"{
    "zeal": 1,
    "articles": [
        { "id": "a", "body": "The mill burned down on Friday.", "tags": [{ "x": 1 }] },
        { "id": "b", "body": "The mill burned down on Friday.", "outlet": { "__proto__": {}, "labels": [{ "axis": "lean", "colour": "red" }] } }
    ],
    "options": { "include": ["nobody"], "restore": ["a", "nobody"], "speed": "fast" },
    "overrides": [
        { "action": "split", "ids": ["c-0"], "members": [{ "article": "a", "start": 0, "end": 9, "words": "The mill" }] },
        { "action": "dismiss", "ids": ["d-0"], "because": "wrong" }
    ]
}"#;

/// Code and path of every warning for [`UNKNOWN_FIELDS`].
pub const UNKNOWN_FIELD_WARNINGS: [(&str, &str); 9] = [
    ("unknown-field", "articles[0].tags"),
    ("unknown-field", "articles[1].outlet.__proto__"),
    ("unknown-field", "articles[1].outlet.labels[0].colour"),
    ("unknown-field", "options.speed"),
    ("unknown-field", "overrides[0].members[0].words"),
    ("unknown-field", "overrides[1].because"),
    ("unknown-field", "zeal"),
    ("unmatched-id", "options.include[0]"),
    ("unmatched-id", "options.restore[1]"),
];

/// Stories that have to be refused, with code and path of the error.
pub const REFUSED: [(&str, &str, Option<&str>); 12] = [
    (r#"{"articles":[{"body":"One."}]}"#, "too-few-articles", Some("articles")),
    (r#"{"articles":[{"body":"One."},{"body":" \n"}]}"#, "empty-body", Some("articles[1].body")),
    (r#"{"articles":[{"body":"One."},{}]}"#, "empty-body", Some("articles[1].body")),
    (r#"{"articles":[{"body":"One."},{"body":7}]}"#, "invalid-field", Some("articles[1].body")),
    (r#"{"articles":"none"}"#, "invalid-field", Some("articles")),
    (r#"[]"#, "invalid-field", Some("story")),
    (r#"{"articles":[{"id":"x","body":"One."},{"id":"x","body":"Two."}]}"#, "duplicate-id", Some("articles[1].id")),
    (r#"{"articles":[{"body":"One."},{"bodyHtml":"<p>Two."}]}"#, "html-not-converted", Some("articles[1].bodyHtml")),
    (
        r#"{"articles":[{"body":"One."},{"body":"Two."}],"options":{"omissionMinimum":0}}"#,
        "invalid-field",
        Some("options.omissionMinimum"),
    ),
    (
        r#"{"articles":[{"body":"One."},{"body":"Two."}],"overrides":[{"action":"erase","ids":["c-0"]}]}"#,
        "invalid-field",
        Some("overrides[0].action"),
    ),
    (
        r#"{"articles":[{"body":"One."},{"body":"Two."}],"overrides":[{"action":"join","ids":["c-0","c-0"]}]}"#,
        "invalid-field",
        Some("overrides[0].ids"),
    ),
    (
        r#"{"articles":[{"body":"One."},{"body":"Two."}],"overrides":[{"action":"pin","ids":["c-0"],"members":[{"start":-1}]}]}"#,
        "invalid-field",
        Some("overrides[0].members[0].start"),
    ),
];
