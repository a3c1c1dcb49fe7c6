//! Reading a story from JSON text or from a JavaScript object, by one path through serde for both:
//! what is unknown is listed, what is wrong is named with its path.

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::comparison::Warning;
use crate::error::Error;
use crate::story::{CheckedStory, Story, number_aware};

/// At most so many unknown fields are listed.
const MAX_WARNINGS: usize = 100;

/// Which fields a value may have.
enum Shape {
    Leaf,
    List(&'static Shape),
    Object(&'static [(&'static str, Shape)]),
}

const LABEL: Shape =
    Shape::Object(&[("axis", Shape::Leaf), ("value", Shape::Leaf), ("by", Shape::Leaf), ("date", Shape::Leaf)]);
const OUTLET: Shape = Shape::Object(&[("name", Shape::Leaf), ("url", Shape::Leaf), ("labels", Shape::List(&LABEL))]);
const ARTICLE: Shape = Shape::Object(&[
    ("id", Shape::Leaf),
    ("outlet", OUTLET),
    ("headline", Shape::Leaf),
    ("byline", Shape::Leaf),
    ("published", Shape::Leaf),
    ("url", Shape::Leaf),
    ("lang", Shape::Leaf),
    ("genre", Shape::Leaf),
    ("machineTranslated", Shape::Leaf),
    ("complete", Shape::Leaf),
    ("body", Shape::Leaf),
]);
const OPTIONS: Shape = Shape::Object(&[("include", Shape::List(&Shape::Leaf)), ("omissionMinimum", Shape::Leaf)]);
static STORY: Shape = Shape::Object(&[
    ("title", Shape::Leaf),
    ("lang", Shape::Leaf),
    ("summary", Shape::List(&Shape::Leaf)),
    ("articles", Shape::List(&ARTICLE)),
    ("options", OPTIONS),
]);

/// Reads and checks a story. `unchecked` and `typed` are two deserialisers over the same input: the
/// first is walked for fields nobody knows, the second is read.
///
/// # Errors
/// [`Error::HtmlNotConverted`] for an article with `bodyHtml`, [`Error::InvalidField`] for a value of
/// the wrong type, else as [`CheckedStory::new`].
pub(crate) fn read_story<'a, 'b, A, B>(unchecked: A, typed: B) -> Result<CheckedStory, Error>
where
    A: Deserializer<'a>,
    B: Deserializer<'b>,
    B::Error: std::fmt::Display,
{
    let mut notes = Notes::default();
    // An input that the walk cannot follow is one that the typed reading refuses, with a better message.
    let _ = Walk { shape: &STORY, path: String::new(), notes: &mut notes }.deserialize(unchecked);
    if let Some(path) = notes.lists_for_objects.into_iter().min_by(|a, b| number_aware(a, b)) {
        let path = if path.is_empty() { "story".to_string() } else { path };
        return Err(Error::InvalidField { path, message: "expected an object, found a list".into() });
    }
    let mut unknown = notes.unknown;
    unknown.sort_by(|a, b| number_aware(a, b));
    if let Some(path) = unknown.iter().find(|path| path.starts_with("articles[") && path.ends_with("].bodyHtml")) {
        return Err(Error::HtmlNotConverted { path: path.clone() });
    }
    let story: Story = serde_path_to_error::deserialize(typed).map_err(|error| {
        let path = error.path().to_string();
        let path = if path == "." { "story".to_string() } else { path };
        Error::InvalidField { path, message: error.into_inner().to_string() }
    })?;
    let warnings = unknown.into_iter().take(MAX_WARNINGS);
    let warnings = warnings.map(|path| Warning { code: "unknown-field".into(), path }).collect();
    Ok(CheckedStory::new(story)?.with_warnings(warnings))
}

/// Reads and checks a story from JSON text.
///
/// # Errors
/// [`Error::InvalidJson`] if the text is no JSON; else as [`CheckedStory::new`], with
/// [`Error::InvalidField`] for values of the wrong type and [`Error::HtmlNotConverted`] for `bodyHtml`.
#[cfg(feature = "cli")]
pub fn from_json(text: &str) -> Result<CheckedStory, Error> {
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| Error::InvalidJson { message: error.to_string() })?;
    let mut unchecked = serde_json::Deserializer::from_str(text);
    let mut typed = serde_json::Deserializer::from_str(text);
    read_story(&mut unchecked, &mut typed)
}

