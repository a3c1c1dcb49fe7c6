//! Who did what: one action with its parties the other way round, or done by somebody else.
//!
//! After de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008), whose structural features
//! ask whether the subject of one sentence is the object of the other; verbs in two directions ("sell",
//! "buy") are read as one action by [`Event`].

use super::occasion::may_be_another;
use super::{Difference, Member, Side};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::{Map, Set, set};
use crate::rules::Rule;
use crate::statement::{Event, Naming, Party};
use crate::text::{Document, Span, Token};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "agent/interchanged",
        limits: "Names may be interchanged, but a text that stands alone may be right.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "agent/other",
        limits: "Several people may have done it together or one after the other; a text that stands alone may be right.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "agent/reversed",
        limits: "Each may have done it to the other, at another time; a text that stands alone may be right.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
];

/// Content words besides the parties that two clauses must share where only one party is known in both …
const LEAST_SHARED: usize = 2;
/// … and the share, in percent, of those of the shorter clause where another agent is named.
const SHARED: usize = 60;
/// A side of more tokens is drawn on its verb alone.
const LONGEST_SIDE: usize = 20;

/// Whom the members of a claim make the agent of one action, where they do not agree: at most one difference,
/// with a side for every article that tells the action. None between languages.
///
/// Rules `agent/reversed` (the parties of the action are swapped), `agent/interchanged` (the same, and two
/// independent texts give the title of the one to another person) and `agent/other` (somebody else did it).
pub fn agents(members: &[Member<'_>]) -> Vec<Difference> {
    let mut tellings = Vec::new();
    for member in members {
        tellings.extend(member.statement.events.iter().map(|event| Telling { member: *member, event }));
    }
    let pairs = tellings.iter().enumerate().flat_map(|(at, a)| tellings[at + 1..].iter().map(move |b| (a, b)));
    let comparable = |(a, b): &(&Telling<'_>, &Telling<'_>)| {
        a.member.independent_text != b.member.independent_text
            && a.event.action == b.event.action
            && !may_be_another(&a.member, &b.member)
            && !is_disputed(a, b)
    };
    let pairs: Vec<_> = pairs.filter(comparable).collect();
    let reversed = pairs.iter().find_map(|(a, b)| reversal(a, b).and_then(|swap| reversed(&tellings, a, &swap)));
    reversed.or_else(|| pairs.iter().find_map(|(a, b)| other_agent(&tellings, a, b))).into_iter().collect()
}

/// One telling of an action.
#[derive(Clone, Copy)]
struct Telling<'a> {
    member: Member<'a>,
    event: &'a Event,
}

impl<'a> Telling<'a> {
    fn party(&self, place: usize) -> Option<&'a Party> {
        self.event.parties[place].as_ref()
    }

    fn head(&self, place: usize) -> Option<&'a Token> {
        self.party(place).filter(|party| !party.joined)?.head.map(|head| &self.member.document.tokens[head])
    }

    /// By what the party is told from others: the stem of its noun or of the last word of its name.
    fn key(&self, place: usize) -> Option<&'a str> {
        self.head(place).map(|head| head.stem.as_str())
    }

    /// The content words of the clause besides the action and its first parties.
    fn circumstances(&self, left_out: usize) -> Set<&'a str> {
        let (event, tokens) = (self.event, &self.member.document.tokens);
        let party = |at: usize| event.parties[..left_out].iter().flatten().any(|party| party.tokens.contains(&at));
        let clause = self.member.statement.tokens.clone().chain(event.rest.clone());
        let beside = clause.filter(|at| *at != event.main && !party(*at) && tokens[*at].is_content_word());
        set(beside.map(|at| tokens[at].stem.as_str()))
    }

    fn side(&self, span: Span, reading: &str) -> Side {
        Side {
            article: self.member.article,
            part: self.member.statement.part,
            span,
            reading: reading.to_string(),
        }
    }
}

/// Whether two speakers, one of them a party, tell it each in their own way.
fn is_disputed(a: &Telling<'_>, b: &Telling<'_>) -> bool {
    let speakers = [a, b].map(|telling| speaker(telling.member.document, telling));
    let [Some(own), Some(other)] = speakers else { return false };
    let speaks = |telling: &Telling<'_>| (0..3).any(|place| telling.key(place).is_some_and(|key| own.contains(&key) || other.contains(&key)));
    own.common(&other) == 0 && (speaks(a) || speaks(b))
}

fn speaker<'a>(document: &'a Document<'_>, telling: &Telling<'_>) -> Option<Set<&'a str>> {
    let attribution = telling.member.statement.attribution.as_ref()?;
    let speaker = attribution.speaker?;
    let tokens = &document.tokens[attribution.tokens.clone()];
    Some(set(tokens.iter().filter(|token| speaker.contains(token.span)).map(|token| token.stem.as_str())))
}

