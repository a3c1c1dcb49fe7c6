//! A sentence as phrases: noun phrases, verb groups and the small words between them.
//!
//! Chunks after Abney, "Parsing by chunks" (1991): a phrase ends where its head is, so that no tree is needed
//! to find what stands beside a verb. Verb groups after Quirk et al., *A Comprehensive Grammar of the English
//! Language*, sections 3.21 to 3.76.

use std::ops::Range;

use super::action;
use crate::comparison::Part;
use crate::statement::name::is_calendar;
use crate::statement::quotation::Quotation;
use crate::statement::verb::{self, Finite, finite};
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

/// A verb with its auxiliaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    /// Place of the main verb; that of the auxiliary if there is no other.
    pub main: usize,
    pub passive: bool,
    /// Whether it has a verb besides auxiliaries.
    pub lexical: bool,
    /// Negated, or under a modal verb.
    pub unreal: bool,
    /// Whether it is a clause's verb, no participle behind a noun.
    pub finite: bool,
    /// Place of the particle behind it: "turned down".
    pub particle: Option<usize>,
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
const PARTICLES: WordList = WordList("away back down off out over up");
/// Particles that are prepositions as often: they count only where no noun phrase follows.
const AMBIGUOUS_PARTICLES: WordList = WordList("off over");
const FORMS_OF_BE: WordList = WordList("am are be been being is was were get gets getting got gotten");
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
struct Open {
    start: usize,
    /// Whether it has a noun already: before it a participle is an adjective.
    noun: bool,
}

struct Chunker<'a> {
    document: &'a Document<'a>,
    part: Part,
    end: usize,
    found: Vec<Chunk>,
    open: Option<Open>,
}

