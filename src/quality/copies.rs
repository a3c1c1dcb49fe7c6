//! Copies: articles that carry one text, as syndicated and agency copy does.
//!
//! Texts are compared by the share of the shorter one's shingles that both have (containment, Broder
//! 1997): a shortened copy is contained in the whole one. Groups are made around leaders (Hartigan 1975),
//! found through inverted lists, so a story costs about what its words do, not what its pairs do.

use std::cmp::Ordering;

use super::shingle::shingles;
use crate::ordered::{self, Map};
use crate::text::Document;

/// From this share of the shorter text's shingles up two articles are copies, in percent …
const CONTAINMENT: usize = 50;
/// … and from this share up if the shorter text has fewer than [`FEW_SHINGLES`].
const CONTAINMENT_OF_FEW: usize = 80;
const FEW_SHINGLES: usize = 20;
/// Of what most of a group have a copy has this share too, or they of the copy, in percent.
const CORE_CONTAINMENT: usize = 30;
/// A shingle of more groups than this (a house formula) says nothing about copying.
const COMMONEST: usize = 200;

/// The number of each article's independent text, numbered from 0 in the order of the articles.
///
/// Two bodies are one text if at least half of the shorter one's runs of five words are in the other
/// (four fifths if it has few). The articles that share most of their text make the groups; each further
/// one is held against all versions of a group's text and, more loosely, against what most of them have. So
/// neither a chain of rewritten copies nor a text that carries two stories makes two stories one.
pub fn independent_texts(documents: &[Document<'_>]) -> Vec<usize> {
    let (shingles, different) = shingles(documents);
    let (order, same) = most_shared_first(&shingles, different);
    let mut groups = Groups::of(&shingles, different);
    let mut leader_of: Vec<usize> = (0..documents.len()).collect();
    for article in order {
        match groups.of_copy(article) {
            Some(group) => {
                groups.join(article, group);
                leader_of[article] = groups.groups[group].leader;
            }
            None => groups.found(article),
        }
    }
    let mut numbers = Map::new();
    let mut number = |article: usize| {
        let next = numbers.len();
        *numbers.entry(leader_of[same[article]], || next)
    };
    (0..documents.len()).map(&mut number).collect()
}

/// One article of each body that is told apart by its shingles, that with most shingles in common with
/// others first, by the shingles themselves where there are as many; and for each article that one.
fn most_shared_first(shingles: &[Vec<u32>], different: usize) -> (Vec<usize>, Vec<usize>) {
    let mut alike: Vec<usize> = (0..shingles.len()).collect();
    ordered::sort_by(&mut alike, |a, b| shingles[*a].cmp(&shingles[*b]));
    let mut same: Vec<usize> = (0..shingles.len()).collect();
    let mut order = Vec::new();
    for alike in alike.chunk_by(|a, b| shingles[*a] == shingles[*b]) {
        // Texts without a word have nothing in common.
        if !shingles[alike[0]].is_empty() {
            order.push(alike[0]);
            alike.iter().for_each(|article| same[*article] = alike[0]);
        }
    }
    let mut holders = vec![0u32; different];
    order.iter().flat_map(|article| &shingles[*article]).for_each(|shingle| holders[*shingle as usize] += 1);
    let shared = |article: &usize| shingles[*article].iter().filter(|shingle| holders[**shingle as usize] > 1).count();
    let shared: Vec<usize> = order.iter().map(shared).collect();
    let mut places: Vec<usize> = (0..order.len()).collect();
    let compare = |a: &usize, b: &usize| -> Ordering {
        let length = |place: usize| shingles[order[place]].len();
        shared[*b].cmp(&shared[*a]).then(length(*b).cmp(&length(*a)))
    };
    ordered::sort_by(&mut places, compare);
    (places.into_iter().map(|place| order[place]).collect(), same)
}

/// Articles of one text.
struct Group {
    /// The article that it was made for.
    leader: usize,
    members: usize,
    /// For each number of members, less 1, how many shingles just so many have.
    held_by: Vec<usize>,
}

impl Group {
    /// How many shingles more than half of the members have.
    fn core(&self) -> usize {
        self.held_by[self.members / 2..].iter().sum()
    }
}

/// One shingle of one group.
struct Entry {
    group: usize,
    /// How many members have it.
    holders: usize,
    /// Place of the entry of another group for the same shingle, plus 1; 0 for none.
    next: usize,
}

/// Shingles that an article has in common with any version of a text, and with the core of it.
#[derive(Clone, Copy, Default)]
struct Common {
    any: usize,
    core: usize,
}

struct Groups<'s> {
    shingles: &'s [Vec<u32>],
    groups: Vec<Group>,
    entries: Vec<Entry>,
    /// For each shingle the place of its last entry, plus 1, and how many it has.
    lists: Vec<(usize, usize)>,
}

