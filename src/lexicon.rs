//! Word lists as data: verbs of saying, hedges and loaded terms, with the class of each; synonyms, opposites and
//! house style.
//!
//! A list is a text file in `src/lexicon/`, one entry a line: forms, class, an example that must
//! match and a counter-example that must not. The header of each file names the papers that its
//! classes come from; the tests run every example.

mod house_style;
mod loaded;
mod number_word;
mod opposite;
mod stem_table;
mod synonym;

use std::ops::Range;
use std::sync::OnceLock;

pub(crate) use house_style::{in_one_style, is_courtesy};
pub(crate) use loaded::{LoadedClass, LoadedTerm, Strength, loaded_terms};
pub(crate) use number_word::{NumberWord, number_word};
pub(crate) use opposite::{has_opposite, opposites};
pub(crate) use synonym::{plain_synonym_class, synonym_class};

use crate::ordered;
use crate::text::{Document, Language, Span, Token, TokenKind, WordList, normalise};

/// What a verb of saying adds to the report, after Hooper, "On assertive predicates" (1975), and
/// Recasens, Danescu-Niculescu-Mizil and Jurafsky, "Linguistic models for analyzing and detecting
/// biased language" (2013).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportingClass {
    /// Commits the writer to nothing: *say*, *tell*, *announce*.
    Neutral,
    /// Presents what is reported as true (factive and semi-factive verbs): *confirm*, *reveal*, *admit*.
    Certain,
    /// Keeps a distance from what is reported (weak assertives): *claim*, *allege*, *suggest*.
    Doubtful,
    /// Colours the speaker's manner or motive, whether or not the report is true: *insist*, *boast*, *slam*.
    Loaded,
}

/// Why a word makes a statement less than flat, after Hyland, *Metadiscourse* (2005).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HedgeClass {
    /// A modal verb: *may*, *might*, *could*.
    Modal,
    /// Hearsay or appearance: *reportedly*, *is believed to*, *seems*.
    Evidential,
    /// How exact a figure is: *about*, *roughly*. It does not weaken the statement itself.
    Approximator,
    /// How likely or how far: *probably*, *perhaps*, *largely*.
    Adverb,
}

/// A verb of saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportingVerb {
    /// Its dictionary form.
    pub lemma: &'static str,
    /// What it adds.
    pub class: ReportingClass,
}

/// A hedge in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// The hedging words.
    pub span: Span,
    /// Places of their tokens in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Dictionary form.
    pub lemma: &'static str,
    /// Why it hedges.
    pub class: HedgeClass,
}

/// Whether `normal` is a form of a verb of saying in any language here.
pub(crate) fn is_reporting_verb(normal: &str) -> bool {
    [Language::English, Language::Spanish].into_iter().any(|language| reporting_verb(language, normal).is_some())
}

/// The verb of saying that `normal`, a single word, is a form of.
pub(crate) fn reporting_verb(language: Language, normal: &str) -> Option<ReportingVerb> {
    let list = reporting_verbs(language)?;
    let form = list.starting_with(normal).iter().find(|form| form.words.len() == 1)?;
    Some(ReportingVerb { lemma: form.lemma, class: reporting_class(form.class)? })
}

/// The verb of saying that starts at token `at`, with the number of its words ("pointed out": two).
pub(crate) fn reporting_verb_at(document: &Document<'_>, at: usize, end: usize) -> Option<(ReportingVerb, usize)> {
    let list = reporting_verbs(document.language)?;
    let form = list.longest_at(document, at, end)?;
    Some((ReportingVerb { lemma: form.lemma, class: reporting_class(form.class)? }, form.words.len()))
}

/// The hedges in a token range, longest match first, not overlapping, in order.
pub(crate) fn hedges(document: &Document<'_>, tokens: Range<usize>) -> Vec<Hedge> {
    let Some(list) = hedge_list(document.language) else { return Vec::new() };
    let hedge = |(tokens, span, form): (Range<usize>, Span, &Form)| {
        Some(Hedge { span, tokens, lemma: form.lemma, class: hedge_class(form.class)? })
    };
    list.forms_in(document, tokens).into_iter().filter_map(hedge).collect()
}

fn reporting_verbs(language: Language) -> Option<&'static Lexicon> {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    static SPANISH: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::English => Some(ENGLISH.get_or_init(|| Lexicon::read(REPORTING_ENGLISH))),
        Language::Spanish => Some(SPANISH.get_or_init(|| Lexicon::read(REPORTING_SPANISH))),
        Language::Other => None,
    }
}

fn hedge_list(language: Language) -> Option<&'static Lexicon> {
    static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
    static SPANISH: OnceLock<Lexicon> = OnceLock::new();
    match language {
        Language::English => Some(ENGLISH.get_or_init(|| Lexicon::read(HEDGES_ENGLISH))),
        Language::Spanish => Some(SPANISH.get_or_init(|| Lexicon::read(HEDGES_SPANISH))),
        Language::Other => None,
    }
}

const REPORTING_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/reporting_verbs_en.txt"));
const REPORTING_SPANISH: &str = include_str!(concat!(env!("OUT_DIR"), "/reporting_verbs_es.txt"));
const HEDGES_ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/hedges_en.txt"));
const HEDGES_SPANISH: &str = include_str!(concat!(env!("OUT_DIR"), "/hedges_es.txt"));

fn reporting_class(name: &str) -> Option<ReportingClass> {
    match name {
        "neutral" => Some(ReportingClass::Neutral),
        "certain" => Some(ReportingClass::Certain),
        "doubtful" => Some(ReportingClass::Doubtful),
        "loaded" => Some(ReportingClass::Loaded),
        _ => None,
    }
}

