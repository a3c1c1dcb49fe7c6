//! Texts that are cut: a claim they lack could not be seen, it is not absent.

use crate::comparison::Part;
use crate::story::Article;
use crate::text::{Document, lower_case};

/// A body of one sentence is a teaser, one of at most so many sentences …
const TEASER_SENTENCES: usize = 2;
/// … and words is one if another body of the story is [`TEASER_RATIO`] times as long.
const TEASER_WORDS: usize = 60;
const TEASER_RATIO: usize = 3;
/// A last line with fewer words than this may be a credit, which needs no full stop.
const SHORTEST_SENTENCE: usize = 5;
/// Bodies of exactly the same length from here up (in characters) were cut by a counter.
const SHORTEST_CUT: usize = 100;

/// How it shows that a text is incomplete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IncompleteReason {
    /// The host says so.
    Declared,
    /// The body ends in an ellipsis or in a count of what is left out ("[+210 chars]").
    Ellipsis,
    /// The body ends in mid-sentence: no final punctuation, and too long for a credit line.
    CutSentence,
    /// The body of another independent text of the story has exactly as many characters (100 or more).
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
            IncompleteReason::EqualLength => "equal-length",
            IncompleteReason::Teaser => "teaser",
        }
    }
}

/// For each article whether, and by what evidence, its text is incomplete.
///
/// What the text itself shows (an ellipsis, a cut sentence) counts even against `complete: true`; what
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
            let twin =
                |other: usize| lengths[other] == lengths[index] && independent_text[other] != independent_text[index];
            if lengths[index] >= SHORTEST_CUT && (0..articles.len()).any(twin) {
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

fn words(document: &Document<'_>) -> usize {
    document.body.split_whitespace().count()
}

/// Evidence at the very end of the body.
fn cut_end(document: &Document<'_>) -> Option<IncompleteReason> {
    let last = document.sentences.iter().rfind(|s| s.part == Part::Body)?;
    let text = document.slice(last.part, last.span);
    let bare = text.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
    if bare.ends_with('…') || bare.ends_with("...") || bare.ends_with("[+") || ends_in_count(text) {
        return Some(IncompleteReason::Ellipsis);
    }
    let ended = bare.ends_with(['.', '!', '?', '。', '！', '？', '؟', '।', '۔']) || bare.is_empty();
    let credit = document.paragraphs[last.paragraph].span == last.span && is_credit(text);
    (!ended && !credit).then_some(IncompleteReason::CutSentence)
}

/// Whether a last line without a full stop is a credit and no cut sentence: short, and with a colon or
/// one of the openings of credits. When in doubt the text counts as cut, which costs only an omission.
fn is_credit(line: &str) -> bool {
    let lower = lower_case(line);
    let opening = ["by ", "reporting ", "additional ", "©", "(c)", "–", "—", "-", "por "];
    line.split_whitespace().count() < SHORTEST_SENTENCE
        && (line.contains(':') || opening.iter().any(|start| lower.starts_with(start)))
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
            ("The bridge was closed. It rained. Nobody came.\n\nAdditional reporting: desk", None, None),
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
    fn different_texts_of_the_same_length_were_cut_by_a_counter() {
        let one = format!("{}.", "The bridge was closed. ".repeat(8));
        let other =
            format!("{}!", "The bridge was shut up. ".repeat(8).chars().take(one.len() - 1).collect::<String>());
        let found = reasons(&[article(&one, None), article(&other, None), article(&one, Some(true))]);
        assert_eq!(found, [Some(IncompleteReason::EqualLength), Some(IncompleteReason::EqualLength), None]);
        assert_eq!(reasons(&[article(&one, None), article(&one, None)]), [None, None]);
    }
}
