//! Terms: the content words by which statements are compared.

use std::ops::Range;

use crate::text::{Document, Token};

/// A content word of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its stem; for scripts without spaces between words, two neighbouring characters.
    pub stem: String,
    /// Place of its first token in [`Document::tokens`].
    pub token: usize,
}

/// The content words of a token range: words and numbers that are no function words, each stem once.
pub(crate) fn terms(document: &Document<'_>, tokens: Range<usize>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut add = |stem: String, token: usize| {
        if !terms.iter().any(|term| term.stem == stem) {
            terms.push(Term { stem, token });
        }
    };
    for at in tokens.clone() {
        let token = &document.tokens[at];
        if token.is_unspaced() {
            match document.tokens.get(at + 1).filter(|next| tokens.contains(&(at + 1)) && adjoins(token, next)) {
                Some(next) => add(format!("{}{}", token.normal, next.normal), at),
                None if at > tokens.start && adjoins(&document.tokens[at - 1], token) => {}
                None => add(token.normal.clone(), at),
            }
        } else if token.is_content_word() {
            add(token.stem.clone(), at);
        }
    }
    terms
}

/// Whether both are of a script without spaces and stand together.
fn adjoins(left: &Token, right: &Token) -> bool {
    left.is_unspaced() && right.is_unspaced() && left.span.end == right.span.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    fn stems(body: &str, lang: &str) -> Vec<String> {
        let article = Article { body: body.into(), ..Article::default() };
        let document = read(&article, Some(lang));
        terms(&document, 0..document.tokens.len()).into_iter().map(|t| t.stem).collect()
    }

    #[test]
    fn function_words_and_punctuation_are_no_terms() {
        assert_eq!(stems("The bridges were closed, and the bridge is closing.", "en"), ["bridg", "close"]);
        assert_eq!(stems("El puente está cerrado.", "es"), ["puent", "cerr"]);
    }

    #[test]
    fn scripts_without_spaces_give_character_pairs() {
        assert_eq!(stems("橋は閉鎖", "ja"), ["橋は", "は閉", "閉鎖"]);
        assert_eq!(stems("The 橋 is 橋は", "en"), ["橋", "橋は"]);
    }
}
