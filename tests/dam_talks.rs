//! What was planted in tests/stories/dam-talks, see its README.

mod common;

use common::{article, compared, listing::listing, quoted, sample};
use source_compare::Comparison;
use source_compare::comparison::{Difference, DifferenceKind, Side, State};

fn dam_talks() -> Comparison {
    compared(sample("dam-talks").story())
}

fn words(comparison: &Comparison, side: &Side) -> String {
    quoted(comparison, &side.article, side.part, side.start, side.end).to_lowercase()
}

/// The differences of a kind in which each of the articles has a side with the words beside it.
fn with<'c>(comparison: &'c Comparison, kind: DifferenceKind, sides: &[(&str, &str)]) -> Vec<&'c Difference> {
    let has = |difference: &&Difference| {
        let has_side = |(id, text): &(&str, &str)| {
            difference.sides.iter().any(|side| side.article == *id && words(comparison, side).contains(text))
        };
        difference.kind == kind && sides.iter().all(has_side)
    };
    comparison.differences.iter().filter(has).collect()
}

fn one(kind: DifferenceKind, sides: &[(&str, &str)]) -> (Comparison, Difference) {
    let comparison = dam_talks();
    let found = with(&comparison, kind, sides);
    assert!(!found.is_empty(), "no {kind:?} {sides:?} in\n{}", listing(&comparison));
    let found = found[0].clone();
    (comparison, found)
}

#[test]
fn all_texts_are_of_one_event() {
    let counts = dam_talks().counts;
    assert_eq!((counts.supplied, counts.independent, counts.incomplete, counts.set_aside), (5, 5, 0, 0));
}

#[test]
fn the_text_that_swaps_offer_and_refusal_stands_apart() {
    let comparison = dam_talks();
    let facts = comparison.differences.iter().filter(|difference| {
        matches!(difference.kind, DifferenceKind::Agent | DifferenceKind::Role)
            && difference.sides.iter().any(|side| side.article == "courier")
            && difference.sides.iter().any(|side| side.article == "agency")
    });
    let found: Vec<&Difference> = facts.collect();
    assert!(!found.is_empty(), "{}", listing(&comparison));
    for difference in found {
        let claim = comparison.claims.iter().find(|claim| Some(&claim.id) == difference.claim.as_ref());
        let states = claim.map_or(&[][..], |claim| &claim.states);
        let state = |id: &str| states.iter().find(|state| state.article == id).map(|state| state.state);
        assert_eq!(state("courier"), Some(State::Differs));
        assert_ne!(state("agency"), Some(State::Differs), "one text against the majority");
    }
}

#[test]
fn numbers_that_conflict_and_numbers_that_do_not() {
    let (comparison, _) = one(DifferenceKind::Number, &[("courier", "2,4")]);
    let numbers = || comparison.differences.iter().filter(|d| d.kind == DifferenceKind::Number);
    for equal in ["fourteen", "14", "5,200", "5,000", "1.5 metres"] {
        let side = |d: &&Difference| d.sides.iter().any(|side| words(&comparison, side).contains(equal));
        assert_eq!(numbers().find(side), None, "{equal}");
    }
}

#[test]
fn the_day_of_the_repair_differs_in_one_text() {
    let (_, date) = one(DifferenceKind::Date, &[("agency", "20 april"), ("courier", "26 april")]);
    let readings = |id: &str| date.sides.iter().find(|side| side.article == id).map(|side| side.reading.clone());
    assert_eq!(readings("agency"), readings("flare"));
    assert_ne!(readings("agency"), readings("courier"));
}

#[test]
fn a_name_is_spelled_otherwise_in_one_text() {
    one(DifferenceKind::Name, &[("agency", "brannock"), ("courier", "branock")]);
}

#[test]
fn one_utterance_is_cut_changed_and_translated() {
    let (comparison, drift) = one(DifferenceKind::Quote, &[("agency", "stand"), ("courier", "are")]);
    assert_eq!(drift.rule, "quote/drift");
    assert!(!drift.sides.iter().any(|side| side.article == "diario"), "a translation is no drift");
    for difference in &comparison.differences {
        let of_diario =
            difference.kind == DifferenceKind::Quote && difference.sides.iter().any(|s| s.article == "diario");
        assert!(!of_diario || difference.rule == "quote/translation", "{}", difference.rule);
    }
    let ledger = |quote: &&source_compare::comparison::Quote| {
        let cut = |e: &source_compare::comparison::Position| {
            quoted(&comparison, &e.article, e.part, e.start, e.end).contains("cross it uninvited")
        };
        quote.excerpts.iter().any(cut)
    };
    let rows: Vec<_> = comparison.quotes.iter().filter(ledger).collect();
    assert_eq!(rows.len(), 1, "{rows:?}");
    let articles: Vec<&str> = rows[0].excerpts.iter().map(|excerpt| excerpt.article.as_str()).collect();
    assert_eq!(articles, ["agency", "courier", "flare", "ledger"]);
}

#[test]
fn one_utterance_has_two_speakers() {
    one(DifferenceKind::Speaker, &[("ledger", "lund"), ("flare", "tull")]);
}

#[test]
fn a_headline_has_a_number_that_its_own_body_lacks() {
    let comparison = dam_talks();
    let own = comparison.differences.iter().filter(|difference| difference.rule == "headline/body");
    let found: Vec<String> =
        own.flat_map(|difference| &difference.sides).map(|side| words(&comparison, side)).collect();
    assert!(found.iter().any(|words| words.contains("400")), "{found:?}\n{}", listing(&comparison));
    assert_eq!(article(&comparison, "flare").headline.as_deref().map(|h| h.contains("400")), Some(true));
}

#[test]
fn loaded_words_are_in_the_one_text_that_has_them() {
    let comparison = dam_talks();
    let loaded: Vec<_> = comparison.cues.iter().filter(|cue| cue.kind == "loaded").collect();
    assert!(loaded.len() >= 4, "{loaded:?}");
    assert!(loaded.iter().all(|cue| cue.article == "flare"), "{loaded:?}");
}

#[test]
fn house_style_is_not_drawn() {
    let comparison = dam_talks();
    for style in ["mr", "mrs", "mr lund", "mrs maren"] {
        let wording = |d: &&Difference| d.drawn && d.kind == DifferenceKind::Wording;
        let drawn = comparison.differences.iter().filter(wording);
        let side = |d: &&Difference| d.sides.iter().any(|side| words(&comparison, side) == style);
        assert_eq!(drawn.into_iter().find(side), None, "{style}");
    }
}
