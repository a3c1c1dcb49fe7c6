//! The articles of a comparison by their ids, and what each states where.

use crate::comparison::{Comparison, Part};
use crate::ordered::{self, Map};

/// A comparison with the ways into it that publishing needs.
pub(super) struct Texts<'c> {
    pub comparison: &'c Comparison,
    /// Place of the own article in the list.
    pub own: usize,
    places: Map<&'c str, usize>,
    /// Members of claims in each body, in order, each with the place of its claim.
    members: Vec<Vec<((u32, u32), usize)>>,
}

impl<'c> Texts<'c> {
    /// `None` if the comparison has no article with the id `own`.
    pub fn of(comparison: &'c Comparison, own: &str) -> Option<Self> {
        let own = comparison.articles.iter().position(|article| article.id == own)?;
        let mut places = Map::new();
        for (place, article) in comparison.articles.iter().enumerate() {
            places.entry(article.id.as_str(), || place);
        }
        let mut members = vec![Vec::new(); comparison.articles.len()];
        for (number, claim) in comparison.claims.iter().enumerate() {
            for member in claim.members.iter().filter(|member| member.part == Part::Body) {
                if let Some(article) = places.get(&member.article.as_str()) {
                    members[*article].push(((member.start, member.end), number));
                }
            }
        }
        members.iter_mut().for_each(|members| ordered::sort_by(members, |a, b| a.cmp(b)));
        Some(Texts { comparison, own, places, members })
    }

    /// The place of an article in the list.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.places.get(&id).copied()
    }

    pub fn is_own(&self, id: &str) -> bool {
        self.comparison.articles[self.own].id == id
    }

    /// Whether the own article has these words.
    pub fn own_has(&self, words: &str) -> bool {
        self.comparison.articles[self.own].body.contains(words)
    }

    /// Members of claims in a body, in order, each with the place of its claim.
    pub fn members(&self, article: usize) -> &[((u32, u32), usize)] {
        &self.members[article]
    }

    /// The statement that a place stands in; the place itself if it stands in none.
    pub fn statement(&self, article: usize, place: (u32, u32)) -> (u32, u32) {
        let members = &self.members[article];
        let next = members.partition_point(|(member, _)| member.0 <= place.0);
        let holder = next.checked_sub(1).map(|last| members[last].0);
        holder.filter(|member| place.1 <= member.1).unwrap_or(place)
    }
}
