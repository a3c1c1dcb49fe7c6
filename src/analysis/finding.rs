//! What texts state or word differently, of one claim and of the story, and what of it is drawn.

use super::claim::compared;
use super::{AnalysedClaim, ReadArticle};
use crate::actor::Actors;
use crate::align::Scores;
use crate::comparison::{DifferenceKind, Part};
use crate::difference::{self, Difference, Meeting, Member, QuotedText};
use crate::framing::{self, Cue, NamedElsewhere};
use crate::ordered;
use crate::overrides::EditedClaim;
use crate::text::Span;
use crate::text::TokenKind;

/// What the members of one claim state or word differently. Where a fact differs its wording does too:
/// that is said once, as the fact. `found`: what the ledger of quotations has found in it; `known`: differences of
/// names and titles in other claims.
pub(super) fn differences(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    members: &[Member<'_>],
    mut found: Vec<Difference>,
    known: &mut Vec<Difference>,
) -> Vec<Difference> {
    found.append(&mut difference::numbers(members));
    found.append(&mut difference::dates(members));
    let places: Vec<usize> = members.iter().map(|member| member.article).collect();
    for group in in_one_wording(articles, &places) {
        let members: Vec<Member<'_>> = group.iter().map(|at| members[*at]).collect();
        found.append(&mut difference::agents(&members, actors));
        let mut named = difference::roles(&members, actors);
        named.extend(difference::names(&members, actors));
        named.append(&mut framing::naming(&members, actors));
        // One place is marked once, for what it is most surely, though several clauses of its sentence show it.
        for difference in named {
            let again = |other: &Difference| {
                difference::meet(other, &difference) || difference::is_same_name(other, &difference)
            };
            if !known.iter().any(again) {
                known.push(difference.clone());
                found.push(difference);
            }
        }
        found.append(&mut difference::polarity(&members));
        found.append(&mut framing::attribution(&members));
        found.append(&mut framing::hedges(&members));
        found.append(&mut framing::voice(&members));
        let mut wording = difference::wording(&members);
        wording.retain(|wording| {
            wording.rule == "wording/too-different" || !found.iter().any(|fact| covers(fact, wording))
        });
        found.append(&mut wording);
    }
    found
}

/// Takes out of the differences of the story those that two members with other readings show: then they are
/// of the claim.
pub(super) fn of_claim(members: &[Member<'_>], whole: &mut Vec<Difference>) -> Vec<Difference> {
    let within = |difference: &Difference| {
        let shown = |side: &&difference::Side| {
            members.iter().any(|member| {
                let sentence = &member.document.sentences[member.statement.sentence];
                member.article == side.article && sentence.part == side.part && sentence.span.contains(side.span)
            })
        };
        let mut readings = difference.sides.iter().filter(shown).map(|side| &side.reading);
        let first = readings.next();
        readings.any(|other| Some(other) != first)
    };
    let (own, rest) = std::mem::take(whole).into_iter().partition(within);
    *whole = rest;
    own
}

/// Whether every side of `wording` that has text holds a side of `fact`.
pub(super) fn covers(fact: &Difference, wording: &Difference) -> bool {
    wording.sides.iter().filter(|side| !side.span.is_empty()).all(|side| {
        let meets =
            |s: &difference::Side| s.article == side.article && s.part == side.part && side.span.contains(s.span);
        fact.sides.iter().any(meets)
    })
}

/// The articles at `places`, by their place in that list, in groups whose words can be compared: those of
/// one language together, each translated article by itself.
pub(super) fn in_one_wording(articles: &[ReadArticle<'_>], places: &[usize]) -> Vec<Vec<usize>> {
    let comparable = |a: usize, b: usize| {
        let (one, other) = (&articles[a], &articles[b]);
        let translated = one.standing.translation.or(other.standing.translation).is_some();
        a == b || !translated && !one.document.is_foreign_to(&other.document)
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        match groups.iter_mut().find(|group| group.iter().all(|other| comparable(places[*other], *place))) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups
}

/// What sentences that may report the same state differently though no claim has both.
pub(super) fn across_claims(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    kept: &[usize],
    scores: &Scores,
    claims: &[AnalysedClaim],
) -> Vec<Difference> {
    let statements = kept.iter().flat_map(|article| {
        let own = 0..articles[*article].statements.len();
        own.map(|statement| (*article, statement))
    });
    let members = compared(articles, actors, &statements.collect::<Vec<_>>());
    let place = |sentence: usize| (kept[scores.sentences[sentence].0], scores.sentences[sentence].1);
    let meetings: Vec<Meeting> =
        scores.links.iter().map(|link| Meeting { a: place(link.a), b: place(link.b), score: link.score }).collect();
    let known: Vec<&Difference> = claims.iter().flat_map(|claim| &claim.differences).collect();
    let mut found = difference::numbers_across(&members, &meetings, &known);
    found.append(&mut difference::dates_across(&members, &meetings, &known));
    found
}

/// What the texts as wholes state or word differently: their headlines, against each other and each against
/// its own body. One text alone is not compared with itself.
pub(super) fn story_differences(
    articles: &[ReadArticle<'_>],
    actors: &Actors,
    kept: &[usize],
    claims: &[AnalysedClaim],
) -> Vec<Difference> {
    if ordered::set(kept.iter().map(|article| articles[*article].standing.independent_text)).len() < 2 {
        return Vec::new();
    }
    let claims: Vec<Vec<Member<'_>>> = claims.iter().map(|claim| compared(articles, actors, &claim.members)).collect();
    let mut found = Vec::new();
    for group in in_one_wording(articles, kept) {
        let headlines = group.iter().flat_map(|at| {
            let statements = articles[kept[*at]].statements.iter().enumerate();
            let headline = statements.take_while(|(_, statement)| statement.part == Part::Headline);
            headline.map(|(statement, _)| (kept[*at], statement))
        });
        let headlines: Vec<(usize, usize)> = headlines.collect();
        found.append(&mut framing::headlines(&compared(articles, actors, &headlines), &claims));
    }
    for article in kept {
        let ReadArticle { document, statements, quotations, standing, .. } = &articles[*article];
        if standing.incomplete.is_none() {
            let text = framing::Text { article: *article, document, statements, quotations };
            found.append(&mut framing::headline_against_body(text));
        }
    }
    found
}

/// The agents that sides of voice differences leave out and their articles name elsewhere.
pub(super) fn named_elsewhere(articles: &[ReadArticle<'_>], claims: &[AnalysedClaim]) -> Vec<NamedElsewhere> {
    let differences = claims.iter().flat_map(|claim| &claim.differences);
    let sides = differences.filter(|difference| difference.kind == DifferenceKind::Voice).flat_map(|d| &d.sides);
    let agent = |side: &difference::Side| {
        let article = &articles[side.article];
        framing::voice::named_elsewhere(&article.document, &article.statements, side)
    };
    sides.filter_map(agent).collect()
}

/// What shows each cue against another text, and which marks are drawn at first.
pub(super) fn weigh_marks(
    articles: &mut [ReadArticle<'_>],
    differences: &mut [Difference],
    claims: &mut [AnalysedClaim],
) {
    let words_of = |article: &ReadArticle<'_>| {
        article.document.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count()
    };
    let words: Vec<usize> = articles.iter().map(words_of).collect();
    let mut cues: Vec<&mut Vec<Cue>> = articles.iter_mut().map(|article| &mut article.cues).collect();
    let mut all: Vec<&mut Difference> = differences.iter_mut().collect();
    for claim in claims {
        // What an editor dismissed takes no room.
        claim.differences.iter_mut().for_each(|difference| difference.drawn &= !claim.dismissed);
        all.extend(&mut claim.differences);
    }
    framing::contrasts(&mut cues, &all.iter().map(|difference| &**difference).collect::<Vec<_>>());
    framing::thin(&mut all, &mut cues, &words);
}

/// For each article and statement the place of its claim.
pub(super) fn claim_of(articles: &[ReadArticle<'_>], claims: &[EditedClaim]) -> Vec<Vec<Option<usize>>> {
    let mut claim_of: Vec<Vec<Option<usize>>> =
        articles.iter().map(|article| vec![None; article.statements.len()]).collect();
    for (at, claim) in claims.iter().enumerate() {
        claim.members.iter().for_each(|(article, statement)| claim_of[*article][*statement] = Some(at));
    }
    claim_of
}

/// The articles not set aside as the ledger of quotations reads them. What is quoted in another language, or in
/// a translation, is nobody's own words.
pub(super) fn quoted_texts<'a>(
    articles: &'a [ReadArticle<'_>],
    kept: &[usize],
    named: &'a [Vec<Option<Span>>],
    claim_of: &'a [Vec<Option<usize>>],
) -> Vec<QuotedText<'a>> {
    let wordings = in_one_wording(articles, kept);
    let text = |(at, article): (usize, &usize)| QuotedText {
        article: *article,
        independent_text: articles[*article].standing.independent_text,
        document: &articles[*article].document,
        statements: &articles[*article].statements,
        quotations: &articles[*article].quotations,
        named: &named[at],
        claims: &claim_of[*article],
        wording: wordings.iter().position(|group| group.contains(&at)).unwrap_or_default(),
    };
    kept.iter().enumerate().map(text).collect()
}
