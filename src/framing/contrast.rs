//! Cues against other texts: what one text hedges and another states flatly, and verbs of saying that
//! do not agree on the same claim.

use super::own_hedges;
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Member, Side};
use crate::lexicon::{Hedge, HedgeClass, ReportingClass};
use crate::ordered::{self, Map, Set};
use crate::rules::Rule;
use crate::statement::Attribution;
use crate::text::{Span, TokenKind};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "attribution/verb",
        limits: "The texts may report different remarks, or different speakers, on the same matter.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "hedge/one-sided",
        limits: "The text without a hedge may have been written later, when more was known.",
        source: "Hyland 2005, Metadiscourse",
    },
];

/// Whether independent texts report one claim with verbs of saying of different classes: at most one
/// difference, a side for the first attribution of every article that has one. Likely where two
/// speakers share a word and one verb is doubtful or loaded, else possible. Rule `attribution/verb`.
pub fn attribution(members: &[Member<'_>]) -> Vec<Difference> {
    let mut first: Map<usize, (&Member<'_>, &Attribution)> = Map::new();
    for member in members {
        if let Some(attribution) = &member.statement.attribution {
            first.entry(member.article, || (member, attribution));
        }
    }
    let differ = |a: &(&Member<'_>, &Attribution), b: &(&Member<'_>, &Attribution)| {
        a.0.independent_text != b.0.independent_text && a.1.class != b.1.class
    };
    let reports: Vec<_> = first.values().copied().collect();
    let pairs = reports.iter().enumerate().flat_map(|(at, a)| reports.iter().skip(at + 1).map(move |b| (a, b)));
    let differing: Vec<_> = pairs.filter(|(a, b)| differ(a, b)).collect();
    if differing.is_empty() {
        return Vec::new();
    }
    // "Say" against "confirm" or "explain" is mostly a matter of style.
    let strong = |report: &(&Member<'_>, &Attribution)| {
        matches!(report.1.class, ReportingClass::Doubtful | ReportingClass::Loaded)
    };
    let likely =
        differing.iter().any(|(a, b)| (strong(a) || strong(b)) && speaker_words(a).common(&speaker_words(b)) > 0);
    let sides = reports.iter().map(|(member, attribution)| Side {
        article: member.article,
        part: member.statement.part,
        span: attribution.verb,
        reading: attribution.lemma.to_string(),
    });
    vec![Difference {
        kind: DifferenceKind::Attribution,
        rule: "attribution/verb",
        confidence: if likely { Confidence::Medium } else { Confidence::Low },
        drawn: likely,
        sides: sides.collect(),
    }]
}

/// Stems of the content words that name the speaker.
fn speaker_words<'a>((member, attribution): &(&Member<'a>, &Attribution)) -> Set<&'a str> {
    let Some(speaker) = attribution.speaker else { return Set::default() };
    let document = member.document;
    let inside = attribution.tokens.clone().filter_map(|at| document.tokens.get(at));
    let named = inside
        .filter(|token| speaker.contains(token.span) && token.kind == TokenKind::Word)
        .filter(|token| !token.function_word);
    ordered::set(named.map(|token| token.stem.as_str()))
}

