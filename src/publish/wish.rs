//! What excerpts are wanted for, the most telling first.

use std::cmp::Reverse;

use super::texts::Texts;
use crate::comparison::{Claim, Difference, Part, Position, Side};
use crate::ordered;

/// Passages of other bodies, of which the first that the bounds allow is shown; none more if one is shown already.
pub(super) struct Wish(pub Vec<Passage>);

/// A passage of another body.
pub(super) struct Passage {
    /// Place of the article in the list.
    pub article: usize,
    /// What is to be shown.
    pub place: (u32, u32),
    /// The statement that it stands in.
    pub around: (u32, u32),
    pub need: Need,
}

/// How much of a passage has to be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// All of it, if need be without what is around it: the sides of a difference that is drawn.
    Surely,
    /// All of it, with enough around it to tell what it is about.
    Whole,
    /// Some of it will do.
    Some,
}

/// All wishes of a comparison in the order in which they are granted:
///
/// 1. the sides of differences that are drawn, those with the own article first, facts first;
/// 2. of what the own article lacks and enough others have, the words of one of them;
/// 3. each text's words for the claims that it shares with the own article, what most texts share first;
/// 4. further differences with the own article, the other excerpts of quotations that it has, the words of one text
///    for what several others have, and one place for each name.
///
/// What one other text alone has is most its own: it is never a reason for an excerpt.
pub(super) fn wishes(texts: &Texts<'_>) -> Vec<Wish> {
    let comparison = texts.comparison;
    let has_own = |claim: &&Claim| claim.members.iter().any(|member| texts.is_own(&member.article));
    let differs_from_own = |difference: &Difference| difference.sides.iter().any(|side| texts.is_own(&side.article));
    let mut differences: Vec<&Difference> = comparison.differences.iter().filter(|d| !d.dismissed).collect();
    ordered::sort_by(&mut differences, |a, b| {
        let rank = |d: &Difference| (!differs_from_own(d), d.kind, Reverse(d.confidence));
        rank(a).cmp(&rank(b))
    });
    let mut claims: Vec<&Claim> = comparison.claims.iter().filter(|claim| !claim.dismissed).collect();
    ordered::sort_by(&mut claims, |a, b| b.independent.reporting.cmp(&a.independent.reporting));
    let lacking = || claims.iter().filter(|claim| !has_own(claim) && claim.independent.reporting > 1);

    let mut wishes = Vec::new();
    for difference in differences.iter().filter(|difference| difference.drawn) {
        wishes.extend(difference.sides.iter().map(|side| texts.side(side, Need::Surely)));
    }
    wishes.extend(lacking().filter(|claim| claim.omission).map(|claim| texts.heading(claim)));
    wishes.extend(claims.iter().filter(|claim| has_own(claim)).flat_map(|claim| texts.each_article(claim)));
    for difference in differences.iter().filter(|difference| !difference.drawn && differs_from_own(difference)) {
        wishes.extend(difference.sides.iter().map(|side| texts.side(side, Need::Whole)));
    }
    let quotes = comparison.quotes.iter().filter(|quote| quote.excerpts.iter().any(|e| texts.is_own(&e.article)));
    wishes.extend(quotes.flat_map(|quote| quote.excerpts.iter().map(|excerpt| texts.passages([excerpt], Need::Some))));
    wishes.extend(lacking().filter(|claim| !claim.omission).map(|claim| texts.heading(claim)));
    for actor in &comparison.naming {
        let uses = actor.expressions.iter().filter(|expression| !texts.own_has(&expression.text));
        wishes.extend(
            uses.map(|expression| texts.passages(expression.uses.iter().map(|place| &place.first), Need::Whole)),
        );
    }
    let speakers = comparison.speakers.iter().filter(|s| s.name.as_ref().is_some_and(|name| !texts.own_has(name)));
    wishes.extend(speakers.map(|speaker| texts.passages(&speaker.named, Need::Whole)));
    wishes
}

impl Texts<'_> {
    fn side(&self, side: &Side, need: Need) -> Wish {
        let place = Position { article: side.article.clone(), part: side.part, start: side.start, end: side.end };
        self.passages([&place], need)
    }

    /// A claim's words in each other article: its first in the body, as tables quote it.
    fn each_article(&self, claim: &Claim) -> Vec<Wish> {
        let mut wishes: Vec<Wish> = Vec::new();
        let mut last = None;
        for member in claim.members.iter().filter(|member| member.part == Part::Body) {
            if last != Some(&member.article) {
                wishes.push(self.passages([member], Need::Some));
            }
            last = Some(&member.article);
        }
        wishes
    }

    /// Some text's words for a claim, by which it can be known.
    fn heading(&self, claim: &Claim) -> Wish {
        self.passages(claim.members.iter().filter(|member| member.part == Part::Body), Need::Some)
    }

    fn passages<'p>(&self, places: impl IntoIterator<Item = &'p Position>, need: Need) -> Wish {
        let passage = |place: &Position| {
            let article = self.place_of(&place.article).filter(|at| *at != self.own && place.part == Part::Body)?;
            let (start, end) = (place.start, place.end);
            Some(Passage { article, place: (start, end), around: self.statement(article, (start, end)), need })
        };
        Wish(places.into_iter().filter_map(passage).collect())
    }
}
