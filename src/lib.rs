//! source-compare

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod align;
pub mod analysis;
pub mod comparison;
pub mod difference;
pub mod error;
pub mod framing;
mod intake;
mod lexicon;
pub mod quality;
mod rules;
pub mod statement;
pub mod story;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use comparison::Comparison;
pub use error::Error;
#[cfg(feature = "cli")]
pub use intake::from_json;
pub use story::{Article, Story};

/// Compares.
pub fn compare(story: Story) -> Result<Comparison, Error> {
    Ok(compare_checked(&story::CheckedStory::new(story)?))
}

/// Compares.
pub fn compare_checked(story: &story::CheckedStory) -> Comparison {
    comparison::comparison(&analysis::analyse(story))
}
