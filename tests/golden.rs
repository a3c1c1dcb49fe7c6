//! The sample stories, compared, against their `expected.txt`; `BLESS=1 cargo test --test golden` writes it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use common::{SAMPLES, article, compared, digest, invariants, listing::listing, quoted, sample};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use source_compare::Comparison;
use source_compare::comparison::{Claim, DifferenceKind, State};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

#[test]
fn every_story_reads_as_expected() {
    let bless = env::var_os("BLESS").is_some_and(|value| value == "1");
    let mut failures = String::new();
    for sample in SAMPLES {
        let comparison = compared(sample.story());
        invariants::check(&comparison);
        let found = listing(&comparison);
        let file = folder().join(sample.name).join("expected.txt");
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if bless {
            fs::write(&file, &found).unwrap();
        } else if found != expected {
            failures += &format!("\n{}/expected.txt\n{}", sample.name, line_diff(&expected, &found));
        }
    }
    assert!(failures.is_empty(), "{failures}\nIf this is right: BLESS=1 cargo test --test golden");
}

/// The browser's test compares what it gets with the same file.
#[test]
fn the_command_gives_the_bytes_that_are_on_record() {
    for sample in SAMPLES {
        let story = folder().join(sample.name).join("story.json");
        let command = Command::new(env!("CARGO_BIN_EXE_source-compare")).arg("compare").arg(&story).output().unwrap();
        let found = digest(str::from_utf8(&command.stdout).unwrap().trim_end());
        let file = folder().join(sample.name).join("digest.txt");
        if env::var_os("BLESS").is_some_and(|value| value == "1") {
            fs::write(&file, format!("{found}\n")).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&file).unwrap().trim_end(), "{}: BLESS=1 if this is right", sample.name);
    }
}

#[test]
fn every_story_is_tested() {
    let folders = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let listed: BTreeSet<String> = SAMPLES.iter().map(|sample| sample.name.to_string()).collect();
    assert_eq!(folders.collect::<BTreeSet<_>>(), listed, "the list is in tests/common/mod.rs");
}

/// Lines that went (`-`) and came (`+`), with their line numbers.
fn line_diff(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let mut diff = String::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        diff += &op.old_range().map(|line| format!("{:>5} - {}\n", line + 1, old[line])).collect::<String>();
        diff += &op.new_range().map(|line| format!("{:>5} + {}\n", line + 1, new[line])).collect::<String>();
    }
    diff
}

// What was planted in ferry-ramp, see its README.

fn ferry_ramp() -> Comparison {
    compared(sample("ferry-ramp").story())
}

fn state(claim: &Claim, id: &str) -> Option<State> {
    claim.states.iter().find(|state| state.article == id).map(|state| state.state)
}

/// Articles with a member in the claim whose text has one of `words`.
fn members_with(comparison: &Comparison, claim: &Claim, words: &[&str]) -> BTreeSet<String> {
    let text = |m: &&source_compare::comparison::Position| {
        let text = quoted(comparison, &m.article, m.part, m.start, m.end).to_lowercase();
        words.iter().any(|word| text.contains(word))
    };
    claim.members.iter().filter(text).map(|member| member.article.clone()).collect()
}

#[test]
fn ferry_ramp_counts_texts_and_not_outlets() {
    let comparison = ferry_ramp();
    let counts = &comparison.counts;
    assert_eq!((counts.supplied, counts.independent, counts.incomplete, counts.set_aside), (9, 5, 1, 1));
    let text = |id| article(&comparison, id).independent_text;
    assert_eq!(text("register"), text("ledger"));
    assert_eq!([text("bayline"), text("courier")], [text("agency"); 2]);
    let apart = ["agency", "ledger", "flare", "merchant", "gazette", "weekender"].map(text);
    assert_eq!(BTreeSet::from(apart).len(), apart.len());
}

#[test]
fn ferry_ramp_reports_nothing_absent_from_the_cut_text() {
    let comparison = ferry_ramp();
    let gazette = article(&comparison, "gazette");
    assert!(!gazette.complete);
    assert_eq!(gazette.incomplete_reason.as_deref(), Some("cut-sentence"));
    assert!(comparison.claims.iter().all(|claim| state(claim, "gazette") != Some(State::Absent)));
    for other in comparison.articles.iter().filter(|article| article.id != "gazette") {
        assert!(other.complete, "{}", other.id);
    }
}

