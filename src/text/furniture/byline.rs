//! Bylines: a line that says who wrote the article.

use super::names;

/// A byline has at most so many words.
const MOST_WORDS: usize = 16;
/// Words that a byline begins with.
const OPENINGS: [&str; 7] = ["by ", "written by ", "words by ", "story by ", "por ", "texto de ", "escrito por "];

/// Whether a whole line is a byline: "By", names, and perhaps what the authors are or where they work.
pub(super) fn is_byline(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let ended = line.ends_with(['.', '!', '?', ':', '…', ',', ';']) && !line.ends_with("Jr.");
    words.len() <= MOST_WORDS && !ended && rest_of_byline(line).is_some_and(|rest| is_office(line, rest))
}

/// Whether what follows the names says who the authors are: nothing, or something set off from the names.
fn is_office(line: &str, rest: usize) -> bool {
    let (names, office) = (line[..rest].trim_end(), line[rest..].trim_start());
    let set_off = names.ends_with([',', '|', ';'])
        || office.starts_with(['|', '-', '–', '—', '/', '•', '·', '(', '@'])
        || ["in ", "en ", "for ", "para ", "at "].iter().any(|word| office.starts_with(word));
    office.is_empty() || set_off
}

/// Where the names of the text's opening byline end, if it begins with one.
pub(super) fn rest_of_byline(text: &str) -> Option<usize> {
    // Bylines set in capitals too.
    let opening = OPENINGS
        .iter()
        .find(|opening| text.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening)))?;
    let mut at = opening.len();
    loop {
        let words: Vec<&str> = text[at..].split_whitespace().take(12).collect();
        let words = match words.first() {
            Some(&("The" | "the" | "El" | "La")) => &words[1..],
            _ => &words[..],
        };
        let taken = names::person(words);
        if taken == 0 {
            return None;
        }
        at = end_of(text, words[taken - 1]);
        let next = text[at..].split_whitespace().next().unwrap_or_default();
        let joined = names::is_joint(next);
        let after = if joined { end_of(text, next) } else { at };
        let more: Vec<&str> = text[after..].split_whitespace().take(8).collect();
        let another = names::person(&more) > 0 && (joined || text[..at].ends_with(','));
        if !another || is_title(&more) {
            return Some(at);
        }
        at = after;
    }
}

/// Whether the words after a comma name an office and no second author.
fn is_title(words: &[&str]) -> bool {
    words.iter().take(5).any(|word| {
        let word = crate::text::lower_case(names::bare(word));
        ["editor", "correspondent", "reporter", "writer", "staff", "bureau", "redactor", "redactora", "corresponsal"]
            .contains(&word.as_str())
    })
}

/// Where a word of `text` ends.
fn end_of(text: &str, word: &str) -> usize {
    // `word` is a slice of `text`.
    word.as_ptr() as usize - text.as_ptr() as usize + word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_and_lines_that_begin_like_one() {
        let bylines = [
            "By Irena Voss",
            "BY IRENA VOSS AND JON PELL",
            "By Irena Voss, Political Editor",
            "by Irena Voss, Jon Pell and Mara O'Dell",
            "By Irena Voss | Harbour News",
            "By Irena Voss in Oster Quay",
            "By The Harbour Wire",
            "Por Lucía Ferrer",
            "Por Lucía de la Peña y Jon Pell",
            "Por Lucía Ferrer, corresponsal en Oster",
        ];
        for line in bylines {
            assert!(is_byline(line), "{line}");
        }
        let others = [
            "By the Numbers",
            "By Monday, Rescue Crews Had Left",
            "By Monday Evening the quay was empty.",
            "By Sea and Air",
            "By Order of the Harbour Master",
            "By Irena Voss the road was shut",
            "Por Lucía Ferrer votaron doce concejales",
            "Por la noche el puente cerró",
            "Bystanders Saw It Fall",
            "By Irena Voss had left.",
        ];
        for line in others {
            assert!(!is_byline(line), "{line}");
        }
    }
}
