//! Verb groups: which auxiliaries, verb and particle go together, and in which voice.
//!
//! After Quirk et al., *A Comprehensive Grammar of the English Language*, sections 3.21 to 3.76.

use std::ops::Range;

use super::action;
use super::chunk::{Chunker, Kind};
use crate::comparison::Part;
use crate::statement::name::is_calendar;
use crate::statement::verb::{self, Finite, finite};
use crate::text::{Token, TokenKind, WordList};

/// A verb with its auxiliaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group {
    /// Place of the main verb; that of the auxiliary if there is no other.
    pub main: usize,
    pub passive: bool,
    /// Whether it has a verb besides auxiliaries.
    pub lexical: bool,
    /// Negated, or under a modal verb.
    pub unreal: bool,
    /// Whether it is a clause's verb, no participle behind a noun.
    pub finite: bool,
    /// Place of the particle behind it: "turned down".
    pub particle: Option<usize>,
}

pub(super) const FORMS_OF_BE: WordList = WordList("am are be been being is was were get gets getting got gotten");
const PARTICLES: WordList = WordList("away back down off out over up");
/// Particles that are prepositions as often: they count only where no noun phrase follows.
const AMBIGUOUS_PARTICLES: WordList = WordList("off over");

/// Whether the word may belong to the verb before it: "turned him down".
pub(super) fn is_particle(token: &Token) -> bool {
    PARTICLES.contains(&token.normal)
}

impl Chunker<'_> {
    /// "Rose by 40 percent", "by about a third": no agent.
    fn is_measure(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
            || self.is(at, WordList("$ £ € about almost around at half just more nearly over up"))
    }

    /// Reads a verb group that starts at `at`, if one does; its end.
    pub fn verb_group(&mut self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        let form = finite(self.document, self.part, at);
        let pronoun = self.open.is_none() && self.found.last().is_some_and(|last| last.kind == Kind::Noun);
        let after_noun = self.has_noun() || pronoun;
        // "Two injured men", "of injured men": an adjective.
        let modifies = self.open.is_some() && !after_noun
            || self.open.is_none() && !self.may_open_predicate() && form != Some(Finite::Sure);
        let is_finite = match form {
            Some(Finite::Sure) => true,
            Some(Finite::Perhaps) => {
                !modifies && (after_noun || self.opens_noun_phrase(at + 1) || self.is(at + 1, PARTICLES))
            }
            None => after_noun && self.is_base_form(at),
        };
        let auxiliary =
            verb::is_auxiliary(token) || token.normal.ends_with("n't") || FORMS_OF_BE.contains(&token.normal);
        let participle = !is_finite
            && after_noun
            && verb::is_participle(token)
            && (self.is(at + 1, WordList("by")) && !self.is_measure(at + 2)
                || self.part == Part::Headline && action::is_known(token) && !self.opens_noun_phrase(at + 1));
        if !is_finite && !participle {
            return None;
        }
        if participle || !auxiliary {
            // "Banker arrested at villa": a headline leaves the auxiliary out.
            let bare = self.part == Part::Headline
                && verb::is_participle(token)
                && action::is_known(token)
                && !self.opens_noun_phrase(at + 1);
            let group = Group {
                main: at,
                passive: participle || bare,
                lexical: true,
                unreal: false,
                finite: is_finite,
                particle: None,
            };
            return Some(self.push_group(group, at..at + 1));
        }
        let (mut end, mut be, mut unreal, mut have) = (at, false, false, false);
        while let Some(token) = self.token(end) {
            let helps = verb::is_auxiliary(token) || FORMS_OF_BE.contains(&token.normal);
            let negates = token.normal.ends_with("n't") || WordList("cannot never not").contains(&token.normal);
            if !(helps || negates || self.is_adverb(token) && !is_calendar(token)) {
                break;
            }
            be |= FORMS_OF_BE.contains(&token.normal);
            have |= WordList("had has have").contains(&token.normal);
            // What "will" be is stated; what "could" be is not.
            unreal |= negates || verb::is_modal(token) && token.normal != "will";
            end += 1;
        }
        let main = self.token(end).filter(|main| main.kind == TokenKind::Word && !main.function_word);
        let lexical = main
            .is_some_and(|main| verb::is_participle(main) || self.is_gerund(end) || !be && !have && !main.capitalised);
        let passive = be && main.is_some_and(verb::is_participle);
        let tokens = at..if lexical { end + 1 } else { end };
        let main = if lexical { end } else { at };
        Some(self.push_group(Group { main, passive, lexical, unreal, finite: true, particle: None }, tokens))
    }

    /// A verb group with the particle behind it ("turned down").
    fn push_group(&mut self, group: Group, tokens: Range<usize>) -> usize {
        self.close(tokens.start);
        let ambiguous = group.passive || self.is(tokens.end, AMBIGUOUS_PARTICLES);
        let particle =
            group.lexical && self.is(tokens.end, PARTICLES) && !(ambiguous && self.opens_noun_phrase(tokens.end + 1));
        let end = tokens.end + usize::from(particle);
        self.push(Kind::Verb(Group { particle: particle.then_some(tokens.end), ..group }), tokens.start..end);
        end
    }

    /// Whether a participle here may be a verb although no noun phrase stands right before it.
    fn may_open_predicate(&self) -> bool {
        matches!(
            self.found.last().map(|chunk| chunk.kind),
            Some(Kind::Comma | Kind::Conjunction | Kind::Relative | Kind::Noun)
        )
    }

    /// "Police shoot man", "Rovers beat City": a plain form that is a verb, as far as its neighbours tell.
    fn is_base_form(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|token| action::is_known(token)) else { return false };
        let plural = at.checked_sub(1).and_then(|before| self.token(before)).is_some_and(|before| {
            before.normal.ends_with('s') || WordList("men people police women").contains(&before.normal)
        });
        let past = token.normal == "beat";
        let third = token.normal.ends_with('s') && !token.normal.ends_with("ss");
        let free = !token.capitalised || self.part == Part::Headline;
        free && (past || third || plural && self.part == Part::Headline)
            && self.opens_noun_phrase(at + 1)
            && finite(self.document, self.part, at + 1).is_none()
    }
}
