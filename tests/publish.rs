//! What is published of the sample stories; `BLESS=1 cargo test --test publish` writes it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use common::{article, bytes, compared, invariants, part, sample, slice};
use source_compare::comparison::{ComparedArticle, Comparison, Part, Position, State};
use source_compare::publish::{DEFAULT_MAX_EXCERPT, publish};
use source_compare::story::{Override, OverrideAction, OverrideMember};
use source_compare::{Article, Error, Story};

/// A story with the article that is published whole.
const PUBLISHED: [(&str, &str); 2] = [("dam-talks", "agency"), ("ferry-ramp", "ledger")];

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
    for (name, own) in PUBLISHED {
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

/// Of three copies each has words for another claim; what they show together is no more than one alone may show.
#[test]
fn copies_of_one_text_show_the_same_words_of_it() {
    let sentence = |number: usize, hurt: usize| {
        let words = ["quay", "mill", "barn", "ford", "weir", "lock", "gate", "yard", "pier", "well", "kiln", "moor"];
        let (a, b) = (words[number % 12], words[(number * 5 + 3) % 12]);
        format!("Inspector {number} said that {hurt} people were hurt at the {a} beside the {b} of district {number}.")
    };
    let body = |more: &dyn Fn(usize) -> usize| -> String {
        (10..34).map(|number| sentence(number, more(number))).collect::<Vec<_>>().join(" ")
    };
    let text = |id: &str, body: String| Article { id: Some(id.into()), body, ..Article::default() };
    let copies = [7, 11, 13].map(|odd| body(&|number| if number == odd { 3 } else { 41 }));
    let mut articles = vec![text("own", body(&|number| 20 + number % 3).replace("Inspector", "An officer of ward"))];
    articles.extend(copies.iter().enumerate().map(|(number, copy)| text(&format!("copy-{number}"), copy.clone())));
    let story = Story { lang: Some("en".into()), articles, ..Story::default() };
    let whole = compared(story);
    let text_of = |id: &str| article(&whole, id).independent_text;
    assert!(text_of("copy-0") == text_of("copy-1") && text_of("copy-1") == text_of("copy-2"));
    let found = publish(whole, "own", DEFAULT_MAX_EXCERPT).unwrap();
    invariants::check(&found);
    let excerpts: Vec<Vec<&str>> = (0..3)
        .flat_map(|number| article(&found, &format!("copy-{number}")).body.split('…'))
        .map(|excerpt| excerpt.split_whitespace().collect())
        .filter(|excerpt: &Vec<&str>| !excerpt.is_empty())
        .collect();
    assert!(!excerpts.is_empty());
    for copy in copies {
        let words: Vec<&str> = copy.split_whitespace().collect();
        let mut shown = vec![false; words.len()];
        for excerpt in &excerpts {
            for start in (0..=words.len() - excerpt.len()).filter(|at| words[*at..].starts_with(excerpt)) {
                shown[start..start + excerpt.len()].fill(true);
            }
        }
        let longest = shown.split(|shown| !shown).map(<[bool]>::len).max();
        assert!(longest <= Some(DEFAULT_MAX_EXCERPT as usize), "{longest:?}");
        let known = shown.iter().filter(|shown| **shown).count();
        assert!(known * 3 <= words.len(), "{known} of {}", words.len());
    }
}

#[test]
fn what_one_other_text_alone_has_is_no_reason_for_an_excerpt() {
    let text = |id: &str, body: &str| Article { id: Some(id.into()), body: body.into(), ..Article::default() };
    let story = Story {
        lang: Some("en".into()),
        articles: vec![
            text(
                "own",
                "The bridge over the Tarn was closed on Monday. Engineers found a crack in its third pier. \
                 Buses will take the lower road by the brewery. Boats may pass below at any hour of the day.",
            ),
            text(
                "other",
                "The bridge over the Tarn was closed on Monday. Bakers in the old town fear for their trade. \
                 A choir will sing at the chapel on Sunday. The harvest of plums was the best in ten years. \
                 Gulls nested early on the cliffs below the light. The old mill was sold to a painter from the coast.",
            ),
        ],
        ..Story::default()
    };
    let published = publish(compared(story), "own", DEFAULT_MAX_EXCERPT).unwrap();
    let other = article(&published, "other");
    assert_eq!(other.body, "The bridge over the Tarn was closed on Monday.\n\n…");
    let withheld: Vec<_> = published.claims.iter().filter(|claim| claim.members.is_empty()).collect();
    assert_eq!(withheld.len(), 5);
    for claim in withheld {
        let states: Vec<State> = claim.states.iter().map(|state| state.state).collect();
        assert_eq!(states, [State::Reported, State::Absent]);
        assert_eq!(claim.independent.reporting, 1);
    }
}

/// What a finding says by itself: names and words apart from their places, and places whose words it is about.
fn words_of_findings(comparison: &Comparison) -> (Vec<&str>, Vec<String>) {
    let expressions = comparison.naming.iter().flat_map(|actor| &actor.expressions);
    let speakers = comparison.speakers.iter().map(|speaker| &speaker.name);
    let quoted = comparison.quotes.iter().map(|quote| &quote.speaker);
    let shared = comparison.claims.iter().flat_map(|claim| &claim.evidence).flat_map(|evidence| &evidence.shared);
    let named = expressions.map(|expression| &expression.text).chain(speakers.chain(quoted).flatten()).chain(shared);

    let words = |id: &str, of: Part, start, end| slice(part(article(comparison, id), of), start, end).unwrap();
    let cues = comparison.cues.iter().map(|cue| words(&cue.article, cue.part, cue.start, cue.end));
    let removed = comparison.articles.iter().flat_map(|article| {
        article.removed.iter().map(|removed| words(&article.id, removed.part, removed.start, removed.end))
    });
    let versions = comparison.wire.iter().flat_map(|wire| &wire.versions);
    let worded = versions.flat_map(|version| &version.worded).flat_map(|pair| [&pair.own, &pair.shared]);
    let worded = worded.map(|place| words(&place.article, place.part, place.start, place.end));
    (named.map(String::as_str).collect(), cues.chain(removed).chain(worded).collect())
}

fn words_at(comparison: &Comparison, place: &Position) -> Option<String> {
    slice(part(article(comparison, &place.article), place.part), place.start, place.end)
}

#[test]
fn no_finding_tells_words_that_are_left_out() {
    for (name, own) in PUBLISHED {
        let whole = compared(sample(name).story());
        for longest in [0, 6, DEFAULT_MAX_EXCERPT] {
            let found = publish(whole.clone(), own, longest).unwrap();
            invariants::check(&found);
            let text = |article: &ComparedArticle| [article.headline.clone().unwrap_or_default(), article.body.clone()];
            let texts: Vec<String> = found.articles.iter().flat_map(text).collect();
            let (named, placed) = words_of_findings(&found);
            for words in &named {
                assert!(texts.iter().any(|text| text.contains(words)), "{name}, {longest}: {words}");
            }
            assert!(placed.iter().all(|words| !words.contains('…')), "{name}, {longest}: {placed:?}");
            let has_words = |place: &Position| words_at(&found, place).is_some_and(|words| words != "…");
            assert!(found.quotes.iter().all(|quote| quote.excerpts.iter().any(has_words)), "{name}, {longest}");
            let evidence = found.claims.iter().flat_map(|claim| &claim.evidence).map(|evidence| &evidence.rule);
            let rules = evidence.chain(found.differences.iter().map(|difference| &difference.rule));
            let rules =
                rules.chain(found.cues.iter().map(|cue| &cue.rule)).chain(found.wire.iter().map(|wire| &wire.rule));
            let rules: Vec<&String> = rules.collect();
            assert!(found.rules.iter().all(|note| rules.contains(&&note.id)), "{name}, {longest}: {:?}", found.rules);
            let (named_whole, placed_whole) = words_of_findings(&whole);
            assert!(named.len() < named_whole.len() && placed.len() < placed_whole.len(), "nothing was left out");
        }
    }
}

#[test]
fn what_an_editor_took_back_is_no_reason_for_an_excerpt() {
    let text = |id: &str, body: &str| Article { id: Some(id.into()), body: body.into(), ..Article::default() };
    let mut story = Story {
        lang: Some("en".into()),
        articles: vec![
            text(
                "own",
                "The bridge over the Tarn was closed on Monday after 12 people were hurt there. \
                 Buses will take the lower road by the brewery.",
            ),
            text(
                "other",
                "The bridge over the Tarn was closed on Monday after 19 people were hurt there. \
                 Boats may pass below at any hour of the day. Gulls nested early on the cliffs below the light.",
            ),
        ],
        ..Story::default()
    };
    let before = publish(compared(story.clone()), "own", DEFAULT_MAX_EXCERPT).unwrap();
    assert!(before.differences.iter().any(|difference| difference.drawn));
    assert!(article(&before, "other").body.contains("19"));
    let taken_back = |id: &String| Override { action: OverrideAction::Dismiss, ids: vec![id.clone()], members: vec![] };
    let ids = before.claims.iter().map(|claim| &claim.id).chain(before.differences.iter().map(|found| &found.id));
    story.overrides = ids.map(taken_back).collect();
    let after = publish(compared(story), "own", DEFAULT_MAX_EXCERPT).unwrap();
    assert_eq!(article(&after, "other").body, "…");
}

#[test]
fn the_places_of_an_override_are_in_the_excerpts() {
    let mut story = sample("ferry-ramp").story();
    let whole = compared(story.clone());
    let claim = whole.claims.iter().max_by_key(|claim| claim.members.len()).unwrap();
    let member = |place: &Position| OverrideMember {
        article: place.article.clone(),
        part: Some(place.part),
        start: place.start,
        end: place.end,
    };
    let members = claim.members.iter().map(member).collect();
    story.overrides = vec![Override { action: OverrideAction::Pin, ids: vec![claim.id.clone()], members }];
    let found = publish(compared(story), "ledger", DEFAULT_MAX_EXCERPT).unwrap();
    for member in &found.overrides[0].members {
        let body = part(article(&found, &member.article), member.part.unwrap_or(Part::Body));
        assert!(slice(body, member.start, member.end).is_some(), "{member:?}");
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
