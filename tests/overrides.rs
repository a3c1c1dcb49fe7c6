//! What an editor sets otherwise: applied before anything is counted, listed with what became of it.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{bytes, compared, invariants, sample};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;
use source_compare::comparison::{Claim, Comparison, Confidence, OverrideStatus, Position};
use source_compare::story::{Override, OverrideAction, OverrideMember};
use source_compare::{Story, compare};

fn set(action: OverrideAction, ids: &[&String], members: &[&Position]) -> Override {
    let member =
        |p: &&Position| OverrideMember { article: p.article.clone(), part: Some(p.part), start: p.start, end: p.end };
    Override {
        action,
        ids: ids.iter().map(ToString::to_string).collect(),
        members: members.iter().map(member).collect(),
    }
}

fn with(overrides: Vec<Override>) -> Comparison {
    let comparison = compared(Story { overrides, ..sample("ferry-ramp").story() });
    invariants::check(&comparison);
    comparison
}

fn claim<'c>(comparison: &'c Comparison, id: &str) -> &'c Claim {
    comparison.claims.iter().find(|claim| claim.id == id).unwrap()
}

/// A claim with members in several articles.
fn shared(comparison: &Comparison) -> &Claim {
    comparison.claims.iter().find(|claim| claim.independent.reporting > 2).unwrap()
}

fn statuses(comparison: &Comparison) -> Vec<OverrideStatus> {
    comparison.overrides.iter().map(|set| set.status).collect()
}

#[test]
fn joined_claims_have_the_id_of_the_first_and_the_members_of_all() {
    let plain = with(Vec::new());
    let (first, other) = (&plain.claims[0], &plain.claims[plain.claims.len() - 1]);
    let joined = with(vec![set(OverrideAction::Join, &[&other.id, &first.id], &[])]);
    assert_eq!(statuses(&joined), [OverrideStatus::Applied]);
    let claim = claim(&joined, &first.id);
    let mut members = [first.members.clone(), other.members.clone()].concat();
    let found =
        claim.members.iter().map(|member| members.iter().position(|m| m == member).map(|at| members.remove(at)));
    assert!(found.collect::<Vec<_>>().iter().all(Option::is_some));
    assert!(members.is_empty());
    assert_eq!(joined.claims.len(), plain.claims.len() - 1);
    assert_eq!(claim.evidence.as_ref().unwrap().rule, "override/editor");
    assert!(joined.rules.iter().any(|rule| rule.id == "override/editor"));
}

#[test]
fn split_members_are_a_claim_of_their_own_and_counts_follow() {
    let plain = with(Vec::new());
    let before = shared(&plain);
    let last = before.members.last().unwrap();
    let text = |member: &Position| common::article(&plain, &member.article).independent_text;
    let leaving: Vec<&Position> = before.members.iter().filter(|member| text(member) == text(last)).collect();
    let split = with(vec![set(OverrideAction::Split, &[&before.id], &leaving)]);
    assert_eq!(statuses(&split), [OverrideStatus::Applied]);
    let after = claim(&split, &before.id);
    assert!(after.members.iter().all(|member| text(member) != text(last)));
    assert_eq!(after.members.len() + leaving.len(), before.members.len());
    assert_eq!(after.independent.reporting, before.independent.reporting - 1);
    let own = split.claims.iter().find(|claim| claim.members.contains(last)).unwrap();
    assert_eq!((own.members.iter().collect::<Vec<_>>(), own.independent.reporting), (leaving, 1));
}

#[test]
fn a_pinned_claim_has_just_the_members_given_or_those_it_has() {
    let plain = with(Vec::new());
    let unsure = plain.claims.iter().find(|claim| claim.confidence == Confidence::Low).unwrap();
    let pinned = with(vec![set(OverrideAction::Pin, &[&unsure.id], &[])]);
    assert_eq!(claim(&pinned, &unsure.id).members, unsure.members);
    assert_eq!(claim(&pinned, &unsure.id).confidence, Confidence::High);

    let other = plain.claims.iter().find(|claim| claim.id != unsure.id && claim.members.len() > 1).unwrap();
    let members = [&unsure.members[0], &other.members[0]];
    let pinned = with(vec![set(OverrideAction::Pin, &[&unsure.id], &members)]);
    assert_eq!(statuses(&pinned), [OverrideStatus::Applied]);
    assert!(claim(&pinned, &unsure.id).members.iter().all(|member| members.contains(&member)));
    assert_eq!(claim(&pinned, &unsure.id).members.len(), 2);
    assert_eq!(claim(&pinned, &other.id).members, other.members[1..]);
    assert_eq!(pinned.claims.len(), plain.claims.len() + unsure.members.len() - 1);
}

