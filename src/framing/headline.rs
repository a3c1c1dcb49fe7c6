//! Headlines: set against each other, and each against the text below it.
//!
//! A headline is the strongest means of framing (Pan and Kosicki 1993), most readers see nothing else
//! (Dor 2003), and what it says beyond its text stays with those who read both (Ecker et al. 2014).
//! Differences of headlines are of the story as a whole.

mod body;
mod compared;
mod support;

use crate::actor::NOBODY;
use crate::difference::Member;
use crate::rules::Rule;
use crate::statement::{Quotation, Statement};
use crate::text::Document;

pub use body::headline_against_body;
pub use compared::headlines;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "headline/body",
        limits: "The text may say it in words that were not recognised, or in a picture, a table or a film.",
        source: "Ecker, Lewandowsky, Chang and Pillai 2014, The effects of subtle misinformation in news headlines",
    },
    Rule {
        id: "headline/compared",
        limits: "A headline has to be short, and may have been written at another time than that of the others.",
        source: "Dor 2003, On newspaper headlines as relevance optimizers; Pan and Kosicki 1993, Framing analysis",
    },
];

/// An article whose headline is held against its body.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// The article's document.
    pub document: &'a Document<'a>,
    /// All its statements, in order: those of the headline first.
    pub statements: &'a [Statement],
    /// All its quotations, in order.
    pub quotations: &'a [Quotation],
}

impl<'a> Text<'a> {
    /// The statement as a member among `statements`, as if headline and body were two articles: `text` tells
    /// them apart.
    fn member(self, statement: &'a Statement, statements: &'a [Statement], text: usize) -> Member<'a> {
        let Text { document, quotations, .. } = self;
        // Actors know the article by its own number.
        let actors = &NOBODY;
        Member { article: text, independent_text: text, document, statements, quotations, actors, statement }
    }
}
