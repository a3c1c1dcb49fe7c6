//! What can be wrong with a story: a typed error with a stable code and the path to the field.

use thiserror::Error;

/// Why a story was refused. Nothing is half done: a refused story gives no comparison at all.
///
/// Every variant has a stable [`code`](Error::code) for programs and, where one field is to blame,
/// a [`path`](Error::path) such as `articles[2].body`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The input is not JSON at all (native only; in the browser JavaScript has parsed it already).
    #[error("the input is not valid JSON: {message}")]
    InvalidJson {
        /// The parser's message with line and column.
        message: String,
    },
    /// A field has the wrong type or a value that is not one of those allowed.
    #[error("{path}: {message}")]
    InvalidField {
        /// Path to the field.
        path: String,
        /// What was expected and what was found.
        message: String,
    },
    /// A comparison needs at least two articles.
    #[error("articles: a comparison needs at least 2 articles, found {found}")]
    TooFewArticles {
        /// How many articles the story has.
        found: usize,
    },
    /// More articles than [`MAX_ARTICLES`](crate::story::MAX_ARTICLES).
    #[error("articles: at most {limit} articles, found {found}")]
    TooManyArticles {
        /// How many articles the story has.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// An article without any text in its body.
    #[error("{path}: the body is empty")]
    EmptyBody {
        /// Path to the body.
        path: String,
    },
    /// A text field longer than [`MAX_TEXT_BYTES`](crate::story::MAX_TEXT_BYTES).
    #[error("{path}: at most {limit} bytes, found {found}")]
    TextTooLarge {
        /// Path to the field.
        path: String,
        /// Length found, in UTF-8 bytes.
        found: usize,
        /// The limit, in UTF-8 bytes.
        limit: usize,
    },
    /// All texts of the story together exceed [`MAX_STORY_BYTES`](crate::story::MAX_STORY_BYTES).
    #[error("the story has {found} bytes of text, at most {limit} are allowed")]
    StoryTooLarge {
        /// Length found, in UTF-8 bytes.
        found: usize,
        /// The limit, in UTF-8 bytes.
        limit: usize,
    },
    /// A list with more entries than [`MAX_LIST`](crate::story::MAX_LIST).
    #[error("{path}: at most {limit} entries, found {found}")]
    ListTooLong {
        /// Path to the list.
        path: String,
        /// Entries found.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// Two articles have the same id.
    #[error("{path}: the id \"{id}\" is used twice")]
    DuplicateId {
        /// Path to the second use.
        path: String,
        /// The id.
        id: String,
    },
    /// The article carries HTML; the core takes plain text only.
    #[error("{path}: convert HTML to plain text in `body` before comparing")]
    HtmlNotConverted {
        /// Path to the HTML field.
        path: String,
    },
    /// The article to publish whole is not in the comparison.
    #[error("no article has the id \"{id}\"")]
    UnknownArticle {
        /// The id asked for.
        id: String,
    },
}

impl Error {
    /// The stable code that programs match on.
    ///
    /// ```
    /// use source_compare::{Error, Story, compare};
    /// let error = compare(Story::default()).unwrap_err();
    /// assert_eq!(error.code(), "too-few-articles");
    /// assert_eq!(error.path(), Some("articles"));
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Error::InvalidJson { .. } => "invalid-json",
            Error::InvalidField { .. } => "invalid-field",
            Error::TooFewArticles { .. } => "too-few-articles",
            Error::TooManyArticles { .. } => "too-many-articles",
            Error::EmptyBody { .. } => "empty-body",
            Error::TextTooLarge { .. } => "text-too-large",
            Error::StoryTooLarge { .. } => "story-too-large",
            Error::ListTooLong { .. } => "list-too-long",
            Error::DuplicateId { .. } => "duplicate-id",
            Error::HtmlNotConverted { .. } => "html-not-converted",
            Error::UnknownArticle { .. } => "unknown-article",
        }
    }

    /// Path to the field to blame, as in `articles[2].body`; `None` if no single field is to blame.
    pub fn path(&self) -> Option<&str> {
        match self {
            Error::InvalidField { path, .. }
            | Error::EmptyBody { path }
            | Error::TextTooLarge { path, .. }
            | Error::ListTooLong { path, .. }
            | Error::DuplicateId { path, .. }
            | Error::HtmlNotConverted { path } => Some(path),
            Error::TooFewArticles { .. } | Error::TooManyArticles { .. } => Some("articles"),
            Error::InvalidJson { .. } | Error::StoryTooLarge { .. } | Error::UnknownArticle { .. } => None,
        }
    }
}
