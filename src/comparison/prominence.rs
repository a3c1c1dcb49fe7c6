//! Where each outlet has what several state, and how much it says of it.

use serde::Serialize;

use super::convert::Converter;
use crate::analysis::AnalysedClaim;
use crate::difference::Member;
use crate::framing::{Place, places};
use crate::ordered;

/// The places that the articles give one claim of two or more independent texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ClaimProminence {
    /// Id of the claim.
    pub claim: String,
    /// How far apart the highest and the lowest place are, in thousandths of a body: 0 for what all complete
    /// texts open with, near 1000 for what one opens with and another ends with. Incomplete texts, whose end
    /// is not seen, take no part in it.
    pub shift: u32,
    /// A place for every article that has the claim, by article.
    pub places: Vec<ProminencePlace>,
}

/// Where one article has a claim first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ProminencePlace {
    /// Id of the article.
    pub article: String,
    /// `headline`, `lede` (the first two sentences of the body) or `paragraph`.
    pub place: String,
    /// Number of the first paragraph of the body that has it, from 1; null if only the headline has it.
    pub paragraph: Option<u32>,
    /// Number of paragraphs of the body; null if the text is incomplete.
    pub of: Option<u32>,
    /// How far down, in thousandths of the body's sentences: 0 in the headline and at its top; null if the text is
    /// incomplete. Tells places apart where a body has few paragraphs.
    pub depth: Option<u32>,
    /// Words that the article gives to it, in all places.
    pub words: u32,
}

impl Converter<'_> {
    /// The places of all claims that independent texts share, the biggest shifts first.
    pub(super) fn prominence(&self) -> Vec<ClaimProminence> {
        let mut found: Vec<ClaimProminence> = self.analysis.claims.iter().filter_map(|c| self.of_claim(c)).collect();
        ordered::sort_by(&mut found, |a, b| b.shift.cmp(&a.shift));
        found
    }

    fn of_claim(&self, claim: &AnalysedClaim) -> Option<ClaimProminence> {
        let members: Vec<Member<'_>> = self.analysis.members(claim);
        let texts = ordered::set(members.iter().map(|member| member.independent_text));
        if texts.len() < 2 || claim.dismissed {
            return None;
        }
        let complete = |article: usize| self.analysis.articles[article].standing.incomplete.is_none();
        let places = places(&members, complete);
        let depths = || places.iter().filter(|place| complete(place.article)).map(|place| place.depth);
        let shift = depths().max().unwrap_or_default() - depths().min().unwrap_or_default();
        let place = |place: &Place| ProminencePlace {
            article: self.id(place.article).to_string(),
            place: place.code.to_string(),
            paragraph: place.paragraph.map(|paragraph| paragraph as u32),
            of: complete(place.article).then_some(place.paragraphs as u32),
            depth: complete(place.article).then_some(place.depth as u32),
            words: place.words as u32,
        };
        Some(ClaimProminence {
            claim: claim.id.clone(),
            shift: shift as u32,
            places: places.iter().map(place).collect(),
        })
    }
}
