use std::collections::BTreeSet;

use super::*;
use crate::statement::{attribution, quotations};
use crate::story::Article;
use crate::text::read;

// The lists with their examples, which the build leaves out.
const REPORTING_ENGLISH: &str = include_str!("reporting_verbs_en.txt");
const REPORTING_SPANISH: &str = include_str!("reporting_verbs_es.txt");
const HEDGES_ENGLISH: &str = include_str!("hedges_en.txt");
const HEDGES_SPANISH: &str = include_str!("hedges_es.txt");

/// The entries of a list: forms, class, example, counter-example.
fn entries(list: &'static str) -> Vec<[&'static str; 4]> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("four columns: {line}")))
        .collect()
}

fn lemma(forms: &'static str) -> &'static str {
    forms.split('|').next().unwrap_or_default().trim_end_matches([' ', '~', '#'])
}

/// The lemmas of the verbs of saying by which the text reports something.
fn reported_with(text: &str, language: &str) -> Vec<&'static str> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(language));
    let quotations = quotations(&document);
    (0..document.sentences.len()).filter_map(|s| attribution(&document, s, &quotations)).map(|a| a.lemma).collect()
}

fn hedged_with(text: &str, language: &str) -> Vec<&'static str> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some(language));
    hedges(&document, 0..document.tokens.len()).into_iter().map(|hedge| hedge.lemma).collect()
}

/// Lines where an example does not match or a counter-example does.
fn wrong(list: &'static str, language: &str, lemmas: fn(&str, &str) -> Vec<&'static str>) -> Vec<String> {
    let mut wrong = Vec::new();
    for [forms, _, example, counter] in entries(list) {
        if lemmas(example, language) != [lemma(forms)] {
            wrong.push(format!("{forms}: {example}: {:?}", lemmas(example, language)));
        }
        if lemmas(counter, language).contains(&lemma(forms)) {
            wrong.push(format!("{forms}: not {counter}"));
        }
    }
    wrong
}

#[test]
fn every_example_matches_and_no_counter_example_does() {
    let mut all = wrong(REPORTING_ENGLISH, "en", reported_with);
    all.extend(wrong(REPORTING_SPANISH, "es", reported_with));
    all.extend(wrong(HEDGES_ENGLISH, "en", hedged_with));
    all.extend(wrong(HEDGES_SPANISH, "es", hedged_with));
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn no_form_stands_twice_and_every_line_is_read() {
    fn forms<C>(list: &'static str, built: &'static str, class: fn(&str) -> Option<C>) {
        let mut seen = BTreeSet::new();
        let mut count = 0;
        for [forms, name, _, _] in entries(list) {
            assert!(class(name).is_some(), "class {name}");
            for form in forms.split('|') {
                assert!(seen.insert(form), "{form} stands twice");
                count += 1;
            }
        }
        assert_eq!(Lexicon::read(built).forms.len(), count);
    }
    forms(REPORTING_ENGLISH, super::REPORTING_ENGLISH, reporting_class);
    forms(REPORTING_SPANISH, super::REPORTING_SPANISH, reporting_class);
    forms(HEDGES_ENGLISH, super::HEDGES_ENGLISH, hedge_class);
    forms(HEDGES_SPANISH, super::HEDGES_SPANISH, hedge_class);
}

#[test]
fn every_class_is_used() {
    for list in [REPORTING_ENGLISH, REPORTING_SPANISH] {
        let classes: BTreeSet<&str> = entries(list).into_iter().map(|entry| entry[1]).collect();
        assert_eq!(classes.len(), 4);
    }
    for list in [HEDGES_ENGLISH, HEDGES_SPANISH] {
        let classes: BTreeSet<&str> = entries(list).into_iter().map(|entry| entry[1]).collect();
        assert_eq!(classes.len(), 4);
    }
}

#[test]
fn single_forms_are_looked_up_by_language() {
    assert_eq!(
        reporting_verb(Language::English, "claimed"),
        Some(ReportingVerb { lemma: "claim", class: ReportingClass::Doubtful })
    );
    assert_eq!(reporting_verb(Language::English, "dijo"), None);
    assert!(is_reporting_verb("dijo") && is_reporting_verb("said"));
    assert!(!is_reporting_verb("bridge") && !is_reporting_verb(""));
}

#[test]
fn the_longest_form_wins_and_a_month_is_no_modal() {
    let found = |text| hedged_with(text, "en");
    assert_eq!(found("The ship is believed to float."), ["be believed to"]);
    assert_eq!(found("It is believed that it floats."), ["it is believed"]);
    assert_eq!(found("It was in May and may rain."), ["may"]);
    assert!(found("She may").is_empty());
}
