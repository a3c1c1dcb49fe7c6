//! The names of fields and commands in what the command line tool writes: others' programs rely on them.

#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod common;

use std::collections::BTreeSet;

use common::fields::{each, has, keys};
use common::tool::run;
use common::{SAMPLES, sample};
use serde_json::{Value, json};

#[test]
fn the_names_of_the_contract_are_there() {
    let comparison = run(&["compare", "-"], sample("ferry-ramp").json.as_bytes()).document();
    assert_eq!(comparison["schema"], 1);
    assert_eq!(comparison["engine"], env!("CARGO_PKG_VERSION"));
    has(&comparison, "schema engine warnings articles claims differences cues quotes rules");
    assert_eq!(comparison["warnings"], json!([]));
    for article in each(&comparison, "articles") {
        has(article, "id outlet headline byline published url body independentText complete incompleteReason");
        has(article, "setAside language missing unusable removed");
        assert!(article["independentText"].is_u64() && article["complete"].is_boolean());
        assert!(article["setAside"].is_null() || article["setAside"]["reason"] == "off-topic");
    }
    for claim in each(&comparison, "claims") {
        has(claim, "id members states independent omission confidence");
        has(&claim["independent"], "reporting of");
        each(claim, "members").for_each(|member| has(member, "article part start end"));
        for state in each(claim, "states") {
            assert_eq!(keys(state), BTreeSet::from(["article", "state"]));
            assert!(["reported", "differs", "absent", "unseen"].contains(&state["state"].as_str().unwrap()));
        }
        let id = claim["id"].as_str().unwrap().strip_prefix("c-").unwrap();
        assert!(id.len() >= 12 && id[..12].bytes().all(|b| b.is_ascii_hexdigit()), "{id}");
        assert!(["low", "medium", "high"].contains(&claim["confidence"].as_str().unwrap()));
    }
    for difference in each(&comparison, "differences") {
        has(difference, "id kind rule claim confidence drawn sides");
        each(difference, "sides").for_each(|side| has(side, "article part start end reading"));
    }
    each(&comparison, "cues").for_each(|cue| has(cue, "article part start end kind rule confidence contrast"));
    for quote in each(&comparison, "quotes") {
        has(quote, "id speaker excerpts");
        each(quote, "excerpts").for_each(|excerpt| has(excerpt, "article part start end"));
    }
    each(&comparison, "rules").for_each(|rule| has(rule, "id limits source"));
    let no_floats = |value: &Value| !value.is_f64();
    assert!(all_values(&comparison).into_iter().all(no_floats));
}

/// The value and all that it holds.
fn all_values(value: &Value) -> Vec<&Value> {
    let inner: Vec<&Value> = match value {
        Value::Array(list) => list.iter().flat_map(all_values).collect(),
        Value::Object(fields) => fields.values().flat_map(all_values).collect(),
        _ => Vec::new(),
    };
    [vec![value], inner].concat()
}

#[test]
fn every_rule_that_a_finding_names_is_explained_and_no_other() {
    for sample in SAMPLES {
        let comparison = run(&["compare", "-"], sample.json.as_bytes()).document();
        let list = |name: &str| comparison[name].as_array().unwrap().clone();
        let named = |list: Vec<Value>, field: &str| -> BTreeSet<String> {
            list.iter().map(|item| item[field].as_str().unwrap().to_string()).collect()
        };
        let mut used = named(list("differences"), "rule");
        used.extend(named(list("cues"), "rule"));
        used.extend(named(list("wire"), "rule"));
        let evidence = list("claims").into_iter().map(|c| c["evidence"].clone()).filter(|e| !e.is_null());
        used.extend(named(evidence.collect(), "rule"));
        assert_eq!(named(list("rules"), "id"), used, "{}", sample.name);
        for rule in list("rules") {
            assert!(!rule["limits"].as_str().unwrap().is_empty() && !rule["source"].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn ids_are_given_by_input_order_and_what_was_not_supplied_is_null() {
    let bodies: Vec<Value> = (0..11).map(|n| json!({ "body": format!("The kiln number {n} cracked.") })).collect();
    let comparison = run(&["compare", "-"], json!({ "articles": bodies }).to_string().as_bytes()).document();
    let articles = comparison["articles"].as_array().unwrap();
    let ids: Vec<&str> = articles.iter().map(|article| article["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    for field in ["headline", "byline", "published", "url", "genre", "setAside"] {
        assert_eq!(articles[0].get(field), Some(&Value::Null), "{field}");
    }
    assert_eq!(articles[0]["outlet"], json!({ "name": null, "url": null, "labels": [] }));
    assert_eq!(articles[0]["missing"], json!(["outlet", "headline", "byline", "published", "url", "lang"]));
    assert_eq!(comparison["title"], Value::Null);
}
