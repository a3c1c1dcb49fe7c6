//! All stages in order: [`analyse`] takes a checked story to an [`Analysis`], in byte spans.

mod claim;
mod finding;
mod read;

use claim::{analyse_claim, compared};
use finding::{across_claims, claim_of, named_elsewhere, quoted_texts, story_differences, weigh_marks};
use read::{aligned_texts, read_articles};

use crate::actor::{ActorText, Actors, actors};
use crate::align::{self, Alignment, Scores};
use crate::comparison::{Confidence, State};
use crate::difference::{self, Difference, Member, Speaker, Utterance, Wire, WireText};
use crate::framing::{Cue, NamedElsewhere};
use crate::ordered;
use crate::overrides;
use crate::quality::Standing;
use crate::statement::{Quotation, Statement};
use crate::story::CheckedStory;
use crate::text::{Document, Span};

/// Everything found out about a story.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// The story itself.
    pub story: &'a CheckedStory,
    /// Its articles as read, in the order of [`CheckedStory::articles`]; "place of an article" below is a
    /// place in this list.
    pub articles: Vec<ReadArticle<'a>>,
    /// Places of the articles of each event, where two were found; see [`Topics::events`](crate::quality::Topics::events).
    pub events: Vec<Vec<usize>>,
    /// Whom the articles not set aside name.
    pub actors: Actors,
    /// What the articles not set aside state, by first position.
    pub claims: Vec<AnalysedClaim>,
    /// What the texts as wholes state or word differently, apart from any one claim.
    pub differences: Vec<Difference>,
    /// Utterances that are quoted, by first position.
    pub utterances: Vec<Utterance>,
    /// Who is quoted and for how many words, by first quotation.
    pub speakers: Vec<Speaker>,
    /// Texts that several articles not set aside carry, by the numbers of the independent texts.
    pub wires: Vec<Wire>,
    /// Agents that a side of a `voice` difference leaves out and its article names elsewhere.
    pub named_elsewhere: Vec<NamedElsewhere>,
    /// For each of the story's overrides whether it was applied to the claims.
    pub applied: Vec<bool>,
}

/// One article with all that was read from it alone.
#[derive(Debug)]
pub struct ReadArticle<'a> {
    /// Sentences and tokens.
    pub document: Document<'a>,
    /// Statements, in order.
    pub statements: Vec<Statement>,
    /// Quotations, in order.
    pub quotations: Vec<Quotation>,
    /// Cues, in order.
    pub cues: Vec<Cue>,
    /// What it can bear witness to.
    pub standing: Standing,
}

/// A claim with its states and what its members word differently.
#[derive(Debug, Clone)]
pub struct AnalysedClaim {
    /// Its id.
    pub id: String,
    /// Place of the article and place in its [`ReadArticle::statements`], in order; an article may have
    /// several.
    pub members: Vec<(usize, usize)>,
    /// The state of each article, in order; `None` for one set aside.
    pub states: Vec<Option<State>>,
    /// Independent texts with the state `reported` or `differs`.
    pub reporting: usize,
    /// Independent texts with any state but `unseen`: they have it, or are complete and lack it.
    pub of: usize,
    /// Whether an omission may be drawn: some text is `absent` and at least
    /// [`omission_minimum`](crate::story::Options::omission_minimum) independent texts report the claim.
    pub omission: bool,
    /// Whether an editor set its members.
    pub edited: bool,
    /// Whether an editor wants it not to be drawn.
    pub dismissed: bool,
    /// How sure it is that the members say the same thing.
    pub confidence: Confidence,
    /// The weakest score that joined a member, in thousandths; 0 for a claim with one member.
    pub score: u32,
    /// Content words of the first member, as spans of its part, that the members of more than half of the
    /// other articles have too.
    pub shared: Vec<Span>,
    /// What the members state or word differently.
    pub differences: Vec<Difference>,
}

impl Analysis<'_> {
    /// The members of a claim with all that their articles have.
    pub fn members(&self, claim: &AnalysedClaim) -> Vec<Member<'_>> {
        compared(&self.articles, &self.actors, &claim.members)
    }
}

/// Runs all stages.
pub fn analyse(story: &CheckedStory) -> Analysis<'_> {
    let (mut articles, events) = read_articles(story);
    let kept: Vec<usize> = (0..articles.len()).filter(|a| !articles[*a].standing.set_aside).collect();
    let named: Vec<ActorText<'_>> = kept
        .iter()
        .map(|a| ActorText {
            article: *a,
            independent_text: articles[*a].standing.independent_text,
            document: &articles[*a].document,
            quotations: &articles[*a].quotations,
        })
        .collect();
    let actors = actors(&named);
    let texts = aligned_texts(&articles, &kept);
    let alignment = Alignment::of(&texts);
    let mut claims = alignment.claims(&texts);
    let voters = ordered::set(alignment.representatives().iter().map(|text| kept[*text]));
    claims.iter_mut().flat_map(|claim| &mut claim.members).for_each(|(text, _)| *text = kept[*text]);
    let (claims, applied) = overrides::apply(story, &articles, claims);
    let claim_of = claim_of(&articles, &claims);
    let speakers_of =
        |text: &ActorText<'_>| difference::named_speakers(text, &articles[text.article].statements, &actors);
    let sources: Vec<Vec<Option<Span>>> = named.iter().map(speakers_of).collect();
    let quoted = quoted_texts(&articles, &kept, &sources, &claim_of);
    let ledger = difference::ledger(&quoted);
    let mut of_quotes: Vec<Vec<Difference>> = claims.iter().map(|_| Vec::new()).collect();
    let mut differences = difference::other_names(&actors);
    for (claim, difference) in ledger.differences {
        match claim {
            Some(claim) => of_quotes[claim].push(difference),
            None => differences.push(difference),
        }
    }
    let mut named = Vec::new();
    let mut claims: Vec<AnalysedClaim> = claims
        .into_iter()
        .zip(of_quotes)
        .map(|(claim, found)| {
            analyse_claim(story, &articles, &actors, &voters, claim, (found, &mut differences, &mut named))
        })
        .collect();
    differences.append(&mut across_claims(&articles, &actors, &kept, alignment.scores(), &claims));
    differences.append(&mut story_differences(&articles, &actors, &kept, &claims));
    let versions: Vec<WireText<'_>> = kept
        .iter()
        .map(|a| WireText {
            article: *a,
            independent_text: articles[*a].standing.independent_text,
            complete: articles[*a].standing.incomplete.is_none(),
            document: &articles[*a].document,
        })
        .collect();
    let wires = difference::wires(&versions);
    weigh_marks(&mut articles, &mut differences, &mut claims);
    let named_elsewhere = named_elsewhere(&articles, &claims);
    let (utterances, speakers) = (ledger.utterances, ledger.speakers);
    Analysis {
        story,
        articles,
        events,
        actors,
        claims,
        differences,
        utterances,
        speakers,
        wires,
        named_elsewhere,
        applied,
    }
}

/// Scores and claims over all articles, with none set aside, for those who measure the alignment.
pub fn align_all(story: &CheckedStory) -> (Vec<ReadArticle<'_>>, Scores, Vec<align::Claim>) {
    let (articles, _) = read_articles(story);
    let all: Vec<usize> = (0..articles.len()).collect();
    let texts = aligned_texts(&articles, &all);
    let (claims, scores) = (Alignment::of(&texts).claims(&texts), align::scores_of_all(&texts));
    drop(texts);
    (articles, scores, claims)
}
