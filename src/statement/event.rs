//! Events: who does what to whom, by the order of phrases around a verb or around a noun for an action.
//!
//! The patterns are those of Del Corro and Gemulla, "ClausIE" (2013), on chunks instead of a tree, with the
//! active, the passive and nominalisations of Quirk et al., *A Comprehensive Grammar of the English Language*,
//! sections 3.63 to 3.78 and 17.51 to 17.52. Precision first: where a phrase may belong elsewhere there is no
//! event, and none for what is negated, asked, planned or under a condition.

mod action;
mod chunk;
mod nominal;
mod verb_group;

use std::ops::Range;

use action::Shape;
use chunk::{Chunk, Kind};
use verb_group::Group;

use super::quotation::Quotation;
use super::verb;
use crate::text::{Document, Language, Span, Token, TokenKind, WordList};

/// How a verb or noun tells an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// "Police shot a man".
    Active,
    /// "A man was shot", with or without "by police".
    Passive,
    /// "The shooting of a man".
    Nominal,
}

/// A party of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its noun phrase as it stands there, in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Place of the noun or of the last word of the name; for a pronoun that of what it stands for, if that
    /// is clear.
    pub head: Option<usize>,
    /// Whether "and" joins somebody else to it.
    pub joined: bool,
}

/// An action that is stated to have happened or to be going to happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The action; verbs for one action in two directions ("sell", "buy") have one.
    pub action: String,
    /// Place of the main verb or of the noun in [`Document::tokens`].
    pub main: usize,
    /// The verb with its auxiliaries, or the noun.
    pub tokens: Range<usize>,
    /// How it is told.
    pub voice: Voice,
    /// Who does or gives it, whom it is done to or who gets it, and what is given.
    pub parties: [Option<Party>; 3],
    /// Which of the parties is the subject of the active verb.
    pub doer: usize,
    /// Which of them is its object.
    pub target: usize,
    /// The rest of the clause behind the verb.
    pub rest: Range<usize>,
}

impl Event {
    /// The party that the verb makes its agent.
    pub fn agent(&self) -> Option<&Party> {
        self.parties[self.doer].as_ref()
    }
}

/// What "by" has before it that does nothing itself: times and measures, and means without an article.
const MEASURES: WordList = WordList(
    "end evening half majority margin midday midnight month morn night noon now percent then time vote way week year",
);
const MEANS: WordList = WordList(
    "accident air boat bus car chance default email hand helicopt law letter mail mean mistake name phone plane post \
     rail road sea surpris telephon train",
);

/// The events of a sentence, in order. None in languages other than English.
pub(super) fn events(document: &Document<'_>, sentence: usize, quotations: &[Quotation]) -> Vec<Event> {
    let tokens = &document.sentences[sentence].tokens;
    if document.language != Language::English || document.tokens[tokens.clone()].iter().any(|token| token.normal == "?")
    {
        return Vec::new();
    }
    let reader = Reader { document, chunks: chunk::chunks(document, sentence, quotations), end: tokens.end };
    let of = |at: usize| match reader.chunks[at].kind {
        Kind::Verb(group) if group.lexical && !group.unreal => reader.verbal(at, group),
        Kind::Noun => reader.nominal(at),
        _ => None,
    };
    (0..reader.chunks.len()).filter_map(of).collect()
}

struct Reader<'a> {
    document: &'a Document<'a>,
    chunks: Vec<Chunk>,
    end: usize,
}

