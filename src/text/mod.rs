//! Stage 1, article → [`Document`]: paragraphs, sentences and tokens, all as spans over the text.
//!
//! Word and sentence boundaries start from Unicode's rules (UAX #29, by ICU4X); what news needs
//! beyond them is here: abbreviations, initials, quotations with their attribution, ellipses.

mod abbreviation;
mod accent;
mod document;
mod function_word;
mod furniture;
mod hidden_end;
mod language;
mod lower;
mod sentence;
mod span;
mod token;
mod word_list;

pub(crate) use document::languages;
pub use document::{Context, Document, Paragraph, Sentence, read, read_in};
pub use function_word::is_function_word;
pub use furniture::{Furniture, Kind as FurnitureKind};
pub use language::Language;
pub(crate) use language::is_language_tag;
pub(crate) use lower::lower_case;
pub use span::Span;
pub use token::{Token, TokenKind};
pub(crate) use token::{is_unspaced, normalise};
pub(crate) use word_list::{WordList, WordTable};