/// How two tellings are the other way round: the party at `place` of the first is that at `other` of the
/// second.
struct Swap<'a> {
    place: usize,
    other: usize,
    pivot: &'a Token,
    /// The other party, where both texts name it.
    counterpart: Option<&'a Token>,
}

fn reversal<'a>(a: &Telling<'a>, b: &Telling<'a>) -> Option<Swap<'a>> {
    for (place, other) in [(0, 1), (1, 0), (0, 2), (1, 2)] {
        let Some(key) = a.key(place).filter(|key| b.key(other) == Some(*key)) else { continue };
        let pivot = a.head(place)?;
        match (a.key(other), b.key(place)) {
            (Some(one), Some(same)) if one == same && one != key => {
                return Some(Swap { place, other, pivot, counterpart: a.head(other) });
            }
            // Only one party is known in both: the matter must be the same.
            (one, same) if other < 2 && (one.is_none() || same.is_none()) => {
                let parties = a.party(other).or(b.party(place));
                let unclear = parties.is_some_and(|party| party.joined || party.head.is_none());
                let same_matter = a.circumstances(2).common(&b.circumstances(2)) >= LEAST_SHARED;
                if pivot.capitalised && !unclear && same_matter && one != Some(key) && same != Some(key) {
                    return Some(Swap { place, other, pivot, counterpart: None });
                }
            }
            _ => {}
        }
    }
    None
}

/// The difference that a swap makes; `None` if some text tells it both ways.
fn reversed(tellings: &[Telling<'_>], first: &Telling<'_>, swap: &Swap<'_>) -> Option<Difference> {
    let pivot = swap.pivot.stem.as_str();
    let counterpart = swap.counterpart.map(|token| token.stem.as_str());
    // Which way round an event of this action is: true as in the first telling.
    let way = |document: &Document<'_>, event: &Event| -> Option<bool> {
        let key = |place: usize| {
            let head = event.parties[place].as_ref().filter(|party| !party.joined)?.head?;
            Some(document.tokens[head].stem.as_str())
        };
        if event.action != first.event.action {
            return None;
        }
        let is = |place: usize, other: usize| {
            key(place) == Some(pivot) && (counterpart.is_none() || key(other).is_none_or(|key| Some(key) == counterpart))
        };
        match (is(swap.place, swap.other), is(swap.other, swap.place)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    };
    let mutual = tellings.iter().any(|telling| {
        let document = telling.member.document;
        let events = telling.member.statements.iter().flat_map(|statement| &statement.events);
        let ways: Vec<bool> = events.filter_map(|event| way(document, event)).collect();
        ways.contains(&true) && ways.contains(&false)
    });
    if mutual {
        return None;
    }
    let name = |known: bool| if known { swap.pivot.normal.as_str() } else { swap.counterpart.map_or("…", |t| &t.normal) };
    let arrow = |from: bool| [name(from), " → ", name(!from)].concat();
    let readings = [arrow(swap.place > swap.other), arrow(swap.place < swap.other)];
    let mut sides: Map<usize, Side> = Map::new();
    let mut ways: Vec<(bool, &Telling<'_>)> = Vec::new();
    for telling in tellings {
        let Some(way) = way(telling.member.document, telling.event) else { continue };
        let place = if way { swap.place } else { swap.other };
        let span = hull(telling, place);
        sides.entry(telling.member.article, || telling.side(span, &readings[usize::from(way)]));
        ways.push((way, telling));
    }
    let interchanged = [true, false].into_iter().any(|way| is_interchanged(&ways, way, pivot));
    Some(Difference {
        kind: DifferenceKind::Agent,
        rule: if interchanged { "agent/interchanged" } else { "agent/reversed" },
        confidence: if counterpart.is_some() { Confidence::High } else { Confidence::Medium },
        drawn: true,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    })
}

/// Where a telling names a party and the action.
fn hull(telling: &Telling<'_>, place: usize) -> Span {
    let tokens = &telling.member.document.tokens;
    let verb = &telling.event.tokens;
    let (mut start, mut end) = (verb.start, verb.end);
    if let Some(party) = telling.party(place) {
        start = start.min(party.tokens.start);
        end = end.max(party.tokens.end);
    }
    if end - start > LONGEST_SIDE {
        (start, end) = (verb.start, verb.end);
    }
    Span::new(tokens[start].span.start, tokens[end - 1].span.end)
}

/// Whether the texts that tell it one way give the pivot a title, in the same sentence, that goes with another
/// person in at least two independent texts.
fn is_interchanged(tellings: &[(bool, &Telling<'_>)], way: bool, pivot: &str) -> bool {
    let texts = |wanted: bool| set(tellings.iter().filter(|(of, _)| *of == wanted).map(|(_, t)| t.member.independent_text));
    if texts(way).len() >= texts(!way).len() {
        return false;
    }
    tellings.iter().filter(|(of, _)| *of == way).any(|(_, telling)| {
        let member = &telling.member;
        let of_sentence = member.statements.iter().filter(|s| s.sentence == member.statement.sentence);
        let mut titles = of_sentence.flat_map(|statement| &statement.namings).filter(|naming| {
            bearer(member, naming) == Some(pivot)
        });
        titles.any(|naming| {
            let title = title(member, naming);
            let elsewhere = tellings.iter().filter(|(of, other)| *of != way && gives_to_another(&other.member, &title, pivot));
            set(elsewhere.map(|(_, other)| other.member.independent_text)).len() >= 2
        })
    })
}

/// Whether an article gives a title to another person and not to the pivot.
fn gives_to_another(member: &Member<'_>, wanted: &[&str], pivot: &str) -> bool {
    let namings: Vec<&Naming> = member.statements.iter().flat_map(|statement| &statement.namings).collect();
    let has = |naming: &&&Naming| {
        let title = title(member, naming);
        !wanted.is_empty() && wanted.iter().all(|word| title.iter().any(|other| is_like(word, other)))
    };
    let bearers: Vec<Option<&str>> = namings.iter().filter(has).map(|naming| bearer(member, naming)).collect();
    !bearers.is_empty() && !bearers.contains(&Some(pivot))
}

/// "Mexican" and "Mexico": words that begin alike.
fn is_like(word: &str, other: &str) -> bool {
    const ALIKE: usize = 4;
    word == other || word.len() > ALIKE && other.len() > ALIKE && word.bytes().zip(other.bytes()).take(ALIKE).all(|(a, b)| a == b)
}

fn bearer<'a>(member: &Member<'a>, naming: &Naming) -> Option<&'a str> {
    let tokens = &member.document.tokens;
    let sentence = member.document.sentences.iter().find(|s| s.span.contains(naming.name))?;
    let last = tokens[sentence.tokens.clone()].iter().rev().find(|token| naming.name.contains(token.span))?;
    Some(&last.stem)
}

fn title<'a>(member: &Member<'a>, naming: &Naming) -> Vec<&'a str> {
    let tokens = member.document.tokens.iter();
    let of_title = tokens.filter(|token| naming.description.contains(token.span) && token.is_content_word());
    of_title.map(|token| token.stem.as_str()).collect()
}

