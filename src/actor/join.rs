//! Which mentions are of one actor.

use super::acronym;
use super::mention::Found;
use super::reference;
use super::{Actor, ActorText};
use crate::ordered::{self, Map, Set};
use crate::statement::{calendar_names, is_body, known_names, namings_with};
use crate::text::{Document, TokenKind, WordList};

/// Given names for one person. The first stands for all.
const SAME_GIVEN_NAME: &[WordList] = &[
    WordList("andrew andy drew"),
    WordList("anthony tony"),
    WordList("benjamin ben"),
    WordList("charles charlie chuck"),
    WordList("christopher chris"),
    WordList("daniel dan danny"),
    WordList("david dave"),
    WordList("donald don"),
    WordList("edward ed eddie ted"),
    WordList("elizabeth liz beth"),
    WordList("francisco paco"),
    WordList("gregory greg"),
    WordList("james jim jimmy"),
    WordList("jeffrey jeff"),
    WordList("jose pepe"),
    WordList("joseph joe"),
    WordList("katherine catherine kate kathy"),
    WordList("kenneth ken"),
    WordList("lawrence larry"),
    WordList("margaret maggie"),
    WordList("matthew matt"),
    WordList("michael mike"),
    WordList("nicholas nick"),
    WordList("patricia pat"),
    WordList("peter pete"),
    WordList("philip phil"),
    WordList("richard dick rick"),
    WordList("robert bob rob bobby"),
    WordList("ronald ron"),
    WordList("samuel sam"),
    WordList("stephen steven steve"),
    WordList("susan sue"),
    WordList("thomas tom"),
    WordList("timothy tim"),
    WordList("william bill will billy"),
];
/// What tells a father from his son.
const GENERATION: WordList = WordList("ii iii iv jr junior sr");

/// Names that are known for one actor's, by the places of what was found.
struct Group<'f> {
    /// The longest name, and the others that it stands for.
    names: Vec<&'f [String]>,
    person: bool,
    found: Vec<usize>,
}

