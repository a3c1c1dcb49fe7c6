use super::{in_one_style, is_courtesy};
use crate::story::Article;
use crate::text::{Language, TokenKind, read};

const LIST: &str = include_str!("house_style_en.txt");

/// The words of a sentence in one style, in the order of the alphabet: dates are written in two orders.
fn styled(text: &str) -> Vec<String> {
    let article = Article { body: text.into(), ..Article::default() };
    let document = read(&article, Some("en"));
    let words = document.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation);
    let normals: Vec<&str> = words.map(|token| token.normal.as_str()).collect();
    let (mut styled, mut at) = (Vec::new(), 0);
    while at < normals.len() {
        let (word, length) =
            in_one_style(Language::English, &normals[at..]).unwrap_or((normals[at].to_string().into(), 1));
        styled.push(word.into_owned());
        at += length;
    }
    styled.retain(|word| word != "the");
    styled.sort();
    styled
}

#[test]
fn examples_differ_in_style_alone_and_counter_examples_do_not() {
    let mut wrong = Vec::new();
    for line in LIST.lines().filter(|line| !line.starts_with('#')) {
        let [_, kind, one, other, counter] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("5 columns: {line}")
        };
        assert!(matches!(kind, "word" | "start"), "{line}");
        if styled(one) != styled(other) || styled(one) == styled(counter) {
            wrong.push(format!("{:?} {:?} {:?}", styled(one), styled(other), styled(counter)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_form_is_read_as_the_first_of_its_entry() {
    let forms = |line: &'static str| line.split('\t').next().unwrap().split("; ").collect::<Vec<_>>();
    for entry in LIST.lines().filter(|line| !line.starts_with('#')).flat_map(forms) {
        let mut forms = entry.split('|');
        let first = forms.next().unwrap();
        for form in forms {
            let words: Vec<&str> = form.split(' ').collect();
            assert_eq!(in_one_style(Language::English, &words), Some((first.into(), words.len())), "{entry}");
        }
        assert!(in_one_style(Language::English, &[first]).is_none_or(|(word, _)| word == first), "{entry}");
    }
}

#[test]
fn endings_are_read_by_rule_and_only_in_verbs_that_have_both() {
    let one = |word| in_one_style(Language::English, &[word]).map(|(word, _)| word.into_owned());
    assert_eq!(one("organisation").as_deref(), Some("organization"));
    assert_eq!(one("criticised").as_deref(), Some("criticized"));
    for word in ["rise", "wise", "praise", "raised", "organize", "island"] {
        assert_eq!(one(word), None);
    }
    assert_eq!(in_one_style(Language::Spanish, &["labour"]), None);
}

#[test]
fn courtesy_titles_are_those_of_the_language() {
    assert!(is_courtesy(Language::English, "mr") && is_courtesy(Language::Spanish, "sra"));
    assert!(!is_courtesy(Language::English, "sra") && !is_courtesy(Language::Other, "mr"));
}
