//! The wasm build in a browser window: the same results as the library gives natively.

#![cfg(target_arch = "wasm32")]

mod common;

use common::{REFUSED, SAMPLES, UNKNOWN_FIELD_WARNINGS, UNKNOWN_FIELDS, bytes, compared, digest, listing::listing};
use js_sys::{Array, JSON, Reflect};
use source_compare::publish;
use source_compare::wasm::{self, compare, version};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn parsed(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn text(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(value: &JsValue, field: &str) -> JsValue {
    Reflect::get(value, &field.into()).unwrap()
}

#[wasm_bindgen_test]
fn runs_in_a_browser_window() {
    assert!(web_sys::window().is_some());
}

#[wasm_bindgen_test]
fn the_version_is_that_of_the_package() {
    assert_eq!(version().as_string().as_deref(), Some(env!("CARGO_PKG_VERSION")));
}

#[wasm_bindgen_test]
fn every_story_gives_the_same_bytes_as_the_library() {
    for sample in SAMPLES {
        let result = compare(parsed(sample.json)).unwrap();
        assert_eq!(text(&result), bytes(&compared(sample.story())), "{}", sample.name);
    }
}

/// `digest.txt` is of what the command line tool writes.
#[wasm_bindgen_test]
fn every_story_gives_the_same_bytes_as_the_command() {
    for sample in SAMPLES {
        let result = compare(parsed(sample.json)).unwrap();
        assert_eq!(digest(&text(&result)), sample.digest.trim_end(), "{}", sample.name);
    }
}

/// `expected.txt` was written natively, so native and wasm agree in all that it lists.
#[wasm_bindgen_test]
fn every_story_reads_as_natively() {
    for sample in SAMPLES {
        let found = listing(&compared(sample.story()));
        let at = found.lines().zip(sample.expected.lines()).position(|(found, expected)| found != expected);
        let line = |text: &str| at.and_then(|at| text.lines().nth(at).map(str::to_string));
        assert!(
            found == sample.expected,
            "{}: line {at:?} is {:?}, not {:?}",
            sample.name,
            line(&found),
            line(sample.expected)
        );
    }
}

#[wasm_bindgen_test]
fn what_was_not_supplied_is_null_and_never_undefined() {
    let result = compare(parsed(r#"{"articles":[{"body":"The kiln cracked."},{"body":"The kiln broke."}]}"#)).unwrap();
    let article = Array::from(&get(&result, "articles")).get(0);
    for field in ["headline", "byline", "published", "url", "genre", "setAside"] {
        assert!(get(&article, field).is_null(), "{field}");
    }
    for field in ["name", "url"] {
        assert!(get(&get(&article, "outlet"), field).is_null(), "outlet.{field}");
    }
    assert!(get(&result, "title").is_null());
    assert_eq!(get(&article, "machineTranslated").as_bool(), Some(false));
}

#[wasm_bindgen_test]
fn null_and_undefined_fields_of_a_story_count_as_not_supplied() {
    let story =
        parsed(r#"{"title":null,"articles":[{"body":"The kiln cracked."},{"body":"The kiln broke.","byline":null}]}"#);
    let article = Array::from(&get(&story, "articles")).get(0);
    Reflect::set(&article, &"headline".into(), &JsValue::UNDEFINED).unwrap();
    let result = compare(story).unwrap();
    assert_eq!(text(&get(&result, "warnings")), "[]");
    assert!(get(&result, "title").is_null());
}

/// The command line tool refuses such a story, see `tests/cli.rs`. Offsets still fit: U+FFFD is one unit too.
#[wasm_bindgen_test]
fn half_a_pair_of_surrogates_counts_as_the_replacement_character() {
    let story = parsed(r#"{"articles":[{"body":"The kiln \ud83d cracked."},{"body":"The kiln broke."}]}"#);
    let result = compare(story).unwrap();
    let article = Array::from(&get(&result, "articles")).get(0);
    assert_eq!(get(&article, "body").as_string().as_deref(), Some("The kiln \u{fffd} cracked."));
}

#[wasm_bindgen_test]
fn unknown_fields_give_the_same_warnings_as_natively() {
    let result = compare(parsed(UNKNOWN_FIELDS)).unwrap();
    let expected: Vec<_> =
        UNKNOWN_FIELD_WARNINGS.iter().map(|(code, path)| serde_json::json!({ "code": code, "path": path })).collect();
    let found: Vec<serde_json::Value> = serde_json::from_str(&text(&get(&result, "warnings"))).unwrap();
    assert_eq!(found, expected);
}

#[wasm_bindgen_test]
fn refused_stories_throw_errors_with_code_and_path() {
    for (story, code, path) in REFUSED {
        let error = compare(parsed(story)).unwrap_err();
        assert!(error.is_instance_of::<js_sys::Error>(), "{story}");
        assert_eq!(get(&error, "code").as_string().as_deref(), Some(code), "{story}");
        assert_eq!(get(&error, "path").as_string().as_deref(), path, "{story}");
        assert!(!String::from(js_sys::Error::from(error).message()).is_empty());
    }
    for no_story in [JsValue::UNDEFINED, JsValue::NULL, JsValue::from(7), JsValue::from("{}")] {
        let error = compare(no_story).unwrap_err();
        assert_eq!(get(&error, "code").as_string().as_deref(), Some("invalid-field"));
        assert_eq!(get(&error, "path").as_string().as_deref(), Some("story"));
    }
}

#[wasm_bindgen_test]
fn what_may_be_published_has_the_bytes_of_the_native_run() {
    for sample in SAMPLES {
        let whole = compared(sample.story());
        let own = whole.articles[0].id.clone();
        let expected = |longest| bytes(&publish::publish(whole.clone(), &own, longest).unwrap());
        let found = |longest| text(&wasm::publish(parsed(sample.json), own.as_str().into(), longest).unwrap());
        assert_eq!(found(JsValue::UNDEFINED), expected(25), "{}", sample.name);
        assert_eq!(found(8.into()), expected(8), "{}", sample.name);
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_published_is_refused() {
    let code = |own: JsValue, longest: JsValue| {
        let error = wasm::publish(parsed(SAMPLES[0].json), own, longest).unwrap_err();
        js_sys::Reflect::get(&error, &"code".into()).unwrap().as_string().unwrap()
    };
    assert_eq!(code("nobody".into(), JsValue::NULL), "unknown-article");
    for (own, longest) in
        [(JsValue::from(1), JsValue::NULL), ("agency".into(), 2.5.into()), ("agency".into(), "8".into())]
    {
        assert_eq!(code(own, longest), "invalid-field");
    }
}
