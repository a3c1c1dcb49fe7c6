//! The input: a [`Story`] is the articles about one event, as the host supplies them.

mod edit;

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::comparison::Warning;
use crate::error::Error;
use crate::ordered;

pub use edit::{Override, OverrideAction, OverrideMember};

/// At most so many articles in a story.
pub const MAX_ARTICLES: usize = 1_000;
/// At most so many UTF-8 bytes in one text field (body, headline, …).
pub const MAX_TEXT_BYTES: usize = 1 << 20;
/// At most so many UTF-8 bytes in all text fields of a story together.
pub const MAX_STORY_BYTES: usize = 16 << 20;
/// At most so many entries in `summary`, in each list of `options`, in `overrides`, in the ids and members of
/// one override and in the labels of one outlet.
pub const MAX_LIST: usize = 1_000;

// The reader of the input takes no more items of any list.
const _: () = assert!(MAX_ARTICLES <= MAX_LIST);

/// Several articles about one event. Only `articles[].body` is required.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Story {
    /// Name of the event.
    pub title: Option<String>,
    /// Language of the articles that name none of their own: a BCP 47 tag such as `en` or `es-MX`.
    pub lang: Option<String>,
    /// An aggregator's summary: passed through, never a witness, never counted.
    pub summary: Vec<String>,
    /// The articles, two or more.
    pub articles: Vec<Article>,
    /// Settings of the comparison.
    pub options: Options,
    /// What an editor sets otherwise than the engine. Their order changes nothing.
    pub overrides: Vec<Override>,
}

/// One article of one outlet, as plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Article {
    /// Unique in the story. A missing id becomes `"1"`, `"2"` … by input order.
    pub id: Option<String>,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// Headline, apart from the body.
    pub headline: Option<String>,
    /// Who wrote it, as the outlet words it.
    pub byline: Option<String>,
    /// When it was published, as the host gives it (RFC 3339 if it can).
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Language of this article, a BCP 47 tag; else that of the story, else told from its words.
    pub lang: Option<String>,
    /// What kind of text it is.
    pub genre: Option<Genre>,
    /// Whether the host knows that this text came from machine translation. `false`: it is not translated,
    /// whatever its tag or a note in it says. Missing: unknown.
    pub machine_translated: Option<bool>,
    /// `false`: the host knows that the text is cut. `true`: that it is whole, which the text itself can
    /// still disprove (an ellipsis or half a sentence at its end). Missing: unknown.
    pub complete: Option<bool>,
    /// Plain text, a blank line between paragraphs. Offsets of the result point into exactly this.
    pub body: String,
}

/// The publisher of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Outlet {
    /// Name as readers know it.
    pub name: Option<String>,
    /// Address of the outlet.
    pub url: Option<String>,
    /// What others say about the outlet. Passed through; labels change no finding.
    pub labels: Vec<Label>,
}

/// A statement of a third party about an outlet, such as its lean or factuality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Label {
    /// What is rated, such as `lean`.
    pub axis: String,
    /// The rating, such as `left`.
    pub value: String,
    /// Who says so.
    pub by: Option<String>,
    /// When it was said.
    pub date: Option<String>,
}

/// What kind of text an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Genre {
    /// A news report.
    News,
    /// News analysis.
    Analysis,
    /// Opinion, leader, column.
    Opinion,
    /// A feature.
    Feature,
    /// A press release.
    PressRelease,
}

impl Genre {
    /// The genre with this name in the input, if there is one.
    pub fn named(name: &str) -> Option<Genre> {
        match name {
            "news" => Some(Genre::News),
            "analysis" => Some(Genre::Analysis),
            "opinion" => Some(Genre::Opinion),
            "feature" => Some(Genre::Feature),
            "press-release" => Some(Genre::PressRelease),
            _ => None,
        }
    }
}

/// Settings of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// Ids of articles to put back that would be set aside.
    pub include: Vec<String>,
    /// Ids of articles in which nothing is furniture: bylines, credits and prompts are compared like the rest.
    pub restore: Vec<String>,
    /// From how many independent texts up an omission is drawn. At least 1; 2 if not given.
    pub omission_minimum: u32,
}

impl Default for Options {
    fn default() -> Self {
        Options { include: Vec::new(), restore: Vec::new(), omission_minimum: 2 }
    }
}

/// A story whose every rule holds: ids are present and unique, bodies have text, limits are kept,
/// and articles stand in the order of their ids.
#[derive(Debug, Clone)]
pub struct CheckedStory {
    story: Story,
    warnings: Vec<Warning>,
}

