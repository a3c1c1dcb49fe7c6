//! What the body of an article has of its headline: whether it supports a number, a name or a quotation.

use super::Text;
use crate::comparison::Part;
use crate::lexicon::synonym_class;
use crate::ordered::{self, Set};
use crate::statement::{Number, Quotation, Unit};
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Up to this count things may be named one by one.
const COUNTED_BY_NAME: i64 = 12_000;
/// How far apart, in hundredths, a number and its rounded form may be.
const ROUNDING: i64 = 15;
/// Fractions in words, which stand for shares that nobody counts.
const FRACTIONS: WordList = WordList("cuarto double doubled doubles half mitad quarter quarters tercio third thirds");
/// Names by which news calls what the text below names otherwise.
const METONYMS: WordList = WordList(
    "america american americans beijing berlin britain british brits brussels capitol china congress conservatives democrat \
     democrats dems downing dutch eeuu england espana eu gop hill holland house kremlin labour lawmakers london madrid \
     moscow mps netherlands paris parliament pentagon republican republicans russia scotland senate spain state \
     supreme tories tory tokyo u.s ue uk un usa wales washington westminster white",
);

/// The words and numbers of the body, with those that are no story.
pub(super) struct Body<'a> {
    text: Text<'a>,
    words: Set<&'a str>,
    stems: Set<&'a str>,
    /// First three letters of what is written with a capital.
    openings: Set<&'a str>,
    aside: Vec<Token>,
}

impl<'a> Body<'a> {
    pub fn of(text: Text<'a>) -> Self {
        let document = text.document;
        let tokens = || body_tokens(document).iter();
        let capitals = tokens().filter(|token| token.capitalised);
        let aside = document.furniture.iter().filter(|piece| piece.part == Part::Body);
        Body {
            text,
            words: ordered::set(tokens().map(|token| token.normal.as_str())),
            stems: ordered::set(tokens().map(|token| token.stem.as_str())),
            openings: ordered::set(capitals.filter_map(|token| token.normal.get(..3))),
            aside: aside.flat_map(|piece| document.tokens_of(piece)).collect(),
        }
    }

    fn has(&self, token: &Token) -> bool {
        self.words.contains(&token.normal.as_str())
            || self.stems.contains(&token.stem.as_str())
            || self.aside.iter().any(|other| other.normal == token.normal)
    }

    /// Whether the body has the number in some form: rounded, as a sum, as a fraction, in another currency, or,
    /// of few things, by naming them one by one.
    pub fn supports(&self, number: &Number) -> bool {
        let document = self.text.document;
        let few = number.unit == Unit::Count && number.high <= COUNTED_BY_NAME;
        let share = number.unit == Unit::Percent && FRACTIONS.words().any(|word| self.words.contains(&word));
        let written = document.tokens[number.tokens.clone()].iter();
        // "$8B" for "8 billion".
        let bare = |token: &Token| self.words.contains(&token.normal.trim_end_matches(char::is_alphabetic));
        let digits =
            written.filter(|token| token.kind == TokenKind::Number).any(|token| self.has(token) || bare(token));
        few || share || digits || self.has_value(number)
    }

    /// Whether the value, or one that it can be rounded to, stands in the body or is a sum of numbers there.
    pub fn has_value(&self, number: &Number) -> bool {
        let body = || self.text.statements.iter().filter(|statement| statement.part == Part::Body);
        let numbers: Vec<(usize, &Number)> =
            body().flat_map(|s| s.numbers.iter().map(move |number| (s.sentence, number))).collect();
        let is_near = |low: i64, high: i64| {
            let reach = |value: i64| value.saturating_abs().saturating_mul(ROUNDING) / 100;
            low.saturating_sub(reach(low)) <= number.high && number.low <= high.saturating_add(reach(high))
        };
        let exchanged = |other: &Number| {
            matches!((number.unit, other.unit), (Unit::Money(a), Unit::Money(b)) if a != b)
                || is_near(other.low, other.high)
        };
        let sums = |at: usize, (sentence, a): &(usize, &Number)| {
            let beside = numbers.iter().skip(at + 1).take_while(|(other, _)| *other <= sentence + 1);
            let mut total = a.low;
            let mut found = false;
            for (_, b) in beside {
                total = total.saturating_add(b.low);
                let pair = a.low.saturating_add(b.low);
                found |= total == number.low || pair == number.low;
            }
            found
        };
        numbers.iter().enumerate().any(|(at, of)| exchanged(of.1) || sums(at, of))
    }

