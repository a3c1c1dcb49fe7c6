//! What is published of the sample stories; `BLESS=1 cargo test --test publish` writes it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use common::{article, bytes, compared, invariants, part, sample, slice};
use source_compare::comparison::{Comparison, Part, State};
use source_compare::publish::{DEFAULT_MAX_EXCERPT, publish};
use source_compare::{Article, Error, Story};

fn published(name: &str, own: &str) -> Comparison {
    let comparison = publish(compared(sample(name).story()), own, DEFAULT_MAX_EXCERPT).unwrap();
    invariants::check(&comparison);
    comparison
}

/// The bodies as they are in the file, and what is shown of the claims and differences.
fn listing(comparison: &Comparison) -> String {
    let mut text = String::new();
    for article in &comparison.articles {
        match &article.excerpted {
            None => writeln!(text, "== {}: whole\n", article.id).unwrap(),
            Some(found) => {
                let (words, of) = (found.words, found.of);
                writeln!(text, "== {}: {words} of {of} words\n\n{}\n", article.id, article.body).unwrap();
            }
        }
    }
    let withheld = comparison.claims.iter().filter(|claim| claim.members.is_empty()).count();
    writeln!(text, "== {} claims, of {withheld} no words\n", comparison.claims.len()).unwrap();
    for difference in &comparison.differences {
        let sides = difference.sides.iter().map(|side| {
            let words = slice(part(article(comparison, &side.article), side.part), side.start, side.end);
            format!("{} {:?}", side.article, words.unwrap())
        });
        writeln!(text, "{:?}: {}", difference.kind, sides.collect::<Vec<_>>().join(", ")).unwrap();
    }
    text
}

#[test]
fn every_story_is_published_as_expected() {
    for (name, own) in [("dam-talks", "agency"), ("ferry-ramp", "ledger")] {
        let found = listing(&published(name, own));
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(name).join("published.txt");
        if env::var_os("BLESS").is_some_and(|value| value == "1") {
            fs::write(&file, &found).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert!(found == expected, "{}: BLESS=1 if this is right\n{found}", file.display());
    }
}

#[test]
fn of_the_others_headline_and_metadata_are_there() {
    let (whole, published) = (compared(sample("ferry-ramp").story()), published("ferry-ramp", "ledger"));
    assert_eq!(published.published.as_ref().map(|made| (made.own.as_str(), made.max_excerpt)), Some(("ledger", 25)));
    for (before, after) in whole.articles.iter().zip(&published.articles) {
        assert_eq!((&after.headline, &after.url, &after.outlet), (&before.headline, &before.url, &before.outlet));
        assert_eq!((&after.published, &after.byline), (&before.published, &before.byline));
        assert_eq!(after.excerpted.is_none(), after.id == "ledger");
    }
}

/// Of a summary nobody can tell whose words it has, so none of it is there.
#[test]
fn the_summary_is_left_out() {
    let mut story = sample("ferry-ramp").story();
    let body = story.articles.iter().find(|article| article.id.as_deref() != Some("ledger")).unwrap().body.clone();
    story.summary = body.split_inclusive(". ").map(str::to_string).collect();
    let whole = compared(story);
    assert!(whole.summary.len() > 3);
    let found = publish(whole, "ledger", DEFAULT_MAX_EXCERPT).unwrap();
    assert!(found.summary.is_empty());
    assert_eq!(bytes(&found), bytes(&published("ferry-ramp", "ledger")));
}

/// All differences that are shown at first can be shown, and each side has its words.
#[test]
fn the_differences_that_are_drawn_are_there() {
    let (whole, published) = (compared(sample("ferry-ramp").story()), published("ferry-ramp", "ledger"));
    let drawn = |comparison: &Comparison| -> Vec<String> {
        comparison.differences.iter().filter(|d| d.drawn).map(|d| d.id.clone()).collect()
    };
    assert!(!drawn(&whole).is_empty());
    assert_eq!(drawn(&published), drawn(&whole));
    for side in published.differences.iter().filter(|d| d.drawn).flat_map(|difference| &difference.sides) {
        let words = slice(part(article(&published, &side.article), side.part), side.start, side.end).unwrap();
        assert_ne!(words, "…", "{}", side.article);
    }
}

/// The words of the register are the ledger's own, but for a few: that makes no exception.
#[test]
fn a_copy_of_the_own_article_is_excerpted_like_any_other() {
    let published = published("ferry-ramp", "ledger");
    let (own, copy) = (article(&published, "ledger"), article(&published, "register"));
    assert_eq!(own.independent_text, copy.independent_text);
    let found = copy.excerpted.as_ref().unwrap();
    assert!(found.words > 0 && found.words * 3 <= found.of, "{found:?}");
    let wire = published.wire.iter().find(|wire| wire.independent_text == own.independent_text).unwrap();
    let whole = compared(sample("ferry-ramp").story());
    let before = whole.wire.iter().find(|wire| wire.independent_text == own.independent_text).unwrap();
    assert_eq!(wire.shared.len(), before.shared.len(), "lists keep their lengths");
}

#[test]
fn what_one_other_text_alone_has_is_no_reason_for_an_excerpt() {
    let text = |id: &str, body: &str| Article { id: Some(id.into()), body: body.into(), ..Article::default() };
    let story = Story {
        lang: Some("en".into()),
        articles: vec![
            text("own", "The bridge over the Tarn was closed on Monday. Engineers found a crack in its third pier."),
            text(
                "other",
                "The bridge over the Tarn was closed on Monday. Bakers in the old town fear for their trade. \
                 A choir will sing at the chapel on Sunday. The harvest of plums was the best in ten years.",
            ),
        ],
        ..Story::default()
    };
    let published = publish(compared(story), "own", DEFAULT_MAX_EXCERPT).unwrap();
    let other = article(&published, "other");
    assert_eq!(other.body, "The bridge over the Tarn was closed on Monday.\n\n…");
    let withheld: Vec<_> = published.claims.iter().filter(|claim| claim.members.is_empty()).collect();
    assert_eq!(withheld.len(), 3);
    for claim in withheld {
        let states: Vec<State> = claim.states.iter().map(|state| state.state).collect();
        assert_eq!(states, [State::Reported, State::Absent]);
        assert_eq!(claim.independent.reporting, 1);
    }
}

#[test]
fn with_no_words_allowed_only_headlines_are_left() {
    let comparison = publish(compared(sample("dam-talks").story()), "agency", 0).unwrap();
    invariants::check(&comparison);
    for other in comparison.articles.iter().filter(|article| article.id != "agency") {
        assert!(other.body.chars().all(|c| c == '…' || c.is_whitespace()), "{}", other.body);
        assert!(other.segments.iter().any(|segment| segment.part == Part::Headline));
    }
}

#[test]
fn an_unknown_article_cannot_be_the_own_one() {
    let comparison = compared(sample("two-texts").story());
    let error = publish(comparison.clone(), "nobody", DEFAULT_MAX_EXCERPT).unwrap_err();
    assert_eq!(error, Error::UnknownArticle { id: "nobody".into() });
    assert_eq!((error.code(), error.path()), ("unknown-article", None));
    assert!(!bytes(&comparison).contains("\"excerpted\":{"));
}
