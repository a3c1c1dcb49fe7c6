//! What follows a place where a clause may end, within a few tokens.

use super::*;

impl Scan<'_> {
    /// "Was later killed": an event.
    pub(super) fn is_passive(&self, at: usize) -> bool {
        let participle = predicate_verb(self.document, at + 1).filter(|verb| *verb < self.end);
        WordList("was were").contains(&self.token(at).normal)
            && participle.is_some_and(|verb| verb::is_participle(self.token(verb)))
    }

    pub(super) fn has_verb_soon(&self, at: usize) -> bool {
        (at..self.end.min(at + WINDOW / 2))
            .take_while(|at| self.token(*at).kind != TokenKind::Punctuation)
            .any(|at| finite(self.document, self.part, at).is_some())
    }

    /// Whether the main clause does not go on behind the clause that starts at `at`.
    pub(super) fn is_final(&self, at: usize) -> bool {
        let comma = (at..self.end.min(at + WINDOW)).find(|at| self.token(*at).normal == ",");
        let Some(behind) = comma.map(|comma| comma + 1).filter(|behind| *behind < self.end) else { return true };
        is_conjunction(self.document, behind)
            || is_relative(self.token(behind))
            || verb::is_gerund(self.document.language, self.token(behind))
    }

    /// "With 12 members abstaining".
    pub(super) fn is_absolute(&self, at: usize) -> bool {
        let limit = self.end.min(at + WINDOW / 3);
        let mut inside = (at..limit).take_while(|at| self.token(*at).kind != TokenKind::Punctuation);
        states_fact(self.document, at..limit)
            && inside.any(|at| {
                verb::is_gerund(self.document.language, self.token(at)) || verb::is_participle(self.token(at))
            })
    }

    /// A further clause of a headline: "captain arrested".
    pub(super) fn is_brief_clause(&self, at: usize) -> bool {
        let rest = at..self.end.min(at + WINDOW / 3);
        let verb = rest
            .clone()
            .take_while(|at| self.token(*at).kind != TokenKind::Punctuation)
            .find(|at| verb::is_participle(self.token(*at)) || finite(self.document, self.part, *at).is_some());
        verb.is_some_and(|verb| verb > at && self.content >= CORE)
    }
}
