//! Which language a text is in, as far as the rules here know languages.

use super::function_word::{LISTED, UNDETERMINED, lists_with};
use super::token::normalise;

/// Letters and words that vote; more do not change the result.
const MOST_LETTERS: usize = 2_000;
const MOST_WORDS: usize = 400;
/// Fewest function words of a language in a text that is taken for one in it …
const LEAST_WORDS: usize = 3;
/// … fewest that another language lacks, …
const LEAST_OWN_WORDS: usize = 2;
/// … how many times those that only the other has, …
const TIMES_OTHERS: usize = 2;
/// … and the least share of all words, in percent: in news it is 35 and more, in a language without a
/// list of its own it stays below.
const LEAST_SHARE: usize = 18;
/// From so many function words, or letters of a script, a text plainly shows its language.
const PLAIN: usize = 20;

/// Scripts by their letters, and the fewest that tell them. Chinese and Japanese share characters, a few of
/// which are no proof; several languages share the scripts with a tag of their own.
const SCRIPTS: [(u16, u16, &str, usize); 9] = [
    (0x370, 0x3ff, "el", 8),
    (0x400, 0x52f, "und-Cyrl", 8),
    (0x590, 0x5ff, "he", 8),
    (0x600, 0x6ff, "und-Arab", 8),
    (0x900, 0x97f, "und-Deva", 8),
    (0xe00, 0xe7f, "th", 8),
    (0x3041, 0x30ff, "ja", 8),
    (0x4e00, 0x9fff, "zh", 20),
    (0xac00, 0xd7af, "ko", 8),
];
/// Places of kana and Chinese characters.
const KANA: usize = 6;
const HAN: usize = 7;

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

impl Language {
    fn of_tag(tag: &str) -> Language {
        match primary(tag).as_str() {
            "en" => Language::English,
            "es" => Language::Spanish,
            _ => Language::Other,
        }
    }
}

/// What is known about the language of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identified {
    /// The language whose rules apply.
    pub language: Language,
    /// Tag given by the host, else of the language that the text shows; `und` where there is neither.
    pub tag: String,
    /// The language that the text plainly shows if that is not the one of the tag.
    pub shown: Option<&'static str>,
}

/// The language of a text: from the tag the host gave, if it is one, else from its script and its function words.
///
/// A tag that the text plainly contradicts stays the tag, but the text is read as what it shows: numbers
/// and verbs read by the rules of another language would be wrong. Only tags of languages with a list of
/// function words can be contradicted.
pub(super) fn identify(tag: Option<&str>, headline: &str, body: &str) -> Identified {
    let seen = seen(headline, body);
    let Some(tag) = tag.map(str::trim).filter(|tag| is_language_tag(tag)) else {
        let tag = seen.map_or("und", |seen| seen.0);
        return Identified { language: Language::of_tag(tag), tag: tag.into(), shown: None };
    };
    let known = primary(tag);
    let contradicts = |(shown, evidence): &(&'static str, usize)| {
        *evidence >= PLAIN && *shown != known && LISTED.iter().any(|listed| *listed == known)
    };
    let shown = seen.filter(contradicts).map(|seen| seen.0);
    Identified { language: Language::of_tag(shown.unwrap_or(tag)), tag: tag.to_string(), shown }
}

/// Whether the text is a language tag by its form: the names of languages ("English") are none.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let primary = primary(text);
    matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// The primary subtag of a BCP 47 tag, in lower case.
pub(super) fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The language that a text shows, with how much of it does: letters of its script, or function words.
fn seen(headline: &str, body: &str) -> Option<(&'static str, usize)> {
    let mut letters = [0; SCRIPTS.len()];
    let mut all = 0;
    for c in headline.chars().chain(body.chars()).filter(|c| c.is_alphabetic()).take(MOST_LETTERS) {
        all += 1;
        let in_script =
            |script: &(u16, u16, &str, usize)| (u32::from(script.0)..=u32::from(script.1)).contains(&c.into());
        if c >= '\u{370}'
            && let Some(script) = SCRIPTS.iter().position(in_script)
        {
            letters[script] += 1;
        }
    }
    if letters[KANA] * 10 > letters[HAN] {
        letters[KANA] += letters[HAN];
    }
    let told = |at: &usize| letters[*at] >= SCRIPTS[*at].3 && letters[*at] * 2 > all;
    match (0..SCRIPTS.len()).find(told) {
        Some(at) => Some((SCRIPTS[at].2, letters[at])),
        None => language_of_words(headline, body),
    }
}

/// The language with the most function words, if these are enough and no other language explains them.
///
/// Common words belong to several languages ("de", "a", "in"), so that any two languages are told apart by
/// the words of one alone, after Grefenstette, "Comparing two language identification schemes" (1995).
fn language_of_words(headline: &str, body: &str) -> Option<(&'static str, usize)> {
    // For each two languages the words of the first that the second lacks; for one and itself, all.
    let mut own = [[0; LISTED.len()]; LISTED.len()];
    let mut total = 0;
    let words = headline.split(is_no_letter).chain(body.split(is_no_letter)).filter(|word| !word.is_empty());
    for word in words.take(MOST_WORDS) {
        total += 1;
        let lists = lists_with(&normalise(word));
        for of in (0..LISTED.len()).filter(|of| lists >> of & 1 == 1) {
            for other in (0..LISTED.len()).filter(|other| *other == of || lists >> other & 1 == 0) {
                own[of][other] += 1;
            }
        }
    }
    let wins = |of: &usize| {
        own[*of][*of] >= LEAST_WORDS.max((total * LEAST_SHARE).div_ceil(100))
            && (0..LISTED.len())
                .filter(|other| other != of)
                .all(|other| own[*of][other] >= LEAST_OWN_WORDS.max(own[other][*of] * TIMES_OTHERS))
    };
    let at = (0..LISTED.len()).find(wins)?;
    (LISTED[at] != UNDETERMINED).then(|| (LISTED[at], own[at][at]))
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphabetic() && !('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests;