impl<'a> Reader<'a> {
    fn token(&self, at: usize) -> &'a Token {
        &self.document.tokens[at]
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.chunks.get(at).map(|chunk| chunk.kind)
    }

    fn first(&self, at: usize) -> &'a Token {
        self.token(self.chunks[at].tokens.start)
    }

    fn is_noun(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Noun)
    }

    fn is_finite(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Verb(group)) if group.finite)
    }

    /// The event that a verb tells.
    fn verbal(&self, at: usize, group: Group) -> Option<Event> {
        let subject = self.subject(at).filter(|_| !self.is_conditional(at));
        let object = self.object(at);
        let particle = group.particle.or_else(|| self.particle_behind(object?));
        let name = particle.map(|particle| self.token(particle).normal.as_str());
        let (mut action, mut shape) = action::of_verb(self.token(group.main), name)?;
        let mut parties = [None, None, None];
        if shape == Shape::Answer {
            let offer = if group.passive { subject } else { object }?;
            if action::is_offer(self.head(offer)?) {
                parties[0] = self.proposer(offer);
            } else if self.is_pronoun(offer) {
                parties[0] = Some(self.party(offer, Some(at)));
            } else {
                (action, shape) = (self.token(group.main).stem.clone(), Shape::Direct);
            }
        }
        let (doer, target) = places(shape);
        let by = self.behind(at, WordList("by")).filter(|by| self.is_agent(*by));
        // "Offered Kern the job", "offered Kern to send help".
        let to_somebody = |object: &usize| {
            let promise = self.kind(object + 1) == Some(Kind::NonFinite)
                && self.head(*object).is_some_and(|head| head.capitalised);
            shape == Shape::Give && (self.is_noun(object + 1) || promise)
        };
        let receiver = object.filter(to_somebody);
        let answered = shape == Shape::Answer && object.is_some_and(|object| self.is_pronoun(object));
        if group.passive {
            parties[doer] = by.map(|by| self.party(by, None));
            // "Kern was given a boat".
            let given = object.is_some() && shape == Shape::Give;
            parties[if given { 1 } else { target }] = Some(self.party(subject?, None));
            if given {
                parties[2] = object.map(|object| self.party(object, None));
            }
        } else {
            parties[doer] = Some(self.party(subject?, Some(at)));
            let given = receiver.map_or(object, |receiver| Some(receiver + 1).filter(|given| self.is_noun(*given)));
            if let Some(given) = given.filter(|_| !answered) {
                parties[target] = Some(self.party(given, Some(at)));
            }
            if let Some(receiver) = receiver {
                parties[1] = Some(self.party(receiver, Some(at)));
            }
        }
        let (place, words) = match shape {
            Shape::Give => (1, "to"),
            Shape::Take => (0, "from"),
            Shape::ConverseTo => (0, "to against"),
            _ => (0, ""),
        };
        if !words.is_empty() && parties[place].is_none() {
            parties[place] = self.behind(at, WordList(words)).map(|party| self.party(party, None));
        }
        let event = Event {
            action,
            main: group.main,
            tokens: self.chunks[at].tokens.clone(),
            voice: if group.passive { Voice::Passive } else { Voice::Active },
            parties,
            doer,
            target,
            rest: self.chunks[at].tokens.end..self.clause_end(at),
        };
        let known = event.parties.iter().flatten().count();
        (known > 1 || group.passive || event.action == "offer").then_some(event)
    }

    /// The noun phrase that is the subject of a verb.
    fn subject(&self, verb: usize) -> Option<usize> {
        if !self.is_finite(verb) {
            return verb.checked_sub(1).filter(|noun| self.is_noun(*noun));
        }
        let mut at = verb;
        loop {
            at = at.checked_sub(1)?;
            match self.chunks[at].kind {
                Kind::Noun => match at.checked_sub(1).and_then(|before| self.kind(before)) {
                    Some(Kind::Preposition) if !chunk::opens_clause(self.first(at - 1)) => at -= 1,
                    Some(Kind::NonFinite) => at -= 1,
                    Some(Kind::Verb(before)) if before.finite => {
                        return verb::takes_clause(self.token(before.main)).then_some(at);
                    }
                    Some(Kind::Verb(_)) => at -= 1,
                    _ => return Some(at),
                },
                Kind::Verb(group) if !group.finite => {}
                Kind::Relative => {
                    let noun = at.checked_sub(1)?;
                    let noun = if self.kind(noun) == Some(Kind::Comma) { noun.checked_sub(1)? } else { noun };
                    let clear = noun == 0 || self.kind(noun - 1) != Some(Kind::Preposition);
                    return (self.is_noun(noun) && clear).then_some(noun);
                }
                Kind::Comma => {
                    let opens = (0..at).rev().take_while(|before| self.kind(*before) != Some(Kind::Break));
                    match opens.into_iter().find(|before| self.kind(*before) == Some(Kind::Comma)) {
                        Some(comma) if !self.is_finite(comma + 1) => {
                            // "A captain, Sven Holt, rescued": the name says more than the noun.
                            if comma + 2 == at && self.is_noun(comma + 1) && self.is_noun(comma.checked_sub(1)?) {
                                return Some(self.named(comma - 1, comma + 1));
                            }
                            at = comma;
                        }
                        _ => return self.subject_before(at),
                    }
                }
                Kind::Conjunction => return self.subject_before(at),
                _ => return None,
            }
        }
    }

    /// The subject of the last verb before a conjunction, which the verb behind it shares.
    fn subject_before(&self, at: usize) -> Option<usize> {
        let verb = (0..at).rev().find(|before| self.is_finite(*before))?;
        self.subject(verb)
    }

    /// Of two noun phrases for one party the one that is a name.
    fn named(&self, noun: usize, apposition: usize) -> usize {
        let capitalised = |at: usize| self.head(at).is_some_and(|head| head.capitalised);
        if capitalised(apposition) && !capitalised(noun) { apposition } else { noun }
    }

    /// The noun phrase right behind a verb, if it is not the subject of the next verb. Behind a relative
    /// pronoun it is what the pronoun stands for: "Brey, whom Sund shot".
    fn object(&self, verb: usize) -> Option<usize> {
        let next = verb + 1;
        if self.is_noun(next) {
            return (!self.is_finite(next + 1)).then_some(next);
        }
        let relative =
            verb.checked_sub(2).filter(|at| self.kind(*at) == Some(Kind::Relative) && self.is_noun(verb - 1))?;
        let noun = relative.checked_sub(1)?;
        let noun = if self.kind(noun) == Some(Kind::Comma) { noun.checked_sub(1)? } else { noun };
        self.is_noun(noun).then_some(noun)
    }

    /// "Turned him down", "turned the offer down".
    fn particle_behind(&self, object: usize) -> Option<usize> {
        let behind = self.chunks.get(object + 1)?;
        (behind.kind == Kind::Preposition
            && verb_group::is_particle(self.first(object + 1))
            && !self.is_noun(object + 2))
        .then_some(behind.tokens.start)
    }

    /// The noun phrase behind one of the prepositions, in the clause behind `at`.
    fn behind(&self, at: usize, prepositions: WordList) -> Option<usize> {
        let inside = |at: &usize| matches!(self.kind(*at), Some(Kind::Noun | Kind::Preposition));
        let preposition = (at + 1..self.chunks.len())
            .take_while(inside)
            .find(|at| self.kind(*at) == Some(Kind::Preposition) && prepositions.contains(&self.first(*at).normal))?;
        let noun = Some(preposition + 1).filter(|noun| self.is_noun(*noun))?;
        let apposition =
            self.kind(noun + 1) == Some(Kind::Comma) && self.is_noun(noun + 2) && !self.is_finite(noun + 3);
        Some(if apposition { self.named(noun, noun + 2) } else { noun })
    }

    fn is_agent(&self, noun: usize) -> bool {
        let bare = self.chunks[noun].tokens.len() == 1;
        let counted = self.first(noun).kind == TokenKind::Number;
        let is_means = |head: &Token| MEASURES.contains(&head.stem) || bare && MEANS.contains(&head.stem);
        !counted && self.head(noun).is_some_and(|head| !is_means(head))
    }

    /// Who made the offer that a noun phrase names: "Voss's offer", "an offer by Voss".
    fn proposer(&self, offer: usize) -> Option<Party> {
        let tokens = &self.chunks[offer].tokens;
        let own = self.possessor(tokens.start..self.head_of(tokens.clone())?);
        own.or_else(|| self.behind(offer, WordList("by from")).map(|party| self.party(party, None)))
    }

    /// The party in the genitive before a noun.
    fn possessor(&self, before: Range<usize>) -> Option<Party> {
        let end = before.clone().rev().find(|at| chunk::is_possessive(self.token(*at)))?;
        Some(self.party_of(before.start..end + 1))
    }

    /// Whether "if" or "whether" opens the clause of a verb.
    fn is_conditional(&self, verb: usize) -> bool {
        let clause = (0..verb).rev().take_while(|at| !self.is_finite(*at) && self.kind(*at) != Some(Kind::Break));
        clause.into_iter().any(|at| self.kind(at) == Some(Kind::Condition))
    }

    /// Where the clause of a phrase ends: at the next finite verb or mark.
    fn clause_end(&self, at: usize) -> usize {
        let ends = |chunk: &&Chunk| match chunk.kind {
            Kind::Verb(group) => group.finite,
            kind => matches!(kind, Kind::Break | Kind::Opener | Kind::Condition | Kind::Relative),
        };
        self.chunks[at + 1..].iter().find(ends).map_or(self.end, |chunk| chunk.tokens.start)
    }

    fn head(&self, noun: usize) -> Option<&'a Token> {
        self.head_of(self.chunks[noun].tokens.clone()).map(|head| self.token(head))
    }

    /// The noun of a noun phrase: the last word before "of".
    fn head_of(&self, tokens: Range<usize>) -> Option<usize> {
        let end = tokens.clone().skip(1).find(|at| self.token(*at).normal == "of").unwrap_or(tokens.end);
        let is_noun = |at: &usize| {
            let token = self.token(*at);
            token.kind == TokenKind::Word && !WordList("jr sr").contains(&token.normal)
        };
        (tokens.start..end).rev().find(is_noun)
    }

    fn party_of(&self, tokens: Range<usize>) -> Party {
        Party { head: self.head_of(tokens.clone()), tokens, joined: false }
    }

    fn is_pronoun(&self, noun: usize) -> bool {
        self.chunks[noun].tokens.len() == 1 && chunk::is_pronoun(self.first(noun))
    }

    /// The party that a noun phrase names; `verb`: the verb whose subject or object it is.
    fn party(&self, noun: usize, verb: Option<usize>) -> Party {
        let mut party = self.party_of(self.chunks[noun].tokens.clone());
        if self.is_pronoun(noun) {
            party.head = verb.and_then(|verb| self.antecedent(noun, verb));
        }
        let and = |at: usize| self.kind(at) == Some(Kind::Conjunction);
        let before = noun > 1 && and(noun - 1) && self.is_noun(noun - 2);
        let behind = and(noun + 1) && self.is_noun(noun + 2) && !self.is_finite(noun + 3);
        party.joined = before || behind;
        party
    }

    /// Whom a pronoun stands for: in "Voss said he had sold it" and "Voss said Kern turned him down" the
    /// one who says it.
    fn antecedent(&self, pronoun: usize, verb: usize) -> Option<usize> {
        let subject = self.subject(verb)?;
        let mut at = subject.checked_sub(1)?;
        if self.kind(at) == Some(Kind::Opener) && self.first(at).normal == "that" {
            at = at.checked_sub(1)?;
        }
        let Some(Kind::Verb(says)) = self.kind(at) else { return None };
        let speaker = self.subject(at).filter(|_| verb::takes_clause(self.token(says.main)))?;
        let speaker = if self.is_pronoun(speaker) {
            self.antecedent(speaker, at)
        } else {
            self.head_of(self.chunks[speaker].tokens.clone())
        };
        let singular = !WordList("it me them they us we you i").contains(&self.first(pronoun).normal);
        let other =
            pronoun == subject || speaker.map(|at| &self.token(at).stem) != self.head(subject).map(|head| &head.stem);
        speaker.filter(|_| singular && other)
    }
}

/// The places of the subject and of the object of an active verb among the parties.
fn places(shape: Shape) -> (usize, usize) {
    match shape {
        Shape::Direct => (0, 1),
        Shape::Converse => (1, 0),
        Shape::ConverseTo | Shape::Take | Shape::Answer => (1, 2),
        Shape::Give => (0, 2),
    }
}

impl Party {
    /// Where it stands.
    pub fn span(&self, document: &Document<'_>) -> Span {
        let tokens = &document.tokens[self.tokens.clone()];
        let (first, last) = (&tokens[0], &tokens[tokens.len() - 1]);
        Span::new(first.span.start, last.span.end)
    }
}

#[cfg(test)]
mod tests;
