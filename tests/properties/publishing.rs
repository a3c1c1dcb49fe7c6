//! What holds of every comparison that is made to be published.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use source_compare::comparison::{ComparedArticle, Comparison, Segment};
use source_compare::publish::publish;

use crate::common::{bytes, compared, invariants};
use crate::stories::some_story;

/// Between two excerpts.
const ELLIPSIS: &str = "…";

/// A comparison, the id of one of its articles, and how long excerpts may be.
fn to_publish() -> impl Strategy<Value = (Comparison, String, u32)> {
    (some_story(), any::<Index>(), prop_oneof![0u32..12, Just(25), 100u32..200]).prop_map(|(story, own, longest)| {
        let own = own.get(&story.articles).id().to_string();
        (compared(story), own, longest)
    })
}

/// The words of a text between its ellipses, in lower case.
fn stretches(text: &str) -> Vec<Vec<String>> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.split(|word| word == ELLIPSIS).map(<[String]>::to_vec).collect()
}

/// All texts in the file but what the supplier says of the articles.
fn texts_of(file: &Value) -> Vec<&str> {
    const SUPPLIED: [&str; 6] = ["id", "title", "summary", "headline", "byline", "outlet"];
    match file {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts_of).collect(),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(name, _)| !SUPPLIED.contains(&name.as_str()));
            fields.flat_map(|(_, value)| texts_of(value)).collect()
        }
        _ => Vec::new(),
    }
}

/// The first run of more than `longest` words of another's body that the file has, though neither the own article
/// nor a headline has it.
fn leak(whole: &Comparison, published: &Comparison, own: &str, longest: usize) -> Option<String> {
    let file: Value = serde_json::from_str(&bytes(published)).unwrap();
    let windows = |text: &str| -> Vec<String> {
        stretches(text).iter().flat_map(|words| words.windows(longest + 1).map(|some| some.join(" "))).collect()
    };
    let mut in_file: Vec<String> = texts_of(&file).into_iter().flat_map(windows).collect();
    in_file.sort();
    let own_or_headline = |article: &ComparedArticle| {
        let body = (article.id == own).then_some(article.body.as_str());
        let words = |text: &str| stretches(text).concat().join(" ");
        body.into_iter().chain(article.headline.as_deref()).map(words).collect::<Vec<_>>()
    };
    let allowed: Vec<String> = whole.articles.iter().flat_map(own_or_headline).collect();
    let others = whole.articles.iter().filter(|article| article.id != own);
    others
        .flat_map(|article| windows(&article.body))
        .find(|window| in_file.binary_search(window).is_ok() && !allowed.iter().any(|text| text.contains(window)))
}

/// What segments say of their text, their marks aside: those whose other sides cannot be shown are not in the file.
fn unmarked(article: &ComparedArticle) -> Vec<Segment> {
    let unmarked = |segment: &Segment| Segment { differences: vec![], cues: vec![], ..segment.clone() };
    article.segments.iter().map(unmarked).collect()
}

fn is_spaced(body: &str) -> bool {
    body.split_whitespace().all(|word| word.chars().count() < 24) && body.is_ascii()
}

proptest! {
    #![proptest_config(crate::config(96))]

    #[test]
    fn what_is_published_is_a_sound_comparison((whole, own, longest) in to_publish()) {
        let published = publish(whole.clone(), &own, longest).unwrap();
        invariants::check(&published);
        prop_assert_eq!(bytes(&publish(whole, &own, longest).unwrap()), bytes(&published));
    }

    #[test]
    fn no_long_run_of_anothers_words_is_published((whole, own, longest) in to_publish()) {
        // The notes on rules have single words of many a text.
        let longest = longest.max(4);
        let published = publish(whole.clone(), &own, longest).unwrap();
        prop_assert_eq!(leak(&whole, &published, &own, longest as usize), None);
    }

    #[test]
    fn of_each_other_body_a_third_is_published_at_most((whole, own, longest) in to_publish()) {
        let published = publish(whole.clone(), &own, longest).unwrap();
        for (before, after) in whole.articles.iter().zip(&published.articles).filter(|(before, _)| before.id != own) {
            let found = after.excerpted.as_ref().unwrap();
            prop_assert!(found.words * 3 <= found.of, "{:?}", found);
            if is_spaced(&before.body) {
                let words = |body: &str| stretches(body).concat().len() as u32;
                prop_assert_eq!((words(&after.body), words(&before.body)), (found.words, found.of));
            }
        }
    }

    #[test]
    fn the_own_article_stays_whole_and_what_was_found_stays_found((whole, own, longest) in to_publish()) {
        let published = publish(whole.clone(), &own, longest).unwrap();
        let article = |comparison: &Comparison| comparison.articles.iter().find(|a| a.id == own).unwrap().clone();
        let (before, after) = (article(&whole), article(&published));
        prop_assert_eq!(&after.body, &before.body);
        prop_assert_eq!(unmarked(&after), unmarked(&before));
        prop_assert_eq!((&after.removed, &after.excerpted), (&before.removed, &None));
        prop_assert_eq!(&published.counts, &whole.counts);
        prop_assert_eq!(&published.prominence, &whole.prominence);
        for (before, after) in whole.claims.iter().zip(&published.claims) {
            prop_assert_eq!(&after.id, &before.id);
            prop_assert_eq!((&after.states, &after.independent), (&before.states, &before.independent));
            prop_assert_eq!((after.omission, after.confidence), (before.omission, before.confidence));
            prop_assert!(after.members.len() == before.members.len() || after.members.is_empty());
            let in_own = before.members.iter().any(|member| member.article == own);
            prop_assert!(!in_own || !after.members.is_empty(), "{}", before.id);
        }
        prop_assert_eq!(published.claims.len(), whole.claims.len());
        for after in &published.differences {
            let before = whole.differences.iter().find(|before| before.id == after.id).unwrap();
            prop_assert_eq!(&after.readings, &before.readings);
            prop_assert_eq!((after.drawn, after.confidence), (before.drawn, before.confidence));
            prop_assert_eq!(after.sides.len(), before.sides.len());
        }
    }
}
