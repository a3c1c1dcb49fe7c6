//! What a page sets around a story is listed, takes no part, and can be put back.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{article, compared, invariants, quoted};
use source_compare::comparison::{Comparison, State};
use source_compare::story::{Options, Outlet};
use source_compare::{Article, Story};

const STORY: &str = "The night ferry struck the pier at Sable Wharf on Tuesday. \
    The harbour master said 14 passengers were injured. Divers will inspect the hull at noon.";
const OTHER: &str = "A ferry hit the pier at Sable Wharf late on Tuesday, and the crew was taken ashore. \
    Police said 14 passengers were injured. The pier stays shut until the hull has been inspected.";

fn named(id: &str, headline: &str, body: String) -> Article {
    let outlet = Some(Outlet { name: Some("Worthy Ledger".into()), ..Outlet::default() });
    let (id, headline) = (Some(id.into()), Some(headline.into()));
    Article { id, headline, outlet, lang: Some("en".into()), body, ..Article::default() }
}

/// Two articles; the first, if `dressed`, with what a page sets around it.
fn story(dressed: bool) -> Story {
    let first = if dressed {
        let body =
            format!("By Irena Voss\n\nSABLE WHARF (Agency) — {STORY}\n\nRead more: Ferries run late\n\n75 Articles");
        named("a", "Ferry strikes pier - Worthy Ledger", body)
    } else {
        named("a", "Ferry strikes pier", STORY.into())
    };
    let second = named("b", "Ferry hits pier at wharf", OTHER.into());
    Story { articles: vec![first, second], ..Story::default() }
}

/// Every claim: its members' words, its states, its counts.
fn claims(comparison: &Comparison) -> Vec<(Vec<String>, Vec<State>, u32, u32)> {
    let words = |m: &source_compare::comparison::Position| quoted(comparison, &m.article, m.part, m.start, m.end);
    let claim = |claim: &source_compare::comparison::Claim| {
        let states = claim.states.iter().map(|state| state.state).collect();
        let counts = &claim.independent;
        (claim.members.iter().map(words).collect(), states, counts.reporting, counts.of)
    };
    comparison.claims.iter().map(claim).collect()
}

#[test]
fn furniture_is_listed_and_changes_no_claim() {
    let (dressed, bare) = (compared(story(true)), compared(story(false)));
    invariants::check(&dressed);
    let a = article(&dressed, "a");
    let removed: Vec<(&str, String)> =
        a.removed.iter().map(|r| (r.kind.as_str(), quoted(&dressed, "a", r.part, r.start, r.end))).collect();
    let expected = [
        ("outlet-suffix", "- Worthy Ledger"),
        ("byline", "By Irena Voss"),
        ("dateline", "SABLE WHARF (Agency) —"),
        ("link", "Read more: Ferries run late"),
        ("aggregator", "75 Articles"),
    ];
    assert_eq!(removed, expected.map(|(kind, text)| (kind, text.to_string())));
    assert_eq!(a.missing, ["published", "url"]);
    assert_eq!(a.byline, None);
    assert_eq!(claims(&dressed), claims(&bare));
    assert_eq!(a.incomplete_reason, article(&bare, "a").incomplete_reason);
}

#[test]
fn what_was_removed_can_be_put_back() {
    let mut put_back = story(true);
    put_back.options = Options { restore: vec!["a".into(), "z".into()], ..Options::default() };
    let restored = compared(put_back);
    invariants::check(&restored);
    assert_eq!(article(&restored, "a").removed, []);
    assert!(restored.claims.len() > compared(story(true)).claims.len());
    let warnings: Vec<&str> = restored.warnings.iter().map(|warning| warning.path.as_str()).collect();
    assert_eq!(warnings, ["options.restore[1]"]);
}

#[test]
fn a_summary_is_no_witness() {
    let mut summarised = story(true);
    summarised.summary = vec!["Police said 40 passengers were injured.".into(), STORY.into()];
    let mut with = compared(summarised.clone());
    assert_eq!(with.summary, summarised.summary);
    with.summary.clear();
    assert_eq!(with, compared(story(true)));
}
