//! Verbs by which somebody calls something something: "Voss called the plan “a gamble”".

use super::reader::{Reader, Verb};
use crate::lexicon::{ReportingClass, ReportingVerb};
use crate::statement::quotation::Quotation;
use crate::text::{Document, Span, WordList};

/// Past and present forms; no participle without a subject gets this far.
const VERBS: WordList = WordList(
    "blasted branded brands called calls condemned criticised criticized described describes dismissed dismisses dubbed \
     hailed hails labeled labelled likened praised praises slammed calificaron califico describio llamo tacho tildo",
);

/// Who calls something by the words of a quotation, and the verb: the last such verb before it in its sentence.
pub(in crate::statement) fn characterised(
    document: &Document<'_>,
    sentence: usize,
    quotation: &Quotation,
    quotations: &[Quotation],
) -> Option<(Span, Span)> {
    let sentence = document.sentences.get(sentence)?;
    let own = |q: &&Quotation| q.part == sentence.part && sentence.tokens.contains(&q.tokens.start);
    let quoted = quotations.iter().filter(own).map(|q| q.tokens.clone()).collect();
    let (part, start, end) = (sentence.part, sentence.tokens.start, sentence.tokens.end);
    let reader = Reader { document, part, start, end, quoted };
    let is_verb = |at: &usize| !reader.is_quoted(*at) && reader.is(*at, |token| VERBS.contains(&token.normal));
    let at = (reader.start..quotation.tokens.start.min(reader.end)).rev().find(is_verb)?;
    let entry = ReportingVerb { lemma: "call", class: ReportingClass::Neutral };
    let verb = Verb { tokens: at..at + 1, entry };
    let subject = reader.subject(reader.verb_group(&verb)?)?;
    Some((reader.span(subject)?, reader.span(verb.tokens)?))
}
