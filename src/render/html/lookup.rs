//! A comparison with the ways into it that the parts of the page need.

use std::collections::{BTreeMap, BTreeSet};

use crate::comparison::{
    Claim, ComparedArticle, Comparison, Difference, IndependentCount, Part, Position, RuleNote, Segment, Side,
};
use crate::render::words::Words;

/// What every part of the page needs.
pub(super) struct Lookup<'c> {
    pub comparison: &'c Comparison,
    pub words: Words,
    articles: BTreeMap<&'c str, usize>,
    claims: BTreeMap<&'c str, &'c Claim>,
    differences: BTreeMap<&'c str, &'c Difference>,
    by_claim: BTreeMap<&'c str, Vec<&'c Difference>>,
    rules: BTreeMap<&'c str, &'c RuleNote>,
    /// Claims that have a passage in an article, by the article's place.
    passages: BTreeSet<(usize, &'c str)>,
}

impl<'c> Lookup<'c> {
    pub fn new(comparison: &'c Comparison, words: Words) -> Self {
        let articles = comparison.articles.iter().enumerate();
        let passages = articles.clone().flat_map(|(index, article)| {
            article.segments.iter().filter_map(move |segment| Some((index, segment.claim.as_deref()?)))
        });
        let mut by_claim: BTreeMap<&str, Vec<&Difference>> = BTreeMap::new();
        for difference in &comparison.differences {
            if let Some(claim) = &difference.claim {
                by_claim.entry(claim).or_default().push(difference);
            }
        }
        Lookup {
            comparison,
            words,
            passages: passages.collect(),
            articles: articles.map(|(index, article)| (article.id.as_str(), index)).collect(),
            claims: comparison.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect(),
            differences: comparison.differences.iter().map(|d| (d.id.as_str(), d)).collect(),
            by_claim,
            rules: comparison.rules.iter().map(|rule| (rule.id.as_str(), rule)).collect(),
        }
    }

    pub fn claim(&self, id: Option<&str>) -> Option<&'c Claim> {
        self.claims.get(id?).copied()
    }

    pub fn difference(&self, id: &str) -> Option<&'c Difference> {
        self.differences.get(id).copied()
    }

    pub fn differences_of(&self, claim: &Claim) -> &[&'c Difference] {
        self.by_claim.get(claim.id.as_str()).map_or(&[], Vec::as_slice)
    }

    pub fn rule(&self, id: &str) -> Option<&'c RuleNote> {
        self.rules.get(id).copied()
    }

    /// The place of the article with this id in the list of articles.
    pub fn index(&self, id: &str) -> Option<usize> {
        self.articles.get(id).copied()
    }

    pub fn article(&self, index: usize) -> &'c ComparedArticle {
        &self.comparison.articles[index]
    }

    /// What to call an article: its outlet's name, else its id.
    pub fn outlet(&self, index: usize) -> String {
        let article = self.article(index);
        match article.outlet.name.as_deref().filter(|name| !name.trim().is_empty()) {
            Some(name) => name.to_string(),
            None => self.words.plain("articleNumber", &[("id", &article.id)]),
        }
    }

    /// The first article with the same text, if this one is a copy of it.
    pub fn original(&self, index: usize) -> Option<usize> {
        let article = self.article(index);
        let is_same =
            |other: &ComparedArticle| other.set_aside.is_none() && other.independent_text == article.independent_text;
        let first = self.comparison.articles.iter().position(is_same)?;
        (article.set_aside.is_none() && first != index).then_some(first)
    }

    /// The source text at a place. Segments are cut at both ends of every sentence, member and side that is not
    /// empty, so they add up to it.
    pub fn text(&self, place: Place<'_>) -> String {
        let Some(index) = self.index(place.article) else { return String::new() };
        let segments = &self.article(index).segments;
        let first = segments.partition_point(|s| (s.part, s.start) < (place.part, place.start));
        let inside = |segment: &&Segment| segment.part == place.part && segment.end <= place.end;
        segments[first..].iter().take_while(inside).map(|segment| segment.text.as_str()).collect()
    }

    /// The sentence that a place stands in, or all that the place covers if it goes beyond.
    pub fn sentence_around<'p>(&self, place: Place<'p>) -> Place<'p> {
        let Some(index) = self.index(place.article) else { return place };
        let segments = &self.article(index).segments;
        let after = segments.partition_point(|s| (s.part, s.start) <= (place.part, place.start));
        let at = segments[..after].last().filter(|segment| segment.part == place.part);
        let Some(sentence) = at.and_then(|segment| segment.sentence) else { return place };
        let in_sentence = |segment: &&Segment| segment.sentence == Some(sentence);
        let start = segments[..after].iter().rev().take_while(in_sentence).last().map_or(place.start, |s| s.start);
        let end = segments[after - 1..].iter().take_while(in_sentence).last().map_or(place.end, |s| s.end);
        Place { start, end: end.max(place.end), ..place }
    }

    /// How many independent texts have a claim, in words.
    pub fn count_line(&self, claim: &Claim) -> String {
        let message = if claim.independent.reporting > 1 { "sharedBy" } else { "inOneText" };
        let (reporting, of) = (claim.independent.reporting.to_string(), claim.independent.of.to_string());
        self.words.plain(message, &[("reporting", &reporting), ("of", &of)])
    }

    /// The same as a sign: `3/4`.
    pub fn count(&self, count: &IndependentCount) -> String {
        let (reporting, of) = (count.reporting.to_string(), count.of.to_string());
        self.words.plain("count", &[("reporting", &reporting), ("of", &of)])
    }

    /// What the sign means.
    pub fn count_meaning(&self, count: &IndependentCount) -> String {
        let (reporting, of) = (count.reporting.to_string(), count.of.to_string());
        self.words.plain("countMeaning", &[("sample", &self.count(count)), ("reporting", &reporting), ("of", &of)])
    }

    /// The id that an article has in the page.
    pub fn article_anchor(index: usize) -> String {
        format!("text-{}", index + 1)
    }

    /// The id of the first passage of an article on a claim, if there is one.
    pub fn passage_anchor(&self, index: usize, claim: &str) -> Option<String> {
        self.passages.contains(&(index, claim)).then(|| format!("text-{}-{claim}", index + 1))
    }

    /// The id of the note on a rule.
    pub fn rule_anchor(rule: &str) -> String {
        format!("rule-{}", rule.replace('/', "-"))
    }
}

/// A stretch of an article, as claims and differences name it.
#[derive(Clone, Copy)]
pub(super) struct Place<'c> {
    pub article: &'c str,
    pub part: Part,
    pub start: u32,
    pub end: u32,
}

impl<'c> From<&'c Position> for Place<'c> {
    fn from(position: &'c Position) -> Self {
        Place { article: &position.article, part: position.part, start: position.start, end: position.end }
    }
}

impl<'c> From<&'c Side> for Place<'c> {
    fn from(side: &'c Side) -> Self {
        Place { article: &side.article, part: side.part, start: side.start, end: side.end }
    }
}
