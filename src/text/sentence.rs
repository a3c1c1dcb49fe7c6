//! Sentence boundaries: those of UAX #29, joined where an abbreviation, an initial or a quotation
//! with its attribution made one too many, and cut where UAX #29 sees none (`hidden_end.rs`).

use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

use super::abbreviation::{self, Abbreviation};
use super::hidden_end::{after_note, hidden_ends};
use super::lower::lower_case;
use super::span::Span;
use super::token::normalise;
use super::word_list::WordList;
use crate::lexicon::is_reporting_verb;
use crate::ordered;

/// The sentences of one paragraph: trimmed spans in order, with only white space between them.
pub(super) fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let inside = paragraph.of(text);
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let found = segmenter.segment_str(inside).filter(|end| *end > 0).map(|end| after_note(inside, end));
    let ends = ordered::distinct(found.chain(hidden_ends(inside)).map(|end| end as u64).collect());
    let mut sentences = Vec::new();
    let mut start = 0;
    for (index, end) in ends.iter().map(|end| *end as usize).enumerate() {
        let last = index + 1 == ends.len();
        if !last && joins(&inside[start..end], &inside[end..]) {
            continue;
        }
        let span = Span::new(paragraph.start + start, paragraph.start + end).trimmed(text);
        if !span.is_empty() {
            sentences.push(span);
        }
        start = end;
    }
    sentences
}

/// Whether `left`, a candidate sentence, goes on in `right`, all that follows it.
fn joins(left: &str, right: &str) -> bool {
    let next = right.trim_start();
    let bare = left.trim_end();
    if next.is_empty() || bare.is_empty() || opens_with_closing_mark(next) {
        return true;
    }
    let closed = bare.trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    let quoted = closed.len() < bare.len();
    if left.len() != left.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']).len() {
        return !closed.ends_with(is_terminal) && next.starts_with(char::is_lowercase);
    }
    if next.strip_prefix('…').is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
        return true;
    }
    if quoted && next.starts_with(QUOTING_PARTICLES) {
        return true;
    }
    if closed.ends_with(['?', '!', '…']) {
        return goes_on(next) || (quoted && opens_with_attribution(next));
    }
    let Some(stem) = closed.strip_suffix('.') else { return false };
    if stem.ends_with('.') || quoted {
        return false;
    }
    if (1..=2).contains(&stem.len()) && stem.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    let word_start = stem
        .rfind(|c: char| c.is_whitespace() || is_opening(c) || c == '-')
        .map_or(0, |at| at + stem[at..].chars().next().map_or(1, char::len_utf8));
    ends_in_abbreviation(&stem[word_start..], stem[..word_start].trim_end(), next)
}

/// Japanese particles after a quotation, which the sentence around it needs.
const QUOTING_PARTICLES: [char; 2] = ['と', 'っ'];

/// Whether the full stop after `word` belongs to it and not to the sentence.
fn ends_in_abbreviation(word: &str, before: &str, next: &str) -> bool {
    let next_word = first_word(next);
    let opener = abbreviation::is_opener(&next_word);
    let normal = lower_case(word);
    if WordList("a.m p.m am pm").contains(&normal) {
        return abbreviation::continues_time(&next_word);
    }
    // In Spanish an adjective after a name is in lower case, so a capital opens a sentence.
    if normal == "ee.uu" {
        return false;
    }
    if word.contains('.') && word.split('.').all(|piece| (1..=2).contains(&piece.chars().count()) && is_letters(piece))
    {
        return !opener;
    }
    if (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) {
        return abbreviation::is_month_after_ordinal(&next_word);
    }
    let mut letters = word.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        if letter.is_lowercase() {
            return is_abbreviated_letter(next);
        }
        let label_before = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        if letter.is_uppercase() && letter != 'I' && !abbreviation::takes_letter(&normalise(label_before)) {
            return !opener;
        }
    }
    match abbreviation::kind(&normalise(word)) {
        Some(Abbreviation::BeforeName) => {
            word.starts_with(char::is_uppercase) || abbreviation::is_one_in_lower_case(&normal)
        }
        Some(Abbreviation::BeforeNumber) => next.starts_with(|c: char| c.is_numeric()),
        Some(Abbreviation::Either) => !opener,
        None => false,
    }
}