#[test]
fn ferry_ramp_sets_aside_only_what_is_off_topic() {
    let comparison = ferry_ramp();
    let aside: Vec<_> =
        comparison.articles.iter().filter_map(|a| Some((&*a.id, &*a.set_aside.as_ref()?.reason))).collect();
    assert_eq!(aside, [("weekender", "off-topic")]);
    assert!(comparison.claims.iter().all(|claim| state(claim, "weekender").is_none()));
    let mut story = sample("ferry-ramp").story();
    story.options.include = vec!["weekender".into()];
    let put_back = compared(story);
    assert_eq!(put_back.counts.set_aside, 0);
    assert!(put_back.claims.iter().all(|claim| state(claim, "weekender").is_some()));
}

#[test]
fn ferry_ramp_knows_one_utterance_in_all_its_cuts() {
    let comparison = ferry_ramp();
    let starts = |q: &&source_compare::comparison::Quote| {
        q.excerpts.iter().any(|e| {
            quoted(&comparison, &e.article, e.part, e.start, e.end).starts_with("We looked at that report in January")
        })
    };
    let quotes: Vec<_> = comparison.quotes.iter().filter(starts).collect();
    assert_eq!(quotes.len(), 1);
    let articles: BTreeSet<&str> = quotes[0].excerpts.iter().map(|e| e.article.as_str()).collect();
    assert!(articles.is_superset(&BTreeSet::from(["agency", "ledger", "flare", "merchant"])), "{articles:?}");
    assert_eq!(quotes[0].speaker.as_deref(), Some("Strake"));
}

#[test]
fn ferry_ramp_shows_who_left_out_the_postponed_inspection() {
    let comparison = ferry_ramp();
    let reporting = BTreeSet::from(["agency", "bayline", "ledger", "register"].map(String::from));
    let silent = ["flare", "merchant", "courier"];
    let found = comparison.claims.iter().filter(|claim| {
        members_with(&comparison, claim, &["postpone", "nov. 18", "18 november", "delay"]) == reporting
            && silent.iter().all(|id| state(claim, id) == Some(State::Absent))
            && state(claim, "gazette") == Some(State::Unseen)
            && claim.omission
            && claim.independent.reporting == 2
            && claim.independent.of == 4
    });
    assert!(found.count() > 0, "{}", listing(&comparison));
}

#[test]
fn ferry_ramp_takes_equal_numbers_in_other_words_for_equal() {
    let comparison = ferry_ramp();
    let numbers = || comparison.differences.iter().filter(|difference| difference.kind == DifferenceKind::Number);
    // Equal amounts, times and counts in several styles; no other text contradicts them.
    for equal in ["12.4", "7:42", "7.42", "quarter of an hour", "half hour", "30 minutes"] {
        let side = |s: &&source_compare::comparison::Side| {
            quoted(&comparison, &s.article, s.part, s.start, s.end).contains(equal)
        };
        let conflict = numbers().find(|difference| difference.sides.iter().any(|s| side(&s)));
        assert_eq!(conflict, None, "{equal}");
    }
}

#[test]
fn ferry_ramp_sees_the_other_count_of_the_injured() {
    let comparison = ferry_ramp();
    let conflict = comparison.differences.iter().find(|difference| {
        difference.kind == DifferenceKind::Number
            && difference.sides.iter().any(|s| s.article == "flare" && s.reading == "38")
            && ["agency", "ledger", "merchant"]
                .iter()
                .all(|id| difference.sides.iter().any(|s| s.article == *id && s.reading == "41"))
    });
    let conflict = conflict.unwrap_or_else(|| panic!("no 41/38 in\n{}", listing(&comparison)));
    let claim = comparison.claims.iter().find(|claim| conflict.claim.as_ref() == Some(&claim.id)).unwrap();
    assert_eq!(state(claim, "flare"), Some(State::Differs));
    assert_eq!(state(claim, "agency"), Some(State::Reported));
    assert!(conflict.drawn);
}
