//! Translated texts: their words are a translator's, so how they word things is compared with nothing.
//!
//! Only what the host or the text itself says counts, never style: a stiff sentence proves nothing.

use crate::comparison::Part;
use crate::story::Article;
use crate::text::{Document, Span, Token, TokenKind, WordList};

/// Paragraphs at the start and at the end of a body where a note on its translation may stand.
const FIRST: usize = 2;
const LAST: usize = 3;
/// A note that says outright that this text is translated has at most so many words …
const MOST_WORDS: usize = 40;
/// … and a credit, which could also be the start of a sentence on a translated book, so many.
const MOST_CREDIT_WORDS: usize = 10;

/// How it shows that a text is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translation {
    /// The kind of evidence.
    pub reason: TranslationReason,
    /// The note in the body, if that is the evidence.
    pub note: Option<Span>,
}

/// Kinds of evidence that a text is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TranslationReason {
    /// The host says so.
    Declared,
    /// Its language tag says so: extension `t` (RFC 6497), as in `en-t-es`, or `x-mtfrom`, which a
    /// well-known service for translating pages writes.
    Tag,
    /// A note in the text or its byline says so.
    Note,
}

impl TranslationReason {
    /// The name in the output.
    pub fn code(self) -> &'static str {
        match self {
            TranslationReason::Declared => "declared",
            TranslationReason::Tag => "tag",
            TranslationReason::Note => "note",
        }
    }
}

/// Whether an article is translated. Where the host says that it is not, nothing else counts.
pub fn translation(article: &Article, document: &Document<'_>) -> Option<Translation> {
    let found = |reason| Some(Translation { reason, note: None });
    match article.machine_translated {
        Some(true) => return found(TranslationReason::Declared),
        Some(false) => return None,
        None => {}
    }
    if is_tag_of_translation(&document.language_tag) {
        return found(TranslationReason::Tag);
    }
    let byline = article.byline.as_deref().unwrap_or_default();
    let words: Vec<String> = byline.split_whitespace().map(crate::text::normalise).collect();
    if starts_with_any(CREDITS, words.iter().map(|word| word.trim_end_matches(':'))) {
        return found(TranslationReason::Note);
    }
    let paragraphs: Vec<Span> =
        document.paragraphs.iter().filter(|p| p.part == Part::Body).map(|paragraph| paragraph.span).collect();
    let last = paragraphs.len().saturating_sub(LAST);
    let at_an_end = paragraphs.iter().enumerate().filter(|(at, _)| *at < FIRST || *at >= last);
    let note = at_an_end.map(|(_, span)| *span).find(|span| paragraphs.len() > 1 && is_note(document, *span))?;
    Some(Translation { reason: TranslationReason::Note, note: Some(note) })
}

fn is_tag_of_translation(tag: &str) -> bool {
    let mut subtags = tag.split(['-', '_']).map(str::to_ascii_lowercase).skip(1);
    match subtags.find(|subtag| subtag.len() == 1) {
        // Extensions stand in any order, but others than `u` and `t` have never been registered.
        Some(single) => match single.as_str() {
            "t" => true,
            "u" => subtags.any(|subtag| subtag == "t"),
            "x" => subtags.any(|subtag| subtag == "mtfrom"),
            _ => false,
        },
        None => false,
    }
}

/// What calls the text by its kind, so that the sentence is about the text itself: "this article was".
const THIS: WordList = WordList("esta este this");
const TEXT: WordList = WordList(
    "article articulo column columna entrevista interview nota noticia pagina page piece report reportaje \
              story text texto translation traduccion version",
);
const WAS: WordList = WordList("been fue ha has is sido was es");
const HOW: WordList = WordList("a an automatically automaticamente first originally una");
const TRANSLATED: WordList = WordList("translated traducida traducido");
const MACHINE: WordList = WordList("ai automatic automatica machine");

/// Openings of a credit.
const CREDITS: &[WordList] = &[
    WordList("translated by"),
    WordList("translated from"),
    WordList("translated with"),
    WordList("translation by"),
    WordList("machine translated"),
    WordList("automatically translated"),
    WordList("machine translation"),
    WordList("automatic translation"),
    WordList("traducido por"),
    WordList("traducido del"),
    WordList("traducida por"),
    WordList("traducida del"),
    WordList("traducido automaticamente"),
    WordList("traduccion automatica"),
    WordList("traduccion de"),
    WordList("traduccion por"),
];

