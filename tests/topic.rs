//! What is set aside as about something else, and what is not, on invented events.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{article, compared, invariants};
use source_compare::{Article, Comparison, Story};

/// A fire at a mill.
const MILL: [&str; 4] = [
    "A fire destroyed the Tarn paper mill in Oldmere on Tuesday night, injuring 6 workers. \
     Flames broke out in the drying hall, said fire chief Edda Brandt. About 90 firefighters were called.",
    "Six workers were hurt when fire gutted the Tarn mill in Oldmere late on Tuesday. \
     Fire chief Edda Brandt said the flames began in the drying hall. The mill employs 240 people.",
    "Oldmere's Tarn paper mill burned down on Tuesday night and 6 workers were taken to hospital. \
     Some 90 firefighters fought the fire in the drying hall until dawn, chief Edda Brandt said.",
    "The fire at the Tarn mill in Oldmere, which hurt 6 workers on Tuesday, began in the drying hall. \
     Edda Brandt, the fire chief, said 90 firefighters had been sent. The mill's 240 jobs are in doubt.",
];

/// Another fire at another mill.
const SISTER: [&str; 4] = [
    "A fire damaged the Holt paper mill in Varsund on Friday morning, injuring 2 drivers. \
     Flames broke out in a lorry in the yard, said fire chief Nils Aker. About 30 firefighters were called.",
    "Two drivers were hurt when a lorry caught fire at the Holt mill in Varsund early on Friday. \
     Fire chief Nils Aker said the yard was cleared. The mill employs 75 people.",
    "Varsund's Holt paper mill was shut on Friday morning after a lorry fire hurt 2 drivers in the yard. \
     Some 30 firefighters put it out by noon, chief Nils Aker said.",
    "The lorry fire at the Holt mill in Varsund, which hurt 2 drivers on Friday, was out by noon. \
     Nils Aker, the fire chief, said 30 firefighters had been sent to the yard.",
];

const OTHERS: [&str; 3] = [
    "The choir of Saint Lorne won the regional singing contest with a programme of sea songs. \
     Conductor Pia Velk thanked the audience for its patience during the long evening.",
    "Parliament approved a budget with lower taxes on bread and milk after a debate of eleven hours. \
     Minister Joran Hesk called the vote a relief for families in the countryside.",
    "Astronomers have found a comet that will be seen without a telescope in the spring sky. \
     The observatory at Mount Cald asks amateurs to send in their photographs.",
];

fn story(bodies: &[&str]) -> Story {
    let article = |(index, body): (usize, &&str)| Article {
        id: Some(format!("a{index}")),
        lang: Some("en".into()),
        body: body.to_string(),
        ..Article::default()
    };
    Story { articles: bodies.iter().enumerate().map(article).collect(), ..Story::default() }
}

fn checked(story: Story) -> Comparison {
    let mut turned = story.clone();
    turned.articles.reverse();
    let comparison = compared(story);
    assert_eq!(comparison, compared(turned), "the order of input changes nothing");
    invariants::check(&comparison);
    comparison
}

fn aside(comparison: &Comparison) -> Vec<&str> {
    let aside = comparison.articles.iter().filter(|article| article.set_aside.is_some());
    aside.map(|article| article.id.as_str()).collect()
}

#[test]
fn another_event_of_the_same_kind_is_set_aside_with_its_scores() {
    let comparison = checked(story(&[&MILL[..], &SISTER[..1]].concat()));
    assert_eq!(aside(&comparison), ["a4"]);
    assert!(comparison.events.is_empty());
    let sister = article(&comparison, "a4");
    let (reason, likeness) = (sister.set_aside.as_ref().unwrap(), sister.likeness.as_ref().unwrap());
    assert_eq!((reason.overlap, reason.median), (likeness.overlap, likeness.median));
    assert!(likeness.overlap < likeness.limit && likeness.limit < likeness.median);
}

#[test]
fn what_is_put_back_keeps_its_scores() {
    let mut with = story(&[&MILL[..], &SISTER[..1]].concat());
    let before = compared(with.clone());
    with.options.include = vec!["a4".into()];
    let after = checked(with);
    assert!(aside(&after).is_empty());
    assert_eq!(article(&after, "a4").likeness, article(&before, "a4").likeness);
    assert!(after.claims.iter().all(|claim| claim.states.iter().any(|state| state.article == "a4")));
}

#[test]
fn three_intruders_of_seven_are_set_aside() {
    let different = checked(story(&[&MILL[..], &OTHERS[..]].concat()));
    assert_eq!(aside(&different), ["a4", "a5", "a6"]);
    assert!(different.events.is_empty());
    let of_one_event = checked(story(&[&MILL[..], &SISTER[..3]].concat()));
    assert_eq!(aside(&of_one_event), ["a4", "a5", "a6"]);
    assert_eq!(of_one_event.events, [vec!["a0", "a1", "a2", "a3"], vec!["a4", "a5", "a6"]]);
}

#[test]
fn of_two_events_half_and_half_none_is_set_aside() {
    let comparison = checked(story(&[&MILL[..], &SISTER[..]].concat()));
    assert!(aside(&comparison).is_empty());
    assert_eq!(comparison.events, [vec!["a0", "a1", "a2", "a3"], vec!["a4", "a5", "a6", "a7"]]);
}

#[test]
fn of_two_texts_none_is_set_aside() {
    let comparison = checked(story(&[MILL[0], OTHERS[0]]));
    assert!(aside(&comparison).is_empty() && comparison.events.is_empty());
    assert!(comparison.articles.iter().all(|article| article.likeness.is_none()));
}

#[test]
fn copies_of_an_intruder_do_not_outvote() {
    let comparison = checked(story(&[&MILL[..], &[SISTER[0]; 6]].concat()));
    assert_eq!(aside(&comparison), ["a4", "a5", "a6", "a7", "a8", "a9"]);
    assert!(comparison.events.is_empty());
}

#[test]
fn a_teaser_and_an_analysis_of_the_event_stay() {
    let teaser = "A fire has destroyed the Tarn paper mill in Oldmere.";
    let analysis = "What does the loss of the Tarn mill mean for Oldmere? Paper making has shaped the valley for \
        a century, and the blaze of Tuesday leaves its 240 employees without a wage. Economists doubt that the \
        owners will rebuild, because demand for newsprint keeps shrinking and energy is dear.";
    let comparison = checked(story(&[&MILL[..], &[teaser, analysis]].concat()));
    assert!(aside(&comparison).is_empty(), "{:?}", aside(&comparison));
}

#[test]
fn a_text_in_another_language_is_not_judged_by_words() {
    let mut mixed = story(&[&MILL[..], &["Un incendio destruyó el martes la papelera de Oldmere."]].concat());
    mixed.articles[4].lang = Some("es".into());
    let comparison = checked(mixed);
    assert!(aside(&comparison).is_empty());
    assert_eq!(article(&comparison, "a4").likeness, None);
}
