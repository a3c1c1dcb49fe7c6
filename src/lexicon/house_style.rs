//! What a text owes to the style of its house: spelling, short forms, courtesy titles.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::ordered;
use crate::text::{Language, WordList};

const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/house_style_en.txt"));

/// Titles that some houses set before every name and others before none.
const COURTESY: [WordList; 2] =
    [WordList("dr miss mr mrs ms mx"), WordList("d don dona dr dra senor senora senorita sr sra srta")];

/// Endings of "-ise" and "-ize" and what belongs to them, without the letter in which they differ.
const ISE: [&str; 8] = ["e", "ed", "er", "ers", "es", "ing", "ation", "ations"];

/// Whether a word, a normal form, is a courtesy title, if it stands before a name.
pub(crate) fn is_courtesy(language: Language, normal: &str) -> bool {
    match language {
        Language::English => COURTESY[0].contains(normal),
        Language::Spanish => COURTESY[1].contains(normal),
        Language::Other => false,
    }
}

/// The first of the normal forms, as one word in one spelling, and how many of them make it. `None` where it
/// is spelled so already.
pub(crate) fn in_one_style(language: Language, normals: &[&str]) -> Option<(Cow<'static, str>, usize)> {
    if language != Language::English {
        return None;
    }
    let word = *normals.first()?;
    let entries = entries();
    // Of entries with the same first word the longest fits, which comes last.
    let after = entries.partition_point(|entry| entry.first_word() <= word);
    for entry in entries[..after].iter().rev().take_while(|entry| entry.first_word() == word) {
        let length = entry.form.split(' ').count();
        let spelled = entry.form.split(' ').zip(normals).all(|(written, normal)| written == *normal);
        if spelled && length <= normals.len() {
            return Some((entry.canonical.into(), length));
        }
    }
    // No form is the start of another of its kind, so only the last one before the word can be its start.
    let starts = entries[..after].iter().rev().filter(|entry| entry.is_start);
    let start = starts.take(1).find(|entry| word.starts_with(entry.form));
    if let Some(entry) = start {
        return Some((format!("{}{}", entry.canonical, &word[entry.form.len()..]).into(), 1));
    }
    let ending = ISE.into_iter().find_map(|ending| word.strip_suffix(ending)?.strip_suffix("is"))?;
    // "Rise", "wise" and "raise" are no verbs of this kind.
    (ending.len() > 3 && !ending.ends_with('a')).then(|| (format!("{ending}iz{}", &word[ending.len() + 2..]).into(), 1))
}

struct Entry {
    form: &'static str,
    canonical: &'static str,
    /// Whether every word that starts so is meant.
    is_start: bool,
}

impl Entry {
    fn first_word(&self) -> &'static str {
        self.form.split(' ').next().unwrap_or_default()
    }
}

/// All forms but the first of each entry, sorted.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries = Vec::new();
        for line in ENGLISH.lines() {
            let (forms, kind) = line.split_once('\t').unwrap_or_default();
            for entry in forms.split("; ") {
                let mut forms = entry.split('|');
                let canonical = forms.next().unwrap_or_default();
                entries.extend(forms.map(|form| Entry { form, canonical, is_start: kind == "start" }));
            }
        }
        ordered::sort_by(&mut entries, |a: &Entry, b| {
            (a.first_word(), a.form.len()).cmp(&(b.first_word(), b.form.len()))
        });
        entries
    })
}
