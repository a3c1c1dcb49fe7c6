//! Texts that are cut: a claim they lack could not be seen, it is not absent.

use crate::comparison::Part;
use crate::ordered;
use crate::story::Article;
use crate::text::{Document, Furniture, FurnitureKind};

/// A body of one sentence is a teaser, one of at most so many sentences …
const TEASER_SENTENCES: usize = 2;
/// … and words is one if another body of the story is [`TEASER_RATIO`] times as long.
const TEASER_WORDS: usize = 60;
const TEASER_RATIO: usize = 3;
/// Bodies of exactly the same length from here up (in characters) may have been cut by a counter …
const SHORTEST_CUT: usize = 100;
/// … which was set to a round number …
const ROUND: usize = 50;
/// … or cut so many of the story's texts, or left the end of one of them open.
const CUT_ALIKE: usize = 3;

/// How it shows that a text is incomplete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IncompleteReason {
    /// The host says so.
    Declared,
    /// The body ends in an ellipsis or in a count of what is left out ("[+210 chars]").
    Ellipsis,
    /// The body ends in mid-sentence: no final punctuation.
    CutSentence,
    /// Where the rest would be, the page asks to subscribe, to sign in or to continue.
    Paywall,
    /// The body of another independent text of the story has exactly as many characters (100 or more), and
    /// more speaks for a counter: a round number, a third such text, or an open end of one of them.
    EqualLength,
    /// The body has at most 60 words in a single sentence, or in two that are at most a third as long as
    /// the longest body of the story.
    Teaser,
}

impl IncompleteReason {
    /// The name in the output.
    pub fn code(self) -> &'static str {
        match self {
            IncompleteReason::Declared => "declared",
            IncompleteReason::Ellipsis => "ellipsis",
            IncompleteReason::CutSentence => "cut-sentence",
            IncompleteReason::Paywall => "paywall",
            IncompleteReason::EqualLength => "equal-length",
            IncompleteReason::Teaser => "teaser",
        }
    }
}

