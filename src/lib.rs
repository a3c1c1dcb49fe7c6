//! Compares several news articles about one event: which claims they share, where their facts and
//! their words differ, and what a text lacks.
//!
//! [`compare`] takes a [`Story`] (the articles, as plain text) and gives a [`Comparison`] (plain data,
//! ready to draw). It is a pure function: no clock, network, randomness or locale. The same articles
//! give the same bytes, natively and as WebAssembly; if they have ids, in any order.
//!
//! ```
//! use source_compare::comparison::{DifferenceKind, State};
//! use source_compare::{Article, Story, compare};
//!
//! let article = |id: &str, body: &str| Article {
//!     id: Some(id.into()),
//!     lang: Some("en".into()),
//!     body: body.into(),
//!     ..Article::default()
//! };
//! let harbour = "The night ferry struck the pier at Sable Wharf on Tuesday. \
//!     The harbour master said 14 passengers were injured. Divers will inspect the hull at noon.";
//! let gazette = "A ferry hit the pier at Sable Wharf late on Tuesday. \
//!     Police said 40 passengers were injured.";
//! let story = Story { articles: vec![article("harbour", harbour), article("gazette", gazette)], ..Story::default() };
//! let comparison = compare(story)?;
//!
//! // Both count the injured, and the counts cannot both hold: sides stand in the order of the ids.
//! let numbers: Vec<_> = comparison.differences.iter().filter(|d| d.kind == DifferenceKind::Number).collect();
//! assert_eq!(numbers.len(), 1);
//! let readings: Vec<_> = numbers[0].sides.iter().map(|side| (side.article.as_str(), side.reading.as_str())).collect();
//! assert_eq!(readings, [("gazette", "40"), ("harbour", "14")]);
//!
//! // No majority of two, so both texts differ on that claim.
//! let claim = comparison.claims.iter().find(|claim| Some(&claim.id) == numbers[0].claim.as_ref()).unwrap();
//! assert!(claim.states.iter().all(|state| state.state == State::Differs));
//!
//! // The segments of an article, joined, are its text.
//! let drawn: String = comparison.articles[1].segments.iter().map(|segment| segment.text.as_str()).collect();
//! assert_eq!(drawn, harbour);
//! # Ok::<(), source_compare::Error>(())
//! ```
//!
//! # Which function?
//!
//! | you have | you want | call |
//! |--|--|--|
//! | a [`Story`] | a [`Comparison`] | [`compare`] |
//! | JSON text | a story, its unknown fields as warnings | `from_json` (feature `cli`) |
//! | a [`CheckedStory`](story::CheckedStory) | a [`Comparison`] | [`compare_checked`], which cannot fail |
//! | a [`CheckedStory`](story::CheckedStory) | byte spans and everything found | [`analysis::analyse`] |
//! | an [`Analysis`](analysis::Analysis) | the same with ids, segments and UTF-16 | [`comparison::comparison`] |
//! | a [`Comparison`] | the same with one article whole and excerpts of the others, to publish | [`publish::publish`] |
//! | a [`Comparison`] | one HTML page that needs no script | `render::html::page` (feature `html`) |
//! | a [`CheckedStory`](story::CheckedStory) | scored pairs of sentences, to measure the alignment | [`comparison::pairs`] |
//! | one [`Article`] | sentences and tokens; what it states | [`text::read`]; [`statement::statements`] |
//!
//! # The pipeline
//!
//! Every stage is a function from plain data to plain data. Data flows one way, and all stages are
//! public, so half of the pipeline can be run by itself. First
//! [`CheckedStory::new`](story::CheckedStory::new) holds a [`Story`] to its rules and limits, gives missing
//! ids and sorts the articles by id. Then [`analysis::analyse`] runs five stages:
//!
//! 1. [`text`]: [`text::read`] cuts an article into [`Paragraph`](text::Paragraph)s,
//!    [`Sentence`](text::Sentence)s and [`Token`](text::Token)s, a [`Document`](text::Document) of
//!    [`Span`](text::Span)s. The text itself is never changed.
//! 2. [`statement`]: [`statement::statements`] finds the clauses that state something, each a
//!    [`Statement`](statement::Statement) with its content words ([`Term`](statement::Term)),
//!    [`Number`](statement::Number)s, [`Name`](statement::Name)s, negations,
//!    [`Quotation`](statement::Quotation)s and the [`Attribution`](statement::Attribution) of its sentence.
//! 3. [`quality`]: what each text can bear witness to, its [`Standing`](quality::Standing): is it cut
//!    ([`IncompleteReason`](quality::IncompleteReason)), is it a copy of another
//!    ([`quality::independent_texts`]), is it about something else, or are the texts of two events
//!    ([`quality::topics`])?
//! 4. [`align`]: [`Alignment::of`](align::Alignment::of) scores pairs of sentences and of statements,
//!    [`Scores`](align::Scores); [`Alignment::claims`](align::Alignment::claims) joins statements that say the
//!    same thing to [`Claim`](align::Claim)s. Of copies one speaks for all; the others' statements join the
//!    claims that stand then. A *statement* is a clause of one article; a *claim* is what statements of
//!    several articles share (or one statement that no other text shares).
//! 5. [`difference`] and [`framing`]: what the [`Member`](difference::Member)s of one claim state or word
//!    differently, [`Difference`](difference::Difference)s with a [`Side`](difference::Side) for each
//!    article; the quotations that are excerpts of one [`Utterance`](difference::Utterance); and words that
//!    may colour a statement, [`Cue`](framing::Cue)s.
//!
//! It gathers them in an [`Analysis`](analysis::Analysis), with the [`State`](comparison::State) of every
//! claim in every article and the counts of independent texts. Last, [`comparison::comparison`] turns the
//! analysis into a [`Comparison`], with ids, cut segments and the notes on the rules; no finding is made
//! there.
//!
//! The first two stages by themselves:
//!
//! ```
//! use source_compare::Article;
//! use source_compare::statement::statements;
//! use source_compare::text::read;
//!
//! let body = "The pier was closed on Monday after the storm, and 14 ferries will land at the East Berth instead.";
//! let article = Article { lang: Some("en".into()), body: body.into(), ..Article::default() };
//! let document = read(&article, None);
//! let (statements, quotations) = statements(&document);
//!
//! let clauses: Vec<_> = statements.iter().map(|statement| statement.span.of(body)).collect();
//! let second = "14 ferries will land at the East Berth instead.";
//! assert_eq!(clauses, ["The pier was closed on Monday after the storm", second]);
//! assert_eq!(statements[1].numbers.len(), 1);
//! assert!(quotations.is_empty());
//! ```
//!
//! # Determinism
//!
//! Articles are sorted by id before anything is read, and ties fall to position or to the words
//! themselves, so the order of input changes nothing if the articles have ids. Nothing iterates over a
//! hash map. Scores are integers; the few steps in floating point give the same bits on every target.
//! Outlets' names and labels are passed through and never read.
//!
//! # Units
//!
//! Up to [`Analysis`](analysis::Analysis) a [`Span`](text::Span) counts UTF-8 bytes. In a
//! [`Comparison`] every `start` and `end` counts UTF-16 code units, as JavaScript strings do. All ends
//! are exclusive. Scores are integers in thousandths, but for [`comparison::Pair::score`], which goes from
//! 0 to 1. Values of numbers are thousandths of a base unit, see [`statement::Unit`].
//!
//! # Errors
//!
//! A story that breaks a rule gives an [`Error`] with a stable [`code`](Error::code) and the
//! [`path`](Error::path) to the field, and no comparison at all. What is merely ignored is listed in
//! [`Comparison::warnings`]. After [`CheckedStory::new`](story::CheckedStory::new) nothing fails:
//! [`compare_checked`] has no error to give.
//!
//! # Limits
//!
//! At most [`MAX_ARTICLES`](story::MAX_ARTICLES) articles, [`MAX_TEXT_BYTES`](story::MAX_TEXT_BYTES) a text
//! and [`MAX_STORY_BYTES`](story::MAX_STORY_BYTES) a story; more is an error, not a shorter answer. Sentences of
//! all independent texts are scored against each other, so time grows faster than the number of texts;
//! figures are in `ARCHITECTURE.md`.
//!
//! English and Spanish have rules of their own; what is left for other languages is told at
//! [`Language`](text::Language). Every rule is sometimes wrong: [`Comparison::rules`] says when.
//!
//! # Features
//!
//! - `cli`: the program `source-compare`, and `from_json`, which reads a story from JSON text and lists
//!   the fields it does not know. Never part of the wasm build.
//! - `html`, which `cli` includes: `render::html`, a comparison as a page that needs no script.
//! - `trap-test`: lets tests make the wasm engine trap, see `tests/widget/traps.test.mjs`. Never in the package.
//!
//! Without features the crate has no JSON reader: deserialise a [`Story`] with any serde format (fields that
//! it does not know are then ignored, not listed). For `wasm32` the crate exports `compare`, `publish`, `version`
//! and `restart` to JavaScript by itself.
//!
//! How the parts decide, where to change what, and why each library is here stands in `ARCHITECTURE.md`.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod actor;
pub mod align;
pub mod analysis;
pub mod comparison;
pub mod difference;
pub mod error;
pub mod framing;
mod hash;
mod identifier;
mod intake;
mod lexicon;
mod moment;
mod ordered;
mod overrides;
pub mod publish;
pub mod quality;
#[cfg(feature = "html")]
pub mod render;
pub mod rules;
pub mod statement;
pub mod story;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use comparison::Comparison;
pub use error::Error;
#[cfg(feature = "cli")]
pub use intake::from_json;
pub use story::{Article, Story};

/// Compares the articles of a story.
///
/// # Errors
/// The first rule of the input that the story breaks, see [`Error`].
pub fn compare(story: Story) -> Result<Comparison, Error> {
    Ok(compare_checked(&story::CheckedStory::new(story)?))
}

/// Compares the articles of a story that has been checked already; cannot fail.
pub fn compare_checked(story: &story::CheckedStory) -> Comparison {
    comparison::comparison(&analysis::analyse(story))
}

/// The examples of the README are run with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
