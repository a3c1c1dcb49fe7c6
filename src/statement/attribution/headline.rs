//! Speakers in headlines: "Mayor: bridge is safe".

use std::ops::Range;

use super::Attribution;
use crate::lexicon::ReportingClass;
use crate::statement::role::{is_role, is_source};
use crate::text::{Document, Span, TokenKind, WordList};

/// Most words before the colon.
const LONGEST: usize = 4;

/// The attribution of a headline that names its speaker before a colon. A label of the matter ("Storm
/// Anna: …") has the same form, so that the speaker has to be known as one by a role or an institution.
pub(super) fn named_before_colon(document: &Document<'_>, tokens: Range<usize>) -> Option<Attribution> {
    let colon =
        (tokens.start..tokens.end.min(tokens.start + LONGEST + 1)).find(|at| document.tokens[*at].normal == ":")?;
    let before = document.tokens.get(tokens.start..colon)?;
    let plain =
        before.iter().all(|token| token.kind == TokenKind::Word && !WordList("and as in on y").contains(&token.normal));
    let last = before.last()?;
    let first = before.first()?;
    let speaks = is_role(last) || is_source(last) || is_role(first) && before.len() > 1;
    let span = |from: usize, to: usize| Span::new(document.tokens[from].span.start, document.tokens[to - 1].span.end);
    (plain && speaks && tokens.end - colon > 2).then(|| Attribution {
        span: span(tokens.start, colon),
        speaker: Some(span(tokens.start, colon)),
        verb: span(colon, colon + 1),
        lemma: ":",
        class: ReportingClass::Neutral,
        tokens: tokens.start..colon + 1,
    })
}
