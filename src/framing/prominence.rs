//! Prominence: what one text opens with and another has near its end.
//!
//! News is written with what counts most first (the inverted pyramid: Pöttker 2003, *News and its
//! communicative quality*), so the place that a text gives a claim is a part of its framing (Entman 1993).

use crate::comparison::{Confidence, DifferenceKind, Part};
use crate::difference::{Difference, Member, Side};
use crate::ordered::Map;
use crate::rules::Rule;
use crate::text::TokenKind;

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[Rule {
    id: "prominence/place",
    limits: "Where a passage stands depends also on the length and the kind of the text.",
    source: "Entman 1993, Framing; Pöttker 2003, News and its communicative quality",
}];

/// Sentences at the start of the body that open a text.
const LEDE_SENTENCES: usize = 2;
/// A body with fewer sentences than this has no end to speak of.
const LEAST_SENTENCES: usize = 9;

/// Where a text has a claim first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Prominence {
    Headline,
    Lede,
    Between,
    /// In the last third of the sentences.
    Late,
}

impl Prominence {
    fn reading(self) -> &'static str {
        match self {
            Prominence::Headline => "headline",
            Prominence::Lede => "lede",
            Prominence::Between => "between",
            Prominence::Late => "late",
        }
    }
}

/// A difference if one text has the claim in its headline or its first two sentences, and another,
/// independent and long, only in its last third. `complete` tells whether an article is: the last third of a cut
/// text cannot be told.
///
/// Rule `prominence/place`. Readings: `headline`, `lede`, `between`, `late`; a side for every article.
pub fn prominence(members: &[Member<'_>], complete: impl Fn(usize) -> bool) -> Option<Difference> {
    let mut first: Map<usize, &Member<'_>> = Map::new();
    for member in members {
        let place = |member: &Member<'_>| (member.statement.part, member.statement.span);
        let earliest = first.entry(member.article, || member);
        if place(member) < place(earliest) {
            *earliest = member;
        }
    }
    let places: Vec<_> = first.values().map(|member| (*member, of(member, complete(member.article)))).collect();
    let opens = |place: Prominence| place <= Prominence::Lede;
    let moved = places.iter().any(|(a, at)| {
        *at == Prominence::Late && places.iter().any(|(b, at)| opens(*at) && a.independent_text != b.independent_text)
    });
    moved.then(|| Difference {
        kind: DifferenceKind::Prominence,
        rule: "prominence/place",
        confidence: Confidence::Medium,
        drawn: false,
        sides: places
            .iter()
            .map(|(member, at)| Side {
                article: member.article,
                part: member.statement.part,
                span: member.statement.span,
                reading: at.reading().to_string(),
            })
            .collect(),
    })
}

/// Where an article has a claim first, and how much it says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Place of the article in the story.
    pub article: usize,
    /// `headline`, `lede` or `paragraph`.
    pub code: &'static str,
    /// The first paragraph of the body that has it, from 1.
    pub paragraph: Option<usize>,
    /// Paragraphs of the body.
    pub paragraphs: usize,
    /// How many sentences of the body stand before it, in thousandths of all.
    pub depth: usize,
    /// Words of all members.
    pub words: usize,
}

/// The place of every article that has a member of the claim, by article.
pub fn places(members: &[Member<'_>], complete: impl Fn(usize) -> bool) -> Vec<Place> {
    let mut places: Map<usize, (Prominence, Place)> = Map::new();
    for member in members {
        let Member { article, document, statement, .. } = *member;
        let body = |part: Part| part == Part::Body;
        let above = document.paragraphs.iter().filter(|paragraph| !body(paragraph.part)).count();
        let headline = document.sentences.iter().filter(|sentence| !body(sentence.part)).count();
        let at = of(member, complete(article));
        let paragraph = body(statement.part).then(|| document.sentences[statement.sentence].paragraph + 1 - above);
        let depth = statement.sentence.saturating_sub(headline) * 1000 / (document.sentences.len() - headline).max(1);
        let (first, place) = places.entry(article, || {
            let paragraphs = document.paragraphs.len() - above;
            (at, Place { article, code: "", paragraph, paragraphs, depth, words: 0 })
        });
        *first = at.min(*first);
        place.code = match first {
            Prominence::Headline | Prominence::Lede => first.reading(),
            Prominence::Between | Prominence::Late => "paragraph",
        };
        place.paragraph = [place.paragraph, paragraph].into_iter().flatten().min();
        place.depth = depth.min(place.depth);
        let words = document.tokens[statement.tokens.clone()].iter();
        place.words += words.filter(|token| token.kind != TokenKind::Punctuation).count();
    }
    places.into_iter().map(|(_, (_, place))| place).collect()
}

fn of(member: &Member<'_>, complete: bool) -> Prominence {
    if member.statement.part == Part::Headline {
        return Prominence::Headline;
    }
    let sentences = &member.document.sentences;
    let headline = sentences.iter().filter(|sentence| sentence.part == Part::Headline).count();
    let (at, count) = (member.statement.sentence - headline, sentences.len() - headline);
    if at < LEDE_SENTENCES {
        Prominence::Lede
    } else if complete && count >= LEAST_SENTENCES && at * 3 >= count * 2 {
        Prominence::Late
    } else {
        Prominence::Between
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    #[test]
    fn what_opens_one_text_and_ends_another() {
        let fine = "The harbour board was fined for the flood.";
        let filler = "It rained on the quay that day. ".repeat(8);
        let (first, last) = (format!("{fine} {filler}"), format!("{filler}{fine}"));
        let readings = |bodies: [&str; 2], complete: bool| {
            let articles = bodies.map(|body| Article { body: body.into(), ..Article::default() });
            let documents = articles.each_ref().map(|article| read(article, Some("en")));
            let read = documents.each_ref().map(statements);
            let members: Vec<Member<'_>> = (0..2)
                .map(|article| Member {
                    article,
                    independent_text: article,
                    document: &documents[article],
                    statements: &read[article].0,
                    quotations: &read[article].1,
                    actors: &crate::actor::NOBODY,
                    statement: read[article]
                        .0
                        .iter()
                        .find(|s| s.span.of(&articles[article].body).contains("fined"))
                        .unwrap(),
                })
                .collect();
            let found = prominence(&members, |_| complete)?;
            Some(found.sides.into_iter().map(|side| side.reading).collect::<Vec<_>>().join(" | "))
        };
        assert_eq!(readings([&first, &last], true).as_deref(), Some("lede | late"));
        assert_eq!(readings([&last, &first], true).as_deref(), Some("late | lede"));
        assert_eq!(readings([&first, &last], false), None);
        assert_eq!(readings([&first, &first], true), None);
        assert_eq!(readings([fine, fine], true), None);
    }
}
