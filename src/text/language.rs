//! Which language a text is in, as far as the rules here know languages.

use super::function_word::is_function_word;
use super::lower::lower_case;

/// Languages with rules of their own. Texts in others are aligned by their words as written and by
/// character n-grams (scripts without spaces: by pairs of characters); they have no function words,
/// attributions, hedges, negations or number words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// Any other language.
    Other,
}

/// The language and its BCP 47 tag: from the tag the host gave, else by a vote of function words.
///
/// The vote counts only words that belong to one of the two lists alone; a language needs at least
/// three of them and twice as many as the other. `und` where there is no winner.
pub(crate) fn identify(tag: Option<&str>, text: &str) -> (Language, String) {
    if let Some(tag) = tag.map(str::trim).filter(|t| !t.is_empty()) {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let language = match primary.as_str() {
            "en" => Language::English,
            "es" => Language::Spanish,
            _ => Language::Other,
        };
        return (language, tag.to_string());
    }
    let (mut english, mut spanish) = (0, 0);
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2_000) {
        let word = lower_case(word);
        match (is_function_word(Language::English, &word), is_function_word(Language::Spanish, &word)) {
            (true, false) => english += 1,
            (false, true) => spanish += 1,
            _ => {}
        }
    }
    if english >= 3 && english >= 2 * spanish {
        (Language::English, "en".into())
    } else if spanish >= 3 && spanish >= 2 * english {
        (Language::Spanish, "es".into())
    } else {
        (Language::Other, "und".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_decides_and_words_vote_without_one() {
        assert_eq!(identify(Some("es-MX"), "the of and"), (Language::Spanish, "es-MX".into()));
        assert_eq!(identify(Some("fr"), "the of and").0, Language::Other);
        assert_eq!(identify(None, "The mayor said that the bridge was closed.").1, "en");
        assert_eq!(identify(None, "El alcalde dijo que el puente estaba cerrado por la lluvia.").1, "es");
        assert_eq!(identify(None, "橋は閉鎖された。").1, "und");
    }
}
