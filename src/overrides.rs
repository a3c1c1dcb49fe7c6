//! What an editor sets otherwise: claims joined, split, pinned and dismissed, after the engine has made them
//! and before anything is counted or compared on them.
//!
//! The order of the list changes nothing: joins come first, then splits, pins and dismissals. Ids are those
//! that the engine gives without any override, and a claim keeps its id whatever is done to it.

use crate::align;
use crate::analysis::ReadArticle;
use crate::comparison::{Confidence, Part, Utf16Offsets};
use crate::identifier::{claim_key, unique};
use crate::ordered::{self, Set};
use crate::rules::Rule;
use crate::story::{CheckedStory, Override, OverrideAction, OverrideMember, number_aware};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "override/editor",
    limits: "An editor of this comparison brought these passages together or took others out; the engine did not find it.",
    source: "the story's overrides",
}];

/// A claim as the engine made it or as an editor set it.
#[derive(Debug, Clone)]
pub(crate) struct EditedClaim {
    pub id: String,
    /// Place of the article and of the statement in it, in order.
    pub members: Vec<(usize, usize)>,
    /// How sure it is that the members say the same thing.
    pub confidence: Confidence,
    /// The weakest score that joined a member; 0 where an editor set the members.
    pub score: u32,
    /// Whether an editor set the members.
    pub edited: bool,
    /// Whether an editor wants it not to be drawn.
    pub dismissed: bool,
}

/// The claims with the overrides of the story applied, by their first members; and for each override whether
/// what it names was there. A dismissal may name a difference: whether that is there shows later.
pub(crate) fn apply(
    story: &CheckedStory,
    articles: &[ReadArticle<'_>],
    claims: Vec<align::Claim>,
) -> (Vec<EditedClaim>, Vec<bool>) {
    let mut editor = Editor::of(story, articles, claims);
    let applied = story.story().overrides.iter().map(|set| editor.apply(set)).collect();
    let mut claims = editor.claims;
    claims.retain(|claim| !claim.members.is_empty());
    claims.iter_mut().for_each(|claim| ordered::sort_by(&mut claim.members, Ord::cmp));
    ordered::sort_by(&mut claims, |a, b| a.members.cmp(&b.members));
    (claims, applied)
}

/// A place of a statement: article, part and UTF-16 offsets; then the statement.
type StatementPlace = ((usize, Part, u32, u32), usize);

struct Editor<'a> {
    story: &'a CheckedStory,
    articles: &'a [ReadArticle<'a>],
    /// All statements of the articles not set aside, in order of their places.
    places: Vec<StatementPlace>,
    taken: Set<String>,
    claims: Vec<EditedClaim>,
    /// For each article and statement the place of its claim.
    claim_of: Vec<Vec<usize>>,
    /// The engine's ids, in order, each with the place of the claim that it stands for now.
    current: Vec<(String, usize)>,
}

