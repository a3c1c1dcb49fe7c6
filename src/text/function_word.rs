//! Words that carry grammar, not content. They vote on the language of a text and are no terms.

use std::sync::OnceLock;

use super::language::Language;
use super::word_list::WordList;
use crate::ordered::Map;

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

/// The languages with a list, by tag. English and Spanish have all their function words, for they are left
/// out of the terms; the rest only those by which they are told from these two and each other.
pub(super) const LISTED: [&str; 7] = ["en", "es", "fr", "de", "it", "pt", UNDETERMINED];

/// The tag of languages that are not to be taken for one of the others: Catalan, Dutch, Hungarian, Polish
/// and those of Scandinavia.
pub(super) const UNDETERMINED: &str = "und";

/// The lists, in the order of [`LISTED`]. Single letters are what an apostrophe cuts off.
const LISTS: [WordList; LISTED.len()] = [
    ENGLISH,
    SPANISH,
    WordList(
        "a au aux avec ce cette d dans de des du elle en est et etait fait il je l la le les leur mais n nous on ont \
         ou par pas plus pour qu que qui sa ses son sont sur un une",
    ),
    WordList(
        "als am an auf aus bei das dem den der des die ein eine er es hat im in ist mit nach nicht sei sich sie und \
         von war wie wurde wurden zu",
    ),
    WordList(
        "a al alla che con da dal dei del della delle di due e gli ha hanno i il in l la le lo ma nel nella non per \
         si sono un una",
    ),
    WordList("a ao as com da das de do dos e em foi ha mais na nao no nos o os ou para pela por que se seus um uma"),
    WordList("a amb at att av az de den det een els en er het i l na nie og om pa pel sem som va van var w z zijn"),
];

/// The lists that have `normal`, a normalised word: a bit for each, that of [`LISTED`]'s first the lowest.
pub(super) fn lists_with(normal: &str) -> usize {
    static LISTS_BY_WORD: OnceLock<Map<&str, usize>> = OnceLock::new();
    let lists = LISTS_BY_WORD.get_or_init(|| {
        let mut lists: Map<&str, usize> = Map::new();
        for (at, list) in LISTS.iter().enumerate() {
            list.words().for_each(|word| *lists.entry(word, || 0) |= 1 << at);
        }
        lists
    });
    lists.get(&normal).copied().unwrap_or_default()
}

/// Whether `normal`, a normalised token, is a function word of the language. Languages without rules have
/// none: their common words are discounted by their frequency in the story instead.
pub fn is_function_word(language: Language, normal: &str) -> bool {
    let list = match language {
        Language::English => 0,
        Language::Spanish => 1,
        Language::Other => return false,
    };
    lists_with(normal) & 1 << list != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_normalised_and_without_repeats() {
        for (at, list) in LISTS.iter().enumerate() {
            let mut words: Vec<&str> = list.words().collect();
            let normal = |word: &str| word.contains('\'') || word == super::super::normalise(word);
            assert!(words.iter().all(|word| normal(word)), "{}", LISTED[at]);
            words.sort_unstable();
            assert!(words.is_sorted_by(|a, b| a < b), "{words:?}");
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
