//! The fields of JSON documents.

use std::collections::BTreeSet;

use serde_json::Value;

/// The names of an object's fields.
pub fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Panics if `value` lacks one of the fields, given as words.
pub fn has(value: &Value, fields: &str) {
    let keys = keys(value);
    for field in fields.split(' ') {
        assert!(keys.contains(field), "no {field} among {keys:?}");
    }
}

/// The items of a field that holds a list with something in it.
pub fn each<'v>(value: &'v Value, field: &str) -> impl Iterator<Item = &'v Value> {
    let list = value[field].as_array().unwrap_or_else(|| panic!("{field} is no list"));
    assert!(!list.is_empty(), "{field} is empty");
    list.iter()
}
