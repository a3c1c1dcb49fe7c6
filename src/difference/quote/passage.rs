//! What one article quotes in one go, as a run of words.

use std::ops::Range;

use super::spelling::spoken;
use super::{Excerpt, QuotedText};
use crate::difference::speaker::{Person, is_pronoun};
use crate::hash::hash;
use crate::ordered::{self, Map, Set};
use crate::statement::Quotation;
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Of longer passages the beginning counts: the time for two that have little in common grows with the square
/// of their length.
const LONGEST: usize = crate::difference::word_run::LONGEST;
/// Most tokens between two parts of what is said in one go: "…, the mayor of Calder told reporters on Monday, …".
const LONGEST_INTERRUPTION: usize = 24;
/// Fewest content words of a passage that stands for itself; below it may be in marks to keep a distance.
const CONTENT_WORDS: usize = 2;

/// A spoken word.
#[derive(Debug, Clone)]
pub(in crate::difference) struct Word {
    /// Its one form, whichever way it is written.
    pub form: String,
    /// Number of its form in the vocabulary of all quotations.
    pub key: u32,
    /// Place of its token.
    pub token: usize,
    pub content: bool,
    /// Whether words may be left out, or stand otherwise, before it: behind an ellipsis, words in brackets or an
    /// interruption.
    pub open: bool,
}

/// A quotation, or several that only an attribution interrupts: “We looked,” she said, “and left.”
pub(in crate::difference) struct Passage<'a> {
    pub text: QuotedText<'a>,
    /// Places of its quotations.
    places: Range<usize>,
    pub words: Vec<Word>,
    /// The claims of the statements that it stands in.
    pub claims: Set<usize>,
    pub person: Option<Person>,
}

impl<'a> Passage<'a> {
    pub fn quotations(&self) -> &'a [Quotation] {
        &self.text.quotations[self.places.clone()]
    }

    /// Where its speaker is named; only by the attribution itself if `beside`.
    pub fn speaker(&self, beside: bool) -> Option<Excerpt> {
        let named = self.quotations().iter().zip(&self.text.named[self.places.clone()]);
        let mut named = named.filter_map(|(quotation, span)| Some((quotation, (*span)?)));
        let is_beside =
            |(quotation, span): &(&Quotation, Span)| quotation.speaker.is_some_and(|own| own.contains(*span));
        let (quotation, span) = named.find(|found| !beside || is_beside(found))?;
        Some(Excerpt { article: self.text.article, part: quotation.part, span })
    }

    /// Where its speaker is named, if the sentence that it starts or ends in says so.
    pub fn attributed_in_place(&self) -> Option<Span> {
        let quotation = self.quotations().iter().find(|quotation| quotation.speaker.is_some())?;
        let verb = quotation.verb?;
        let holds = |span: Span| span.contains(verb) && span.overlaps(quotation.span);
        let mut sentences = self.text.document.sentences.iter().filter(|sentence| sentence.part == quotation.part);
        sentences.any(|sentence| holds(sentence.span)).then_some(quotation.speaker)?
    }

    pub fn stands_alone(&self) -> bool {
        self.words.iter().filter(|word| word.content).count() >= CONTENT_WORDS
    }

    pub fn token(&self, word: usize) -> &'a Token {
        &self.text.document.tokens[self.words[word].token]
    }

    /// The text from one word to another of one quotation; after the word before, if there is none.
    pub fn span(&self, words: Range<usize>) -> Span {
        if words.is_empty() {
            let at = self.token(words.start.saturating_sub(1)).span.end;
            return Span::new(at, at);
        }
        Span::new(self.token(words.start).span.start, self.token(words.end - 1).span.end)
    }

    /// Place of the quotation that a word stands in.
    pub fn quotation_of(&self, word: usize) -> usize {
        let token = self.words[word].token;
        self.quotations().partition_point(|quotation| quotation.tokens.end <= token)
    }
}

/// The passages of all articles, in order.
pub(super) fn passages<'a>(texts: &[QuotedText<'a>]) -> Vec<Passage<'a>> {
    let mut vocabulary = Map::new();
    let mut passages = Vec::new();
    for text in texts {
        let mut start = 0;
        while start < text.quotations.len() {
            let mut end = start + 1;
            while end < text.quotations.len() && is_interrupted(text.document, &text.quotations[end - 1..=end]) {
                end += 1;
            }
            let passage = passage(*text, start..end, &mut vocabulary);
            if passage.words.iter().any(|word| word.content) {
                passages.push(passage);
            }
            start = end;
        }
    }
    passages
}

