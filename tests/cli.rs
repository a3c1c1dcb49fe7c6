//! The command line tool as others call it: what it writes where, and with which exit status.

#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::fields::{each, keys};
use common::tool::{file, run};
use common::{REFUSED, SAMPLES, UNKNOWN_FIELD_WARNINGS, UNKNOWN_FIELDS, article, bytes, compared, sample};
use serde_json::{Value, json};
use source_compare::publish::publish;

fn one_line(text: &str) -> String {
    serde_json::from_str::<Value>(text).unwrap().to_string()
}

#[test]
fn compare_reads_a_file_or_standard_input_and_writes_what_the_library_gives() {
    for sample in SAMPLES {
        let from_input = run(&["compare", "-"], sample.json.as_bytes());
        assert_eq!(from_input.out, format!("{}\n", bytes(&compared(sample.story()))), "{}", sample.name);
        let path = file(&format!("{}.json", sample.name), sample.json.as_bytes());
        let from_file = run(&["compare", path.to_str().unwrap()], b"");
        assert_eq!(from_file.out, from_input.out);
        from_file.document();
        assert_eq!(run(&["compare", "--format", "json", "-"], sample.json.as_bytes()).out, from_input.out);
    }
}

#[test]
fn compare_writes_a_page_that_needs_no_script() {
    for sample in SAMPLES {
        let page = run(&["compare", "-", "--format", "html"], sample.json.as_bytes());
        let story = sample.story();
        let lang = story.lang.clone();
        assert_eq!((page.status, page.err.as_str()), (0, ""));
        assert!(page.out == source_compare::render::html::page(&compared(story), lang.as_deref()), "{}", sample.name);
    }
    let refused = run(&["compare", "--format", "html", "-"], b"{}");
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
}

#[test]
fn compare_writes_what_may_be_published() {
    let story = sample("ferry-ramp");
    let whole = compared(story.story());
    let expected = |longest| publish(whole.clone(), "ledger", longest).unwrap();
    let found = run(&["compare", "-", "--publish", "ledger"], story.json.as_bytes());
    assert_eq!(found.out, format!("{}\n", bytes(&expected(25))));
    let document = found.document();
    assert_eq!(document["published"], json!({ "own": "ledger", "maxExcerpt": 25 }));
    for article in each(&document, "articles") {
        let whole = article["id"] == "ledger";
        assert_eq!(article["excerpted"].is_null(), whole);
        assert!(whole || keys(&article["excerpted"]) == BTreeSet::from(["of", "words"]));
    }
    let shorter = ["compare", "-", "--publish", "ledger", "--max-excerpt", "8"];
    assert_eq!(run(&shorter, story.json.as_bytes()).out, format!("{}\n", bytes(&expected(8))));
    assert_eq!(run(&["compare", "-"], story.json.as_bytes()).document()["published"], Value::Null);
}

#[test]
fn the_page_of_what_may_be_published_has_no_long_run_of_anothers_words() {
    let story = sample("ferry-ramp");
    let whole = compared(story.story());
    let in_order = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = in_order(&article(&whole, "ledger").body);
    // Nine words of another text on a page, though the own text does not have them.
    let leak = |arguments: &[&str]| {
        let page = run(&[&["compare", "-", "--format", "html"], arguments].concat(), story.json.as_bytes());
        assert_eq!((page.status, page.err.as_str()), (0, ""));
        let text: String = page.out.split('<').filter_map(|tag| Some(tag.split_once('>')?.1)).collect();
        let text = in_order(&text.replace("&quot;", "\""));
        let others = whole.articles.iter().filter(|article| article.id != "ledger");
        let found = others.filter_map(|other| {
            let words: Vec<&str> = other.body.split_whitespace().collect();
            let runs = words.windows(9).map(|words| words.join(" "));
            runs.into_iter().find(|run| text.contains(run.as_str()) && !own.contains(run.as_str()))
        });
        (found.collect::<Vec<String>>(), page.out)
    };
    assert!(leak(&[]).0.len() > 4, "what is looked for can be found");
    let (found, page) = leak(&["--publish", "ledger", "--max-excerpt", "8"]);
    assert_eq!(found, Vec::<String>::new());
    assert!(page.contains("Only the text of <bdi>") && page.contains("none of their words are in this file"));
}