    /// The names of the headline no word of which the body has in any form. In a headline whose words are all
    /// capitalised none is told from other words.
    pub fn missing_names(&self) -> Vec<Span> {
        let document = self.text.document;
        let headline = &document.tokens[..document.tokens.len() - body_tokens(document).len()];
        let content = || headline.iter().filter(|token| token.kind == TokenKind::Word && token.is_content_word());
        let small = content().filter(|token| !token.capitalised).count();
        let mut missing = Vec::new();
        if small < 2 || small * 2 < content().count() {
            return missing;
        }
        let is_name = |at: usize| {
            let token = &headline[at];
            token.kind == TokenKind::Word && token.capitalised && token.is_content_word()
        };
        let mut at = 0;
        while at < headline.len() {
            let end = (at..headline.len()).find(|next| !is_name(*next)).unwrap_or(headline.len());
            let run = &headline[at..end.max(at)];
            // What opens the headline, or a part of it, has its capital from its place.
            let before = at.checked_sub(1).map(|before| &headline[before]);
            let proven = before.is_some_and(|before| before.kind != TokenKind::Punctuation) || run.len() > 1;
            if let [first, .., last] | [first @ last] = run
                && proven
                && !run.iter().any(|token| self.has_name(token))
            {
                missing.push(Span::new(first.span.start, last.span.end));
            }
            at = end + 1;
        }
        missing
    }

    /// Whether the body has the name, its people ("France", "French") or the words of an acronym.
    fn has_name(&self, token: &Token) -> bool {
        let normal = token.normal.as_str();
        let acronym = token.span.of(self.text.document.headline).chars().all(|c| !c.is_lowercase());
        METONYMS.contains(normal)
            || normal.len() < 3
            || self.has(token)
            || normal.get(..3).is_some_and(|opening| self.openings.contains(&opening))
            || acronym && self.has_initials(normal)
    }

    fn has_initials(&self, acronym: &str) -> bool {
        let capitals = body_tokens(self.text.document).iter().filter(|token| token.capitalised);
        let initials: String = capitals.filter_map(|token| token.normal.chars().next()).collect();
        initials.contains(acronym)
    }

    /// Whether the body has what the headline quotes: the content words of the quotation, in any of its
    /// sentences and the next. The title of a work is no quotation.
    pub fn has_quotation(&self, quotation: &Quotation) -> bool {
        let document = self.text.document;
        let words = content(document, quotation);
        let title = words.len() > 1 && words.iter().all(|token| token.capitalised);
        let bleeped = quotation.span.of(document.headline).contains('*');
        if words.is_empty() || title || bleeped || words.iter().any(|token| token.kind == TokenKind::Number) {
            return true;
        }
        let class = |stem: &str| synonym_class(document.language, stem);
        let is_in = |word: &Token, tokens: &[Token]| {
            let alike = |token: &Token| {
                token.stem == word.stem
                    || words.len() == 1 && class(&word.stem).is_some_and(|c| class(&token.stem) == Some(c))
            };
            tokens.iter().any(alike)
        };
        let sentences: Vec<_> = document.sentences.iter().filter(|s| s.part == Part::Body).collect();
        sentences.iter().enumerate().any(|(at, sentence)| {
            let end = sentences.get(at + 1).map_or(sentence.tokens.end, |next| next.tokens.end);
            words.iter().all(|word| is_in(word, &document.tokens[sentence.tokens.start..end]))
        })
    }

    /// The quotation of the body that has most of the words which the headline quotes, at least half of them.
    pub fn nearest_quotation(&self, quotation: &Quotation) -> Option<&'a Quotation> {
        let document = self.text.document;
        let words = ordered::set(content(document, quotation).into_iter().map(|token| token.stem.as_str()));
        let common = |other: &Quotation| {
            words.common(&ordered::set(content(document, other).into_iter().map(|token| token.stem.as_str())))
        };
        let body = self.text.quotations.iter().filter(|other| other.part == Part::Body);
        body.rev().max_by_key(|other| common(other)).filter(|best| common(best) >= 2 && common(best) * 2 >= words.len())
    }

    /// Whether a word of the body opens like this one: "admission" and "admit".
    pub fn has_word_like(&self, word: &str) -> bool {
        let opening = word.get(..4).unwrap_or(word);
        self.words.iter().any(|other| other.starts_with(opening))
    }
}

fn body_tokens<'a>(document: &'a Document<'_>) -> &'a [Token] {
    let first = document.sentences.iter().find(|sentence| sentence.part == Part::Body);
    &document.tokens[first.map_or(document.tokens.len(), |sentence| sentence.tokens.start)..]
}

fn content<'a>(document: &'a Document<'_>, quotation: &Quotation) -> Vec<&'a Token> {
    document.tokens[quotation.tokens.clone()].iter().filter(|token| token.is_content_word()).collect()
}
