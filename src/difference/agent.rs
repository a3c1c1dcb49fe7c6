//! Who did what: one action with its parties the other way round, or done by somebody else.
//!
//! After de Marneffe, Rafferty and Manning, "Finding contradictions in text" (2008), whose structural features
//! ask whether the subject of one sentence is the object of the other; verbs in two directions ("sell",
//! "buy") are read as one action by [`Event`].

use super::occasion::may_be_another;
use super::{Difference, Member, Side};
use crate::actor::{Actors, Mention, Title};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::{Map, Set, set};
use crate::rules::Rule;
use crate::statement::{Event, Party};
use crate::text::{Span, Token};

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
pub fn agents(members: &[Member<'_>], actors: &Actors) -> Vec<Difference> {
    let mut tellings = Vec::new();
    for member in members {
        tellings.extend(member.statement.events.iter().map(|event| Telling { member: *member, event, actors }));
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
    actors: &'a Actors,
}

/// By what a party is told from others: the actor, or the stem of a noun that names none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Actor(usize),
    Noun(&'a str),
}

impl<'a> Telling<'a> {
    fn party(&self, place: usize) -> Option<&'a Party> {
        self.event.parties[place].as_ref()
    }

    fn head(&self, place: usize) -> Option<&'a Token> {
        self.party(place).filter(|party| !party.joined)?.head.map(|head| &self.member.document.tokens[head])
    }

    fn key(&self, place: usize) -> Option<Key<'a>> {
        let head = self.head(place)?;
        let actor = self.actors.of(self.member.article, self.member.statement.part, head.span);
        Some(actor.map_or(Key::Noun(&head.stem), Key::Actor))
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
        Side { article: self.member.article, part: self.member.statement.part, span, reading: reading.to_string() }
    }
}

/// Whether two speakers, one of them a party, tell it each in their own way.
fn is_disputed(a: &Telling<'_>, b: &Telling<'_>) -> bool {
    let speakers = [a, b].map(|telling| speaker(telling));
    let [Some(own), Some(other)] = speakers else { return false };
    let speaks = |telling: &Telling<'_>| {
        let stems = (0..3).filter_map(|place| telling.head(place)).map(|head| head.stem.as_str());
        stems.into_iter().any(|stem| own.contains(&stem) || other.contains(&stem))
    };
    own.common(&other) == 0 && (speaks(a) || speaks(b))
}

fn speaker<'a>(telling: &Telling<'a>) -> Option<Set<&'a str>> {
    let attribution = telling.member.statement.attribution.as_ref()?;
    let speaker = attribution.speaker?;
    let tokens = &telling.member.document.tokens[attribution.tokens.clone()];
    Some(set(tokens.iter().filter(|token| speaker.contains(token.span)).map(|token| token.stem.as_str())))
}

/// How two tellings are the other way round: the pivot is the party at `place` of the first and that at
/// `other` of the second.
struct Swap<'a> {
    place: usize,
    other: usize,
    pivot: (Key<'a>, &'a Token),
    /// The other party, where both texts name it.
    counterpart: Option<(Key<'a>, &'a Token)>,
}

fn reversal<'a>(a: &Telling<'a>, b: &Telling<'a>) -> Option<Swap<'a>> {
    for (place, other) in [(0, 1), (1, 0), (0, 2), (1, 2)] {
        let Some(key) = a.key(place).filter(|key| b.key(other) == Some(*key)) else { continue };
        let pivot = (key, a.head(place)?);
        match (a.key(other), b.key(place)) {
            (Some(one), Some(same)) if one == same && one != key => {
                return Some(Swap { place, other, pivot, counterpart: Some((one, a.head(other)?)) });
            }
            // Only one party is known in both: the matter must be the same.
            (one, same) if other < 2 && (one.is_none() || same.is_none()) => {
                let unclear = |telling: &Telling<'_>, place: usize| {
                    telling.party(place).is_some_and(|party| party.joined || party.head.is_none())
                };
                let same_matter = a.circumstances(2).common(&b.circumstances(2)) >= LEAST_SHARED;
                let clear = !unclear(a, other) && !unclear(b, place) && one != Some(key) && same != Some(key);
                if clear && same_matter && matches!(key, Key::Actor(_)) {
                    return Some(Swap { place, other, pivot, counterpart: None });
                }
            }
            _ => {}
        }
    }
    None
}

