//! Spanish dialogue: "—No lo sé —dijo Voss—. Mañana veremos."
//!
//! After the *Ortografía de la lengua española* (2010), section on the raya: one opens what is said, with no space
//! behind it; the narrator's words open with another one behind a space and close with a third if speech goes on.

use crate::lexicon::reporting_verb;
use crate::text::{Language, Span, WordList, normalise};

const DASHES: [char; 2] = ['—', '–'];
/// Verbs of speech that report no statement.
const ASKING: WordList = WordList("grita grito murmuro pregunta preguntaba pregunto susurro");

/// What is said in a paragraph of dialogue; nothing if no verb of saying shows that it is one.
pub(super) fn spoken(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let Some(first) = text.strip_prefix(DASHES).filter(|rest| !rest.starts_with(char::is_whitespace)) else {
        return found;
    };
    let (mut start, mut reported) = (text.len() - first.len(), false);
    loop {
        let Some(opening) = narration(text, start) else {
            found.push(Span::new(start, text.len()));
            break;
        };
        found.push(Span::new(start, opening));
        let inside = text[opening..].trim_start().trim_start_matches(DASHES);
        let word = inside.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let word = normalise(word);
        reported |= reporting_verb(Language::Spanish, &word).is_some() || ASKING.contains(&word);
        let Some(end) = inside.find(DASHES) else { break };
        let rest = inside[end..].trim_start_matches(DASHES);
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':'));
        start = text.len() - rest.len();
    }
    found.retain(|span| !span.is_empty());
    if reported { found } else { Vec::new() }
}

/// The space before the dash that opens the narrator's words.
fn narration(text: &str, from: usize) -> Option<usize> {
    let opens = |(at, c): &(usize, char)| {
        let mut rest = text[from + at..].chars().skip(1);
        c.is_whitespace()
            && rest.next().is_some_and(|c| DASHES.contains(&c))
            && rest.next().is_some_and(char::is_alphabetic)
    };
    text[from..].char_indices().find(opens).map(|(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_stands_between_dashes() {
        let cases: [(&str, &[&str]); 6] = [
            ("—No lo sé —dijo Voss—. Mañana veremos.", &["No lo sé", "Mañana veremos."]),
            ("—No lo sé —dijo Voss.", &["No lo sé"]),
            ("—¿Y el agua? —preguntó ella—, ¿ya no llega?", &["¿Y el agua?", "¿ya no llega?"]),
            ("—Un kilo de pan", &[]),
            ("— Un kilo de pan —dijo Voss.", &[]),
            ("El puente —dijo Voss— es viejo.", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(spoken(text).iter().map(|span| span.of(text)).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
