//! Stage 5, wording that may colour a statement: [`Cue`]s in one article, and what they amount to
//! against other articles that state the same.

pub(crate) mod attribution;
pub(crate) mod cues;
mod density;
pub(crate) mod headline;
pub(crate) mod hedge;
pub(crate) mod loaded;
pub(crate) mod naming;
mod plain;
pub(crate) mod prominence;
mod speaker;
pub(crate) mod voice;

pub use attribution::attribution;
pub use cues::{Cue, CueKind, cues};
pub use density::thin;
pub use headline::{Text, headline_against_body, headlines};
pub use hedge::hedges;
pub use loaded::contrasts;
pub use naming::naming;
pub use prominence::{Place, places, prominence};
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