/// What the walk found, by path.
#[derive(Default)]
struct Notes {
    /// Fields that nobody knows.
    unknown: Vec<String>,
    /// Lists where an object belongs: serde would read their items as the object's fields.
    lists_for_objects: Vec<String>,
}

/// Walks a value beside its shape.
struct Walk<'w> {
    shape: &'static Shape,
    path: String,
    notes: &'w mut Notes,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.shape {
            Shape::Leaf => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ()),
            Shape::List(_) | Shape::Object(_) => deserializer.deserialize_any(self),
        }
    }
}

/// Values of another type than the shape's are passed over here: the typed reading refuses them.
impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a story")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Shape::List(shape) = self.shape else {
            self.notes.lists_for_objects.push(self.path);
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut index = 0;
        loop {
            let path = format!("{}[{index}]", self.path);
            if list.next_element_seed(Walk { shape, path, notes: self.notes })?.is_none() {
                return Ok(());
            }
            index += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            // A path is never empty: what is named by nothing shows as `""`.
            let name = if key.is_empty() { "\"\"" } else { &key };
            let path = if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) };
            let known = match self.shape {
                Shape::Object(fields) => fields.iter().find(|(name, _)| *name == key).map(|(_, shape)| shape),
                Shape::Leaf | Shape::List(_) => None,
            };
            match known {
                Some(shape) => map.next_value_seed(Walk { shape, path, notes: self.notes })?,
                None => {
                    map.next_value::<IgnoredAny>()?;
                    self.notes.unknown.push(path);
                }
            }
        }
        Ok(())
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::story::{Article, Label, Outlet};

    fn read(text: &str) -> Result<CheckedStory, Error> {
        let mut unchecked = serde_json::Deserializer::from_str(text);
        let mut typed = serde_json::Deserializer::from_str(text);
        read_story(&mut unchecked, &mut typed)
    }

    #[test]
    fn the_shape_knows_every_field_of_the_story() {
        let outlet = Outlet { labels: vec![Label::default()], ..Outlet::default() };
        let article = Article { outlet: Some(outlet), body: "x".into(), id: Some("a".into()), ..Article::default() };
        let other = Article { id: Some("b".into()), ..article.clone() };
        let story = Story { articles: vec![article, other], ..Story::default() };
        let text = serde_json::to_string(&story).unwrap();
        assert_eq!(read(&text).unwrap().warnings(), []);
    }

    #[test]
    fn unknown_fields_are_listed_by_path_in_the_order_of_paths() {
        let text = r#"{"zeal":1,"articles":[{"body":"a","tags":[{"x":1}]},{"body":"b","outlet":{"__proto__":{}}}]}"#;
        let paths: Vec<_> = read(text).unwrap().warnings().iter().map(|w| w.path.clone()).collect();
        assert_eq!(paths, ["articles[0].tags", "articles[1].outlet.__proto__", "zeal"]);
        let nameless = read(r#"{"":1,"articles":[{"body":"a","":{}},{"body":"b"}]}"#).unwrap();
        let paths: Vec<_> = nameless.warnings().iter().map(|w| w.path.as_str()).collect();
        assert_eq!(paths, ["\"\"", "articles[0].\"\""]);
    }

    #[test]
    fn wrong_types_are_named_by_path() {
        let refused = |text: &str| {
            let error = read(text).unwrap_err();
            (error.code(), error.path().unwrap_or_default().to_string())
        };
        assert_eq!(refused(r#"{"articles":[{"body":"a"},{"body":7}]}"#), ("invalid-field", "articles[1].body".into()));
        assert_eq!(refused(r#"{"articles":"none"}"#), ("invalid-field", "articles".into()));
        assert_eq!(refused("[]"), ("invalid-field", "story".into()));
        let html = r#"{"articles":[{"body":"a"},{"bodyHtml":"<p>b"}]}"#;
        assert_eq!(refused(html), ("html-not-converted", "articles[1].bodyHtml".into()));
        assert_eq!(refused(r#"{"articles":[{"body":"a"},{}]}"#), ("empty-body", "articles[1].body".into()));
    }
}
