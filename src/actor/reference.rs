//! Definite phrases for somebody whom a text names: "the mayor", where a text has told who that is.

use super::mention::Form;
use super::{Actor, ActorText, Mention, Title};
use crate::comparison::Part;
use crate::lexicon::is_reporting_verb;
use crate::statement::{is_finite_verb, role};
use crate::text::{Span, Token, TokenKind, WordList};

/// Most tokens between the article and the role.
const LONGEST: usize = 6;

/// Adds the definite phrases of all texts to the actors that they refer to.
pub(super) fn add(texts: &[ActorText<'_>], actors: &mut [Actor]) {
    let mut bearers: Vec<Bearer> = Vec::new();
    let mut named: Vec<(usize, Part, Span)> = Vec::new();
    for (actor, Actor { mentions, .. }) in actors.iter().enumerate() {
        for Mention { article, part, span, title, .. } in mentions {
            named.push((*article, *part, *span));
            let title = title.clone();
            bearers.extend(title.map(|title| Bearer { article: *article, actor, title }));
        }
    }
    for text in texts {
        let own: Vec<&Bearer> = bearers.iter().filter(|bearer| bearer.article == text.article).collect();
        let mut others: Vec<&Bearer> = bearers.iter().collect();
        others.retain(|bearer| actors[bearer.actor].mentions.iter().any(|mention| mention.article == text.article));
        let named: Vec<_> = named.iter().filter(|place| place.0 == text.article).collect();
        for phrase in phrases(text) {
            let Some(title) = &phrase.title else { continue };
            if named.iter().any(|place| place.1 == phrase.part && place.2.overlaps(phrase.span)) {
                continue;
            }
            if let Some(actor) = bearer(title, &own).or_else(|| bearer(title, &others)) {
                actors[actor].mentions.push(phrase);
            }
        }
    }
}

/// An actor to whom an article gives a title.
struct Bearer {
    article: usize,
    actor: usize,
    title: Title,
}

/// The one actor among the bearers whom the phrase can mean.
fn bearer(phrase: &Title, bearers: &[&Bearer]) -> Option<usize> {
    let alike =
        |bearer: &&&Bearer| bearer.title.former == phrase.former && bearer.title.same_office(phrase) != Some(false);
    let only = |mut fitting: &mut dyn Iterator<Item = usize>| -> Option<usize> {
        let first = fitting.next()?;
        (&mut fitting).all(|other| other == first).then_some(first)
    };
    let fitting: Vec<&&Bearer> = bearers.iter().filter(alike).collect();
    only(&mut fitting.iter().map(|bearer| bearer.actor)).or_else(|| {
        // "President Voss" and "the Velmark president": each phrase means the one called so.
        let as_told = |bearer: &&&&Bearer| match phrase.scope.is_empty() {
            true => bearer.title.scope.is_empty(),
            false => bearer.title.same_office(phrase) == Some(true),
        };
        only(&mut fitting.iter().filter(as_told).map(|bearer| bearer.actor))
    })
}

/// The definite phrases of a text that have a role.
fn phrases(text: &ActorText<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for (place, sentence) in text.document.sentences.iter().enumerate() {
        for at in sentence.tokens.clone() {
            found.extend(phrase(text, place, at));
        }
    }
    found
}

/// The phrase whose article stands at `article`.
fn phrase(text: &ActorText<'_>, place: usize, article: usize) -> Option<Mention> {
    let (tokens, sentence) = (&text.document.tokens, &text.document.sentences[place]);
    if !WordList("el la the").contains(&tokens[article].normal) {
        return None;
    }
    let limit = sentence.tokens.end.min(article + LONGEST + 2);
    let inside = (article + 1..limit).take_while(|at| {
        let token = &tokens[*at];
        let mark = WordList("- ‑ .").contains(&token.normal) && *at > article + 1;
        !token.function_word && (token.kind != TokenKind::Punctuation || mark)
    });
    let last = inside.last()?;
    // "The 45th president", "the next mayor": of several holders one, whoever has the title now.
    let of_several = |token: &Token| {
        token.kind == TokenKind::Number
            || WordList("first incoming last new next previous second third").contains(&token.normal)
    };
    if tokens[article + 1..=last].iter().any(of_several) {
        return None;
    }
    let first = (article + 1..=last).find(|at| role::is_role(&tokens[*at]) && !role::is_rank(&tokens[*at]))?;
    let head = (first..=last).take_while(|at| role::is_role(&tokens[*at])).last()?;
    let goes_on = tokens.get(head + 1).filter(|_| head + 1 < sentence.tokens.end);
    let ends = goes_on.is_none_or(|next| {
        next.function_word
            || next.kind != TokenKind::Word
            || next.normal.ends_with("ly") && !next.capitalised
            || is_reporting_verb(&next.normal)
            || is_finite_verb(text.document, sentence.part, head + 1)
    });
    let joined = goes_on.is_some_and(|next| WordList("- ‑").contains(&next.normal));
    if !ends || joined {
        return None;
    }
    let title = Title::read(text.document, article + 1..head + 1, head + 1)?;
    let capital =
        |at: &usize| sentence.tokens.contains(at) && tokens[*at].capitalised && tokens[*at].kind == TokenKind::Word;
    let of = WordList("de of").contains(goes_on.map_or("", |next| next.normal.as_str()));
    let end =
        (head + 2..sentence.tokens.end).take_while(capital).last().filter(|_| of).map_or(head + 1, |last| last + 1);
    Some(text.mention(place, article..end, Form::Role, Some(title)))
}