/// For each article whether, and by what evidence, its text is incomplete.
///
/// What the text itself shows (an ellipsis, a cut sentence, a paywall's words) counts even against `complete: true`; what
/// only the comparison of lengths suggests does not.
pub fn incomplete(
    articles: &[Article],
    documents: &[Document<'_>],
    independent_text: &[usize],
) -> Vec<Option<IncompleteReason>> {
    let lengths: Vec<usize> = articles.iter().map(|a| a.body.trim().chars().count()).collect();
    let longest = documents.iter().map(words).max().unwrap_or_default();
    articles
        .iter()
        .zip(documents)
        .enumerate()
        .map(|(index, (article, document))| {
            if article.complete == Some(false) {
                return Some(IncompleteReason::Declared);
            }
            if let Some(reason) = cut_end(document) {
                return Some(reason);
            }
            if article.complete == Some(true) {
                return None;
            }
            if cut_by_counter(index, &lengths, documents, independent_text) {
                return Some(IncompleteReason::EqualLength);
            }
            let count = words(document);
            let sentences = document.sentences.iter().filter(|s| s.part == Part::Body).count();
            let short = sentences <= TEASER_SENTENCES && count * TEASER_RATIO <= longest;
            let teaser = count <= TEASER_WORDS && (sentences <= 1 || short);
            teaser.then_some(IncompleteReason::Teaser)
        })
        .collect()
}

/// Whether a counter cut this text and others at the same length, and not chance.
fn cut_by_counter(index: usize, lengths: &[usize], documents: &[Document<'_>], independent_text: &[usize]) -> bool {
    let alike: Vec<usize> = (0..lengths.len()).filter(|other| lengths[*other] == lengths[index]).collect();
    let texts = ordered::set(alike.iter().map(|other| independent_text[*other])).len();
    let open = || alike.iter().any(|other| cut_end(&documents[*other]).is_some());
    lengths[index] >= SHORTEST_CUT
        && texts > 1
        && (texts >= CUT_ALIKE || lengths[index].is_multiple_of(ROUND) || open())
}

/// Words of the story.
fn words(document: &Document<'_>) -> usize {
    let sentences = document.sentences.iter().filter(|s| s.part == Part::Body);
    sentences.map(|s| document.slice(s.part, s.span).split_whitespace().count()).sum()
}

/// Evidence at the end of the story, which furniture may follow.
fn cut_end(document: &Document<'_>) -> Option<IncompleteReason> {
    let last = document.sentences.iter().rfind(|s| s.part == Part::Body)?;
    let text = document.slice(last.part, last.span);
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
    if bare.ends_with('…') || bare.ends_with("...") || bare.ends_with("[+") || ends_in_count(text) {
        return Some(IncompleteReason::Ellipsis);
    }
    let ended = bare.ends_with(['.', '!', '?', '。', '！', '？', '؟', '।', '۔']) || bare.is_empty();
    if !ended {
        return Some(IncompleteReason::CutSentence);
    }
    let walled =
        |f: &Furniture| f.kind == FurnitureKind::Paywall && f.part == Part::Body && f.span.start >= last.span.end;
    document.furniture.iter().any(walled).then_some(IncompleteReason::Paywall)
}

/// "[+1234 chars]", the mark of a well-known news interface.
fn ends_in_count(text: &str) -> bool {
    text.ends_with(" chars]") && text.rfind("[+").is_some()
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::read;

    fn reasons(articles: &[Article]) -> Vec<Option<IncompleteReason>> {
        let documents: Vec<_> = articles.iter().map(|a| read(a, Some("en"))).collect();
        incomplete(articles, &documents, &crate::quality::independent_texts(&documents))
    }

    fn article(body: &str, complete: Option<bool>) -> Article {
        Article { body: body.into(), complete, ..Article::default() }
    }

    #[test]
    fn each_kind_of_evidence_and_its_counterpart() {
        let long = "The bridge was closed on Monday after a storm. ".repeat(9);
        let cases = [
            ("The bridge was closed on Monday after a…", None, Some(IncompleteReason::Ellipsis)),
            ("The bridge was closed “on Monday...”", Some(true), Some(IncompleteReason::Ellipsis)),
            ("The bridge was closed on Monday after [+210 chars]", None, Some(IncompleteReason::Ellipsis)),
            ("It rained. The bridge was closed on Monday after a", Some(true), Some(IncompleteReason::CutSentence)),
            ("The bridge was closed. It rained. Nobody came.\n\nAdditional reporting: Desk", None, None),
            ("The bridge was closed. It rained. Nobody came.\n\nPart: one", None, Some(IncompleteReason::CutSentence)),
            ("The bridge was closed on Monday after a…\n\nRead more", None, Some(IncompleteReason::Ellipsis)),
            ("The bridge was closed on Monday after a… Read more", None, Some(IncompleteReason::Ellipsis)),
            ("The bridge was closed on Monday after a […]", None, Some(IncompleteReason::Ellipsis)),
            (
                "It rained. It snowed. It blew.\n\nSubscribe to read on.\n\nBy Jon Pell",
                None,
                Some(IncompleteReason::Paywall),
            ),
            ("It rained. It snowed.\n\nContinue reading\n\nIt blew.", None, None),
            ("The bridge was closed on Monday.", Some(false), Some(IncompleteReason::Declared)),
            ("The bridge was closed on Monday.", None, Some(IncompleteReason::Teaser)),
            ("The bridge was closed on Monday.", Some(true), None),
            ("The bridge was closed. It rained.", None, Some(IncompleteReason::Teaser)),
            (long.trim_end().split_at(140).0, None, None),
        ];
        for (body, complete, expected) in cases {
            let found = reasons(&[article(body, complete), article(&long, None)]);
            assert_eq!(found, [expected, None], "{body}");
        }
    }

    #[test]
    fn different_texts_of_the_same_length_need_more_to_be_cut_by_a_counter() {
        let of_length = |sentence: &str, length: usize, end: &str| {
            let text: String = sentence.repeat(40).chars().take(length - 1).collect();
            article(&(text + end), None)
        };
        let reasons_of = |length: usize, ends: &[&str]| {
            let sentences = ["The bridge was closed. ", "Ferries ran late again. ", "No crane could be found. "];
            let articles: Vec<_> = ends.iter().zip(sentences).map(|(end, s)| of_length(s, length, end)).collect();
            reasons(&articles)
        };
        let equal = Some(IncompleteReason::EqualLength);
        assert_eq!(reasons_of(200, &[".", "!"]), [equal, equal]);
        assert_eq!(reasons_of(203, &[".", "!"]), [None, None]);
        assert_eq!(reasons_of(203, &[".", "!", "."]), [equal, equal, equal]);
        assert_eq!(reasons_of(203, &[".", "s"]), [equal, Some(IncompleteReason::CutSentence)]);
        let mut whole = of_length("The bridge was closed. ", 200, ".");
        whole.complete = Some(true);
        assert_eq!(reasons(&[whole, of_length("No crane could be found. ", 200, ".")]), [None, equal]);
        let copy = of_length("The bridge was closed. ", 200, ".");
        assert_eq!(reasons(&[copy.clone(), copy]), [None, None]);
    }
}
