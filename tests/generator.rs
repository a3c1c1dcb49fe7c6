//! The generator of stories for benches: what it says of a story has to be so.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../benches/generator/mod.rs"]
mod generator;

use source_compare::compare;

#[test]
fn the_same_numbers_give_the_same_story() {
    assert_eq!(generator::story(12, 9), generator::story(12, 9));
    assert_ne!(generator::story(3, 3).articles[0].body, generator::story(3, 3).articles[1].body);
}

#[test]
fn articles_are_as_long_as_news_is() {
    let story = generator::story(75, 75);
    // The first two are cut.
    for article in &story.articles[2..] {
        let words = article.body.split_whitespace().count();
        assert!((600..=900).contains(&words), "{words} words in {:?}", article.id);
        assert!(!article.body.contains(['{', '}', '|']), "{}", article.body);
    }
}

#[test]
fn the_engine_finds_the_copies_the_cut_text_and_the_one_off_topic() {
    let story = generator::story(12, generator::usual_independent(12));
    let found = compare(story).expect("the story is valid");
    // The one off-topic is not counted among the independent texts.
    assert_eq!((found.counts.supplied, found.counts.independent), (12, 8));
    let named = |wanted: &dyn Fn(&source_compare::comparison::ComparedArticle) -> bool| -> Vec<String> {
        found.articles.iter().filter(|article| wanted(article)).map(|article| article.id.clone()).collect()
    };
    assert_eq!(named(&|article| !article.complete), ["article-1"]);
    assert_eq!(named(&|article| article.set_aside.is_some()), ["article-9"]);
    assert!(found.claims.iter().filter(|claim| claim.independent.reporting >= 5).count() >= 10);
}
