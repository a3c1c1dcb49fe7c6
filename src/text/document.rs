//! A whole article as sentences and tokens.

use std::ops::Range;

use super::function_word::UNDETERMINED;
use super::furniture::{self, Furniture};
use super::language::{Identified, Language, identify, is_language_tag, primary};
use super::sentence;
use super::span::Span;
use super::token::{Token, Tokeniser};
use crate::comparison::Part;
use crate::ordered;
use crate::story::Article;

/// An article's headline and body with their structure. The text itself is never changed.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// The headline, empty if there is none.
    pub headline: &'a str,
    /// The body.
    pub body: &'a str,
    /// Language whose rules apply.
    pub language: Language,
    /// BCP 47 tag of the language, as supplied for the article or the story, else told from its script and
    /// its function words; `und` if unknown.
    pub language_tag: String,
    /// Tag of the language that the text plainly shows, if that is not the one supplied.
    pub shown_language: Option<&'static str>,
    /// Primary subtag of the language that the text is read as, in lower case.
    pub language_code: String,
    /// What is no story in the headline and the body, in order. No sentence has any of it.
    pub furniture: Vec<Furniture>,
    /// The headline (if any) and the paragraphs of the body, in order; one that is furniture has no sentence.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences of the headline and the body, in order.
    pub sentences: Vec<Sentence>,
    /// Tokens of all sentences, in order.
    pub tokens: Vec<Token>,
}

/// A paragraph; the headline is one of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Which part it stands in.
    pub part: Part,
    /// Where, without white space around it.
    pub span: Span,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Which part it stands in.
    pub part: Part,
    /// Place of its paragraph in [`Document::paragraphs`].
    pub paragraph: usize,
    /// Where, without white space around it.
    pub span: Span,
    /// Places of its tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
}

impl<'a> Document<'a> {
    /// The text of a part.
    pub fn text(&self, part: Part) -> &'a str {
        match part {
            Part::Headline => self.headline,
            Part::Body => self.body,
        }
    }

    /// Whether the words of both say different things even where they look alike. A text that does not show
    /// its language may be in that of the other.
    pub fn is_foreign_to(&self, other: &Document<'_>) -> bool {
        self.language_code != other.language_code && [self, other].iter().all(|d| d.language_code != UNDETERMINED)
    }

    /// The text of a span of a part. Panics as [`Span::of`] does for a span of another text.
    pub fn slice(&self, part: Part, span: Span) -> &'a str {
        span.of(self.text(part))
    }

    /// The tokens of a piece of furniture, which are not among those of the sentences.
    pub(crate) fn tokens_of(&self, piece: &Furniture) -> Vec<Token> {
        let mut tokens = Vec::new();
        Tokeniser::of(self.language).tokenise(self.text(piece.part), piece.span, &mut tokens);
        tokens
    }
}

/// How many languages are told of these documents.
pub(crate) fn languages<'d>(documents: &mut dyn Iterator<Item = &'d Document<'d>>) -> usize {
    let codes = documents.map(|document| document.language_code.as_str());
    ordered::set(codes.filter(|code| *code != UNDETERMINED)).len()
}

/// What the reading of an article takes from its story.
#[derive(Debug, Clone, Default)]
pub struct Context<'s> {
    /// Language tag of the story, for articles without their own.
    pub language: Option<&'s str>,
    /// Names of the story's outlets, which may stand at the end of any headline.
    pub outlets: Vec<&'s str>,
    /// Ids of the articles that are all story: nothing in them is furniture.
    pub restored: &'s [String],
}

/// Reads an article by itself. `story_language` is the tag of the story, for articles without their own.
pub fn read<'a>(article: &'a Article, story_language: Option<&str>) -> Document<'a> {
    let outlet = article.outlet.as_ref().and_then(|outlet| outlet.name.as_deref());
    let context = Context { language: story_language, outlets: outlet.into_iter().collect(), restored: &[] };
    read_in(article, &context)
}

