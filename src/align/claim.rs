//! Claims: groups of statements, over all articles, that say the same thing.

use std::collections::{BTreeMap, BTreeSet};

use super::partition::{Graph, partition};
use super::score::{Link, Scores};
use super::{AlignedText, Place, sentence_evidence};
use crate::comparison::Confidence;

/// The one operating point: the score at which, in a story of [`EVEN_TEXTS`] independent texts, it is as
/// likely as not that two statements say the same thing. Measured on ECB+ and SuperPAL together, see
/// `ARCHITECTURE.md`.
const EVEN: usize = 187;
const EVEN_TEXTS: usize = 8;
/// With every further text there are more pairs that are alike by chance: so much more is asked …
const EVEN_PER_TEXT: usize = 9;
/// … up to this many texts.
const MOST_TEXTS: usize = 12;
/// Content words that two statements must share to join: one alone may be chance.
const LEAST_TERMS: usize = 2;
/// How much one pair of statements can speak for or against joining two groups.
const MOST_FOR: i64 = 250;
const MOST_AGAINST: i64 = 150;
/// From here up a claim counts as certain …
const HIGH: u32 = 500;
/// … and from here up as likely.
const MEDIUM: u32 = 380;
/// Score of copies that word a statement alike.
const SAME_WORDS: u32 = 1000;

/// Statements that say the same thing, or one statement that no other text shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Place in the list of texts and place of the statement in it, in order.
    pub members: Vec<(usize, usize)>,
    /// The lowest of the members' strongest scores within the claim, in thousandths; 0 for a single statement.
    pub score: u32,
    /// How sure it is that the members say the same thing, by `score`; high for a single statement.
    pub confidence: Confidence,
}

/// Joins statements to claims; `scores` are those of the same `texts`. Every statement is in exactly one
/// claim; claims stand in the order of their first members.
///
/// Statements are in one claim if, all pairs in it weighed, more speaks for it than against: correlation
/// clustering after Bansal, Blum and Chawla (2004).
pub fn claims(texts: &[AlignedText<'_>], scores: &Scores) -> Vec<Claim> {
    let units = units(texts);
    let links = unit_links(&units, &sentence_evidence::weighed(texts, scores));
    let even = even(texts);
    let groups = partition(&graph(texts, &units, &links, even));
    let mut claims: Vec<Claim> =
        groups.iter().filter(|group| !group.is_empty()).map(|group| claim(&units, &links, group)).collect();
    claims.sort_by(|a, b| a.members.cmp(&b.members));
    claims
}

/// Statements that copies of one text word alike, which count as one. The occurrences of a wording inside an
/// article are told apart, so that a copy adds to these units but adds none.
fn units(texts: &[AlignedText<'_>]) -> Vec<Vec<Place>> {
    let mut unit_of: BTreeMap<(usize, Vec<&str>, usize), usize> = BTreeMap::new();
    let mut units: Vec<Vec<Place>> = Vec::new();
    for (article, text) in texts.iter().enumerate() {
        let mut occurrences: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for (place, statement) in text.statements.iter().enumerate() {
            let tokens = &text.document.tokens[statement.tokens.clone()];
            let wording: Vec<&str> = tokens.iter().map(|token| token.normal.as_str()).collect();
            let occurrence = occurrences.entry(wording.clone()).or_default();
            let unit = *unit_of.entry((text.independent_text, wording, *occurrence)).or_insert(units.len());
            *occurrence += 1;
            if unit == units.len() {
                units.push(Vec::new());
            }
            units[unit].push((article, place));
        }
    }
    units
}

/// The strongest link between every two units; none between two that have a statement in one article.
fn unit_links(units: &[Vec<Place>], links: &[Link]) -> BTreeMap<(usize, usize), u32> {
    let unit_of: BTreeMap<Place, usize> =
        units.iter().enumerate().flat_map(|(unit, places)| places.iter().map(move |place| (*place, unit))).collect();
    let mut strongest: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for link in links {
        let (Some(a), Some(b)) = (unit_of.get(&link.a), unit_of.get(&link.b)) else { continue };
        if !share_article(&units[*a], &units[*b]) {
            let score = strongest.entry((*a.min(b), *a.max(b))).or_default();
            *score = link.score.max(*score);
        }
    }
    strongest
}

fn share_article(a: &[Place], b: &[Place]) -> bool {
    a.iter().any(|x| b.iter().any(|y| x.0 == y.0))
}

/// The score that speaks neither for nor against two statements of a story.
fn even(texts: &[AlignedText<'_>]) -> u32 {
    let independent = texts.iter().map(|text| text.independent_text).collect::<BTreeSet<_>>().len();
    let even = (EVEN + EVEN_PER_TEXT * independent.min(MOST_TEXTS)).saturating_sub(EVEN_PER_TEXT * EVEN_TEXTS);
    even as u32
}

/// The units as nodes. Two in one article speak neither for nor against each other.
fn graph(texts: &[AlignedText<'_>], units: &[Vec<Place>], links: &BTreeMap<(usize, usize), u32>, even: u32) -> Graph {
    let mut gains: Vec<BTreeMap<usize, i64>> = vec![BTreeMap::new(); units.len()];
    let mut joining = Vec::new();
    let gain = |score: u32| (i64::from(score) - i64::from(even)).clamp(-MOST_AGAINST, MOST_FOR);
    for ((a, b), score) in links {
        gains[*a].insert(*b, gain(*score));
        gains[*b].insert(*a, gain(*score));
        if *score >= even && shares_enough(texts, units[*a][0], units[*b][0]) {
            joining.push((*a, *b));
        }
    }
    let mut units_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (unit, places) in units.iter().enumerate() {
        for (article, _) in places {
            units_of.entry(*article).or_default().push(unit);
        }
    }
    for same in units_of.values() {
        for a in same {
            gains[*a].extend(same.iter().filter(|b| *b != a).map(|b| (*b, 0)));
        }
    }
    Graph { gains, unlinked: gain(0), joining }
}

/// Whether two statements share [`LEAST_TERMS`] content words, or all of the fewer that one of them has.
fn shares_enough(texts: &[AlignedText<'_>], a: Place, b: Place) -> bool {
    let terms = |place: Place| &texts[place.0].statements[place.1].terms;
    let (a, b) = (terms(a), terms(b));
    let shared = a.iter().filter(|x| b.iter().any(|y| x.stem == y.stem)).count();
    shared >= LEAST_TERMS.min(a.len()).min(b.len())
}

fn claim(units: &[Vec<Place>], links: &BTreeMap<(usize, usize), u32>, group: &[usize]) -> Claim {
    let link = |a: usize, b: usize| links.get(&(a.min(b), a.max(b))).copied().unwrap_or_default();
    let strongest = |a: &usize| group.iter().filter(|b| *b != a).map(|b| link(*a, *b)).max();
    let mut members: Vec<Place> = group.iter().flat_map(|unit| units[*unit].iter().copied()).collect();
    members.sort_unstable();
    let same_words = if members.len() > 1 { SAME_WORDS } else { 0 };
    let score = group.iter().filter_map(strongest).min().unwrap_or(same_words);
    let confidence = match score {
        _ if members.len() == 1 => Confidence::High,
        HIGH.. => Confidence::High,
        MEDIUM.. => Confidence::Medium,
        _ => Confidence::Low,
    };
    Claim { members, score, confidence }
}