#[test]
fn what_is_dismissed_is_not_drawn_and_still_there() {
    let plain = with(Vec::new());
    let difference = plain.differences.iter().find(|difference| difference.drawn).unwrap();
    let omitted = plain.claims.iter().find(|claim| claim.omission).unwrap();
    let dismissed = with(vec![
        set(OverrideAction::Dismiss, &[&difference.id], &[]),
        set(OverrideAction::Dismiss, &[&omitted.id], &[]),
    ]);
    assert_eq!(statuses(&dismissed), [OverrideStatus::Applied; 2]);
    let found = dismissed.differences.iter().find(|found| found.id == difference.id).unwrap();
    assert!(found.dismissed && !found.drawn);
    assert!(claim(&dismissed, &omitted.id).dismissed && !claim(&dismissed, &omitted.id).omission);
    let of_claim = dismissed.differences.iter().filter(|found| found.claim.as_ref() == Some(&omitted.id));
    assert!(of_claim.into_iter().all(|found| found.dismissed && !found.drawn));
    assert_eq!(claim(&dismissed, &omitted.id).states, omitted.states);
}

#[test]
fn what_is_not_there_is_listed_as_unmatched_and_changes_nothing() {
    let plain = with(Vec::new());
    let first = &plain.claims[0];
    let (gone, elsewhere) = ("c-000000000000".to_string(), &plain.claims[1].members[0]);
    let mut found = with(vec![
        set(OverrideAction::Join, &[&first.id, &gone], &[]),
        set(OverrideAction::Split, &[&shared(&plain).id], &[elsewhere, &Position { end: 1, ..elsewhere.clone() }]),
        set(OverrideAction::Split, &[&first.id], &first.members.iter().collect::<Vec<_>>()),
        set(OverrideAction::Pin, &[&gone], &[]),
        set(OverrideAction::Dismiss, &[&gone], &[]),
    ]);
    assert_eq!(statuses(&found), [OverrideStatus::Unmatched; 5]);
    found.overrides.clear();
    assert_eq!(bytes(&found), bytes(&plain));
}

#[test]
fn an_override_of_the_wrong_shape_is_refused_with_its_path() {
    let id = "c-0".to_string();
    let place = Position { article: "agency".into(), part: source_compare::comparison::Part::Body, start: 0, end: 1 };
    for (wrong, path) in [
        (set(OverrideAction::Join, &[&id, &id], &[]), "overrides[0].ids"),
        (set(OverrideAction::Pin, &[], &[]), "overrides[0].ids"),
        (set(OverrideAction::Split, &[&id], &[]), "overrides[0].members"),
        (set(OverrideAction::Dismiss, &[&id], &[&place]), "overrides[0].members"),
    ] {
        let error = compare(Story { overrides: vec![wrong], ..sample("ferry-ramp").story() }).unwrap_err();
        assert_eq!((error.code(), error.path()), ("invalid-field", Some(path)));
    }
}

/// An override of some claims of a comparison, right or wrong.
fn any_override(comparison: &Comparison, (action, a, b, c): &(u8, Index, Index, Index)) -> Override {
    let (one, two) = (a.get(&comparison.claims), b.get(&comparison.claims));
    let members: Vec<&Position> = one.members.iter().chain(&two.members).collect();
    match action {
        0 if one.id != two.id => set(OverrideAction::Join, &[&one.id, &two.id], &[]),
        1 => set(OverrideAction::Split, &[&one.id], &[c.get(&one.members)]),
        2 => set(OverrideAction::Pin, &[&one.id], &[*c.get(&members)]),
        3 => set(OverrideAction::Pin, &[&one.id], &[]),
        _ => set(OverrideAction::Dismiss, &[&two.id], &[]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2026),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_order_of_overrides_changes_no_byte_and_every_result_is_sound(
        chosen in proptest::collection::vec((0u8..5, any::<Index>(), any::<Index>(), any::<Index>()), 1..8)
    ) {
        let plain = with(Vec::new());
        let overrides: Vec<Override> = chosen.iter().map(|chosen| any_override(&plain, chosen)).collect();
        let reversed = overrides.iter().rev().cloned().collect();
        prop_assert_eq!(bytes(&with(reversed)), bytes(&with(overrides)));
    }
}