impl CheckedStory {
    /// Checks `story` against every rule and limit.
    ///
    /// # Errors
    /// The first rule broken, in the order of the fields, with the path to the field.
    pub fn new(mut story: Story) -> Result<Self, Error> {
        check_sizes(&story)?;
        edit::order(&mut story.overrides)?;
        name_articles(&mut story)?;
        let mut warnings = Vec::new();
        for (name, ids) in [("include", &story.options.include), ("restore", &story.options.restore)] {
            for (index, id) in ids.iter().enumerate() {
                if !story.articles.iter().any(|a| a.id.as_deref() == Some(id)) {
                    let path = format!("options.{name}[{index}]");
                    warnings.push(Warning { code: "unmatched-id".into(), path });
                }
            }
        }
        ordered::sort_by(&mut story.articles, |a, b| number_aware(a.id(), b.id()));
        Ok(CheckedStory { story, warnings })
    }

    /// The story as checked.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// The articles in the order of their ids, numbers in ids compared as numbers.
    pub fn articles(&self) -> &[Article] {
        &self.story.articles
    }

    /// What was ignored or did not match: unknown fields by path, then unmatched ids in input order.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Adds warnings of the reader of the input (unknown fields) before those of the check.
    pub(crate) fn with_warnings(mut self, mut earlier: Vec<Warning>) -> Self {
        earlier.append(&mut self.warnings);
        self.warnings = earlier;
        self
    }
}

impl Article {
    /// The id, empty before the check has given one.
    pub fn id(&self) -> &str {
        self.id.as_deref().unwrap_or_default()
    }
}

fn check_sizes(story: &Story) -> Result<(), Error> {
    let found = story.articles.len();
    if found < 2 {
        return Err(Error::TooFewArticles { found });
    }
    if found > MAX_ARTICLES {
        return Err(Error::TooManyArticles { found, limit: MAX_ARTICLES });
    }
    check_list(format_args!("summary"), story.summary.len())?;
    check_list(format_args!("options.include"), story.options.include.len())?;
    check_list(format_args!("overrides"), story.overrides.len())?;
    check_list(format_args!("options.restore"), story.options.restore.len())?;
    if story.options.omission_minimum == 0 {
        return Err(Error::InvalidField {
            path: "options.omissionMinimum".into(),
            message: "must be at least 1".into(),
        });
    }
    let mut total = 0;
    let mut add = |path: fmt::Arguments<'_>, text: &str| -> Result<(), Error> {
        if text.len() > MAX_TEXT_BYTES {
            return Err(Error::TextTooLarge { path: path.to_string(), found: text.len(), limit: MAX_TEXT_BYTES });
        }
        total += text.len();
        Ok(())
    };
    for (name, text) in [("title", &story.title), ("lang", &story.lang)] {
        add(format_args!("{name}"), text.as_deref().unwrap_or_default())?;
    }
    for (i, text) in story.summary.iter().enumerate() {
        add(format_args!("summary[{i}]"), text)?;
    }
    for (name, ids) in [("include", &story.options.include), ("restore", &story.options.restore)] {
        for (i, id) in ids.iter().enumerate() {
            add(format_args!("options.{name}[{i}]"), id)?;
        }
    }
    for (i, set) in story.overrides.iter().enumerate() {
        check_list(format_args!("overrides[{i}].ids"), set.ids.len())?;
        check_list(format_args!("overrides[{i}].members"), set.members.len())?;
        for text in set.ids.iter().chain(set.members.iter().map(|member| &member.article)) {
            add(format_args!("overrides[{i}]"), text)?;
        }
    }
    for (i, article) in story.articles.iter().enumerate() {
        let fields = [
            ("id", &article.id),
            ("headline", &article.headline),
            ("byline", &article.byline),
            ("published", &article.published),
            ("url", &article.url),
            ("lang", &article.lang),
        ];
        for (name, text) in fields {
            add(format_args!("articles[{i}].{name}"), text.as_deref().unwrap_or_default())?;
        }
        if let Some(outlet) = &article.outlet {
            check_list(format_args!("articles[{i}].outlet.labels"), outlet.labels.len())?;
            for (name, text) in [("name", &outlet.name), ("url", &outlet.url)] {
                add(format_args!("articles[{i}].outlet.{name}"), text.as_deref().unwrap_or_default())?;
            }
            for (j, label) in outlet.labels.iter().enumerate() {
                let by = label.by.as_deref().unwrap_or_default();
                let date = label.date.as_deref().unwrap_or_default();
                let fields =
                    [("axis", label.axis.as_str()), ("value", label.value.as_str()), ("by", by), ("date", date)];
                for (name, text) in fields {
                    add(format_args!("articles[{i}].outlet.labels[{j}].{name}"), text)?;
                }
            }
        }
        add(format_args!("articles[{i}].body"), &article.body)?;
        if article.body.trim().is_empty() {
            return Err(Error::EmptyBody { path: format!("articles[{i}].body") });
        }
    }
    if total > MAX_STORY_BYTES {
        return Err(Error::StoryTooLarge { found: total, limit: MAX_STORY_BYTES });
    }
    Ok(())
}