impl<'s> Groups<'s> {
    fn of(shingles: &'s [Vec<u32>], different: usize) -> Self {
        Groups { shingles, groups: Vec::new(), entries: Vec::new(), lists: vec![(0, 0); different] }
    }

    /// The places of a shingle's entries.
    fn entries(&self, shingle: u32) -> impl Iterator<Item = usize> {
        let (last, count) = self.lists[shingle as usize];
        let place = |at: usize| at.checked_sub(1);
        let first = if count <= COMMONEST { place(last) } else { None };
        std::iter::successors(first, move |at| place(self.entries[*at].next))
    }

    /// The group that an article is a copy of: of several that with most in common, of these the first.
    fn of_copy(&self, article: usize) -> Option<usize> {
        let mut common = vec![Common::default(); self.groups.len()];
        for at in self.shingles[article].iter().flat_map(|shingle| self.entries(*shingle)) {
            let entry = &self.entries[at];
            common[entry.group].any += 1;
            common[entry.group].core += usize::from(entry.holders * 2 > self.groups[entry.group].members);
        }
        let length = self.shingles[article].len();
        let mut best = None;
        for (place, (common, group)) in common.iter().zip(&self.groups).enumerate() {
            let fewer = length.min(self.shingles[group.leader].len());
            let needed = if fewer < FEW_SHINGLES { CONTAINMENT_OF_FEW } else { CONTAINMENT };
            let copy = common.any > 0 && common.any * 100 >= fewer * needed;
            if copy
                && common.core * 100 >= length.min(group.core()) * CORE_CONTAINMENT
                && best.is_none_or(|(_, most)| common.any > most)
            {
                best = Some((place, common.any));
            }
        }
        best.map(|(place, _)| place)
    }

    /// Makes a group of its own for an article.
    fn found(&mut self, article: usize) {
        self.groups.push(Group { leader: article, members: 0, held_by: Vec::new() });
        self.join(article, self.groups.len() - 1);
    }

