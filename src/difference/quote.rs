//! The quote ledger: which quotations in different articles are excerpts of one utterance.
//!
//! Outlets cut one utterance differently, so two excerpts belong together when most words of the
//! shorter stand, in the same order, in the longer (longest common subsequence, by `similar`).

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

use crate::comparison::Part;
use crate::ordered::Map;
use crate::statement::Quotation;
use crate::text::{Document, Span, TokenKind};

/// Share of the shorter excerpt's words that the longer must have in the same order, in percent.
const SHARE: usize = 75;
/// Fewest content words in common: below, the likeness may be chance.
const CONTENT_WORDS: usize = 2;

/// An article's quotations, as the ledger sees them.
#[derive(Debug, Clone, Copy)]
pub struct QuotedText<'a> {
    /// Place of the article in the story.
    pub article: usize,
    /// Its sentences and tokens.
    pub document: &'a Document<'a>,
    /// Its quotations.
    pub quotations: &'a [Quotation],
    /// Number of the texts whose words can be compared with its own: those of one language, not translated.
    pub wording: usize,
}

/// One utterance and the articles' excerpts of it, one or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Speaker as the first article that names one does.
    pub speaker: Option<Excerpt>,
    /// The excerpts, by article and position.
    pub excerpts: Vec<Excerpt>,
}

/// A run of text of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    /// Place of the article in the story.
    pub article: usize,
    /// Headline or body.
    pub part: Part,
    /// Where.
    pub span: Span,
}

/// Groups the quotations of all articles by utterance, directly or through others, in the order of their
/// first excerpts. Quotations with fewer than two content words (scare quotes) are left out.
pub fn utterances(texts: &[QuotedText<'_>]) -> Vec<Utterance> {
    let mut vocabulary = Map::new();
    let mut all = Vec::new();
    texts.iter().for_each(|text| all.extend(excerpts(text, &mut vocabulary)));
    let mut group: Vec<usize> = (0..all.len()).collect();
    for i in 0..all.len() {
        for j in i + 1..all.len() {
            if group[i] != group[j] && same_utterance(&all[i], &all[j]) {
                let (from, to) = (group[j].max(group[i]), group[j].min(group[i]));
                group.iter_mut().filter(|g| **g == from).for_each(|g| *g = to);
            }
        }
    }
    (0..all.len())
        .filter(|first| group[*first] == *first)
        .map(|first| {
            let members = (first..all.len()).filter(|i| group[*i] == first);
            Utterance {
                speaker: members.clone().find_map(|i| all[i].speaker),
                excerpts: members.map(|i| all[i].excerpt).collect(),
            }
        })
        .collect()
}

struct Excerpted {
    excerpt: Excerpt,
    wording: usize,
    speaker: Option<Excerpt>,
    /// Numbers of its words in the vocabulary of all quotations.
    words: Vec<u32>,
    content: Vec<bool>,
}

fn excerpts<'a>(text: &QuotedText<'a>, vocabulary: &mut Map<&'a str, u32>) -> Vec<Excerpted> {
    let document = text.document;
    let mut number = |word: &'a str| {
        let next = vocabulary.len() as u32;
        *vocabulary.entry(word, || next)
    };
    text.quotations
        .iter()
        .map(|quotation| {
            let tokens = || {
                let tokens = document.tokens[quotation.tokens.clone()].iter();
                tokens.filter(|token| token.kind != TokenKind::Punctuation)
            };
            let excerpt = |span| Excerpt { article: text.article, part: quotation.part, span };
            Excerpted {
                excerpt: excerpt(quotation.span),
                wording: text.wording,
                speaker: quotation.speaker.map(excerpt),
                words: tokens().map(|token| number(&token.normal)).collect(),
                content: tokens().map(|token| !token.function_word).collect(),
            }
        })
        .filter(|excerpt| excerpt.content.iter().filter(|content| **content).count() >= CONTENT_WORDS)
        .collect()
}

fn same_utterance(a: &Excerpted, b: &Excerpted) -> bool {
    let shorter = a.words.len().min(b.words.len());
    let possible = a.words.iter().filter(|word| b.words.contains(word)).count();
    if a.wording != b.wording || possible * 100 < shorter * SHARE {
        return false;
    }
    // The same kind of hook and of words as for the wording: one copy of the algorithm in the wasm.
    let mut hook = Replace::new(Capture::new());
    let (old, new) = (&a.words[..], &b.words[..]);
    let Ok(()) = myers::diff_deadline_raw(&mut hook, old, 0..old.len(), new, 0..new.len(), None);
    let (mut common, mut content) = (0, 0);
    for op in hook.into_inner().into_ops() {
        if let DiffOp::Equal { old_index, len, .. } = op {
            common += len;
            content += a.content[old_index..old_index + len].iter().filter(|content| **content).count();
        }
    }
    content >= CONTENT_WORDS && common * 100 >= shorter * SHARE
}