/// Whether a paragraph of its own says that the text is translated.
fn is_note(document: &Document<'_>, paragraph: Span) -> bool {
    let inside = |token: &&Token| paragraph.contains(token.span);
    let start = document.sentences.iter().find(|s| s.part == Part::Body && paragraph.contains(s.span));
    let Some(start) = start.map(|sentence| sentence.tokens.start) else { return false };
    let tokens = document.tokens[start..].iter().take_while(inside);
    let words = tokens.clone().filter(|token| token.kind != TokenKind::Punctuation);
    let normals = || words.clone().map(|token| token.normal.as_str());
    let count = words.clone().count();
    let flowing = tokens.clone().any(|token| token.normal == ",");
    count <= MOST_WORDS && is_about_itself(normals())
        || count <= MOST_CREDIT_WORDS && !flowing && starts_with_any(CREDITS, normals())
}

/// "This article was (automatically) translated", "Esta es una traducción automática".
fn is_about_itself<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    let mut words = words.skip_while(|word| !THIS.contains(word)).take(10);
    // The note is at the start of its paragraph, after a label at most ("Editor's note").
    let mut rest = words.by_ref().skip(1).skip_while(|word| TEXT.contains(word)).peekable();
    let mut is = false;
    while rest.next_if(|word| WAS.contains(word) || HOW.contains(word)).is_some() {
        is = true;
    }
    let Some(word) = rest.next() else { return false };
    let next = rest.next().unwrap_or_default();
    is && (TRANSLATED.contains(word)
        || MACHINE.contains(word) && matches!(next, "translated" | "translation")
        || word == "traduccion" && MACHINE.contains(next)
        || word == "published" && rest.any(|word| TRANSLATED.contains(word)))
}

fn starts_with_any<'w>(openings: &[WordList], words: impl Iterator<Item = &'w str> + Clone) -> bool {
    openings.iter().any(|opening| {
        let mut words = words.clone();
        opening.words().all(|word| words.next() == Some(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    fn reason(article: &Article) -> Option<&'static str> {
        translation(article, &read(article, None)).map(|found| found.reason.code())
    }

    fn with_note(note: &str) -> Article {
        let story = "The bridge was shut on Monday.\n\nThe mayor said it would open soon.\n\nNobody was hurt.";
        Article { body: format!("{story}\n\n{note}"), ..Article::default() }
    }

    #[test]
    fn a_note_of_its_own_shows_a_translation() {
        let notes = [
            "This article was translated from Spanish by AI.",
            "This story has been automatically translated. The original may differ.",
            "Editor's note: This article was originally published in Spanish and translated by our desk.",
            "This is a machine translation.",
            "Translated by Ada Quill",
            "Machine translation, not reviewed".split(',').next().unwrap(),
            "Este artículo fue traducido del inglés por la redacción.",
            "Esta noticia ha sido traducida automáticamente.",
            "Traducción automática",
            "Traducción de Ada Quill",
        ];
        for note in notes {
            let article = with_note(note);
            let found = translation(&article, &read(&article, None)).expect(note);
            assert_eq!(found.note.map(|span| span.of(&article.body)), Some(note));
        }
    }

    #[test]
    fn what_a_text_says_of_other_translations_is_no_note() {
        let sentences = [
            "The book was translated from Spanish by her sister.",
            "Translated from the Arabic, the name means bridge.",
            "This book was translated into nine languages.",
            "Machine translation has changed the work of the court's interpreters for good, the union said.",
            "“This article was wrong,” the mayor said.",
            "La novela fue traducida por su hermana.",
            "Este año se ha traducido poco.",
        ];
        for sentence in sentences {
            assert_eq!(reason(&with_note(sentence)), None, "{sentence}");
        }
        let buried = format!("One.\n\nTwo.\n\nTranslated by Ada Quill\n\n{}", "More.\n\n".repeat(4));
        assert_eq!(reason(&Article { body: buried, ..Article::default() }), None);
    }

    #[test]
    fn the_host_decides_before_the_tag_and_the_tag_before_notes() {
        let article = |lang: &str, machine_translated| Article {
            lang: Some(lang.into()),
            machine_translated,
            ..with_note("This is a machine translation.")
        };
        assert_eq!(reason(&article("en", Some(true))), Some("declared"));
        assert_eq!(reason(&article("en", Some(false))), None);
        assert_eq!(reason(&article("en-US-t-es-m0-und", None)), Some("tag"));
        assert_eq!(reason(&article("en-x-mtfrom-es", None)), Some("tag"));
        assert_eq!(reason(&article("en-u-nu-latn", None)), Some("note"));
        let byline = Article { byline: Some("Traducido por: Ada Quill".into()), ..with_note("Nobody came.") };
        assert_eq!(reason(&byline), Some("note"));
    }
}
