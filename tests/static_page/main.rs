//! The static page as a browser reads it: parsed, not searched as a string.

#![cfg(all(feature = "html", not(target_arch = "wasm32")))]

#[path = "../common/mod.rs"]
mod common;
mod page;

use std::collections::BTreeSet;

use base64::Engine as _;
use common::{SAMPLES, UNKNOWN_FIELDS, sample};
use page::*;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::json;
use sha2::{Digest, Sha256};
use source_compare::comparison::{ComparedArticle, Difference, Part, State};
use source_compare::render::html;
use source_compare::story::{Override, OverrideAction};
use source_compare::{Story, from_json};

#[test]
fn the_text_of_every_article_is_its_source() {
    for page in pages() {
        for (index, article) in page.comparison.articles.iter().enumerate() {
            let place = index + 1;
            assert_eq!(page.text(&format!("#text-{place} .body")), parsed(&article.body));
            if let Some(headline) = &article.headline {
                assert_eq!(page.text(&format!("#text-{place} h3")), parsed(headline));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_text_holds_the_page_gives_it_back(
        bodies in prop::collection::vec("([a-z]{1,4} ?|[A-Z<>&\"'; .!?“”]|&lt;|<p>|\\PC|[\\x00-\\x20\\x7f-\\x9f]|\r\n|\n\n){1,60}x", 2..4),
    ) {
        let articles: Vec<_> = bodies.iter().map(|body| json!({ "headline": body, "body": body })).collect();
        let page = Page::of_json(json!({ "articles": articles }));
        for (index, body) in bodies.iter().enumerate() {
            let place = index + 1;
            prop_assert_eq!(page.text(&format!("#text-{place} .body")), parsed(body));
            prop_assert_eq!(page.text(&format!("#text-{place} h3")), parsed(body));
        }
    }
}

#[test]
fn hostile_text_stays_text() {
    let page = hostile();
    let harmless = [
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "section", "ul", "li",
        "nav", "a", "bdi", "main", "aside", "mark", "span", "p", "article", "div", "table", "thead", "tbody", "tr",
        "th", "td", "q", "b", "details", "summary", "dl", "dt", "dd", "footer", "time",
    ];
    for element in page.all("*") {
        let name = element.value().name();
        assert!(harmless.contains(&name), "<{name}>");
        for (attribute, value) in element.value().attrs() {
            let allowed = [
                "id",
                "class",
                "lang",
                "dir",
                "href",
                "rel",
                "role",
                "scope",
                "colspan",
                "charset",
                "content",
                "http-equiv",
                "name",
                "data-step",
                "data-state",
                "aria-hidden",
                "aria-label",
                "aria-labelledby",
                "datetime",
            ];
            assert!(allowed.contains(&attribute), "{attribute}={value}");
            if attribute == "lang" {
                assert!(["en", "es"].contains(&value), "{value}");
            }
            if attribute == "href" {
                assert!(value.starts_with('#'), "{value}");
            }
        }
    }
    assert_eq!(page.text("title"), HOSTILE);
    assert_eq!(page.text("h1"), HOSTILE);
    assert_eq!(page.text(".summary li"), HOSTILE);
    for (index, article) in page.comparison.articles.iter().enumerate() {
        let place = index + 1;
        assert_eq!(page.text(&format!("#text-{place} .outlet")), format!("{} {HOSTILE}", article.id));
        let byline = page.text(&format!("#text-{place} .byline"));
        assert_eq!(byline, [HOSTILE, HOSTILE, article.url.as_deref().unwrap()].concat());
    }
    let labelled = page.text(".method ul:first-of-type");
    assert_eq!(labelled.matches(&format!("{HOSTILE}: {HOSTILE} ({HOSTILE}, {HOSTILE})")).count(), 4, "{labelled}");
}

#[test]
fn only_web_addresses_are_linked_and_lead_nowhere_else() {
    let page = Page::of(sample("ferry-ramp").story());
    let outward: Vec<_> = page.all("a").into_iter().filter(|a| !a.attr("href").unwrap().starts_with('#')).collect();
    let addresses: Vec<_> = page.comparison.articles.iter().filter_map(|article| article.url.as_deref()).collect();
    assert_eq!(outward.iter().map(|a| a.attr("href").unwrap()).collect::<Vec<_>>(), addresses);
    assert!(addresses.len() > 5 && outward.iter().all(|a| a.attr("rel") == Some("noopener noreferrer")));
}

#[test]
fn ids_are_unique_and_every_link_and_label_finds_its_place() {
    for page in pages() {
        let ids: Vec<&str> = page.all("[id]").into_iter().map(|element| element.attr("id").unwrap()).collect();
        let places: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), places.len());
        let inward = page.all("a[href^='#']");
        assert!(inward.len() > 10);
        for link in inward {
            let target = &link.attr("href").unwrap()[1..];
            assert!(places.contains(target), "{target}");
        }
        for labelled in page.all("[aria-labelledby]") {
            assert!(places.contains(labelled.attr("aria-labelledby").unwrap()));
        }
    }
}

#[test]
fn every_passage_leads_to_its_row_and_the_row_leads_back() {
    let page = Page::of(sample("ferry-ramp").story());
    for claim in &page.comparison.claims {
        let row = page.one(&format!("[id='{}']", claim.id));
        assert_eq!(row.value().name(), "tr");
        let back: BTreeSet<_> =
            row.select(&Selector::parse("td a").unwrap()).map(|a| a.attr("href").unwrap()).collect();
        let members: BTreeSet<_> = claim.members.iter().map(|member| member.article.as_str()).collect();
        assert_eq!(back.len(), members.len());
        for href in back {
            let mark = page.one(&format!("[id='{}']", &href[1..]));
            assert_eq!(mark.value().name(), "mark");
            let text = ElementRef::wrap(
                mark.ancestors().find(|n| n.value().as_element().is_some_and(|e| e.name() == "article")).unwrap(),
            )
            .unwrap();
            let (reporting, of) = (claim.independent.reporting, claim.independent.of);
            let count = child(text, &format!(".count[href='#{}']", claim.id)).unwrap();
            assert_eq!(count.text().collect::<String>(), format!("{reporting}/{of}"));
        }
    }
}

#[test]
fn the_matrix_says_every_state_in_a_sign_and_in_words() {
    let known = [
        (State::Reported, "reported", "● shared"),
        (State::Differs, "differs", "≠ differs"),
        (State::Absent, "absent", "○ not in the text we have"),
        (State::Unseen, "unseen", "? could not see"),
    ];
    let page = Page::of(sample("ferry-ramp").story());
    let columns: Vec<_> = page.comparison.articles.iter().filter(|article| article.set_aside.is_none()).collect();
    let mut seen = BTreeSet::new();
    for claim in &page.comparison.claims {
        let row = page.one(&format!("[id='{}']", claim.id));
        let cells: Vec<_> = row.select(&Selector::parse("td").unwrap()).collect();
        assert_eq!(cells.len(), columns.len());
        for (cell, article) in cells.into_iter().zip(&columns) {
            let state = claim.states.iter().find(|state| state.article == article.id).unwrap().state;
            let (_, name, words) = known.into_iter().find(|(known, ..)| *known == state).unwrap();
            assert_eq!(cell.attr("data-state"), Some(name));
            assert_eq!(text(cell), format!("{}: {words}", article.outlet.name.as_deref().unwrap()));
            seen.insert(name);
        }
        let (reporting, of) = (claim.independent.reporting, claim.independent.of);
        assert!(text(row).contains(&format!("{reporting} of {of} independent texts")));
    }
    assert_eq!(seen.len(), 4, "the story shows every state");
}

#[test]
fn more_outlets_than_a_sheet_takes_go_on_in_a_further_table() {
    let page = many();
    let tables = page.all("table");
    let columns = tables.iter().map(|table| table.select(&Selector::parse("thead th").unwrap()).count() - 1);
    assert_eq!(columns.collect::<Vec<_>>(), [24, 6]);
    let titles: Vec<String> = page.all(".claims h3").into_iter().map(text).collect();
    assert_eq!(titles, ["Outlets 1 to 24 of 30", "Outlets 25 to 30 of 30"]);
}

#[test]
fn every_difference_is_shown_with_each_sides_words_and_its_evidence() {
    for page in SAMPLES.iter().map(|sample| Page::of(sample.story())) {
        let comparison = &page.comparison;
        assert_eq!(page.all(".card").len(), comparison.differences.len());
        for difference in &comparison.differences {
            let card = page.one(&format!("[id='{}']", difference.id));
            let said = text(card);
            let words: BTreeSet<String> = card.select(&Selector::parse("b").unwrap()).map(text).collect();
            for side in &difference.sides {
                let quoted = common::quoted(comparison, &side.article, side.part, side.start, side.end);
                assert!(quoted.is_empty() || words.contains(&quoted), "{quoted} in {words:?}");
                let outlet = common::article(comparison, &side.article).outlet.name.as_deref().unwrap();
                assert!(said.contains(outlet), "{outlet} in {said}");
            }
            let rule = comparison.rules.iter().find(|rule| rule.id == difference.rule).unwrap();
            assert!(said.contains(&rule.limits) && said.contains(&rule.id), "{said}");
            let folded = card.ancestors().any(|node| node.value().as_element().is_some_and(|e| e.name() == "details"));
            assert_eq!(folded, !difference.drawn);
        }
        for quotation in page.all(".card .passage q") {
            let sentence = text(quotation);
            assert!(!sentence.is_empty());
            let passage = ElementRef::wrap(quotation.parent().unwrap()).unwrap();
            let outlets = passage.prev_siblings().find_map(ElementRef::wrap).unwrap();
            for outlet in outlets.select(&Selector::parse("bdi").unwrap()).map(text) {
                let named = |article: &&ComparedArticle| article.outlet.name.as_deref() == Some(outlet.as_str());
                let article = comparison.articles.iter().find(named).unwrap();
                let has = |part| common::part(article, part).contains(&sentence);
                assert!(has(Part::Headline) || has(Part::Body), "{outlet} has no “{sentence}”");
            }
        }
        for link in page.all(".body a.difference") {
            let id = &link.attr("href").unwrap()[1..];
            let difference = comparison.differences.iter().find(|difference| difference.id == id).unwrap();
            assert!(difference.drawn);
        }
    }
}

#[test]
fn the_notes_say_what_was_compared_and_what_was_not() {
    let page = Page::of(sample("ferry-ramp").story());
    let figures: Vec<String> = page.all(".figures li").into_iter().map(text).collect();
    assert_eq!(figures, ["9 texts supplied", "5 independent texts", "1 incomplete", "1 set aside"]);
    let remarks = page.text(".quality .remarks");
    for remark in [
        "The same text, counted once: Fennick Newswire, Bayline TV, Dunmarrow Courier; ",
        "Incomplete, the rest counts as “could not see”: ends in mid-sentence (Wharfside Gazette)",
        "Set aside as about something else, not counted: Halvern Weekender",
        "Not supplied: byline (Bayline TV, The Evening Flare)",
    ] {
        assert!(remarks.contains(remark), "{remarks}");
    }
    assert!(page.text("#text-2 .remarks").contains("Not supplied: byline"));
    let method = page.text(".method");
    for rule in &page.comparison.rules {
        assert!(method.contains(&rule.limits) && method.contains(&rule.source), "{}", rule.id);
    }
    assert!(
        method.contains("The Evening Flare: independent text 2 · language: en · seen whole · Not supplied: byline")
    );
    assert!(method.contains("lean: right (Provincial Press Council, 2026-01-15)"));
    assert!(method.contains("not counted: Halvern Weekender"));
}

#[test]
fn what_an_editor_dismissed_is_not_drawn_and_what_was_done_is_said() {
    let plain = Page::of(sample("ferry-ramp").story());
    let claim = plain.comparison.claims.iter().find(|claim| claim.independent.reporting > 1).unwrap().id.clone();
    let on_other = |found: &&Difference| found.drawn && found.claim.as_ref() != Some(&claim);
    let difference = plain.comparison.differences.iter().find(on_other).unwrap().id.clone();
    let dismissal = |id: &str| Override { action: OverrideAction::Dismiss, ids: vec![id.into()], members: vec![] };
    let overrides = vec![dismissal(&claim), dismissal(&difference), dismissal("c-000000000000")];
    let page = Page::of(Story { overrides, ..sample("ferry-ramp").story() });
    for id in [&claim, &difference] {
        let drawn = |page: &Page| page.all(&format!("[id='{id}'], [href='#{id}']")).len();
        assert!(drawn(&plain) > 0);
        assert_eq!(drawn(&page), 0, "{id}");
    }
    let remarks = page.text(".quality .remarks");
    assert!(remarks.contains("Set by an editor: 2 applied, 1 without a match"), "{remarks}");
    assert!(remarks.contains("c-000000000000: taken back, no match"), "{remarks}");
}

#[test]
fn what_was_ignored_in_the_input_is_said() {
    let comparison = source_compare::compare_checked(&from_json(UNKNOWN_FIELDS).unwrap());
    let document = Html::parse_document(&html::page(&comparison, None));
    for place in [".quality", ".method"] {
        let said = text(document.select(&Selector::parse(place).unwrap()).next().unwrap());
        for warning in &comparison.warnings {
            assert!(said.contains(&warning.path), "{}", warning.path);
        }
    }
}

#[test]
fn the_policy_allows_the_one_style_and_nothing_else() {
    for page in pages() {
        let style = page.one("style").text().collect::<String>();
        let hash = base64::prelude::BASE64_STANDARD.encode(Sha256::digest(&style));
        let policy = page.one("meta[http-equiv='Content-Security-Policy']").attr("content").unwrap().to_string();
        assert_eq!(
            policy,
            format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
        );
        assert_eq!(policy, html::content_security_policy());
        assert_eq!(page.all("[style], script, link, img, iframe, object, form").len(), 0);
        // A parser would turn them to line feeds, and the hash would be that of another text.
        assert!(!style.contains('\r') && style == html::STYLESHEET);
    }
}

#[test]
fn the_same_story_gives_the_same_bytes_in_any_order() {
    for sample in SAMPLES {
        let page = Page::of(sample.story());
        let mut turned = sample.story();
        turned.articles.reverse();
        assert!(page.source == Page::of(turned).source, "{}", sample.name);
        assert!(page.source.starts_with("<!DOCTYPE html><html lang=") && page.source.ends_with("</html>\n"));
    }
}

#[test]
fn the_page_speaks_the_storys_language_or_english() {
    let mut story = sample("fuga-de-cloro").story();
    story.lang = Some("es-MX".into());
    let spanish = Page::of(story.clone());
    assert_eq!(spanish.one("html").attr("lang"), Some("es"));
    assert!(spanish.text("main").contains("Afirmaciones por medio"));
    assert_eq!(spanish.one("#text-1 .body").attr("lang"), Some("es"));
    story.lang = Some("fr".into());
    let other = Page::of(story);
    assert_eq!(other.one("html").attr("lang"), Some("en"));
    assert!(other.text("main").contains("Claims by outlet"));
}

#[test]
fn source_text_has_its_own_language_and_direction() {
    let page = Page::of(sample("many-scripts").story());
    for (index, article) in page.comparison.articles.iter().enumerate() {
        let body = page.one(&format!("#text-{} .body", index + 1));
        assert_eq!((body.attr("lang"), body.attr("dir")), (Some(article.language.as_str()), Some("auto")));
    }
}

#[test]
fn a_time_is_told_in_one_zone_and_anything_else_as_supplied() {
    let article = |published: &str| json!({ "published": published, "body": "The kiln in Orrin Lane cracked." });
    let page = Page::of_json(json!({ "articles": [article("2026-05-04T23:30:00-02:00"), article("Tuesday, late")] }));
    let time = page.one("#text-1 time");
    assert_eq!((time.attr("datetime"), text(time).as_str()), (Some("2026-05-05T01:30:00Z"), "2026-05-05 01:30 UTC"));
    assert_eq!(page.text("#text-2 .byline"), "Tuesday, late");
}
