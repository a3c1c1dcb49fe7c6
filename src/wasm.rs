//! The boundary to JavaScript: the only file that knows wasm-bindgen.
//!
//! Exports take and give plain JavaScript values only: an argument of any other kind would be
//! allocated in the old instance before a scheduled restart takes effect, and the call would trap.

#[cfg(feature = "trap-test")]
mod trap_test;

use std::sync::Once;

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::compare_checked;
use crate::error::Error;
use crate::intake::{STORY, Shape, read_story};

/// Compares the articles of a story.
///
/// Takes a plain object of type `Story` and gives one of type `Comparison`.
///
/// # Errors
/// A JavaScript `Error` with the properties `code` and `path`, see [`Error`].
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(#[wasm_bindgen(unchecked_param_type = "Story")] story: JsValue) -> Result<JsValue, JsValue> {
    recover_from_panics();
    let own = own_fields(&story, &STORY)?;
    let checked = read_story(Deserializer::from(story), Deserializer::from(own)).map_err(thrown)?;
    #[cfg(feature = "trap-test")]
    trap_test::spring();
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    compare_checked(&checked).serialize(&serializer).map_err(JsValue::from)
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

/// After a panic the instance must not be used again: the next call gets a fresh one.
fn recover_from_panics() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| std::panic::set_hook(Box::new(|_| wasm_bindgen::handler::schedule_reinit())));
}

/// The fields of a story that are its own. The deserialiser would take an inherited field too, and a page
/// may have put anything on `Object.prototype`.
///
/// # Errors
/// What the page's own code throws when a field is read, if it has code there.
fn own_fields(value: &JsValue, shape: &Shape) -> Result<JsValue, JsValue> {
    match shape {
        Shape::List(item) if Array::is_array(value) => {
            let entries = Array::from(value);
            let own: Result<Array, JsValue> = entries.iter().map(|entry| own_fields(&entry, item)).collect();
            own.map(JsValue::from)
        }
        Shape::Object(fields) if value.is_object() && !Array::is_array(value) => {
            let object: &Object = value.unchecked_ref();
            let own: Object = Object::create(JsValue::NULL.unchecked_ref());
            for (name, shape) in *fields {
                let name = JsValue::from_str(name);
                if !Reflect::get_own_property_descriptor(object, &name)?.is_undefined() {
                    Reflect::set(&own, &name, &own_fields(&Reflect::get(object, &name)?, shape)?)?;
                }
            }
            Ok(own.into())
        }
        Shape::Leaf | Shape::List(_) | Shape::Object(_) => Ok(value.clone()),
    }
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