/// Whether some independent text hedges what another states flatly: at most one difference, with the
/// hedges and the flat statements that have the word behind a hedge. An article that also states it
/// flatly, as in its headline, does not hedge. Likely with hearsay and appearance ("reportedly"), else
/// possible: modal verbs speak of the future too. Rule `hedge/one-sided`.
pub fn hedges(members: &[Member<'_>]) -> Vec<Difference> {
    let mut stances: Map<usize, Stance<'_>> = Map::new();
    for member in members {
        let stance = stances.entry(member.article, Stance::default);
        let found = own_hedges(member.document, member.statement, member.quotations);
        let hedge = found.into_iter().find(|hedge| hedge.class != HedgeClass::Approximator);
        let doubtful = member.statement.attribution.as_ref().is_some_and(|a| a.class == ReportingClass::Doubtful);
        match hedge {
            Some(hedge) => stance.hedged.push((*member, hedge)),
            None if !doubtful => stance.flat.push(*member),
            None => {}
        }
    }
    let flat: Vec<Member<'_>> = stances.values().flat_map(|stance| stance.flat.iter().copied()).collect();
    let mut sides: Map<usize, Side> = Map::new();
    let mut evidential = false;
    for stance in stances.values().filter(|stance| stance.flat.is_empty()) {
        for (member, hedge) in &stance.hedged {
            let Some(word) = hedged_word(member, hedge) else { continue };
            let contradicted = flat.iter().filter(|other| states_flatly(other, member, word)).collect::<Vec<_>>();
            if contradicted.is_empty() {
                continue;
            }
            evidential |= hedge.class == HedgeClass::Evidential;
            sides.entry(member.article, || side(member, hedge.span, hedge.lemma));
            for other in contradicted {
                let start = other.statement.span.start;
                sides.entry(other.article, || side(other, Span::new(start, start), ""));
            }
        }
    }
    if sides.len() == 0 {
        return Vec::new();
    }
    vec![Difference {
        kind: DifferenceKind::Hedge,
        rule: "hedge/one-sided",
        confidence: if evidential { Confidence::Medium } else { Confidence::Low },
        drawn: evidential,
        sides: sides.into_iter().map(|(_, side)| side).collect(),
    }]
}

/// How one article states the claim.
#[derive(Default)]
struct Stance<'a> {
    hedged: Vec<(Member<'a>, Hedge)>,
    flat: Vec<Member<'a>>,
}

/// Stem of the word that the hedge weakens: the next content word of its statement.
fn hedged_word<'a>(member: &Member<'a>, hedge: &Hedge) -> Option<&'a str> {
    let document = member.document;
    let mut behind = (hedge.tokens.end..member.statement.tokens.end).filter_map(|at| document.tokens.get(at));
    behind.find(|token| token.is_content_word()).map(|token| token.stem.as_str())
}

/// Whether `other`, of another independent text in the same language, has the hedged word.
fn states_flatly(other: &Member<'_>, member: &Member<'_>, word: &str) -> bool {
    other.independent_text != member.independent_text
        && other.document.language == member.document.language
        && other.statement.terms.iter().any(|term| term.stem == word)
}

fn side(member: &Member<'_>, span: Span, reading: &str) -> Side {
    Side { article: member.article, part: member.statement.part, span, reading: reading.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    /// The readings of the differences that `find` sees between one-sentence articles.
    fn found(texts: &[&str], independent: &[usize], find: fn(&[Member<'_>]) -> Vec<Difference>) -> Vec<Vec<String>> {
        let articles: Vec<Article> =
            texts.iter().map(|text| Article { body: (*text).into(), ..Article::default() }).collect();
        let documents: Vec<_> = articles.iter().map(|article| read(article, Some("en"))).collect();
        let read: Vec<_> = documents.iter().map(statements).collect();
        let mut members = Vec::new();
        for (article, (document, (statements, quotations))) in documents.iter().zip(&read).enumerate() {
            let independent_text = independent[article];
            members.extend(statements.iter().map(|statement| Member {
                article,
                independent_text,
                document,
                statements,
                quotations,
                statement,
            }));
        }
        let readings = |d: Difference| d.sides.into_iter().map(|side| side.reading).collect();
        find(&members).into_iter().map(readings).collect()
    }

    #[test]
    fn verbs_of_different_classes_differ() {
        let said = "The owner said the gate was shut.";
        let claimed = "The owner claimed that the gate was shut.";
        let told = "The owner told reporters that the gate was shut.";
        assert_eq!(found(&[said, claimed], &[0, 1], attribution), [["say", "claim"]]);
        assert_eq!(found(&[said, claimed, told], &[0, 1, 2], attribution), [["say", "claim", "tell"]]);
        assert!(found(&[said, told], &[0, 1], attribution).is_empty());
        assert!(found(&[said, claimed], &[0, 0], attribution).is_empty(), "copies of one text");
        assert!(found(&[claimed, "The gate was shut."], &[0, 1], attribution).is_empty());
    }

    #[test]
    fn a_hedge_counts_against_a_flat_statement_of_the_same() {
        let hedged = "The guard reportedly opened the gate.";
        let flat = "The guard opened the gate at night.";
        assert_eq!(found(&[hedged, flat], &[0, 1], hedges), [["reportedly", ""]]);
        assert!(found(&[hedged, hedged], &[0, 1], hedges).is_empty());
        assert!(found(&[hedged, flat], &[0, 0], hedges).is_empty(), "copies of one text");
        assert!(found(&[hedged, "The gate is old."], &[0, 1], hedges).is_empty(), "another word");
        assert!(found(&["About 40 gates were open.", "40 gates were open."], &[0, 1], hedges).is_empty());
        let doubtful = "The owner claimed that the guard opened the gate.";
        assert!(found(&[hedged, doubtful], &[0, 1], hedges).is_empty());
    }
}
