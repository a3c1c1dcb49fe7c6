//! Words that negate: the clausal negators of Huddleston and Pullum, *The Cambridge Grammar of the
//! English Language*, chapter 9, and of the *Nueva gramática de la lengua española*, chapter 48.

use std::ops::Range;

use crate::text::{Document, Language, Span, Token, TokenKind, WordList, WordTable};

const ENGLISH: WordList = WordList("cannot neither never no nobody none nor not nothing nowhere");
const SPANISH: WordList = WordList("jamas nada nadie ni ningun ninguna ningunas ninguno ningunos no nunca tampoco");

/// Verbs before "to" that say that something was not or will not be done; after Karttunen, "Implicative verbs"
/// (1971).
const NOT_DONE: WordList = WordList("decline declined declines fail failed fails refuse refused refuses refusing");

static NEGATORS: WordTable = WordTable::of(&[ENGLISH, SPANISH]);

/// Words after which "not" or "no" denies nothing: "not only", "no doubt", "no fewer than", "no obstante".
const ENGLISH_HARMLESS: &[(&str, WordList)] = &[
    ("no", WordList("doubt fewer less matter more wonder")),
    ("not", WordList("far just least merely only simply")),
    ("nothing", WordList("but less short")),
];
const SPANISH_HARMLESS: &[(&str, WordList)] =
    &[("no", WordList("obstante solamente solo")), ("ni", WordList("siquiera"))];

/// The words that negate in a token range, in order. Verbs of denial ("denied") are none: what they
/// deny is reported speech.
pub(super) fn negations(document: &Document<'_>, tokens: Range<usize>) -> Vec<Span> {
    let (bit, harmless) = match document.language {
        Language::English => (1, ENGLISH_HARMLESS),
        Language::Spanish => (2, SPANISH_HARMLESS),
        Language::Other => return Vec::new(),
    };
    let token = |at: usize| document.tokens.get(at);
    let negates = |at: &usize| {
        let Some(word) = token(*at) else { return false };
        if word.kind != TokenKind::Word {
            return false;
        }
        let normal = word.normal.as_str();
        if document.language == Language::English && normal.ends_with("n't") {
            return true;
        }
        let next = token(at + 1);
        if document.language == Language::English && NOT_DONE.contains(normal) {
            return next.is_some_and(|next| next.normal == "to");
        }
        let next_is = |wanted: &WordList| next.is_some_and(|next| wanted.contains(&next.normal));
        // "Had yet to call", "better late than never".
        if document.language == Language::English && normal == "yet" {
            return next.is_some_and(|next| next.normal == "to");
        }
        if normal == "never" && at.checked_sub(1).and_then(token).is_some_and(|word| word.normal == "than") {
            return false;
        }
        // "No-one".
        let hyphened =
            normal == "no" && next_is(&WordList("-")) && token(at + 2).is_some_and(|word| word.normal == "one");
        NEGATORS.lists_with(normal) & bit != 0
            && !harmless.iter().any(|(negator, followers)| *negator == normal && next_is(followers))
            && (normal != "no" || hyphened || next.is_some_and(is_denied))
            && !(normal == "not" && at.checked_sub(2).and_then(token).is_some_and(|word| word.normal == "whether"))
    };
    tokens.filter(negates).filter_map(token).map(|word| word.span).collect()
}

/// Whether "no" before this token denies it: not in "No. 5", "no, he said" and "yes or no?".
fn is_denied(next: &Token) -> bool {
    next.kind == TokenKind::Word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    #[test]
    fn negators_negate_but_fixed_phrases_do_not() {
        let cases: [(&str, &str, &[&str]); 12] = [
            ("en", "The gate was not locked and nobody saw it.", &["not", "nobody"]),
            ("en", "They don’t know and can't tell.", &["don’t", "can't"]),
            ("en", "Not only the mayor came.", &[]),
            ("en", "There is no doubt that No. 5 won.", &[]),
            ("en", "No buses ran, and no fewer than 40 trains stopped.", &["No"]),
            ("en", "“No,” she said.", &[]),
            ("en", "They asked whether or not it rained.", &[]),
            ("en", "He left without a word and never came back.", &["never"]),
            ("es", "No hubo heridos ni daños.", &["No", "ni"]),
            ("es", "No obstante, el tren salió.", &[]),
            ("es", "Tampoco vino nadie.", &["Tampoco", "nadie"]),
            ("fr", "Il ne vient pas, no way.", &[]),
        ];
        for (lang, text, expected) in cases {
            let article = Article { body: text.into(), ..Article::default() };
            let document = read(&article, Some(lang));
            let found: Vec<&str> =
                negations(&document, 0..document.tokens.len()).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