/// The actors of all texts, by first mention.
pub(super) fn join(texts: &[ActorText<'_>]) -> Vec<Actor> {
    let found = find(texts);
    let mut groups = full_names(&found);
    single_names(&found, &mut groups);
    let mut actors: Vec<Actor> = groups.iter().map(|group| actor(&found, group)).collect();
    reference::add(texts, &mut actors);
    for actor in &mut actors {
        ordered::sort_by(&mut actor.mentions, |a, b| a.place().cmp(&b.place()));
    }
    ordered::sort_by(&mut actors, |a, b| a.mentions[0].place().cmp(&b.mentions[0].place()));
    actors
}

/// The names of all texts. What one text shows to be a name is one where the others have it in a headline or at
/// the start of a sentence.
fn find<'a>(texts: &'a [ActorText<'a>]) -> Vec<Found<'a>> {
    let own: Vec<Set<&str>> = texts.iter().map(|text| known_names(text.document)).collect();
    let calendar = ordered::set(texts.iter().flat_map(|text| calendar_names(text.document)));
    let mut found = Vec::new();
    // The names of all texts in one language.
    let mut unions: Vec<(&Document<'_>, Set<&str>)> = Vec::new();
    for (text, known) in texts.iter().zip(&own) {
        let document = text.document;
        let small = document.tokens.iter().filter(|token| token.kind == TokenKind::Word && !token.capitalised);
        let small = ordered::set(small.map(|token| token.normal.as_str()));
        let mut known = known.clone();
        let place =
            unions.iter().position(|(other, _)| other.language_code == document.language_code).unwrap_or_else(|| {
                let of = |(other, _): &(&ActorText<'_>, &Set<&str>)| !other.document.is_foreign_to(document);
                let names = texts.iter().zip(&own).filter(of).flat_map(|(_, names)| names.iter().copied());
                unions.push((document, ordered::set(names)));
                unions.len() - 1
            });
        for name in unions[place].1.iter().filter(|name| !small.contains(name)) {
            known.insert(name);
        }
        calendar.iter().for_each(|name| {
            known.insert(name);
        });
        found.extend(namings_with(document, &known).into_iter().map(|naming| Found::of(text, naming)));
    }
    acronym::with_long_forms(texts, found)
}

/// Groups of names of two words or more that are one name.
fn full_names<'f>(found: &'f [Found<'_>]) -> Vec<Group<'f>> {
    let mut by_name: Map<&[String], Vec<usize>> = Map::new();
    for (at, name) in found.iter().enumerate().filter(|(_, name)| name.words.len() > 1) {
        by_name.entry(&name.words, Vec::new).push(at);
    }
    let mut names: Vec<(&[String], Vec<usize>)> = by_name.into_iter().collect();
    ordered::sort_by(&mut names, |a, b| (b.0.len(), a.0).cmp(&(a.0.len(), b.0)));
    let mut groups: Vec<Group<'f>> = Vec::new();
    for (words, places) in names {
        let person = places.iter().any(|at| found[*at].person);
        let is_same = |group: &&mut Group<'_>| group.names.iter().all(|name| same_name(name, words));
        let mut same = groups.iter_mut().filter(is_same);
        match (same.next(), same.next()) {
            (Some(group), None) => {
                group.names.push(words);
                group.person |= person;
                group.found.extend(places);
            }
            _ => groups.push(Group { names: vec![words], person, found: places }),
        }
    }
    groups
}

/// Whether two names of two words or more are forms of one: the same, one with more given names or a second
/// family name, one with a word before it that is no name ("Canadian Irena Voss").
fn same_name(longer: &[String], shorter: &[String]) -> bool {
    // Nearly all pairs of names end here.
    if longer.last() != shorter.last() && longer[0] != shorter[0] {
        return false;
    }
    if is_body(longer) || is_body(shorter) {
        return longer == shorter;
    }
    let same = |a: &String, b: &String| a == b || given_name(a) == given_name(b);
    let generation = |name: &[String]| name.iter().find(|word| GENERATION.contains(word)).cloned();
    let at_end = longer.iter().rev().zip(shorter.iter().rev()).all(|(a, b)| a == b);
    let at_start = longer.iter().zip(shorter).all(|(a, b)| same(a, b));
    let around = same(&longer[0], &shorter[0]) && longer.last() == shorter.last() && shorter.len() == 2;
    generation(longer) == generation(shorter)
        && match longer.len() == shorter.len() {
            // Only given names have short forms.
            true => at_start && longer.last() == shorter.last(),
            false => at_end || at_start || around,
        }
}

fn given_name(word: &str) -> &str {
    let class = SAME_GIVEN_NAME.iter().find(|class| class.contains(word));
    class.and_then(|class| class.words().next()).unwrap_or(word)
}

/// Puts the names of one word to the full name that they are part of, or in groups of their own.
fn single_names<'f>(found: &'f [Found<'_>], groups: &mut Vec<Group<'f>>) {
    let full = groups.len();
    let texts_of = |group: &Group<'_>, found: &[Found<'_>]| {
        ordered::set(group.found.iter().map(|at| found[*at].text.independent_text)).len()
    };
    let weights: Vec<(usize, usize)> = groups.iter().map(|group| (texts_of(group, found), group.found.len())).collect();
    let mut places: Map<&str, Vec<usize>> = Map::new();
    for (at, name) in found.iter().enumerate().filter(|(_, name)| name.words.len() == 1) {
        places.entry(&name.words[0], Vec::new).push(at);
    }
    for (word, places) in places {
        let addressed = places.iter().any(|at| found[*at].addressed);
        let mut own: Option<usize> = None;
        let candidates = candidates(word, addressed, &groups[..full]);
        for at in places {
            let name = &found[at];
            let chosen = match name.acronym || name.shouted || name.has_article() {
                true => Some(None),
                false => chosen(name, &candidates, &groups[..full], &weights, found),
            };
            let group = match chosen {
                Some(Some(group)) => group,
                // Of two that bear the name none is meant for sure.
                None => continue,
                Some(None) => *own.get_or_insert_with(|| {
                    groups.push(Group { names: vec![&found[at].words], person: false, found: Vec::new() });
                    groups.len() - 1
                }),
            };
            groups[group].person |= name.person || name.speaks && group < full;
            groups[group].found.push(at);
        }
    }
}

/// The full names that a single word may stand for: those that end in it, else those of people that have it.
fn candidates(word: &str, addressed: bool, groups: &[Group<'_>]) -> Vec<usize> {
    let last = |name: &[String]| {
        let mut words = name.iter().rev().skip_while(|word| GENERATION.contains(word));
        words.next().is_some_and(|last| last == word)
    };
    let of = |fits: &dyn Fn(&Group<'_>) -> bool| -> Vec<usize> {
        (0..groups.len()).filter(|at| fits(&groups[*at]) && !is_body(groups[*at].names[0])).collect()
    };
    // Of "Theresa Lund" and "Theresa Lund Voss" only the shorter tells the family name.
    let own = |group: &Group<'_>, name: &[String]| {
        !group.names.iter().any(|other| other.len() < name.len() && name.starts_with(other))
    };
    let ending = of(&|group| group.names.iter().any(|name| last(name) && own(group, name)));
    if !ending.is_empty() {
        return ending;
    }
    of(&|group| (group.person || addressed) && group.names.iter().any(|name| name.iter().any(|other| other == word)))
}

/// The full name that a single name stands for: `Some(None)` if for none, `None` if that cannot be told.
fn chosen(
    name: &Found<'_>,
    candidates: &[usize],
    groups: &[Group<'_>],
    weights: &[(usize, usize)],
    found: &[Found<'_>],
) -> Option<Option<usize>> {
    let in_text = |group: &usize| groups[*group].found.iter().any(|at| found[*at].text.article == name.text.article);
    let own: Vec<usize> = candidates.iter().copied().filter(in_text).collect();
    let among = if own.is_empty() { candidates } else { &own };
    if let [one] = among {
        return Some(Some(*one));
    }
    if among.is_empty() {
        return Some(None);
    }
    let titled = |group: &&usize| {
        let title = name.title.as_ref();
        title.is_some_and(|title| {
            groups[**group]
                .found
                .iter()
                .filter_map(|at| found[*at].title.as_ref())
                .any(|given| given.head == title.head)
        })
    };
    let mut with_title = among.iter().filter(titled);
    if let (Some(one), None) = (with_title.next(), with_title.next()) {
        return Some(Some(*one));
    }
    // The one whom more texts name, and far more often.
    let best = among.iter().copied().max_by_key(|group| weights[*group])?;
    let clear = among
        .iter()
        .all(|other| *other == best || weights[*other].0 < weights[best].0 && weights[*other].1 * 2 <= weights[best].1);
    clear.then_some(Some(best))
}

fn actor(found: &[Found<'_>], group: &Group<'_>) -> Actor {
    let mut mentions = Vec::new();
    for at in &group.found {
        let name = &found[*at];
        mentions.push(name.mention(group.person));
        mentions.extend(name.description_mention());
    }
    // A word before the name that one text alone has may be none of it: "Stubborn Irena Voss".
    let is_shared = |name: &&&[String]| {
        let texts = group.found.iter().map(|at| &found[*at]).filter(|found| found.words == **name);
        ordered::set(texts.map(|found| found.text.independent_text)).len() > 1
    };
    let name = group.names.iter().find(is_shared).unwrap_or(&group.names[0]);
    Actor { name: name.to_vec(), person: group.person, mentions }
}
