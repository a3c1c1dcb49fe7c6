//! Stage 5, wording that may colour a statement: [`Cue`]s in one article, and what they amount to
//! against other articles that state the same.

pub(crate) mod contrast;
pub(crate) mod cues;
pub(crate) mod prominence;
pub(crate) mod voice;

pub use contrast::{attribution, hedges};
pub use cues::{Cue, CueKind, cues};
pub use prominence::prominence;
pub use voice::{NamedElsewhere, voice};

pub use crate::lexicon::{Hedge, HedgeClass, ReportingClass, ReportingVerb};

use crate::lexicon;
use crate::statement::{Quotation, Statement};
use crate::text::Document;

/// The hedges of a statement in the writer's own voice, outside direct quotations.
fn own_hedges(document: &Document<'_>, statement: &Statement, quotations: &[Quotation]) -> Vec<Hedge> {
    let quoted = |hedge: &Hedge| {
        quotations.iter().any(|q| q.tokens.start < hedge.tokens.end && hedge.tokens.start < q.tokens.end)
    };
    lexicon::hedges(document, statement.tokens.clone()).into_iter().filter(|hedge| !quoted(hedge)).collect()
}