/// The difference of an action that two texts give to two people in otherwise the same words.
fn other_agent(tellings: &[Telling<'_>], a: &Telling<'_>, b: &Telling<'_>) -> Option<Difference> {
    let names = |telling: &Telling<'_>, key: &str| {
        telling.member.document.tokens[telling.member.statement.tokens.clone()].iter().any(|token| token.stem == key)
    };
    let agrees = |other: &Telling<'_>| {
        let (one, same) = (a.circumstances(1), other.circumstances(1));
        let shared = one.common(&same);
        let targets = [1, 2].iter().any(|place| a.key(*place).is_some_and(|key| other.key(*place) == Some(key)));
        let apart = [1, 2].iter().any(|place| matches!((a.key(*place), other.key(*place)), (Some(x), Some(y)) if x != y));
        other.event.action == a.event.action
            && targets
            && !apart
            && shared >= LEAST_SHARED
            && shared * 100 >= one.len().min(same.len()) * SHARED
            && !may_be_another(&a.member, &other.member)
    };
    let (one, other) = (a.key(0)?, b.key(0)?);
    let people = is_person(tellings, a, one) && is_person(tellings, b, other);
    if one == other || !people || !agrees(b) || names(a, other) || names(b, one) {
        return None;
    }
    let mut sides: Map<usize, Side> = Map::new();
    let mut votes: Map<&str, Set<usize>> = Map::new();
    for telling in tellings.iter().filter(|telling| agrees(telling)) {
        let (Some(key), Some(head), Some(agent)) = (telling.key(0), telling.head(0), telling.party(0)) else { continue };
        if is_person(tellings, telling, key) {
            sides.entry(telling.member.article, || telling.side(agent.span(telling.member.document), &head.normal));
            votes.entry(key, Set::default).insert(telling.member.independent_text);
        }
    }
    let clear = votes.len() == 2;
    Some(Difference {
        kind: DifferenceKind::Agent,
        rule: "agent/other",
        confidence: if clear { Confidence::Medium } else { Confidence::Low },
        drawn: clear,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    })
}

/// Whether the article says what the bearer of a name is or does: a person, no company, team or country.
fn is_person(tellings: &[Telling<'_>], telling: &Telling<'_>, key: &str) -> bool {
    telling.head(0).is_some_and(|head| head.capitalised)
        && tellings.iter().any(|telling| {
            let member = &telling.member;
            let mut namings = member.statements.iter().flat_map(|statement| &statement.namings);
            namings.any(|naming| bearer(member, naming) == Some(key))
        })
}