/// Whether `next` goes on in lower case, if need be after the dash that ends what was spoken.
fn goes_on(next: &str) -> bool {
    let next = next.trim_start_matches(['—', '–', '-', ' ']);
    next.starts_with(char::is_lowercase) && !is_brand(next)
}

/// Whether `text` begins with a name in lower case, such as "eBay": capitals follow its first letter.
pub(super) fn is_brand(text: &str) -> bool {
    let word = &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())];
    word.starts_with(char::is_lowercase) && word.contains(char::is_uppercase) && word.chars().count() > 2
}

/// Whether `text` begins with a mark that closes what is before it, as after the space in "Ah ! »".
fn opens_with_closing_mark(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|c| is_closing(c) && c != '"' && c != '\'')
        && characters.next().is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'))
}

/// Whether `text` begins with one letter and its full stop, as after "z." in "z. B.".
fn is_abbreviated_letter(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next() == Some('.')
}

fn is_letters(text: &str) -> bool {
    text.chars().all(char::is_alphabetic)
}

/// Verbs of asking (normal forms), which no lexicon has: they report a question, not a statement.
const ASKING: [&str; 4] = ["asked", "asks", "wondered", "pregunto"];

/// Whether `text` begins as an attribution: up to five words, the last a verb of saying or asking, before any
/// other quotation ("Mayor Lee said").
fn opens_with_attribution(text: &str) -> bool {
    for word in text.split_whitespace().take(6).take_while(|word| !word.starts_with(is_opening)) {
        let normal = normalise(word.trim_end_matches(|c: char| !c.is_alphanumeric()));
        if is_reporting_verb(&normal) || ASKING.contains(&normal.as_str()) {
            return true;
        }
        if word.starts_with(char::is_lowercase) && word.ends_with(is_terminal) {
            return false;
        }
    }
    false
}

fn first_word(text: &str) -> String {
    let start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = start.find(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').unwrap_or(start.len());
    normalise(&start[..end])
}

/// Marks that may stand between the end of a sentence and the space after it.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』' | '›')
}

/// Marks that may stand before the first letter of a sentence.
pub(super) fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '「' | '『' | '‹' | '¿' | '¡' | '—' | '–')
}

pub(super) fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|s| s.of(text)).collect()
    }

    /// Each case is written with `|` where a sentence ends.
    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let cases = [
            "The U.S. Senate voted on Friday. | Nobody spoke.",
            "She lives in the U.S. | The move surprised him.",
            "Mr. Alder met Dr. Voss. | They left.",
            "The vote is at 7:30 p.m. Tuesday. | Doors open at 6 a.m. | Bring a coat.",
            "J. R. Calder resigned. | He had led the port since 2011.",
            "It cost 12.4 million. | Nobody paid.",
            "“This is a disaster!” Mayor Lee said. | The council agreed.",
            "“Who will pay?” she asked. | “Not us.”",
            "They waited… | Nothing came.",
            "They waited… and left.",
            "They waited... | Nothing came.",
            "See No. 5 on Jan. 3 for details. | It is short.",
            "Calder Marine Inc. said it would appeal. | The firm declined.",
            "The firm is Calder Marine Inc. | It declined.",
            "¿Quién paga? | Nadie lo sabe.",
            "El Sr. López llegó a las 10. | La Sra. Ruiz no.",
            "«¡Es una vergüenza!», dijo la alcaldesa. | Nadie respondió.",
            "EE. UU. negó el permiso. | La empresa apeló.",
            "橋は閉鎖された。| 市長は謝罪した。",
            "He said (it was late.) and left.",
            "The line\nwas wrapped here. | A new one.",
            "First headline\n| Second headline",
            "“We were lucky.” | The mayor agreed.",
            "The dam held.[1] | It is old.¹² | Nobody knew.",
            "Sales fell. | eHarrow rose.|The mayor noticed.",
            "« C’est fini ! » | Le maire sortit.",
        ];
        for case in cases {
            let text = case.replace("| ", "").replace('|', "");
            let expected: Vec<&str> = case.split('|').map(str::trim).collect();
            assert_eq!(cut(&text), expected, "{case}");
        }
    }
}
