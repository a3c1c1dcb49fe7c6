//! What the fuzzer runs, one function a target: takes any bytes, panics with the first broken promise.

// Every fuzz target is a program of its own and runs one of these.
#![allow(dead_code)]

mod splitting;
mod story;

use arbitrary::{Arbitrary, Unstructured};
use source_compare::{compare, from_json};

use crate::common::{bytes, invariants};

/// Any bytes as JSON: a story whose rules hold, or a typed error.
pub fn story_json(data: &[u8]) {
    match from_json(&String::from_utf8_lossy(data)) {
        Ok(checked) => story::check(&checked),
        Err(error) => {
            assert!(!error.code().is_empty() && !error.to_string().is_empty());
            assert!(error.path().is_none_or(|path| !path.is_empty()), "{error}: an empty path");
        }
    }
}

/// Any text in any language, read into paragraphs, sentences, tokens and statements.
pub fn text_splitting(data: &[u8]) {
    splitting::check(&story::article_from(data));
}

/// A story made of whole sentences, hard pieces and any characters, compared.
pub fn comparison(data: &[u8]) {
    // Bytes that run out give the simplest story.
    let Ok(structure) = story::Structure::arbitrary(&mut Unstructured::new(data)) else { return };
    let story = structure.story();
    let comparison = compare(story.clone()).unwrap_or_else(|error| panic!("{error}"));
    invariants::check(&comparison);
    if !structure.reverse {
        return;
    }
    let again = compare(story::reversed(story)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(bytes(&comparison), bytes(&again), "the order of the articles matters");
}
