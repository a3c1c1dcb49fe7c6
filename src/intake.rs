//! Reading a story from JSON text or from a JavaScript object, by one path for both: what is unknown
//! is listed, what is wrong is named with its path.
//!
//! Fields that nobody knows are never looked into, so that nothing here recurses over the input.

use crate::comparison::{Part, Warning};
use crate::error::Error;
use crate::ordered;
use crate::story::{
    Article, CheckedStory, Genre, Label, MAX_ARTICLES, MAX_LIST, Options, Outlet, Override, OverrideAction,
    OverrideMember, Story, number_aware,
};

/// At most so many unknown fields are listed.
const MAX_WARNINGS: usize = 100;

/// A value of the input, of any type.
pub(crate) trait Input: Sized {
    /// What it is, one level deep.
    fn open(self) -> Opened<Self>;
}

/// A value with its type known.
pub(crate) enum Opened<I> {
    /// Null, or not there.
    Nothing,
    Bool(bool),
    Number(f64),
    Text(String),
    /// The first items, more than any list may have if there are as many, and the count of all.
    List(Vec<I>, usize),
    Object(Vec<(String, I)>),
    /// A type that JSON does not have, such as a function.
    Other,
}

impl<I> Opened<I> {
    fn name(&self) -> &'static str {
        match self {
            Opened::Nothing => "nothing",
            Opened::Bool(_) => "a boolean",
            Opened::Number(_) => "a number",
            Opened::Text(_) => "a string",
            Opened::List(..) => "a list",
            Opened::Object(_) => "an object",
            Opened::Other => "something that JSON does not have",
        }
    }
}

/// Reads and checks a story.
///
/// # Errors
/// [`Error::InvalidField`] for a value of the wrong type, [`Error::HtmlNotConverted`] for an article with
/// `bodyHtml`, else as [`CheckedStory::new`].
pub(crate) fn read_story(input: impl Input) -> Result<CheckedStory, Error> {
    let mut unknown = Vec::new();
    let story = story(input, &mut unknown)?;
    ordered::sort_by(&mut unknown, |a, b| number_aware(a, b));
    if let Some(path) = unknown.iter().find(|path| path.starts_with("articles[") && path.ends_with("].bodyHtml")) {
        return Err(Error::HtmlNotConverted { path: path.clone() });
    }
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
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|error| Error::InvalidJson { message: error.to_string() })?;
    read_story(value)
}

#[cfg(any(feature = "cli", test))]
impl Input for serde_json::Value {
    fn open(self) -> Opened<Self> {
        match self {
            serde_json::Value::Null => Opened::Nothing,
            serde_json::Value::Bool(value) => Opened::Bool(value),
            serde_json::Value::Number(number) => number.as_f64().map_or(Opened::Other, Opened::Number),
            serde_json::Value::String(text) => Opened::Text(text),
            serde_json::Value::Array(items) => {
                let count = items.len();
                Opened::List(items, count)
            }
            serde_json::Value::Object(fields) => Opened::Object(fields.into_iter().collect()),
        }
    }
}

fn story(input: impl Input, unknown: &mut Vec<String>) -> Result<Story, Error> {
    let known = &["title", "lang", "summary", "articles", "options", "overrides"];
    let mut fields = Fields::of(input.open(), "", known, unknown)?;
    let mut articles = Vec::new();
    let supplied = fields.list("articles").map_err(|error| match error {
        Error::ListTooLong { found, .. } => Error::TooManyArticles { found, limit: MAX_ARTICLES },
        other => other,
    })?;
    for (item, path) in supplied {
        articles.push(article(item, &path, unknown)?);
    }
    let mut overrides = Vec::new();
    for (item, path) in fields.list("overrides")? {
        overrides.push(set_otherwise(item, &path, unknown)?);
    }
    Ok(Story {
        overrides,
        title: fields.text("title")?,
        lang: fields.text("lang")?,
        summary: fields.texts("summary")?,
        articles,
        options: match fields.object("options") {
            Some((input, path)) => options(input, &path, unknown)?,
            None => Options::default(),
        },
    })
}

fn options<I: Input>(input: Opened<I>, path: &str, unknown: &mut Vec<String>) -> Result<Options, Error> {
    let mut fields = Fields::of(input, path, &["include", "restore", "omissionMinimum"], unknown)?;
    let omission_minimum = fields.whole_number("omissionMinimum")?.unwrap_or(Options::default().omission_minimum);
    Ok(Options { include: fields.texts("include")?, restore: fields.texts("restore")?, omission_minimum })
}

