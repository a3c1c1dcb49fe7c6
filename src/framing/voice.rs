//! Voice: one event told in the active by one text, in the passive, without an agent or as a noun by another.
//!
//! After Quirk et al., *A Comprehensive Grammar of the English Language*, sections 3.63 to 3.78 (voice) and 17.51
//! (nominalisation); that it matters who is left out: Fausey and Boroditsky, "Subtle linguistic cues
//! influence perceived blame and financial liability" (2010).

use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Member, Side, may_be_another};
use crate::ordered::Map;
use crate::rules::Rule;
use crate::statement::{Event, Party, Statement, Voice};
use crate::text::{Document, Span};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "voice/agentless",
        limits: "The agent may be unknown, or named elsewhere in the text in other words.",
        source: "Quirk et al. 1985, section 3.72; Fausey and Boroditsky 2010",
    },
    Rule {
        id: "voice/nominalised",
        limits: "The agent may be unknown, or clear from the sentences before.",
        source: "Quirk et al. 1985, section 17.51",
    },
    Rule {
        id: "voice/passive",
        limits: "The agent may be unknown to other texts; the passive often only keeps the topic in front.",
        source: "Quirk et al. 1985, section 3.71",
    },
];

const ACTIVE: &str = "active";
const PASSIVE: &str = "passive";
const AGENTLESS: &str = "agentless";
const NOMINALISED: &str = "nominalised";

