//! The mentions of one text, before they are joined.

use std::ops::Range;

use super::{ActorText, Title};
use crate::comparison::Part;
use crate::lexicon::is_reporting_verb;
use crate::statement::{Naming, is_body};
use crate::text::{Document, Span, TokenKind, WordList};

/// How an expression names its actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// "Irena Voss", "Harbour Workers Union".
    FullName,
    /// "Voss".
    Surname,
    /// "Mayor Irena Voss", "Ms Voss".
    TitleAndName,
    /// "HWU".
    Acronym,
    /// "the mayor".
    Role,
    /// "a former teacher", beside the name.
    Description,
}

/// One expression that names an actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Place of the article in the story.
    pub article: usize,
    /// Number of its independent text.
    pub independent_text: usize,
    /// Headline or body.
    pub part: Part,
    /// Place of its sentence in [`Document::sentences`].
    pub sentence: usize,
    /// The expression, a title before the name with it.
    pub span: Span,
    /// How it names the actor.
    pub form: Form,
    /// Whether something of the actor follows, or it stands behind "under": its title may be of that time.
    pub genitive: bool,
    /// Whether it stands in a quotation: then the words are those of the speaker.
    pub quoted: bool,
    /// What it says the actor is.
    pub title: Option<Title>,
}

/// Most letters of an acronym.
const LONGEST_ACRONYM: usize = 6;

/// A name as found in a text, with what it may be joined by.
pub(super) struct Found<'a> {
    pub text: &'a ActorText<'a>,
    pub naming: Naming,
    /// Its words without initials, titles and marks.
    pub words: Vec<String>,
    pub title: Option<Title>,
    /// A title of an office or a form of address stands before it.
    pub addressed: bool,
    pub description: Option<Title>,
    pub person: bool,
    /// A verb of saying stands beside it.
    pub speaks: bool,
    /// All its letters are capitals, as in "HWU".
    pub acronym: bool,
    /// All its letters are capitals, and they are too many for an acronym.
    pub shouted: bool,
    /// What an acronym stands for, written out.
    pub long_form: bool,
}

impl<'a> Found<'a> {
    pub fn of(text: &'a ActorText<'a>, mut naming: Naming) -> Found<'a> {
        let document = text.document;
        let tokens = &document.tokens[naming.name.clone()];
        let long = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.normal.chars().count() > 1);
        let mut words: Vec<String> = long.map(|token| token.normal.clone()).collect();
        if words.is_empty() {
            words = tokens.iter().map(|token| token.normal.clone()).collect();
        }
        let end = naming.name.end;
        if is_body(&words) {
            naming.title = None;
        }
        let title = naming.title.clone().and_then(|title| Title::read(document, title, end));
        let description =
            naming.description.clone().and_then(|tokens| Title::read(document, tokens.clone(), tokens.end));
        let aged = document.tokens.get(end).is_some_and(|token| token.normal == ",")
            && document
                .tokens
                .get(end + 1)
                .is_some_and(|token| token.kind == TokenKind::Number && token.span.len() <= 2)
            && document.tokens.get(end + 2).is_some_and(|token| WordList(", .").contains(&token.normal));
        let addressed = naming.title.is_some();
        let part = document.sentences[naming.sentence].part;
        let raw = document.slice(part, span(document, part, &naming.name));
        let capitals = raw.len() > 1 && raw.chars().all(|c| c.is_uppercase() || c == '.');
        let acronym = naming.name.len() <= 2 && raw.len() <= 8 && capitals && words[0].len() <= LONGEST_ACRONYM;
        let shouted = capitals && !acronym;
        let person = (addressed || description.is_some() || aged) && !is_body(&words) && !acronym;
        let says = |place: Option<usize>| {
            place.and_then(|place| document.tokens.get(place)).is_some_and(|token| is_reporting_verb(&token.normal))
        };
        let speaks = says(Some(end)) || says(naming.name.start.checked_sub(1));
        Found { text, naming, words, title, addressed, description, person, speaks, acronym, shouted, long_form: false }
    }

    /// Whether an article right before it shows that it is no surname: "the Bridge".
    pub fn has_article(&self) -> bool {
        let first = self.naming.title.as_ref().map_or(self.naming.name.start, |title| title.start);
        let before = first.checked_sub(1).and_then(|before| self.text.document.tokens.get(before));
        !self.addressed && before.is_some_and(|before| WordList("a an el la los las the").contains(&before.normal))
    }

    /// The description beside the name.
    pub fn description_mention(&self) -> Option<Mention> {
        let tokens = self.naming.description.clone().filter(|_| self.description.is_some())?;
        Some(self.text.mention(self.naming.sentence, tokens, Form::Description, self.description.clone()))
    }

    /// The mention with the title before it.
    pub fn mention(&self, person: bool) -> Mention {
        let name = &self.naming.name;
        let tokens = self.naming.title.as_ref().map_or(name.start, |title| title.start)..name.end;
        let form = match () {
            () if self.addressed => Form::TitleAndName,
            () if self.acronym && !self.long_form => Form::Acronym,
            () if self.long_form => Form::FullName,
            () if self.words.len() > 1 || !person => Form::FullName,
            () => Form::Surname,
        };
        self.text.mention(self.naming.sentence, tokens, form, self.title.clone())
    }
}

impl Mention {
    /// By which mentions stand in order.
    pub(crate) fn place(&self) -> (usize, Part, Span) {
        (self.article, self.part, self.span)
    }
}

impl ActorText<'_> {
    pub(super) fn mention(&self, sentence: usize, tokens: Range<usize>, form: Form, title: Option<Title>) -> Mention {
        let quoted = |place: usize| self.quotations.iter().any(|quotation| quotation.tokens.contains(&place));
        let part = self.document.sentences[sentence].part;
        let last = self.document.slice(part, self.document.tokens[tokens.end - 1].span);
        let under = tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| WordList("bajo under").contains(&self.document.tokens[before].normal));
        Mention {
            genitive: under || last.ends_with("'s") || last.ends_with("’s") || last.ends_with("s'"),
            article: self.article,
            independent_text: self.independent_text,
            part,
            sentence,
            span: span(self.document, part, &tokens),
            form,
            quoted: quoted(tokens.start),
            title,
        }
    }
}

/// The place of these tokens, without the ending of a genitive.
pub(super) fn span(document: &Document<'_>, part: Part, tokens: &Range<usize>) -> Span {
    let whole = Span::new(document.tokens[tokens.start].span.start, document.tokens[tokens.end - 1].span.end);
    let raw = document.slice(part, whole);
    let bare = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw);
    // "U.N." keeps its last full stop, which is a token of its own.
    let stop = raw.contains('.') && document.text(part)[whole.end..].starts_with('.') && tokens.len() == 1;
    Span::new(whole.start, whole.start + bare.len() + usize::from(stop))
}
