//! One claim: its members, its states and what it shares.

use super::finding::{differences, of_claim};
use super::{AnalysedClaim, ReadArticle};
use crate::actor::Actors;
use crate::comparison::{Confidence, DifferenceKind, State};
use crate::difference::{self, Difference, Member};
use crate::framing;
use crate::ordered::{self, Map, Set};
use crate::overrides::EditedClaim;
use crate::story::CheckedStory;
use crate::text::{Span, Token, TokenKind};

/// `found`: what the ledger of quotations has found in it.
pub(super) fn analyse_claim(
    story: &CheckedStory,
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    voters: &Set<usize>,
    claim: EditedClaim,
    (of_quotes, whole, named): (Vec<Difference>, &mut Vec<Difference>, &mut Vec<Difference>),
) -> AnalysedClaim {
    let members = claim.members;
    let compared = compared(articles, actors, &members);
    let mut own = of_claim(&compared, whole);
    named.extend(own.iter().cloned());
    let mut differences = differences(articles, actors, &compared, of_quotes, named);
    differences.append(&mut own);
    // Passages that may not say the same thing at all are not held against each other word by word.
    let doubtful = claim.confidence == Confidence::Low;
    differences.iter_mut().for_each(|d| d.drawn &= !(doubtful && d.kind == DifferenceKind::Wording));
    differences.extend(framing::prominence(&compared, |article| articles[article].standing.incomplete.is_none()));
    let states = states(articles, voters, &members, &differences);
    let texts_with = |wanted: &dyn Fn(State) -> bool| {
        let texts = ordered::set(
            (0..articles.len())
                .filter(|a| states[*a].is_some_and(wanted))
                .map(|a| articles[a].standing.independent_text),
        );
        texts.len()
    };
    let reporting = texts_with(&|state| matches!(state, State::Reported | State::Differs));
    let of = texts_with(&|state| state != State::Unseen);
    let absent = states.contains(&Some(State::Absent));
    let omission = absent && reporting >= story.story().options.omission_minimum as usize;
    AnalysedClaim {
        id: claim.id,
        edited: claim.edited,
        dismissed: claim.dismissed,
        members,
        states,
        reporting,
        of,
        omission,
        confidence: claim.confidence,
        score: claim.score,
        shared: shared(&compared),
        differences,
    }
}

/// The members of a claim with all that their articles have.
pub(super) fn compared<'a>(
    articles: &'a [ReadArticle<'_>],
    actors: &'a Actors,
    members: &[(usize, usize)],
) -> Vec<Member<'a>> {
    let member = |(article, statement): &(usize, usize)| {
        let ReadArticle { document, statements, quotations, standing, .. } = &articles[*article];
        let independent_text = standing.independent_text;
        Member {
            article: *article,
            independent_text,
            document,
            statements,
            quotations,
            actors,
            statement: &statements[*statement],
        }
    };
    members.iter().map(member).collect()
}

/// The state of one claim in every article; `None` for those set aside.
pub(super) fn states(
    articles: &[ReadArticle<'_>],
    voters: &Set<usize>,
    members: &[(usize, usize)],
    differences: &[Difference],
) -> Vec<Option<State>> {
    let reporting = ordered::set(members.iter().map(|(article, _)| *article));
    let differing = ordered::set(
        differences
            .iter()
            .filter(|difference| difference::is_factual(difference))
            .flat_map(|difference| against_majority(articles, voters, difference)),
    );
    articles
        .iter()
        .enumerate()
        .map(|(index, article)| {
            if article.standing.set_aside {
                None
            } else if differing.contains(&index) {
                Some(State::Differs)
            } else if reporting.contains(&index) {
                Some(State::Reported)
            } else if article.standing.incomplete.is_some() || cannot_be_held_against(article, articles, members) {
                Some(State::Unseen)
            } else {
                Some(State::Absent)
            }
        })
        .collect()
}

/// Whether all members of a claim are in other languages than an article: by names, numbers and dates alone
/// nothing can be shown to be missing.
pub(super) fn cannot_be_held_against(
    article: &ReadArticle<'_>,
    articles: &[ReadArticle<'_>],
    members: &[(usize, usize)],
) -> bool {
    members.iter().all(|(other, _)| article.document.is_foreign_to(&articles[*other].document))
}

/// The articles whose reading is not that of the strict majority of the independent texts that are
/// sides of the difference; all of them where there is no such majority. For each text its article among
/// the `voters` counts, so that a copy with another reading decides nothing; else the first of its copies.
pub(super) fn against_majority(
    articles: &[ReadArticle<'_>],
    voters: &Set<usize>,
    difference: &Difference,
) -> Vec<usize> {
    let mut reading_of: Map<usize, &str> = Map::new();
    let (first, rest): (Vec<_>, Vec<_>) = difference.sides.iter().partition(|side| voters.contains(&side.article));
    for side in first.into_iter().chain(rest) {
        reading_of.entry(articles[side.article].standing.independent_text, || &side.reading);
    }
    let mut votes: Map<&str, usize> = Map::new();
    for reading in reading_of.values() {
        *votes.entry(reading, || 0) += 1;
    }
    let majority = votes.into_iter().find(|(_, count)| count * 2 > reading_of.len()).map(|(reading, _)| reading);
    difference.sides.iter().filter(|side| Some(side.reading.as_str()) != majority).map(|side| side.article).collect()
}

/// Content words of the first member that more than half of the other articles have in theirs.
pub(super) fn shared(members: &[Member<'_>]) -> Vec<Span> {
    let Some((first, rest)) = members.split_first() else { return Vec::new() };
    let mut stems: Map<usize, Set<&str>> = Map::new();
    for member in rest.iter().filter(|member| member.article != first.article) {
        let stems = stems.entry(member.article, Set::default);
        // Across languages only names and numbers that are written alike are the same.
        let foreign = member.document.is_foreign_to(first.document);
        for term in &member.statement.terms {
            if !foreign || is_name_or_number(member, &member.document.tokens[term.token]) {
                stems.insert(&term.stem);
            }
        }
    }
    let most = |stem: &str| stems.values().filter(|has| has.contains(&stem)).count() * 2 > stems.len();
    let terms = first.statement.terms.iter().filter(|term| most(&term.stem));
    terms.map(|term| first.document.tokens[term.token].span).collect()
}

pub(super) fn is_name_or_number(member: &Member<'_>, token: &Token) -> bool {
    token.kind == TokenKind::Number || member.statement.names.iter().any(|name| name.span.contains(token.span))
}
