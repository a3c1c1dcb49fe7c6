//! Claims: groups of statements, over all articles, that say the same thing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::assign::assign;
use super::score::{Link, Scores};
use super::{AlignedText, Place};
use crate::comparison::Confidence;

/// The one operating point: the score at which, in a story of [`EVEN_TEXTS`] independent texts, it is as
/// likely as not that two statements say the same thing. Measured on ECB+ and SuperPAL together, see
/// `ARCHITECTURE.md`.
const EVEN: usize = 205;
const EVEN_TEXTS: usize = 8;
/// With every further text there are more pairs that are alike by chance: so much more is asked …
const EVEN_PER_TEXT: usize = 9;
/// … up to this many texts.
const MOST_TEXTS: usize = 12;
/// How much more a link must score that lost the assignment (a repeat, as headline and lede).
const REPEAT: u32 = 0;
/// Content words that two statements must share to join: one alone may be chance.
const LEAST_TERMS: usize = 2;
/// How much one pair of statements can speak for or against joining two groups.
const MOST_FOR: i64 = 250;
const MOST_AGAINST: i64 = 100;
/// From here up a claim counts as certain …
const HIGH: u32 = 500;
/// … and from here up as likely.
const MEDIUM: u32 = 380;

/// Statements that say the same thing, or one statement that no other text shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Article and place of each statement in it, in order.
    pub members: Vec<(usize, usize)>,
    /// The weakest score that joined a member, in thousandths; 0 for a single statement.
    pub score: u32,
    /// How sure it is that the members say the same thing.
    pub confidence: Confidence,
}

/// Joins statements to claims, strongest links first. Every statement is in exactly one claim; claims
/// stand in the order of their first members.
pub fn claims(texts: &[AlignedText<'_>], scores: &Scores) -> Vec<Claim> {
    let mut groups = Groups::new(texts, scores);
    for link in joining_links(texts, scores, groups.even) {
        groups.join(link);
    }
    groups.into_claims()
}

/// Links strong enough to join, strongest first, ties by place.
fn joining_links(texts: &[AlignedText<'_>], scores: &Scores, even: u32) -> Vec<Link> {
    let joins = |link: &&Link| link.score >= even && shares_enough(texts, link);
    let strong: Vec<Link> = scores.statements.iter().filter(joins).copied().collect();
    let mut joining: Vec<Link> = strong.iter().filter(|link| link.score >= even + REPEAT).copied().collect();
    for pair in strong.chunk_by(|x, y| (x.a.0, x.b.0) == (y.a.0, y.b.0)) {
        joining.extend(assign(pair));
    }
    joining.sort_unstable_by_key(|link| (Reverse(link.score), link.a, link.b));
    joining.dedup();
    joining
}

/// Whether two statements share [`LEAST_TERMS`] content words, or all of the fewer that one of them has.
fn shares_enough(texts: &[AlignedText<'_>], link: &Link) -> bool {
    let terms = |place: Place| &texts[place.0].statements[place.1].terms;
    let (a, b) = (terms(link.a), terms(link.b));
    let shared = a.iter().filter(|x| b.iter().any(|y| x.stem == y.stem)).count();
    shared >= LEAST_TERMS.min(a.len()).min(b.len())
}

/// An independent text and the words in which it states something.
type Wording<'a> = (usize, Vec<&'a str>);

/// Groups of statements under construction.
struct Groups<'a> {
    texts: &'a [AlignedText<'a>],
    scores: BTreeMap<(Place, Place), u32>,
    /// Group of each statement.
    group_of: BTreeMap<Place, usize>,
    members: Vec<Vec<Place>>,
    weakest: Vec<u32>,
    even: u32,
}

impl<'a> Groups<'a> {
    fn new(texts: &'a [AlignedText<'a>], scores: &Scores) -> Self {
        let statements: Vec<Place> = texts
            .iter()
            .enumerate()
            .flat_map(|(article, text)| (0..text.statements.len()).map(move |s| (article, s)))
            .collect();
        let independent = texts.iter().map(|text| text.independent_text).collect::<BTreeSet<_>>().len();
        let even = (EVEN + EVEN_PER_TEXT * independent.min(MOST_TEXTS)).saturating_sub(EVEN_PER_TEXT * EVEN_TEXTS);
        Groups {
            texts,
            even: even as u32,
            scores: scores.statements.iter().map(|link| ((link.a, link.b), link.score)).collect(),
            group_of: statements.iter().enumerate().map(|(group, s)| (*s, group)).collect(),
            weakest: vec![0; statements.len()],
            members: statements.into_iter().map(|s| vec![s]).collect(),
        }
    }

    /// Joins the groups of the two statements if, all pairs between them weighed, more speaks for it
    /// than against (correlation clustering: Bansal, Blum and Chawla 2004): no chain of weak links
    /// joins two different facts.
    fn join(&mut self, link: Link) {
        let (Some(x), Some(y)) = (self.group_of.get(&link.a).copied(), self.group_of.get(&link.b).copied()) else {
            return;
        };
        if x == y || self.gain(x, y) <= 0 {
            return;
        }
        let (kept, moved) = (x.min(y), x.max(y));
        for member in std::mem::take(&mut self.members[moved]) {
            self.group_of.insert(member, kept);
            self.members[kept].push(member);
        }
        let lowest = |w: u32| if w == 0 { u32::MAX } else { w };
        self.weakest[kept] = lowest(self.weakest[kept]).min(lowest(self.weakest[moved])).min(link.score);
    }

    /// What speaks for joining two groups. Statements that copies of one text word alike count once.
    fn gain(&self, x: usize, y: usize) -> i64 {
        let mut best: BTreeMap<(Wording<'_>, Wording<'_>), i64> = BTreeMap::new();
        for a in &self.members[x] {
            for b in self.members[y].iter().filter(|b| b.0 != a.0) {
                let score = self.scores.get(&(*a.min(b), *a.max(b))).copied().unwrap_or_default();
                let gain = (i64::from(score) - i64::from(self.even)).clamp(-MOST_AGAINST, MOST_FOR);
                best.insert((self.wording(*a), self.wording(*b)), gain);
            }
        }
        best.values().sum()
    }

    fn wording(&self, (article, statement): Place) -> Wording<'_> {
        let text = &self.texts[article];
        let tokens = text.statements[statement].tokens.clone();
        let normals = text.document.tokens[tokens].iter().map(|token| token.normal.as_str()).collect();
        (text.independent_text, normals)
    }

    fn into_claims(self) -> Vec<Claim> {
        let mut claims: Vec<Claim> = self
            .members
            .into_iter()
            .zip(self.weakest)
            .filter(|(members, _)| !members.is_empty())
            .map(|(mut members, score)| {
                members.sort_unstable();
                let confidence = match score {
                    0 | HIGH.. => Confidence::High,
                    MEDIUM.. => Confidence::Medium,
                    _ => Confidence::Low,
                };
                Claim { members, score, confidence }
            })
            .collect();
        claims.sort_by(|a, b| a.members.cmp(&b.members));
        claims
    }
}
