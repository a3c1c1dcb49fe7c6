//! Names: two texts say the same of one person and spell the name otherwise, or give one office another name.
//!
//! A spelling counts where neither text knows the other's name and no text knows both; ways of writing a
//! foreign name are none. The distance of two words is Levenshtein's (1966).

use super::named::{is_between_texts, named, shared_words, side};
use super::role::UNIQUE;
use super::{Difference, Member, Side};
use crate::actor::{Actors, Form, Mention, Title};
use crate::comparison::{Confidence, DifferenceKind};
use crate::ordered::Map;
use crate::rules::Rule;
use crate::text::WordList;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "name/other",
        limits: "Two people may have held the office one after the other, or said the same.",
        source: "de Marneffe, Rafferty and Manning 2008, Finding Contradictions in Text",
    },
    Rule {
        id: "name/spelling",
        limits: "Two people may have names that are almost alike, and a foreign name may be written in several ways.",
        source: "Levenshtein 1966, Binary Codes Capable of Correcting Deletions, Insertions and Reversals",
    },
];

/// Names of which several spellings are in use for one foreign name.
const SAME_FOREIGN_NAME: &[WordList] = &[
    WordList("ahmad ahmed"),
    WordList("ali aly"),
    WordList("hussain hussein husain husayn"),
    WordList("mohamad mohamed mohammad mohammed muhammad muhammed"),
    WordList("omar umar"),
    WordList("osama usama"),
    WordList("youssef yousef yusuf yusef"),
];
/// A word with fewer letters has another spelling at one letter, a longer one at two.
const LONG_WORD: usize = 6;
/// A name of one word has to have so many letters.
const LEAST_SINGLE: usize = 5;
/// Content words, besides the names, that two texts must share where only the office says that one person is meant …
const LEAST_SHARED: usize = 3;
/// … and their share, in percent, of those of the text that has fewer.
const SHARED: usize = 60;

/// Two names for one person in one claim: at most one difference, with a side for each article that has one of
/// them.
pub fn names(members: &[Member<'_>], actors: &Actors) -> Option<Difference> {
    let mut found: Vec<Use<'_, '_>> = Vec::new();
    for member in members {
        let all = named(member, actors);
        for (actor, mention) in
            all.iter().filter(|(_, mention)| !matches!(mention.form, Form::Role | Form::Description))
        {
            let titles = all.iter().filter(|(other, _)| other == actor);
            let title = titles.filter_map(|(_, mention)| mention.title.as_ref()).next();
            found.push(Use { member, actor: *actor, mention, title });
        }
    }
    for (at, a) in found.iter().enumerate() {
        for b in &found[at + 1..] {
            let independent = a.member.independent_text != b.member.independent_text;
            if a.actor != b.actor
                && independent
                && a.member.document.language == b.member.document.language
                && are_apart(actors, a.actor, b.actor)
                && let Some(rule) = rule(actors, a, b)
            {
                return difference(rule, members, actors, &found, [a.actor, b.actor]);
            }
        }
    }
    None
}

/// A name in a member, with the title that its sentence gives.
struct Use<'m, 'a> {
    member: &'m Member<'m>,
    actor: usize,
    mention: &'a Mention,
    title: Option<&'a Title>,
}

/// Whether no article names both.
fn are_apart(actors: &Actors, a: usize, b: usize) -> bool {
    !actors.list[a].mentions.iter().any(|mention| actors.mentions(mention.article, b))
}

fn rule(actors: &Actors, a: &Use<'_, '_>, b: &Use<'_, '_>) -> Option<&'static str> {
    let (one, other) = (&actors.list[a.actor], &actors.list[b.actor]);
    // Names of bodies follow house style ("Theatre", "Advisers"); a single word has to be shown to be a name.
    let few = one.name.len().min(other.name.len()) < 2;
    let addressed = [a, b].iter().all(|name| name.mention.form == Form::TitleAndName);
    if !one.person && !other.person || few && !addressed {
        return None;
    }
    match spelling(&one.name, &other.name) {
        Spelling::Other => return Some("name/spelling"),
        Spelling::SameForeign => return None,
        Spelling::Apart => {}
    }
    let office = |x: &Title, y: &Title| {
        UNIQUE.contains(&x.head)
            && x.head == y.head
            && x.rank == y.rank
            && x.former == y.former
            && x.same_office(y) != Some(false)
    };
    let same = match (a.title, b.title) {
        (Some(x), Some(y)) => office(x, y),
        _ => false,
    };
    // "Democrats Say Voss" is no name of hers.
    let contained = one.name.last() == other.name.last() && one.name.len() != other.name.len();
    (same && !contained && !few && one.person && other.person && are_alike(a.member, b.member)).then_some("name/other")
}

/// Whether two names may be one, written in two ways.
pub(super) fn is_spelling_of(a: &[String], b: &[String]) -> bool {
    !matches!(spelling(a, b), Spelling::Apart)
}

enum Spelling {
    /// One name, spelt otherwise.
    Other,
    /// One foreign name in two ways of writing.
    SameForeign,
    /// Two names.
    Apart,
}

fn spelling(a: &[String], b: &[String]) -> Spelling {
    if a.len() != b.len() || a.len() == 1 && a[0].len().min(b[0].len()) < LEAST_SINGLE {
        return Spelling::Apart;
    }
    if a.iter().zip(b).all(|(a, b)| is_same_foreign(a, b)) {
        return Spelling::SameForeign;
    }
    let near = |(a, b): (&String, &String)| {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let limit = if a.len().min(b.len()) < LONG_WORD { 1 } else { 2 };
        a == b || a.first() == b.first() && a.len().min(b.len()) > 2 && distance(&a, &b) <= limit
    };
    match a.iter().zip(b).all(near) {
        true => Spelling::Other,
        false => Spelling::Apart,
    }
}

/// Whether two words are ways of writing one foreign name: "Marensky" and "Marenskyy", "Sergei" and "Sergey".
fn is_same_foreign(a: &str, b: &str) -> bool {
    let bare = |word: &str| {
        let word = word.trim_end_matches(['i', 'y', 'j']).to_string();
        match word.strip_suffix("ff") {
            Some(word) => [word, "v"].concat(),
            None => word,
        }
    };
    let ending = |word: &str| word.ends_with(['i', 'y', 'j']);
    a == b
        || ending(a) && ending(b) && bare(a) == bare(b)
        || a.ends_with("ff") != b.ends_with("ff") && bare(a) == bare(b)
        || SAME_FOREIGN_NAME.iter().any(|class| class.contains(a) && class.contains(b))
        || WordList("al el").contains(a) && WordList("al el").contains(b)
}

/// The edit distance of two words; two letters that changed places are one step.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = change.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

/// Whether the clauses of two members say the same but for the names.
fn are_alike(a: &Member<'_>, b: &Member<'_>) -> bool {
    let (shared, fewer) = shared_words(a, b);
    shared >= LEAST_SHARED && shared * 100 >= fewer * SHARED
}

fn difference(
    rule: &'static str,
    members: &[Member<'_>],
    actors: &Actors,
    found: &[Use<'_, '_>],
    of: [usize; 2],
) -> Option<Difference> {
    let mut sides: Map<usize, Side> = Map::new();
    for name in found.iter().filter(|name| of.contains(&name.actor)) {
        sides.entry(name.mention.article, || side(name.mention, actors.list[name.actor].name.join(" ")));
    }
    let sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
    is_between_texts(members, &sides).then_some(Difference {
        kind: DifferenceKind::Name,
        rule,
        confidence: if rule == "name/spelling" { Confidence::High } else { Confidence::Medium },
        drawn: true,
        sides,
    })
}
