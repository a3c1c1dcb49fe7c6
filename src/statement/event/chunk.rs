//! A sentence as phrases: noun phrases, verb groups and the small words between them.
//!
//! Chunks after Abney, "Parsing by chunks" (1991): a phrase ends where its head is, so that no tree is needed
//! to find what stands beside a verb. Verb groups after Quirk et al., *A Comprehensive Grammar of the English
//! Language*, sections 3.21 to 3.76.

use std::ops::Range;

use super::verb_group::{FORMS_OF_BE, Group};
use crate::comparison::Part;
use crate::statement::name::is_calendar;
use crate::statement::quotation::Quotation;
use crate::statement::verb::{self, finite};
use crate::text::{Document, Token, TokenKind, WordList};

/// A phrase, or a word between phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    pub kind: Kind,
    pub tokens: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A noun phrase with the "of" behind it, or a pronoun.
    Noun,
    Verb(Group),
    /// "To" before an infinitive, and the infinitive; an "-ing" form that is no noun.
    NonFinite,
    Preposition,
    Comma,
    Conjunction,
    Relative,
    /// "If", "whether": what follows is not stated.
    Condition,
    /// "That" and others that open a clause.
    Opener,
    /// A quotation, a semicolon, a dash.
    Break,
}

const PREPOSITIONS: WordList = WordList(
    "about above across after against along amid among around as at before behind below beneath beside besides between \
     beyond by despite down during except following for from in inside into like near of off on onto out outside over past per \
     since than through throughout toward towards under until up upon via while with within without",
);
/// Prepositions that also open a clause.
const CLAUSAL: WordList = WordList("after as before since than until while");
const PRONOUNS: WordList = WordList(
    "he her herself him himself i it itself me nobody one she somebody someone them themselves they us we you anyone everyone",
);
const POSSESSIVES: WordList = WordList("her his its my our their your");
const ADVERBS: WordList = WordList(
    "again ago ahead also already always back early ever even here however instead just late later never nevertheless not now often \
     only quite soon still then there thus today together tomorrow tonight too twice yesterday yet once",
);
/// Nouns without an article that "to" is a preposition before.
const PLACES: WordList = WordList(
    "church college congress court custody hospital jail parliament police power prison safety school town work",
);

/// Quotations of more words are left out: what is said in them is the speaker's.
const SHORT_QUOTATION: usize = 3;

/// The phrases of a sentence, in order.
pub(super) fn chunks(document: &Document<'_>, sentence: usize, quotations: &[Quotation]) -> Vec<Chunk> {
    let sentence = &document.sentences[sentence];
    let quoted: Vec<Range<usize>> = quotations
        .iter()
        .filter(|q| q.part == sentence.part && q.span.overlaps(sentence.span) && q.tokens.len() > SHORT_QUOTATION)
        .map(|q| q.tokens.clone())
        .collect();
    let mut chunker =
        Chunker { document, part: sentence.part, end: sentence.tokens.end, found: Vec::new(), open: None };
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        if let Some(quotation) = quoted.iter().find(|q| q.contains(&at)) {
            let end = quotation.end.min(sentence.tokens.end);
            chunker.close(at);
            chunker.push(Kind::Break, at..end);
            at = end;
            continue;
        }
        at = chunker.step(at);
    }
    chunker.close(sentence.tokens.end);
    chunker.found
}

/// A noun phrase that is being read.
pub(super) struct Open {
    start: usize,
    /// Whether it has a noun already: before it a participle is an adjective.
    noun: bool,
}

pub(super) struct Chunker<'a> {
    pub document: &'a Document<'a>,
    pub part: Part,
    end: usize,
    pub found: Vec<Chunk>,
    pub open: Option<Open>,
}

