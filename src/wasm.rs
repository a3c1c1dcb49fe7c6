//! The boundary to JavaScript: the only file that knows wasm-bindgen.
//!
//! Exports take and give plain JavaScript values only: an argument of any other kind would be
//! allocated in the old instance before a scheduled restart takes effect, and the call would trap.

#[cfg(feature = "trap-test")]
mod trap_test;

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Error;
use crate::intake::{Input, Opened, read_story};
use crate::publish::{self, DEFAULT_MAX_EXCERPT};
use crate::story::MAX_LIST;
use crate::{Comparison, compare_checked};

/// Compares the articles of a story.
///
/// Takes a plain object of type `Story` and gives one of type `Comparison`.
///
/// # Errors
/// A JavaScript `Error` with the properties `code` and `path`, see [`Error`].
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(#[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue) -> Result<JsValue, JsValue> {
    let checked = read_story(story).map_err(thrown)?;
    #[cfg(feature = "trap-test")]
    trap_test::spring();
    as_object(&compare_checked(&checked))
}

/// Compares the articles of a story and makes the comparison fit to be published, see [`publish::publish`].
///
/// Takes a plain object of type `Story`, the id of the own article and the number of words that an excerpt of
/// another one may have, [`DEFAULT_MAX_EXCERPT`] if it is null or undefined. Gives a plain object of type `Comparison`.
///
/// # Errors
/// As [`compare`]; `unknown-article` if no article has the id.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn publish(
    #[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] own: JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] max_excerpt: JsValue,
) -> Result<JsValue, JsValue> {
    let invalid = |path: &str, message: &str| Error::InvalidField { path: path.into(), message: message.into() };
    let own = own.as_string().ok_or_else(|| thrown(invalid("own", "expected text")))?;
    let max_excerpt = match max_excerpt.as_f64() {
        None if max_excerpt.is_null() || max_excerpt.is_undefined() => DEFAULT_MAX_EXCERPT,
        Some(words) if words.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&words) => words as u32,
        _ => return Err(thrown(invalid("maxExcerpt", "expected a whole number of words"))),
    };
    let checked = read_story(story).map_err(thrown)?;
    as_object(&publish::publish(compare_checked(&checked), &own, max_excerpt).map_err(thrown)?)
}

fn as_object(comparison: &Comparison) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    comparison.serialize(&serializer).map_err(JsValue::from)
}

impl Input for JsValue {
    fn open(self) -> Opened<Self> {
        if self.is_null() || self.is_undefined() {
            Opened::Nothing
        } else if let Some(value) = self.as_bool() {
            Opened::Bool(value)
        } else if let Some(number) = self.as_f64() {
            Opened::Number(number)
        } else if let Some(text) = self.as_string() {
            Opened::Text(text)
        } else if let Some(list) = self.dyn_ref::<Array>() {
            // A list of JavaScript can claim to have four billion items.
            Opened::List(list.iter().take(MAX_LIST + 1).collect(), list.length() as usize)
        } else if self.is_object() && !self.is_function() {
            own_fields(self.unchecked_ref()).map_or(Opened::Other, Opened::Object)
        } else {
            Opened::Other
        }
    }
}

/// The fields that an object has itself: a page may have put anything on `Object.prototype`. Where the
/// page's own code throws as a field is read, the value is of no type that anything expects.
fn own_fields(object: &Object) -> Result<Vec<(String, JsValue)>, JsValue> {
    let keys = Reflect::own_keys(object)?;
    let names = keys.iter().filter_map(|key| key.as_string().map(|name| (name, key)));
    Ok(names.map(|(name, key)| (name, Reflect::get(object, &key).unwrap_or(JsValue::symbol(None)))).collect())
}

/// Version of the engine, the same as that of the package.
#[wasm_bindgen]
pub fn version() -> JsValue {
    JsValue::from_str(env!("CARGO_PKG_VERSION"))
}

/// Makes the next call run on a fresh instance, with fresh memory. To be called after a call ended in
/// a `RuntimeError` or `RangeError`.
#[wasm_bindgen]
pub fn restart() {
    wasm_bindgen::handler::schedule_reinit();
}

fn thrown(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    let path = error.path().map_or(JsValue::NULL, JsValue::from_str);
    for (name, value) in [("code", JsValue::from_str(error.code())), ("path", path)] {
        // Setting a property of a fresh, extensible object cannot fail.
        let _ = Reflect::set(&thrown, &JsValue::from_str(name), &value);
    }
    thrown.into()
}
