//! Cues: words in one article that weaken or colour what it states, by the lexicon alone.

use super::{loaded, own_hedges};
use crate::comparison::{Confidence, Part};
use crate::lexicon::{HedgeClass, ReportingClass};
use crate::ordered;
use crate::rules::Rule;
use crate::statement::{Quotation, Statement};
use crate::text::{Document, Span};

/// What the rules of this file cannot see, and where they come from.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        id: "attribution/certain",
        limits: "Verbs such as “confirm” are also used where the fact is beyond doubt.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "attribution/doubtful",
        limits: "Verbs such as “claim” are also used without any wish to cast doubt.",
        source: "Hooper 1975; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "attribution/loaded",
        limits: "A strong verb may describe well how something was said.",
        source: "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013; AP Stylebook, “said”",
    },
    Rule {
        id: "hedge/adverb",
        limits: "The adverb may weaken only a part of the sentence.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "hedge/approximator",
        limits: "A round figure is often enough and nothing is held back.",
        source: "Hyland 2005, Metadiscourse",
    },
    Rule {
        id: "hedge/evidential",
        limits: "Care about what is not proven is good practice, above all before a trial.",
        source: "Hyland 2005, Metadiscourse; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013",
    },
    Rule {
        id: "hedge/modal",
        limits: "A modal verb may speak of permission or of the future and not of doubt.",
        source: "Hyland 2005, Metadiscourse",
    },
];

/// Words of one article that may colour a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Headline or body.
    pub part: Part,
    /// The words.
    pub span: Span,
    /// What kind of cue they are.
    pub kind: CueKind,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// Which of the story's differences shows it against another text, see [`contrasts`](super::contrasts).
    pub contrast: Option<usize>,
    /// Whether it is worth showing at first.
    pub drawn: bool,
}

impl Cue {
    pub(super) fn new(part: Part, span: Span, kind: CueKind, rule: &'static str, confidence: Confidence) -> Self {
        Cue { part, span, kind, rule, confidence, contrast: None, drawn: false }
    }
}

/// Kinds of cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CueKind {
    /// The statement is weakened.
    Hedge,
    /// The verb of saying does more than report.
    Attribution,
    /// The word judges, heats or labels where a plain one was to be had.
    Loaded,
}

impl CueKind {
    /// Its name in the output.
    pub fn code(self) -> &'static str {
        match self {
            CueKind::Hedge => "hedge",
            CueKind::Attribution => "attribution",
            CueKind::Loaded => "loaded",
        }
    }
}

/// The cues of one article, in order: hedges and loaded terms outside direct quotations, and verbs of saying
/// that are not neutral.
pub fn cues(document: &Document<'_>, statements: &[Statement], quotations: &[Quotation]) -> Vec<Cue> {
    let mut cues = loaded::loaded(document, statements, quotations);
    for statement in statements {
        for hedge in own_hedges(document, statement, quotations) {
            let (rule, confidence) = hedge_rule(hedge.class);
            cues.push(Cue::new(statement.part, hedge.span, CueKind::Hedge, rule, confidence));
        }
        let Some(attribution) = &statement.attribution else { continue };
        if let Some((rule, confidence)) = attribution_rule(attribution.class) {
            cues.push(Cue::new(statement.part, attribution.verb, CueKind::Attribution, rule, confidence));
        }
    }
    ordered::sort_by(&mut cues, |a, b| (a.part, a.span, a.kind).cmp(&(b.part, b.span, b.kind)));
    // The clauses of one sentence share its attribution.
    cues.dedup();
    cues
}

fn hedge_rule(class: HedgeClass) -> (&'static str, Confidence) {
    match class {
        HedgeClass::Modal => ("hedge/modal", Confidence::Medium),
        HedgeClass::Evidential => ("hedge/evidential", Confidence::Medium),
        HedgeClass::Approximator => ("hedge/approximator", Confidence::Low),
        HedgeClass::Adverb => ("hedge/adverb", Confidence::Low),
    }
}

fn attribution_rule(class: ReportingClass) -> Option<(&'static str, Confidence)> {
    match class {
        ReportingClass::Neutral => None,
        ReportingClass::Certain => Some(("attribution/certain", Confidence::Low)),
        ReportingClass::Doubtful => Some(("attribution/doubtful", Confidence::Medium)),
        ReportingClass::Loaded => Some(("attribution/loaded", Confidence::Medium)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::statements;
    use crate::story::Article;
    use crate::text::read;

    #[test]
    fn cues_stand_in_the_writers_own_words() {
        let cases: [(&str, &[(&str, &str)]); 5] = [
            ("The owner claimed that the gate was shut.", &[("claimed", "attribution/doubtful")]),
            ("The gate may have been open.", &[("may", "hedge/modal")]),
            ("“It may have been open,” the owner said.", &[]),
            (
                "The owner insisted that the gate was shut, but the lock reportedly failed on Monday.",
                &[("insisted", "attribution/loaded"), ("reportedly", "hedge/evidential")],
            ),
            ("The owner said the gate was shut.", &[]),
        ];
        for (text, expected) in cases {
            let article = Article { body: text.into(), ..Article::default() };
            let document = read(&article, Some("en"));
            let (statements, quotations) = statements(&document);
            let found = cues(&document, &statements, &quotations);
            let found: Vec<(&str, &str)> = found.iter().map(|cue| (cue.span.of(text), cue.rule)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
