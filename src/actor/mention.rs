//! The mentions of one text, before they are joined.

use std::ops::Range;

use super::{ActorText, Title};
use crate::comparison::Part;
use crate::statement::Naming;
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
    /// Whether it stands in a quotation: then the words are those of the speaker.
    pub quoted: bool,
    /// What it says the actor is.
    pub title: Option<Title>,
}

/// Last or first words of the names of bodies and places, which no surname ends.
const BODIES: WordList = WordList(
    "academy administration agency airlines airport alliance army assembly association authority avenue avenida ayuntamiento bank bay beach board \
     bridge brigade brothers bureau calle castle center centre chamber church city club coast college command commission committee company congress corp \
     corporation council county court department district east federation force forces forum foundation fort foundation fund gallery \
     garden gardens great group guard harbor harbour hall high hill hills hospital hotel house inc institute island islands isle isles lake las limited \
     line lines llc los ltd league lower mall market memorial middle ministry mount mountain movement museum nations navy network new news north office old orchestra \
     organisation organization park parliament partnership party peninsula plaza point police port post press puerto quay railway region \
     republic research river riverside road rovers royal saint san santa school sea senate service services social society south southern \
     northern eastern western square stadium states station street supreme team theater theatre times tower town tribunal trust \
     union united universidad university upper valley village war water west wharf white works world",
);

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
    /// All its letters are capitals, as in "HWU".
    pub acronym: bool,
    /// What an acronym stands for, written out.
    pub long_form: bool,
}

impl<'a> Found<'a> {
    pub fn of(text: &'a ActorText<'a>, naming: Naming) -> Found<'a> {
        let document = text.document;
        let tokens = &document.tokens[naming.name.clone()];
        let long = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.normal.chars().count() > 1);
        let mut words: Vec<String> = long.map(|token| token.normal.clone()).collect();
        if words.is_empty() {
            words = tokens.iter().map(|token| token.normal.clone()).collect();
        }
        let end = naming.name.end;
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
        let acronym = naming.name.len() <= 2
            && raw.len() > 1
            && raw.len() <= 8
            && raw.chars().all(|c| c.is_uppercase() || c == '.');
        let person = (addressed || description.is_some() || aged) && !is_body(&words) && !acronym;
        Found { text, naming, words, title, addressed, description, person, acronym, long_form: false }
    }

    /// Whether an article right before it shows that it is no surname: "the Bridge".
    pub fn has_article(&self) -> bool {
        let first = self.naming.title.as_ref().map_or(self.naming.name.start, |title| title.start);
        let before = first.checked_sub(1).and_then(|before| self.text.document.tokens.get(before));
        !self.addressed && before.is_some_and(|before| WordList("a an el la los las the").contains(&before.normal))
    }

    /// The description beside the name.
    pub fn description_mention(&self) -> Option<Mention> {
        let tokens = self.naming.description.clone()?;
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
        Mention {
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

/// Whether a name is one of a body or a place by its first or last word.
pub(super) fn is_body(words: &[String]) -> bool {
    [words.first(), words.last()].into_iter().flatten().any(|word| BODIES.contains(word))
}

/// The place of these tokens, without the ending of a genitive.
pub(super) fn span(document: &Document<'_>, part: Part, tokens: &Range<usize>) -> Span {
    let whole = Span::new(document.tokens[tokens.start].span.start, document.tokens[tokens.end - 1].span.end);
    let raw = document.slice(part, whole);
    let bare = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw);
    Span::new(whole.start, whole.start + bare.len())
}
