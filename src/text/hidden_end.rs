//! Ends of sentences that UAX #29 does not see.

use super::sentence::{is_brand, is_closing, is_opening, is_terminal};

/// Places at which a sentence may end, unsorted; whether it does is for the caller to judge.
pub(super) fn hidden_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, mark) in text.match_indices(is_terminal) {
        let after = &text[at + mark.len()..];
        let end = match mark {
            "…" => after_ellipsis(after),
            "." => before_brand(after).or_else(|| before_unspaced(&text[..at], after)),
            _ => None,
        };
        ends.extend(end.or_else(|| after_spaced_mark(after)).map(|length| at + mark.len() + length));
    }
    ends
}

/// How far the white space reaches that stands after closing marks, and what follows it.
fn gap(after: &str) -> Option<(usize, &str)> {
    let rest = after.trim_start_matches(is_closing);
    let next = rest.trim_start();
    (next.len() < rest.len()).then_some((after.len() - next.len(), next))
}

/// "…", which UAX #29 takes for a comma, before a capital; not before "I", which has one anywhere.
fn after_ellipsis(after: &str) -> Option<usize> {
    let (length, next) = gap(after)?;
    let word = next.trim_start_matches(is_opening);
    let pronoun = word.strip_prefix('I').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    (word.starts_with(char::is_uppercase) && !pronoun).then_some(length)
}

/// A full stop before a name in lower case: "Sales fell. eBay".
fn before_brand(after: &str) -> Option<usize> {
    gap(after).filter(|(_, next)| is_brand(next)).map(|(length, _)| length)
}

/// A full stop without a space, as text taken from web pages has it: "is closed.The mayor". Both words
/// are whole ones, so that addresses and abbreviations stay whole.
fn before_unspaced(before: &str, after: &str) -> Option<usize> {
    let word_start = before.trim_end_matches(char::is_lowercase);
    let lone = word_start.chars().next_back().is_none_or(|c| c.is_whitespace() || is_opening(c));
    let next_end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let next = &after[..next_end];
    let mut letters = next.chars();
    let capitalised = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let in_address = after[next_end..].starts_with(['/', '@', '.', '-', '_', ':']);
    (lone && before[word_start.len()..].chars().count() > 1 && capitalised && !in_address).then_some(0)
}

/// A closing mark with a space before it, as French has it: "Ah ! » Le maire".
fn after_spaced_mark(after: &str) -> Option<usize> {
    let mark = after.trim_start();
    let rest = mark.strip_prefix(['»', '”', '›'])?;
    let next = rest.trim_start();
    let spaced = mark.len() < after.len() && next.len() < rest.len();
    (spaced && next.trim_start_matches(is_opening).starts_with(char::is_uppercase)).then_some(after.len() - next.len())
}

/// A boundary of UAX #29, moved behind the footnote marks that stand at it: "is safe.[1]", "is safe.¹".
pub(super) fn after_note(text: &str, end: usize) -> usize {
    let start = if text[..end].ends_with('[') { end - 1 } else { end };
    if !text[..start].trim_end_matches(is_closing).ends_with(is_terminal) {
        return end;
    }
    let mut rest = &text[start..];
    while let Some(after) = note(rest) {
        rest = after;
    }
    if rest.len() == text.len() - start { end } else { text.len() - rest.trim_start().len() }
}

/// What follows the footnote mark that `text` begins with.
fn note(text: &str) -> Option<&str> {
    let superscript = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    if text.starts_with(superscript) {
        return Some(text.trim_start_matches(superscript));
    }
    let inside = text.strip_prefix('[')?;
    let after = inside.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(inside.len() - after.len())).then(|| after.strip_prefix(']')).flatten()
}