/// In which voice the members of a claim tell one event, where that differs: at most one difference, with a
/// side for every article that tells it. An article that names the agent once does not leave it out.
pub fn voice(members: &[Member<'_>]) -> Vec<Difference> {
    let mut tellings: Vec<(&Member<'_>, &Event)> = Vec::new();
    for member in members {
        tellings.extend(member.statement.events.iter().map(|event| (member, event)));
    }
    let found = tellings.iter().enumerate().find_map(|(at, first)| {
        let same: Vec<_> = tellings[at..].iter().filter(|other| is_one_event(first, other)).copied().collect();
        contrast(&same)
    });
    found.into_iter().collect()
}

/// Whether two tellings are of one action on one target.
fn is_one_event((a, event): &(&Member<'_>, &Event), (b, other): &(&Member<'_>, &Event)) -> bool {
    let target = key(a.document, event.parties[event.target].as_ref());
    event.action == other.action
        && event.doer == other.doer
        && target.is_some()
        && target == key(b.document, other.parties[other.target].as_ref())
        && !may_be_another(a, b)
}

fn key<'d>(document: &'d Document<'_>, party: Option<&Party>) -> Option<&'d str> {
    party?.head.map(|head| document.tokens[head].stem.as_str())
}

fn reading(event: &Event) -> &'static str {
    match (event.voice, event.agent()) {
        (Voice::Active, _) => ACTIVE,
        (Voice::Passive, Some(_)) => PASSIVE,
        (Voice::Passive, None) => AGENTLESS,
        (Voice::Nominal, _) => NOMINALISED,
    }
}

/// The difference between tellings of one event, if an independent text tells it otherwise than another.
fn contrast(tellings: &[(&Member<'_>, &Event)]) -> Option<Difference> {
    let mut of_article: Map<usize, (&Member<'_>, &Event)> = Map::new();
    // "Were obtained and released by the union": who did the second did the first.
    let is_told_later = |member: &Member<'_>, event: &Event| {
        let behind = &member.document.tokens[event.tokens.end..member.statement.tokens.end.max(event.tokens.end)];
        event.voice == Voice::Passive && event.agent().is_none() && behind.iter().any(|token| token.normal == "by")
    };
    for named in [true, false] {
        let clear = |(member, event): &&(&Member<'_>, &Event)| {
            event.agent().is_some() == named && !is_told_later(member, event)
        };
        for telling in tellings.iter().filter(clear) {
            of_article.entry(telling.0.article, || *telling);
        }
    }
    let tellings: Vec<_> = of_article.values().copied().collect();
    let differ = |one: &str, other: &str| {
        let of = |wanted: &str| {
            tellings
                .iter()
                .filter(move |(_, event)| reading(event) == wanted)
                .map(|(m, _)| m.independent_text)
                .collect::<Vec<_>>()
        };
        let others = of(other);
        of(one).iter().any(|text| others.iter().any(|another| another != text))
    };
    let (rule, drawn) = if differ(ACTIVE, AGENTLESS) || differ(PASSIVE, AGENTLESS) {
        ("voice/agentless", true)
    } else if differ(ACTIVE, NOMINALISED) {
        let without = tellings.iter().any(|(_, event)| event.voice == Voice::Nominal && event.agent().is_none());
        ("voice/nominalised", without)
    } else if differ(ACTIVE, PASSIVE) {
        ("voice/passive", false)
    } else {
        return None;
    };
    let sides = tellings.iter().map(|(member, event)| Side {
        article: member.article,
        part: member.statement.part,
        span: span(member.document, event),
        reading: reading(event).to_string(),
    });
    Some(Difference {
        kind: DifferenceKind::Voice,
        rule,
        confidence: Confidence::Medium,
        drawn,
        sides: sides.collect(),
    })
}

/// The verb, to the end of the agent behind "by".
fn span(document: &Document<'_>, event: &Event) -> Span {
    let tokens = &document.tokens;
    let agent = event.agent().filter(|agent| event.voice == Voice::Passive && agent.tokens.start > event.main);
    let end = agent.map_or(event.tokens.end, |agent| agent.tokens.end);
    Span::new(tokens[event.tokens.start].span.start, tokens[end - 1].span.end)
}

/// The agent of an event that the side of a voice difference leaves out, where the article names it elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedElsewhere {
    /// The side.
    pub side: Side,
    /// Where the agent is named.
    pub part: Part,
    /// The words that name it.
    pub span: Span,
}

/// Where the article names the agent that a side leaves out, as the agent of the same action.
pub(crate) fn named_elsewhere(
    document: &Document<'_>,
    statements: &[Statement],
    side: &Side,
) -> Option<NamedElsewhere> {
    let places =
        || statements.iter().flat_map(|statement| statement.events.iter().map(move |event| (statement, event)));
    let (_, told) =
        places().find(|(statement, event)| statement.part == side.part && span(document, event) == side.span)?;
    if told.agent().is_some() {
        return None;
    }
    let target = key(document, told.parties[told.target].as_ref());
    let same = |event: &Event| {
        let other = key(document, event.parties[event.target].as_ref());
        event.action == told.action && event.doer == told.doer && (other.is_none() || other == target)
    };
    places().filter(|(_, event)| same(event)).find_map(|(statement, event)| {
        let agent = event.agent().filter(|agent| agent.head.is_some_and(|head| agent.tokens.contains(&head)))?;
        Some(NamedElsewhere { side: side.clone(), part: statement.part, span: agent.span(document) })
    })
}

#[cfg(test)]
mod tests {
    use crate::{Article, Story, compare};

    #[test]
    fn an_agent_that_is_left_out_is_shown_where_it_is_named() {
        let article = |body: &str| Article { body: body.into(), ..Article::default() };
        let active = article("Officers arrested Marek Dol at the ferry pier on Sunday.");
        let passive = article(
            "Marek Dol was arrested at the ferry pier on Sunday.\n\nA cousin called it a mistake and blamed the two guards \
             who arrested him.",
        );
        let body = passive.body.clone();
        let comparison =
            compare(Story { lang: Some("en".into()), articles: vec![active, passive], ..Story::default() }).unwrap();
        let voice = comparison.differences.iter().find(|difference| difference.rule == "voice/agentless").unwrap();
        let elsewhere: Vec<_> = voice.sides.iter().map(|side| side.elsewhere.as_ref()).collect();
        let place = elsewhere[1].expect("the guards");
        assert!(elsewhere[0].is_none());
        assert_eq!(&body[place.start as usize..place.end as usize], "the two guards");
    }
}
