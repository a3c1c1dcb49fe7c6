//! The story that started the project, where the shared data lie beside the repository.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fs;
use std::path::Path;

use common::{article, compared, invariants};
use source_compare::comparison::State;

#[test]
fn of_four_cut_texts_nothing_is_absent_and_the_feature_is_set_aside() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    if !shared.is_dir() {
        println!("skipped: no folder {}", shared.display());
        return;
    }
    let text = fs::read_to_string(shared.join("stories/troops-offer/story.json")).unwrap();
    let story = serde_json::from_str(&text).unwrap();
    let comparison = compared(story);
    invariants::check(&comparison);
    let counts = &comparison.counts;
    assert_eq!((counts.supplied, counts.set_aside, counts.incomplete), (4, 1, 3));
    for article in &comparison.articles {
        assert!(!article.complete && article.incomplete_reason.is_some(), "{}", article.id);
    }
    let aside: Vec<&str> =
        comparison.articles.iter().filter(|a| a.set_aside.is_some()).map(|a| a.id.as_str()).collect();
    assert_eq!(aside, ["3"]);
    assert_eq!(article(&comparison, "3").set_aside.as_ref().unwrap().reason, "off-topic");
    let states = || comparison.claims.iter().flat_map(|claim| &claim.states);
    assert!(states().count() > 0);
    assert!(states().all(|state| state.state != State::Absent && state.article != "3"));
    assert!(comparison.claims.iter().all(|claim| !claim.omission));
}
