//! Datelines: where and for which agency a report was written, before its first sentence.

use super::names;
use crate::text::WordList;

/// A dateline ends within so many bytes.
const LONGEST: usize = 110;
/// Places and dates have at most so many words.
const MOST_WORDS: usize = 9;
/// What stands between a dateline and the first sentence; the longer ones first. Spanish agencies write ".-".
const DASHES: [&str; 9] = [".-", ".–", ".—", "--", "—", "–", "―", " - ", ":"];
/// Words in capitals before a dash that are no place: labels, and names that a dash joins to another ("US–China
/// talks").
const LABELS: WordList = WordList(
    "BREAKING UPDATE UPDATED UPDATES EXCLUSIVE WATCH VIDEO LIVE ANALYSIS OPINION EDITORIAL REVIEW INTERVIEW SPECIAL \
     NEWS ALERT DEVELOPING CORRECTION FACT EXPLAINER REPORT POLL LISTEN READ PHOTO PHOTOS ÚLTIMA ÚLTIMO EXCLUSIVA VÍDEO \
     ANÁLISIS OPINIÓN ENTREVISTA URGENTE DIRECTO UK EU UN US U.S U.K USA UAE UE ONU EEUU NATO OTAN OPEC NASA FIFA UEFA \
     FBI CIA GOP COVID COVID-19",
);

/// How many bytes of the paragraph are its dateline, with the dash; 0 if it has none. `after_byline`: what
/// stands before is a byline, so that the name of an agency is enough, but is needed.
pub(super) fn dateline(paragraph: &str, after_byline: bool) -> usize {
    let found = DASHES.iter().filter_map(|dash| paragraph.find(dash).map(|at| (at, *dash)));
    let Some((at, dash)) = found.min_by_key(|(at, dash)| (*at, std::cmp::Reverse(dash.len()))) else { return 0 };
    if at > LONGEST {
        return 0;
    }
    let story = paragraph[at + dash.len()..].trim_start();
    let begins = story.trim_start_matches(['"', '“', '«', '‘', '\'', '¿', '¡']).starts_with(char::is_uppercase);
    if !begins || !is_place_and_agency(paragraph[..at].trim(), dash, after_byline) {
        return 0;
    }
    paragraph.len() - story.len()
}

/// "OSTER QUAY, May 4 (Harbour Wire)", of which place, date or agency may be missing.
fn is_place_and_agency(head: &str, dash: &str, after_byline: bool) -> bool {
    let (place, agency) = match head.strip_suffix(')').and_then(|open| open.split_once('(')) {
        Some((place, agency)) => (place.trim(), Some(agency.trim())),
        None => (head, None),
    };
    let words: Vec<&str> = place.split_whitespace().collect();
    let in_capitals =
        words.first().is_some_and(|word| names::is_in_capitals(word) && !LABELS.contains(names::bare(word)));
    // Behind a place in capitals any name is an agency's.
    if agency.is_some_and(|agency| !(is_agency(agency) || in_capitals && is_name(agency))) {
        return false;
    }
    let is_place = words.len() <= MOST_WORDS && words.iter().all(|word| is_place_word(word)) && is_set_off(&words);
    if after_byline {
        return agency.is_some() && is_place;
    }
    match dash {
        // A colon also follows a speaker or a label.
        ":" => false,
        _ if agency.is_some() => is_place,
        _ if dash.starts_with('.') => is_place && words.first().is_some_and(|word| names::is_capitalised(word)),
        _ => is_place && in_capitals,
    }
}

/// In a place that begins in capitals the rest is in capitals too, up to a comma: "WASHINGTON State" is none.
fn is_set_off(words: &[&str]) -> bool {
    if !words.first().is_some_and(|word| names::is_in_capitals(word)) {
        return true;
    }
    let name = words.iter().position(|word| word.ends_with(',')).map_or(words, |at| &words[..at]);
    name.iter().all(|word| names::is_in_capitals(word) || names::is_particle(word) || is_date_word(word))
}

fn is_place_word(word: &str) -> bool {
    names::is_capitalised(word) || names::is_particle(word) || is_date_word(word)
}

fn is_date_word(word: &str) -> bool {
    let bare = names::bare(word);
    names::is_calendar(word) || (!bare.is_empty() && bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_digit()))
}

/// The name in brackets: an agency's in capitals, or with a word that agencies and outlets have.
fn is_agency(name: &str) -> bool {
    let in_capitals =
        names::is_in_capitals(name) && name.len() <= 8 && name.chars().all(|c| c.is_uppercase() || c == '/');
    in_capitals || names::is_outlet(name) || name == "Agency"
}

fn is_name(agency: &str) -> bool {
    let mut words = agency.split_whitespace();
    words.clone().count() <= 3 && words.all(|word| names::is_capitalised(word) && word.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_and_beginnings_that_look_like_one() {
        for (line, story) in [
            ("OSTER QUAY (Agency) — The ferry struck.", "The ferry struck."),
            ("OSTER QUAY, May 4 - The ferry struck.", "The ferry struck."),
            ("OSTER QUAY, Calder. — “We saw it,” she said.", "“We saw it,” she said."),
            ("OSTER QUAY―House rules changed.", "House rules changed."),
            ("ST. ELM -- The ferry struck.", "The ferry struck."),
            ("Oster Quay (HW) – The ferry struck.", "The ferry struck."),
            ("(Harbour News) - The ferry struck.", "The ferry struck."),
            ("HALVERN (Fennick) — The ferry struck.", "The ferry struck."),
            ("May 4 (HW) -- The ferry struck.", "The ferry struck."),
            ("Ciudad de Oster, 4 may (EFE).- El barco chocó.", "El barco chocó."),
            ("Oster.- El barco chocó.", "El barco chocó."),
        ] {
            assert_eq!(&line[dateline(line, false)..], story);
        }
        for line in [
            "The ferry - A new one - struck the quay.",
            "Ten crews (two of them at sea) — The rest had left.",
            "Mara Voss (D-Calder) — The senator — left.",
            "NATO — the alliance — met.",
            "US–China trade talks resumed.",
            "UK - EU talks resumed.",
            "U.S. – China trade talks resumed.",
            "NASA — SpaceX's rival — is short of money.",
            "COVID-19 -- The disease spread.",
            "BREAKING (Fennick) — The ferry struck.",
            "OSTER (the quay) — The ferry struck.",
            "BREAKING — The ferry struck.",
            "WATCH: The ferry struck.",
            "Voss (27) – The youngest of them.",
            "Oster Quay — The ferry struck.",
            "OSTER Quay — The ferry struck.",
            "The mayor said the quay was shut — No ferry sailed.",
            "The ferry struck.",
        ] {
            assert_eq!(dateline(line, false), 0, "{line}");
        }
    }
}
