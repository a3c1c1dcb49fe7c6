//! Titles and roles: one text says "president", another "former president" or "vice president", of the same
//! person in the same claim; and, over all texts, a title that goes with another name elsewhere.
//!
//! Titles are named as style guides ask (*AP Stylebook*, "titles", "former"), so what is left out ("President"
//! for "Velmarkian President") is no difference; only offices that one person does not hold at a time are.

use super::name::is_spelling_of;
use super::named::{is_between_texts, named, side};
use super::{Difference, Member, Side};
use crate::actor::{Actors, Form, Mention, Title};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::{self, Map};
use crate::rules::Rule;
use crate::statement::role::is_remit;
use crate::text::WordList;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "role/former",
        limits: "A former office may be given by courtesy, or for the time that is told of.",
        source: "AP Stylebook, titles; Reuters Handbook of Journalism, former",
    },
    Rule {
        id: "role/other-name",
        limits: "Either text may be right, and two people may have held the office one after the other.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text (structure and names)",
    },
    Rule {
        id: "role/title",
        limits: "One person can hold both offices, or have changed from one to the other.",
        source: "AP Stylebook, titles; de Marneffe, Rafferty and Manning 2008",
    },
];

/// Roles of which one person has one at a time.
const EXCLUSIVE: &[WordList] = &[
    WordList(
        "alcalde concejal concejala diputada diputado embajador gobernador ministro presidente senador vicepresidente",
    ),
    WordList("ambassador chancellor congressman councillor governor mayor minister president senator"),
    WordList("captain colonel corporal general lieutenant major private sergeant"),
    WordList("ceo chairman"),
    WordList("defendant judge prosecutor"),
    WordList("fiscal juez"),
    WordList("killer suspect victim witness"),
];
/// Of these one has one to the same person.
const RELATIVES: WordList = WordList(
    "aunt brother cousin daughter father grandfather grandmother husband mother nephew niece sister son uncle widow widower wife",
);
/// What makes a lower office of one.
const LOWER: WordList = WordList("assistant associate deputy subdirector vice");
/// Offices that one person has in one place.
pub(super) const UNIQUE: WordList = WordList(
    "alcalde ambassador archbishop captain ceo chairman chancellor chief coach commander comandante commissioner director embajador \
     emperor entrenador gobernador governor headmaster headteacher jefe king leader lider mayor minister ministro pilot piloto pope president \
     presidente queen rector reina rey skipper",
);

