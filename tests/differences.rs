//! Short stories with the differences that must and must not be found in them: `tests/differences/KIND.txt`, a
//! file a kind. Prints precision and recall of each: `KIND=number cargo test --test differences -- --nocapture`, or
//! without `KIND` all, and then every rule has to have a case.

#![cfg(not(target_arch = "wasm32"))]

#[path = "differences/case.rs"]
mod case;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use case::{Case, Expected, Standing, cases};
use source_compare::rules::rules;

/// Fewest cases of each kind that must give a difference, and that must not.
const FEWEST: usize = 25;
/// Least precision, in percent.
const PRECISION: usize = 95;

/// Rules that no case here can show, with the test that does.
const ELSEWHERE: &[(&str, &str)] = &[
    ("align/", "tests/golden.rs"),
    ("override/", "tests/overrides.rs"),
    ("wire/", "src/difference/wire.rs"),
    ("wording/too-different", "tests/golden.rs"),
];

#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    expected: usize,
    positive: usize,
    negative: usize,
}

#[test]
fn differences_are_found_where_they_are_and_nowhere_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/differences");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let only = env::var("KIND").ok();
    files.retain(|path| only.as_ref().is_none_or(|kind| path.file_stem().unwrap().to_str() == Some(kind)));
    files.sort();
    let (mut wrong, mut shown) = (String::new(), BTreeSet::new());
    for file in files {
        let kind = file.file_stem().unwrap().to_str().unwrap();
        let mut score = Score::default();
        for case in cases(&fs::read_to_string(&file).unwrap()) {
            shown.extend(case.expected.iter().map(|expected| expected.rule.clone()));
            wrong += &judge(kind, &case, &mut score);
        }
        let Score { right, found, expected, positive, negative } = score;
        let percent = |of: usize| (right * 100).checked_div(of).unwrap_or(100);
        let (precision, recall) = (percent(found), percent(expected));
        println!(
            "{kind:12} precision {precision:3} % ({right}/{found}), recall {recall:3} % ({right}/{expected}), cases {positive} + {negative}"
        );
        if precision < PRECISION || positive < FEWEST || negative < FEWEST {
            wrong +=
                &format!("{kind}: precision {precision} %, {positive} cases with a difference, {negative} without\n");
        }
    }
    for rule in rules().into_iter().filter(|_| only.is_none()) {
        let elsewhere = ELSEWHERE.iter().any(|(subject, _)| rule.id.starts_with(subject));
        if !elsewhere && !shown.contains(rule.id) {
            wrong += &format!("no case shows the rule {}\n", rule.id);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Counts a case and tells in what it is not as the file says.
fn judge(kind: &str, case: &Case, score: &mut Score) -> String {
    let found = case.found(kind);
    let mut wrong = String::new();
    let wanted = |expected: &&Expected| matches!(expected.standing, Standing::Right | Standing::Missed);
    if case.expected.iter().any(|expected| wanted(&expected)) {
        score.positive += 1;
    } else {
        score.negative += 1;
    }
    score.found += found.iter().filter(|found| !found.muted).count();
    let mut open: Vec<_> = found.iter().collect();
    for expected in &case.expected {
        let place = open.iter().position(|found| expected.is_met_by(found));
        let met = place.map(|place| open.remove(place)).is_some();
        score.expected += usize::from(wanted(&expected));
        score.right += usize::from(met && wanted(&expected));
        if met != (expected.standing != Standing::Missed) {
            let verdict = if met { "found, though noted as a miss" } else { "not found" };
            wrong += &format!("{kind}: {}\n  {verdict}: {expected}\n", case.name);
        }
    }
    for found in open {
        wrong += &format!("{kind}: {}\n  not expected: {found}\n", case.name);
    }
    wrong
}
