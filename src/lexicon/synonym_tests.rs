use std::collections::BTreeSet;

use super::stem_table::StemTable;
use super::{opposite, opposites, plain_synonym_class, synonym, synonym_class};
use crate::story::Article;
use crate::text::{Language, read};

// The lists with their examples, which the build leaves out.
type Class = fn(Language, &str) -> Option<u16>;
const SYNONYMS: [(Language, &str, &str, Class); 4] = [
    (Language::English, "en", include_str!("synonyms_en.txt"), synonym_class),
    (Language::Spanish, "es", include_str!("synonyms_es.txt"), synonym_class),
    (Language::English, "en", include_str!("plain_synonyms_en.txt"), plain_synonym_class),
    (Language::Spanish, "es", include_str!("plain_synonyms_es.txt"), plain_synonym_class),
];
const OPPOSITES: [(Language, &str, &str); 2] = [
    (Language::English, "en", include_str!("opposites_en.txt")),
    (Language::Spanish, "es", include_str!("opposites_es.txt")),
];

fn entries<const COLUMNS: usize>(list: &'static str) -> Vec<[&'static str; COLUMNS]> {
    let columns = |line: &'static str| line.split('\t').collect::<Vec<_>>().try_into();
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| columns(line).unwrap_or_else(|_| panic!("{COLUMNS} columns: {line}"))).collect()
}

fn stems(text: &str, language: &str) -> Vec<String> {
    let article = Article { body: text.into(), ..Article::default() };
    read(&article, Some(language)).tokens.into_iter().map(|token| token.stem).collect()
}

/// Whether two sentences are alike word by word but for one, where they have opposites.
fn opposed(language: Language, code: &str, one: &str, other: &str) -> bool {
    let (one, other) = (stems(one, code), stems(other, code));
    let unlike: Vec<_> = one.iter().zip(&other).filter(|(one, other)| one != other).collect();
    one.len() == other.len() && matches!(unlike[..], [(one, other)] if opposites(language, one, other))
}

#[test]
fn every_example_has_two_words_of_its_class_and_no_counter_example_has_one() {
    let mut wrong = Vec::new();
    for (language, code, list, class_of) in SYNONYMS {
        for (class, [words, example, reworded, counter]) in entries(list).into_iter().enumerate() {
            let members = |text| -> BTreeSet<String> {
                let is_member = |stem: &String| class_of(language, stem) == Some(class as u16);
                stems(text, code).into_iter().filter(is_member).collect()
            };
            let (one, other) = (members(example), members(reworded));
            if one.is_empty() || other.is_empty() || one == other {
                wrong.push(format!("{words}: {example} {one:?} {reworded} {other:?}"));
            }
            if !members(counter).is_empty() {
                wrong.push(format!("{words}: not {counter}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_pair_of_examples_is_opposed_and_no_pair_of_counter_examples_is() {
    let mut wrong = Vec::new();
    for (language, code, list) in OPPOSITES {
        for [_, _, one, opposite, counter, of_counter] in entries(list) {
            if !opposed(language, code, one, opposite) || !opposed(language, code, opposite, one) {
                wrong.push(format!("{one} {opposite}"));
            }
            if opposed(language, code, counter, of_counter) {
                wrong.push(format!("not {counter} {of_counter}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_stem_stands_twice() {
    let repeated = |table: &StemTable| {
        let stems: Vec<u64> = table.stems().collect();
        stems.windows(2).any(|pair| pair[0] == pair[1])
    };
    for language in [Language::English, Language::Spanish] {
        assert!(!repeated(synonym::SYNONYMS.table(language).unwrap()), "synonyms, {language:?}");
        assert!(!repeated(synonym::PLAIN_SYNONYMS.table(language).unwrap()), "plain synonyms, {language:?}");
        assert!(!repeated(opposite::OPPOSITES.table(language).unwrap()), "opposites, {language:?}");
    }
}

#[test]
fn a_class_holds_for_its_language_alone() {
    assert!(synonym_class(Language::English, "blaze").is_some());
    assert_eq!(synonym_class(Language::English, "blaze"), synonym_class(Language::English, "fire"));
    for (language, stem) in [(Language::Spanish, "blaze"), (Language::Other, "fire"), (Language::English, "")] {
        assert_eq!(synonym_class(language, stem), None);
    }
    assert!(opposites(Language::English, "in", "out") && opposites(Language::English, "out", "in"));
    assert!(!opposites(Language::English, "in", "in") && !opposites(Language::English, "in", "off"));
    assert!(!opposites(Language::Spanish, "in", "out") && !opposites(Language::Other, "in", "out"));
}
