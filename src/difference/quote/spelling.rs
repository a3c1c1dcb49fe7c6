//! One form for words that are spoken alike and written differently: contractions and the spellings of house
//! styles.
//!
//! Contractions after Quirk et al., *A Comprehensive Grammar of the English Language*, appendix II.11 and
//! section 3.23; spellings after the *Oxford Guide to Style*, chapter on British and American usage.

use crate::lexicon::{NumberWord, number_word};
use crate::text::{Language, Token, WordList};

/// What a written word stands for.
pub(super) struct Spoken {
    /// Its words, each in one spelling.
    pub words: Vec<String>,
    /// Whether another word may be hidden at its end: the "is", the "has" or nothing of "the mayor's".
    pub open_end: bool,
}

/// Words with more than one spelling or a spoken form; the first of each two stands for both.
const SAME: &[(&str, &str)] = &[
    ("among", "amongst"),
    ("because", "cause"),
    ("because", "cos"),
    ("check", "cheque"),
    ("going to", "gonna"),
    ("got to", "gotta"),
    ("gray", "grey"),
    ("mom", "mum"),
    ("okay", "ok"),
    ("skeptic", "sceptic"),
    ("skeptical", "sceptical"),
    ("them", "'em"),
    ("tire", "tyre"),
    ("toward", "towards"),
    ("until", "till"),
    ("want to", "wanna"),
    ("while", "whilst"),
    ("yes", "yeah"),
    ("will not", "won't"),
    ("cannot", "can't"),
    ("shall not", "shan't"),
];
/// Endings with more than one spelling.
const ENDINGS: &[(&str, &str)] = &[
    ("ize", "ise"),
    ("izes", "ises"),
    ("ized", "ised"),
    ("izing", "ising"),
    ("ization", "isation"),
    ("izations", "isations"),
    ("yze", "yse"),
    ("yzed", "ysed"),
    ("yzing", "ysing"),
    ("ense", "ence"),
    ("enses", "ences"),
    ("ter", "tre"),
    ("ters", "tres"),
    ("og", "ogue"),
    ("ogs", "ogues"),
    ("gram", "gramme"),
    ("grams", "grammes"),
    ("led", "lled"),
    ("ling", "lling"),
    ("ler", "ller"),
    ("lers", "llers"),
    ("lment", "llment"),
    ("dgment", "dgement"),
    ("ned", "nt"),
];
/// "Learnt", not "meant".
const PAST_IN_NT: WordList = WordList("learnt burnt");
/// Pronouns and the like, behind which "'s" is a verb.
const SUBJECTS: WordList = WordList("he here it she that there what when where who how this everything nothing");
/// What follows "has", not "is".
const AFTER_HAS: WordList = WordList("been got gone had become done come made taken lost never always already just");

/// What a word stands for, with the word behind it.
pub(super) fn spoken(language: Language, token: &Token, next: Option<&Token>) -> Spoken {
    let word = token.normal.as_str();
    let one = |word: &str| Spoken { words: vec![word.to_string()], open_end: false };
    if let Some(NumberWord::Units(value) | NumberWord::Teens(value)) = number_word(language, word) {
        return one(&value.to_string());
    }
    // "Per cent" and "por ciento" are made one with it where readings are compared.
    if word == "%" {
        return one(if language == Language::Spanish { "porciento" } else { "percent" });
    }
    if language != Language::English {
        return one(word);
    }
    if let Some((spoken, _)) = SAME.iter().find(|(_, written)| *written == word) {
        return Spoken { words: spoken.split(' ').map(str::to_string).collect(), open_end: false };
    }
    for (ending, full) in [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'m", "am")] {
        if let Some(stem) = word.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            return Spoken { words: vec![stem.to_string(), full.to_string()], open_end: false };
        }
    }
    if let Some(stem) = word.strip_suffix("'d") {
        return Spoken { words: vec![stem.to_string()], open_end: true };
    }
    // The normal form has lost "'s".
    if token.span.len() > word.len() + 1 && word.is_ascii() {
        let perfect = next.is_some_and(|next| AFTER_HAS.contains(&next.normal) || next.normal.ends_with("ed"));
        if word == "let" {
            return Spoken { words: vec!["let".to_string(), "us".to_string()], open_end: false };
        }
        if SUBJECTS.contains(word) && !perfect {
            return Spoken { words: vec![word.to_string(), "is".to_string()], open_end: false };
        }
        return Spoken { words: vec![spelling(word)], open_end: true };
    }
    one(&spelling(word))
}

fn spelling(word: &str) -> String {
    for (ending, written) in ENDINGS {
        let Some(stem) = word.strip_suffix(written) else { continue };
        if stem.len() > 2 && (*written != "nt" || PAST_IN_NT.contains(word)) {
            return [stem, ending].concat();
        }
    }
    if word.len() > 5 { word.replacen("our", "or", 1) } else { word.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    fn words(text: &str) -> Vec<String> {
        let article = Article { body: text.into(), ..Article::default() };
        let document = read(&article, Some("en"));
        let tokens = &document.tokens;
        let spoken = (0..tokens.len()).flat_map(|at| spoken(Language::English, &tokens[at], tokens.get(at + 1)).words);
        spoken.collect()
    }

    #[test]
    fn what_is_spoken_alike_is_one() {
        let cases = [
            ("We don’t and we won't", "We do not and we will not"),
            ("It’s late", "It is late"),
            ("They're sure we've lost", "They are sure we have lost"),
            ("I can't", "I cannot"),
            ("Let's organise the labour centre", "Let us organize the labor center"),
            ("a cancelled traveller", "a canceled traveler"),
            ("gonna", "going to"),
        ];
        for (one, other) in cases {
            assert_eq!(words(one), words(other), "{one}");
        }
        for (one, other) in [("It’s late", "It was late"), ("We can", "We cannot"), ("close", "chose")] {
            assert_ne!(words(one), words(other), "{one}");
        }
    }
}
