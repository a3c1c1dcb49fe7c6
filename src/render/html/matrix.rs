//! The matrix: claims by outlets, with the state of each claim in each text.

use maud::{Markup, html};

use super::lookup::{Lookup, Place};
use super::marks::is_marked;
use super::source::{Source, language};
use crate::comparison::{Claim, Part, State};
use crate::render::words::name;

/// Up to so many outlets a cell has room for its words beside its sign, on a screen and on paper.
const MOST_WITH_WORDS: usize = 8;

/// More outlets than this are shown in further tables: beyond it a sheet of paper cuts columns off.
const MOST_IN_A_TABLE: usize = 24;

/// Never the shade alone: each state has a sign, a pattern and its words.
const STATES: [(State, &str); 4] =
    [(State::Reported, "●"), (State::Differs, "≠"), (State::Absent, "○"), (State::Unseen, "?")];

/// The matrix with its key.
pub(super) fn claims(lookup: &Lookup<'_>) -> Markup {
    let words = &lookup.words;
    let columns: Vec<usize> =
        (0..lookup.comparison.articles.len()).filter(|index| lookup.article(*index).set_aside.is_none()).collect();
    let count = columns.len().to_string();
    let density = if columns.len() > MOST_WITH_WORDS { "signs" } else { "words" };
    html! {
        section.claims aria-labelledby="claims" {
            h2 id="claims" { (words.text("page.claims")) }
            @let withheld = withheld(lookup);
            @if lookup.comparison.claims.len() == withheld as usize {
                p { (words.text("page.noClaims")) }
            } @else {
                p.intro { (words.text("page.claimsIntro")) }
                (legend(lookup))
                @for (number, some) in columns.chunks(MOST_IN_A_TABLE).enumerate() {
                    @if columns.len() > MOST_IN_A_TABLE {
                        @let from = number * MOST_IN_A_TABLE + 1;
                        @let to = (from + some.len() - 1).to_string();
                        @let places = [("from", from.to_string()), ("to", to), ("of", count.clone())];
                        h3 { (words.plain("page.outletsFromTo", &places.each_ref().map(|(n, v)| (*n, v.as_str())))) }
                    }
                    (table(lookup, some, density, number == 0))
                }
            }
            @if withheld > 0 { p.note { (words.counted("claimsWithheld", withheld)) "." } }
        }
    }
}

/// How many claims have no word in the page.
fn withheld(lookup: &Lookup<'_>) -> u32 {
    lookup.comparison.claims.iter().filter(|claim| claim.members.is_empty()).count() as u32
}

fn legend(lookup: &Lookup<'_>) -> Markup {
    html! {
        ul.states {
            @for (state, sign) in STATES {
                li data-state=(name(state)) {
                    span.sign aria-hidden="true" { (sign) } " " (lookup.words.text(&format!("state.{}", name(state))))
                }
            }
        }
    }
}

/// Claims of several texts first. `first`: the table whose rows can be linked to.
///
/// The roles say what the elements are: styles that turn rows to cards on a narrow screen would take that away.
fn table(lookup: &Lookup<'_>, columns: &[usize], density: &str, first: bool) -> Markup {
    let words = &lookup.words;
    let with_words = lookup.comparison.claims.iter().filter(|claim| !claim.members.is_empty());
    let (shared, single): (Vec<&Claim>, Vec<&Claim>) = with_words.partition(|claim| claim.independent.reporting > 1);
    html! {
        table.matrix.(density) role="table" aria-labelledby="claims" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (words.text("page.claim")) }
                    @for index in columns {
                        th scope="col" role="columnheader" {
                            a href={ "#" (Lookup::article_anchor(*index)) } { bdi { (Source(&lookup.outlet(*index))) } }
                        }
                    }
                }
            }
            @for (message, claims) in [("page.claimsShared", shared), ("page.claimsSingle", single)] {
                @if !claims.is_empty() {
                    tbody role="rowgroup" {
                        tr.group role="row" {
                            th colspan=(columns.len() + 1) scope="rowgroup" role="rowheader" {
                                (words.counted(message, claims.len() as u32))
                            }
                        }
                        @for claim in claims { (row(lookup, claim, columns, first)) }
                    }
                }
            }
        }
    }
}

fn row(lookup: &Lookup<'_>, claim: &Claim, columns: &[usize], first: bool) -> Markup {
    html! {
        tr role="row" id=[first.then_some(&claim.id)] {
            th.claim scope="row" role="rowheader" { (claim_words(lookup, claim)) }
            @for index in columns { (cell(lookup, claim, *index)) }
        }
    }
}

/// The claim in one text's words, how many texts have it, and what differs in it.
fn claim_words(lookup: &Lookup<'_>, claim: &Claim) -> Markup {
    let words = &lookup.words;
    let place = fullest(claim);
    let index = place.and_then(|place| lookup.index(place.article));
    let is_only = claim.independent.of > 1
        && claim.members.iter().all(|member| Some(member.article.as_str()) == place.map(|place| place.article));
    html! {
        @if let (Some(place), Some(index)) = (place, index) {
            q lang=[language(lookup.article(index))] dir="auto" { (Source(&lookup.text(place))) }
            p.outlets {
                @let outlet = html! { bdi { (Source(&lookup.outlet(index))) } };
                @if is_only { (words.filled("onlyIn", &[("outlet", outlet)])) } @else { (outlet) }
                " · " (lookup.count_line(claim))
            }
        }
        @let marked: Vec<_> = lookup.differences_of(claim).iter().filter(|difference| is_marked(difference)).collect();
        @if !marked.is_empty() {
            p.kinds {
                @for difference in marked {
                    a href={ "#" (difference.id) } { "≠ " (words.text(&format!("kind.{}", name(difference.kind)))) }
                }
            }
        }
    }
}

/// The member that tells most by itself; a headline only if there is nothing else.
fn fullest(claim: &Claim) -> Option<Place<'_>> {
    let length = |place: &Place<'_>| (place.part == Part::Body, place.end - place.start);
    let places = claim.members.iter().map(Place::from);
    // Of equals the first.
    places.rev().max_by_key(length)
}

/// A sign and words; where the text has the claim, they lead to its passage.
fn cell(lookup: &Lookup<'_>, claim: &Claim, index: usize) -> Markup {
    let article = lookup.article(index);
    let state = claim.states.iter().find(|state| state.article == article.id).map(|state| state.state);
    let known = STATES.into_iter().find(|(known, _)| Some(*known) == state);
    html! {
        @match known {
            Some((state, sign)) => {
                @let content = html! {
                    span.cell-outlet { bdi { (Source(&lookup.outlet(index))) } ": " }
                    span.sign aria-hidden="true" { (sign) } " "
                    span.state { (lookup.words.text(&format!("state.{}", name(state)))) }
                };
                td role="cell" data-state=(name(state)) {
                    @match lookup.passage_anchor(index, &claim.id) {
                        Some(anchor) => a href={ "#" (anchor) } { (content) },
                        None => p { (content) },
                    }
                }
            }
            None => td role="cell" {},
        }
    }
}
