//! What holds of every text that has been read.

use source_compare::Article;
use source_compare::comparison::Part;
use source_compare::statement::statements;
use source_compare::text::{Document, Span, read};

/// Reads the article; panics with the first broken promise.
pub fn check(article: &Article) {
    let document = read(article, None);
    for part in [Part::Headline, Part::Body] {
        paragraphs(&document, part);
    }
    for place in 0..document.paragraphs.len() {
        sentences(&document, place);
    }
    let mut next = 0;
    for sentence in &document.sentences {
        assert_eq!(sentence.tokens.start, next, "tokens are left out between sentences");
        next = sentence.tokens.end;
        let spans: Vec<Span> = document.tokens[sentence.tokens.clone()].iter().map(|token| token.span).collect();
        tile(document.text(sentence.part), sentence.span, &spans);
    }
    assert_eq!(next, document.tokens.len(), "tokens after the last sentence");
    let (statements, quotations) = statements(&document);
    for statement in &statements {
        let sentence = &document.sentences[statement.sentence];
        assert!(sentence.span.contains(statement.span), "a statement outside its sentence");
        assert!(!statement.terms.is_empty(), "a statement without a content word");
        let inner = statement.names.iter().map(|name| name.span).chain(statement.numbers.iter().map(|n| n.span));
        for span in inner.chain(statement.negations.iter().copied()) {
            assert!(statement.span.contains(span), "a fact outside its statement");
            on_boundaries(document.text(statement.part), span);
        }
    }
    for quotation in &quotations {
        on_boundaries(document.text(quotation.part), quotation.span);
    }
}

/// The paragraphs of a part are its text but for white space.
fn paragraphs(document: &Document<'_>, part: Part) {
    let text = document.text(part);
    let spans: Vec<Span> = document.paragraphs.iter().filter(|p| p.part == part).map(|p| p.span).collect();
    tile(text, Span::new(0, text.len()), &spans);
}

/// The sentences and the furniture of a paragraph, apart from each other, are its text but for white space.
fn sentences(document: &Document<'_>, place: usize) {
    let paragraph = &document.paragraphs[place];
    let inside: Vec<_> = document.sentences.iter().filter(|sentence| sentence.paragraph == place).collect();
    assert!(inside.iter().all(|sentence| sentence.part == paragraph.part));
    let furniture = document.furniture.iter().filter(|f| f.part == paragraph.part && paragraph.span.contains(f.span));
    let mut spans: Vec<Span> = inside.iter().map(|sentence| sentence.span).chain(furniture.map(|f| f.span)).collect();
    spans.sort();
    tile(document.text(paragraph.part), paragraph.span, &spans);
}

/// The pieces lie in order inside `whole`, are trimmed and not empty, and only white space is between
/// them, so that pieces and gaps joined are the source.
fn tile(text: &str, whole: Span, pieces: &[Span]) {
    let mut at = whole.start;
    let gap = |start: usize, end: usize| {
        let gap = text.get(start..end).unwrap_or_else(|| panic!("{start}..{end}: out of order or inside a character"));
        assert!(gap.trim().is_empty(), "{gap:?} is in no piece of {text:?}");
    };
    for piece in pieces {
        gap(at, piece.start);
        on_boundaries(text, *piece);
        let inside = piece.of(text);
        assert!(!inside.is_empty() && inside.trim() == inside, "{inside:?} is empty or not trimmed");
        at = piece.end;
    }
    gap(at, whole.end);
}

fn on_boundaries(text: &str, span: Span) {
    assert!(text.get(span.start..span.end).is_some(), "{span:?} is outside the text or inside a character");
}
