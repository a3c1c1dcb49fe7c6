//! Whom a pronoun stands for that a quotation is attributed to.
//!
//! The strict ones of the usual sieves: the speaker named last goes on speaking (O'Keefe et al. 2012, “A sequence
//! labelling approach to quote attribution”; Muzny et al. 2017, “A two-stage sieve approach for quote attribution”),
//! and the subject of a sentence is what the next is about (Grosz et al. 1995, “Centering”). Wherever two could be
//! meant there is no name.

use std::ops::Range;

use super::person::Person;
use crate::actor::{ActorText, Actors, Form, Mention};
use crate::comparison::Part;
use crate::lexicon::is_reporting_verb;
use crate::statement::{Statement, is_body, is_role};
use crate::text::{Span, Token, TokenKind, WordList};

/// Sentences back in which the name may stand, not counting those that go on about the same one.
const REACH: usize = 2;
/// Sentences back in all.
const FARTHEST: usize = 12;

const MALE: WordList = WordList("el he");
const FEMALE: WordList = WordList("ella she");
/// Words that tell that a man, or a woman, is named.
const OF_MEN: WordList = WordList(
    "actor boy brother businessman congressman councilman dad don father hermano hijo husband king landlord lord mr padre policeman \
     prince sir son spokesman sr uncle widower",
);
const OF_WOMEN: WordList = WordList(
    "actress actriz alcaldesa businesswoman chairwoman concejala congresswoman councilwoman dame daughter diputada directora dona \
     fiscala girl gobernadora hermana hija jefa jueza lady madre madam miss mom mother mrs ms mum ministra policewoman presidenta \
     princess queen secretaria senadora sister spokeswoman sra vocera widow wife woman",
);
/// Words before the subject that say when, or join.
const LEADS: WordList = WordList("and but earlier later meanwhile pero still then y yesterday");
const OTHERS: WordList = WordList("el ella ellas ellos he she they");

/// Whom a sentence is about.
enum Focus {
    /// The words that name the one.
    Named(Span),
    /// The one whom the pronoun stands for.
    Same,
    /// Nobody.
    Nobody,
    /// Several, or one who cannot be told.
    Unclear,
}

struct Reader<'a> {
    text: &'a ActorText<'a>,
    statements: &'a [Statement],
    actors: &'a Actors,
    part: Part,
}

/// The words that name the one whom a pronoun stands for: in its own paragraph or the one before, if that is clear.
pub(super) fn antecedent(
    text: &ActorText<'_>,
    statements: &[Statement],
    actors: &Actors,
    part: Part,
    pronoun: Span,
) -> Option<Span> {
    let reader = Reader { text, statements, actors, part };
    let document = text.document;
    let at = document.tokens_within(part, pronoun).start;
    let word = document.tokens.get(at)?.normal.as_str();
    let own = document.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    if !MALE.contains(word) && !FEMALE.contains(word) || part == Part::Headline {
        return None;
    }
    let mut left = REACH;
    for place in (own.saturating_sub(FARTHEST)..=own).rev() {
        let sentence = &document.sentences[place];
        if sentence.part != part || sentence.paragraph + 1 < document.sentences[own].paragraph {
            return None;
        }
        match reader.focus(place, sentence.tokens.start..sentence.tokens.end.min(at), word) {
            Focus::Named(span) => return Some(span).filter(|span| !reader.is_other_gender(*span, word)),
            Focus::Same => {}
            Focus::Nobody if place == own => {}
            Focus::Nobody => left = left.checked_sub(1)?,
            Focus::Unclear => return None,
        }
    }
    None
}