fn hedge_class(name: &str) -> Option<HedgeClass> {
    match name {
        "modal" => Some(HedgeClass::Modal),
        "evidential" => Some(HedgeClass::Evidential),
        "approximator" => Some(HedgeClass::Approximator),
        "adverb" => Some(HedgeClass::Adverb),
        _ => None,
    }
}

/// The forms of one list, sorted by their words.
struct Lexicon {
    forms: Vec<Form>,
}

/// One inflected form of an entry.
struct Form {
    /// Its words as [`Token::normal`].
    words: Vec<String>,
    /// Whether the form is written with an accent, which the normal form no longer shows.
    accented: bool,
    follower: Option<Follower>,
    lemma: &'static str,
    /// What stands behind the forms in the list: read by the caller, so that one reader serves all lists.
    class: &'static str,
}

/// What has to follow a form that means something else elsewhere.
#[derive(Clone, Copy)]
enum Follower {
    /// A word that can follow a modal verb ("may reopen", not "in May" and not "the might of").
    Verb,
    /// A number ("about 300", not "spoke about homes").
    Number,
}

impl Lexicon {
    /// Reads a list as `build.rs` shortens it: a form that begins with a digit takes so many bytes off the one
    /// before, and a line without a class has that of the line before.
    fn read(text: &'static str) -> Self {
        let (mut forms, mut class) = (Vec::new(), "");
        for line in text.lines() {
            let (written, own) = line.split_once('\t').unwrap_or((line, class));
            class = own;
            let lemma = written.split('|').next().unwrap_or_default().trim_end_matches([' ', '~', '#']);
            let mut form = String::new();
            for part in written.split('|') {
                let off = part.chars().next().and_then(|digit| digit.to_digit(10));
                form.truncate(off.map_or(0, |off| form.len().saturating_sub(off as usize)));
                form.push_str(&part[usize::from(off.is_some())..]);
                forms.push(Form::read(&form, lemma, class));
            }
        }
        ordered::sort_by(&mut forms, |a: &Form, b| a.words.cmp(&b.words));
        Lexicon { forms }
    }

    /// The forms whose first word is `normal`.
    fn starting_with(&self, normal: &str) -> &[Form] {
        let first = |form: &Form| form.words.first().map_or("", String::as_str).cmp(normal);
        let start = self.forms.partition_point(|form| first(form).is_lt());
        let rest = self.forms.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|form| first(form).is_eq())).unwrap_or_default()
    }

    /// The forms in a token range, longest match first, not overlapping, in order, with their tokens and place.
    fn forms_in(&self, document: &Document<'_>, tokens: Range<usize>) -> Vec<(Range<usize>, Span, &Form)> {
        let end = tokens.end.min(document.tokens.len());
        let mut found = Vec::new();
        let mut at = tokens.start;
        while at < end {
            let Some(form) = self.longest_at(document, at, end) else {
                at += 1;
                continue;
            };
            let last = at + form.words.len();
            if let (Some(first), Some(final_token)) = (document.tokens.get(at), document.tokens.get(last - 1)) {
                found.push((at..last, Span::new(first.span.start, final_token.span.end), form));
            }
            at = last;
        }
        found
    }

    /// The longest form that the tokens from `at` spell, ending at or before `end`.
    fn longest_at(&self, document: &Document<'_>, at: usize, end: usize) -> Option<&Form> {
        let first = document.tokens.get(at)?;
        let fits = |form: &&Form| at + form.words.len() <= end && form.matches(document, at);
        self.starting_with(&first.normal).iter().filter(fits).max_by_key(|form| form.words.len())
    }
}

impl Form {
    fn read(written: &str, lemma: &'static str, class: &'static str) -> Self {
        // A hyphen is a token of its own.
        let spaced = written.replace('-', " - ");
        let mut words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
        let follower = match words.last() {
            Some(&"~") => Some(Follower::Verb),
            Some(&"#") => Some(Follower::Number),
            _ => None,
        };
        if follower.is_some() {
            words.pop();
        }
        let words = words.into_iter().map(normalise).collect();
        Form { words, accented: !written.is_ascii(), follower, lemma, class }
    }

    fn matches(&self, document: &Document<'_>, at: usize) -> bool {
        let Some(tokens) = document.tokens.get(at..at + self.words.len()) else { return false };
        if tokens.iter().zip(&self.words).any(|(token, word)| token.normal != *word) {
            return false;
        }
        // Longer in bytes than its normal form: some letter carries an accent.
        let shows_accent = |token: &Token| token.span.len() > token.normal.len();
        if self.accented && !tokens.iter().any(shows_accent) {
            return false;
        }
        let next = document.tokens.get(at + self.words.len());
        match self.follower {
            None => true,
            Some(Follower::Number) => next.is_some_and(|token| is_amount(document.language, token)),
            Some(Follower::Verb) => tokens.iter().all(|token| !token.capitalised) && next.is_some_and(can_follow_modal),
        }
    }
}

fn is_amount(language: Language, token: &Token) -> bool {
    token.kind == TokenKind::Number
        || matches!(token.normal.as_str(), "$" | "€" | "£")
        || number_word(language, &token.normal).is_some()
}

/// Whether a word can stand behind a modal verb. Function words there show a noun ("the might of the
/// navy") or an ability denied ("could not"), but for those listed.
fn can_follow_modal(token: &Token) -> bool {
    const EXCEPTIONS: WordList = WordList("also be do estar even have haber just only sea ser sido still yet");
    token.kind == TokenKind::Word && !token.capitalised && (EXCEPTIONS.contains(&token.normal) || !token.function_word)
}

#[cfg(test)]
mod house_style_tests;
#[cfg(test)]
mod synonym_tests;
#[cfg(test)]
mod tests;
