//! Which language a text is in, as far as the rules here know languages.

use super::function_word::{LISTED, UNDETERMINED, lists_with};
use super::script::language_of_script;
use super::token::normalise;
use crate::hash::hash;
use crate::ordered;

/// Words that vote; more do not change the result.
const MOST_WORDS: usize = 600;
/// Fewest different function words of a language in a text that is taken for one in it …
const LEAST_WORDS: usize = 3;
/// … fewest that a near relative does not share, …
const LEAST_OWN_WORDS: usize = 2;
/// … how many times those that only the relative has, …
const TIMES_OTHERS: usize = 2;
/// … and the least share of all words, in percent: in news it is 35 and more, in a language without a
/// list of its own it stays below.
const LEAST_SHARE: usize = 18;
/// "And", "in" or "the" in a dozen languages without a list, so that it speaks for none.
const NO_VOTE: &str = "i";
/// Most words, in percent, with a letter that no listed language has: in names they are fewer.
const MOST_FOREIGN: usize = 5;
/// From so many function words, or letters of a script, a text plainly shows its language.
const PLAIN: usize = 20;

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

/// The language of a text: from the tag the host gave, else from its script and its function words.
///
/// A tag that the text plainly contradicts stays the tag, but the text is read as what it shows: numbers
/// and verbs read by the rules of another language would be wrong. Only tags of languages with a list of
/// function words can be contradicted.
pub(super) fn identify(tag: Option<&str>, headline: &str, body: &str) -> Identified {
    let seen = seen(headline, body);
    let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) else {
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

/// The primary subtag of a BCP 47 tag, in lower case.
pub(super) fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The language that a text shows, with how much of it does: letters of its script, or function words.
fn seen(headline: &str, body: &str) -> Option<(&'static str, usize)> {
    let letters = || headline.chars().chain(body.chars());
    match language_of_script(letters()) {
        Some(found) => found,
        None => language_of_words(headline, body),
    }
}

/// The language with the most function words, if these are enough and no other language explains them.
///
/// Common words belong to several languages ("de", "a", "in"), so that any two languages are told apart by
/// the words of one alone, after Grefenstette, "Comparing two language identification schemes" (1995).
fn language_of_words(headline: &str, body: &str) -> Option<(&'static str, usize)> {
    let words = headline.split(is_no_letter).chain(body.split(is_no_letter)).filter(|word| !word.is_empty());
    let mut total = 0;
    // Each function word as its hash, whose last bits are its lists.
    let mut votes: Vec<u64> = Vec::new();
    let mut foreign = 0;
    for word in words.take(MOST_WORDS) {
        total += 1;
        foreign += usize::from(word.contains(is_foreign_letter));
        let word = normalise(word);
        let lists = lists_with(&word);
        if lists != 0 && word != NO_VOTE {
            votes.push(hash([&*word]) << LISTED.len() | lists as u64);
        }
    }
    ordered::sort(&mut votes);
    let count = |has: u64, lacks: u64| {
        let (mut different, mut all, mut last) = (0, 0, 0);
        for vote in votes.iter().filter(|vote| *vote & has != 0 && *vote & lacks == 0) {
            all += 1;
            different += usize::from(*vote != last);
            last = *vote;
        }
        (different, all)
    };
    if foreign * 100 > total * MOST_FOREIGN {
        return None;
    }
    let list = |at: usize| 1u64 << at;
    let enough = |at: &usize| {
        let (different, all) = count(list(*at), 0);
        different >= LEAST_WORDS && all * 100 >= total * LEAST_SHARE
    };
    let wins = |at: &usize| {
        (0..LISTED.len()).filter(|other| other != at).all(|other| {
            let (different, all) = count(list(*at), list(other));
            different >= LEAST_OWN_WORDS && all >= TIMES_OTHERS * count(list(other), list(*at)).1
        })
    };
    let at = (0..LISTED.len()).filter(enough).find(wins)?;
    (LISTED[at] != UNDETERMINED).then(|| (LISTED[at], count(list(at), 0).1))
}

/// Whether a letter is Latin and in no alphabet of the listed languages.
fn is_foreign_letter(c: char) -> bool {
    matches!(c, 'å' | 'ø' | 'æ' | 'þ' | 'ð' | 'Å' | 'Ø' | 'Æ' | 'Þ' | 'Ð' | '\u{100}'..='\u{151}' | '\u{154}'..='\u{24f}')
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphabetic() && !('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests;
