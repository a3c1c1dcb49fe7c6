//! The sentences of one version of a text, and which belong to which of another version.

use std::cmp::Reverse;

use crate::comparison::Part;
use crate::hash::hash;
use crate::ordered;
use crate::text::{Document, Span, TokenKind};

/// From this share of content words in common (Dice), in percent, two sentences are one in other words.
const ALIKE: usize = 40;
/// A sentence is told by one that has this share of its content words, in percent.
const TOLD: usize = 50;
/// A word in more sentences than this tells none of them.
const COMMONEST: usize = 64;

/// A sentence with words.
pub(super) struct Sentence {
    pub part: Part,
    pub paragraph: usize,
    /// Place among the sentences of its document.
    pub number: usize,
    pub span: Span,
    /// The hash of its words.
    pub hash: u64,
    /// Places of its words among the tokens.
    pub places: Vec<usize>,
    /// Its words, as numbers that stand for them.
    pub words: Vec<u32>,
    /// Its content words by stem, hashed, each once.
    content: Vec<u64>,
}

impl Sentence {
    /// Content words in common, in percent of both (Dice).
    pub fn alike(&self, other: &Self) -> usize {
        let common = self.content.iter().filter(|word| other.content.binary_search(word).is_ok()).count();
        (200 * common).checked_div(self.content.len() + other.content.len()).unwrap_or_default()
    }
}

/// The sentences of one version, headline first.
pub(super) struct Sentences {
    pub list: Vec<Sentence>,
    /// Content words, each with the place of a sentence that has it.
    holders: Vec<(u64, usize)>,
}

impl Sentences {
    pub fn of(document: &Document<'_>) -> Self {
        let mut list = Vec::new();
        for (number, sentence) in document.sentences.iter().enumerate() {
            let word = |place: &usize| document.tokens[*place].kind != TokenKind::Punctuation;
            let places: Vec<usize> = sentence.tokens.clone().filter(word).collect();
            let tokens = || places.iter().map(|place| &document.tokens[*place]);
            if places.is_empty() {
                continue;
            }
            let content = tokens().filter(|token| !token.function_word).map(|token| hash([token.stem.as_str()]));
            list.push(Sentence {
                part: sentence.part,
                paragraph: sentence.paragraph,
                number,
                span: sentence.span,
                hash: hash(tokens().map(|token| token.normal.as_str())),
                // Half of a hash is enough inside two sentences.
                words: tokens().map(|token| hash([token.normal.as_str()]) as u32).collect(),
                content: ordered::distinct(content.collect()),
                places,
            });
        }
        let body = list.iter().enumerate().filter(|(_, sentence): &(usize, &Sentence)| sentence.part == Part::Body);
        let mut holders: Vec<(u64, usize)> =
            body.flat_map(|(at, sentence)| sentence.content.iter().map(move |word| (*word, at))).collect();
        ordered::sort_by(&mut holders, Ord::cmp);
        Sentences { list, holders }
    }

    /// For each sentence that of the `base` which it belongs to, if there is one. Each belongs to one at most:
    /// those in the same words come first, then the likest pairs.
    pub fn matched(&self, base: &Sentences) -> Vec<Option<usize>> {
        let mut found = vec![None; self.list.len()];
        let mut taken = vec![false; base.list.len()];
        let mut known: Vec<(u64, usize)> =
            base.list.iter().enumerate().map(|(at, of_base)| (of_base.hash, at)).collect();
        ordered::sort_by(&mut known, Ord::cmp);
        for (own, sentence) in self.list.iter().enumerate() {
            let first = known.partition_point(|(hash, _)| *hash < sentence.hash);
            let mut same = known[first..].iter().take_while(|(hash, _)| *hash == sentence.hash);
            if let Some((_, at)) = same.find(|(_, at)| !taken[*at] && base.list[*at].part == sentence.part) {
                (found[own], taken[*at]) = (Some(*at), true);
            }
        }
        let mut alike = Vec::new();
        for (own, sentence) in self.list.iter().enumerate().filter(|(own, _)| found[*own].is_none()) {
            for at in base.candidates(sentence) {
                let share = if taken[at] { 0 } else { sentence.alike(&base.list[at]) };
                if share >= ALIKE {
                    alike.push((Reverse(share), at, own));
                }
            }
        }
        ordered::sort_by(&mut alike, Ord::cmp);
        for (_, at, own) in alike {
            if !taken[at] && found[own].is_none() {
                (found[own], taken[at]) = (Some(at), true);
            }
        }
        found
    }

    /// Whether some sentence tells most of a sentence of another version: a longer one, or a part of it.
    pub fn tell(&self, sentence: &Sentence) -> bool {
        let told = |at: &usize| {
            let own = &self.list[*at].content;
            sentence.content.iter().filter(|word| own.binary_search(word).is_ok()).count()
        };
        let most = self.candidates(sentence).iter().map(told).max().unwrap_or_default();
        most * 100 >= sentence.content.len() * TOLD
    }

    /// Sentences of the same part that have some content word of a sentence, in order.
    fn candidates(&self, sentence: &Sentence) -> Vec<usize> {
        if sentence.part == Part::Headline {
            return (0..self.list.len()).take_while(|at| self.list[*at].part == Part::Headline).collect();
        }
        let mut found = Vec::new();
        for word in &sentence.content {
            let first = self.holders.partition_point(|(other, _)| other < word);
            let end = first + self.holders[first..].partition_point(|(other, _)| other == word);
            if end - first <= COMMONEST {
                found.extend(self.holders[first..end].iter().map(|(_, at)| *at as u64));
            }
        }
        ordered::distinct(found).into_iter().map(|at| at as usize).collect()
    }
}
