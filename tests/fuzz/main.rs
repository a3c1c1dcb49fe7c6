//! Runs the fuzz targets over the inputs kept beside them, without a fuzzer: first inputs for it, and
//! every input that once broke a promise.

#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

#[path = "../common/mod.rs"]
mod common;
mod targets;

use std::fs;
use std::path::Path;

/// Runs `target` over every file of `tests/fuzz/corpus/<name>`.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 5, "{name}: only {} inputs", files.len());
    for file in files {
        println!("{}", file.display());
        target(&fs::read(&file).unwrap());
    }
}

#[test]
fn story_json() {
    replay("story_json", targets::story_json);
}

#[test]
fn text_splitting() {
    replay("text_splitting", targets::text_splitting);
}

#[test]
fn comparison() {
    replay("comparison", targets::comparison);
}