impl Swap<'_> {
    /// Which way round a telling is: true as the first.
    fn way(&self, telling: &Telling<'_>) -> Option<bool> {
        let is = |place: usize, other: usize| {
            let counterpart = self.counterpart.map(|(key, _)| key);
            let fits = counterpart.is_none() || telling.key(other).is_none_or(|key| Some(key) == counterpart);
            telling.key(place) == Some(self.pivot.0) && fits
        };
        match (is(self.place, self.other), is(self.other, self.place)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// Who acts on whom, in words of the first text.
    fn reading(&self, way: bool) -> String {
        let pivot = self.pivot.1.normal.as_str();
        let counterpart = self.counterpart.map_or("…", |(_, token)| &token.normal);
        let forward = way == (self.place < self.other);
        let [from, to] = if forward { [pivot, counterpart] } else { [counterpart, pivot] };
        [from, " → ", to].concat()
    }
}

/// The difference that a swap makes; `None` if some text tells it both ways.
fn reversed(tellings: &[Telling<'_>], first: &Telling<'_>, swap: &Swap<'_>) -> Option<Difference> {
    let way = |telling: &Telling<'_>| {
        let same = telling.event.action == first.event.action;
        same.then(|| swap.way(telling)).flatten()
    };
    let mutual = |telling: &Telling<'_>| {
        let events = telling.member.statements.iter().flat_map(|statement| {
            let member = Member { statement, ..telling.member };
            statement.events.iter().map(move |event| Telling { member, event, ..*telling })
        });
        let ways: Vec<bool> = events.filter_map(|event| way(&event)).collect();
        ways.contains(&true) && ways.contains(&false)
    };
    if tellings.iter().any(mutual) {
        return None;
    }
    let mut sides: Map<usize, Side> = Map::new();
    let mut ways: Vec<(bool, &Telling<'_>)> = Vec::new();
    for telling in tellings {
        let Some(way) = way(telling) else { continue };
        let span = hull(telling, if way { swap.place } else { swap.other });
        sides.entry(telling.member.article, || telling.side(span, &swap.reading(way)));
        ways.push((way, telling));
    }
    let interchanged = match swap.pivot.0 {
        Key::Actor(pivot) => [true, false].into_iter().any(|way| is_interchanged(&ways, way, pivot)),
        Key::Noun(_) => false,
    };
    Some(Difference {
        kind: DifferenceKind::Agent,
        rule: if interchanged { "agent/interchanged" } else { "agent/reversed" },
        confidence: if swap.counterpart.is_some() { Confidence::High } else { Confidence::Medium },
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

/// Whether the fewer texts, which tell it one way, give the pivot a title, in the same sentence, that goes with
/// another person in at least two independent texts and with the pivot in no other.
fn is_interchanged(tellings: &[(bool, &Telling<'_>)], way: bool, pivot: usize) -> bool {
    let texts =
        |wanted: bool| set(tellings.iter().filter(|(of, _)| *of == wanted).map(|(_, t)| t.member.independent_text));
    if texts(way).len() >= texts(!way).len() {
        return false;
    }
    tellings.iter().filter(|(of, _)| *of == way).any(|(_, telling)| {
        let (member, actors) = (&telling.member, telling.actors);
        let own = actors
            .titles(pivot)
            .filter(|(mention, _)| mention.article == member.article && mention.sentence == member.statement.sentence);
        own.into_iter().any(|(_, title)| {
            let same = |(mention, other): &(&Mention, &Title)| {
                mention.independent_text != member.independent_text && other.same_office(title) == Some(true)
            };
            let others = actors.others_with(pivot, title);
            let others = others.iter().filter(|(_, text)| *text != member.independent_text);
            set(others.map(|(_, text)| *text)).len() >= 2 && !actors.titles(pivot).any(|found| same(&found))
        })
    })
}

/// The difference of an action that two texts give to two people in otherwise the same words.
fn other_agent(tellings: &[Telling<'_>], a: &Telling<'_>, b: &Telling<'_>) -> Option<Difference> {
    let names = |telling: &Telling<'_>, actor: Key<'_>| {
        let statement = telling.member.statement;
        let names = |mention: &Mention| {
            (mention.article, mention.part) == (telling.member.article, statement.part)
                && mention.span.overlaps(statement.span)
        };
        matches!(actor, Key::Actor(actor) if telling.actors.list[actor].mentions.iter().any(names))
    };
    let agrees = |other: &Telling<'_>| {
        let (one, same) = (a.circumstances(1), other.circumstances(1));
        let shared = one.common(&same);
        let targets = [1, 2].iter().any(|place| a.key(*place).is_some_and(|key| other.key(*place) == Some(key)));
        let apart =
            [1, 2].iter().any(|place| matches!((a.key(*place), other.key(*place)), (Some(x), Some(y)) if x != y));
        other.event.action == a.event.action
            && targets
            && !apart
            && shared >= LEAST_SHARED
            && shared * 100 >= one.len().min(same.len()) * SHARED
            && !may_be_another(&a.member, &other.member)
    };
    let (one, other) = (a.key(0)?, b.key(0)?);
    let is_person = |key: Key<'_>| matches!(key, Key::Actor(actor) if a.actors.list[actor].person);
    if one == other || !is_person(one) || !is_person(other) || !agrees(b) || names(a, other) || names(b, one) {
        return None;
    }
    let mut sides: Map<usize, Side> = Map::new();
    let mut votes: Map<Key<'_>, Set<usize>> = Map::new();
    for telling in tellings.iter().filter(|telling| agrees(telling)) {
        let (Some(key), Some(head), Some(agent)) = (telling.key(0), telling.head(0), telling.party(0)) else {
            continue;
        };
        if is_person(key) {
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
