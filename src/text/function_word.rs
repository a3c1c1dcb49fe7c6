//! Words that carry grammar, not content. They vote on the language of a text and are no terms.

use std::sync::OnceLock;

use super::language::Language;
use super::word_list::WordList;

/// Closed-class English words (determiners, pronouns, prepositions, conjunctions, auxiliaries and
/// the commonest adverbs), after Quirk et al., *A Comprehensive Grammar of the English Language*,
/// section 2.39. Negations count as facts, not as terms.
const ENGLISH: WordList = WordList(
    "a about above after again against all also although am among an and another any anyone anything \
     are as at be because been before being below between both but by can can't cannot could couldn't \
     did didn't do does doesn't doing don't down during each either else even ever every few for from \
     further had hadn't has hasn't have haven't having he he's her here hers herself him himself his \
     how however i i'm if in into is isn't it it's its itself just many may me might more most much \
     must my myself neither no nor not of off on once only onto or other others our ours ourselves \
     out over own per rather same shall she she's should shouldn't since so some such than that \
     that's the their theirs them themselves then there there's these they they're this those though \
     through to too toward towards under until up upon us very was wasn't we we're were weren't what \
     when where whether which while who whom whose why will with within without won't would wouldn't \
     yet you your yours yourself",
);

/// Closed-class Spanish words, after the *Nueva gramática de la lengua española* (RAE), chapters on
/// determiners, pronouns, prepositions and conjunctions; accents folded as in tokens.
const SPANISH: WordList = WordList(
    "a al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellos asi aun aunque \
     bajo cada como con contra cual cuales cuando de del desde donde dos durante e el ella ellas ello \
     ellos en entre era eran es esa esas ese eso esos esta estaba estaban estan estar estas este esto \
     estos fue fueron ha habia habian han hasta hay haya he la las le les lo los mas me mi mientras \
     mis mucho muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pues \
     que quien quienes se sea segun ser si sido sin sino sobre son su sus tambien tampoco tan tanto \
     te tiene tienen todo todos tras tu u un una unas uno unos y ya yo",
);

/// Whether `normal`, a normalised token, is a function word of the language. Unknown languages have
/// none: their common words are discounted by their frequency in the story instead.
pub fn is_function_word(language: Language, normal: &str) -> bool {
    static ENGLISH_WORDS: OnceLock<Vec<&str>> = OnceLock::new();
    static SPANISH_WORDS: OnceLock<Vec<&str>> = OnceLock::new();
    // Asked of every token, and the lists are sorted.
    let (words, list) = match language {
        Language::English => (&ENGLISH_WORDS, ENGLISH),
        Language::Spanish => (&SPANISH_WORDS, SPANISH),
        Language::Other => return false,
    };
    words.get_or_init(|| list.words().collect()).binary_search(&normal).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_without_repeats() {
        for list in [ENGLISH, SPANISH] {
            assert!(list.words().is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn content_words_are_not_function_words() {
        assert!(is_function_word(Language::English, "the"));
        assert!(!is_function_word(Language::English, "bridge"));
        assert!(is_function_word(Language::Spanish, "según".replace('ú', "u").as_str()));
        assert!(!is_function_word(Language::Other, "the"));
    }
}