fn check_list(path: fmt::Arguments<'_>, found: usize) -> Result<(), Error> {
    if found > MAX_LIST {
        return Err(Error::ListTooLong { path: path.to_string(), found, limit: MAX_LIST });
    }
    Ok(())
}

fn name_articles(story: &mut Story) -> Result<(), Error> {
    let mut taken = ordered::Set::default();
    for (index, article) in story.articles.iter_mut().enumerate() {
        let id = article.id.get_or_insert_with(|| (index + 1).to_string());
        let path = || format!("articles[{index}].id");
        if id.is_empty() {
            return Err(Error::InvalidField { path: path(), message: "an id may not be empty".into() });
        }
        if !taken.insert(id.clone()) {
            return Err(Error::DuplicateId { path: path(), id: id.clone() });
        }
    }
    Ok(())
}

/// Compares ids so that runs of ASCII digits count as numbers: `a2` before `a10`. A total order:
/// ids that differ only in leading zeros are told apart by their bytes.
pub fn number_aware(a: &str, b: &str) -> Ordering {
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let (mut i, mut j) = (0, 0);
    while i < x.len() && j < y.len() {
        if x[i].is_ascii_digit() && y[j].is_ascii_digit() {
            let (m, n) = (digits_end(x, i), digits_end(y, j));
            let (p, q) = (without_zeros(&x[i..m]), without_zeros(&y[j..n]));
            let order = p.len().cmp(&q.len()).then_with(|| p.cmp(q));
            if order != Ordering::Equal {
                return order;
            }
            (i, j) = (m, n);
        } else if x[i] != y[j] {
            return x[i].cmp(&y[j]);
        } else {
            (i, j) = (i + 1, j + 1);
        }
    }
    (x.len() - i).cmp(&(y.len() - j)).then_with(|| a.cmp(b))
}

fn digits_end(bytes: &[u8], start: usize) -> usize {
    start + bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count()
}

fn without_zeros(digits: &[u8]) -> &[u8] {
    &digits[digits.iter().take_while(|b| **b == b'0').count()..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(bodies: &[&str]) -> Story {
        let articles = bodies.iter().map(|b| Article { body: b.to_string(), ..Article::default() }).collect();
        Story { articles, ..Story::default() }
    }

    #[test]
    fn ids_are_given_and_sorted_as_numbers() {
        let bodies = vec!["Text."; 11];
        let checked = CheckedStory::new(story(&bodies)).unwrap();
        let ids: Vec<_> = checked.articles().iter().map(Article::id).collect();
        assert_eq!(ids, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
        assert_eq!(number_aware("a01", "a1"), Ordering::Less);
        assert_eq!(number_aware("a1b", "a01"), Ordering::Greater);
        assert_eq!(number_aware("x", "x"), Ordering::Equal);
    }

    #[test]
    fn each_broken_rule_names_its_path() {
        let refused = |story: Story| {
            let error = CheckedStory::new(story).unwrap_err();
            (error.code(), error.path().unwrap_or_default().to_string())
        };
        assert_eq!(refused(story(&["One."])), ("too-few-articles", "articles".into()));
        assert_eq!(refused(story(&["One.", " \n"])), ("empty-body", "articles[1].body".into()));
        assert_eq!(refused(story(&vec!["x"; 1001])), ("too-many-articles", "articles".into()));
        let long = "x".repeat(MAX_TEXT_BYTES + 1);
        assert_eq!(refused(story(&["a", "b", &long])), ("text-too-large", "articles[2].body".into()));
        let most = "x".repeat(MAX_TEXT_BYTES);
        assert_eq!(refused(story(&[most.as_str(); 17])), ("story-too-large", String::new()));
        let mut twice = story(&["a", "b"]);
        twice.articles[0].id = Some("2".into());
        assert_eq!(refused(twice), ("duplicate-id", "articles[1].id".into()));
        let mut none = story(&["a", "b"]);
        none.options.omission_minimum = 0;
        assert_eq!(refused(none), ("invalid-field", "options.omissionMinimum".into()));
    }

    #[test]
    fn an_id_to_include_that_is_not_there_is_a_warning() {
        let mut some = story(&["a", "b"]);
        some.options.include = vec!["1".into(), "9".into()];
        let checked = CheckedStory::new(some).unwrap();
        assert_eq!(checked.warnings(), [Warning { code: "unmatched-id".into(), path: "options.include[1]".into() }]);
    }
}
