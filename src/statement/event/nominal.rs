//! Nouns for actions: "X's rejection of Y", "the offer by X".
//!
//! After Quirk et al., *A Comprehensive Grammar of the English Language*, sections 17.51 and 17.52.

use super::action;
use super::chunk::Kind;
use super::{Event, Reader, Voice, places};
use crate::text::WordList;

/// Verbs whose object "victory" is that of their subject.
const ACHIEVE: WordList = WordList("celebr claim clinch earn enjoy record score secur seal take took win won");

impl Reader<'_> {
    /// The event that a noun tells: "X's rejection of Y", "the offer by X".
    pub(super) fn nominal(&self, at: usize) -> Option<Event> {
        let tokens = &self.chunks[at].tokens;
        let head = self.head_of(tokens.clone())?;
        let (action, shape, of_patient) = action::of_noun(self.token(head))?;
        let (doer, target) = places(shape);
        let mut parties = [None, None, None];
        let of = (head + 1 < tokens.end).then(|| self.party_of(head + 2..tokens.end));
        let possessor = self.possessor(tokens.start..head);
        parties[if of_patient && of.is_none() { target } else { doer }] = possessor;
        if of.is_some() {
            parties[target] = of;
        }
        if action == "beat" && parties[target].is_none() {
            parties[target] = self.behind(at, WordList("over against")).map(|party| self.party(party, None));
        }
        if parties[doer].is_none() {
            let agent = self.behind(at, WordList("by")).filter(|by| self.is_agent(*by));
            let achiever = || match self.kind(at.checked_sub(1)?) {
                Some(Kind::Verb(verb)) if action == "beat" && !of_patient && !verb.unreal && !verb.passive => {
                    self.subject(at - 1).filter(|_| ACHIEVE.contains(&self.token(verb.main).stem))
                }
                _ => None,
            };
            parties[doer] = agent.or_else(achiever).map(|party| self.party(party, None));
        }
        parties[target].as_ref()?;
        Some(Event {
            action,
            main: head,
            tokens: head..head + 1,
            voice: Voice::Nominal,
            parties,
            doer,
            target,
            rest: tokens.end..self.clause_end(at),
        })
    }
}