fn article(input: impl Input, path: &str, unknown: &mut Vec<String>) -> Result<Article, Error> {
    let known = &[
        "id",
        "outlet",
        "headline",
        "byline",
        "published",
        "url",
        "lang",
        "genre",
        "machineTranslated",
        "complete",
        "body",
    ];
    let mut fields = Fields::of(input.open(), path, known, unknown)?;
    Ok(Article {
        id: fields.text("id")?,
        outlet: match fields.object("outlet") {
            Some((input, path)) => Some(outlet(input, &path, unknown)?),
            None => None,
        },
        headline: fields.text("headline")?,
        byline: fields.text("byline")?,
        published: fields.text("published")?,
        url: fields.text("url")?,
        lang: fields.text("lang")?,
        genre: fields.named("genre", "news, analysis, opinion, feature or press-release", Genre::named)?,
        machine_translated: fields.boolean("machineTranslated")?,
        complete: fields.boolean("complete")?,
        body: fields.text("body")?.unwrap_or_default(),
    })
}

fn set_otherwise(input: impl Input, path: &str, unknown: &mut Vec<String>) -> Result<Override, Error> {
    let mut fields = Fields::of(input.open(), path, &["action", "ids", "members"], unknown)?;
    let action = fields.named("action", "join, split, pin or dismiss", OverrideAction::named)?;
    let mut members = Vec::new();
    for (item, path) in fields.list("members")? {
        let mut fields = Fields::of(item.open(), &path, &["article", "part", "start", "end"], unknown)?;
        members.push(OverrideMember {
            article: fields.text("article")?.unwrap_or_default(),
            part: fields.named("part", "headline or body", Part::named)?,
            start: fields.whole_number("start")?.unwrap_or_default(),
            end: fields.whole_number("end")?.unwrap_or_default(),
        });
    }
    match action {
        Some(action) => Ok(Override { action, ids: fields.texts("ids")?, members }),
        None => Err(fields.wrong("action", "join, split, pin or dismiss", "nothing")),
    }
}

fn outlet<I: Input>(input: Opened<I>, path: &str, unknown: &mut Vec<String>) -> Result<Outlet, Error> {
    let mut fields = Fields::of(input, path, &["name", "url", "labels"], unknown)?;
    let mut labels = Vec::new();
    for (item, path) in fields.list("labels")? {
        let mut fields = Fields::of(item.open(), &path, &["axis", "value", "by", "date"], unknown)?;
        labels.push(Label {
            axis: fields.text("axis")?.unwrap_or_default(),
            value: fields.text("value")?.unwrap_or_default(),
            by: fields.text("by")?,
            date: fields.text("date")?,
        });
    }
    Ok(Outlet { name: fields.text("name")?, url: fields.text("url")?, labels })
}

/// The fields of an object that are known.
struct Fields<I> {
    path: String,
    values: Vec<(String, I)>,
}

impl<I: Input> Fields<I> {
    /// Opens an object; the paths of its other fields are added to `unknown`.
    fn of(input: Opened<I>, path: &str, known: &[&str], unknown: &mut Vec<String>) -> Result<Self, Error> {
        let mut fields = Fields { path: path.to_string(), values: Vec::new() };
        let values = match input {
            Opened::Object(values) => values,
            other => {
                let path = if path.is_empty() { "story" } else { path };
                return Err(wrong(path.to_string(), "an object", other.name()));
            }
        };
        for (name, value) in values {
            if known.contains(&name.as_str()) {
                fields.values.push((name, value));
            } else {
                unknown.push(fields.path_of(&name));
            }
        }
        Ok(fields)
    }