fn passage<'a>(text: QuotedText<'a>, places: Range<usize>, vocabulary: &mut Map<u64, u32>) -> Passage<'a> {
    let quotations = &text.quotations[places.clone()];
    let mut words = Vec::new();
    for quotation in quotations {
        let first = words.len();
        read_words(text.document, quotation.tokens.clone(), vocabulary, &mut words);
        if first > 0
            && let Some(word) = words.get_mut(first)
        {
            word.open = true;
        }
    }
    words.truncate(LONGEST);
    let quoted = |place: &usize| places.contains(place);
    let stands_in = text.statements.iter().zip(text.claims).filter(|(s, _)| s.quotations.iter().any(quoted));
    let claims = ordered::set(stands_in.filter_map(|(_, claim)| *claim));
    let attributed = quotations.iter().find_map(|quotation| Some((quotation.part, quotation.speaker?)));
    let named = attributed.filter(|(part, speaker)| !is_pronoun(text.document, *part, *speaker));
    let person = named.map(|(part, speaker)| Person::of(text.document, part, speaker));
    Passage { text, places, words, claims, person }
}

/// Whether nothing but who said it stands between two quotations.
fn is_interrupted(document: &Document<'_>, two: &[Quotation]) -> bool {
    let [a, b] = two else { return false };
    let between = a.tokens.end..b.tokens.start;
    let in_one_paragraph = |from: &Quotation, to: &Quotation| {
        let holds = |span: Span| span.start <= from.span.start && to.span.end <= span.end;
        document.paragraphs.iter().any(|paragraph| paragraph.part == from.part && holds(paragraph.span))
    };
    let (Some(verb), true) = (a.verb, a.part == b.part && a.verb == b.verb) else { return false };
    let tokens = &document.tokens[between];
    // “…,” said Voss, whose brother called it “…”: a word before the mark leads on to other words.
    let before_mark = tokens.iter().rev().nth(1);
    tokens.len() <= LONGEST_INTERRUPTION
        && tokens.iter().any(|token| token.span.start == verb.start)
        && before_mark.is_some_and(|token| token.kind == TokenKind::Punctuation)
        && in_one_paragraph(a, b)
}

/// Adds the words of a quotation: what stands in brackets is the editor's, not the speaker's.
fn read_words(document: &Document<'_>, tokens: Range<usize>, vocabulary: &mut Map<u64, u32>, words: &mut Vec<Word>) {
    let mut open = false;
    let mut at = tokens.start;
    while at < tokens.end {
        let token = &document.tokens[at];
        if let Some(end) = bracketed(document, at, tokens.end) {
            open = true;
            at = end;
            continue;
        }
        if token.kind == TokenKind::Punctuation && token.normal != "%" {
            open |= is_ellipsis(document, at) || token.normal.starts_with('*');
            at += 1;
            continue;
        }
        if is_masked(document, at) {
            open = true;
            at += 1;
            continue;
        }
        let spoken = spoken(document.language, token, document.tokens.get(at + 1).filter(|_| at + 1 < tokens.end));
        for form in spoken.words {
            let next = vocabulary.len() as u32;
            let key = *vocabulary.entry(hash([form.as_str()]), || next);
            words.push(Word { form, key, token: at, content: !token.function_word, open });
            open = false;
        }
        open = spoken.open_end;
        at += 1;
    }
}

/// Where a bracket that opens at a token ends, with the rest of a word that it changes: "[W]e", "open[ed]".
fn bracketed(document: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    let is = |at: usize, mark: &str| document.tokens[at].normal == mark;
    let touches = |at: usize| at + 1 < end && document.tokens[at].span.end == document.tokens[at + 1].span.start;
    let is_word = |at: usize| document.tokens[at].kind == TokenKind::Word;
    let open = if is_word(at) && touches(at) { at + 1 } else { at };
    let closing = if is(open, "[") {
        "]"
    } else if is(at, "(") {
        ")"
    } else {
        return None;
    };
    let close = (open..end).find(|at| is(*at, closing))?;
    let rest = touches(close) && is_word(close + 1);
    Some(close + 1 + usize::from(rest))
}

/// Whether stars stand for letters of the word: "f***ing".
fn is_masked(document: &Document<'_>, at: usize) -> bool {
    let touching = |star: usize, before: usize, after: usize| {
        let (Some(before), Some(after)) = (document.tokens.get(before), document.tokens.get(after)) else {
            return false;
        };
        before.span.end == after.span.start && document.tokens[star].normal.starts_with('*')
    };
    let next = at + 1 < document.tokens.len() && touching(at + 1, at, at + 1);
    next || at > 0 && touching(at - 1, at - 1, at)
}

fn is_ellipsis(document: &Document<'_>, at: usize) -> bool {
    let is_stop = |at: usize| document.tokens.get(at).is_some_and(|token| token.normal == ".");
    let word = document.tokens[at].normal.as_str();
    WordList("… ... .. ....").contains(word) || is_stop(at) && is_stop(at + 1)
}
