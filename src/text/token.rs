//! Tokens: words, numbers and punctuation with their normal forms.

use icu_segmenter::WordSegmenter;
use icu_segmenter::WordSegmenterBorrowed;
use icu_segmenter::options::WordBreakInvariantOptions;

use super::accent::without_accents;
use super::function_word::is_function_word;
use super::language::Language;
use super::lower::lower_case;
use super::span::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters (in scripts without spaces between words: one character).
    Word,
    /// Starts with a digit.
    Number,
    /// Anything else that is not white space.
    Punctuation,
}

/// A word, a number or a punctuation mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in its part of the article.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Lower case, without combining marks (accents) and possessive `'s`, straight apostrophes; dotted abbreviations
    /// without dots (`U.N.` → `un`), but `u.s` for both `U.S.` and `US`, which is no pronoun.
    pub normal: String,
    /// Snowball stem of the normal form in English and Spanish, else the normal form.
    pub stem: String,
    /// Whether it is a word of grammar in the language of the text, see [`is_function_word`].
    pub function_word: bool,
    /// Whether the first letter is upper case.
    pub capitalised: bool,
    /// Whether the last letter has an acute accent, which the normal form loses and by which Spanish
    /// tells past and future verb forms.
    pub accented_end: bool,
}

/// Cuts texts of one language into tokens.
pub(super) struct Tokeniser {
    segmenter: WordSegmenterBorrowed<'static>,
    stemmer: Option<frostem::Stemmer>,
    language: Language,
}

impl Tokeniser {
    pub fn of(language: Language) -> Self {
        let stemmer = match language {
            Language::English => Some(frostem::Stemmer::new(frostem::Algorithm::English)),
            Language::Spanish => Some(frostem::Stemmer::new(frostem::Algorithm::Spanish)),
            Language::Other => None,
        };
        let segmenter = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
        Tokeniser { segmenter, stemmer, language }
    }

    /// Cuts `text[span]` at the word boundaries of UAX #29. Characters of scripts written without spaces
    /// are tokens of their own.
    pub fn tokenise(&self, text: &str, span: Span, tokens: &mut Vec<Token>) {
        let inside = span.of(text);
        let mut start = 0;
        for end in self.segmenter.segment_str(inside) {
            if start == end {
                continue;
            }
            // A mark of format or a combining mark goes with what is before it, even with a space.
            let trimmed = Span::new(span.start + start, span.start + end).trimmed(text);
            let (at, piece) = (trimmed.start, trimmed.of(text));
            start = end;
            if piece.is_empty() {
                continue;
            }
            let mut from = 0;
            for (offset, c) in piece.char_indices() {
                if offset > from && is_unspaced(c) {
                    tokens.push(self.token(text, Span::new(at + from, at + offset)));
                    from = offset;
                }
                let next = offset + c.len_utf8();
                if is_unspaced(c) && next < piece.len() {
                    tokens.push(self.token(text, Span::new(at + from, at + next)));
                    from = next;
                }
            }
            if from < piece.len() {
                tokens.push(self.token(text, Span::new(at + from, at + piece.len())));
            }
        }
    }

    fn token(&self, text: &str, span: Span) -> Token {
        let raw = span.of(text);
        let first = raw.chars().next().unwrap_or(' ');
        let kind = if first.is_numeric() {
            TokenKind::Number
        } else if raw.chars().any(char::is_alphabetic) {
            TokenKind::Word
        } else {
            TokenKind::Punctuation
        };
        let normal = normalise(raw);
        let stem = match &self.stemmer {
            Some(stemmer) if kind == TokenKind::Word => stemmer.stem(&normal).to_string(),
            _ => normal.clone(),
        };
        Token {
            span,
            kind,
            function_word: is_function_word(self.language, &normal),
            normal,
            stem,
            capitalised: first.is_uppercase(),
            accented_end: raw.ends_with(['á', 'é', 'í', 'ó', 'ú', '\u{301}']),
        }
    }
}

/// The normal form of a token, see [`Token::normal`].
pub(crate) fn normalise(raw: &str) -> String {
    if raw.is_ascii() && raw.bytes().all(|b| b.is_ascii_lowercase()) {
        return raw.to_string();
    }
    if raw == "US" || raw == "U.S" || raw == "U.S." {
        return "u.s".to_string();
    }
    let lower = lower_case(raw).replace(['’', 'ʼ', '‘'], "'");
    let folded = if lower.is_ascii() { lower } else { without_accents(&lower) };
    let bare = folded.strip_suffix("'s").filter(|rest| !rest.is_empty()).unwrap_or(&folded);
    if bare.contains('.') && bare.split('.').all(|piece| piece.chars().count() <= 1) {
        let joined: String = bare.chars().filter(|c| *c != '.').collect();
        if joined.chars().count() > 1 && joined.chars().all(char::is_alphabetic) {
            return joined;
        }
    }
    bare.to_string()
}

/// Characters of scripts that put no space between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
        && c.is_alphabetic()
}

impl Token {
    /// Whether it is a word or number that carries content.
    pub fn is_content_word(&self) -> bool {
        self.kind != TokenKind::Punctuation && !self.function_word
    }

    /// Whether the token is one character of a script without spaces between words.
    pub fn is_unspaced(&self) -> bool {
        self.normal.chars().next().is_some_and(is_unspaced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normals(text: &str, language: Language) -> Vec<String> {
        let mut tokens = Vec::new();
        Tokeniser::of(language).tokenise(text, Span::new(0, text.len()), &mut tokens);
        tokens.into_iter().map(|t| t.normal).collect()
    }

    #[test]
    fn words_numbers_and_punctuation() {
        assert_eq!(
            normals("The U.S. mayor’s 36-year-old aide paid $12.4 million.", Language::English),
            ["the", "u.s", ".", "mayor", "36", "-", "year", "-", "old", "aide", "paid", "$", "12.4", "million", "."]
        );
        assert_eq!(normals("Sí, México", Language::Spanish), ["si", ",", "mexico"]);
        assert_eq!(normals("cafe\u{301} Café", Language::English), ["cafe", "cafe"]);
        assert_eq!(normals("one \u{202e}two", Language::English), ["one", "\u{202e}", "two"]);
    }

    #[test]
    fn scripts_without_spaces_give_a_token_a_character() {
        assert_eq!(normals("橋は20日", Language::Other), ["橋", "は", "20", "日"]);
    }

    #[test]
    fn one_country_has_one_normal_form_that_is_no_pronoun() {
        assert_eq!(normalise("US"), normalise("U.S."));
        assert_ne!(normalise("US"), normalise("us"));
        assert_eq!(normalise("U.N"), normalise("UN"));
    }
}
