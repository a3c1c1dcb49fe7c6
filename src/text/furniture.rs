//! What a page sets around a story: bylines, datelines, credits, prompts, captions, notes of the desk.
//!
//! It is no story: it makes no sentence, so no claim. A sentence taken for furniture is lost to the
//! comparison, so a rule fires only on a line of its own, at the start of a paragraph (datelines) and on
//! whole sentences at the very end of the body. A body that would have nothing left is left alone.

mod byline;
mod dateline;
mod line;
mod names;
mod suffix;

use super::sentence;
use super::span::Span;
use crate::comparison::Part;

/// In how many lines at either end of the body a byline may stand.
const BYLINE_LINES: usize = 4;
/// In how many of the first paragraphs of the story a dateline may stand: the first may repeat the headline.
const DATELINE_PARAGRAPHS: usize = 2;

/// What a piece of furniture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// Who wrote it.
    Byline,
    /// Where, when and for which agency it was written.
    Dateline,
    /// Who helped: reporters, editors, agencies.
    Credit,
    /// A pointer to something else to read or watch.
    Link,
    /// A request to subscribe, share or follow, or an advertisement's mark.
    Promotion,
    /// What a page shows in place of the rest of the text.
    Paywall,
    /// The outlet's name behind the headline.
    OutletSuffix,
    /// A caption, or whose picture it is.
    Photo,
    /// A note of the desk on the article itself: corrected, updated, printed on which page.
    Note,
    /// Who holds the rights.
    Copyright,
    /// How many comments there are, or the request for one.
    Comments,
    /// When it was published or updated, or how long it takes to read.
    Timestamp,
    /// What aggregators set around excerpts.
    Aggregator,
}

/// The kinds with their names in the output.
const NAMES: [(Kind, &str); 13] = [
    (Kind::Byline, "byline"),
    (Kind::Dateline, "dateline"),
    (Kind::Credit, "credit"),
    (Kind::Link, "link"),
    (Kind::Promotion, "promotion"),
    (Kind::Paywall, "paywall"),
    (Kind::OutletSuffix, "outlet-suffix"),
    (Kind::Photo, "photo"),
    (Kind::Note, "note"),
    (Kind::Copyright, "copyright"),
    (Kind::Comments, "comments"),
    (Kind::Timestamp, "timestamp"),
    (Kind::Aggregator, "aggregator"),
];

impl Kind {
    /// The name in the output.
    pub fn code(self) -> &'static str {
        NAMES[self as usize].1
    }

    fn named(name: &str) -> Option<Kind> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// Whether a sentence at the very end of the body, behind story in the same paragraph, may be of this kind.
    fn ends_paragraph(self) -> bool {
        matches!(self, Kind::Credit | Kind::Note | Kind::Copyright | Kind::Paywall)
    }
}

/// A piece of furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Furniture {
    /// What it is.
    pub kind: Kind,
    /// Which part it stands in.
    pub part: Part,
    /// Where, without white space around it.
    pub span: Span,
}

/// The outlet's name at the end of a headline.
pub(super) fn in_headline(headline: &str, outlets: &[&str]) -> Option<Furniture> {
    let span = suffix::outlet_suffix(headline, outlets).trimmed(headline);
    (!span.is_empty()).then_some(Furniture { kind: Kind::OutletSuffix, part: Part::Headline, span })
}

/// The furniture of a body, in order. `byline`: as the host supplies it.
pub(super) fn in_body(body: &str, blocks: &[Span], byline: Option<&str>) -> Vec<Furniture> {
    let lines: Vec<Span> = blocks.iter().flat_map(|block| lines(body, *block)).collect();
    let mut found = Vec::new();
    let mut add = |kind, span| found.push(Furniture { kind, part: Part::Body, span });
    let mut story: Vec<Span> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let text = line.of(body);
        let at_an_end = place < BYLINE_LINES || place + BYLINE_LINES >= lines.len();
        if at_an_end && (byline::is_byline(text) || byline.is_some_and(|supplied| is_supplied(text, supplied))) {
            add(Kind::Byline, *line);
        } else if let Some(kind) = line::kind(text) {
            add(kind, *line);
        } else if story.len() < DATELINE_PARAGRAPHS {
            let byline = byline::rest_of_byline(text).filter(|_| story.is_empty()).unwrap_or_default();
            let (byline, dateline) = opening(text, byline);
            if byline > 0 {
                add(Kind::Byline, Span::new(line.start, line.start + byline).trimmed(body));
            }
            if dateline > byline {
                add(Kind::Dateline, Span::new(line.start + byline, line.start + dateline).trimmed(body));
            }
            story.push(Span::new(line.start + dateline, line.end));
        } else {
            story.push(*line);
        }
    }
    let Some(last) = story.pop() else { return Vec::new() };
    let before = found.len();
    let sentences = sentence::sentences(body, last);
    let is_all = |at: usize| story.is_empty() && at == 0;
    for (at, sentence) in sentences.iter().enumerate().rev() {
        let before = body[..sentence.start].trim_end_matches([' ', ']', ')']);
        let cut = before.ends_with('…') || before.ends_with("...");
        let ends_paragraph = |kind: &Kind| kind.ends_paragraph() || cut && *kind == Kind::Link;
        match line::kind(sentence.of(body)).filter(|kind| ends_paragraph(kind) && !is_all(at)) {
            Some(kind) => found.push(Furniture { kind, part: Part::Body, span: *sentence }),
            None => break,
        }
    }
    if found.len() > before {
        crate::ordered::sort_by(&mut found, |a, b| a.span.start.cmp(&b.span.start));
    }
    found
}

