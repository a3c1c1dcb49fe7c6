//! Translated texts: their words are a translator's, so how they word things is compared with nothing.
//!
//! Only what the host or the text itself says counts, never style: a stiff sentence proves nothing.

use crate::comparison::Part;
use crate::story::Article;
use crate::text::{Document, Span, normalise};

/// Paragraphs at the start and at the end of a body where a note on its translation may stand.
const FIRST: usize = 2;
const LAST: usize = 3;
/// A note that says outright that this text is translated has at most so many words …
const MOST_WORDS: usize = 40;
/// … and a credit, which could also be the start of a sentence on a translated book, so many.
const MOST_CREDIT_WORDS: usize = 10;

/// How it shows that a text is translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Translation {
    /// The host says so.
    Declared,
    /// Its language tag says so: extension `t` (RFC 6497), as in `en-t-es`, or `x-mtfrom`, which a
    /// well-known service for translating pages writes.
    Tag,
    /// A note in the text or its byline says so.
    Note,
}

impl Translation {
    /// The name in the output.
    pub fn code(self) -> &'static str {
        match self {
            Translation::Declared => "declared",
            Translation::Tag => "tag",
            Translation::Note => "note",
        }
    }
}

/// Whether an article is translated. Where the host says that it is not, nothing else counts.
pub fn translation(article: &Article, document: &Document<'_>) -> Option<Translation> {
    if let Some(declared) = article.machine_translated {
        return declared.then_some(Translation::Declared);
    }
    let tag = document.language_tag.to_ascii_lowercase() + "-";
    if tag.contains("-t-") || tag.contains("-x-mtfrom-") {
        return Some(Translation::Tag);
    }
    let paragraphs: Vec<Span> =
        document.paragraphs.iter().filter(|p| p.part == Part::Body).map(|paragraph| paragraph.span).collect();
    let noted = paragraphs.iter().enumerate().any(|(at, span)| {
        let at_an_end = at < FIRST || at + LAST >= paragraphs.len();
        at_an_end && paragraphs.len() > 1 && is_note(span.of(document.body))
    });
    (noted || is_credit(&words(article.byline.as_deref().unwrap_or_default()))).then_some(Translation::Note)
}

/// "This article was translated", as the text calls itself; with a stroke between every two.
const SELVES: &str = " this article | this story | this report | this interview | this text | this page | este articulo | esta noticia | este texto | esta entrevista | este reportaje | esta pagina ";

/// Openings of a credit.
const CREDITS: &str = " translated by | translated from | translated with | translation by | machine translat| automatically translated | automatic translation | this is a machine translation | traducido por | traducido del | traducida por | traducida del | traduccion automatica | traduccion de | esta es una traduccion automatica ";

/// Whether a paragraph of its own says that the text is translated.
fn is_note(paragraph: &str) -> bool {
    let words = words(paragraph);
    let translated = words.contains(" translated ") || words.contains(" traducid");
    let count = words.split_ascii_whitespace().count();
    count <= MOST_WORDS && translated && SELVES.split('|').any(|own| words.contains(own))
        || count <= MOST_CREDIT_WORDS && !paragraph.contains(',') && is_credit(&words)
}

fn is_credit(words: &str) -> bool {
    CREDITS.split('|').any(|opening| words.starts_with(opening))
}

/// The first words of a text in normal form, with a space around each.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(MOST_WORDS + 1) {
        words.push_str(&normalise(word));
        words.push(' ');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    fn reason(article: &Article) -> Option<&'static str> {
        translation(article, &read(article, None)).map(Translation::code)
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
            "Machine translation",
            "Este artículo fue traducido del inglés por la redacción.",
            "Esta noticia ha sido traducida automáticamente.",
            "Traducción automática",
            "Traducción de Ada Quill",
        ];
        for note in notes {
            assert_eq!(reason(&with_note(note)), Some("note"), "{note}");
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