impl<'a> Editor<'a> {
    fn of(story: &'a CheckedStory, articles: &'a [ReadArticle<'a>], claims: Vec<align::Claim>) -> Self {
        let claim_of = articles.iter().map(|article| vec![0; article.statements.len()]).collect();
        let (places, taken) = (places(story, articles), Set::default());
        let (claims_of_engine, claims, current) = (claims, Vec::new(), Vec::new());
        let mut editor = Editor { story, articles, places, taken, claims, claim_of, current };
        for align::Claim { members, score, confidence } in claims_of_engine {
            let id = editor.new_id(members[0]);
            editor.current.push((id.clone(), editor.claims.len()));
            editor.add(EditedClaim { id, members, confidence, score, edited: false, dismissed: false });
        }
        ordered::sort_by(&mut editor.current, Ord::cmp);
        editor
    }

    fn new_id(&mut self, (article, statement): (usize, usize)) -> String {
        let read = &self.articles[article];
        let key = claim_key(self.story.articles()[article].id(), &read.document, &read.statements[statement]);
        unique(&mut self.taken, "c", &key)
    }

    fn add(&mut self, claim: EditedClaim) {
        self.claims.push(claim);
        self.own(self.claims.len() - 1);
    }

    /// Notes for every member of a claim that it belongs there.
    fn own(&mut self, claim: usize) {
        for (article, statement) in &self.claims[claim].members {
            self.claim_of[*article][*statement] = claim;
        }
    }

    fn claim(&self, id: &String) -> Option<usize> {
        self.current.binary_search_by(|(known, _)| known.cmp(id)).ok().map(|at| self.current[at].1)
    }

    /// The statement that stands exactly there.
    fn member(&self, member: &OverrideMember) -> Option<(usize, usize)> {
        let articles = self.story.articles();
        let article = articles.binary_search_by(|article| number_aware(article.id(), &member.article)).ok()?;
        let place = (article, member.part.unwrap_or(Part::Body), member.start, member.end);
        let at = self.places.binary_search_by(|(known, _)| known.cmp(&place)).ok()?;
        Some((article, self.places[at].1))
    }

    /// Applies one override wholly or not at all; returns whether it was.
    fn apply(&mut self, set: &Override) -> bool {
        let claims: Option<Vec<usize>> = set.ids.iter().map(|id| self.claim(id)).collect();
        let members: Option<Vec<(usize, usize)>> = set.members.iter().map(|member| self.member(member)).collect();
        let (Some(claims), Some(mut members)) = (claims, members) else { return false };
        ordered::sort_by(&mut members, Ord::cmp);
        match set.action {
            OverrideAction::Join => self.join(&claims),
            OverrideAction::Split => return self.split(claims[0], &members),
            OverrideAction::Pin => self.pin(claims[0], members),
            OverrideAction::Dismiss => self.claims[claims[0]].dismissed = true,
        }
        true
    }

    /// Puts all into the claim with the first member, whose id they take.
    fn join(&mut self, claims: &[usize]) {
        // Claims stand in the order of their first members.
        let first = claims.iter().copied().min().unwrap_or_default();
        for other in claims.iter().copied().filter(|claim| *claim != first) {
            let members = std::mem::take(&mut self.claims[other].members);
            self.claims[first].members.extend(members);
            self.current.iter_mut().filter(|(_, claim)| *claim == other).for_each(|(_, claim)| *claim = first);
        }
        self.own(first);
        self.set_by_editor(first);
    }

    /// Puts some members of a claim into one of their own.
    fn split(&mut self, claim: usize, leaving: &[(usize, usize)]) -> bool {
        let inside = |(article, statement): &(usize, usize)| self.claim_of[*article][*statement] == claim;
        if leaving.len() >= self.claims[claim].members.len() || !leaving.iter().all(inside) {
            return false;
        }
        self.leave(claim, leaving);
        true
    }

    /// Gives a claim exactly these members, or those that it has; others that it had are on their own.
    fn pin(&mut self, claim: usize, members: Vec<(usize, usize)>) {
        if !members.is_empty() {
            for other in self.claims[claim].members.clone() {
                if members.binary_search(&other).is_err() {
                    self.leave(claim, &[other]);
                }
            }
            for member in &members {
                let other = self.claim_of[member.0][member.1];
                if other != claim {
                    self.claims[other].members.retain(|kept| kept != member);
                    self.set_by_editor(other);
                }
            }
            self.claims[claim].members = members;
            self.own(claim);
        }
        self.set_by_editor(claim);
    }

    /// Puts members of a claim, in order, into one of their own.
    fn leave(&mut self, claim: usize, leaving: &[(usize, usize)]) {
        self.claims[claim].members.retain(|member| leaving.binary_search(member).is_err());
        self.set_by_editor(claim);
        let (id, members) = (self.new_id(leaving[0]), leaving.to_vec());
        let confidence = Confidence::High;
        self.add(EditedClaim { id, members, confidence, score: 0, edited: true, dismissed: false });
    }

    fn set_by_editor(&mut self, claim: usize) {
        let claim = &mut self.claims[claim];
        (claim.confidence, claim.score, claim.edited) = (Confidence::High, 0, true);
    }
}

fn places(story: &CheckedStory, articles: &[ReadArticle<'_>]) -> Vec<StatementPlace> {
    let mut places = Vec::new();
    if story.story().overrides.iter().all(|set| set.members.is_empty()) {
        return places;
    }
    for (article, read) in articles.iter().enumerate().filter(|(_, read)| !read.standing.set_aside) {
        let offsets = [Utf16Offsets::of(read.document.headline), Utf16Offsets::of(read.document.body)];
        for (at, statement) in read.statements.iter().enumerate() {
            let (start, end) = offsets[statement.part as usize].range(statement.span);
            places.push(((article, statement.part, start, end), at));
        }
    }
    ordered::sort_by(&mut places, Ord::cmp);
    places
}
