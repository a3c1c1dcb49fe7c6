//! Who is quoted, and for how many words.

use super::person::{Person, Phrases};
use crate::difference::QuotedText;
use crate::difference::quote::Excerpt;
use crate::statement::Quotation;
use crate::text::{Span, TokenKind};

/// A speaker with what each article quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name as first written; `None` for all quotations without a named speaker.
    pub name: Option<Excerpt>,
    /// Articles that quote the speaker, in order.
    pub shares: Vec<Share>,
}

/// What one article quotes of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Place of the article in the story.
    pub article: usize,
    /// Words inside quotation marks.
    pub words: usize,
    /// Quotations.
    pub quotations: usize,
}

/// The speakers that the texts quote, by first quotation, those without a name last. One person's names are
/// joined by the surname.
pub fn speakers(texts: &[QuotedText<'_>], phrases: &Phrases) -> Vec<Speaker> {
    let mut speakers: Vec<(Option<Person>, Speaker)> = Vec::new();
    for text in texts {
        for (quotation, named) in text.quotations.iter().zip(text.named) {
            let tokens = &text.document.tokens[quotation.tokens.clone()];
            let words = tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count();
            // A single word that nobody is said to have said is in marks for another reason.
            if quotation.speaker.is_none() && tokens.iter().filter(|token| token.is_content_word()).count() < 2 {
                continue;
            }
            let row = row(text, quotation, *named, phrases, &mut speakers);
            let shares = &mut speakers[row].1.shares;
            match shares.last_mut() {
                Some(share) if share.article == text.article => {
                    share.words += words;
                    share.quotations += 1;
                }
                _ => shares.push(Share { article: text.article, words, quotations: 1 }),
            }
        }
    }
    let (named, others): (Vec<_>, Vec<_>) = speakers.into_iter().partition(|(person, _)| person.is_some());
    named.into_iter().chain(others).map(|(_, speaker)| speaker).collect()
}

/// The place of the row that a quotation counts in; a new one if there is none.
fn row(
    text: &QuotedText<'_>,
    quotation: &Quotation,
    named: Option<Span>,
    phrases: &Phrases,
    rows: &mut Vec<(Option<Person>, Speaker)>,
) -> usize {
    let named = named.map(|span| {
        let mut person = Person::of(text.document, quotation.part, span);
        phrases.complete(&mut person);
        (person, Excerpt { article: text.article, part: quotation.part, span })
    });
    let known = rows.iter().position(|(row, speaker)| match (row, &named) {
        (Some(row), Some((person, name))) => row.is_same(person) == Some(true) || is_written_alike(text, speaker, name),
        (None, None) => true,
        _ => false,
    });
    known.unwrap_or_else(|| {
        let (person, name) = named.unzip();
        rows.push((person, Speaker { name, shares: Vec::new() }));
        rows.len() - 1
    })
}

/// Whether one article calls both the same: "the company", "a neighbour".
fn is_written_alike(text: &QuotedText<'_>, speaker: &Speaker, name: &Excerpt) -> bool {
    let words = |excerpt: &Excerpt| {
        let tokens = &text.document.tokens[text.document.tokens_within(excerpt.part, excerpt.span)];
        tokens.iter().map(|token| token.normal.clone()).collect::<Vec<_>>()
    };
    speaker.name.is_some_and(|known| known.article == name.article && words(&known) == words(name))
}