/// Reads an article of a story.
pub fn read_in<'a>(article: &'a Article, context: &Context<'_>) -> Document<'a> {
    let headline = article.headline.as_deref().unwrap_or_default();
    let body = article.body.as_str();
    let tag = [article.lang.as_deref(), context.language].into_iter().flatten().find(|tag| is_language_tag(tag.trim()));
    let Identified { language, tag, shown } = identify(tag, headline, body);
    let mut document = Document {
        headline,
        body,
        language,
        language_code: primary(shown.unwrap_or(&tag)),
        language_tag: tag,
        shown_language: shown,
        furniture: Vec::new(),
        paragraphs: Vec::new(),
        sentences: Vec::new(),
        tokens: Vec::new(),
    };
    let blocks = paragraphs(body);
    if article.id.as_ref().is_none_or(|id| !context.restored.contains(id)) {
        document.furniture.extend(furniture::in_headline(headline, &context.outlets));
        document.furniture.extend(furniture::in_body(body, &blocks, article.byline.as_deref()));
    }
    let tokeniser = Tokeniser::of(language);
    let whole = Span::new(0, headline.len()).trimmed(headline);
    if !whole.is_empty() {
        document.add_paragraph(Part::Headline, whole, &tokeniser);
    }
    for span in blocks {
        document.add_paragraph(Part::Body, span, &tokeniser);
    }
    document
}

impl Document<'_> {
    fn add_paragraph(&mut self, part: Part, span: Span, tokeniser: &Tokeniser) {
        let text = self.text(part);
        let paragraph = self.paragraphs.len();
        self.paragraphs.push(Paragraph { part, span });
        for story in self.story(part, span) {
            for span in sentence::sentences(text, story) {
                let first = self.tokens.len();
                tokeniser.tokenise(text, span, &mut self.tokens);
                let tokens = first..self.tokens.len();
                self.sentences.push(Sentence { part, paragraph, span, tokens });
            }
        }
    }

    /// The stretches of a paragraph that are no furniture.
    fn story(&self, part: Part, paragraph: Span) -> Vec<Span> {
        let mut stretches = Vec::new();
        let mut start = paragraph.start;
        for piece in self.furniture.iter().filter(|f| f.part == part && paragraph.contains(f.span)) {
            stretches.push(Span::new(start, piece.span.start));
            start = piece.span.end;
        }
        stretches.push(Span::new(start, paragraph.end));
        let text = self.text(part);
        stretches.into_iter().map(|span| span.trimmed(text)).filter(|span| !span.is_empty()).collect()
    }
}

/// Paragraphs of a body: cut at blank lines, or, in a text without any, at line ends.
pub(super) fn paragraphs(body: &str) -> Vec<Span> {
    let mut blank_lines = Vec::new();
    let mut start = 0;
    let mut run: Option<Span> = None;
    let mut lines = Vec::new();
    for line in body.split_inclusive('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end;
        let trimmed = span.trimmed(body);
        if trimmed.is_empty() {
            blank_lines.extend(run.take());
        } else {
            lines.push(trimmed);
            run = Some(Span::new(run.map_or(trimmed.start, |r| r.start), trimmed.end));
        }
    }
    blank_lines.extend(run);
    if blank_lines.len() <= 1 && lines.len() > 1 && !is_wrapped(body, &lines) { lines } else { blank_lines }
}

/// Whether line ends stand in the middle of sentences: some line starts with a lower-case letter.
fn is_wrapped(body: &str, lines: &[Span]) -> bool {
    lines.iter().skip(1).any(|line| line.of(body).starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(body: &str) -> Vec<&str> {
        paragraphs(body).into_iter().map(|s| s.of(body)).collect()
    }

    #[test]
    fn paragraphs_end_at_blank_lines_or_else_at_line_ends() {
        assert_eq!(bodies("One.\n \nTwo\nlines.\n"), ["One.", "Two\nlines."]);
        assert_eq!(bodies("One.\nTwo.\r\nThree."), ["One.", "Two.", "Three."]);
        assert_eq!(bodies("A line\nthat is wrapped."), ["A line\nthat is wrapped."]);
    }

    #[test]
    fn sentences_and_tokens_lie_inside_their_paragraphs() {
        let article = Article {
            headline: Some("Bridge closed".into()),
            body: "It rained. The bridge shut.\n\nNobody was hurt.".into(),
            ..Article::default()
        };
        let document = read(&article, Some("en"));
        assert_eq!(document.sentences.len(), 4);
        for sentence in &document.sentences {
            assert!(document.paragraphs[sentence.paragraph].span.contains(sentence.span));
            for token in &document.tokens[sentence.tokens.clone()] {
                assert!(sentence.span.contains(token.span));
            }
        }
    }
}
