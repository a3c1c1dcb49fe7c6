//! Naming: one actor, called by words that say something else, on one claim: "billionaire" and "entrepreneur".
//!
//! After van Leeuwen, "The representation of social actors" (1996), and Hamborg, Zhukova and Gipp, "Automated
//! identification of media bias by word choice and labeling in news articles" (2019). Name against family
//! name, with or without a form of address, is house style; offices that one person holds are no framing.

use crate::actor::{Actors, Mention, Title};
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::named::{is_between_texts, named, side};
use crate::difference::{Difference, Member, Side};
use crate::ordered::Map;
use crate::rules::Rule;
use crate::statement::role::{is_character, is_office};
use crate::text::WordList;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "naming/description",
    limits: "Both descriptions may be right, and each may be explained elsewhere in its text.",
    source: "Hamborg, Zhukova and Gipp 2019, Automated Identification of Media Bias by Word Choice and Labeling",
}];

/// Roles that say the same, or of which one contains the other.
const SAME_SENSE: &[WordList] = &[
    WordList("actor actress actriz"),
    WordList("abogada abogado"),
    WordList("activist campaigner"),
    WordList("attorney barrister counsel lawyer solicitor"),
    WordList("aide adviser assistant"),
    WordList("author novelist playwright poet writer"),
    WordList("autor autora escritor escritora novelista poeta"),
    WordList("athlete footballer goalkeeper player striker"),
    WordList("businessman businesswoman entrepreneur"),
    WordList("columnist commentator editor journalist reporter"),
    WordList("constable detective officer policeman"),
    WordList("doctor medic physician psychiatrist surgeon"),
    WordList("economist expert academic lecturer professor researcher scholar scientist teacher tutor"),
    WordList("lawmaker politician congressman senator representative councillor"),
    WordList("artist composer guitarist musician painter pianist rapper singer songwriter"),
    WordList("officer official"),
];

/// One actor under descriptions that differ in what they say: a difference for each actor.
pub fn naming(members: &[Member<'_>], actors: &Actors) -> Vec<Difference> {
    let mut described: Map<usize, Vec<(&Mention, &Title)>> = Map::new();
    for member in members {
        for (actor, mention) in named(member, actors) {
            if let Some(title) = &mention.title {
                described.entry(actor, Vec::new).push((mention, title));
            }
        }
    }
    let mut found = Vec::new();
    for (actor, mentions) in described {
        let contrasts = |a: &Title, b: &Title| contrast(a, b) && never_both(actors, actor, a, b);
        let mut sides: Map<usize, Side> = Map::new();
        let mut characters = 0;
        for (mention, title) in &mentions {
            if mentions.iter().any(|(_, other)| contrasts(title, other)) {
                sides.entry(mention.article, || {
                    characters += usize::from(is_character(&title.head));
                    side(mention, title.reading())
                });
            }
        }
        let sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
        if is_between_texts(members, &sides) {
            let confidence = if characters > 0 { Confidence::Medium } else { Confidence::Low };
            let (kind, rule) = (DifferenceKind::Naming, "naming/description");
            found.push(Difference { kind, rule, confidence, drawn: characters > 0, sides });
        }
    }
    found
}

/// Whether two descriptions say something else of somebody, and are not merely two of the offices held.
fn contrast(a: &Title, b: &Title) -> bool {
    let (x, y) = (a.head.as_str(), b.head.as_str());
    let same = x == y || SAME_SENSE.iter().any(|class| class.contains(x) && class.contains(y));
    let telling = is_character(x) || is_character(y) || !is_office(x) && !is_office(y);
    !same && telling
}

/// Whether no text has both descriptions.
fn never_both(actors: &Actors, actor: usize, a: &Title, b: &Title) -> bool {
    let has = |article: usize, head: &str| {
        actors.titles(actor).any(|(mention, title)| mention.article == article && title.head == head)
    };
    actors.titles(actor).all(|(mention, _)| !(has(mention.article, &a.head) && has(mention.article, &b.head)))
}
