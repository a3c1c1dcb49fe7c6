//! Lines known by their words: lists of patterns, English and Spanish, tried on every text.
//!
//! Each list has on every line the patterns, their kind, an example and a counter-example; the build
//! leaves the last two out, the tests run them.

use std::sync::OnceLock;

use super::Kind;
use crate::text::{WordList, lower_case};

const LISTS: [&str; 2] =
    [include_str!(concat!(env!("OUT_DIR"), "/lines_en.txt")), include_str!(concat!(env!("OUT_DIR"), "/lines_es.txt"))];

/// A pattern, its first words and the kind of the lines that it matches.
struct Pattern {
    words: &'static str,
    /// Words that the line begins with, or, of a pattern that begins with "…", that it has.
    first: &'static str,
    anywhere: bool,
    kind: Option<Kind>,
}

impl Pattern {
    fn of(words: &'static str, kind: Option<Kind>) -> Self {
        let (anywhere, rest) = words.trim().strip_prefix('…').map_or((false, words), |rest| (true, rest));
        let first = rest.split(['…', '$']).next().unwrap_or_default().trim();
        Pattern { words, first, anywhere, kind }
    }

    /// Whether the line may match: nearly all do not, and this is found out without a search for each word.
    fn may_match(&self, line: &str) -> bool {
        let (line, first) = (line.as_bytes(), self.first.as_bytes());
        if !self.anywhere || first.is_empty() {
            return line.starts_with(first);
        }
        line.windows(first.len()).any(|words| words[0] == first[0] && words == first)
    }
}

/// The patterns of all lists, in order.
fn patterns() -> &'static [Pattern] {
    static PATTERNS: OnceLock<Vec<Pattern>> = OnceLock::new();
    PATTERNS.get_or_init(|| {
        let mut all = Vec::new();
        for (patterns, name) in LISTS.iter().flat_map(|list| list.lines()).filter_map(|entry| entry.split_once('\t')) {
            let kind = Kind::named(name);
            all.extend(patterns.split('|').map(|words| Pattern::of(words, kind)));
        }
        all
    })
}

/// What a line, or a sentence at the very end, is by its words.
pub(super) fn kind(source: &str) -> Option<Kind> {
    let line = comparable(source)?;
    let found = patterns().iter().find(|pattern| pattern.may_match(&line) && matches(pattern.words, &line))?;
    // Whose work it is, not how it was done or what it shows: "Photos by a neighbour show the roof".
    let credit = found.words.ends_with(" by");
    found.kind.filter(|kind| fits(*kind, source, &line) && (!credit || is_all_names(source)))
}

/// Whether a line that begins like this kind goes on like it. Notes and captions may be long; a prompt is
/// short, or it is a sentence of the story that begins with the same words. A credit is all names.
fn fits(kind: Kind, source: &str, line: &str) -> bool {
    let most = match kind {
        Kind::Note | Kind::Photo | Kind::Credit | Kind::Copyright => 70,
        Kind::Timestamp => 14,
        _ => 28,
    };
    let short = line.split(' ').count() <= most;
    short
        && match kind {
            Kind::Timestamp => !line.ends_with('.'),
            Kind::Credit => is_all_names(source),
            _ => true,
        }
}

/// Words in lower case that credits have between names.
const BETWEEN_NAMES: WordList = WordList(
    "additional photo photos photograph illustration reporting writing editing edited compiled written contributed contributing by and with from for at in \
     of the to this report reports story article files staff writer writers reporter reporters correspondent \
     correspondents editor editors research con de del la las el los y e en a por para información reportes reporte \
     redacción redactado editado edición reportaje texto fotos contribuyó contribuyeron colaboró colaboraron este esta \
     nota informe van von da di dos s",
);

fn is_all_names(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.into_iter().all(|word| !word.starts_with(char::is_lowercase) || BETWEEN_NAMES.contains(word))
}

/// The line in lower case, one space between words, numbers as "#", without what stands before its first
/// word. A line that begins with a quotation mark is somebody's words.
fn comparable(line: &str) -> Option<String> {
    let bare =
        line.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '"' | '“' | '«' | '‘' | '\'' | '©'));
    if bare.len() > LONGEST || bare.starts_with(['"', '“', '«', '‘', '\'']) {
        return None;
    }
    let mut text = String::new();
    for c in lower_case(bare).chars() {
        match c {
            '’' => text.push('\''),
            c if c.is_whitespace() => {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            c if c.is_ascii_digit() => {
                if !text.ends_with('#') {
                    text.push('#');
                }
            }
            c => text.push(c),
        }
    }
    Some(text)
}

/// No line that a list knows has more bytes.
const LONGEST: usize = 700;

/// Whether `line`, comparable, is as the pattern says.
fn matches(pattern: &str, line: &str) -> bool {
    let (pattern, to_end) = pattern.strip_suffix('$').map_or((pattern, false), |pattern| (pattern, true));
    let mut rest = line;
    for (place, words) in pattern.split('…').map(str::trim).enumerate() {
        if words.is_empty() {
            continue;
        }
        let found = rest.match_indices(words).find(|(at, _)| {
            let after = &rest[at + words.len()..];
            (place > 0 || *at == 0)
                && !(rest[..*at].ends_with(char::is_alphanumeric) && words.starts_with(char::is_alphanumeric))
                && !(after.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric))
        });
        let Some((at, _)) = found else { return false };
        rest = &rest[at + words.len()..];
    }
    !to_end || !rest.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITH_EXAMPLES: [&str; 2] = [include_str!("lines_en.txt"), include_str!("lines_es.txt")];

    #[test]
    fn every_example_is_of_its_kind_and_no_counter_example_is() {
        let lines = WITH_EXAMPLES.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#'));
        for line in lines.clone() {
            let [_, name, example, counter] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert_eq!(kind(example).map(Kind::code), Some(name), "{example}");
            assert_eq!(kind(counter), None, "{counter}");
        }
        assert!(lines.count() > 25);
    }

    #[test]
    fn a_pattern_asks_for_whole_words_in_its_order() {
        assert!(matches("sign up … newsletter", "sign up for the newsletter"));
        assert!(!matches("sign up … newsletter", "sign up for the newsletters"));
        assert!(!matches("sign up … newsletter", "the newsletter, sign up"));
        assert!(matches("# comments $", "# comments »") && !matches("# comments $", "# comments so far"));
        assert_eq!(comparable("» Read\u{a0} more: 1.400  boats").as_deref(), Some("read more: #.# boats"));
    }

    #[test]
    fn words_that_somebody_says_are_no_prompt() {
        assert_eq!(kind("“Subscribe to read the full story”"), None);
    }
}