    fn join(&mut self, article: usize, group: usize) {
        self.groups[group].members += 1;
        self.groups[group].held_by.push(0);
        for shingle in &self.shingles[article] {
            let known = self.entries(*shingle).find(|at| self.entries[*at].group == group);
            let held_by = &mut self.groups[group].held_by;
            let at = known.unwrap_or_else(|| {
                let (last, count) = &mut self.lists[*shingle as usize];
                self.entries.push(Entry { group, holders: 0, next: *last });
                (*last, *count) = (self.entries.len(), *count + 1);
                self.entries.len() - 1
            });
            let holders = &mut self.entries[at].holders;
            if *holders > 0 {
                held_by[*holders - 1] -= 1;
            }
            held_by[*holders] += 1;
            *holders += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Article;
    use crate::text::read;

    #[test]
    fn a_shortened_copy_is_the_same_text_and_a_shared_quote_is_not() {
        let agency = "A storm closed the old bridge over the Calder on Monday night, the port authority said. \
            Engineers found a crack in the eastern pylon that had not been there in spring. \
            “We will not open it before every cable has been tested,” Mayor Irena Voss told reporters at the quay. \
            Repairs are expected to take six weeks and cost four million dollars.";
        let shortened = "A storm closed the old bridge over the Calder on Monday night, the port authority said. \
            Engineers found a crack in the eastern pylon that had not been there in spring.";
        let own = "The Calder crossing stays shut after gusts tore at its deck, and commuters face long detours. \
            “We will not open it before every cable has been tested,” said the mayor, who toured the site early. \
            Ferries will run every ten minutes from Tuesday until the repairs are done, the city promised.";
        let articles: Vec<_> =
            [agency, own, shortened].iter().map(|b| Article { body: b.to_string(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        assert_eq!(independent_texts(&documents), [0, 1, 0]);
    }

    fn texts(bodies: &[&str]) -> Vec<usize> {
        let articles: Vec<_> = bodies.iter().map(|b| Article { body: b.to_string(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        independent_texts(&documents)
    }

    /// A text of so many words that no other `name` shares.
    fn words(name: &str, count: usize) -> String {
        (0..count).map(|at| format!("{name}{at} ")).collect()
    }

    #[test]
    fn a_text_that_carries_two_stories_does_not_make_them_one() {
        let (fire, flood) = (words("fire", 90), words("flood", 80));
        let both = format!("{fire}{flood}");
        let found = texts(&[&flood, &both, &fire, &fire[..300], &flood[..300]]);
        assert_ne!(found[0], found[2]);
        assert_eq!((found[0], found[2]), (found[4], found[3]));
        assert!(found[1] == found[0] || found[1] == found[2]);
    }

    #[test]
    fn copies_that_keep_different_parts_are_one_text_even_beside_a_longer_one() {
        let (opening, middle, end) = (words("opening", 40), words("middle", 40), words("end", 40));
        let whole = format!("{opening}{middle}{end}");
        let longer = format!("{}{opening}{middle}{}", words("own", 30), words("more", 35));
        let found = texts(&[&format!("{middle}{end}"), &longer, &whole, &format!("{opening}{middle}")]);
        assert_eq!(found, [0, 0, 0, 0]);
    }

    #[test]
    fn agency_copy_below_an_own_opening_is_a_copy_and_a_quoted_statement_is_not() {
        let agency = words("agency", 120);
        assert_eq!(texts(&[&agency, &format!("{}{}", words("own", 40), &agency[..600])]), [0, 0]);
        let statement = words("statement", 50);
        let around = |name| format!("{}{statement}{}", words(name, 40), words(&format!("{name}-end"), 30));
        assert_eq!(texts(&[&around("east"), &around("west")]), [0, 1]);
    }

    #[test]
    fn a_teaser_of_a_longer_copy_is_a_copy() {
        let agency = words("agency", 200);
        assert_eq!(texts(&[&agency[..120], &agency, &words("other", 30)]), [0, 0, 1]);
    }

    #[test]
    fn three_hundred_copies_each_edited_by_its_outlet_are_one_text() {
        let agency = words("agency", 60);
        let edited: Vec<String> = (0..300).map(|at| format!("{agency}{}", words(&format!("own{at}x"), 6))).collect();
        let edited: Vec<&str> = edited.iter().map(String::as_str).collect();
        assert_eq!(texts(&edited), vec![0; 300]);
    }

    #[test]
    fn a_thousand_copies_are_one_text() {
        let agency = "A storm closed the old bridge over the Calder on Monday night, the port authority said.";
        let article = |body: &str| Article { body: body.into(), ..Article::default() };
        let mut articles = vec![article(agency); 999];
        articles.push(article("Commuters faced long detours on Tuesday, and ferries ran every ten minutes from dawn."));
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        let texts = independent_texts(&documents);
        assert_eq!((&texts[..999], texts[999]), (&vec![0; 999][..], 1));
    }
}