impl Reader<'_> {
    fn token(&self, at: usize) -> &Token {
        &self.text.document.tokens[at]
    }

    fn is_quoted(&self, at: usize) -> bool {
        self.text.quotations.iter().any(|quotation| quotation.tokens.contains(&at))
    }

    /// Whom a sentence, as far as `tokens`, is about, outside its quotations.
    fn focus(&self, place: usize, tokens: Range<usize>, pronoun: &str) -> Focus {
        let spoken = |at: &usize| self.token(*at).kind == TokenKind::Punctuation || self.is_quoted(*at);
        let lead = |at: &usize| spoken(at) || LEADS.contains(&self.token(*at).normal);
        let Some(first) = tokens.clone().find(|at| !lead(at)) else { return Focus::Same };
        let mut speakers = Vec::new();
        for statement in self.statements.iter().filter(|statement| statement.sentence == place) {
            let speaker = statement.attribution.as_ref().and_then(|attribution| attribution.speaker);
            let Some(speaker) = speaker else { continue };
            let range = self.text.document.tokens_within(self.part, speaker);
            if tokens.contains(&range.start) && !self.is_quoted(range.start) {
                speakers.push((speaker, range));
            }
        }
        let same = |(_, range): &(Span, Range<usize>)| range.len() == 1 && self.token(range.start).normal == pronoun;
        let some = !speakers.is_empty();
        speakers.retain(|speaker| !same(speaker));
        match &speakers[..] {
            [] if some => Focus::Same,
            [] => self.subject(first, tokens, pronoun),
            [(one, _), ..] if self.is_another_speaking(&tokens, *one) => Focus::Unclear,
            [(one, range), others @ ..] if others.iter().all(|(other, _)| other == one) => self.speaker(*one, range),
            _ => Focus::Unclear,
        }
    }

    /// The speaker of a sentence: a person who is named, or "the mayor".
    fn speaker(&self, span: Span, range: &Range<usize>) -> Focus {
        let Some(span) = super::naming::name(self.text.document, self.part, span) else { return Focus::Unclear };
        let tokens = &self.text.document.tokens[range.clone()];
        let (people, others): (Vec<_>, Vec<_>) = self.mentions(span).partition(|(actor, _)| self.is_person(*actor));
        let person = Person::of(self.text.document, self.part, span);
        let joined = tokens.iter().any(|token| WordList("and y e").contains(&token.normal)) && people.len() > 1;
        let role = tokens
            .iter()
            .take_while(|t| !WordList("de for of").contains(&t.normal))
            .any(|token| is_role(token) && !token.capitalised && !token.normal.ends_with('s'));
        let named = !people.is_empty() || others.is_empty() && role || person.is_of_person();
        if named && !joined { Focus::Named(span) } else { Focus::Unclear }
    }

    /// "…, but Mr Hale said": a second speaker in a clause of his own.
    fn is_another_speaking(&self, tokens: &Range<usize>, speaker: Span) -> bool {
        let speaks = |mention: &Mention| {
            let end = self.text.document.tokens_within(self.part, mention.span).end;
            tokens.contains(&end) && is_reporting_verb(&self.token(end).normal)
        };
        let others = self.mentions(self.span(tokens)).filter(|(_, mention)| !speaker.overlaps(mention.span));
        others.into_iter().any(|(actor, mention)| self.is_person(actor) && speaks(mention))
    }

    fn span(&self, tokens: &Range<usize>) -> Span {
        Span::new(self.token(tokens.start).span.start, self.token(tokens.end - 1).span.end)
    }

    /// The subject of a sentence that says nothing of a speaker.
    fn subject(&self, first: usize, tokens: Range<usize>, pronoun: &str) -> Focus {
        let opening = self.token(first).normal.as_str();
        if opening == pronoun {
            return Focus::Same;
        }
        if OTHERS.contains(opening) {
            return Focus::Unclear;
        }
        let sentence = self.span(&tokens);
        let Some((_, mention)) = self.mentions(sentence).find(|(actor, _)| self.is_person(*actor)) else {
            // Of a full name that no text explains it is not known whether it is a person's.
            let unknown = |name: &[String]| name.len() > 1 && !is_body(name);
            let unclear = self.mentions(sentence).any(|(actor, _)| unknown(&self.actors.list[actor].name));
            return if unclear { Focus::Unclear } else { Focus::Nobody };
        };
        let range = self.text.document.tokens_within(self.part, mention.span);
        let behind_comma = range.start > tokens.start && self.token(range.start - 1).normal == ",";
        let begins = (first..range.start).all(|at| self.token(at).capitalised && !self.token(at).function_word);
        let next = (range.end < tokens.end).then(|| self.token(range.end).normal.as_str());
        let joined = next.is_some_and(|next| WordList("& and e or y").contains(next));
        match (begins || behind_comma) && !joined && !mention.genitive {
            true => Focus::Named(mention.span),
            false => Focus::Unclear,
        }
    }

    /// The mentions by name or role in a span, in the writer's own words.
    fn mentions(&self, span: Span) -> impl Iterator<Item = (usize, &Mention)> {
        let all = self.actors.within(self.text.article, self.part, span);
        all.filter(|(_, mention)| !mention.quoted && mention.form != Form::Description)
    }

    fn is_person(&self, actor: usize) -> bool {
        self.actors.list[actor].person && !is_body(&self.actors.list[actor].name)
    }

    /// Whether what the article calls the one tells that the pronoun is another's.
    fn is_other_gender(&self, span: Span, pronoun: &str) -> bool {
        let other = if MALE.contains(pronoun) { OF_WOMEN } else { OF_MEN };
        let document = self.text.document;
        let tells = |part: Part, span: Span| {
            document.tokens[document.tokens_within(part, span)].iter().any(|token| other.contains(&token.normal))
        };
        let own = self.mentions(span).map(|(actor, _)| actor).next();
        let mut called = own.iter().flat_map(|actor| &self.actors.list[*actor].mentions);
        tells(self.part, span)
            || called.any(|mention| mention.article == self.text.article && tells(mention.part, mention.span))
    }
}