/// Titles of one actor in one claim that do not go together: a difference for each actor and rule.
pub fn roles(members: &[Member<'_>], actors: &Actors) -> Vec<Difference> {
    let mut titled: Map<usize, Vec<&Mention>> = Map::new();
    for member in members {
        // A phrase as "the director" says only as much as is needed to know who is meant.
        let titles = named(member, actors).into_iter().filter(|(_, mention)| mention.form != Form::Role);
        for (actor, mention) in titles.filter(|(_, mention)| mention.title.is_some()) {
            titled.entry(actor, Vec::new).push(mention);
        }
    }
    let mut found = Vec::new();
    for (actor, mentions) in titled {
        let now: Vec<&Mention> = mentions.iter().copied().filter(|mention| !is_of_its_time(mention)).collect();
        found.extend(conflict("role/former", &now, members, |a, b| {
            is_former_only(a, b) && never_both(actors, actor, a, b) && !has_successor(actors, actor, a, b)
        }));
        found.extend(conflict("role/title", &mentions, members, |a, b| {
            excludes(a, b) && never_both(actors, actor, a, b)
        }));
    }
    found
}

/// The mentions that have one of two titles of which `conflicts` holds.
fn conflict(
    rule: &'static str,
    mentions: &[&Mention],
    members: &[Member<'_>],
    conflicts: impl Fn(&Title, &Title) -> bool,
) -> Option<Difference> {
    let titles: Vec<(&Mention, &Title)> =
        mentions.iter().filter_map(|mention| Some((*mention, mention.title.as_ref()?))).collect();
    let mut sides: Map<usize, Side> = Map::new();
    for (mention, title) in &titles {
        if titles.iter().any(|(_, other)| conflicts(title, other)) {
            sides.entry(mention.article, || side(mention, reading(title)));
        }
    }
    let sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
    // That somebody is no longer in a trade or a job without a single holder is seldom in dispute.
    let drawn = rule != "role/former" || titles.iter().all(|(_, title)| UNIQUE.contains(&title.head));
    is_between_texts(members, &sides).then_some(Difference {
        kind: DifferenceKind::Role,
        rule,
        confidence: Confidence::Medium,
        drawn,
        sides,
    })
}

fn reading(title: &Title) -> String {
    match title.scope.iter().find(|word| is_remit(word)) {
        Some(remit) => format!("{} {remit}", title.reading()),
        None => title.reading(),
    }
}

fn is_former_only(a: &Title, b: &Title) -> bool {
    a.former != b.former && a.same_office(b) != Some(false)
}

/// "President Brandt’s reform", "under President Brandt": the office may be that of the time of the matter.
fn is_of_its_time(mention: &Mention) -> bool {
    mention.genitive && mention.title.as_ref().is_some_and(|title| !title.former)
}

/// Whether an article that does not say "former" gives the office to somebody else too, without saying where:
/// "President Brandt" beside "President Osten" is told of the time when he was.
fn has_successor(actors: &Actors, actor: usize, a: &Title, b: &Title) -> bool {
    let held = if a.former { b } else { a };
    let alike = |title: &Title| !title.former && title.head == held.head && title.rank == held.rank;
    actors.titles(actor).filter(|(_, title)| alike(title)).any(|(own, _)| {
        (0..actors.list.len()).filter(|other| *other != actor).any(|other| {
            actors.titles(other).any(|(mention, title)| {
                mention.article == own.article && alike(title) && title.same_office(held) != Some(false)
            })
        })
    })
}

/// Whether nobody holds both offices at a time.
fn excludes(a: &Title, b: &Title) -> bool {
    if a.former || b.former {
        return false;
    }
    let possessor =
        |title: &Title| title.scope.iter().find(|word| WordList("her his its their").contains(word)).cloned();
    if a.head == b.head {
        let remits = [a, b].map(|title| title.scope.iter().any(|word| is_remit(word)));
        let lower = [a, b].map(|title| LOWER.contains(&title.rank));
        let bare = (a.rank.is_empty() || b.rank.is_empty()) && a.head != "sergeant";
        return bare && lower[0] != lower[1]
            || a.rank == b.rank && remits == [true, true] && a.same_office(b) == Some(false);
    }
    let exclusive = EXCLUSIVE.iter().any(|class| class.contains(&a.head) && class.contains(&b.head));
    let related = RELATIVES.contains(&a.head) && RELATIVES.contains(&b.head);
    exclusive || related && possessor(a).is_some() && possessor(a) == possessor(b)
}

/// Whether no article gives the actor both titles: then one is not meant against the other.
fn never_both(actors: &Actors, actor: usize, a: &Title, b: &Title) -> bool {
    let alike = |x: &Title, y: &Title| {
        x.head == y.head && x.former == y.former && x.rank == y.rank && x.same_office(y) != Some(false)
    };
    let with = |title: &Title| {
        let given = actors.titles(actor).filter(|(_, given)| alike(given, title));
        ordered::set(given.map(|(mention, _)| mention.article))
    };
    with(a).common(&with(b)) == 0
}

/// Over all texts: a title that one text gives to a person whom at least two others, independent, do not
/// give it to, but to somebody else. At most one difference for each title and person.
pub fn other_names(actors: &Actors) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for actor in 0..actors.list.len() {
        for (mention, title) in actors.titles(actor).filter(|(mention, title)| !mention.quoted && is_unique(title)) {
            let known = found.iter().flat_map(|difference| &difference.sides);
            if known.into_iter().any(|side| side.article == mention.article && side.span == mention.span) {
                continue;
            }
            let holders = actors.holders(title);
            let texts =
                |of: usize| ordered::set(holders.iter().filter(|(holder, _)| *holder == of).map(|(_, text)| *text));
            let own = texts(actor);
            let others = ordered::set(holders.iter().map(|(holder, _)| *holder).filter(|holder| *holder != actor));
            let mut rivals = others.into_iter().map(|rival| (rival, texts(rival)));
            // Who has it in two places or more, or in several texts, is no single one apart.
            let (Some((rival, against)), None) = (rivals.next(), rivals.next()) else { continue };
            let misspelt = is_spelling_of(&actors.list[actor].name, &actors.list[rival].name);
            if own.len() != 1 || against.len() < 2 || own.common(&against) > 0 || misspelt {
                continue;
            }
            let sides = sides_of(actors, title, [actor, rival]);
            let (kind, confidence) = (DifferenceKind::Role, Confidence::Medium);
            found.push(Difference { kind, rule: "role/other-name", confidence, drawn: true, sides });
        }
    }
    found
}

/// Whether one person holds the office where the title says.
fn is_unique(title: &Title) -> bool {
    let ministry = !WordList("minister ministro").contains(&title.head)
        || !title.rank.is_empty()
        || title.scope.iter().any(|word| is_remit(word));
    // Of directors a body may have many.
    UNIQUE.contains(&title.head) && title.head != "director" && !title.scope.is_empty() && ministry
}

/// Of each article the first place where it gives the title to one of the actors.
fn sides_of(actors: &Actors, title: &Title, of: [usize; 2]) -> Vec<Side> {
    let mut sides: Map<usize, Side> = Map::new();
    for actor in of {
        let name = actors.list[actor].name.join(" ");
        for (mention, given) in actors.titles(actor) {
            if !mention.quoted && given.is_same_holding(title) {
                sides.entry(mention.article, || side(mention, name.clone()));
            }
        }
    }
    sides.into_iter().map(|(_, side)| side).collect()
}
