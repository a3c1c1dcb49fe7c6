//! The outlet's name at the end of a headline: "Ferry strikes quay - The Ledger".

use super::names;
use crate::text::{Span, lower_case};

/// What sets the name off.
const SEPARATORS: [&str; 8] = [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • "];
/// A headline keeps at least so many words.
const FEWEST_WORDS: usize = 2;
/// Without a known outlet, a name has at most so many words.
const MOST_WORDS: usize = 3;

/// Where the outlet's name stands at the end of the headline, with what sets it off; the headline's end if
/// nowhere. `outlets` are the names of all outlets of the story: whose article this is changes nothing.
pub(super) fn outlet_suffix(headline: &str, outlets: &[&str]) -> Span {
    let whole = headline.trim_end();
    let mut kept = whole;
    // "Ferry strikes quay | Harbour | The Ledger"
    while let Some((start, name, separator)) = last_part(kept) {
        let known = outlets.iter().any(|outlet| is_same_outlet(name, outlet));
        let long = start.split_whitespace().count() >= FEWEST_WORDS;
        if !long || !(known || has_form_of_outlet(name, separator)) {
            break;
        }
        kept = start;
    }
    Span::new(kept.len(), whole.len().max(kept.len()))
}

fn last_part(headline: &str) -> Option<(&str, &str, &str)> {
    let found = SEPARATORS.iter().filter_map(|separator| headline.rfind(separator).map(|at| (at, *separator)));
    let (at, separator) = found.max_by_key(|(at, _)| *at)?;
    Some((headline[..at].trim_end(), headline[at + separator.len()..].trim(), separator))
}

/// Whether two names are the same but for "The", what stands in brackets, and a last "News".
fn is_same_outlet(name: &str, outlet: &str) -> bool {
    let (name, outlet) = (essence(name), essence(outlet));
    !name.is_empty() && name == outlet
}

fn essence(name: &str) -> String {
    let outside = name.split('(').next().unwrap_or_default();
    let lower = lower_case(outside);
    let mut words: Vec<&str> = lower.split_whitespace().map(names::bare).filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && matches!(words[0], "the" | "el" | "la") {
        words.remove(0);
    }
    if words.len() > 1 && matches!(words[words.len() - 1], "news" | "online" | "noticias") {
        words.pop();
    }
    words.join(" ")
}

/// Whether the last part is an outlet's name by its form. A dash also sets off a part of the headline itself,
/// so behind one the name has to end as outlets' names do.
fn has_form_of_outlet(name: &str, separator: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capitalised = words.iter().all(|word| names::is_capitalised(word) || names::is_particle(word));
    let plain =
        !name.ends_with(['.', '!', '?', '"', '”', '»', '\'', '’']) && !name.contains(|c: char| c.is_ascii_digit());
    let short = words.len() <= MOST_WORDS && capitalised && plain;
    let bar = matches!(separator, " | " | " :: " | " » ");
    let named = words.len() > 1 && words.last().is_some_and(|last| names::is_outlet(last));
    let agency = words.len() == 1 && names::is_agency(name);
    short && (named || agency || bar && (words.len() == 1 || names::is_outlet(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlets_name_is_set_off_from_its_headline() {
        let kept = |headline: &'static str| {
            let span = outlet_suffix(headline, &["The Oster Ledger", "Calder (Online News)"]);
            &headline[..span.start]
        };
        for headline in [
            "Ferry Strikes Quay - The Oster Ledger",
            "Ferry Strikes Quay - Oster Ledger",
            "Ferry Strikes Quay — Calder",
            "Ferry Strikes Quay | Calder News",
            "Ferry Strikes Quay - Worthy Ledger News",
            "Ferry Strikes Quay | The Ledger",
            "Ferry Strikes Quay | Harbour | The Ledger",
            "Ferry Strikes Quay - Reuters",
            "Ferry Strikes Quay | Diario del Puerto",
        ] {
            assert_eq!(kept(headline), "Ferry Strikes Quay");
        }
        for headline in [
            "Ferry Strikes Quay - The Latest",
            "Ferry Strikes Quay - Voss",
            "Ferry Strikes Quay - and Star Sinks",
            "Ferry Strikes Quay | Mayor Under Fire",
            "Live | Oster Ledger",
            "Mayor on Oster Ledger - “The Press”",
            "Ferry strikes quay - 14 hurt",
            "Ferry-Quay",
        ] {
            assert_eq!(kept(headline), headline);
        }
    }
}