/// Where the byline and the dateline that a paragraph begins with end, both 0 if it has none. Before story
/// a byline counts only with the name of an agency behind it. `name_end`: where the names of a byline end.
fn opening(paragraph: &str, name_end: usize) -> (usize, usize) {
    if name_end > 0
        && let Some(open) = paragraph[name_end..].find('(').map(|at| name_end + at)
        && (paragraph[..name_end].ends_with(',') || paragraph[name_end..open].trim().is_empty())
        && paragraph[name_end..open].split_whitespace().count() <= 6
        && !paragraph[name_end..open].contains(['.', ':', ';'])
    {
        let dateline = dateline::dateline(&paragraph[open..], true);
        if dateline > 0 {
            return (open, open + dateline);
        }
    }
    (0, dateline::dateline(paragraph, false))
}

/// The lines of a paragraph that stand for themselves: one that goes on with a small letter, or follows a line
/// that is not ended, is part of a wrapped paragraph.
fn lines(body: &str, block: Span) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = block.start;
    for line in block.of(body).split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trimmed(body);
        start += line.len();
        match lines.last_mut() {
            Some(before) if goes_on(before.of(body), span.of(body)) => before.end = span.end,
            _ => lines.push(span),
        }
    }
    lines
}

fn goes_on(before: &str, line: &str) -> bool {
    let ended = before.ends_with(['.', '!', '?', '”', '"', '»', ')', '…', ':']);
    let known = |line: &str| line::kind(line).is_some() || byline::is_byline(line);
    let apart = ended || known(before) || known(line);
    line.starts_with(char::is_lowercase) || !apart
}

/// Whether a line is the byline that the host supplies, with or without "By".
fn is_supplied(line: &str, byline: &str) -> bool {
    let bare = |text: &str| {
        let lower = super::lower_case(text.trim());
        let name = lower.strip_prefix("by ").or(lower.strip_prefix("por ")).unwrap_or(&lower);
        name.trim_end_matches('.').to_string()
    };
    let byline = bare(byline);
    !byline.is_empty() && bare(line) == byline
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The furniture of a body, in its words.
    fn found(body: &str) -> Vec<(&str, &str)> {
        let blocks = super::super::document::paragraphs(body);
        in_body(body, &blocks, Some("Mara Pell")).into_iter().map(|f| (f.kind.code(), f.span.of(body))).collect()
    }

    #[test]
    fn lines_of_their_own_are_furniture_and_prose_is_not() {
        let body = "By Irena Voss\nUpdated: 4 May 2026\nOSTER QUAY (Agency) — The ferry struck the quay.\n\n\
            “Follow us on foot,” the crew told them. Photo: no.\n\nRead more: The storm\n\nNobody was hurt.\n\n\
            Mara Pell\n© 2026 Harbour Wire";
        let expected = [
            ("byline", "By Irena Voss"),
            ("timestamp", "Updated: 4 May 2026"),
            ("dateline", "OSTER QUAY (Agency) —"),
            ("link", "Read more: The storm"),
            ("byline", "Mara Pell"),
            ("copyright", "© 2026 Harbour Wire"),
        ];
        assert_eq!(found(body), expected);
    }

    #[test]
    fn a_byline_and_an_agency_may_open_the_first_paragraph() {
        let body = "by Jon Pell, Ledger News Correspondent (Ledger News) – Mayor Voss left.";
        let expected = [("byline", "by Jon Pell, Ledger News Correspondent"), ("dateline", "(Ledger News) –")];
        assert_eq!(found(body), expected);
        assert_eq!(found("By Jon Pell the road (Ledger Road) – A track – was shut."), []);
    }

    #[test]
    fn whole_sentences_at_the_very_end_may_be_credits_and_notes() {
        let body = "The ferry struck. It sank. Harbour Wire contributed to this report. (Reporting by Jon Pell)";
        let expected = [("credit", "Harbour Wire contributed to this report."), ("credit", "(Reporting by Jon Pell)")];
        assert_eq!(found(body), expected);
        assert_eq!(found("This story has been updated. The ferry struck."), []);
    }

    #[test]
    fn what_stands_behind_an_ellipsis_may_be_a_link() {
        assert_eq!(found("The ferry struck. It was… Read more"), [("link", "Read more")]);
        assert_eq!(found("The ferry struck. It was [...] Leer más"), [("link", "Leer más")]);
        assert_eq!(found("The ferry struck. Read more"), []);
    }

    #[test]
    fn a_body_of_furniture_alone_and_wrapped_lines_are_left() {
        assert_eq!(found("75 Articles\n\nCoverage Details"), []);
        assert_eq!(found("This story has been updated."), []);
        assert_eq!(found("The crew was asked to\nShare this\nburden with the port."), []);
    }
}
