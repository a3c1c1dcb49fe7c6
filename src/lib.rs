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
//! # The pipeline
//!
//! Every stage is a function from plain data to plain data. Data flows one way, and all stages are
//! public, so half of the pipeline can be run by itself. First
//! [`CheckedStory::new`](story::CheckedStory::new) holds a [`Story`] to its rules and limits, gives missing
//! ids and sorts the articles by id. Then [`analysis::analyse`] runs five stages:
//!
//! 1. [`text`]: [`text::read`] cuts an article into paragraphs, sentences and tokens, a
//!    [`Document`](text::Document) of spans. The text itself is never changed.
//! 2. [`statement`]: [`statement::statements`] finds the clauses that state something, each a
//!    [`Statement`](statement::Statement) with its content words, numbers, names, negations, quotations
//!    and the attribution of its sentence.
//! 3. [`quality`]: what each text can bear witness to, its [`Standing`](quality::Standing): is it cut, is
//!    it a copy of another, is it about something else?
//! 4. [`align`]: [`align::scores`] scores pairs of statements of different articles; [`align::claims`] joins
//!    those that say the same thing. A *statement* is a clause of one article; a *claim* is what
//!    statements of several articles share (or one statement that no other text shares).
//! 5. [`difference`] and [`framing`]: what the members of one claim state or word differently, the
//!    quotations that are excerpts of one utterance, and words that may colour a statement.
//!
//! It gathers them in an [`Analysis`](analysis::Analysis), with the state of every claim in every article
//! and the counts of independent texts. Last, [`comparison::comparison`] turns the analysis into a
//! [`Comparison`], with ids, cut segments and the notes on the rules; no finding is made there.
//!
//! [`comparison::pairs`] lists the scored pairs of sentences, for those who measure the alignment.
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
//! # Features
//!
//! - `cli`: the program `source-compare`, and `from_json`, which reads a story from JSON text and lists
//!   the fields it does not know. Never part of the wasm build.
//! - `html`, which `cli` includes: `render::html`, a comparison as a page that needs no script.
//! - `trap-test`: lets tests make the wasm engine trap, see `tests/widget/traps.test.mjs`. Never in the package.
//!
//! Without features the crate has no JSON reader: deserialise a [`Story`] with any serde format. For
//! `wasm32` the crate exports `compare`, `version` and `restart` to JavaScript by itself.
//!
//! How the rules are chosen, where to change what, and why each library is here stands in
//! `ARCHITECTURE.md`.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod align;
pub mod analysis;
pub mod comparison;
pub mod difference;
pub mod error;
pub mod framing;
mod hash;
mod intake;
mod lexicon;
mod ordered;
pub mod quality;
#[cfg(feature = "html")]
pub mod render;
mod rules;
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