impl<'a> Chunker<'a> {
    fn token(&self, at: usize) -> Option<&'a Token> {
        self.document.tokens.get(at).filter(|_| at < self.end)
    }

    fn is(&self, at: usize, list: WordList) -> bool {
        self.token(at).is_some_and(|token| list.contains(&token.normal))
    }

    fn push(&mut self, kind: Kind, tokens: Range<usize>) {
        self.found.push(Chunk { kind, tokens });
    }

    /// Ends the noun phrase that is open, if it has a noun.
    fn close(&mut self, at: usize) {
        if let Some(open) = self.open.take() {
            self.push(Kind::Noun, open.start..at);
        }
    }

    fn single(&mut self, kind: Kind, at: usize) -> usize {
        self.close(at);
        self.push(kind, at..at + 1);
        at + 1
    }

    fn has_noun(&self) -> bool {
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
            if self.is_adverb(token) && !(self.open.is_some() && !self.has_noun()) {
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

    fn is_adverb(&self, token: &Token) -> bool {
        ADVERBS.contains(&token.normal)
            || is_calendar(token) && token.capitalised
            || token.normal.len() > 4 && token.normal.ends_with("ly") && !token.capitalised && token.normal != "family"
    }

    fn is_gerund(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            verb::is_gerund(self.document.language, token) && (!token.capitalised || self.part == Part::Headline)
        })
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.token(at).is_some_and(is_possessive)
    }

    /// Whether a noun phrase opens at `at`.
    fn opens_noun_phrase(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            let closed = PREPOSITIONS.contains(&token.normal) || WordList("to and but or that").contains(&token.normal);
            let word = token.kind == TokenKind::Word && !closed && !self.is_adverb(token) && !verb::is_auxiliary(token);
            word || token.kind == TokenKind::Number || WordList("$ £ €").contains(&token.normal)
        })
    }

    /// Reads a verb group that starts at `at`, if one does; its end.
    fn verb_group(&mut self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        let form = finite(self.document, self.part, at);
        let pronoun = self.open.is_none() && self.found.last().is_some_and(|last| last.kind == Kind::Noun);
        let after_noun = self.has_noun() || pronoun;
        // "Two injured men", "of injured men": an adjective.
        let modifies = self.open.is_some() && !after_noun
            || self.open.is_none() && !self.may_open_predicate() && form != Some(Finite::Sure);
        let is_finite = match form {
            Some(Finite::Sure) => true,
            Some(Finite::Perhaps) => {
                !modifies && (after_noun || self.opens_noun_phrase(at + 1) || self.is(at + 1, PARTICLES))
            }
            None => after_noun && self.is_base_form(at),
        };
        let auxiliary =
            verb::is_auxiliary(token) || token.normal.ends_with("n't") || FORMS_OF_BE.contains(&token.normal);
        let participle = !is_finite
            && after_noun
            && verb::is_participle(token)
            && (self.is(at + 1, WordList("by"))
                || self.part == Part::Headline && action::is_known(token) && !self.opens_noun_phrase(at + 1));
        if !is_finite && !participle {
            return None;
        }
        if participle || !auxiliary {
            // "Banker arrested at villa": a headline leaves the auxiliary out.
            let bare = self.part == Part::Headline
                && verb::is_participle(token)
                && action::is_known(token)
                && !self.opens_noun_phrase(at + 1);
            let group = Group {
                main: at,
                passive: participle || bare,
                lexical: true,
                unreal: false,
                finite: is_finite,
                particle: None,
            };
            return Some(self.push_group(group, at..at + 1));
        }
        let (mut end, mut be, mut unreal, mut have) = (at, false, false, false);
        while let Some(token) = self.token(end) {
            let helps = verb::is_auxiliary(token) || FORMS_OF_BE.contains(&token.normal);
            let negates = token.normal.ends_with("n't") || WordList("cannot never not").contains(&token.normal);
            if !helps && !negates && !(self.is_adverb(token) && !is_calendar(token)) {
                break;
            }
            be |= FORMS_OF_BE.contains(&token.normal);
            have |= WordList("had has have").contains(&token.normal);
            // What "will" be is stated; what "could" be is not.
            unreal |= negates || verb::is_modal(token) && token.normal != "will";
            end += 1;
        }
        let main = self.token(end).filter(|main| main.kind == TokenKind::Word && !main.function_word);
        let lexical = main
            .is_some_and(|main| verb::is_participle(main) || self.is_gerund(end) || !be && !have && !main.capitalised);
        let passive = be && main.is_some_and(verb::is_participle);
        let tokens = at..if lexical { end + 1 } else { end };
        let main = if lexical { end } else { at };
        Some(self.push_group(Group { main, passive, lexical, unreal, finite: true, particle: None }, tokens))
    }

    /// A verb group with the particle behind it ("turned down").
    fn push_group(&mut self, group: Group, tokens: Range<usize>) -> usize {
        self.close(tokens.start);
        let ambiguous = group.passive || self.is(tokens.end, AMBIGUOUS_PARTICLES);
        let particle =
            group.lexical && self.is(tokens.end, PARTICLES) && !(ambiguous && self.opens_noun_phrase(tokens.end + 1));
        let end = tokens.end + usize::from(particle);
        self.push(Kind::Verb(Group { particle: particle.then_some(tokens.end), ..group }), tokens.start..end);
        end
    }

    /// Whether a participle here may be a verb although no noun phrase stands right before it.
    fn may_open_predicate(&self) -> bool {
        matches!(
            self.found.last().map(|chunk| chunk.kind),
            Some(Kind::Comma | Kind::Conjunction | Kind::Relative | Kind::Noun)
        )
    }

    /// "Police shoot man", "Rovers beat City": a plain form that is a verb, as far as its neighbours tell.
    fn is_base_form(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| action::is_known(token)) else { return false };
        let plural = at.checked_sub(1).and_then(|before| self.token(before)).is_some_and(|before| {
            before.normal.ends_with('s') || WordList("men people police women").contains(&before.normal)
        });
        let past = token.normal == "beat";
        let third = token.normal.ends_with('s') && !token.normal.ends_with("ss");
        let free = !token.capitalised || self.part == Part::Headline;
        free && (past || third || plural && self.part == Part::Headline)
            && self.opens_noun_phrase(at + 1)
            && finite(self.document, self.part, at + 1).is_none()
    }
}

/// Whether the word may belong to the verb before it: "turned him down".
pub(super) fn is_particle(token: &Token) -> bool {
    PARTICLES.contains(&token.normal)
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
