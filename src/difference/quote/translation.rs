//! Quotations of one utterance of which at least one is a translator's words.

use super::matching::{matched, share};
use super::passage::Passage;
use crate::comparison::{Confidence, DifferenceKind};
use crate::difference::{Difference, Side};
use crate::text::{TokenKind, WordList};

/// Words by which a text says that it translates, outside the quotation.
const SIGNS: WordList =
    WordList("interprete interpreter traduccion traducido traductor traductora translated translation translator");
/// Languages, behind "in" or "en".
const LANGUAGES: WordList = WordList(
    "aleman arabe arabic catalan chinese chino coreano dutch english euskera farsi french frances german hebrew hebreo \
     hindi ingles italian italiano japanese japones korean mandarin persian polish portuguese portugues russian ruso \
     spanish swahili turco turkish ucraniano ukrainian urdu",
);
/// Fewest words of a quotation that is held beside its translation.
const WORDS: usize = 4;

/// Whether the sentences that a passage stands in say that it is translated.
pub(super) fn is_interpreted(passage: &Passage<'_>) -> bool {
    let document = passage.text.document;
    passage.quotations().iter().any(|quotation| {
        let own = document.sentences.iter().filter(|s| s.part == quotation.part && s.span.overlaps(quotation.span));
        own.flat_map(|sentence| sentence.tokens.clone()).any(|at| {
            let before = at.checked_sub(1).is_some_and(|at| WordList("in en").contains(&document.tokens[at].normal));
            let word = &document.tokens[at].normal;
            !quotation.tokens.contains(&at) && (SIGNS.contains(word) || before && LANGUAGES.contains(word))
        })
    })
}

/// Quotations of one speaker on one claim in different languages, or of which one is in a translated text; a
/// difference for every two articles.
pub(super) fn translations(passages: &[Passage<'_>]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for (at, a) in passages.iter().enumerate() {
        for b in &passages[at + 1..] {
            let apart = a.text.wording != b.text.wording && a.text.independent_text != b.text.independent_text;
            if apart && is_one_utterance(a, b) {
                found.extend(difference(a, b));
            }
        }
    }
    found
}

fn is_one_utterance(a: &Passage<'_>, b: &Passage<'_>) -> bool {
    let (fewer, more) = (a.words.len().min(b.words.len()), a.words.len().max(b.words.len()));
    let same = match (&a.person, &b.person) {
        (Some(one), Some(other)) => one.is_same(other),
        _ => None,
    };
    let one_language = !a.text.document.is_foreign_to(b.text.document);
    fewer >= WORDS
        && same != Some(false)
        && (same == Some(true) && share(&a.claims, &b.claims) && more <= fewer * 2 || one_language && matched(a, b))
}

fn difference(a: &Passage<'_>, b: &Passage<'_>) -> Option<Difference> {
    let side = |passage: &Passage<'_>| {
        let quotation = &passage.quotations()[0];
        let tokens = passage.text.document.tokens[quotation.tokens.clone()].iter();
        let words = tokens.filter(|token| token.kind != TokenKind::Punctuation).map(|token| token.normal.as_str());
        Side {
            article: passage.text.article,
            part: quotation.part,
            span: quotation.span,
            reading: words.collect::<Vec<_>>().join(" "),
        }
    };
    let sides = vec![side(a), side(b)];
    (sides[0].reading != sides[1].reading).then_some(Difference {
        kind: DifferenceKind::Quote,
        rule: "quote/translation",
        confidence: Confidence::Low,
        drawn: false,
        sides,
    })
}