    fn path_of(&self, name: &str) -> String {
        // A path is never empty: what is named by nothing shows as `""`.
        let name = if name.is_empty() { "\"\"" } else { name };
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    fn wrong(&self, name: &str, expected: &str, found: &str) -> Error {
        wrong(self.path_of(name), expected, found)
    }

    fn take(&mut self, name: &str) -> Opened<I> {
        match self.values.iter().position(|(field, _)| field == name) {
            Some(at) => self.values.swap_remove(at).1.open(),
            None => Opened::Nothing,
        }
    }

    fn object(&mut self, name: &str) -> Option<(Opened<I>, String)> {
        match self.take(name) {
            Opened::Nothing => None,
            value => Some((value, self.path_of(name))),
        }
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Error> {
        match self.take(name) {
            Opened::Nothing => Ok(None),
            Opened::Text(text) => Ok(Some(text)),
            other => Err(self.wrong(name, "a string", other.name())),
        }
    }

    fn boolean(&mut self, name: &str) -> Result<Option<bool>, Error> {
        match self.take(name) {
            Opened::Nothing => Ok(None),
            Opened::Bool(value) => Ok(Some(value)),
            other => Err(self.wrong(name, "a boolean", other.name())),
        }
    }

    fn whole_number(&mut self, name: &str) -> Result<Option<u32>, Error> {
        match self.take(name) {
            Opened::Nothing => Ok(None),
            // The cast saturates and cuts fractions off, so only a whole number in range comes back the same.
            Opened::Number(number) if f64::from(number as u32) == number => Ok(Some(number as u32)),
            Opened::Number(_) => Err(self.wrong(name, "a whole number", "another number")),
            other => Err(self.wrong(name, "a whole number", other.name())),
        }
    }

    /// One of a few words.
    fn named<T>(&mut self, name: &str, expected: &str, named: fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
        let Some(word) = self.text(name)? else { return Ok(None) };
        match named(&word) {
            Some(value) => Ok(Some(value)),
            None => Err(self.wrong(name, expected, "another word")),
        }
    }

    /// The items of a list, each with its path.
    fn list(&mut self, name: &str) -> Result<Vec<(I, String)>, Error> {
        let items = match self.take(name) {
            Opened::Nothing => Vec::new(),
            Opened::List(_, found) if found > MAX_LIST => {
                return Err(Error::ListTooLong { path: self.path_of(name), found, limit: MAX_LIST });
            }
            Opened::List(items, _) => items,
            other => return Err(self.wrong(name, "a list", other.name())),
        };
        let path = self.path_of(name);
        Ok(items.into_iter().enumerate().map(|(index, item)| (item, format!("{path}[{index}]"))).collect())
    }

    fn texts(&mut self, name: &str) -> Result<Vec<String>, Error> {
        let mut texts = Vec::new();
        for (item, path) in self.list(name)? {
            match item.open() {
                Opened::Text(text) => texts.push(text),
                other => return Err(wrong(path, "a string", other.name())),
            }
        }
        Ok(texts)
    }
}

fn wrong(path: String, expected: &str, found: &str) -> Error {
    Error::InvalidField { path, message: format!("expected {expected}, found {found}") }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<CheckedStory, Error> {
        read_story(serde_json::from_str::<serde_json::Value>(text).unwrap())
    }

    #[test]
    fn every_field_of_a_story_is_read() {
        let some = |text: &str| Some(text.to_string());
        let label = Label { axis: "lean".into(), value: "left".into(), by: some("us"), date: some("2026") };
        let outlet = Outlet { name: some("The Ledger"), url: some("https://ledger.example"), labels: vec![label] };
        let article = Article {
            id: some("a"),
            outlet: Some(outlet),
            headline: some("Mill burns"),
            byline: some("By our staff"),
            published: some("2026-05-04"),
            url: some("https://ledger.example/mill"),
            lang: some("en"),
            genre: Some(Genre::PressRelease),
            machine_translated: Some(true),
            complete: Some(false),
            body: "The mill burned.".into(),
        };
        let other = Article { id: some("b"), ..article.clone() };
        let story = Story {
            title: some("Fire"),
            lang: some("en"),
            summary: vec!["A mill burned.".into()],
            articles: vec![article, other],
            options: Options { include: vec!["b".into()], restore: vec!["a".into()], omission_minimum: 3 },
            overrides: vec![Override {
                action: OverrideAction::Split,
                ids: vec!["c-0".into()],
                members: vec![OverrideMember { article: "a".into(), part: Some(Part::Headline), start: 0, end: 10 }],
            }],
        };
        let checked = read(&serde_json::to_string(&story).unwrap()).unwrap();
        assert_eq!(checked.story(), &story);
        assert_eq!(checked.warnings(), []);
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
        let labels = r#"{"articles":[{"body":"a"},{"body":"b","outlet":{"labels":[[]]}}]}"#;
        assert_eq!(refused(labels), ("invalid-field", "articles[1].outlet.labels[0]".into()));
        let genre = r#"{"articles":[{"body":"a"},{"body":"b","genre":"poem"}]}"#;
        assert_eq!(refused(genre), ("invalid-field", "articles[1].genre".into()));
        for minimum in ["1.5", "-1", "4294967296", "1e400", "\"2\""] {
            let text =
                format!(r#"{{"articles":[{{"body":"a"}},{{"body":"b"}}],"options":{{"omissionMinimum":{minimum}}}}}"#);
            let Ok(value) = serde_json::from_str::<serde_json::Value>(&text) else { continue };
            assert_eq!(read_story(value).unwrap_err().path(), Some("options.omissionMinimum"), "{minimum}");
        }
        let html = r#"{"articles":[{"body":"a"},{"bodyHtml":"<p>b"}]}"#;
        assert_eq!(refused(html), ("html-not-converted", "articles[1].bodyHtml".into()));
        assert_eq!(refused(r#"{"articles":[{"body":"a"},{}]}"#), ("empty-body", "articles[1].body".into()));
    }
}