impl<'a> Chunker<'a> {
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.document.tokens.get(at).filter(|_| at < self.end)
    }

    pub fn is(&self, at: usize, list: WordList) -> bool {
        self.token(at).is_some_and(|token| list.contains(&token.normal))
    }

    pub fn push(&mut self, kind: Kind, tokens: Range<usize>) {
        self.found.push(Chunk { kind, tokens });
    }

    /// Ends the noun phrase that is open, if it has a noun.
    pub fn close(&mut self, at: usize) {
        if let Some(open) = self.open.take() {
            self.push(Kind::Noun, open.start..at);
        }
    }

    fn single(&mut self, kind: Kind, at: usize) -> usize {
        self.close(at);
        self.push(kind, at..at + 1);
        at + 1
    }

    pub fn has_noun(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.noun)
    }

    fn noun_phrase_goes_on(&mut self, at: usize, noun: bool) -> usize {
        let open = self.open.get_or_insert(Open { start: at, noun: false });
        open.noun |= noun;
        at + 1
    }

    /// Reads the token at `at`; where to go on.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.token(at) else { return at + 1 };
        if token.kind == TokenKind::Punctuation {
            return self.punctuation(at);
        }
        let word = token.normal.as_str();
        if token.kind == TokenKind::Word {
            if let Some(kind) = self.small_word(at, word) {
                return self.single(kind, at);
            }
            if word == "to" {
                return self.to(at);
            }
            if word == "of" && self.has_noun() && !self.is_gerund(at + 1) {
                return self.noun_phrase_goes_on(at, true);
            }
            if PREPOSITIONS.contains(word) {
                return self.single(Kind::Preposition, at);
            }
            let determines = POSSESSIVES.contains(word)
                && self.token(at + 1).is_some_and(|next| {
                    next.kind == TokenKind::Number
                        || next.kind == TokenKind::Word && !next.function_word && !next.normal.ends_with("ly")
                });
            if PRONOUNS.contains(word) && !determines {
                self.close(at);
                self.push(Kind::Noun, at..at + 1);
                return at + 1;
            }
            if let Some(end) = self.verb_group(at) {
                return end;
            }
            if self.is_adverb(token) && (self.open.is_none() || self.has_noun()) {
                self.close(at);
                // "On Sunday" is an adverb too.
                if is_calendar(token)
                    && self.found.last().is_some_and(|last| last.kind == Kind::Preposition && last.tokens.end == at)
                {
                    self.found.pop();
                }
                return at + 1;
            }
            if self.is_gerund(at) && (self.has_noun() && !self.is_possessive(at - 1) || self.open.is_none()) {
                return self.single(Kind::NonFinite, at);
            }
            if verb::is_determiner(token) || determines {
                if self.has_noun() && !self.is(at - 1, WordList("of")) {
                    self.close(at);
                }
                return self.noun_phrase_goes_on(at, false);
            }
            if token.function_word && !token.capitalised {
                self.close(at);
                return at + 1;
            }
        }
        self.noun_phrase_goes_on(at, token.kind == TokenKind::Word)
    }

    fn small_word(&self, at: usize, word: &str) -> Option<Kind> {
        match word {
            "and" | "but" | "nor" | "or" => Some(Kind::Conjunction),
            "if" | "unless" | "whether" => Some(Kind::Condition),
            "who" | "which" | "whom" => Some(Kind::Relative),
            "that" => {
                let relative = self.open.is_some() && finite(self.document, self.part, at + 1).is_some();
                Some(if relative { Kind::Relative } else { Kind::Opener })
            }
            "although" | "because" | "how" | "so" | "though" | "what" | "when" | "where" | "whereas" | "whose"
            | "why" => Some(Kind::Opener),
            _ => None,
        }
    }

    fn punctuation(&mut self, at: usize) -> usize {
        let Some(token) = self.token(at) else { return at + 1 };
        let before = at.checked_sub(1).and_then(|before| self.document.tokens.get(before));
        let adjoins = before.is_some_and(|before| before.span.end == token.span.start);
        match token.normal.as_str() {
            "," => self.single(Kind::Comma, at),
            "“" | "”" | "\"" | "‘" | "«" | "»" => at + 1,
            "-" | "‑" | "'" | "’" | "." if adjoins && at + 1 < self.end && self.open.is_some() => at + 1,
            "&" | "%" if self.open.is_some() => at + 1,
            "$" | "£" | "€" => self.noun_phrase_goes_on(at, false),
            _ => self.single(Kind::Break, at),
        }
    }

    /// "To" before an infinitive or before a noun phrase.
    fn to(&mut self, at: usize) -> usize {
        let infinitive = self.token(at + 1).is_some_and(|next| {
            let noun =
                verb::is_determiner(next) || POSSESSIVES.contains(&next.normal) || PRONOUNS.contains(&next.normal);
            let plural = next.normal.ends_with('s') && !next.normal.ends_with("ss");
            next.kind == TokenKind::Word
                && (!next.capitalised || self.part == Part::Headline)
                && !noun
                && !plural
                && !PLACES.contains(&next.normal)
        });
        if !infinitive {
            return self.single(Kind::Preposition, at);
        }
        self.close(at);
        let mut end = at + 1;
        while self
            .token(end)
            .is_some_and(|token| self.is_adverb(token) || FORMS_OF_BE.contains(&token.normal) || token.normal == "have")
        {
            end += 1;
        }
        let end = (end + 1).min(self.end);
        self.push(Kind::NonFinite, at..end);
        end
    }

    pub fn is_adverb(&self, token: &Token) -> bool {
        ADVERBS.contains(&token.normal)
            || is_calendar(token) && token.capitalised
            || token.normal.len() > 4 && token.normal.ends_with("ly") && !token.capitalised && token.normal != "family"
    }

    pub fn is_gerund(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            verb::is_gerund(self.document.language, token) && (!token.capitalised || self.part == Part::Headline)
        })
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.token(at).is_some_and(is_possessive)
    }

    /// Whether a noun phrase opens at `at`.
    pub fn opens_noun_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            let closed = PREPOSITIONS.contains(&token.normal) || WordList("to and but or that").contains(&token.normal);
            let word = token.kind == TokenKind::Word && !closed && !self.is_adverb(token) && !verb::is_auxiliary(token);
            word || token.kind == TokenKind::Number || WordList("$ £ €").contains(&token.normal)
        })
    }
}

/// Whether the preposition may have a clause behind it: "after police fired".
pub(super) fn opens_clause(token: &Token) -> bool {
    CLAUSAL.contains(&token.normal)
}

/// "Voss’s", "Rovers’": the normal form has lost its ending.
pub(super) fn is_possessive(token: &Token) -> bool {
    token.normal.is_ascii() && token.kind == TokenKind::Word && token.span.len() > token.normal.len() + 1
}

/// Whether a one-word noun phrase is a pronoun.
pub(super) fn is_pronoun(token: &Token) -> bool {
    PRONOUNS.contains(&token.normal)
}
