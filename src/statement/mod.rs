//! Stage 2, [`Document`] → [`Statement`]s: clauses that state something, with their terms and facts.

mod attribution;
mod clause;
mod name;
mod naming;
mod negation;
mod number;
mod quotation;
mod role;
mod term;
mod verb;

use std::ops::Range;

use clause::Clause;

pub use attribution::{Attribution, attribution};
pub use name::Name;
pub use naming::Naming;
pub use number::{Bound, Number, Outcome, Unit, numbers};
pub use quotation::{Quotation, quotations};
pub(crate) use role::is_role;
pub use term::Term;
pub(crate) use term::terms;

use crate::comparison::Part;
use crate::ordered::Set;
use crate::text::{Document, Span};

/// A clause of one article that states something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Place of its sentence in [`Document::sentences`].
    pub sentence: usize,
    /// Headline or body.
    pub part: Part,
    /// The clause, without the attribution that reports it and the conjunction before it.
    pub span: Span,
    /// Places of the clause's tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Content words by stem, each once, in the order of first use.
    pub terms: Vec<Term>,
    /// Numbers, with units and magnitudes.
    pub numbers: Vec<Number>,
    /// Names.
    pub names: Vec<Name>,
    /// What it calls those it names; those of an attribution are with its first clause.
    pub namings: Vec<Naming>,
    /// Words that negate, for differences of the kind `negation`.
    pub negations: Vec<Span>,
    /// Places in the article's quotations of those that the clause overlaps.
    pub quotations: Vec<usize>,
    /// Who is said to have said it, if the sentence reports.
    pub attribution: Option<Attribution>,
}

/// The statements of an article and its quotations, in order. A sentence without any content word
/// states nothing; a sentence of several clauses gives
/// several statements, each with its own speaker where it is reported.
pub fn statements(document: &Document<'_>) -> (Vec<Statement>, Vec<Quotation>) {
    let known = name::known_names(document);
    let quotations = quotations(document);
    let mut statements = Vec::new();
    for sentence in 0..document.sentences.len() {
        let attribution = attribution(document, sentence, &quotations);
        let first = statements.len();
        for clause in clause::clauses(document, sentence, &quotations, attribution.as_ref()) {
            statements.push(statement(document, sentence, clause, &quotations, &known));
        }
        for naming in naming::namings(document, sentence, &known) {
            let of = statements[first..].iter().position(|of: &Statement| of.span.contains(naming.name)).unwrap_or(0);
            if let Some(statement) = statements.get_mut(first + of) {
                statement.namings.push(naming);
            }
        }
    }
    (statements, quotations)
}

/// The names of each sentence of an article, in order.
pub(crate) fn names_by_sentence(document: &Document<'_>) -> Vec<Vec<Name>> {
    let known = name::known_names(document);
    let of = |sentence: usize| name::names(document, sentence, document.sentences[sentence].tokens.clone(), &known);
    (0..document.sentences.len()).map(of).collect()
}

fn statement(
    document: &Document<'_>,
    sentence: usize,
    clause: Clause,
    quotations: &[Quotation],
    known: &Set<&str>,
) -> Statement {
    let Clause { tokens, attribution } = clause;
    let part = document.sentences[sentence].part;
    let span = Span::new(document.tokens[tokens.start].span.start, document.tokens[tokens.end - 1].span.end);
    Statement {
        sentence,
        part,
        span,
        terms: term::terms(document, tokens.clone()),
        numbers: numbers(document, tokens.clone()),
        names: name::names(document, sentence, tokens.clone(), known),
        namings: Vec::new(),
        negations: negation::negations(document, tokens.clone()),
        quotations: (0..quotations.len())
            .filter(|q| quotations[*q].part == part && quotations[*q].span.overlaps(span))
            .collect(),
        attribution,
        tokens,
    }
}