#[test]
fn what_cannot_be_published_is_refused() {
    let story = sample("two-texts").json.as_bytes();
    let unknown = run(&["compare", "-", "--publish", "nobody"], story);
    assert_eq!((unknown.status, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("nobody") && unknown.err.contains("unknown-article"), "{}", unknown.err);
    for wrong in [&["--max-excerpt", "8"][..], &["--publish", "a", "--max-excerpt", "-1"], &["--publish"]] {
        let run = run(&[&["compare", "-"], wrong].concat(), story);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{wrong:?}");
    }
}

#[test]
fn unknown_fields_are_warnings() {
    let comparison = run(&["compare", "-"], UNKNOWN_FIELDS.as_bytes()).document();
    let expected: Vec<Value> =
        UNKNOWN_FIELD_WARNINGS.iter().map(|(code, path)| json!({ "code": code, "path": path })).collect();
    assert_eq!(comparison["warnings"], Value::Array(expected));
}

#[test]
fn overrides_of_a_file_are_added_to_those_of_the_story() {
    let story = r#"{"articles":[{"body":"The mill burned down on Friday."},{"body":"Nobody was hurt at the quay."}],
        "overrides":[{"action":"dismiss","ids":["c-000000000000"]}]}"#;
    let plain = run(&["compare", "-"], story.as_bytes()).document();
    let id = |claim: &Value| claim["id"].clone();
    let claims: Vec<Value> = plain["claims"].as_array().unwrap().iter().map(id).collect();
    let file = std::env::temp_dir().join(format!("source-compare-overrides-{}.json", std::process::id()));
    fs::write(&file, json!([{ "action": "join", "ids": claims }]).to_string()).unwrap();
    let arguments = ["compare", "-", "--overrides", file.to_str().unwrap()];
    let found = run(&arguments, story.as_bytes()).document();
    assert_eq!(found["claims"].as_array().unwrap().len(), 1);
    assert_eq!(found["claims"][0]["id"], claims[0]);
    let status = |set: &Value| format!("{} {}", set["action"], set["status"]);
    let statuses: Vec<String> = found["overrides"].as_array().unwrap().iter().map(status).collect();
    assert_eq!(statuses, [r#""join" "applied""#, r#""dismiss" "unmatched""#]);

    fs::write(&file, r#"{"action":"join"}"#).unwrap();
    let refused = run(&arguments, story.as_bytes());
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("not a list of overrides"), "{}", refused.err);
    fs::remove_file(&file).unwrap();
}

#[test]
fn a_refused_story_gives_a_message_with_the_path_and_no_output() {
    for (story, code, path) in REFUSED {
        for command in ["compare", "pairs"] {
            let run = run(&[command, "-"], story.as_bytes());
            assert_eq!((run.status, run.out.as_str()), (1, ""), "{story}");
            assert_eq!(run.err.matches('\n').count(), 1, "one line: {}", run.err);
            assert!(run.err.contains(code) && run.err.contains(path.unwrap_or_default()), "{story}: {}", run.err);
        }
    }
}

#[test]
fn what_is_no_story_at_all_gives_status_1() {
    let deep = format!("{{\"articles\":{}", "[".repeat(100_000));
    let inputs: [&[u8]; 6] =
        [b"", b"{", b"null and void", b"\xff\xfe\x00", deep.as_bytes(), b"{\"articles\":[]} trailing"];
    for input in inputs {
        let run = run(&["compare", "-"], input);
        assert_eq!((run.status, run.out.as_str()), (1, ""));
        assert!(run.err.starts_with("source-compare: ") && !run.err.contains("panicked"), "{}", run.err);
    }
    let missing = run(&["compare", "no/such/story.json"], b"");
    assert_eq!((missing.status, missing.out.as_str()), (1, ""));
    assert!(missing.err.contains("no/such/story.json"));
}

#[test]
fn wrong_usage_gives_status_2() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["compare"],
        &["pairs"],
        &["explain", "-"],
        &["compare", "-", "--format", "poem"],
        &["compare", "-", "--format"],
        &["compare", "-", "--format", "HTML5"],
        &["compare", "-", "-", "-"],
        &["batch", "story.json"],
    ];
    for arguments in wrong {
        let run = run(arguments, b"");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty());
    }
    let version = run(&["--version"], b"");
    assert_eq!((version.status, version.out), (0, format!("source-compare {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn pairs_are_sentences_of_two_articles_with_a_score() {
    let sample = sample("ferry-ramp");
    let pairs = run(&["pairs", "-"], sample.json.as_bytes()).lines();
    let comparison = compared(sample.story());
    let mut seen = BTreeSet::new();
    for pair in &pairs {
        assert_eq!(keys(pair), BTreeSet::from(["a", "aligned", "b", "score"]));
        for side in ["a", "b"] {
            assert_eq!(keys(&pair[side]), BTreeSet::from(["article", "end", "part", "start"]));
            let article = common::article(&comparison, pair[side]["article"].as_str().unwrap());
            let text =
                if pair[side]["part"] == "headline" { article.headline.as_deref().unwrap() } else { &article.body };
            let offset = |name: &str| pair[side][name].as_u64().unwrap() as u32;
            let sentence = common::slice(text, offset("start"), offset("end")).unwrap();
            assert!(!sentence.trim().is_empty());
        }
        assert_ne!(pair["a"]["article"], pair["b"]["article"]);
        let score = pair["score"].as_f64().unwrap();
        assert!(score > 0.0 && score <= 1.0, "{score}");
        assert!(pair["aligned"].is_boolean());
        assert!(seen.insert((pair["a"].to_string(), pair["b"].to_string())), "twice: {pair}");
    }
    // Copies are aligned, something scores without being aligned, and no article is taken out.
    let count = |aligned: bool| pairs.iter().filter(|pair| pair["aligned"] == aligned).count();
    assert!(count(true) > 20 && count(false) > 20, "{} {}", count(true), count(false));
    assert!(pairs.iter().any(|pair| pair["a"]["article"] == "weekender" || pair["b"]["article"] == "weekender"));
    let exact = pairs.iter().filter(|p| p["a"]["article"] == "ledger" && p["b"]["article"] == "register");
    let sure = |p: &&Value| p["score"].as_f64().unwrap() > 0.99;
    let same_place = |p: &&Value| p["a"]["start"] == p["b"]["start"];
    assert!(exact.filter(|p| same_place(p) && sure(p) && p["aligned"] == true).count() > 5);
}

#[test]
fn pairs_agree_with_claims() {
    let sample = sample("two-texts");
    let comparison = compared(sample.story());
    let aligned: Vec<Value> = run(&["pairs", "-"], sample.json.as_bytes())
        .lines()
        .into_iter()
        .filter(|pair| pair["aligned"] == true)
        .collect();
    let holds = |sentence: &Value, member: &source_compare::comparison::Position| {
        let offset = |name: &str| sentence[name].as_u64().unwrap() as u32;
        sentence["article"] == member.article.as_str()
            && sentence["part"] == serde_json::to_value(member.part).unwrap()
            && offset("start") <= member.start
            && member.end <= offset("end")
    };
    assert!(!aligned.is_empty());
    for pair in aligned {
        let claim = comparison.claims.iter().find(|claim| {
            claim.members.iter().any(|m| holds(&pair["a"], m)) && claim.members.iter().any(|m| holds(&pair["b"], m))
        });
        assert!(claim.is_some(), "{pair}");
    }
}

#[test]
fn batch_answers_line_by_line_and_goes_on_after_a_bad_line() {
    let (one, two) = (one_line(sample("two-texts").json), one_line(sample("many-scripts").json));
    let input = format!("{one}\n{{\"articles\":[{{\"body\":\"One.\"}},{{\"body\":\"\"}}]}}\nnot json\n{two}\n{one}");
    let lines = run(&["batch"], input.as_bytes()).lines();
    assert_eq!(lines.len(), 5);
    let comparison = |story: &str| run(&["compare", "-"], story.as_bytes()).document();
    assert_eq!(lines[0], comparison(&one));
    assert_eq!(lines[3], comparison(&two));
    assert_eq!(lines[4], lines[0]);
    assert_eq!(lines[1]["error"]["code"], "empty-body");
    assert_eq!(lines[1]["error"]["path"], "articles[1].body");
    assert_eq!(lines[1]["line"], 2);
    assert_eq!(lines[2]["error"]["code"], "invalid-json");
    assert_eq!(lines[2]["error"].get("path"), Some(&Value::Null));
    assert_eq!(lines[2]["line"], 3);
    for line in &lines[1..3] {
        assert_eq!(keys(line), BTreeSet::from(["error", "line"]));
        assert_eq!(keys(&line["error"]), BTreeSet::from(["code", "message", "path"]));
        assert!(!line["error"]["message"].as_str().unwrap().is_empty());
    }
    assert!(run(&["batch"], b"").lines().is_empty());
}

#[test]
fn a_line_of_a_batch_that_is_no_utf8_is_a_bad_line_like_others() {
    let story = one_line(sample("two-texts").json);
    let input = [story.as_bytes(), b"\n{\"title\":\"\xff\"}\n", story.as_bytes(), b"\n"].concat();
    let run = run(&["batch"], &input);
    let lines = run.lines();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1]["line"], 2);
    assert!(lines[1]["error"]["code"].is_string());
    assert_eq!(lines[2], lines[0]);
}

/// JSON can name half of a pair of surrogates, which is no text. The command refuses it, as its message
/// says; in a browser, whose own reader of JSON lets it in, it counts as U+FFFD: see `tests/web.rs`.
#[test]
fn half_a_pair_of_surrogates_is_no_text() {
    let story = r#"{"articles":[{"body":"The kiln \ud83d cracked."},{"body":"The kiln broke."}]}"#;
    let refused = run(&["compare", "-"], story.as_bytes());
    assert_eq!((refused.status, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("(invalid-json)"), "{}", refused.err);
    let answer = run(&["batch"], story.as_bytes()).lines();
    assert_eq!(answer[0]["error"]["code"], "invalid-json");
    let whole = story.replace(r"\ud83d", r"\ud83d\ude00");
    assert_eq!(run(&["compare", "-"], whole.as_bytes()).document()["articles"][0]["body"], "The kiln 😀 cracked.");
}
